"""Indonesian words for the command line library, which speaks English by itself.

The library asks gettext for each sentence. ``pasang`` answers from ``KATA`` instead: one
table for help, usage errors and prompts. A test compares it with the sentences the
installed library knows.
"""

import importlib
from typing import Any

import click

MODUL = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
KATA = {
    # help
    "Usage:": "Pakai:",
    "Options": "Pilihan",
    "Positional arguments": "Isian",
    "Commands": "Perintah",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "required": "wajib",
    "default: {default}": "bawaan: {default}",
    "env var: {var}": "variabel lingkungan: {var}",
    "(dynamic)": "(menurut keadaan)",
    "deprecated": "usang",
    "file": "berkas",
    "directory": "folder",
    "path": "berkas atau folder",
    # refusals
    "Aborted!": "Dihentikan.",
    "Error: {message}": "Kesalahan: {message}",
    "Try '{command} {option}' for help.": "Ketik '{command} {option}' untuk bantuan.",
    "Missing command.": "Perintahnya belum ditulis.",
    "Missing argument": "Belum ada isian",
    "Missing option": "Belum ada pilihan",
    "Missing parameter": "Belum ada",
    "Missing parameter: {param_name}": "Belum ada: {param_name}",
    "Missing {param_type}": "Belum ada {param_type}",
    "No such option {name!r}.": "Pilihan {name!r} tidak dikenal.",
    "No such command {name!r}.": "Perintah {name!r} tidak dikenal.",
    "Did you mean {possibility}?": "Mungkin maksudnya {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Mungkin salah satu dari "
    "{possibilities}?",
    "Got unexpected extra argument ({args})": "Isian berlebih: {args}.",
    "Got unexpected extra arguments ({args})": "Isian berlebih: {args}.",
    "Takes {nargs} values but 1 was given.": "Perlu {nargs} nilai, yang ditulis 1.",
    "Takes {nargs} values but {len} were given.": "Perlu {nargs} nilai, yang ditulis "
    "{len}.",
    "Argument {name!r} takes {nargs} values.": "Isian {name!r} perlu {nargs} nilai.",
    "{len_type} values are required, but {len_value} was given.": "Perlu {len_type} "
    "nilai, yang ditulis {len_value}.",
    "{len_type} values are required, but {len_value} were given.": "Perlu {len_type} "
    "nilai, yang ditulis {len_value}.",
    "Option {name!r} does not take a value.": "Pilihan {name!r} tidak memakai nilai.",
    "Option {name!r} requires an argument.": "Pilihan {name!r} perlu diisi.",
    "Option {name!r} requires {nargs} arguments.": "Pilihan {name!r} perlu {nargs} "
    "isian.",
    "Invalid value for {param_hint}: {message}": "Isi {param_hint} tidak dapat "
    "dipakai. {message}",
    "Invalid value: {message}": "Isinya tidak dapat dipakai. {message}",
    "Choose from:\n\t{choices}": "Pilihannya:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} bukan {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} tidak ada di antara {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} tidak berbentuk "
    "{format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} tidak berbentuk "
    "salah satu dari {formats}.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan {number_type}.",
    "{value} is not in the range {range}.": "{value} di luar {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} bukan "
    "ya atau tidak. Yang dikenal: {states}",
    "{value!r} is not a valid UUID.": "{value!r} bukan UUID.",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat "
    "dibuka: {message}",
    "unknown error": "sebabnya tidak diketahui",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a file.": "{name} {filename!r} ternyata berkas.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} ternyata folder.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak boleh dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak boleh ditulis.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} tidak boleh "
    "dijalankan.",
    # prompts
    "Repeat for confirmation": "Ulangi",
    "Error: The two entered values do not match.": "Keduanya tidak sama. Ketik lagi.",
    "Error: invalid input": "Isinya tidak dapat dipakai. Ketik lagi.",
    "Do you want to continue?": "Lanjutkan?",
    "Press any key to continue...": "Tekan sebarang tombol untuk melanjutkan ...",
}
RUPA = {
    "[OPTIONS]": "[PILIHAN]",
    "COMMAND": "PERINTAH",
    "[ARGS]": "[ISIAN]",
}
JENIS = {
    click.types.StringParamType: "teks",
    click.types.IntParamType: "bilangan bulat",
    click.types.IntRange: "bilangan bulat",
    click.types.BoolParamType: "ya atau tidak",
}


class Penata(click.HelpFormatter):
    """Lays out help with Indonesian words in the usage line."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for inggris, kata in RUPA.items():
            args = args.replace(inggris, kata)
        super().write_usage(prog, args, prefix)


def terjemahkan(kalimat: str) -> str:
    """The Indonesian sentence; one that nobody should meet stays as it is."""
    return KATA.get(kalimat, kalimat)


def terjemahkan_banyak(satu: str, banyak: str, jumlah: int) -> str:
    """The sentence for one or for several."""
    return terjemahkan(satu if jumlah == 1 else banyak)


def rentang(batas: Any) -> str:
    """How far a number may go: ``30 sampai 5000``, ``1 atau lebih``."""
    if batas.min is None:
        return f"paling besar {batas.max}"
    return (
        f"{batas.min} atau lebih"
        if batas.max is None
        else (f"{batas.min} sampai {batas.max}")
    )


def pasang() -> None:
    """Make the library speak Indonesian from now on; a second time changes nothing."""
    for nama in MODUL:
        modul: Any = importlib.import_module(f"click.{nama}")
        if hasattr(modul, "_"):
            modul._ = terjemahkan
        if hasattr(modul, "ngettext"):
            modul.ngettext = terjemahkan_banyak
    for jenis, kata in JENIS.items():
        jenis.name = kata
    dasar: Any = click.types.IntRange
    dasar._describe_range = rentang
    click.Context.formatter_class = Penata
