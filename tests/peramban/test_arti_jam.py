"""What 06:29, 07:14 and 07:16 mean under Barito Selatan's price of the morning."""

from collections.abc import Callable
from datetime import time

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.langkah import buka, hari_kerja, masuk, setel_jam
from tests.peramban.situs import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("barsel")]
Buka = Callable[[], Page]


@pytest.mark.parametrize(
    ("jam", "kata"),
    [
        (time(6, 29), "Belum terlambat"),
        (time(7, 14), "Nilai berkurang"),
        (time(7, 16), "Sudah ditutup"),
    ],
)
def test_the_page_says_what_the_hour_means(
    situs_barsel: Situs, buka_halaman: Buka, jam: time, kata: str
) -> None:
    page = masuk(buka_halaman(), situs_barsel, "ani")

    setel_jam(page, situs_barsel, hari_kerja(2), jam)
    buka(page, situs_barsel, "/hari-ini/")

    expect(page.locator(".kepala-kartu .tanda").first).to_contain_text(kata)
    expect(page.get_by_role("button", name="Masuk kerja")).to_be_visible()
