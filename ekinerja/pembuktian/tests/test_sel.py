"""Cells as people write them, and the sentences for those that cannot be meant."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import (
    SelDitolak,
    baca_angka,
    baca_banyak,
    baca_jam,
    baca_nip,
    baca_tanggal,
    tampak,
)


@pytest.mark.parametrize(
    ("isi", "nip"),
    [
        ("199001012015011001", "199001012015011001"),
        (" 19900101 201501 1 001 ", "199001012015011001"),
        ("'199001012015011001", "199001012015011001"),
        ("19900101.201501.1.001", "199001012015011001"),
        ("H-001", "H-001"),
        (123456789, "123456789"),
        (999_999_999_999_999, "999999999999999"),
    ],
)
def test_a_nip_is_kept_as_text(isi: Isi, nip: str) -> None:
    assert baca_nip(isi) == nip


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        (199001012015011008, "tersimpan sebagai bilangan"),
        (1_000_000_000_000_000, "tersimpan sebagai bilangan"),
        ("1,99001E+17", "bilangan ilmiah"),
        ("1.99001e17", "bilangan ilmiah"),
        ("19900101201501100", "NIP ini 17 angka."),
        ("1990010120150110011", "NIP ini 19 angka."),
    ],
)
def test_a_damaged_nip_is_refused(isi: Isi, salah: str) -> None:
    with pytest.raises(SelDitolak) as galat:
        baca_nip(isi)

    assert salah in galat.value.salah
    assert galat.value.tulis


@pytest.mark.parametrize(
    ("isi", "nilai"),
    [
        (2_808_000, Fraction(2_808_000)),
        (Decimal("0.3"), Fraction(3, 10)),
        ("2.808.000", Fraction(2_808_000)),
        ("2,808,000", Fraction(2_808_000)),
        ("Rp 2.808.000,50", Fraction(5_616_001, 2)),
        ("Rp2.808.000,-", Fraction(2_808_000)),
        ("2,808,000.50", Fraction(5_616_001, 2)),
        ("(8.000)", Fraction(-8_000)),
        ("-8.000", Fraction(-8_000)),
        ("−8.000", Fraction(-8_000)),
        ("97,5", Fraction(195, 2)),
        ("97.5 %", Fraction(195, 2)),
        ("1.500", Fraction(1_500)),
        ("0", Fraction(0)),
        ("12 345", Fraction(12_345)),
    ],
)
def test_numbers_are_read_as_they_are_written_here(isi: Isi, nilai: Fraction) -> None:
    assert baca_angka(isi) == nilai


@pytest.mark.parametrize("isi", [None, "-", " ", "—", "nihil"])
def test_a_dash_is_no_number_but_nothing(isi: Isi) -> None:
    assert baca_angka(isi) is None
    assert baca_banyak(isi, maksimal=31) == 0


@pytest.mark.parametrize("isi", ["dua", "1.2.3", "#REF!", True, "3 hari", "9" * 40])
def test_what_is_no_number_is_refused(isi: Isi) -> None:
    with pytest.raises(SelDitolak, match="bukan angka"):
        baca_angka(isi)


@pytest.mark.parametrize(("isi", "banyak"), [(0, 0), (31, 31), ("7", 7)])
def test_counts_are_whole(isi: Isi, banyak: int) -> None:
    assert baca_banyak(isi, maksimal=31) == banyak


@pytest.mark.parametrize("isi", [-1, 32, Decimal("1.5")])
def test_counts_outside_their_range_are_refused(isi: Isi) -> None:
    with pytest.raises(SelDitolak, match="Tulis bilangan bulat 0 sampai 31"):
        baca_banyak(isi, maksimal=31)


@pytest.mark.parametrize(
    "isi",
    [
        date(2026, 10, 5),
        datetime(2026, 10, 5, 7, 30),  # noqa: DTZ001 - a sheet has no zone
        "5-10-2026",
        "05/10/2026",
        "5.10.2026",
        "2026-10-05",
        "2026-10-05 07:30:00",
    ],
)
def test_dates_are_read(isi: Isi) -> None:
    assert baca_tanggal(isi) == date(2026, 10, 5)


@pytest.mark.parametrize("isi", [None, "5 Oktober", "31-02-2026", 5, "10/05/26"])
def test_what_is_no_date_is_refused(isi: Isi) -> None:
    with pytest.raises(SelDitolak, match="bukan tanggal"):
        baca_tanggal(isi)


@pytest.mark.parametrize(
    ("isi", "jam"),
    [
        (time(7, 30, 40), time(7, 30, 40)),
        (datetime(2026, 10, 5, 7, 30, 40), time(7, 30, 40)),  # noqa: DTZ001
        (timedelta(hours=7, minutes=30), time(7, 30)),
        (Decimal("0.3125"), time(7, 30)),
        ("07:30", time(7, 30)),
        ("7.30.40", time(7, 30, 40)),
        ("07:30:40 WIB", time(7, 30, 40)),
        ("2026-10-05 07:30:40", time(7, 30, 40)),
        ("-", None),
        (None, None),
    ],
)
def test_hours_are_read(isi: Isi, jam: time | None) -> None:
    assert baca_jam(isi) == jam


@pytest.mark.parametrize("isi", ["pagi", "25:00", "07:61", 7, timedelta(days=2)])
def test_what_is_no_hour_is_refused(isi: Isi) -> None:
    with pytest.raises(SelDitolak, match="bukan jam"):
        baca_jam(isi)


@pytest.mark.parametrize(
    ("isi", "teks"),
    [
        (None, ""),
        (True, "BENAR"),
        (False, "SALAH"),
        (1_000_000, "1.000.000"),
        (199001012015011008, "199001012015011008"),
        (Decimal("97.5"), "97,5"),
        (date(2026, 10, 5), "05-10-2026"),
        (datetime(2026, 10, 5, 7, 30), "05-10-2026 07.30.00"),  # noqa: DTZ001
        (time(7, 30), "07.30.00"),
        ("Sari", "Sari"),
    ],
)
def test_a_refusal_shows_the_cell_as_people_see_it(isi: Isi, teks: str) -> None:
    assert tampak(isi) == teks


@pytest.mark.parametrize("pembaca", [baca_nip, baca_angka, baca_tanggal, baca_jam])
def test_every_refusal_says_what_to_write(pembaca: Callable[[Any], Any]) -> None:
    with pytest.raises(SelDitolak) as galat:
        pembaca("1.99001E+17" if pembaca is baca_nip else "entah")

    assert galat.value.tulis.endswith(".")
