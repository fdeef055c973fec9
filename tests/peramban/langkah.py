"""What people do on the pages, in their words."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
from playwright.sync_api import Page, expect

from tests.peramban.situs import Situs

WIB = ZoneInfo("Asia/Jakarta")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
SUDAH_MENGETIK: set[tuple[str, str, int]] = set()


def masuk(page: Page, situs: Situs, siapa: str) -> Page:
    """Log in as one of the cast.

    Name and password are typed the first time somebody logs in on a site at a size.
    Later the same form is sent without drawing it, and the page is left empty.
    """
    orang = situs.akun[siapa]
    lebar = page.viewport_size["width"] if page.viewport_size else 0
    if (kunci := (situs.url, siapa, lebar)) in SUDAH_MENGETIK:
        isi = {"nama_masuk": orang["nama_masuk"], "sandi": orang["sandi"]}
        _kirim(page, dari=f"{situs.url}/masuk/", ke=f"{situs.url}/masuk/", isi=isi)
        return page
    SUDAH_MENGETIK.add(kunci)
    page.goto(f"{situs.url}/masuk/")
    page.get_by_label("NIP", exact=True).fill(orang["nama_masuk"])
    page.get_by_label("Kata sandi", exact=True).fill(orang["sandi"])
    page.locator("[data-masuk] button").click()
    expect(page.locator("h1")).not_to_have_text("Masuk")
    return page


def setel_jam(page: Page, situs: Situs, tanggal: date, jam: time) -> None:
    """Move this session's clock with the demo bar, as a visitor would; without drawing
    it where no page is open yet."""
    hari, pukul = tanggal.isoformat(), jam.strftime("%H:%M:%S")
    if not page.url.startswith(situs.url):
        isi = {"tanggal": hari, "jam": pukul, "kembali": "/menu/"}
        _kirim(page, dari=f"{situs.url}/menu/", ke=f"{situs.url}/jam-demo/", isi=isi)
        return
    page.locator(".bilah-demo summary").click()
    page.locator("#demo_tanggal").fill(hari)
    page.locator("#demo_jam").fill(pukul)
    page.get_by_role("button", name="Setel").click()
    page.wait_for_load_state()


def _kirim(page: Page, *, dari: str, ke: str, isi: Mapping[str, str]) -> None:
    """Send a form of the page ``dari`` in this session; taken, it leads elsewhere."""
    token = TOKEN.search(page.request.get(dari).text())
    assert token, dari
    formulir: dict[str, str | float | bool] = {**isi, "csrfmiddlewaretoken": token[1]}
    balasan = page.request.post(ke, form=formulir, max_redirects=0)
    assert balasan.status == 302, f"{ke}: {balasan.status}"


def buka(page: Page, situs: Situs, alamat: str) -> None:
    """Go to an address of the site and see that nothing sticks out sideways."""
    jawaban = page.goto(f"{situs.url}{alamat}")
    assert jawaban is not None
    assert jawaban.status == 200, f"{alamat}: {jawaban.status}"
    muat_di_layar(page)


def muat_di_layar(page: Page) -> None:
    """No page scrolls sideways, at any size."""
    lebar = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert lebar <= 0, f"{page.url}: {lebar} px terlalu lebar"


def rupiah(teks: str) -> int:
    """Read an amount as it is written on a page."""
    angka = re.sub(r"[^0-9\u2212]", "", teks)
    return -int(angka[1:]) if angka.startswith("\u2212") else int(angka)


def hari_kerja(urutan: int) -> date:
    """The nth working day (0 first) from tomorrow on, holidays left out."""
    hari = datetime.now(WIB).date()
    libur = holidays.country_holidays("ID", years=[hari.year, hari.year + 1])
    while True:
        hari += timedelta(days=1)
        if hari.weekday() < 5 and hari not in libur:
            if urutan == 0:
                return hari
            urutan -= 1


def bulan_lalu() -> str:
    """The month before this one, as in addresses."""
    return f"{datetime.now(WIB).date().replace(day=1) - timedelta(days=1):%Y-%m}"
