"""Dewi tries another number on last month and drafts it; Fitri reads; Eko changes nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.langkah import buka, bulan_lalu, masuk, muat_di_layar
from tests.peramban.situs import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("beltim")]
Buka = Callable[[], Page]
LAMA = "/kebijakan/berlaku/2022-perbup-00/"


def test_dewi_tries_another_index_on_last_month(
    situs_beltim: Situs, buka_halaman: Buka, ukuran: str
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "dewi")
    buka(page, situs_beltim, LAMA)
    page.get_by_role("link", name="Coba angka lain").click()
    page.get_by_label("Nama kebijakan").fill(f"coba-{ukuran}")
    page.get_by_text("Masukan: Indeks kapasitas fiskal daerah").click()
    page.locator("[name='angka:masukan.ikfd.nilai.2022-01-01.nilai']").fill("0,9")
    page.get_by_role("button", name="Simpan sebagai draf").click()
    expect(page.locator("main")).to_contain_text("Semula 0,85, menjadi 0,9")
    muat_di_layar(page)

    page.get_by_role("link", name="Simulasikan").click()
    page.get_by_label("Bulan", exact=True).select_option(bulan_lalu())
    page.get_by_role("button", name="Jalankan simulasi").click()

    expect(page.locator("main")).to_contain_text("Paling naik")
    expect(page.locator("main")).to_contain_text("Masukan ikfd, masa 1, nilai")
    expect(page.locator("main")).to_contain_text("TPP dasar kelas")
    muat_di_layar(page)
    page.get_by_label("Keadaan").select_option("turun")
    page.get_by_role("button", name="Saring").click()
    expect(page.locator("#orang")).to_contain_text("Tidak ada yang cocok")


def test_dewi_sees_what_is_wrong_beside_the_line(
    situs_beltim: Situs, buka_halaman: Buka, ukuran: str
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "dewi")
    buka(page, situs_beltim, "/kebijakan/draf/baru/?dari=2022-perbup-00")
    page.get_by_label("Nama kebijakan").fill(f"salah-{ukuran}")
    page.get_by_role("button", name="Buat draf").click()
    page.get_by_role("link", name="kebijakan.toml").click()
    teks = page.locator("textarea").input_value()
    page.locator("textarea").fill(teks.replace("potret ", "potrek ", 1))

    page.get_by_role("button", name="Simpan dan periksa").click()

    salah = page.locator(".naskah .galat", has_text="Mungkin maksudnya 'potret'.")
    expect(salah).to_be_visible()
    muat_di_layar(page)


def test_eko_reads_policies_drafts_and_simulations(
    situs_beltim: Situs, buka_halaman: Buka
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "eko")

    for alamat in ("/kebijakan/", LAMA, "/kebijakan/simulasi/"):
        buka(page, situs_beltim, alamat)
        assert page.locator("main form[method=post]").count() == 0
