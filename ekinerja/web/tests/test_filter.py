"""Filters: one way to write a value, and an en dash for none."""

from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Any

import pytest
from django.template import Context, Template

from ekinerja.waktu import Bulan


def tulis(sumber: str, **isi: Any) -> str:
    return Template(sumber).render(Context(isi)).strip()


@pytest.mark.parametrize(
    ("filter_", "nilai", "tertulis"),
    [
        ("rupiah", 4258104, "Rp4.258.104"),
        ("rupiah", -27401, "−Rp27.401"),
        ("rupiah", 0, "Rp0"),
        ("angka", 1370046, "1.370.046"),
        ("angka", -150705, "−150.705"),
        ("pecahan", Fraction(1, 3), "0,33"),
        ("pecahan:4", Fraction(85, 100), "0,85"),
        ("tanggal", date(2026, 10, 6), "Sel 6 Okt"),
        ("tanggal_panjang", date(2026, 10, 6), "Selasa, 6 Oktober 2026"),
        ("jam", time(6, 21, 9), "06.21"),
        ("jam_detik", time(6, 21, 9), "06.21.09"),
        ("durasi_menit", 210, "3 jam 30 menit"),
        ("durasi_menit", 0, "0 menit"),
        ("nama_bulan", Bulan(2026, 10), "Oktober 2026"),
        ("nama_bulan", "2026-10", "Oktober 2026"),
        ("saat", datetime(2026, 10, 5, 23, 21, tzinfo=UTC), "Sel 6 Okt 06.21 WIB"),
        ("saat:'WITA'", datetime(2026, 10, 5, 23, 21, tzinfo=UTC), "Sel 6 Okt 07.21 WITA"),
        ("pukul", datetime(2026, 10, 5, 23, 21, tzinfo=UTC), "06.21 WIB"),
        ("pukul:'WIT'", datetime(2026, 10, 5, 23, 21, tzinfo=UTC), "08.21 WIT"),
        ("jenis_pesan", "success", "baik"),
        ("jenis_pesan", "error", "buruk"),
        ("jenis_pesan", "debug", "info"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_people_write_it(
    filter_: str, nilai: object, tertulis: str
) -> None:
    assert tulis("{{ nilai|" + filter_ + " }}", nilai=nilai) == tertulis


@pytest.mark.parametrize(
    "filter_",
    ["rupiah", "angka", "pecahan", "tanggal", "tanggal_panjang", "jam", "jam_detik",
     "durasi_menit", "nama_bulan", "saat", "pukul"],
)  # fmt: skip
def test_no_value_is_an_en_dash(filter_: str) -> None:
    assert tulis("{{ nilai|" + filter_ + " }}", nilai=None) == "–"
