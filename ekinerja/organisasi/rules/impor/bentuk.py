"""What an import is made of: columns, rows, and the plan somebody looks at first."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.pembuktian.baris import Dilewati
from ekinerja.pembuktian.baris import Ditolak as SelKeliru
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.pemetaan import Kolom

BARU, BERUBAH, TETAP, DITOLAK = "baru", "berubah", "tetap", "ditolak"
KEADAAN = {
    BARU: "Baru",
    BERUBAH: "Berubah",
    TETAP: "Tidak berubah",
    DITOLAK: "Ditolak",
}


class ImporDitolak(Ditolak):
    """The file as a whole cannot be stored; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Isian:
    """One column a kind of import knows.

    ``pola`` matches the headings people use, made plain (small letters, one blank).
    """

    kode: str
    judul: str
    pola: str
    arti: str
    contoh: str
    wajib: bool = False
    teks: bool = False
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of import: what its rows are about and which columns it reads."""

    kode: str
    nama: str
    satuan: str
    guna: str
    kunci: str
    isian: tuple[Isian, ...]

    def satu(self, kode: str) -> Isian:
        """The column with this code."""
        return next(x for x in self.isian if x.kode == kode)


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """One row of the sheet, from 1, with its cells by column code."""

    nomor: int
    isi: tuple[Isi, ...]
    sel: Mapping[str, Isi]


@dataclass(frozen=True, slots=True)
class TabelImpor:
    """A sheet recognised: its rows, and what of it is not read."""

    jenis: Jenis
    lembar: str
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisImpor, ...]
    asing: tuple[str, ...]
    dilewati: tuple[Dilewati, ...]
    catatan: tuple[str, ...]

    def satu(self, kode: str) -> Kolom | None:
        """The column of the sheet that holds a code."""
        return next((k for k in self.kolom if k.arti == kode), None)


@dataclass(frozen=True, slots=True)
class Ubah:
    """What one row changes: words, the old value (empty where new), the new one."""

    apa: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class UnitImpor:
    """A unit to add, its parent by code."""

    kode: str
    nama: str
    jenis: str
    zona: str
    induk: str
    sejak: date


@dataclass(frozen=True, slots=True)
class JabatanImpor:
    """A post to add, its unit by number and its superior by code."""

    kode: str
    nama: str
    unit_id: int
    kelas: int | None
    kelompok: str
    jenjang: str
    atasan: str
    tunggal: bool
    sejak: date


@dataclass(frozen=True, slots=True)
class StatusImpor:
    """A status and rank to begin."""

    status: str
    golongan: str
    sejak: date


@dataclass(frozen=True, slots=True)
class TempatImpor:
    """A post to take from a day on, and the placement that ends the day before."""

    jabatan_id: int
    sejak: date
    akhiri: int | None = None


@dataclass(frozen=True, slots=True)
class PegawaiImpor:
    """A person to add (``pegawai_id`` None) or what changes on one who is there."""

    nip: str
    nama: str
    gelar_depan: str
    gelar_belakang: str
    nomor_sk: str
    pegawai_id: int | None = None
    ganti_nama: bool = False
    status: StatusImpor | None = None
    tempat: TempatImpor | None = None


Rincian = UnitImpor | JabatanImpor | PegawaiImpor


@dataclass(frozen=True, slots=True)
class Butir:
    """One row of the plan. ``rincian`` is there where something is to be stored."""

    nomor: int
    kunci: str
    nama: str
    keadaan: str
    ubah: tuple[Ubah, ...] = ()
    salah: tuple[SelKeliru, ...] = ()
    rincian: Rincian | None = None


@dataclass(frozen=True, slots=True)
class Rencana:
    """The whole file against what is stored, before anything is."""

    tabel: TabelImpor
    butir: tuple[Butir, ...]

    def banyak(self, keadaan: str) -> int:
        return sum(b.keadaan == keadaan for b in self.butir)

    @property
    def baik(self) -> tuple[Butir, ...]:
        """The rows that would be stored."""
        return tuple([b for b in self.butir if b.rincian is not None])

    @property
    def ditolak(self) -> tuple[Butir, ...]:
        return tuple([b for b in self.butir if b.keadaan == DITOLAK])

    @property
    def sidik(self) -> str:
        """Changes whenever what would be stored, or refused, changes."""
        return hashlib.sha256(repr(self.butir).encode()).hexdigest()
