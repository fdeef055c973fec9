"""The numbers in the CSV tables beside a policy, named and placed like those of its
TOML: ``harga.pelaksana.rupiah_per_menit``.

Only columns that a measure takes its value from count, and only tables without quotation
marks, whose cells stand where their commas say. ``nasional/`` is no government's own.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ekinerja.tpp.kebijakan.salinan import NASIONAL
from ekinerja.tpp.naskah.angka import UTAMA_BERKAS, Angka, daftar_angka, sebutan_ukuran
from ekinerja.tpp.naskah.kata import kata

BILANGAN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


def daftar_angka_isi(isi: Mapping[str, str]) -> list[Angka]:
    """Every number of a policy's texts: those of its TOML, then those of its tables.

    Raises:
        AngkaSalah: the TOML cannot be read.
    """
    teks = isi.get(UTAMA_BERKAS, "")
    hasil = daftar_angka(teks)
    dikenal: set[str] = set()
    for ukuran in tomllib.loads(teks, parse_float=Decimal).get("ukuran", []):
        for satu in _tabel(ukuran, isi):
            if satu.nama not in dikenal:
                dikenal.add(satu.nama)
                hasil.append(satu)
    return hasil


def _tabel(ukuran: Any, isi: Mapping[str, str]) -> Iterator[Angka]:
    """The cells one measure reads."""
    if not isinstance(ukuran, Mapping):
        return
    nama = ukuran.get("berkas")
    kolom, kunci = ukuran.get("kolom"), ukuran.get("kunci")
    if not isinstance(nama, str) or nama.startswith(NASIONAL) or nama not in isi:
        return
    if not isinstance(kolom, str) or not isinstance(kunci, list) or '"' in isi[nama]:
        return
    kepala, *baris = _baris(isi[nama]) or [(0, [])]
    judul = [sel.strip() for sel in kepala[1]]
    if kolom not in judul or not set(kunci) <= set(judul):
        return
    for awal, sel in baris:
        if len(sel) == len(judul):
            satu = _sel(ukuran, nama, awal, sel, judul)
            if satu is not None:
                yield satu


def _baris(teks: str) -> list[tuple[int, list[str]]]:
    """Lines that are not blank: where each begins, and its cells."""
    hasil, awal = [], 0
    for baris in teks.splitlines(keepends=True):
        isi = baris.rstrip("\r\n")
        if isi.strip():
            hasil.append((awal, isi.split(",")))
        awal += len(baris)
    return hasil


def _sel(
    ukuran: Mapping[str, Any], nama: str, awal: int, sel: list[str], judul: list[str]
) -> Angka | None:
    n = judul.index(ukuran["kolom"])
    mentah = sel[n]
    bersih = mentah.strip()
    if not BILANGAN.fullmatch(bersih):
        return None
    kunci = {k: sel[judul.index(k)].strip() for k in ukuran["kunci"]}
    mulai = awal + sum(len(s) + 1 for s in sel[:n])
    mulai += len(mentah) - len(mentah.lstrip())
    butir = "-".join("semua" if k == "*" else k for k in kunci.values())
    return Angka(
        nama=".".join((nama.removesuffix(".csv"), butir, judul[n])),
        kelompok=sebutan_ukuran(ukuran),
        label=", ".join(
            f"{kata(k)} {'mana pun' if v == '*' else v}" for k, v in kunci.items()
        ),
        nilai=Decimal(bersih),
        dasar_hukum=str(ukuran.get("dasar_hukum", "")),
        catatan=nama,
        satuan=str(ukuran.get("satuan", "")),
        awal=mulai,
        akhir=mulai + len(bersih),
        berkas=nama,
    )
