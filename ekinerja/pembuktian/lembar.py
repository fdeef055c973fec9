"""Open a spreadsheet (xlsx, ods, xls, csv) as rows of exact values.

The only file of the room that knows file formats. Formulas come as their last value.
"""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite

from python_calamine import CalamineError, CalamineWorkbook

from ekinerja.alur import Ditolak

Isi = str | int | Decimal | bool | date | datetime | time | timedelta | None
"""A cell; None where it is empty. Numbers are exact to the 15 digits a sheet keeps."""

Rentang = tuple[tuple[int, int], tuple[int, int]]

BITA_MAKS = 20 * 1024 * 1024
TERURAI_MAKS = 200 * 1024 * 1024
SEL_MAKS = 2_000_000
ANGKA_UTUH = 10**15
PEMISAH = (";", "\t", ",")
SANDI = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"))
BUKU_KERJA = (".xlsx", ".xlsm", ".ods", ".xls")


class LembarTidakTerbaca(Ditolak):
    """The file is not a spreadsheet this can read; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet. ``baris[0]`` is row 1 of the sheet; ``gabungan`` its merged cells."""

    nama: str
    baris: tuple[tuple[Isi, ...], ...]
    gabungan: tuple[Rentang, ...] = ()


@dataclass(frozen=True, slots=True)
class BukuKerja:
    """A file with its sheets, and what had to be guessed to read it."""

    nama: str
    lembar: tuple[Lembar, ...]
    catatan: tuple[str, ...] = ()


def buka(nama: str, isi: bytes) -> BukuKerja:
    """Read a whole file.

    Args:
        nama: the file's name; its ending tells the format.

    Raises:
        LembarTidakTerbaca: unknown ending, damaged, protected, empty or too large.
    """
    akhiran = f".{nama.rpartition('.')[2].lower()}" if "." in nama else ""
    if len(isi) > BITA_MAKS:
        raise LembarTidakTerbaca(
            f"{nama} lebih dari {BITA_MAKS // 1024 // 1024} MB. "
            "Simpan lembar bulan itu saja ke berkas lain."
        )
    if akhiran == ".csv":
        return _csv(nama, isi)
    if akhiran in BUKU_KERJA:
        return _buku(nama, isi)
    raise LembarTidakTerbaca(
        f"{nama} bukan lembar kerja yang dikenal. Simpan sebagai .xlsx, .ods, .xls, "
        "atau .csv."
    )


def _buku(nama: str, isi: bytes) -> BukuKerja:
    _periksa_terurai(nama, isi)
    try:
        with CalamineWorkbook.from_object(io.BytesIO(isi)) as buku:
            lembar = tuple([_lembar(buku, n, nama) for n in buku.sheet_names])
    except CalamineError as galat:
        raise LembarTidakTerbaca(
            f"{nama} rusak, bersandi, atau bukan lembar kerja ({galat}). "
            "Buka di aplikasi lembar kerja, hapus sandinya, dan simpan ulang."
        ) from galat
    berisi = tuple([satu for satu in lembar if satu.baris])
    if not berisi:
        raise LembarTidakTerbaca(f"{nama} tidak berisi apa-apa. Periksa berkasnya.")
    return BukuKerja(nama, berisi)


def _periksa_terurai(nama: str, isi: bytes) -> None:
    """A small archive may unfold into more than the memory."""
    if not zipfile.is_zipfile(io.BytesIO(isi)):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            besar = sum(satu.file_size for satu in arsip.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as galat:
        raise LembarTidakTerbaca(
            f"{nama} rusak. Buka di aplikasi lembar kerja dan simpan ulang."
        ) from galat
    if besar > TERURAI_MAKS:
        raise LembarTidakTerbaca(
            f"{nama} terurai menjadi {besar // 1024 // 1024} MB. "
            "Simpan lembar bulan itu saja ke berkas lain."
        )


def _lembar(buku: CalamineWorkbook, nama_lembar: str, nama: str) -> Lembar:
    lembar = buku.get_sheet_by_name(nama_lembar)
    baris_akhir, kolom_akhir = lembar.end or (0, 0)
    if (baris_akhir + 1) * (kolom_akhir + 1) > SEL_MAKS:
        raise LembarTidakTerbaca(
            f"Lembar '{nama_lembar}' di {nama} terlalu luas. "
            "Hapus baris dan kolom kosong yang berformat, lalu simpan ulang."
        )
    baris = [
        tuple([_tepat(sel) for sel in isi])
        for isi in lembar.to_python(skip_empty_area=False)
    ]
    while baris and all(sel is None for sel in baris[-1]):
        baris.pop()
    return Lembar(nama_lembar, tuple(baris), tuple(lembar.merged_cell_ranges or ()))


def _tepat(
    sel: str | float | bool | date | datetime | time | timedelta,
) -> Isi:
    """A cell without binary fractions: a sheet shows 15 digits, so do we."""
    if isinstance(sel, str):
        return sel.strip() or None
    if not isinstance(sel, float):
        return sel
    if sel.is_integer():
        return int(sel)
    if not isfinite(sel):
        return None
    return Decimal(f"{sel:.15g}")


def _csv(nama: str, isi: bytes) -> BukuKerja:
    teks, sandi = _urai_sandi(nama, isi)
    pemisah = _pemisah(teks)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    try:
        baris = [tuple([sel.strip() or None for sel in satu]) for satu in pembaca]
    except csv.Error as galat:
        raise LembarTidakTerbaca(
            f"{nama} baris {pembaca.line_num}: tanda petik tidak berpasangan. "
            "Perbaiki baris itu, atau simpan sebagai .xlsx."
        ) from galat
    if sum(map(len, baris)) > SEL_MAKS:
        raise LembarTidakTerbaca(f"{nama} terlalu luas. Simpan bulan itu saja.")
    if not any(any(satu) for satu in baris):
        raise LembarTidakTerbaca(f"{nama} tidak berisi apa-apa. Periksa berkasnya.")
    kata = {";": "titik koma", "\t": "tab", ",": "koma"}[pemisah]
    return BukuKerja(
        nama,
        (Lembar("", tuple(baris)),),
        (f"{nama} dibaca sebagai teks {sandi} berpemisah {kata}.",),
    )


def _urai_sandi(nama: str, isi: bytes) -> tuple[str, str]:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return isi.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError as galat:
            raise LembarTidakTerbaca(
                f"{nama} terpotong di tengah huruf. Simpan ulang sebagai CSV UTF-8."
            ) from galat
    if b"\0" in isi:
        raise LembarTidakTerbaca(
            f"{nama} bukan teks. Buka di aplikasi lembar kerja dan simpan sebagai CSV."
        )
    for sandi, sebutan in SANDI:
        try:
            return isi.decode(sandi), sebutan
        except UnicodeDecodeError:
            continue
    return isi.decode("latin-1"), "Latin-1"


def _pemisah(teks: str) -> str:
    """The separator that cuts the most lines into the same, largest number of cells.

    A comma is also the decimal sign, so it wins only where the others do not cut.
    """
    contoh = [b for b in teks.splitlines()[:30] if b.strip()]

    def mutu(pemisah: str) -> int:
        lebar = [len(satu) for satu in _potong(contoh, pemisah)]
        return sum(n for n in lebar if n > 1)

    terbaik = max(PEMISAH, key=mutu)
    for pemisah in PEMISAH[:2]:
        if sum(pemisah in b for b in contoh) * 2 > len(contoh):
            return pemisah
    return terbaik


def _potong(baris: Sequence[str], pemisah: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(baris, delimiter=pemisah)
    except csv.Error:
        return


def huruf_kolom(nomor: int) -> str:
    """The letters over a column, from 0: ``A``, ``Z``, ``AA``."""
    huruf = ""
    nomor += 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf


def nomor_kolom(huruf: str) -> int | None:
    """The other way round; None where the text is not letters."""
    if not huruf.isascii() or not huruf.isalpha() or len(huruf) > 3:
        return None
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor - 1
