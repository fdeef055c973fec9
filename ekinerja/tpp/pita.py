"""Bands at work: which band a value falls in, and what it is worth there."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from ekinerja.tpp.kebijakan.bentuk import Angka, Pitapita
from ekinerja.uang import rapi


def susun_pita(lapis: Pitapita) -> Callable[[Angka], int]:
    """A function giving the number of the band a value falls in."""
    batas = [p.batas for p in lapis.pita if p.batas is not None]
    cari = bisect_left if lapis.termasuk else bisect_right
    return lambda x: cari(batas, x)


def nilai_pita(lapis: Pitapita, nomor: int, x: Angka) -> Angka:
    """The value at ``x`` in a band of numbers, with its change a started minute."""
    pita = lapis.pita[nomor]
    assert not isinstance(pita.nilai, str)  # noqa: S101 - callers split these off
    if not pita.per_menit:
        return pita.nilai
    awal = lapis.pita[nomor - 1].batas if nomor else 0
    menit = -((x - (awal or 0)) // -60)
    return rapi(pita.nilai + pita.per_menit * menit)
