"""Every template of every room: no inline style or script, no class of its own."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

EKINERJA = Path(__file__).parent.parent.parent
STATIS = EKINERJA / "web" / "static" / "web"
TEMPLAT = sorted(EKINERJA.glob("*/templates/**/*.html"))
# Classes that only scripts, tests or Django itself look for.
TANPA_GAYA = {"hanya-cetak", "tak-dicetak"}


def nama(berkas: Path) -> str:
    return str(berkas.relative_to(EKINERJA))


semua_templat = pytest.mark.parametrize("berkas", TEMPLAT, ids=nama)


@semua_templat
def test_a_template_can_be_read(berkas: Path) -> None:
    get_template(str(berkas).split("/templates/", 1)[1])


@semua_templat
def test_nothing_is_inline(berkas: Path) -> None:
    isi = berkas.read_text()

    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", isi) == []
    assert re.findall(r"<script(?![^>]*\ssrc=)", isi) == []


@semua_templat
def test_a_form_that_changes_something_carries_its_token(berkas: Path) -> None:
    for formulir in re.findall(
        r'<form[^>]*method="post".*?</form>', berkas.read_text(), re.S
    ):
        assert "{% csrf_token %}" in formulir, berkas


@semua_templat
def test_nobody_is_shouted_at(berkas: Path) -> None:
    isi = re.sub(r"\{[%#].*?[%#]\}|<!doctype|<!--", "", berkas.read_text(), flags=re.S)

    assert "!" not in isi


@semua_templat
def test_classes_are_those_of_the_stylesheets(berkas: Path) -> None:
    gaya = "".join(css.read_text() for css in STATIS.glob("*.css"))
    dikenal = set(re.findall(r"\.([a-z][\w-]*)", gaya)) | TANPA_GAYA
    isi = re.sub(r"\{\{.*?\}\}", "", berkas.read_text())
    dipakai: set[str] = set()
    for kelas in re.findall(r'class="([^"]*)"', isi):
        dipakai |= set(re.sub(r"\{%.*?%\}", " ", kelas).split())

    assert dipakai <= dikenal


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLAT) > 20
