"""Whole rupiah: exact rounding and the way amounts are written.

Amounts are ``int`` at every edge; ``Fraction`` may stand between. Nothing here
accepts a float.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

MINUS = "\N{MINUS SIGN}"


def bulat_setengah_ke_atas(nilai: Fraction | int) -> int:
    """Round to whole rupiah, halves away from zero.

    Half away from zero keeps a deduction and the payment it mirrors equal in
    size: -0,5 becomes -1 as 0,5 becomes 1.
    """
    if isinstance(nilai, int):
        return nilai
    besar = (2 * abs(nilai.numerator) + nilai.denominator) // (2 * nilai.denominator)
    return besar if nilai >= 0 else -besar


def angka(nilai: int) -> str:
    """Write a whole number with Indonesian thousands dots and a real minus."""
    teks = f"{abs(nilai):,}".replace(",", ".")
    return f"{MINUS}{teks}" if nilai < 0 else teks


def rupiah(nilai: int) -> str:
    """Write whole rupiah: ``Rp4.258.104``, ``−Rp27.401``."""
    teks = f"Rp{abs(nilai):,}".replace(",", ".")
    return f"{MINUS}{teks}" if nilai < 0 else teks


def pecahan(nilai: Fraction | int, *, digit: int = 4) -> str:
    """Write an exact number for reading: decimal comma, at most ``digit`` decimals.

    Shown beside amounts only; never parsed back.
    """
    if isinstance(nilai, int):
        return angka(nilai)
    skala = 10**digit
    bulat = bulat_setengah_ke_atas(Fraction(nilai) * skala)
    utuh, sisa = divmod(abs(bulat), skala)
    teks = f"{utuh:,}".replace(",", ".")
    if sisa:
        teks += "," + f"{sisa:0{digit}d}".rstrip("0")
    return f"{MINUS}{teks}" if bulat < 0 else teks


def rapi(nilai: Fraction | int) -> Fraction | int:
    """A Fraction that is whole becomes int."""
    if isinstance(nilai, Fraction) and nilai.denominator == 1:
        return nilai.numerator
    return nilai


def seukuran(nilai: Sequence[Fraction | int]) -> tuple[list[int], int]:
    """Numerators over the smallest common denominator, and that denominator."""
    if set(map(type, nilai)) <= {int}:
        return [n.numerator for n in nilai], 1
    penyebut = lcm(*[n.denominator for n in nilai])
    return [n.numerator * (penyebut // n.denominator) for n in nilai], penyebut


def bagi_habis(jumlah: int, bobot: Sequence[Fraction | int]) -> list[int]:
    """Share whole rupiah in proportion to weights by largest remainder.

    The shares are whole and add up to ``jumlah``; equal remainders go to the
    earlier weight. Weights are >= 0; if all are 0 the last one takes everything.
    """
    utuh = seukuran(bobot)[0]
    semua = sum(utuh)
    if not semua:
        return [0] * (len(utuh) - 1) + [jumlah] if utuh else []
    if jumlah % semua == 0:
        kali = jumlah // semua
        return [kali * b for b in utuh]
    bagian = [divmod(jumlah * b, semua) for b in utuh]
    hasil = [b for b, _ in bagian]
    kurang = jumlah - sum(hasil)
    if kurang:
        urut = sorted(range(len(utuh)), key=lambda n: -bagian[n][1])
        for n in urut[:kurang]:
            hasil[n] += 1
    return hasil
