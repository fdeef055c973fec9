"""Functions end at 60 lines, files at 400; generated migrations are exempt."""

import ast
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).parents[2]
FUNGSI_MAKS = 60
BERKAS_MAKS = 400


def sumber() -> Iterator[Path]:
    """Every Python file of ours."""
    for folder in ("ekinerja", "tests", "bench"):
        for berkas in sorted((AKAR / folder).rglob("*.py")):
            if "migrations" not in berkas.parts:
                yield berkas


def fungsi_panjang(teks: str) -> list[tuple[str, int]]:
    """Name the functions of a source text that pass the end, with their length."""
    return [
        (simpul.name, panjang)
        for simpul in ast.walk(ast.parse(teks))
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef)
        if (panjang := (simpul.end_lineno or 0) - simpul.lineno + 1) > FUNGSI_MAKS
    ]


def test_no_function_is_longer_than_60_lines() -> None:
    panjang = [
        f"{berkas.relative_to(AKAR)}: {nama} {baris}"
        for berkas in sumber()
        for nama, baris in fungsi_panjang(berkas.read_text())
    ]

    assert panjang == []


def test_no_file_is_longer_than_400_lines() -> None:
    panjang = [
        f"{berkas.relative_to(AKAR)}: {baris}"
        for berkas in sumber()
        if (baris := len(berkas.read_text().splitlines())) > BERKAS_MAKS
    ]

    assert panjang == []


def test_the_measure_itself_notices_a_long_function() -> None:
    teks = "def panjang():\n" + "    x = 1\n" * 60

    assert fungsi_panjang(teks) == [("panjang", 61)]
