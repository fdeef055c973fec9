"""Which tests run which lines of the engine, and how long each takes.

Measured once for a state of the engine, its tests and the policies, and kept in
``var/mutasi``. Before each test everything remembered is forgotten, so that a test is
known to run all it would run alone.
"""

import hashlib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from coverage import Coverage, CoverageData

from bench.mutasi.ubahan import AKAR, Ubahan

MESIN = AKAR / "ekinerja/tpp"
TES = [str(MESIN)]
SIMPAN = AKAR / "var/mutasi"
PILIHAN = ["-q", "--noconftest", "-p", "no:cacheprovider", "-c", os.devnull]
PILIHAN += ["--rootdir", str(AKAR), "--ignore", str(MESIN / "tests/test_sifat.py")]
ANGGARAN = 30.0
"""Seconds of the processor, as measured for the map, a change may take at most."""

SEGAR = 4
"""How many times that, where it cannot be told which tests may notice."""

SAAT_IMPOR = ""
"""What coverage calls the time before the first test."""


class Peta:
    """Read from what ``ukur`` kept."""

    def __init__(self, berkas: Path) -> None:
        isi = CoverageData(str(berkas.with_suffix(".coverage")))
        isi.read()
        # All at once: the file must not be open in forks.
        self._isi = {b: isi.contexts_by_lineno(b) for b in isi.measured_files()}
        isi.close()
        self.lama: dict[str, float] = json.loads(berkas.read_text("utf-8"))

    def _baris(self, berkas: Path) -> dict[int, list[str]]:
        return self._isi.get(str(berkas), {})

    def saat_impor(self, ubahan: Ubahan) -> bool:
        """Whether a change takes effect before the first test begins: also where its
        function has run by then, and may have left inner ones behind."""
        baris = self._baris(ubahan.berkas)
        return not ubahan.fungsi or any(
            SAAT_IMPOR in baris.get(n, ()) for n in ubahan.tubuh
        )

    def tes(self, ubahan: Ubahan, *, segar: bool) -> list[str]:
        """The tests that may notice a change, within the means: the quickest of each
        test file in turn.

        In a process that imports the engine afresh (``segar``) any test may notice;
        those that run the same lines, then those that run the same file, stand first.
        """
        baris = self._baris(ubahan.berkas)
        kena = {nama for n in ubahan.baris for nama in baris.get(n, ())}
        dekat = {nama for semua in baris.values() for nama in semua}
        semua = set(self.lama) if segar else kena - {SAAT_IMPOR}
        giliran: Counter[tuple[bool, bool, str]] = Counter()
        urutan = {}
        for nama in sorted(semua, key=lambda n: (self.lama[n], n)):
            tingkat = (nama not in kena, nama not in dekat)
            giliran[*tingkat, nama.partition("::")[0]] += 1
            urutan[nama] = (*tingkat, giliran[*tingkat, nama.partition("::")[0]])
        urut = sorted(urutan, key=lambda n: (urutan[n], self.lama[n], n))
        hasil: list[str] = []
        sisa = ANGGARAN * (SEGAR if segar else 1)
        for nama in urut:
            sisa -= self.lama[nama]
            if sisa < 0 and hasil:
                break
            hasil.append(nama)
        return hasil

    def batas(self, tes: list[str]) -> float:
        """How many seconds they may take before they are held to run without end."""
        return 60 + 20 * sum(self.lama[nama] for nama in tes)


def peta() -> Peta:
    """The map of the engine as it is now, measured where nobody has yet."""
    berkas = SIMPAN / f"{_sidik()}.json"
    if not berkas.exists():
        SIMPAN.mkdir(parents=True, exist_ok=True)
        lama = _di_anak(berkas)
        if lama:
            sys.exit("Tes mesin gagal tanpa ubahan apa pun; perbaiki itu dahulu.")
    return Peta(berkas)


def _sidik() -> str:
    """What the engine, its tests and the policies are now."""
    sidik = hashlib.sha256()
    for folder in (*TES, str(AKAR / "kebijakan")):
        for berkas in sorted(Path(folder).rglob("*")):
            if berkas.suffix in {".py", ".toml", ".csv", ".md"}:
                sidik.update(str(berkas.relative_to(AKAR)).encode())
                sidik.update(berkas.read_bytes())
    return sidik.hexdigest()[:16]


def _di_anak(berkas: Path) -> int:
    """Measure in a process of its own: this one must not know the engine yet."""
    pid = os.fork()
    if pid == 0:
        hasil = 1
        try:
            with diam():
                hasil = _ukur(berkas)
        finally:
            os._exit(hasil)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _ukur(berkas: Path) -> int:
    os.chdir(AKAR)
    simpan = str(berkas.with_suffix(".coverage"))
    pengukur = Coverage(data_file=simpan, source=[str(MESIN)], config_file=False)
    pencatat = _Pencatat(pengukur)
    pengukur.start()
    hasil = int(pytest.main([*PILIHAN, *TES], plugins=[pencatat]))
    pengukur.stop()
    pengukur.save()
    if hasil == 0:
        berkas.write_text(json.dumps(pencatat.lama), "utf-8")
    return hasil


class _Pencatat:
    """Tells coverage which test runs, and keeps how long it took."""

    def __init__(self, pengukur: Coverage) -> None:
        self._pengukur = pengukur
        self._ingatan: list[Callable[[], None]] | None = None
        self.lama: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if self._ingatan is None:
            self._ingatan = ingatan()
        for lupakan in self._ingatan:
            lupakan()
        self._pengukur.switch_context(item.nodeid)
        mulai = time.process_time()
        hasil = yield
        self.lama[item.nodeid] = time.process_time() - mulai
        self._pengukur.switch_context(SAAT_IMPOR)
        return hasil


def ingatan() -> list[Callable[[], None]]:
    """What empties every ``functools.cache`` of the engine and its tests."""
    return [
        isi.cache_clear
        for nama, modul in list(sys.modules.items())
        if nama.startswith(("ekinerja.", "tests."))
        for isi in list(vars(modul).values())
        if callable(getattr(isi, "cache_clear", None))
    ]


@contextmanager
def diam() -> Iterator[None]:
    """Nothing reaches the screen."""
    with open(os.devnull, "w") as kosong:
        os.dup2(kosong.fileno(), 1)
        os.dup2(kosong.fileno(), 2)
        yield
