"""The month in an address."""

import re
from datetime import date

import pytest

from ekinerja.periode.converters import BulanConverter
from ekinerja.waktu import Bulan


def test_a_month_reads_and_writes_as_year_and_number() -> None:
    satu = BulanConverter()

    assert satu.to_python("2026-10") == Bulan(2026, 10)
    assert satu.to_url(Bulan(2026, 3)) == "2026-03"
    assert satu.to_url("2026-03") == "2026-03"


@pytest.mark.parametrize(
    ("teks", "akhir"),
    [
        ("2000-01", date(2000, 1, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2100-12", date(2100, 12, 31)),
    ],
)
def test_a_hundred_years_are_addresses_and_know_their_last_day(
    teks: str, akhir: date
) -> None:
    assert re.fullmatch(BulanConverter.regex, teks)
    assert Bulan.baca(teks).akhir == akhir


def test_the_last_month_of_the_calendar_ends_too() -> None:
    assert Bulan(9999, 12).akhir == date(9999, 12, 31)


@pytest.mark.parametrize(
    "teks",
    [
        "2026-13",
        "2026-00",
        "0000-01",
        "2026-1",
        "26-10",
        "1999-12",
        "2101-01",
        "9999-12",
    ],
)
def test_what_is_no_month_is_no_address(teks: str) -> None:
    assert re.fullmatch(BulanConverter.regex, teks) is None
