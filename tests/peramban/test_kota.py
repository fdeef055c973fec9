"""One short journey in each city: in, at work, and what is its own on a locked slip."""

from collections.abc import Callable
from datetime import time

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.langkah import (
    buka,
    bulan_lalu,
    hari_kerja,
    masuk,
    muat_di_layar,
    setel_jam,
)
from tests.peramban.situs import KOTA, Situs, untuk

pytestmark = pytest.mark.peramban
Buka = Callable[[], Page]
SLIP = {
    "situs_magelang": "Produktivitas menurut target bulan",
    "situs_kediri": "uji coba",
    "situs_madiun": "Poin kegiatan yang disetujui",
}


@pytest.fixture
def ukuran() -> str:
    """These journeys are played at phone size only."""
    return "ponsel"


@pytest.mark.parametrize("situs", untuk(*KOTA))
def test_ani_comes_to_work_and_reads_last_months_slip(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    setel_jam(page, tempat, hari_kerja(0), time(6, 52, 3))
    buka(page, tempat, "/hari-ini/")

    page.get_by_role("button", name="Masuk kerja").click()

    expect(page.locator("dl.rincian").first).to_contain_text("06.52.")
    muat_di_layar(page)
    buka(page, tempat, f"/tpp/{bulan_lalu()}/")
    expect(page.locator("main")).to_contain_text(SLIP[situs])


@pytest.mark.parametrize("situs", untuk("situs_madiun"))
def test_kota_madiun_refuses_a_report_in_office_hours(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    setel_jam(page, tempat, hari_kerja(1), time(10, 0))

    buka(page, tempat, "/kegiatan/baru/")

    expect(page.locator("main")).to_contain_text("jam kerja")
