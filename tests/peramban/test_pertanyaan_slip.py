"""Ani asks her slip: why, without this event, since last month; and what is still open."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.langkah import buka, bulan_lalu, masuk, muat_di_layar, rupiah
from tests.peramban.situs import Situs

pytestmark = pytest.mark.peramban
Buka = Callable[[], Page]
DUA_DAERAH = pytest.mark.parametrize(
    "situs",
    [
        pytest.param("situs_beltim", marks=pytest.mark.xdist_group("beltim")),
        pytest.param("situs_barsel", marks=pytest.mark.xdist_group("barsel")),
    ],
)


@DUA_DAERAH
def test_ani_asks_what_it_would_be_without_the_event_that_cost_most(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    buka(page, tempat, f"/tpp/{bulan_lalu()}/")
    kini = rupiah(page.locator(".angka-besar").first.inner_text())
    expect(page.get_by_role("heading", name="Mengapa sebesar ini")).to_be_visible()
    daftar = page.locator("section", has=page.locator("#penyebab"))
    butir = daftar.locator(".butir").first
    harga = rupiah(butir.locator(".angka").inner_text())

    butir.locator("summary").click()
    expect(butir.locator("p")).to_contain_text("Tanpa kejadian ini TPP Anda Rp")
    muat_di_layar(page)
    butir.get_by_role("link").click()

    expect(page.locator("h1")).to_have_text("Tanpa kejadian ini")
    tanpa = rupiah(page.locator(".angka-besar").inner_text())
    assert tanpa - kini == -harga > 0
    baris = page.locator("tbody tr:not(.anak-baris) td[data-label=Selisih]")
    selisih = [rupiah(teks.replace("+", "")) for teks in baris.all_inner_texts()]
    assert sum(selisih) == tanpa - kini
    muat_di_layar(page)
    page.get_by_role("link", name="Slip").first.click()
    expect(page.locator(".angka-besar").first).to_contain_text("Rp")


@DUA_DAERAH
def test_the_answers_need_no_script(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    page.route("**/*.js", lambda rute: rute.abort())
    buka(page, tempat, f"/tpp/{bulan_lalu()}/")

    tautan = page.locator(".pohon details.kecil a").first.get_attribute("href")

    assert tautan is not None
    buka(page, tempat, tautan)
    expect(page.locator("main")).to_contain_text("Tanpa kejadian ini TPP Anda")


@DUA_DAERAH
def test_the_estimate_adds_up_both_ways(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka
) -> None:
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    buka(page, tempat, "/tpp/")
    page.get_by_role("link", name="Rincian perkiraan").click()
    expect(page.locator("h1")).to_contain_text("Perkiraan TPP")
    muat_di_layar(page)

    for nomor, judul in enumerate(("terbuka", "hilang")):
        bagian = page.locator("section", has=page.locator(f"#{judul}"))
        if nomor and not bagian.locator(".pohon").count():
            continue  # nothing lost this month
        atas = bagian.locator(
            ".pohon > .cabang > .angka, .pohon > details > summary > .angka"
        )
        angka = [rupiah(teks.replace("+", "")) for teks in atas.all_inner_texts()]
        jumlah = rupiah(bagian.locator(".jumlah .angka").inner_text())
        assert sum(angka) == jumlah


@DUA_DAERAH
def test_the_same_answer_comes_from_the_terminal(
    situs: str, request: pytest.FixtureRequest, buka_halaman: Buka, ukuran: str
) -> None:
    if ukuran == "meja":
        pytest.skip("the terminal has one size")
    tempat: Situs = request.getfixturevalue(situs)
    page = masuk(buka_halaman(), tempat, "ani")
    buka(page, tempat, f"/tpp/{bulan_lalu()}/")
    tautan = page.locator("section:has(#penyebab) a").first.get_attribute("href") or ""
    kejadian = tautan.strip("/").rpartition("/")[2]

    nip = tempat.akun["ani"]["nama_masuk"]
    jawab = tempat.perintah("slip", nip, bulan_lalu(), "--tanpa", kejadian)
    buka(page, tempat, tautan)

    assert jawab.returncode == 0, jawab.stderr
    besar = page.locator(".angka-besar").inner_text()
    assert f"{besar}, selisih +Rp" in " ".join(jawab.stdout.split())
