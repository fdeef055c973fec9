"""The numbers of a policy's TOML by name, each with its legal basis.

A name follows the text: ``masukan.ikfd.nilai.2022-01-01.nilai``,
``ukuran.potongan_kehadiran.tarif.terlambat.lapis.2.sampai``, ``aturan.menit_maksimal_hari``.
A part of it is enough where it fits one number only.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from ekinerja.alur import Ditolak
from ekinerja.tpp.kebijakan.bacaan import terdekat
from ekinerja.tpp.naskah.kata import kata, tulis, tulis_tanggal
from ekinerja.tpp.naskah.pindai import Nilai, pindai

PENGENAL = ("kode", "nama", "kejadian", "kriteria", "komponen", "sejak")
UTAMA = ("nilai", "persen")
PENUNJUK = ("kelas", "sisa")
BERSATUAN = (
    "nilai",
    "maksimal",
    "minimal",
    "selainnya",
    "bila_kosong",
    "bila_nol",
    "konstanta",
    "per_menit",
)
BERBUTIR = ("tarif", "baris", "bagian", "mengisi")
TANGGAL = re.compile(r"\d{4}-\d\d-\d\d")
KELOMPOK = {"masukan": "Masukan", "ukuran": "Ukuran", "langkah": "Langkah"}
SEBUT_PALING_BANYAK = 8
UTAMA_BERKAS = "kebijakan.toml"

Isi = int | Decimal | bool | date | time


class AngkaSalah(Ditolak):
    """A number is not known, or what was written is none."""


@dataclass(frozen=True, slots=True)
class Angka:
    """One number of a policy. ``kelompok`` is its heading, ``label`` what it is called
    there; ``dasar_hukum`` the nearest one above it, ``catatan`` the comment beside it."""

    nama: str
    kelompok: str
    label: str
    nilai: Isi
    dasar_hukum: str
    catatan: str
    satuan: str
    awal: int
    akhir: int
    berkas: str = UTAMA_BERKAS

    @property
    def jenis(self) -> str:
        """ya, jam, tanggal or angka."""
        if isinstance(self.nilai, bool):
            return "ya"
        if isinstance(self.nilai, time):
            return "jam"
        return "tanggal" if isinstance(self.nilai, date) else "angka"

    @property
    def isian(self) -> str:
        """How the value stands in a form field: without its unit."""
        if isinstance(self.nilai, date):
            return self.nilai.isoformat()
        return tulis(self.nilai)

    @property
    def tampil(self) -> str:
        return tulis(self.nilai, self.satuan)


def daftar_angka(teks: str) -> list[Angka]:
    """Every number of a policy text that is valid TOML, in the order of the file.

    Raises:
        AngkaSalah: the text is no TOML.
    """
    try:
        isi = tomllib.loads(teks, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as galat:
        raise AngkaSalah(
            "kebijakan.toml belum dapat dibaca. Perbaiki kesalahannya dahulu."
        ) from galat
    semua = (_angka(teks, isi, satu) for satu in pindai(teks))
    return [satu for satu in semua if satu is not None]


def _angka(teks: str, isi: Mapping[str, Any], satu: Nilai) -> Angka | None:
    """The number at one place; None for what only says where others belong."""
    nilai: Any = isi
    bagian: list[str] = []
    induk: list[Mapping[str, Any]] = []
    for kunci in satu.jalan:
        atas, nilai = nilai, nilai[kunci]
        if isinstance(atas, Mapping):
            induk.append(atas)
            bagian.append(str(kunci))
        elif isinstance(nilai, Mapping):
            bagian.append(_pengenal(atas, int(kunci)))
    if bagian[-1] in PENUNJUK or isinstance(nilai, datetime):
        return None
    dasar = next((i["dasar_hukum"] for i in reversed(induk) if "dasar_hukum" in i), "")
    judul, label = _sebutan(bagian, induk)
    return Angka(
        nama=".".join(bagian),
        kelompok=judul,
        label=label,
        nilai=nilai,
        dasar_hukum=str(dasar),
        catatan=_catatan(teks, satu.akhir),
        satuan=_satuan(bagian, induk),
        awal=satu.awal,
        akhir=satu.akhir,
    )


def _pengenal(daftar: Sequence[Mapping[str, Any]], n: int) -> str:
    """What an item of a list is called: its name, its words, or its number from 1."""
    semua = [_nama_butir(satu) for satu in daftar]
    nama = semua[n]
    return nama if nama and semua.count(nama) == 1 else str(n + 1)


def _nama_butir(satu: Mapping[str, Any]) -> str:
    nama = next((str(satu[k]) for k in PENGENAL if k in satu), "")
    if not nama:
        kunci = [v for k, v in satu.items() if k not in (*UTAMA, "dasar_hukum")]
        if any(isinstance(v, str) for v in kunci):
            nama = "-".join(str(v) for v in kunci if isinstance(v, str | int))
    return re.sub(r"[^\w-]+", "-", nama)


def _sebutan(bagian: list[str], induk: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """Heading and label of a number from its path."""
    atas = bagian[0]
    if atas in KELOMPOK and len(bagian) > 2:
        judul = str(induk[1].get("judul") or bagian[1].replace("_", " "))
        return f"{KELOMPOK[atas]}: {polos(judul)}", _label(bagian[2:])
    if len(bagian) > 1:
        return kata(atas).capitalize(), _label(bagian[1:])
    return "Umum", _label(bagian)


def _label(bagian: Sequence[str]) -> str:
    """``tarif terlambat, lapis 2, sampai`` from the rest of a path."""
    hasil: list[str] = []
    for satu in bagian:
        if TANGGAL.fullmatch(satu):
            hasil[-1:] = [f"sejak {tulis_tanggal(date.fromisoformat(satu))}"]
        elif hasil and (satu.isdigit() or hasil[-1] in BERBUTIR):
            hasil[-1] = f"{hasil[-1]} {kata(satu)}"
        else:
            hasil.append(kata(satu))
    return ", ".join(hasil)


def _satuan(bagian: Sequence[str], induk: Sequence[Mapping[str, Any]]) -> str:
    """The unit of the measure a number belongs to, or of what its own name says."""
    akhir = bagian[-1]
    if akhir == "persen":
        return akhir
    if bagian[0] == "ukuran" and akhir in BERSATUAN:
        return str(induk[1].get("satuan", ""))
    return ""


def sebutan_ukuran(ukuran: Mapping[str, Any]) -> str:
    """The heading under which a measure's numbers stand."""
    judul = ukuran.get("judul") or str(ukuran.get("nama", "")).replace("_", " ")
    return f"{KELOMPOK['ukuran']}: {polos(str(judul))}"


def polos(judul: str) -> str:
    """A title with what it says of one person as three dots."""
    return re.sub(r"\{\w+\}", "…", judul)


def _catatan(teks: str, akhir: int) -> str:
    """The comment at the end of the line a value stands on."""
    sisa = teks[akhir:].partition("\n")[0]
    return re.sub(r'"[^"]*"', "", sisa).partition("#")[2].strip()


def cari(semua: Sequence[Angka], nama: str) -> Angka:
    """The number a name or a part of a name means.

    Raises:
        AngkaSalah: none or several fit; the sentence names the nearest.
    """
    tepat = [satu for satu in semua if satu.nama == nama]
    cocok = tepat or [s for s in semua if _memuat(s.nama.split("."), nama.split("."))]
    utama = [s for s in cocok if s.nama.rpartition(".")[2] in UTAMA]
    for pilihan in (cocok, utama):
        if len(pilihan) == 1:
            return pilihan[0]
    if not cocok:
        bagian = {b for s in semua for b in s.nama.split(".") if not b.isdigit()}
        usul = terdekat(nama.split(".")[-1], bagian)
        raise AngkaSalah(f"Angka '{nama}' tidak ada dalam kebijakan ini. {usul}")
    sebut = ", ".join(s.nama for s in cocok[:SEBUT_PALING_BANYAK])
    raise AngkaSalah(
        f"'{nama}' cocok dengan {len(cocok)} angka. Tulis salah satu: {sebut}."
    )


def _memuat(semua: Sequence[str], bagian: Sequence[str]) -> bool:
    """Whether the parts come in this order among all parts."""
    sisa = iter(semua)
    return all(satu in sisa for satu in bagian)
