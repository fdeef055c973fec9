"""What changed between two results of one person, and the sentence that says so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.uang import rupiah
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Beda:
    """How much more (or less) one step gave than the month before, whole rupiah."""

    langkah: str
    uraian: str
    nilai: int
    kejadian: str = ""


def beda_langkah(lalu: Hasil, kini: Hasil) -> list[Beda]:
    """Compare two results step by step, largest difference first.

    Differences add up to the difference of the totals, because lines add up.
    """
    nilai: dict[str, int] = defaultdict(int)
    uraian: dict[str, str] = {}
    for hasil, arah in ((lalu, -1), (kini, 1)):
        for baris in hasil.baris:
            nilai[baris.langkah] += arah * baris.nilai
            uraian[baris.langkah] = baris.uraian
    semua = [
        Beda(langkah, uraian[langkah], besar, _kejadian(lalu, kini, langkah, besar))
        for langkah, besar in nilai.items()
        if besar
    ]
    return sorted(semua, key=lambda satu: (-abs(satu.nilai), satu.langkah))


def sebab(lalu: Hasil, kini: Hasil) -> str:
    """The main cause in words, without a full stop; empty when nothing changed.

    It is the largest step among those that pulled in the direction of the total.
    """
    selisih = kini.jumlah - lalu.jumlah
    searah = [satu for satu in beda_langkah(lalu, kini) if satu.nilai * selisih > 0]
    if not searah:
        return ""
    utama = searah[0]
    uraian = _di_tengah(utama.uraian)
    return f"{uraian}: {utama.kejadian}" if utama.kejadian else uraian


def kalimat_banding(lalu: Hasil | None, kini: Hasil) -> str:
    """One sentence: how this month compares with the one before, and why."""
    if lalu is None:
        return "Belum ada bulan sebelumnya untuk dibandingkan."
    nama = Bulan.baca(lalu.periode).nama
    selisih = kini.jumlah - lalu.jumlah
    if not selisih:
        return f"Sama dengan {nama}."
    arah = "lebih tinggi" if selisih > 0 else "lebih rendah"
    karena = sebab(lalu, kini)
    ekor = f", terutama karena {karena}" if karena else ""
    return f"{rupiah(abs(selisih))} {arah} dari {nama}{ekor}."


def _kejadian(lalu: Hasil, kini: Hasil, langkah: str, besar: int) -> str:
    """The event that weighs most in the direction of the change, if one does."""
    hasil = kini if besar < 0 else lalu
    kejadian = [
        anak
        for baris in hasil.baris
        if baris.langkah == langkah
        for anak in _daun(baris.anak)
        if anak.tanggal and anak.nilai < 0
    ]
    if not kejadian:
        return ""
    utama = min(kejadian, key=lambda anak: (anak.nilai, anak.tanggal))
    return utama.uraian if besar < 0 else ""


def _di_tengah(kalimat: str) -> str:
    """A title inside a sentence: small initial, unless it is an abbreviation."""
    return kalimat if kalimat[1:2].isupper() else kalimat[:1].lower() + kalimat[1:]


def _daun(baris: Iterable[Baris]) -> Iterable[Baris]:
    for satu in baris:
        if satu.anak:
            yield from _daun(satu.anak)
        else:
            yield satu
