"""Check a policy kept as texts: does it load, and do its worked cases come out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ekinerja.tpp.hitung import susun
from ekinerja.tpp.kasus import baca_kasus, jalankan
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, Kesalahan, muat
from ekinerja.tpp.kebijakan.salinan import sebagai_folder

KASUS = "Perbaiki kasusnya atau angka kebijakannya, atau hapus kasus yang tidak berlaku lagi."


@dataclass(frozen=True, slots=True)
class Periksaan:
    """What the check found. ``kebijakan`` is None where the policy does not load.

    ``kesalahan`` holds faults of files and of cases, each with file and line; ``beda``
    the cases that come out otherwise, in the same form; ``kasus`` how many were run.
    """

    kebijakan: Kebijakan | None
    kesalahan: tuple[Kesalahan, ...]
    beda: tuple[Kesalahan, ...]
    kasus: int

    @property
    def benar(self) -> bool:
        """Whether it may be put in force: it loads, and every case comes out."""
        return self.kebijakan is not None and not self.kesalahan and not self.beda

    def di(self, berkas: str) -> dict[int, list[Kesalahan]]:
        """What was found in one file, by line."""
        hasil: dict[int, list[Kesalahan]] = {}
        for satu in (*self.kesalahan, *self.beda):
            if satu.berkas == berkas:
                hasil.setdefault(satu.baris, []).append(satu)
        return hasil


def periksa_isi(isi: Mapping[str, str], id_: str) -> Periksaan:
    """Load a policy from its texts and run its cases; nothing is raised for faults.

    The same texts are not checked again while they are among the last ones.
    """
    return _periksa(tuple(sorted(isi.items())), id_)


def banyak_kasus(isi: Mapping[str, str]) -> int:
    """How many worked cases the texts of a policy hold; none are run."""
    return sum(
        len(kasus)
        for nama, teks in isi.items()
        if nama.startswith("kasus/") and nama.endswith(".toml")
        if isinstance(kasus := _toml(teks).get("kasus"), list)
    )


def _toml(teks: str) -> dict[str, Any]:
    """A TOML text; empty where it is none."""
    try:
        return tomllib.loads(teks)
    except (ValueError, RecursionError):
        return {}


@lru_cache(maxsize=8)
def _periksa(tulisan: tuple[tuple[str, str], ...], id_: str) -> Periksaan:
    isi = dict(tulisan)
    with sebagai_folder(isi, id_) as folder:
        salah: list[Kesalahan] = []
        kebijakan = None
        try:
            kebijakan = muat(folder)
        except KebijakanSalah as galat:
            salah += galat.kesalahan
        kasus = 0
        beda: tuple[Kesalahan, ...] = ()
        try:
            if kebijakan is not None:
                kasus, beda = _kasus(kebijakan, folder, isi)
        except KebijakanSalah as galat:
            salah += galat.kesalahan
    return Periksaan(kebijakan, tuple(salah), beda, kasus)


def _kasus(
    kebijakan: Kebijakan, folder: Path, isi: Mapping[str, str]
) -> tuple[int, tuple[Kesalahan, ...]]:
    """How many cases there are, and those that come out otherwise."""
    semua = baca_kasus(folder)
    mesin = susun(kebijakan)
    beda = [
        Kesalahan(
            satu.berkas,
            _baris(isi.get(satu.berkas, ""), satu.nama),
            f"Kasus '{satu.nama}': {_ringkas(kalimat)}",
            KASUS,
        )
        for satu in semua
        if (kalimat := jalankan(mesin, satu))
    ]
    return len(semua), tuple(beda)


def _ringkas(kalimat: list[str]) -> str:
    """The first difference of a case, and how many more there are."""
    lain = len(kalimat) - 1
    return f"{kalimat[0]} Ada {lain} hal lain yang berbeda." if lain else kalimat[0]


def _baris(teks: str, nama: str) -> int:
    """The line a case is named on; the first where it cannot be told."""
    for nomor, baris in enumerate(teks.splitlines(), start=1):
        if baris.lstrip().startswith("nama") and nama in baris:
            return nomor
    return 1
