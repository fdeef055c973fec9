"""What an item of the catalogue is worth, told before it is chosen."""

import pytest

from ekinerja.tpp.katalog import nilai_katalog
from ekinerja.tpp.tests.bulan_uji import DAERAH, mesin


def test_kota_madiun_tells_the_points_of_one_result() -> None:
    nilai = nilai_katalog(mesin("kota-madiun").kebijakan)

    assert nilai["UM-01"] == "2 poin"
    assert nilai["GR-03"] == "0,25 poin"
    assert "ZZ-99" not in nilai


@pytest.mark.parametrize("daerah", [d for d in DAERAH if d != "kota-madiun"])
def test_where_items_have_no_price_nothing_is_told(daerah: str) -> None:
    assert nilai_katalog(mesin(daerah).kebijakan) == {}
