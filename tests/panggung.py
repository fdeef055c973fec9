"""Test plumbing: a cast that stands ready, and one pass that leaves out pure tests.

Making the cast takes a dozen statements, a month behind it two thousand. Each worker
makes them once, in a transaction that stays open; every test plays in a savepoint above
it and leaves no trace. Tests that commit get an empty database and make their own.

``pemeran``           the fixed cast, with the five-day and the six-day pattern.
``september_terisi``  the same with September 2026 behind it.
``argumen``           the cast with one object of Ani's for every kind of address.
"""

import gc
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from ekinerja.config.tests.objek_ani import argumen_ani
from ekinerja.jadwal.tests.pola_pemeran import pasang_pola
from ekinerja.organisasi.tests import pemeran as cast
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.tests.bulan_uji import isi_september

# Tests leave little in rings; looking for it after 700 new objects costs a tenth.
SAMPAH = (20_000, 20, 20)
BERBASIS = {"db", "transactional_db", "live_server", "django_db_setup"}
DITINGGALKAN = pytest.StashKey[int]()


class Panggung:
    """What stands in this worker's database now, lowest layer first."""

    def __init__(self) -> None:
        self.penjaga: DjangoDbBlocker | None = None
        self._lapis: list[tuple[str, AbstractContextManager[None], bytes]] = []

    def pasang(self, diminta: Sequence[str]) -> None:
        """Make exactly these layers stand, as far as there is a database yet."""
        if self.penjaga is None:
            return
        with self.penjaga.unblock():
            while not self._cocok(diminta):
                self._turunkan()
            for nama in diminta[len(self._lapis) :]:
                self._naikkan(nama)

    def isi(self, nama: str) -> Any:
        """A copy of what a layer made, if that stands."""
        for satu, _, isi in self._lapis:
            if satu == nama:
                return pickle.loads(isi)  # noqa: S301 - our own bytes
        return None

    def _cocok(self, diminta: Sequence[str]) -> bool:
        ada = [nama for nama, _, _ in self._lapis]
        return ada == list(diminta[: len(ada)])

    def _naikkan(self, nama: str) -> None:
        dasar = transaction.atomic()
        dasar.__enter__()
        isi = PEMBUAT[nama](self.isi("pemeran"))
        self._lapis.append((nama, dasar, pickle.dumps(isi)))

    def _turunkan(self) -> None:
        _, dasar, _ = self._lapis.pop()
        transaction.set_rollback(True)
        dasar.__exit__(None, None, None)


def _cast(_: Pemeran | None = None) -> Pemeran:
    semua = cast.buat()
    pasang_pola(semua)
    return semua


def _september(pemeran: Pemeran) -> Pemeran:
    isi_september(pemeran)
    return pemeran


PEMBUAT: dict[str, Callable[[Pemeran], Any]] = {
    "pemeran": _cast,
    "september_terisi": _september,
    "argumen": argumen_ani,
}
panggung = Panggung()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--hanya-basis-data",
        action="store_true",
        help="Leave out tests that touch no database: another pass has them.",
    )


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Collect without the garbage collector: what is made here stays to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*SAMPAH)
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Drop pure tests where asked; put tests on the same layers side by side."""
    if config.getoption("--hanya-basis-data"):
        murni = [satu for satu in items if not _berbasis(satu)]
        items[:] = [satu for satu in items if _berbasis(satu)]
        config.stash[DITINGGALKAN] = len(murni)
        config.hook.pytest_deselected(items=murni)
    biasa = [satu for satu in items if _pakai_db(satu) and not _menyimpan(satu)]
    lain = [satu for satu in items if not _pakai_db(satu) or _menyimpan(satu)]
    items[:] = [*sorted(biasa, key=_urutan_lapis), *lain]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Set the stage before any fixture of the test, so that none colours it."""
    if _pakai_db(item):
        panggung.pasang(_lapis(item))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker tells its controller how many tests it left out."""
    keluar: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if keluar is not None:
        keluar["ditinggalkan"] = session.config.stash.get(DITINGGALKAN, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    keluar = getattr(node, "workeroutput", {})
    node.config.stash[DITINGGALKAN] = keluar.get("ditinggalkan", 0)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if banyak := config.stash.get(DITINGGALKAN, 0):
        terminalreporter.write_line(
            f"{banyak} tests without a database were left to the other pass."
        )


def _pakai_db(item: pytest.Item) -> bool:
    nama = set(getattr(item, "fixturenames", ()))
    return bool(BERBASIS & nama) or item.get_closest_marker("django_db") is not None


def _berbasis(item: pytest.Item) -> bool:
    """Whether the engine under test matters: its own tables, or a site's."""
    return _pakai_db(item) or item.get_closest_marker("peramban") is not None


def _menyimpan(item: pytest.Item) -> bool:
    """Whether the test commits, and so must find nothing there."""
    tanda = item.get_closest_marker("django_db")
    nama = getattr(item, "fixturenames", ())
    return bool(tanda and tanda.kwargs.get("transaction")) or bool(
        {"transactional_db", "live_server"} & set(nama)
    )


def _urutan_lapis(item: pytest.Item) -> list[int]:
    return [list(PEMBUAT).index(nama) for nama in _lapis(item)]


def _lapis(item: pytest.Item) -> list[str]:
    """The layers a test stands on, lowest first."""
    nama = getattr(item, "fixturenames", ())
    return [] if _menyimpan(item) else [satu for satu in PEMBUAT if satu in nama]


@pytest.fixture(scope="session")
def _panggung(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Panggung]:
    """The stage of this worker, cleared before its database goes."""
    panggung.penjaga = django_db_blocker
    yield panggung
    panggung.pasang(())
    panggung.penjaga = None


@pytest.fixture
def pemeran(_panggung: Panggung, db: None) -> Pemeran:
    """The fixed cast, with the five-day and the six-day pattern."""
    return _panggung.isi("pemeran") or _cast()


@pytest.fixture
def september_terisi(_panggung: Panggung, pemeran: Pemeran) -> Pemeran:
    """The cast with a whole month behind it (``ekinerja/penutupan/tests/bulan_uji``)."""
    return _panggung.isi("september_terisi") or _september(pemeran)


@pytest.fixture
def argumen(_panggung: Panggung, pemeran: Pemeran) -> dict[str, Any]:
    """Arguments that name objects of Ani's (``ekinerja/config/tests/objek_ani``)."""
    return _panggung.isi("argumen") or argumen_ani(pemeran)
