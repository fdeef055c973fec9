"""Try changes: in forks of a process that has read all tests, or in fresh ones.

A change inside a function is put into the function while it lives. One that takes
effect on import needs a process that has not imported the engine yet; so does one that
nobody noticed although its function runs on import too.
"""

import inspect
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

from bench.mutasi.peta import PILIHAN, TES, Peta, diam
from bench.mutasi.ubahan import AKAR, Ubahan, terapkan

LOLOS, KETAHUAN, TAK_TERPASANG = 0, 1, 2
MEMORI = 4 << 30


class _Jalan(NamedTuple):
    nomor: int
    pid: int
    sampai: float


def coba(
    ubahan: Sequence[Ubahan], peta: Peta, proses: int
) -> Iterator[tuple[Ubahan, int]]:
    """Every change with LOLOS where its tests let it pass, KETAHUAN otherwise."""
    hidup = [n for n, u in enumerate(ubahan) if u.fungsi]
    segar = [n for n, u in enumerate(ubahan) if not u.fungsi]
    for nomor, hasil in _di_pengumpul(ubahan, hidup, peta, proses):
        if hasil == KETAHUAN or (hasil == LOLOS and not peta.saat_impor(ubahan[nomor])):
            yield ubahan[nomor], hasil
        else:
            segar.append(nomor)

    def kerja(nomor: int) -> int:
        return _segar(ubahan[nomor], peta.tes(ubahan[nomor], segar=True))

    batas = _batas(ubahan, peta, segar=True)
    for nomor, hasil in _cabangkan(segar, kerja, batas, proses):
        yield ubahan[nomor], hasil


def _batas(
    ubahan: Sequence[Ubahan], peta: Peta, *, segar: bool
) -> Callable[[int], float]:
    return lambda nomor: peta.batas(peta.tes(ubahan[nomor], segar=segar))


def _cabangkan(
    nomor: Sequence[int],
    kerja: Callable[[int], int],
    batas: Callable[[int], float],
    proses: int,
) -> Iterator[tuple[int, int]]:
    """Do each work in a fork; one that dies or never ends has been noticed."""
    antre, jalan = list(nomor), list[_Jalan]()
    while antre or jalan:
        while antre and len(jalan) < proses:
            satu = antre.pop(0)
            jalan.append(
                _Jalan(satu, _cabang(kerja, satu), time.monotonic() + batas(satu))
            )
        sisa = []
        for j in jalan:
            pid, status = os.waitpid(j.pid, os.WNOHANG)
            if pid == 0 and time.monotonic() < j.sampai:
                sisa.append(j)
                continue
            if pid == 0:
                os.kill(j.pid, 9)
                os.waitpid(j.pid, 0)
                yield j.nomor, KETAHUAN
                continue
            kode = os.waitstatus_to_exitcode(status)
            yield j.nomor, kode if kode in (LOLOS, TAK_TERPASANG) else KETAHUAN
        jalan = sisa
        time.sleep(0.005)


def _cabang(kerja: Callable[[int], int], nomor: int) -> int:
    pid = os.fork()
    if pid:
        return pid
    hasil = KETAHUAN
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
        with diam():
            hasil = kerja(nomor)
    except BaseException:  # noqa: BLE001 - whatever breaks was noticed
        hasil = KETAHUAN
    finally:
        os._exit(hasil)


# --- In a process that has read all tests ---


def _di_pengumpul(
    ubahan: Sequence[Ubahan], nomor: Sequence[int], peta: Peta, proses: int
) -> Iterator[tuple[int, int]]:
    """Start the process that reads all tests; its answers come through a pipe."""
    baca, tulis = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(baca)
        os.chdir(AKAR)
        pelari = _Pelari(ubahan, nomor, peta, proses, tulis)
        with diam(), TemporaryDirectory(prefix="mutasi-") as folder:
            pytest.main([*PILIHAN, f"--basetemp={folder}/t", *TES], plugins=[pelari])
        os._exit(0)
    os.close(tulis)
    with os.fdopen(baca) as jawaban:
        for baris in jawaban:
            satu, hasil = map(int, baris.split())
            yield satu, hasil
    os.waitpid(pid, 0)


class _Pelari:
    """Takes the place of pytest's loop over the tests."""

    def __init__(
        self,
        ubahan: Sequence[Ubahan],
        nomor: Sequence[int],
        peta: Peta,
        proses: int,
        tulis: int,
    ) -> None:
        self._ubahan, self._nomor, self._peta = ubahan, nomor, peta
        self._proses, self._tulis = proses, tulis
        self._item: dict[str, pytest.Item] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._item = {i.nodeid: i for i in session.items}
        factory: Any = session.config._tmp_path_factory  # type: ignore[attr-defined]
        factory.getbasetemp()  # one folder for all forks
        batas = _batas(self._ubahan, self._peta, segar=False)
        for nomor, hasil in _cabangkan(self._nomor, self._coba, batas, self._proses):
            os.write(self._tulis, f"{nomor} {hasil}\n".encode())
        return True

    def _coba(self, nomor: int) -> int:
        ubahan = self._ubahan[nomor]
        if not _pasang(ubahan):
            return TAK_TERPASANG
        semua = [self._item[nama] for nama in self._peta.tes(ubahan, segar=False)]
        for satu, lanjut in zip(semua, [*semua[1:], None], strict=True):
            if any(r.failed for r in runtestprotocol(satu, False, lanjut)):
                return KETAHUAN
        return LOLOS


def _pasang(ubahan: Ubahan) -> bool:
    """Put the change into the living function; False where that cannot be done."""
    kode: CodeType | None = terapkan(ubahan)
    benda: Any = sys.modules[ubahan.modul]
    for nama in ubahan.fungsi.split("."):
        kode = kode and _kode_dalam(kode, nama)
        benda = inspect.getattr_static(benda, nama, None)
    fungsi = _fungsi(benda)
    if fungsi is None or kode is None:
        return False
    if fungsi.__code__.co_freevars != kode.co_freevars:
        return False
    fungsi.__code__ = kode
    return True


def _kode_dalam(kode: CodeType, nama: str) -> CodeType | None:
    dalam = [k for k in kode.co_consts if isinstance(k, CodeType) and k.co_name == nama]
    return dalam[0] if len(dalam) == 1 else None


def _fungsi(benda: Any) -> FunctionType | None:
    """The function behind a property, a class method or a remembered one."""
    for lapis in ("fget", "__func__", "__wrapped__"):
        benda = getattr(benda, lapis, None) or benda
    return benda if isinstance(benda, FunctionType) else None


# --- In a process that has not imported the engine ---


class _Pemuat(Loader):
    """Gives the changed module in place of the file's."""

    def __init__(self, kode: CodeType) -> None:
        self._kode = kode

    def exec_module(self, module: ModuleType) -> None:
        exec(self._kode, module.__dict__)  # noqa: S102 - our own source, changed


class _Pencari(MetaPathFinder):
    def __init__(self, nama: str, berkas: Path, kode: CodeType) -> None:
        self._nama, self._berkas, self._kode = nama, berkas, kode

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> ModuleSpec | None:
        if fullname != self._nama:
            return None
        paket = self._berkas.name == "__init__.py"
        spec = spec_from_loader(
            fullname, _Pemuat(self._kode), origin=str(self._berkas), is_package=paket
        )
        if spec is not None:
            spec.has_location = True
            if paket:
                spec.submodule_search_locations = [str(self._berkas.parent)]
        return spec


class _Pemilih:
    """Keeps the tests that may notice, in the order given."""

    def __init__(self, tes: Sequence[str]) -> None:
        self._tes = tes

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        ada = {i.nodeid: i for i in items}
        items[:] = [ada[nama] for nama in self._tes if nama in ada]


def _segar(ubahan: Ubahan, tes: Sequence[str]) -> int:
    if not tes:
        return LOLOS
    os.chdir(AKAR)
    sys.meta_path.insert(0, _Pencari(ubahan.modul, ubahan.berkas, terapkan(ubahan)))
    berkas = sorted({str(AKAR / nama.partition("::")[0]) for nama in tes})
    with TemporaryDirectory(prefix="mutasi-") as folder:
        pilihan = [*PILIHAN, "-x", f"--basetemp={folder}/t", *berkas]
        hasil = pytest.main(pilihan, plugins=[_Pemilih(tes)])
    return LOLOS if hasil == pytest.ExitCode.NO_TESTS_COLLECTED else int(hasil)
