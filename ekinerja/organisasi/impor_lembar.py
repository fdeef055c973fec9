"""Spreadsheets an import gives away: the template, and the rows it refused."""

import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ekinerja.organisasi.rules.impor.bentuk import Jenis, Rencana
from ekinerja.organisasi.rules.impor.tabel import PENJELASAN
from ekinerja.pembuktian.sel import tampak
from ekinerja.pembuktian.tulis import jinak

TEKS_SAMPAI = 5000
LEBAR_MAKS, LEBAR_MIN = 40, 12
PENUTUP = ("Baris asal", "Yang salah", "Tulis")
DITOLAK_MAKS = 50_000


class _Gaya(NamedTuple):
    judul: Format
    teks: Format
    lipat: Format


def templat(jenis: Jenis) -> bytes:
    """Headings with one example row, and a sheet that explains every column."""
    tujuan = io.BytesIO()
    buku, gaya = _buku(tujuan)
    lembar = buku.add_worksheet(jenis.nama)
    for kolom, isian in enumerate(jenis.isian):
        lembar.set_column(kolom, kolom, _lebar(isian.judul, isian.contoh), gaya.teks)
        lembar.write_string(0, kolom, isian.judul, gaya.judul)
        lembar.write_string(1, kolom, isian.contoh, gaya.teks)
        if isian.pilihan:
            boleh = {
                "validate": "list",
                "source": list(isian.pilihan),
                "error_type": "warning",
            }
            lembar.data_validation(1, kolom, TEKS_SAMPAI, kolom, boleh)
    lembar.freeze_panes(1, 2)
    jelas = buku.add_worksheet(PENJELASAN)
    _baris_judul(jelas, gaya, ("Kolom", "Wajib", "Isinya", "Contoh"))
    jelas.set_column(0, 1, 20, gaya.lipat)
    jelas.set_column(2, 2, 80, gaya.lipat)
    jelas.set_column(3, 3, 34, gaya.lipat)
    for nomor, isian in enumerate(jenis.isian, start=1):
        wajib = "wajib" if isian.wajib else ""
        _tulis(jelas, nomor, (isian.judul, wajib, isian.arti, isian.contoh), gaya.lipat)
    akhir = (
        "Baris contoh boleh dibiarkan; ia dilewati. Kolom lain boleh ada; diabaikan."
    )
    jelas.write_string(len(jenis.isian) + 2, 0, akhir)
    buku.close()
    return tujuan.getvalue()


def lembar_ditolak(rencana: Rencana) -> bytes:
    """The refused rows under their own headings, ready to be mended and sent again."""
    tujuan = io.BytesIO()
    buku, gaya = _buku(tujuan)
    lembar = buku.add_worksheet("Ditolak")
    isian = {b.nomor: b for b in rencana.tabel.baris}
    kolom = rencana.tabel.kolom
    judul = [k.judul for k in kolom]
    _baris_judul(lembar, gaya, (*judul, *PENUTUP))
    lembar.set_column(0, len(judul), 22, gaya.teks)
    lembar.set_column(len(judul) + 1, len(judul) + 2, 60, gaya.lipat)
    for nomor, butir in enumerate(rencana.ditolak[:DITOLAK_MAKS], start=1):
        sel = isian[butir.nomor].sel
        salah = " ".join(f"{s.judul}: {s.salah}" for s in butir.salah)
        tulis = " ".join(s.tulis for s in butir.salah)
        isi = [
            *(_polos(sel.get(k.arti)) for k in kolom),
            str(butir.nomor),
            salah,
            tulis,
        ]
        _tulis(lembar, nomor, isi, gaya.teks)
    lembar.freeze_panes(1, 2)
    buku.close()
    return tujuan.getvalue()


def _polos(sel: object) -> str:
    """Whole numbers without the dots a page shows: they are to be read again."""
    if isinstance(sel, int) and not isinstance(sel, bool):
        return str(sel)
    return tampak(sel)  # type: ignore[arg-type]  # a cell


def _buku(tujuan: io.BytesIO) -> tuple[Workbook, _Gaya]:
    buku = Workbook(tujuan, {"in_memory": True, "strings_to_formulas": False})
    gaya = _Gaya(
        judul=buku.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        teks=buku.add_format({"num_format": "@"}),
        lipat=buku.add_format({"text_wrap": True, "valign": "top"}),
    )
    return buku, gaya


def _baris_judul(lembar: Worksheet, gaya: _Gaya, judul: Iterable[str]) -> None:
    for kolom, satu in enumerate(judul):
        lembar.write_string(0, kolom, jinak(satu), gaya.judul)


def _tulis(lembar: Worksheet, nomor: int, isi: Sequence[str], gaya: Format) -> None:
    for kolom, satu in enumerate(isi):
        if satu:
            lembar.write_string(nomor, kolom, jinak(satu), gaya)


def _lebar(*isi: str) -> int:
    return max(LEBAR_MIN, min(LEBAR_MAKS, max(map(len, isi)) + 4))
