"""Write a proof as a spreadsheet: XLSX with its parts on sheets, CSV with the list.

No text that came from a file can become a formula in the reader's program.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ekinerja.pembuktian.banding import Banding, OrangDibanding, jelaskan
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.sebab import Sebab

KEPALA_SELISIH = (
    "NIP",
    "Nama",
    "Baris lembar",
    "Yang dibandingkan",
    "Kolom lembar",
    "Menurut lembar",
    "Dihitung",
    "Selisih",
    "Sebab yang mungkin",
    "Baris mesin yang menjelaskan",
)
LEBAR_SELISIH = (21, 26, 8, 26, 26, 15, 15, 13, 44, 90)
KEPALA_DITOLAK = ("Lembar", "Baris", "Kolom", "Judul", "Isi", "Masalah", "Tulis")
LEBAR_DITOLAK = (14, 8, 8, 24, 24, 50, 60)
PEMICU_RUMUS = ("=", "+", "-", "@", "\t", "\r")
TEKS_MAKS = 32_000


class Selisih(NamedTuple):
    """One row of the list of differences."""

    nip: str
    nama: str
    baris: int
    apa: str
    kolom: str
    lembar: int | None
    dihitung: int | None
    selisih: int | None
    sebab: str
    penjelasan: str


def daftar_selisih(bukti: Bukti, *, semua: bool = False) -> Iterator[Selisih]:
    """Differences in the order of the sheet; with ``semua`` what agrees too."""
    nama = {p.sasaran: (p.nama, p.kolom) for p in bukti.per_sasaran}
    for o in bukti.orang:
        if o.masalah:
            yield _tak_terhitung(o)
        for b in o.banding:
            if b.selisih or semua:
                sebab = bukti.sebab.get((o.orang.nip, b.sasaran))
                yield _selisih(o, b, *nama[b.sasaran], sebab)


def _tak_terhitung(o: OrangDibanding) -> Selisih:
    orang = o.orang
    return Selisih(
        orang.nip,
        orang.nama,
        orang.baris,
        "Belum dapat dihitung",
        "",
        None,
        None,
        None,
        o.masalah,
        "",
    )


def _selisih(
    o: OrangDibanding, b: Banding, apa: str, kolom: str, sebab: Sebab | None
) -> Selisih:
    return Selisih(
        o.orang.nip,
        o.orang.nama,
        o.orang.baris,
        apa,
        kolom,
        b.lembar,
        b.dihitung,
        b.selisih,
        sebab.kalimat if sebab else "",
        jelaskan(b),
    )


def jinak(isi: str) -> str:
    """A text no spreadsheet program takes for a formula."""
    isi = isi[:TEKS_MAKS]
    return f"'{isi}" if isi.lstrip(" ").startswith(PEMICU_RUMUS) else isi


def tulis_csv(bukti: Bukti) -> bytes:
    """The list of differences, parted by semicolons, UTF-8 with a byte order mark."""
    isi = io.StringIO()
    penulis = csv.writer(isi, delimiter=";", lineterminator="\r\n")
    penulis.writerow(KEPALA_SELISIH)
    for satu in daftar_selisih(bukti):
        penulis.writerow([_sel_csv(n) for n in satu])
    return isi.getvalue().encode("utf-8-sig")


def _sel_csv(isi: str | int | None) -> str | int:
    if isinstance(isi, int):
        return isi
    return jinak(isi or "")


def tulis_xlsx(bukti: Bukti) -> bytes:
    """Summary, differences, everybody, refused cells and rows passed over."""
    tujuan = io.BytesIO()
    buku = Workbook(tujuan, {"in_memory": True, "strings_to_formulas": False})
    gaya = _Gaya(
        judul=buku.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        rupiah=buku.add_format({"num_format": "#,##0;-#,##0"}),
        lipat=buku.add_format({"text_wrap": True, "valign": "top"}),
    )
    _lembar(buku, gaya, "Ringkasan", ("", ""), (44, 90), ringkasan(bukti))
    for nama, semua in (("Selisih", False), ("Semua", True)):
        isi = daftar_selisih(bukti, semua=semua)
        _lembar(buku, gaya, nama, KEPALA_SELISIH, LEBAR_SELISIH, isi)
    ditolak = [
        (d.lembar, d.baris, d.kolom, d.judul, d.isi, d.salah, d.tulis)
        for d in bukti.ditolak
    ]
    _lembar(buku, gaya, "Ditolak", KEPALA_DITOLAK, LEBAR_DITOLAK, ditolak)
    dilewati = [(d.lembar, d.baris, d.sebab) for d in bukti.dilewati]
    kepala = ("Lembar", "Baris", "Sebab dilewati")
    _lembar(buku, gaya, "Dilewati", kepala, (14, 8, 60), dilewati)
    buku.close()
    return tujuan.getvalue()


class _Gaya(NamedTuple):
    judul: Format
    rupiah: Format
    lipat: Format


def _lembar(
    buku: Workbook,
    gaya: _Gaya,
    nama: str,
    kepala: Sequence[str],
    lebar: Sequence[int],
    isi: Iterable[Sequence[str | int | None]],
) -> None:
    lembar: Worksheet = buku.add_worksheet(nama)
    for kolom, satu in enumerate(lebar):
        lembar.set_column(kolom, kolom, satu)
    mulai = 0
    if any(kepala):
        for kolom, judul in enumerate(kepala):
            lembar.write_string(0, kolom, judul, gaya.judul)
        lembar.freeze_panes(1, 2)
        mulai = 1
    banyak = mulai
    for banyak, baris in enumerate(isi, start=mulai):
        for kolom, sel in enumerate(baris):
            if isinstance(sel, int):
                lembar.write_number(banyak, kolom, sel, gaya.rupiah)
            elif sel:
                lembar.write_string(banyak, kolom, jinak(sel), gaya.lipat)
    if mulai:
        lembar.autofilter(0, 0, max(banyak, 1), len(kepala) - 1)


def ringkasan(bukti: Bukti) -> Iterator[tuple[str, str | int]]:
    """Label and value, from the whole to the parts."""
    yield "Kebijakan", bukti.kebijakan
    yield "Bulan", bukti.periode
    yield "Orang dibandingkan", len(bukti.orang)
    yield "Sama sampai rupiah", bukti.sama
    yield "Berbeda", bukti.berbeda
    yield "Belum dapat dihitung", bukti.bermasalah
    yield "Sel atau baris ditolak", len(bukti.ditolak)
    yield "Baris dilewati", len(bukti.dilewati)
    tersering = bukti.tersering()
    if tersering is not None:
        yield "Paling sering berbeda", tersering.nama
    for p in bukti.per_sasaran:
        beda = f", {p.berbeda} berbeda" if p.berbeda else ""
        bulat = f" ({p.pembulatan} karena pembulatan)" if p.pembulatan else ""
        yield p.nama, f"{p.sama} dari {p.dibandingkan} sama{beda}{bulat}"
    for sebab, banyak in bukti.per_sebab:
        yield f"Sebab yang mungkin: {sebab}", banyak
    for kalimat in bukti.catatan:
        yield "Catatan", kalimat
