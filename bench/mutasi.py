"""Would a test notice? Change one thing in the engine at a time and run its quick tests.

Usage:
    python -m bench.mutasi [--banyak 300] [--benih 1] [--proses 2] [--berkas kurangi.py]

Draws ``--banyak`` changes at random (the same ``--benih`` draws the same ones) from all
that can be made in ``ekinerja/tpp``: a comparison turned, an operator exchanged, a number
one higher, a condition negated, a result emptied. Each is tried in a process of its own,
never written to disk. Prints what no test noticed, and the share that was noticed.
Reading of policies has its own table of faults in the tests; here it counts too.
"""

import argparse
import ast
import contextlib
import io
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from pathlib import Path
from random import Random
from types import CodeType, ModuleType

AKAR = Path(__file__).parents[1]
MESIN = AKAR / "ekinerja/tpp"
LUAR = ("tests", "uraian", "naskah", "simulasi")
"""Texts, drafts and comparisons are not the calculation."""

SABAR = 8
"""How many times the tests' own time a change may take; one that never ends counts as
noticed."""

DAHULU = ("test_kasus", "test_hitung", "test_langkah", "test_cacat", "test_luas")
"""What notices most stands first."""

BALIK: dict[type, type] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One change: the file, which node of its tree, and what becomes of it."""

    berkas: Path
    simpul: int
    cara: str

    def sebut(self) -> str:
        pohon = ast.parse(self.berkas.read_text("utf-8"))
        simpul = list(ast.walk(pohon))[self.simpul]
        baris = getattr(simpul, "lineno", 0)
        semula = ast.unparse(simpul).splitlines()[0]
        return f"{self.berkas.relative_to(AKAR)}:{baris}: {self.cara}: {semula[:80]}"


def mungkin(berkas: Path) -> Iterator[Ubahan]:
    """Every change that can be made in a file; annotations and docstrings left alone."""
    pohon = ast.parse(berkas.read_text("utf-8"))
    lewati = {id(n) for akar in _bukan_kerja(pohon) for n in ast.walk(akar)}
    for nomor, simpul in enumerate(ast.walk(pohon)):
        if id(simpul) in lewati:
            continue
        match simpul:
            case ast.Compare(ops=[op]) if type(op) in BALIK:
                yield Ubahan(berkas, nomor, "perbandingan")
            case ast.BinOp(op=op) if type(op) in BALIK:
                yield Ubahan(berkas, nomor, "operator")
            case ast.BoolOp():
                yield Ubahan(berkas, nomor, "dan/atau")
            case ast.Constant(value=int() | bool()):
                yield Ubahan(berkas, nomor, "angka")
            case ast.If() | ast.IfExp() | ast.While():
                yield Ubahan(berkas, nomor, "syarat")
            case ast.Return(value=ast.expr()):
                yield Ubahan(berkas, nomor, "hasil")


def _bukan_kerja(pohon: ast.AST) -> Iterator[ast.AST]:
    for simpul in ast.walk(pohon):
        match simpul:
            case ast.AnnAssign():
                yield simpul.annotation
            case ast.FunctionDef():
                yield from [a.annotation for a in simpul.args.args if a.annotation]
                yield from [
                    a.annotation for a in simpul.args.kwonlyargs if a.annotation
                ]
                yield from simpul.decorator_list
                if simpul.returns:
                    yield simpul.returns
            case ast.ImportFrom() | ast.Import():
                yield simpul
            case ast.ClassDef():
                yield from simpul.decorator_list


def terapkan(ubahan: Ubahan) -> CodeType:
    """The changed module, compiled."""
    pohon = ast.parse(ubahan.berkas.read_text("utf-8"))
    simpul = list(ast.walk(pohon))[ubahan.simpul]
    match simpul:
        case ast.Compare():
            simpul.ops = [BALIK[type(simpul.ops[0])]()]
        case ast.BinOp() | ast.BoolOp():
            simpul.op = BALIK[type(simpul.op)]()
        case ast.Constant(value=bool()):
            simpul.value = not simpul.value
        case ast.Constant(value=int(lama)):
            simpul.value = lama + 1
        case ast.If() | ast.IfExp() | ast.While():
            simpul.test = ast.UnaryOp(ast.Not(), simpul.test)
        case ast.Return():
            simpul.value = ast.Constant(None)
    ast.fix_missing_locations(pohon)
    return compile(pohon, str(ubahan.berkas), "exec")


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
        if spec is not None and paket:
            spec.submodule_search_locations = [str(self._berkas.parent)]
        return spec


def _nama_modul(berkas: Path) -> str:
    bagian = berkas.relative_to(AKAR).with_suffix("").parts
    return ".".join(bagian[:-1] if bagian[-1] == "__init__" else bagian)


def _tes() -> list[str]:
    """The quick tests of the engine: everything but what draws at random."""
    semua = sorted(
        (MESIN / "tests").glob("test_*.py"),
        key=lambda p: (not p.name.startswith(DAHULU), p.name),
    )
    lambat = ("test_sifat", "test_uraian", "test_naskah", "test_simulasi", "test_skema")
    cepat = [str(p) for p in semua if not p.name.startswith(lambat)]
    return [*cepat, str(AKAR / "tests/hitung_ulang")]


def _coba(ubahan: Ubahan | None) -> None:
    """Run in a process of its own: exit 0 where every test passes. None: unchanged."""
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(AKAR)
    with (
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        try:
            if ubahan is not None:
                nama, berkas = _nama_modul(ubahan.berkas), ubahan.berkas
                sys.meta_path.insert(0, _Pencari(nama, berkas, terapkan(ubahan)))
            import pytest

            pilihan = ["-x", "-q", "--noconftest", "-p", "no:cacheprovider"]
            pilihan += ["-c", os.devnull, "--rootdir", str(AKAR)]
            hasil = int(pytest.main([*pilihan, *_tes()]))
        except BaseException:  # noqa: BLE001 - whatever breaks was noticed
            hasil = 1
    os._exit(hasil)


def lolos(
    ubahan: list[Ubahan], proses: int, batas: float
) -> Iterator[tuple[Ubahan, bool]]:
    """Try every change, some at a time; tell whether the tests let it pass."""
    konteks = get_context("spawn")
    antre = list(ubahan)
    jalan: list[tuple[Ubahan, SpawnProcess, float]] = []
    while antre or jalan:
        while antre and len(jalan) < proses:
            satu = antre.pop(0)
            p = konteks.Process(target=_coba, args=(satu,))
            p.start()
            jalan.append((satu, p, time.monotonic()))
        sisa = []
        for satu, p, mulai in jalan:
            if p.is_alive() and time.monotonic() - mulai < batas:
                sisa.append((satu, p, mulai))
                continue
            if p.is_alive():
                p.kill()
            p.join()
            yield satu, p.exitcode == 0
        jalan = sisa
        time.sleep(0.05)


def main() -> None:
    """Draw, try, print what nobody noticed."""
    pengurai = argparse.ArgumentParser(description="Uji mutasi mesin TPP.")
    pengurai.add_argument("--banyak", type=int, default=300)
    pengurai.add_argument("--benih", type=int, default=1)
    pengurai.add_argument("--proses", type=int, default=2)
    pengurai.add_argument("--berkas", default="")
    pilihan = pengurai.parse_args()
    semua = [
        satu
        for berkas in sorted(MESIN.rglob("*.py"))
        if not set(LUAR) & set(berkas.relative_to(MESIN).parts)
        if pilihan.berkas in berkas.name
        for satu in mungkin(berkas)
    ]
    mulai = time.monotonic()
    tanpa_ubahan = get_context("spawn").Process(target=_coba, args=(None,))
    tanpa_ubahan.start()
    tanpa_ubahan.join()
    if tanpa_ubahan.exitcode:
        sys.exit("Tes mesin gagal tanpa ubahan apa pun; perbaiki itu dahulu.")
    batas = SABAR * (time.monotonic() - mulai)
    undi = Random(pilihan.benih).sample(semua, min(pilihan.banyak, len(semua)))
    ketahuan = 0
    for satu, lewat in lolos(undi, pilihan.proses, batas):
        ketahuan += not lewat
        if lewat:
            print(f"LOLOS {satu.sebut()}", flush=True)
    bagian = 100 * ketahuan / len(undi)
    print(f"{len(semua)} ubahan mungkin, {len(undi)} dicoba, {ketahuan} ketahuan")
    print(f"{bagian:.1f} % ketahuan")


if __name__ == "__main__":
    main()
