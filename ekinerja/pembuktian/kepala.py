"""Find where the table begins: rows of headings, also merged ones in two storeys."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ekinerja.pembuktian.lembar import Isi, Lembar, Rentang, huruf_kolom
from ekinerja.pembuktian.sel import teks
from ekinerja.waktu import NAMA_BULAN, Bulan

BARIS_DICARI = 40
TINGKAT_MAKS = 3
TANDA = re.compile(r"\b(nip|nipppk|nama|nomor induk)\b")
BULAN_TEKS = re.compile(rf"\b({'|'.join(NAMA_BULAN)})\s+(20\d\d)\b", re.I)


@dataclass(frozen=True, slots=True)
class Judul:
    """A column as its headings name it: letter, number from 0, name."""

    huruf: str
    nomor: int
    nama: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """The heading rows (numbers from 1) and the columns under them."""

    baris: tuple[int, ...]
    kolom: tuple[Judul, ...]


def polos(isi: Isi) -> str:
    """A heading for comparing: small letters and digits, one space between words."""
    return " ".join(re.findall(r"[a-z0-9%<>]+", teks(isi).lower()))


def cari_kepala(lembar: Lembar) -> Kepala | None:
    """The first rows that look like headings; None where nothing does."""
    for nomor, isi in enumerate(lembar.baris[:BARIS_DICARI]):
        terisi = [sel for sel in isi if isinstance(sel, str)]
        if len(terisi) >= 3 and any(TANDA.search(polos(sel)) for sel in terisi):
            return susun_kepala(lembar, _tingkat(lembar, nomor))
    return None


def _tingkat(lembar: Lembar, awal: int) -> tuple[int, ...]:
    """How many rows the headings take: until the first that names a person or numbers."""
    tanda = [n for n, sel in enumerate(lembar.baris[awal]) if TANDA.search(polos(sel))]
    baris = [awal + 1]
    for nomor in range(awal + 1, min(awal + TINGKAT_MAKS, len(lembar.baris))):
        isi = lembar.baris[nomor]
        milik_orang = any(n < len(isi) and isi[n] is not None for n in tanda)
        berkata = [sel for sel in isi if sel is not None]
        if milik_orang or not berkata or not any(isinstance(s, str) for s in berkata):
            break
        baris.append(nomor + 1)
    return tuple(baris)


def susun_kepala(lembar: Lembar, baris: Sequence[int]) -> Kepala:
    """Name every column from its heading rows: ``Terlambat / 1-30 menit``.

    Args:
        baris: numbers of the heading rows, from 1, in order.
    """
    isi = [lembar.baris[n - 1] if n <= len(lembar.baris) else () for n in baris]
    lebar = max(map(len, lembar.baris), default=0)
    terbuka = [
        _bentangkan(satu, n - 1, lembar.gabungan, isi[tingkat + 1 :], lebar)
        for tingkat, (n, satu) in enumerate(zip(baris, isi, strict=True))
    ]
    kolom = []
    dipakai: dict[str, int] = {}
    for nomor in range(lebar):
        bagian = list(dict.fromkeys([b[nomor] for b in terbuka if b[nomor]]))
        nama = " / ".join(bagian)
        if not nama and not _berisi(lembar, baris, nomor):
            continue
        nama = nama or "(tanpa judul)"
        dipakai[nama] = dipakai.get(nama, 0) + 1
        if dipakai[nama] > 1:
            nama = f"{nama} ({dipakai[nama]})"
        kolom.append(Judul(huruf_kolom(nomor), nomor, nama))
    return Kepala(tuple(baris), tuple(kolom))


def _berisi(lembar: Lembar, baris: Sequence[int], nomor: int) -> bool:
    bawah = lembar.baris[max(baris, default=0) :]
    return any(nomor < len(satu) and satu[nomor] is not None for satu in bawah)


def _bentangkan(
    isi: tuple[Isi, ...],
    nomor: int,
    gabungan: tuple[Rentang, ...],
    bawah: Sequence[tuple[Isi, ...]],
    lebar: int,
) -> list[str]:
    """A heading row with merged cells written out over the columns they cover.

    Without merge marks (csv, ods) an empty cell above a sub-heading belongs to the
    heading at its left.
    """
    nama = [teks(sel) for sel in isi] + [""] * (lebar - len(isi))
    asal = {
        kolom: awal[1]
        for awal, akhir in gabungan
        if awal[0] == nomor and akhir[1] > awal[1]
        for kolom in range(awal[1], min(akhir[1], lebar - 1) + 1)
    }
    for kolom in range(lebar):
        if nama[kolom]:
            continue
        if kolom in asal:
            nama[kolom] = nama[asal[kolom]]
        elif not asal and kolom and _punya_bawah(bawah, kolom):
            nama[kolom] = nama[kolom - 1] if _punya_bawah(bawah, kolom - 1) else ""
    return nama


def _punya_bawah(bawah: Sequence[tuple[Isi, ...]], kolom: int) -> bool:
    return any(kolom < len(b) and b[kolom] is not None for b in bawah)


def cari_bulan(lembar: Lembar, baris: Sequence[int]) -> Bulan | None:
    """The month a title above the table speaks of, such as ``BULAN OKTOBER 2026``."""
    for isi in lembar.baris[: max(baris, default=1) - 1]:
        for sel in isi:
            cocok = BULAN_TEKS.search(teks(sel))
            if cocok:
                nama = cocok[1].capitalize()
                return Bulan(int(cocok[2]), NAMA_BULAN.index(nama) + 1)
    return None
