"""What a pasted list of incomes must look like, and which levies are tax."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.pegawai import NipDitolak, periksa_nip
from ekinerja.uang import rupiah

PTKP = ("TK/0", "TK/1", "TK/2", "TK/3", "K/0", "K/1", "K/2", "K/3")
RUPIAH_MAKS = 10**12
BARIS_MAKS = 10_000
KOLOM = "NIP;gaji;pajak gaji;PTKP"
ANGKA = re.compile(r"(\d{1,3}(\.\d{3})+|\d+)(,0{1,2})?")
# How the levies of a policy that are tax begin; the others are insurance and the like.
AWALAN_PAJAK = ("pph", "pajak")


class PenghasilanDitolak(Ditolak):
    """A list of incomes, or a line of it, cannot be taken in."""


@dataclass(frozen=True, slots=True)
class BarisPenghasilan:
    """One person's income of a month, whole rupiah; ``nomor`` is its line from 1."""

    nomor: int
    nip: str
    gaji: int
    pajak_gaji: int
    ptkp: str


@dataclass(frozen=True, slots=True)
class BarisDitolak:
    """A line that was not taken in, as it was written, and why."""

    nomor: int
    isi: str
    sebab: str


def baca_daftar(teks: str) -> tuple[list[BarisPenghasilan], list[BarisDitolak]]:
    """Read a pasted list: NIP, salary, tax on it, PTKP, split by ``;`` or tabs.

    A heading and empty lines are left out; a bad line spoils no other.

    Raises:
        PenghasilanDitolak: nothing is written, or more than ``BARIS_MAKS`` lines.
    """
    baris = [
        (nomor, isi.strip())
        for nomor, isi in enumerate(teks.splitlines(), start=1)
        if isi.strip(" \t;")
    ]
    if baris and baris[0][1].lower().startswith("nip"):
        del baris[0]
    if not baris:
        raise PenghasilanDitolak(
            f"Daftarnya kosong. Tulis satu orang tiap baris: {KOLOM}."
        )
    if len(baris) > BARIS_MAKS:
        raise PenghasilanDitolak(
            f"Daftar berisi {len(baris)} baris. Bagi menjadi daftar paling banyak "
            f"{BARIS_MAKS} baris."
        )
    benar: list[BarisPenghasilan] = []
    ditolak: list[BarisDitolak] = []
    ada: set[str] = set()
    for nomor, isi in baris:
        try:
            satu = _baca_baris(nomor, isi)
            if satu.nip in ada:
                raise PenghasilanDitolak(
                    "NIP ini sudah tertulis di baris sebelumnya. Hapus salah satunya."
                )
        except (PenghasilanDitolak, NipDitolak) as sebab:
            ditolak.append(BarisDitolak(nomor, isi, str(sebab)))
            continue
        ada.add(satu.nip)
        benar.append(satu)
    return benar, ditolak


def pajak_dipungut(pungutan: Iterable[tuple[str, int]]) -> int:
    """The tax among the levies of a result, whole rupiah, whoever bears it.

    Args:
        pungutan: step and amount of every levy; a refund is negative.
    """
    return sum(
        nilai for langkah, nilai in pungutan if langkah.lower().startswith(AWALAN_PAJAK)
    )


def _baca_baris(nomor: int, isi: str) -> BarisPenghasilan:
    sel = [s.strip() for s in re.split(r"[;\t]", isi)]
    while len(sel) > 4 and not sel[-1]:
        sel.pop()
    if len(sel) != 4:
        raise PenghasilanDitolak(
            f"Baris ini berisi {len(sel)} kolom. Tulis empat: {KOLOM}."
        )
    gaji, pajak = baca_rupiah(sel[1], "Gaji"), baca_rupiah(sel[2], "Pajak gaji")
    if pajak > gaji:
        raise PenghasilanDitolak(
            f"Pajak {rupiah(pajak)} melebihi gaji {rupiah(gaji)}. Periksa urutan "
            f"kolomnya: {KOLOM}."
        )
    ptkp = sel[3].upper().replace(" ", "")
    if ptkp not in PTKP:
        raise PenghasilanDitolak(
            f"PTKP '{sel[3]}' tidak dikenal. Pilih {', '.join(PTKP)}."
        )
    return BarisPenghasilan(nomor, periksa_nip(sel[0]), gaji, pajak, ptkp)


def baca_rupiah(teks: str, nama: str) -> int:
    """Whole rupiah as people write it: ``3500000``, ``3.500.000``, ``Rp3.500.000,00``.

    Raises:
        PenghasilanDitolak: empty, no amount, or more than a thousand milliards.
    """
    bersih = teks.removeprefix("Rp").strip()
    cocok = ANGKA.fullmatch(bersih) if bersih.isascii() else None
    if cocok is None:
        raise PenghasilanDitolak(
            f"{nama} '{teks}' bukan rupiah utuh. Tulis seperti 3500000 atau 3.500.000; "
            "0 bila tidak ada."
        )
    nilai = int(cocok[1].replace(".", ""))
    if nilai > RUPIAH_MAKS:
        raise PenghasilanDitolak(
            f"{nama} {rupiah(nilai)} terlalu besar. Periksa angkanya."
        )
    return nilai
