"""Reference pages say what the code says."""

import re
from pathlib import Path

import pytest

from ekinerja.config import dokumen

SETELAN = dokumen.RUJUKAN / "setelan.md"
SUMBER = Path(dokumen.__file__).parent / "settings.py"


@pytest.mark.parametrize("nama", dokumen.HALAMAN)
def test_generated_pages_are_fresh(nama: str) -> None:
    berkas = dokumen.RUJUKAN / nama

    assert berkas.read_text(encoding="utf-8") == dokumen.HALAMAN[nama](), (
        "Jalankan: python -m ekinerja.config.dokumen"
    )


def test_pages_are_written_where_they_are_asked_for(tmp_path: Path) -> None:
    tertulis = dokumen.tulis(tmp_path / "rujukan")

    assert [berkas.name for berkas in tertulis] == list(dokumen.HALAMAN)
    assert "| web:beranda | GET | akun |" in tertulis[0].read_text(encoding="utf-8")


def test_every_setting_that_is_read_has_its_line_and_no_other() -> None:
    dibaca = set(re.findall(r'"(EKINERJA_[A-Z_]+)"', SUMBER.read_text("utf-8")))

    tertulis = set(
        re.findall(r"^\| `(EKINERJA_[A-Z_]+)` \|", SETELAN.read_text("utf-8"), re.M)
    )

    assert dibaca == tertulis
