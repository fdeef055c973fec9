"""Sheets for the tests of imports, small and made on the spot."""

import io
from typing import Any

from xlsxwriter import Workbook

from ekinerja.organisasi.rules.impor.bentuk import Butir, Rencana, TabelImpor
from ekinerja.organisasi.rules.impor.jenis import JENIS
from ekinerja.organisasi.rules.impor.tabel import baca_tabel
from ekinerja.pembuktian.lembar import buka

JUDUL = (
    "NIP/NIPPPPK;Nama Lengkap;Status;Gol. Ruang;TMT Gol;Jabatan;Unit Kerja;TMT Jab;"
    "Nomor SK"
)
MAYA = (
    "199901012024012012;Maya Sari, S.Tr.;CPNS;III/a;01-03-2024;Pengadministrasi Umum;"
    "Dinas Pendidikan;02-01-2026;821/1"
)
ANI = (
    "199503122020122001;Ani Lestari;PNS;;;Pengadministrasi Umum;Dinas Pendidikan;"
    "01-01-2026;"
)


def csv(*baris: str, judul: str = JUDUL) -> bytes:
    """A sheet of lines as they stand in a file."""
    return "\r\n".join([judul, *baris, ""]).encode()


def xlsx(*baris: tuple[Any, ...]) -> bytes:
    """A workbook of one sheet; numbers stay numbers."""
    tujuan = io.BytesIO()
    with Workbook(tujuan, {"in_memory": True}) as buku:
        lembar = buku.add_worksheet("Data")
        for n, isi in enumerate(baris):
            for k, sel in enumerate(isi):
                if isinstance(sel, str):
                    lembar.write_string(n, k, sel)
                elif sel is not None:
                    lembar.write_number(n, k, sel)
    return tujuan.getvalue()


def tabel(isi: bytes, jenis: str = "pegawai", nama: str = "data.csv") -> TabelImpor:
    return baca_tabel(buka(nama, isi), JENIS[jenis])


def ganti(baris: str, **kolom: str) -> str:
    """A line with some of its cells written otherwise, by heading without signs."""
    nama = "nip nama status gol tmt_gol jabatan unit tmt_jab sk".split()  # noqa: SIM905
    isi = baris.split(";")
    for kunci, nilai in kolom.items():
        isi[nama.index(kunci)] = nilai
    return ";".join(isi)


def keadaan(rencana: Rencana) -> list[str]:
    return [b.keadaan for b in rencana.butir]


def ubahan(butir: Butir) -> list[tuple[str, str, str]]:
    return [(u.apa, u.lama, u.baru) for u in butir.ubah]
