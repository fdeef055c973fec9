"""Fixtures of the browser journeys: the sites and a page at phone or desk size."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.peramban.situs import Situs, jalankan

UKURAN = {"ponsel": (390, 844), "meja": (1366, 768)}


@pytest.fixture(scope="session")
def situs_beltim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Belitung Timur with thirty people."""
    folder = tmp_path_factory.mktemp("beltim")
    with jalankan(folder, daerah="belitung-timur", orang=30) as situs:
        yield situs


@pytest.fixture(scope="session")
def situs_barsel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Barito Selatan with thirty people."""
    folder = tmp_path_factory.mktemp("barsel")
    with jalankan(folder, daerah="barito-selatan", orang=30) as situs:
        yield situs


@pytest.fixture(scope="session")
def situs_magelang(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Kota Magelang with thirty people."""
    folder = tmp_path_factory.mktemp("magelang")
    with jalankan(folder, daerah="kota-magelang", orang=30, kini=3) as situs:
        yield situs


@pytest.fixture(scope="session")
def situs_kediri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Kota Kediri with thirty people; its closed month is a trial."""
    folder = tmp_path_factory.mktemp("kediri")
    with jalankan(folder, daerah="kota-kediri", orang=30, kini=3) as situs:
        yield situs


@pytest.fixture(scope="session")
def situs_madiun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Situs]:
    """Kota Madiun with thirty people."""
    folder = tmp_path_factory.mktemp("madiun")
    with jalankan(folder, daerah="kota-madiun", orang=30, kini=3) as situs:
        yield situs


@pytest.fixture(scope="module")
def peramban() -> Iterator[Browser]:
    """A headless Chromium.

    It runs an event loop in this thread, in which Django refuses database work; so it
    ends with its module and leaves the worker as it found it.
    """
    with sync_playwright() as pw:
        browser = pw.chromium.launch(
            executable_path=os.environ.get("EKINERJA_CHROMIUM", "/usr/bin/chromium"),
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture(params=["ponsel", "meja"])
def ukuran(request: pytest.FixtureRequest) -> str:
    """Run a journey at phone size and at desk size."""
    return str(request.param)


@pytest.fixture
def buka_halaman(peramban: Browser, ukuran: str) -> Iterator[Callable[[], Page]]:
    """Open pages, each in a session of its own; refusals of the policy fail the test."""
    konteks: list[BrowserContext] = []
    keluhan: list[str] = []

    def halaman_baru() -> Page:
        lebar, tinggi = UKURAN[ukuran]
        satu = peramban.new_context(
            viewport={"width": lebar, "height": tinggi},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
        )
        konteks.append(satu)
        page = satu.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda galat: keluhan.append(str(galat)))
        page.on(
            "console",
            lambda pesan: (
                keluhan.append(pesan.text)
                if "Content Security Policy" in pesan.text
                else None
            ),
        )
        return page

    yield halaman_baru
    for satu in konteks:
        satu.close()
    assert keluhan == []
