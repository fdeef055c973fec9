"""Ani checks in and reports; Budi returns and approves; the Bupati decides on the Sekda."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.peramban.langkah import (
    buka,
    hari_kerja,
    masuk,
    muat_di_layar,
    setel_jam,
)
from tests.peramban.situs import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.xdist_group("beltim")]
Buka = Callable[[], Page]


@pytest.fixture
def hari(ukuran: str) -> date:
    """A working day of its own for each size, so that journeys do not meet."""
    return hari_kerja({"ponsel": 0, "meja": 1}[ukuran])


def test_ani_checks_in_twice_and_is_recorded_once(
    situs_beltim: Situs, buka_halaman: Buka, hari: date
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "ani")
    setel_jam(page, situs_beltim, hari, time(7, 14, 3))
    buka(page, situs_beltim, "/hari-ini/")

    page.get_by_role("button", name="Masuk kerja").dblclick()
    page.wait_for_load_state()

    expect(page.locator("dl.rincian").first).to_contain_text("07.14.")
    muat_di_layar(page)
    buka(page, situs_beltim, "/bulan-ini/")
    expect(page.get_by_text("07.14").first).to_be_visible()


def test_ani_reports_budi_returns_ani_mends_budi_approves(
    situs_beltim: Situs, buka_halaman: Buka, hari: date, ukuran: str, tmp_path: Path
) -> None:
    uraian = f"Menyusun rekap layanan {ukuran}"
    foto = tmp_path / "bukti.png"
    Image.new("RGB", (40, 30), "green").save(foto)
    ani = masuk(buka_halaman(), situs_beltim, "ani")
    setel_jam(ani, situs_beltim, hari, time(16, 5))
    buka(ani, situs_beltim, "/hari-ini/")
    ani.get_by_role("button", name="Pulang").click()

    _lapor(ani, situs_beltim, uraian=uraian, foto=foto)
    expect(ani.locator("main")).to_contain_text("Menunggu persetujuan Budi Hartono")
    budi = masuk(buka_halaman(), situs_beltim, "budi")
    setel_jam(budi, situs_beltim, hari, time(16, 30))
    _putuskan(budi, situs_beltim, uraian, alasan="Sebutkan jumlah berkasnya.")

    ani.goto(f"{situs_beltim.url}/kegiatan/")
    ani.get_by_role("link", name=uraian).click()
    expect(ani.locator("main")).to_contain_text("Sebutkan jumlah berkasnya.")
    ani.get_by_role("link", name="Perbaiki").click()
    ani.get_by_label("Uraian").fill(f"{uraian}, 12 berkas")
    ani.get_by_role("button", name="Ajukan").click()
    expect(ani.locator("main")).to_contain_text("Menunggu persetujuan")

    _putuskan(budi, situs_beltim, f"{uraian}, 12 berkas", alasan=None)
    ani.reload()
    expect(ani.locator("main .tanda").first).to_contain_text("Disetujui")


def test_a_bad_report_keeps_what_was_typed_and_says_what_to_mend(
    situs_beltim: Situs, buka_halaman: Buka, hari: date
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "ani")
    setel_jam(page, situs_beltim, hari, time(17, 0))
    buka(page, situs_beltim, "/kegiatan/baru/")
    page.get_by_role("textbox", name="Tanggal", exact=True).fill("2030-01-15")
    page.get_by_label("Uraian").fill("Rapat koordinasi tahunan")
    page.get_by_label("Atau menit").fill("60")

    page.get_by_role("button", name="Ajukan").click()

    expect(page.locator(".ringkasan-galat")).to_be_visible()
    expect(page.get_by_label("Uraian")).to_have_value("Rapat koordinasi tahunan")
    muat_di_layar(page)


def test_budi_cannot_see_or_decide_his_own_reports(
    situs_beltim: Situs, buka_halaman: Buka
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "budi")
    buka(page, situs_beltim, "/antrean/")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Menunggu")
    expect(page.locator("tbody td[data-label=Pegawai]")).not_to_contain_text(
        ["Budi Hartono"]
    )


def test_the_bupati_approves_the_sekda_without_an_nip(
    situs_beltim: Situs, buka_halaman: Buka
) -> None:
    page = masuk(buka_halaman(), situs_beltim, "hadi")
    buka(page, situs_beltim, "/antrean/")
    baris = page.locator("tr[data-baris]").first
    expect(baris).to_contain_text("Gita Permatasari")

    baris.locator("input[type=checkbox]").check()
    page.get_by_role("button", name="Setujui").click()

    expect(page.locator(".pemberitahuan").first).to_contain_text("disetujui")
    muat_di_layar(page)


def _lapor(page: Page, situs: Situs, *, uraian: str, foto: Path) -> None:
    buka(page, situs, "/kegiatan/baru/")
    page.get_by_label("Uraian").fill(uraian)
    page.get_by_label("Jumlah").fill("12")
    page.get_by_label("Satuan").fill("berkas")
    page.get_by_label("Mulai").fill("08:00")
    page.get_by_label("Selesai").fill("11:00")
    page.locator("input[type=file]").set_input_files(foto)
    page.get_by_role("button", name="Ajukan").click()
    page.wait_for_load_state()


def _putuskan(page: Page, situs: Situs, uraian: str, *, alasan: str | None) -> None:
    buka(page, situs, "/antrean/")
    baris = page.locator("tr[data-baris]", has_text=uraian)
    baris.locator("input[type=checkbox]").check()
    if alasan is None:
        page.get_by_role("button", name="Setujui").click()
    else:
        page.get_by_label("Alasan bila dikembalikan").fill(alasan)
        page.get_by_role("button", name="Kembalikan").click()
    page.wait_for_load_state()
    expect(page.locator("tr[data-baris]", has_text=uraian)).to_have_count(0)
