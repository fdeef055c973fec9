"""Help, usage errors and prompts of the command line are in Indonesian."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from ekinerja.cli import bahasa
from ekinerja.cli.utama import utama

# Sentences only a programmer of commands meets, or that belong to other systems.
TIDAK_DITEMUI = (
    "(parser|option)?.*declarations",
    "DeprecationWarning:",
    "Value must be an iterable",
    "No options defined but a name was passed",
    "Arguments take exactly one parameter declaration",
    "Name '{name}' defined twice",
    "Boolean option .* same flag for true/false",
    "Invalid start character for option",
    "Unknown color",
    "Choice\\({choices}\\)",
    "Confirm the action without prompting",
    "%\\(prog\\)s, version",
    "Show the version and exit",
)
INGGRIS = re.compile(
    r"\b(Usage|Options|Commands|Arguments|Error|Show|OPTIONS|COMMAND|ARGS|INTEGER|TEXT"
    r"|DIRECTORY|FILE|PATH|RANGE|default|required|Missing|Invalid|No such|help for|Try"
    r"|unexpected|is not)\b"
)


def kalimat_pustaka() -> Iterator[str]:
    """Every sentence the installed library asks gettext for, in the modules replaced."""
    folder = Path(click.__file__).parent
    for nama in bahasa.MODUL:
        for simpul in ast.walk(ast.parse((folder / f"{nama}.py").read_text())):
            panggilan = isinstance(simpul, ast.Call) and isinstance(
                simpul.func, ast.Name
            )
            if panggilan and simpul.func.id in ("_", "ngettext"):  # type: ignore[attr-defined]  # narrowed just above
                for isi in simpul.args[:2]:  # type: ignore[attr-defined]  # the same
                    if isinstance(isi, ast.Constant) and isinstance(isi.value, str):
                        yield isi.value


def test_every_sentence_of_the_library_has_its_words() -> None:
    asing = {
        satu
        for satu in set(kalimat_pustaka()) - set(bahasa.KATA)
        if not any(re.search(pola, satu) for pola in TIDAK_DITEMUI)
    }

    assert asing == set()


def test_no_words_are_kept_for_sentences_the_library_no_longer_has() -> None:
    assert set(bahasa.KATA) - set(kalimat_pustaka()) == {"required"}


@pytest.mark.parametrize(("inggris", "kata"), bahasa.KATA.items())
def test_words_keep_the_names_they_are_filled_with(inggris: str, kata: str) -> None:
    asal = re.findall(r"{(\w+)(?:![rs])?}", inggris)

    assert sorted(re.findall(r"{(\w+)(?:![rs])?}", kata)) == sorted(asal)


def semua_perintah() -> Iterator[list[str]]:
    """The command line itself, each command, and each command of a group."""
    konteks = click.Context(utama)
    yield []
    for nama in utama.list_commands(konteks):
        yield [nama]
        perintah = utama.get_command(konteks, nama)
        if isinstance(perintah, click.Group):
            yield from ([nama, anak] for anak in perintah.list_commands(konteks))


@pytest.mark.parametrize("kata", semua_perintah(), ids=" ".join)
def test_help_has_no_english_word(kata: list[str]) -> None:
    hasil = CliRunner().invoke(utama, [*kata, "--help"], prog_name="ekinerja")

    assert hasil.exit_code == 0
    assert hasil.output.startswith(f"Pakai: {' '.join(['ekinerja', *kata])} [PILIHAN]")
    assert "Tampilkan bantuan ini." in hasil.output
    assert INGGRIS.findall(hasil.output) == []


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        ("tpp hitung", "Belum ada pilihan '--kebijakan'."),
        (
            "tpp hitong",
            "Perintah 'hitong' tidak dikenal. Mungkin maksudnya 'hitung'?",
        ),
        ("--apa", "Pilihan '--apa' tidak dikenal."),
        ("slip 1 2026-09 lebih", "Isian berlebih: lebih."),
        ("slip", "Belum ada isian 'NIP'."),
        (
            "contoh --orang 29",
            "Isi '--orang' tidak dapat dipakai. 29 di luar 30 sampai 5000.",
        ),
        (
            "contoh --orang banyak",
            "Isi '--orang' tidak dapat dipakai. 'banyak' bukan bilangan bulat.",
        ),
        (
            "contoh --daerah x",
            "Isi '--daerah' tidak dapat dipakai. "
            "'x' tidak ada di antara 'barito-selatan', 'belitung-timur', "
            "'kota-kediri', 'kota-madiun', 'kota-magelang'.",
        ),
    ],
)
def test_a_mistyped_command_is_told_in_indonesian(perintah: str, kalimat: str) -> None:
    hasil = CliRunner().invoke(utama, perintah.split(), prog_name="ekinerja")

    baris = hasil.stderr.splitlines()
    assert hasil.exit_code == 2
    assert baris[0].startswith("Pakai: ekinerja ")
    assert re.fullmatch(r"Ketik 'ekinerja.* --bantuan' untuk bantuan\.", baris[1])
    assert baris[-1] == f"Kesalahan: {kalimat}"
    assert INGGRIS.findall(hasil.stderr) == []


def test_an_open_range_is_told_by_its_one_end() -> None:
    assert bahasa.rentang(click.IntRange(min=1)) == "1 atau lebih"
    assert bahasa.rentang(click.IntRange(max=9)) == "paling besar 9"
    assert bahasa.rentang(click.IntRange(1, 12)) == "1 sampai 12"


def test_an_option_without_its_value_is_told_too() -> None:
    hasil = CliRunner().invoke(utama, ["tpp", "hitung", "--fakta"])

    assert hasil.exit_code == 2
    assert hasil.stderr.splitlines()[-1] == "Kesalahan: Pilihan '--fakta' perlu diisi."
