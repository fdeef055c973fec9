"""Recognise a sheet: where its headings stand, what they mean, which rows count."""

import re
from collections.abc import Iterator

from ekinerja.organisasi.rules.impor.bentuk import BarisImpor, Jenis, TabelImpor
from ekinerja.organisasi.rules.impor.jenis import CONTOH_KODE, CONTOH_NIP
from ekinerja.pembuktian.baris import Dilewati, bukan_orang
from ekinerja.pembuktian.kepala import Judul, Kepala, cari_kepala, polos
from ekinerja.pembuktian.lembar import BukuKerja, Isi, Lembar, LembarTidakTerbaca
from ekinerja.pembuktian.pemetaan import Kolom
from ekinerja.pembuktian.sel import teks

BARIS_MAKS = 50_000
DISEBUT = 12
PENJELASAN = "Penjelasan"
DIABAIKAN = re.compile(r"^(no|nomor|no urut|tanpa judul|yang salah|tulis|baris asal)$")


def baca_tabel(buku: BukuKerja, jenis: Jenis) -> TabelImpor:
    """The first sheet whose headings name everything the kind needs.

    Raises:
        LembarTidakTerbaca: no sheet does; the sentence names the headings found.
    """
    calon = [
        (lembar, kepala, kenali(kepala, jenis))
        for lembar, kepala in _berkepala(buku)
        if lembar.nama != PENJELASAN
    ]
    if not calon:
        raise LembarTidakTerbaca(
            f"Di {buku.nama} tidak ada baris judul yang dikenal. Judul yang diperlukan: "
            f"{_sebut(jenis, set())}. Unduh templatnya untuk contoh."
        )
    for lembar, kepala, kolom in calon:
        if not _kurang(jenis, kolom):
            lain = len(buku.lembar) > 1
            catatan = [f"Yang dibaca: lembar {lembar.nama}."] if lain else []
            return _isi(lembar, kepala, kolom, jenis, (*buku.catatan, *catatan))
    _, kepala, kolom = max(calon, key=lambda satu: len(satu[2]))
    ada = ", ".join([j.nama for j in kepala.kolom][:DISEBUT])
    raise LembarTidakTerbaca(
        f"{buku.nama} tidak punya kolom {_sebut(jenis, {k.arti for k in kolom})}. "
        f"Judul yang ditemukan: {ada}. Tambahkan kolomnya, atau ubah judulnya."
    )


def _berkepala(buku: BukuKerja) -> Iterator[tuple[Lembar, Kepala]]:
    for lembar in buku.lembar:
        kepala = cari_kepala(lembar)
        if kepala is not None:
            yield lembar, kepala


def kenali(kepala: Kepala, jenis: Jenis) -> tuple[Kolom, ...]:
    """The columns whose heading is known; of two with one meaning the first counts."""
    kolom: dict[str, Kolom] = {}
    for judul in kepala.kolom:
        arti = _arti(judul, jenis)
        if arti and arti not in kolom:
            kolom[arti] = Kolom(judul.huruf, judul.nama, arti)
    return tuple(kolom.values())


def _arti(judul: Judul, jenis: Jenis) -> str:
    kata = polos(judul.nama)
    cocok = (x.kode for x in jenis.isian if re.fullmatch(x.pola, kata))
    return next(cocok, "")


def _kurang(jenis: Jenis, kolom: tuple[Kolom, ...]) -> set[str]:
    return {x.kode for x in jenis.isian if x.wajib} - {k.arti for k in kolom}


def _sebut(jenis: Jenis, ada: set[str]) -> str:
    return ", ".join(x.judul for x in jenis.isian if x.wajib and x.kode not in ada)


def _isi(
    lembar: Lembar,
    kepala: Kepala,
    kolom: tuple[Kolom, ...],
    jenis: Jenis,
    catatan: tuple[str, ...],
) -> TabelImpor:
    kunci = next(k for k in kolom if k.arti == jenis.kunci)
    baris, dilewati = [], []
    awal = max(kepala.baris)
    for nomor, isi in enumerate(lembar.baris[awal:], start=awal + 1):
        sebab = _dilewati(isi, kunci, jenis)
        if sebab:
            dilewati.append(Dilewati(lembar.nama, nomor, sebab))
            continue
        sel = {k.arti: isi[k.nomor] for k in kolom if k.nomor < len(isi)}
        baris.append(BarisImpor(nomor, isi, sel))
    _periksa_banyak(len(baris), jenis)
    dikenal = {k.nomor for k in kolom}
    asing = [
        j.nama
        for j in kepala.kolom
        if j.nomor not in dikenal and not DIABAIKAN.match(polos(j.nama))
    ]
    return TabelImpor(
        jenis,
        lembar.nama,
        kolom,
        tuple(baris),
        tuple(asing),
        tuple(dilewati),
        catatan,
    )


def _periksa_banyak(banyak: int, jenis: Jenis) -> None:
    if not banyak:
        raise LembarTidakTerbaca(
            f"Tidak ada baris {jenis.satuan} di bawah judulnya. Isi berkasnya, lalu "
            "unggah lagi."
        )
    if banyak > BARIS_MAKS:
        raise LembarTidakTerbaca(
            f"Berkas itu berisi {banyak} baris; sekali impor paling banyak {BARIS_MAKS}. "
            "Bagi menjadi beberapa berkas."
        )


def _dilewati(isi: tuple[Isi, ...], kunci: Kolom, jenis: Jenis) -> str:
    sel = teks(isi[kunci.nomor]) if kunci.nomor < len(isi) else ""
    contoh = CONTOH_NIP if jenis.kunci == "nip" else f"{CONTOH_KODE}-01"
    if sel == contoh:
        return "baris contoh dari templat"
    return bukan_orang(isi, kunci)
