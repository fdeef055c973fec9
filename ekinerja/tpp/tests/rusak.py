"""Real policies with one small edit: what the loader must notice."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from ekinerja.tpp.kebijakan import KebijakanSalah, Kesalahan, muat

ASLI = Path(__file__).parents[3] / "kebijakan"
BT, BS = "belitung-timur/2022-perbup-00", "barito-selatan/2019-perbup-00"
TOML = "kebijakan.toml"


@dataclass(frozen=True, slots=True)
class Salinan:
    """A copy of all policies that a test may spoil."""

    akar: Path

    def ubah(self, berkas: str, lama: str, baru: str) -> None:
        """Replace the first ``lama`` of a file; it must be there."""
        jalan = self.akar / berkas
        teks = jalan.read_text(encoding="utf-8")
        assert lama in teks, f"{lama!r} tidak ada di {berkas}"
        jalan.write_text(teks.replace(lama, baru, 1), encoding="utf-8")

    def baris(self, berkas: str, potongan: str) -> int:
        """The line on which ``potongan`` begins; it must stand there once."""
        teks = (self.akar / berkas).read_text(encoding="utf-8")
        assert teks.count(potongan) == 1, (potongan, teks.count(potongan))
        return teks[: teks.index(potongan)].count("\n") + 1

    def kesalahan(self, kebijakan: str) -> tuple[Kesalahan, ...]:
        """What the loader says of a policy; none if it loads."""
        try:
            muat(self.akar / kebijakan)
        except KebijakanSalah as galat:
            return galat.kesalahan
        return ()


def salin(tujuan: Path) -> Salinan:
    """Copy the policies without their cases."""
    akar = tujuan / "kebijakan"
    shutil.copytree(ASLI, akar, ignore=shutil.ignore_patterns("kasus", "*.md"))
    return Salinan(akar)


@dataclass(frozen=True, slots=True)
class Rusak:
    """One edit of ``kebijakan.toml`` and the one fault it must give.

    ``di`` is a piece of the file (after the edit) that begins on the line the fault
    must point at.
    """

    lama: str
    baru: str
    di: str
    salah: str
    tulis: str
    kebijakan: str = BT


def periksa_rusak(salinan: Salinan, r: Rusak) -> None:
    """The edit gives exactly one fault: file, line, what is wrong, what to write."""
    berkas = f"{r.kebijakan}/{TOML}"
    salinan.ubah(berkas, r.lama, r.baru)

    hasil = salinan.kesalahan(r.kebijakan)

    baris = salinan.baris(berkas, r.di)
    assert hasil == (Kesalahan(TOML, baris, r.salah, r.tulis),)
