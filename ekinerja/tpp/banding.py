"""Two results of one person compared step by step, and the cause in words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ekinerja.tpp.kata import di_tengah
from ekinerja.tpp.penjelasan import Baris, Hasil


@dataclass(frozen=True, slots=True)
class Beda:
    """How much one step gave in either result, whole rupiah."""

    langkah: str
    uraian: str
    lama: int
    baru: int

    @property
    def nilai(self) -> int:
        return self.baru - self.lama


def beda_langkah(lalu: Hasil, kini: Hasil) -> list[Beda]:
    """Compare two results step by step, largest difference first.

    Differences add up to the difference of the totals, because lines add up.
    """
    nilai: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    uraian: dict[str, str] = {}
    for sisi, hasil in enumerate((lalu, kini)):
        for baris in hasil.baris:
            nilai[baris.langkah][sisi] += baris.nilai
            uraian[baris.langkah] = baris.uraian
    semua = [
        Beda(langkah, uraian[langkah], lama, baru)
        for langkah, (lama, baru) in nilai.items()
        if lama != baru
    ]
    return sorted(semua, key=lambda satu: (-abs(satu.nilai), satu.langkah))


def langkah_utama(lalu: Hasil, kini: Hasil) -> Beda | None:
    """The largest step among those that pulled in the direction of the total."""
    selisih = kini.jumlah - lalu.jumlah
    searah = (satu for satu in beda_langkah(lalu, kini) if satu.nilai * selisih > 0)
    return next(searah, None)


def sebab(lalu: Hasil, kini: Hasil) -> str:
    """The main cause in words, without a full stop; empty when nothing changed.

    It is the main step, with its heaviest event where less is left than before.
    """
    utama = langkah_utama(lalu, kini)
    if utama is None:
        return ""
    kejadian = _terberat(kini, utama.langkah) if utama.nilai < 0 else ""
    uraian = di_tengah(utama.uraian)
    return f"{uraian}: {kejadian}" if kejadian else uraian


def kejadian_berubah(lama: Hasil, baru: Hasil, langkah: str, *, turun: bool) -> str:
    """The event of a step whose amount moved most in one direction; "" without one.

    For two results from the same facts, where one event has a line in both.
    """
    geser: dict[tuple[str, str], int] = defaultdict(int)
    for hasil, arah in ((lama, -1), (baru, 1)):
        for anak in _kejadian(hasil, langkah):
            geser[anak.tanggal, anak.uraian] += arah * anak.nilai
    searah = [(n, k) for k, n in geser.items() if (n < 0 if turun else n > 0)]
    if not searah:
        return ""
    _, (_, uraian) = min(searah, key=lambda isi: (-abs(isi[0]), isi[1]))
    return uraian


def _terberat(hasil: Hasil, langkah: str) -> str:
    """The event that took most under a step."""
    kejadian = [anak for anak in _kejadian(hasil, langkah) if anak.nilai < 0]
    if not kejadian:
        return ""
    return min(kejadian, key=lambda anak: (anak.nilai, anak.tanggal)).uraian


def _kejadian(hasil: Hasil, langkah: str) -> list[Baris]:
    """The dated lines under a step, children before their parents never counted."""
    return [
        anak
        for baris in hasil.baris
        if baris.langkah == langkah
        for anak in _daun(baris.anak)
        if anak.tanggal
    ]


def _daun(baris: Iterable[Baris]) -> Iterable[Baris]:
    for satu in baris:
        if satu.anak:
            yield from _daun(satu.anak)
        else:
            yield satu
