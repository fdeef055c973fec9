"""Two results of one person and month beside each other, step by step, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ekinerja.tpp.penjelasan import Baris, Hasil

SATU_RUPIAH = 1


@dataclass(frozen=True, slots=True)
class BedaBaris:
    """A line that changed: what it is now, and what it would be. Whole rupiah."""

    tanggal: str  # YYYY-MM-DD, "" for a line about no single day
    uraian: str
    kini: int
    tanpa: int

    @property
    def selisih(self) -> int:
        return self.tanpa - self.kini


@dataclass(frozen=True, slots=True)
class BedaLangkah:
    """A step that changed, with its lines; they add up to the change of the step."""

    langkah: str
    uraian: str
    potongan: bool  # whether the step only takes away
    kini: int
    tanpa: int
    baris: tuple[BedaBaris, ...]

    @property
    def selisih(self) -> int:
        return self.tanpa - self.kini


class Kunci(NamedTuple):
    """What a line is recognised by in another tree of the same month."""

    langkah: str
    tanggal: str
    uraian: str


def daun(baris: Baris) -> Iterator[Baris]:
    """The lines at the end of every branch; a line without children is one itself."""
    if not baris.anak:
        yield baris
    for anak in baris.anak:
        yield from daun(anak)


def beda_pohon(kini: Hasil, tanpa: Hasil) -> tuple[BedaLangkah, ...]:
    """The steps whose amount differs, the largest difference first.

    Their differences add up to that of the totals. A rupiah that only moved from one
    day to another by the sharing of remainders is told together, as rounding.
    """
    semua = []
    for nama in dict.fromkeys(b.langkah for h in (kini, tanpa) for b in h.baris):
        a, b = _langkah(kini, nama), _langkah(tanpa, nama)
        nilai_a, nilai_b = sum(x.nilai for x in a), sum(x.nilai for x in b)
        if nilai_a != nilai_b:
            semua.append(
                BedaLangkah(
                    langkah=nama,
                    uraian=(a or b)[-1].uraian,
                    potongan=all(x.nilai <= 0 for x in (*a, *b)),
                    kini=nilai_a,
                    tanpa=nilai_b,
                    baris=_baris(a, b),
                )
            )
    return tuple(sorted(semua, key=lambda satu: -abs(satu.selisih)))


def baris_berubah(kini: Hasil, tanpa: Hasil) -> frozenset[Kunci]:
    """The lines of ``kini`` that are gone or worth something else without the event.

    Lines of a day are recognised by their amount, whatever they are called there.
    """
    ada: dict[tuple[str, str], list[int]] = {}
    for satu in _semua_daun(tanpa):
        ada.setdefault(_tempat(satu), []).append(satu.nilai)
    return frozenset(
        Kunci(satu.langkah, satu.tanggal, satu.uraian)
        for satu in _semua_daun(kini)
        if not any(
            abs(nilai - satu.nilai) <= SATU_RUPIAH
            for nilai in ada.get(_tempat(satu), ())
        )
    )


def _semua_daun(hasil: Hasil) -> Iterator[Baris]:
    for b in hasil.baris:
        yield from daun(b)


def _tempat(satu: Baris) -> tuple[str, str]:
    return satu.langkah, satu.tanggal or satu.uraian


def _langkah(hasil: Hasil, nama: str) -> list[Baris]:
    return [b for b in hasil.baris if b.langkah == nama]


def _baris(kini: list[Baris], tanpa: list[Baris]) -> tuple[BedaBaris, ...]:
    """Lines matched by day, those about no day by their words."""
    pasangan: dict[str, _Pasangan] = {}
    for n, pohon in enumerate((kini, tanpa)):
        for b in pohon:
            for satu in daun(b):
                kunci = satu.tanggal or satu.uraian
                pasangan.setdefault(kunci, _Pasangan(satu.tanggal)).tambah(n, satu)
    hasil = []
    bergeser = [0, 0]
    for p in pasangan.values():
        if p.tanggal and abs(p.nilai[0] - p.nilai[1]) <= SATU_RUPIAH:
            bergeser = [x + y for x, y in zip(bergeser, p.nilai, strict=True)]
        elif p.nilai[0] != p.nilai[1]:
            hasil.append(BedaBaris(p.tanggal, p.uraian, *p.nilai))
    if bergeser[0] != bergeser[1]:
        hasil.append(BedaBaris("", "Pembulatan pada hari lain", *bergeser))
    return tuple(sorted(hasil, key=lambda x: -abs(x.selisih)))


@dataclass(slots=True)
class _Pasangan:
    """The amounts of one day (or of one sentence) in both trees."""

    tanggal: str
    nilai: list[int] = field(default_factory=lambda: [0, 0])
    kata: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))

    def tambah(self, n: int, baris: Baris) -> None:
        self.nilai[n] += baris.nilai
        self.kata[n].append(baris.uraian)

    @property
    def uraian(self) -> str:
        """As the line is called now; one that is only there without the event, there."""
        return "; ".join(dict.fromkeys(self.kata[0] or self.kata[1]))
