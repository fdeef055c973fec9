"""Slips of locked months add up and can be calculated again, in every government."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.peramban.langkah import buka, bulan_lalu, masuk, muat_di_layar, rupiah
from tests.peramban.situs import AKAR, DAERAH, Situs, untuk

pytestmark = pytest.mark.peramban
Buka = Callable[[], Page]


@pytest.mark.parametrize("situs", untuk(*DAERAH))
def test_the_slip_of_a_locked_month_adds_up_to_the_rupiah(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    buka(page, tempat, "/tpp/")
    page.locator(f"a[href='/tpp/{bulan_lalu()}/']").click()

    jumlah = rupiah(page.locator(".angka-besar").first.inner_text())
    kriteria = page.locator("dl.rincian dd.angka").all_inner_texts()
    assert jumlah > 0
    assert sum(rupiah(teks) for teks in kriteria) == jumlah
    for nomor in range(page.locator("details").count()):
        page.locator("details").nth(nomor).evaluate("d => d.open = true")
    muat_di_layar(page)
    isi = page.locator("main").inner_text()
    assert "Bruto, belum dipotong pajak" in isi
    assert "Jejak" in isi


@pytest.mark.parametrize("situs", untuk(*DAERAH))
def test_the_locked_month_is_calculated_again_byte_for_byte(
    situs: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    fakta, hasil = tmp_path / "fakta.jsonl", tmp_path / "hasil.jsonl"

    dibaca = tempat.perintah("fakta", bulan_lalu())
    fakta.write_text(dibaca.stdout, encoding="utf-8")
    hitung = tempat.perintah(
        *("tpp", "hitung", "--kebijakan", str(AKAR / "kebijakan" / DAERAH[situs])),
        *("--fakta", str(fakta), "--keluar", str(hasil)),
    )

    assert (dibaca.returncode, hitung.returncode) == (0, 0), hitung.stderr
    tersimpan = tempat.hasil_terkunci(bulan_lalu())
    assert hasil.read_text(encoding="utf-8").splitlines() == tersimpan
    assert len(tersimpan) >= 28
