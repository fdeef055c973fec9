"""The month in an address."""

import re

import pytest

from ekinerja.periode.converters import BulanConverter
from ekinerja.waktu import Bulan


def test_a_month_reads_and_writes_as_year_and_number() -> None:
    satu = BulanConverter()

    assert satu.to_python("2026-10") == Bulan(2026, 10)
    assert satu.to_url(Bulan(2026, 3)) == "2026-03"
    assert satu.to_url("2026-03") == "2026-03"


@pytest.mark.parametrize("teks", ["2026-13", "2026-00", "0000-01", "2026-1", "26-10"])
def test_what_is_no_month_is_no_address(teks: str) -> None:
    assert re.fullmatch(BulanConverter.regex, teks) is None
