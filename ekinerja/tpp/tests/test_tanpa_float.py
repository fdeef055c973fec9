"""No float comes near money: not written, not made, not by a division."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
DILARANG = {"float", "round", "complex"}
MODUL_DILARANG: dict[str, set[str]] = {
    "math": {"lcm", "gcd"},
    "cmath": set(),
    "statistics": set(),
}
"""Modules and the few whole-number functions allowed of them."""


def berkas_uang() -> list[Path]:
    """Every file a rupiah passes through."""
    tpp = [p for p in (AKAR / "tpp").rglob("*.py") if "tests" not in p.parts]
    return [AKAR / "uang.py", *sorted(tpp)]


def pecahan_biner(teks: str) -> Iterator[tuple[int, str]]:
    """Places where a float is or could come into being."""
    pohon = ast.parse(teks)
    bukan_uang = {
        id(k.value)
        for k in ast.walk(pohon)
        if isinstance(k, ast.keyword) and k.arg == "cutoff"
    }
    for simpul in ast.walk(pohon):
        match simpul:
            case ast.Constant(value=float()) if id(simpul) not in bukan_uang:
                yield simpul.lineno, f"float {simpul.value!r}"
            case ast.Name(id=nama) if nama in DILARANG:
                yield simpul.lineno, nama
            case ast.BinOp(op=ast.Div()) | ast.AugAssign(op=ast.Div()):
                yield from _pembagian(simpul)
            case ast.Import() | ast.ImportFrom():
                yield from _impor(simpul)


def _impor(simpul: ast.Import | ast.ImportFrom) -> Iterator[tuple[int, str]]:
    if isinstance(simpul, ast.Import):
        nama = [n.name for n in simpul.names if n.name in MODUL_DILARANG]
        yield from ((simpul.lineno, f"import {n}") for n in nama)
    elif simpul.module in MODUL_DILARANG:
        nama = [n.name for n in simpul.names]
        for n in set(nama) - MODUL_DILARANG[simpul.module]:
            yield simpul.lineno, f"{simpul.module}.{n}"


def _pembagian(simpul: ast.BinOp | ast.AugAssign) -> Iterator[tuple[int, str]]:
    """A ``/`` is a path joined or a Fraction divided, and says so by its operands."""
    sisi = [simpul.left, simpul.right] if isinstance(simpul, ast.BinOp) else []
    teks = " ".join(ast.unparse(s) for s in sisi)
    path = any(kata in teks for kata in ("folder", "akar", "Path", "'", "berkas"))
    if "Fraction" not in teks and not path:
        yield simpul.lineno, f"pembagian {ast.unparse(simpul)}"


@pytest.mark.parametrize("berkas", berkas_uang(), ids=lambda p: str(p.name))
def test_no_float_in_a_file_money_passes_through(berkas: Path) -> None:
    assert list(pecahan_biner(berkas.read_text())) == []


@pytest.mark.parametrize(
    ("teks", "temuan"),
    [
        ("x = 0.3", "float 0.3"),
        ("x = float(n)", "float"),
        ("x = round(n)", "round"),
        ("x = a / b", "pembagian a / b"),
        ("x /= b", "pembagian x /= b"),
        ("import math", "import math"),
        ("from math import floor", "math.floor"),
    ],
)
def test_the_search_itself_notices(teks: str, temuan: str) -> None:
    assert [apa for _, apa in pecahan_biner(teks)] == [temuan]


@pytest.mark.parametrize(
    "teks",
    ["x = a // b", "x = Fraction(a) / b", "p = folder / 'a.toml'", "f(cutoff=0.6)"],
)
def test_the_search_lets_whole_numbers_fractions_and_paths_be(teks: str) -> None:
    assert list(pecahan_biner(teks)) == []
