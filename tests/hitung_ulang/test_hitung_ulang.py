"""The engine agrees with the naive calculators to the rupiah, cell by cell."""

import ast
from pathlib import Path

import pytest

from tests.hitung_ulang.banding import HITUNG, KEBIJAKAN, bandingkan

SINI = Path(__file__).parent
MEMBANDINGKAN = {"banding.py", "__main__.py", "test_hitung_ulang.py"}


@pytest.mark.parametrize("daerah", HITUNG)
def test_five_hundred_invented_months_agree(daerah: str) -> None:
    assert list(bandingkan(daerah, 500)) == []


def test_every_government_has_its_second_calculator() -> None:
    daerah = {p.name for p in KEBIJAKAN.iterdir() if any(p.glob("*/kebijakan.toml"))}

    assert set(HITUNG) == daerah


@pytest.mark.parametrize(
    "berkas", [p for p in SINI.glob("*.py") if p.name not in MEMBANDINGKAN]
)
def test_the_second_calculator_knows_nothing_of_the_first(berkas: Path) -> None:
    impor = [
        nama
        for simpul in ast.walk(ast.parse(berkas.read_text("utf-8")))
        if isinstance(simpul, ast.Import | ast.ImportFrom)
        for nama in (
            [simpul.module or ""]
            if isinstance(simpul, ast.ImportFrom)
            else [n.name for n in simpul.names]
        )
    ]

    assert [n for n in impor if n.startswith("ekinerja")] == []
