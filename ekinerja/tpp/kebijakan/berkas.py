"""Read the text files of a policy and tell where they cannot be read."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from ekinerja.alur import sebut_os
from ekinerja.tpp.kebijakan.bacaan import KebijakanSalah, Kesalahan

BENTUK = "Teks dalam tanda petik, angka 2.5, tanggal 2022-01-01, jam 07:15:00."
GALAT_TOML = (
    ("Cannot overwrite a value", "Kunci ini ditulis dua kali.", "Hapus salah satu."),
    ("Cannot declare", "Tabel ini ditulis dua kali.", "Hapus salah satu."),
    ("Invalid date", "Tanggal atau jam ini tidak ada.", BENTUK),
    ("Invalid value", "Nilai ini tidak terbaca.", BENTUK),
    ("Invalid initial", "Nama kunci tidak terbaca.", "Tulis kunci = nilai."),
    ("Expected '=' after", "Sesudah nama kunci tidak ada '='.", "Tulis kunci = nilai."),
    (
        "Expected newline",
        "Ada sisa tulisan sesudah nilai ini.",
        "Satu kunci sebaris; pecahan ditulis dengan titik, 2.5.",
    ),
    ("Unclosed array", "Daftar tidak ditutup atau kurang koma.", "Periksa [ , ]."),
    ("Unclosed inline", "Kurung kurawal tidak ditutup.", "Periksa { , }."),
    ("Unterminated string", "Tanda petik tidak ditutup.", 'Tulis "teks".'),
    ("Illegal character", "Ada huruf yang tidak boleh di sini.", 'Tulis "teks".'),
)


def baca_teks(jalan: Path, nama: str) -> str:
    """The text of a file; a byte order mark is left out.

    Raises:
        KebijakanSalah: the file is not UTF-8, or the disk refuses it.
    """
    try:
        isi = jalan.read_bytes()
    except OSError as galat:
        salah = f"Berkas tidak dapat dibaca: {sebut_os(galat)}."
        raise KebijakanSalah(
            [Kesalahan(nama, 1, salah, "Periksa berkas dan izinnya.")]
        ) from galat
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        raise KebijakanSalah(
            [Kesalahan(nama, baris, "Bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.")]
        ) from galat


def buka_toml(teks: str, nama: str) -> dict[str, Any]:
    """Parse TOML with exact decimals.

    Raises:
        KebijakanSalah: the text is not TOML.
    """
    try:
        return tomllib.loads(teks, parse_float=Decimal)
    except tomllib.TOMLDecodeError as galat:
        raise KebijakanSalah([_kesalahan(teks, nama, str(galat))]) from galat
    except (ValueError, ArithmeticError, RecursionError) as galat:
        salah = "Ada angka yang terlalu panjang atau daftar yang terlalu dalam."
        raise KebijakanSalah([Kesalahan(nama, 1, salah, "Perpendek.")]) from galat


def _kesalahan(teks: str, nama: str, pesan: str) -> Kesalahan:
    kata = pesan.partition("at line ")[2].partition(",")[0]
    baris = int(kata) if kata.isdecimal() else max(len(teks.splitlines()), 1)
    for awal, kesalahan, seharusnya in GALAT_TOML:
        if pesan.startswith(awal):
            return Kesalahan(nama, baris, kesalahan, seharusnya)
    return Kesalahan(nama, baris, "Bukan TOML yang benar.", BENTUK)
