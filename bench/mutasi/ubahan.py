"""One change at a time: which can be made in a file, and the file with one made."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

AKAR = Path(__file__).parents[2]

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
    """One change: the file, which node of its tree, and what becomes of it.

    ``fungsi`` is the outermost function it stands in, "" where it is done when the
    module is imported, and ``tubuh`` the lines of that one's body; ``baris`` are the
    lines on which its execution shows.
    """

    berkas: Path
    simpul: int
    cara: str
    fungsi: str
    tubuh: range
    baris: tuple[int, ...]

    @property
    def modul(self) -> str:
        bagian = self.berkas.relative_to(AKAR).with_suffix("").parts
        return ".".join(bagian[:-1] if bagian[-1] == "__init__" else bagian)

    def sebut(self) -> str:
        pohon = ast.parse(self.berkas.read_text("utf-8"))
        simpul = list(ast.walk(pohon))[self.simpul]
        semula = ast.unparse(simpul).splitlines()[0]
        tempat = f"{self.berkas.relative_to(AKAR)}:{self.baris[0]}"
        return f"{tempat}: {self.cara}: {semula[:80]}"


def mungkin(berkas: Path) -> Iterator[Ubahan]:
    """Every change that can be made in a file; annotations and docstrings left alone."""
    pohon = ast.parse(berkas.read_text("utf-8"))
    lewati = {id(n) for akar in _bukan_kerja(pohon) for n in ast.walk(akar)}
    fungsi = dict(_fungsi(pohon, ""))
    pernyataan = _pernyataan(pohon)
    for nomor, simpul in enumerate(ast.walk(pohon)):
        cara = None if id(simpul) in lewati else _cara(simpul)
        if cara is not None:
            baris = (getattr(simpul, "lineno", 0), pernyataan[id(simpul)])
            di = fungsi.get(id(simpul), ("", range(0)))
            yield Ubahan(berkas, nomor, cara, *di, baris)


def _cara(simpul: ast.AST) -> str | None:
    """What can be done to a node; None where nothing."""
    match simpul:
        case ast.Compare(ops=[op]) if type(op) in BALIK:
            return "perbandingan"
        case ast.BinOp(op=op) if type(op) in BALIK:
            return "operator"
        case ast.BoolOp():
            return "dan/atau"
        case ast.Constant(value=int()):
            return "angka"
        case ast.If() | ast.IfExp() | ast.While():
            return "syarat"
        case ast.Return(value=ast.expr() as nilai) if ast.unparse(nilai) != "None":
            return "hasil"
    return None


def _fungsi(simpul: ast.AST, nama: str) -> Iterator[tuple[int, tuple[str, range]]]:
    """The outermost function of every node in a function's body, as ``Kelas.cara``."""
    for anak in ast.iter_child_nodes(simpul):
        if isinstance(anak, ast.ClassDef):
            yield from _fungsi(anak, f"{nama}{anak.name}.")
        elif isinstance(anak, ast.FunctionDef):
            tubuh = range(anak.body[0].lineno, (anak.end_lineno or 0) + 1)
            for satu in anak.body:
                yield from ((id(n), (nama + anak.name, tubuh)) for n in ast.walk(satu))


def _pernyataan(pohon: ast.AST) -> dict[int, int]:
    """The line on which the statement around every node begins."""
    hasil: dict[int, int] = {}
    for simpul in ast.walk(pohon):  # outer ones come before inner ones
        if isinstance(simpul, ast.stmt):
            hasil.update(dict.fromkeys(map(id, ast.walk(simpul)), simpul.lineno))
    return hasil


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
