"""The payment list as a spreadsheet: the list, who is not paid, recaps, one hand-over.

Every amount is a number, not a formula: what is printed is what was locked.
"""

import io
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ekinerja.pembuktian.tulis import jinak
from ekinerja.penutupan.queries.pembayaran import Pembayaran
from ekinerja.penutupan.rules.pembayaran import KATA_BAYAR, BarisBayar, JumlahBayar
from ekinerja.waktu import tanggal_lokal, tulis_tanggal_panjang

Sel = str | int | None
ORANG = ("No.", "Nama", "NIP", "Golongan", "Jabatan", "Kelas")
LEBAR_ORANG = (6, 34, 21, 10, 38, 7)
LEBAR_RUPIAH, LEBAR_TEKS = 16, 40


class _Gaya(NamedTuple):
    judul: Format
    kepala: Format
    isi: Format
    rupiah: Format
    unit: Format
    tebal: Format


def tulis_xlsx(p: Pembayaran, *, zona: str) -> bytes:
    """Four sheets: paid people by unit, those not paid, by unit, by account."""
    tujuan = io.BytesIO()
    buku = Workbook(tujuan, {"in_memory": True, "strings_to_formulas": False})
    bilangan = "#,##0;-#,##0"
    gaya = _Gaya(
        judul=buku.add_format({"bold": True, "font_size": 13}),
        kepala=buku.add_format({"bold": True, "border": 1, "text_wrap": True}),
        isi=buku.add_format({"border": 1, "text_wrap": True, "valign": "top"}),
        rupiah=buku.add_format({"border": 1, "num_format": bilangan, "valign": "top"}),
        unit=buku.add_format({"bold": True, "top": 1}),
        tebal=buku.add_format({"bold": True, "border": 1, "num_format": bilangan}),
    )
    _daftar(buku, gaya, p, zona)
    _lain(buku, gaya, p, zona)
    _rekap_unit(buku, gaya, p, zona)
    _rekap_rekening(buku, gaya, p, zona)
    buku.close()
    return tujuan.getvalue()


def _daftar(buku: Workbook, gaya: _Gaya, p: Pembayaran, zona: str) -> None:
    kepala = [*ORANG, *_kepala_rupiah(p), "Tanda tangan"]
    lebar = [*LEBAR_ORANG, *[LEBAR_RUPIAH] * len(_kepala_rupiah(p)), 22]
    lembar, n = _lembar(buku, gaya, "Daftar", p, zona, kepala, lebar)
    urut = 0
    for unit, isi in groupby(p.dibayar, key=lambda b: (b.unit, b.nama_unit)):
        nama = unit[1]
        lembar.write_string(n, 0, jinak(nama), gaya.unit)
        n += 1
        for satu in isi:
            urut += 1
            baris = [urut, *_orang(satu), *_rupiah_orang(p, satu), f"{urut}."]
            n = _tulis(lembar, n, baris, gaya)
        jumlah = p.per_unit[unit]
        n = _tulis(lembar, n, _jumlah(p, f"Jumlah {nama}", jumlah), gaya, tebal=True)
    n = _tulis(lembar, n, _jumlah(p, "Jumlah seluruhnya", p.jumlah), gaya, tebal=True)
    _tanda_tangan(lembar, n + 1, p)


def _lain(buku: Workbook, gaya: _Gaya, p: Pembayaran, zona: str) -> None:
    kepala = [*ORANG, "Unit", "Bruto", "Keadaan", "Sebab"]
    lebar = [*LEBAR_ORANG, 34, LEBAR_RUPIAH, 18, 60]
    lembar, n = _lembar(buku, gaya, "Tidak dibayar", p, zona, kepala, lebar)
    for urut, satu in enumerate(p.lain, start=1):
        keadaan = KATA_BAYAR.get(satu.bayar, satu.bayar)
        baris = [urut, *_orang(satu), satu.nama_unit, satu.bruto, keadaan, satu.sebab]
        n = _tulis(lembar, n, baris, gaya)
    kosong = [None] * len(ORANG)
    jumlah = [*kosong, "Jumlah", p.jumlah_lain.bruto, None, None]
    _tulis(lembar, n, jumlah, gaya, tebal=True)


def _rekap_unit(buku: Workbook, gaya: _Gaya, p: Pembayaran, zona: str) -> None:
    kepala = ["Unit", "Orang", *_kepala_rupiah(p)]
    lebar = [LEBAR_TEKS, 8, *[LEBAR_RUPIAH] * len(_kepala_rupiah(p))]
    lembar, n = _lembar(buku, gaya, "Rekap unit", p, zona, kepala, lebar)
    for (_, nama), jumlah in p.per_unit.items():
        n = _tulis(lembar, n, [nama, jumlah.orang, *_rupiah(p, jumlah)], gaya)
    baris = ["Jumlah", p.jumlah.orang, *_rupiah(p, p.jumlah)]
    _tulis(lembar, n, baris, gaya, tebal=True)


def _rekap_rekening(buku: Workbook, gaya: _Gaya, p: Pembayaran, zona: str) -> None:
    kepala, lebar = ["Kode rekening", "Uraian", "Jumlah"], [24, LEBAR_TEKS, 20]
    lembar, n = _lembar(buku, gaya, "Rekap rekening", p, zona, kepala, lebar)
    for satu in p.rekening:
        n = _tulis(lembar, n, [satu.kode or "diisi", satu.nama, satu.jumlah], gaya)
    semua = sum(satu.jumlah for satu in p.rekening)
    _tulis(lembar, n, [None, "Jumlah", semua], gaya, tebal=True)


def _kepala_rupiah(p: Pembayaran) -> list[str]:
    pungutan = [*p.nama_pungutan.values(), "Jumlah potongan"] if p.nama_pungutan else []
    tanggungan = ["Ditanggung pemda"] if p.jumlah.tanggungan else []
    return [*p.nama_kriteria.values(), "Bruto", *pungutan, "Diterima", *tanggungan]


def _rupiah_orang(p: Pembayaran, b: BarisBayar) -> list[Sel]:
    satu = JumlahBayar()
    satu.tambah(b)
    return _rupiah(p, satu)


def _rupiah(p: Pembayaran, j: JumlahBayar) -> list[Sel]:
    """The amounts of a row, under ``_kepala_rupiah``."""
    pungutan: list[Sel] = [j.per_pungutan.get(kode, 0) for kode in p.nama_pungutan]
    if pungutan:
        pungutan.append(j.pungutan)
    tanggungan: list[Sel] = [j.tanggungan] if p.jumlah.tanggungan else []
    kriteria = [j.kriteria.get(kode, 0) for kode in p.nama_kriteria]
    return [*kriteria, j.bruto, *pungutan, j.bersih, *tanggungan]


def _jumlah(p: Pembayaran, nama: str, j: JumlahBayar) -> list[Sel]:
    kosong: list[Sel] = [None] * (len(ORANG) - 2)
    return [None, f"{nama}, {j.orang} orang", *kosong, *_rupiah(p, j), None]


def _orang(b: BarisBayar) -> list[Sel]:
    return [b.nama, b.nip, b.golongan, b.jabatan, b.kelas]


def _lembar(
    buku: Workbook,
    gaya: _Gaya,
    nama: str,
    p: Pembayaran,
    zona: str,
    kepala: Sequence[str],
    lebar: Sequence[int],
) -> tuple[Worksheet, int]:
    """A sheet with its title and headings; the number of its first free row."""
    lembar: Worksheet = buku.add_worksheet(nama)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    for kolom, satu in enumerate(lebar):
        lembar.set_column(kolom, kolom, satu)
    judul = f"{nama}: {p.label} {p.bulan.nama}, {p.pemda}"
    lembar.write_string(0, 0, jinak(judul), gaya.judul)
    lembar.write_string(1, 0, _asal(p, zona))
    for kolom, teks in enumerate(kepala):
        lembar.write_string(3, kolom, jinak(teks), gaya.kepala)
    lembar.repeat_rows(3)
    lembar.freeze_panes(4, 2 if kepala[0] == "No." else 1)
    lembar.set_footer(f"&L{p.bulan} versi {p.perhitungan.versi}&RHalaman &P dari &N")
    return lembar, 4


def _asal(p: Pembayaran, zona: str) -> str:
    h = p.perhitungan
    oleh, saat = h.dikunci_oleh, h.dikunci_at
    kunci = "belum dikunci"
    if oleh is not None and saat is not None:
        tanggal = tulis_tanggal_panjang(tanggal_lokal(saat, zona))
        kunci = f"dikunci {oleh.nama} {tanggal}"
    return f"Versi {h.versi}, {kunci}; kebijakan {h.kebijakan} sidik {h.sidik_kebijakan[:16]}"


def _tulis(
    lembar: Worksheet,
    n: int,
    baris: Iterable[Sel],
    gaya: _Gaya,
    *,
    tebal: bool = False,
) -> int:
    """Write a row; the number of the next one. Digits of a NIP stay text."""
    for kolom, sel in enumerate(baris):
        if isinstance(sel, int):
            lembar.write_number(n, kolom, sel, gaya.tebal if tebal else gaya.rupiah)
        else:
            lembar.write_string(
                n, kolom, jinak(sel or ""), gaya.tebal if tebal else gaya.isi
            )
    return n + 1


def _tanda_tangan(lembar: Worksheet, n: int, p: Pembayaran) -> None:
    """Who signs, with room for a signature."""
    kolom = len(ORANG) + max(0, len(_kepala_rupiah(p)) - 2)
    for di, jabatan in ((1, "Pengguna Anggaran"), (kolom, "Bendahara Pengeluaran")):
        lembar.write_string(n, di, jabatan)
        lembar.write_string(n + 5, di, "NIP")
