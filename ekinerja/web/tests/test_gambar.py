"""Lengths of the small charts."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.web import gambar


@dataclass(frozen=True)
class Segmen:
    keadaan: str
    sejak: time | None
    sampai: time | None


PAGI = [
    Segmen("penuh", None, time(6, 30)),
    Segmen("berkurang", time(6, 30, 1), time(7, 15)),
    Segmen("tutup", time(7, 15, 1), None),
]


@pytest.mark.parametrize(
    ("nilai", "maks", "tertulis"),
    [
        (210, 300, "70.0"),
        (1, 3, "33.3"),
        (2, 3, "66.7"),
        (Fraction(97, 100), 1, "97.0"),
        (Decimal("12.25"), 100, "12.3"),
        # never outside the drawing
        (400, 300, "100.0"),
        (-5, 300, "0.0"),
        (5, 0, "0.0"),
    ],
)
def test_a_value_becomes_a_width(
    nilai: gambar.Angka, maks: gambar.Angka, tertulis: str
) -> None:
    assert gambar.persen(nilai, maks) == tertulis


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_a_width_never_leaves_the_drawing(nilai: int, maks: int) -> None:
    assert 0 <= Decimal(gambar.persen(nilai, maks)) <= 100


def test_shares_stand_side_by_side_with_a_gap() -> None:
    kiri, kanan = gambar.belah([(30, 84, 100, "aksen"), (70, 97, 100, "utama")])

    assert (kiri.x, kiri.lebar, kiri.isi) == ("0.0", "29.7", "24.9")
    assert (kanan.x, kanan.lebar, kanan.isi) == ("30.7", "69.3", "67.2")


def test_columns_are_measured_by_the_highest() -> None:
    satu, dua = gambar.batang([("1", 300, "baik"), ("2", 150, "awas")])

    # two columns stand as slender as six would
    assert (satu.x, satu.lebar, satu.tengah) == ("1.7", "13.3", "8.3")
    assert (satu.y, satu.isi) == ("0.0", "100.0")
    assert (dua.x, dua.lebar, dua.tengah) == ("18.3", "13.3", "25.0")
    assert (dua.y, dua.isi) == ("50.0", "50.0")


@pytest.mark.parametrize(
    ("label", "pendek"),
    [
        (["September 2026", "Oktober 2026"], ["Sep", "Okt"]),
        (["1", "2"], ["1", "2"]),
        # too long or too many: they stand in the table only
        (["Rp1.000.000 sampai Rp2.000.000"], []),
        ([str(n) for n in range(31)], []),
    ],
)
def test_words_stand_under_columns_where_they_fit(
    label: list[str], pendek: list[str]
) -> None:
    assert gambar.label_batang(label) == pendek


def test_no_columns_draw_nothing() -> None:
    assert gambar.batang([]) == []


def test_the_morning_is_one_band_of_three_parts() -> None:
    ruas = gambar.garis_waktu(PAGI)

    assert [(r.keadaan, r.jenis, r.x, r.w) for r in ruas] == [
        ("penuh", "baik", "0.0", "49.0"),
        ("berkurang", "awas", "50.0", "32.7"),
        ("tutup", "buruk", "83.7", "16.3"),
    ]


def test_neighbours_of_one_state_are_joined() -> None:
    bertingkat = [
        Segmen("penuh", None, time(7, 30)),
        Segmen("berkurang", time(7, 30, 1), time(8, 0)),
        Segmen("berkurang", time(8, 0, 1), time(9, 0)),
    ]

    ruas = gambar.garis_waktu(bertingkat)

    assert [(r.keadaan, r.sejak, r.sampai) for r in ruas] == [
        ("penuh", None, time(7, 30)),
        ("berkurang", time(7, 30, 1), time(9, 0)),
    ]


@pytest.mark.parametrize(
    ("jam", "letak"),
    [
        # the open morning shows its last hour
        (time(3, 0), "0.0"),
        (time(6, 0), "24.5"),
        (time(6, 30), "49.0"),
        (time(6, 30, 1), "50.0"),
        (time(7, 15), "82.7"),
        (time(7, 45, 1), "91.8"),
        # and the open end its first
        (time(12, 0), "100.0"),
    ],
)
def test_the_present_stands_in_its_part(jam: time, letak: str) -> None:
    assert gambar.letak(gambar.garis_waktu(PAGI), jam) == letak


def test_a_day_without_a_band_shows_no_present() -> None:
    assert gambar.letak([], time(7, 0)) is None
    assert gambar.letak(gambar.garis_waktu(PAGI), None) is None
