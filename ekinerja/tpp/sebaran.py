"""How amounts spread: few classes with round edges, for a small column chart."""

from collections.abc import Sequence
from dataclasses import dataclass

PALING_BANYAK = 10
LANGKAH = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Golongan:
    """People whose amount lies from ``sejak`` up to, not including, ``sampai``."""

    sejak: int
    sampai: int
    banyak: int


def sebaran(jumlah: Sequence[int], *, sampai: int = 0) -> list[Golongan]:
    """Sort amounts (whole rupiah, >= 0) into at most ten classes of one round width.

    Classes run from zero to the highest amount without a hole, or to ``sampai`` where
    that is higher; empty without people.
    """
    if not jumlah:
        return []
    tertinggi = max(*jumlah, sampai)
    lebar = _lebar(tertinggi)
    banyak = [0] * (tertinggi // lebar + 1)
    for nilai in jumlah:
        banyak[nilai // lebar] += 1
    return [Golongan(n * lebar, (n + 1) * lebar, isi) for n, isi in enumerate(banyak)]


def sebaran_sanding(
    lama: Sequence[int], baru: Sequence[int]
) -> list[tuple[Golongan, Golongan]]:
    """Two spreads in the same classes, side by side; empty where either has nobody."""
    tertinggi = max((*lama, *baru), default=0)
    return list(
        zip(
            sebaran(lama, sampai=tertinggi),
            sebaran(baru, sampai=tertinggi),
            strict=False,
        )
    )


def _lebar(tertinggi: int) -> int:
    """The smallest of 1, 2, 5, 10, 20... that needs no more than ten classes."""
    pangkat = 1
    while True:
        for langkah in LANGKAH:
            lebar = langkah * pangkat
            if tertinggi // lebar < PALING_BANYAK:
                return lebar
        pangkat *= 10
