"""Dewi calculates, Fitri locks, Ani reads her slip, Eko reads and changes nothing."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.langkah import (
    WIB,
    buka,
    bulan_lalu,
    hari_kerja,
    masuk,
    muat_di_layar,
    setel_jam,
)
from tests.peramban.situs import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("barsel")]
Buka = Callable[[], Page]


@pytest.fixture
def bulan(ukuran: str) -> date:
    """The first day of the month to close: this one, then the next."""
    ini = datetime.now(WIB).date().replace(day=1)
    berikut = (ini + timedelta(days=32)).replace(day=1)
    return {"ponsel": ini, "meja": berikut}[ukuran]


def test_dewi_records_that_ani_was_ill(
    situs_barsel: Situs, buka_halaman: Buka, ukuran: str
) -> None:
    sakit = hari_kerja({"ponsel": 4, "meja": 6}[ukuran])
    page = masuk(buka_halaman(), situs_barsel, "dewi")
    buka(page, situs_barsel, "/ketidakhadiran/baru/")
    page.get_by_label("Nama atau NIP").fill("ani lest")
    page.get_by_role("button", name="Cari").click()
    page.get_by_role("link", name="Ani Lestari").click()
    page.get_by_label("Sakit").check()
    page.get_by_label("Mulai tanggal").fill(sakit.isoformat())
    page.get_by_label("Sampai tanggal").fill(sakit.isoformat())
    page.get_by_label("Nomor dokumen").fill("440/12/PKM/2026")

    page.get_by_role("button", name="Catat ketidakhadiran").click()

    expect(page.locator("main")).to_contain_text("Ani Lestari")
    muat_di_layar(page)


def test_dewi_calculates_only_fitri_can_lock(
    situs_barsel: Situs, buka_halaman: Buka, bulan: date
) -> None:
    alamat = f"/bulan/{bulan:%Y-%m}/"
    tutup = (bulan + timedelta(days=32)).replace(day=3)
    dewi = masuk(buka_halaman(), situs_barsel, "dewi")
    setel_jam(dewi, situs_barsel, tutup, time(9, 0))
    buka(dewi, situs_barsel, alamat)
    dewi.get_by_role("button", name="Hitung").first.click()
    expect(dewi.locator("h1")).to_contain_text("Dihitung")

    buka(dewi, situs_barsel, f"{alamat}kunci/")
    expect(dewi.locator("main")).to_contain_text("Anda yang menghitung bulan ini")
    fitri = masuk(buka_halaman(), situs_barsel, "fitri")
    setel_jam(fitri, situs_barsel, tutup, time(10, 0))
    buka(fitri, situs_barsel, f"{alamat}kunci/")
    if fitri.locator("#tertinggal").count():
        fitri.locator("#tertinggal").check()
    fitri.get_by_role("button", name="Kunci").click()

    expect(fitri.locator("h1")).to_contain_text("Terkunci")
    muat_di_layar(fitri)


def test_eko_reads_everything_and_finds_nothing_to_change(
    situs_barsel: Situs, buka_halaman: Buka
) -> None:
    page = masuk(buka_halaman(), situs_barsel, "eko")
    for alamat in ("/jejak/", "/pegawai/", "/ketidakhadiran/", "/bulan/"):
        buka(page, situs_barsel, alamat)
    buka(page, situs_barsel, f"/bulan/{bulan_lalu()}/")
    page.locator("table a[href*='/pegawai/']").first.click()

    expect(page.locator("main")).to_contain_text("Bruto, belum dipotong pajak")
    assert page.locator("main form[method=post]").count() == 0


def test_eko_is_refused_when_he_tries_to_calculate(
    situs_barsel: Situs, buka_halaman: Buka
) -> None:
    page = masuk(buka_halaman(), situs_barsel, "eko")

    buka(page, situs_barsel, "/hari-ini/")
    status = page.evaluate(
        """async (alamat) => {
            const token = document.querySelector('[name=csrfmiddlewaretoken]').value;
            const isi = new URLSearchParams({csrfmiddlewaretoken: token});
            return (await fetch(alamat, {method: 'POST', body: isi})).status;
        }""",
        f"/bulan/{bulan_lalu()}/hitung/",
    )

    assert status == 403
