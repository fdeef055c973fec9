"""What changed between two months of one person: by step, with the facts behind."""

from collections.abc import Iterator
from dataclasses import dataclass

from ekinerja.tpp.banding import beda_langkah, sebab
from ekinerja.tpp.beda import SATU_RUPIAH, daun
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.uang import rupiah
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Kejadian:
    """A line of one day that took something, whole rupiah, < 0."""

    tanggal: str
    uraian: str
    nilai: int
    fakta: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BedaBulan:
    """What one step gave in both months, and the days behind what it took.

    ``kejadian_lalu`` and ``kejadian_kini`` hold the dearest day first.
    """

    langkah: str
    uraian: str
    lalu: int
    kini: int
    kejadian_lalu: tuple[Kejadian, ...]
    kejadian_kini: tuple[Kejadian, ...]

    @property
    def nilai(self) -> int:
        """How much more (or less) than the month before."""
        return self.kini - self.lalu


@dataclass(frozen=True, slots=True)
class Banding:
    """Two months of one person beside each other.

    ``kebijakan`` says what is different about the policies, "" where it is one.
    """

    bulan_lalu: str
    bulan_kini: str
    lalu: int
    kini: int
    kalimat: str
    kebijakan: str
    langkah: tuple[BedaBulan, ...]


def banding(lalu: Hasil, kini: Hasil, *, menurut_lama: Hasil | None = None) -> Banding:
    """Compare two results step by step.

    Args:
        lalu: the month before.
        kini: this month.
        menurut_lama: this month under the policy of the month before, where the two
            differ and that policy can still be calculated with.
    """
    return Banding(
        bulan_lalu=lalu.periode,
        bulan_kini=kini.periode,
        lalu=lalu.jumlah,
        kini=kini.jumlah,
        kalimat=kalimat_banding(lalu, kini),
        kebijakan=_kalimat_kebijakan(lalu, kini, menurut_lama),
        langkah=tuple(_langkah(lalu, kini)),
    )


def _langkah(lalu: Hasil, kini: Hasil) -> Iterator[BedaBulan]:
    """The steps that gave something else, with the days behind in either month."""
    for satu in beda_langkah(lalu, kini):
        dulu, baru = (
            [b for b in hasil.baris if b.langkah == satu.langkah]
            for hasil in (lalu, kini)
        )
        yield BedaBulan(
            langkah=satu.langkah,
            uraian=satu.uraian,
            lalu=satu.lama,
            kini=satu.baru,
            kejadian_lalu=_kejadian(dulu),
            kejadian_kini=_kejadian(baru),
        )


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


def _kalimat_kebijakan(lalu: Hasil, kini: Hasil, menurut_lama: Hasil | None) -> str:
    if lalu.sidik_kebijakan == kini.sidik_kebijakan:
        return ""
    dulu, baru = Bulan.baca(lalu.periode).nama, Bulan.baca(kini.periode).nama
    if lalu.kebijakan == kini.kebijakan:
        kalimat = f"Isi kebijakan {kini.kebijakan} berubah antara {dulu} dan {baru}."
    else:
        kalimat = (
            f"Kebijakannya berganti: {dulu} menurut {lalu.kebijakan}, "
            f"{baru} menurut {kini.kebijakan}."
        )
    if menurut_lama is None:
        return kalimat
    if menurut_lama.masalah:
        sebab_gagal = menurut_lama.masalah[0].kalimat
        return f"{kalimat} Menurut yang lama {baru} tidak dapat dihitung: {sebab_gagal}"
    beda = kini.jumlah - menurut_lama.jumlah
    if not beda:
        return f"{kalimat} Menurut yang lama jumlah {baru} sama."
    arah = "lebih tinggi" if beda > 0 else "lebih rendah"
    return (
        f"{kalimat} Menurut yang lama {baru} akan {rupiah(menurut_lama.jumlah)}; "
        f"kebijakan yang baru {rupiah(abs(beda))} {arah}."
    )


def _kejadian(baris: list[Baris]) -> tuple[Kejadian, ...]:
    """The days that took something, dearest first.

    Where every day brings its share, a day took what it brought less than the best.
    """
    harian = [d for b in baris for d in daun(b) if d.tanggal]
    terbaik = max((d.nilai for d in harian), default=0)
    semua = [
        Kejadian(d.tanggal, _sebut(d), nilai, d.fakta)
        for d in harian
        if (nilai := d.nilai if terbaik <= 0 else d.nilai - terbaik) < -SATU_RUPIAH
    ]
    return tuple(sorted(semua, key=lambda k: (k.nilai, k.tanggal)))


def _sebut(d: Baris) -> str:
    """A line that is called by its day alone says what happened beside it."""
    return d.uraian if "," in d.uraian or not d.banyak else f"{d.uraian}, {d.banyak}"
