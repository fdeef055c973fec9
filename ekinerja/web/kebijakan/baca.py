"""One policy laid out for reading: its numbers with their articles, and its notes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.naskah import (
    Angka,
    AngkaSalah,
    Butir,
    Jenis,
    daftar_angka,
    uraikan,
)

TERBUKA = ("Umum", "Aturan", "Penilaian")
JUDUL = ("judul", "jenis")


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The lines under one heading; ``judul`` and ``jenis`` are said once above them."""

    nama: str
    judul: str
    jenis: str
    butir: Sequence[Butir]

    @property
    def terbuka(self) -> bool:
        return self.nama in TERBUKA

    @property
    def karangan(self) -> bool:
        """Whether an article of its lines is admitted to be invented."""
        return any("karangan" in satu.dasar_hukum for satu in self.butir)


def bacaan(kebijakan: Kebijakan, teks: str) -> list[Kelompok]:
    """The lines of a policy by heading, what says nothing left out.

    Limits carry no article of their own in the policy; the one in its text, or the
    comment beside the number, is shown for them.
    """
    catatan = {a.nama: a.dasar_hukum or a.catatan for a in _angka(teks)}
    kelompok: dict[str, list[Butir]] = {}
    for satu in uraikan(kebijakan):
        if satu.kosong or satu.jenis is Jenis.HUKUM:
            continue
        dasar = satu.dasar_hukum or catatan.get(".".join(satu.kunci), "")
        kelompok.setdefault(satu.kelompok, []).append(replace(satu, dasar_hukum=dasar))
    return [_kelompok(nama, isi) for nama, isi in kelompok.items()]


def _angka(teks: str) -> list[Angka]:
    try:
        return daftar_angka(teks)
    except AngkaSalah:
        return []


def _kelompok(nama: str, isi: Sequence[Butir]) -> Kelompok:
    if " " not in nama:
        return Kelompok(nama, "", "", isi)
    atas = {satu.label: satu.nilai for satu in isi if satu.label in JUDUL}
    return Kelompok(
        nama=nama,
        judul=atas.get("judul", ""),
        jenis=atas.get("jenis", ""),
        butir=[satu for satu in isi if satu.label not in JUDUL],
    )
