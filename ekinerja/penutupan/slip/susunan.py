"""A result laid out for reading: one branch per component, lines that add up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from ekinerja.tpp.fakta import Fakta, Kegiatan
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.uang import angka, bulat_setengah_ke_atas

WARNA = ("utama", "aksen", "info", "baik")


@dataclass(frozen=True, slots=True)
class Simpul:
    """One line of the tree; ``catatan`` is what stands small beneath it."""

    uraian: str
    catatan: str
    nilai: int
    anak: tuple["Simpul", ...] = ()


@dataclass(frozen=True, slots=True)
class Cabang:
    """One component: what it began with, what is left, and the lines between."""

    kode: str
    nama: str
    awal: int
    jumlah: int
    porsi: int  # its share of the beginning, whole percent
    simpul: tuple[Simpul, ...]
    jenis: str

    @property
    def capaian(self) -> int:
        """What is left of the beginning, in whole percent."""
        return persen(self.jumlah, self.awal)


@dataclass(frozen=True, slots=True)
class HariKegiatan:
    """The approved activities of one day."""

    tanggal: date
    kegiatan: tuple[Kegiatan, ...]

    @property
    def menit(self) -> int:
        return sum(satu.menit for satu in self.kegiatan)


@dataclass(frozen=True, slots=True)
class Susunan:
    """The explained result in reading order.

    ``dasar`` holds the lines before the amount was split into components; its sum is
    the basis the branches share, and is not part of their total.
    """

    dasar: tuple[Simpul, ...]
    cabang: tuple[Cabang, ...]
    kriteria: tuple[tuple[str, int], ...]
    jumlah: int

    @property
    def jumlah_dasar(self) -> int:
        return sum(simpul.nilai for simpul in self.dasar)


def susun(hasil: Hasil, nama: Mapping[str, str]) -> Susunan:
    """Lay a result out.

    Args:
        hasil: the result as calculated.
        nama: what people call each component and criterion, by code.

    Returns:
        Branches whose lines add up to their amount, and whose amounts to the total.
    """
    meja = _Meja()
    for _, kelompok in groupby(hasil.baris, key=lambda baris: baris.langkah):
        meja.terima(list(kelompok))
    simpul, dasar, awal = meja.simpul, meja.dasar, meja.awal
    total_awal = sum(awal[kode] for kode in hasil.per_komponen if kode not in dasar)
    cabang = tuple(
        Cabang(
            kode=kode,
            nama=nama.get(kode, kode),
            awal=awal.get(kode, 0),
            jumlah=jumlah,
            porsi=persen(awal.get(kode, 0), total_awal),
            simpul=tuple(simpul[kode]),
            jenis=WARNA[n % len(WARNA)],
        )
        for n, (kode, jumlah) in enumerate(hasil.per_komponen.items())
        if kode not in dasar or jumlah
    )
    return Susunan(
        dasar=tuple(satu for isi in dasar.values() for satu in isi),
        cabang=cabang,
        kriteria=tuple((nama.get(k, k), n) for k, n in hasil.per_kriteria.items()),
        jumlah=hasil.jumlah,
    )


def kegiatan_disetujui(fakta: Fakta) -> tuple[HariKegiatan, ...]:
    """The work behind the performance part, day by day."""
    per_hari: dict[date, list[Kegiatan]] = defaultdict(list)
    for satu in fakta.kegiatan:
        if satu.keadaan == "disetujui":
            per_hari[satu.tanggal].append(satu)
    return tuple(
        HariKegiatan(tanggal, tuple(per_hari[tanggal])) for tanggal in sorted(per_hari)
    )


def persen(nilai: int, maks: int) -> int:
    """Whole percent for reading, half up; 0 where there is nothing to compare with."""
    return bulat_setengah_ke_atas(Fraction(100 * nilai, maks)) if maks else 0


class _Meja:
    """Sorts the lines of a result, step by step, into branches."""

    def __init__(self) -> None:
        self.simpul: dict[str, list[Simpul]] = defaultdict(list)
        self.dasar: dict[str, list[Simpul]] = {}
        self.awal: dict[str, int] = {}
        self._kini: dict[str, int] = defaultdict(int)

    def terima(self, langkah: list[Baris]) -> None:
        """Take the lines of one step.

        A step that only moves an amount between components is a split: what stood in
        the component it came from becomes the basis.
        """
        bagian = _per_komponen(langkah)
        membagi = len(bagian) > 1 and not sum(bagian.values())
        for n, baris in enumerate(langkah):
            if _dibagi_rata(baris, langkah[n + 1 : n + 2]):
                self._ratakan(baris)
                continue
            for kode, nilai in _per_komponen([baris]).items():
                self._tambah(kode, nilai)
                if membagi and bagian[kode] < 0:
                    self.dasar[kode] = self.simpul.pop(kode, [])
                else:
                    sendiri = len(baris.sel) == 1 or nilai == baris.nilai
                    self.simpul[kode].append(_simpul(baris, nilai, sendiri=sendiri))

    def _tambah(self, kode: str, nilai: int) -> None:
        self._kini[kode] += nilai
        self.awal[kode] = max(self.awal.get(kode, 0), self._kini[kode])

    def _ratakan(self, baris: Baris) -> None:
        """A component is emptied and filled again day by day: where nothing happened
        to it before, only its days need to be read."""
        (kode,) = _per_komponen([baris])
        self._tambah(kode, baris.nilai)
        if len(self.simpul[kode]) == 1:
            self.simpul[kode] = []
        else:
            self.simpul[kode].append(_simpul(baris, baris.nilai, sendiri=True))


def _per_komponen(semua: Iterable[Baris]) -> dict[str, int]:
    bagian: dict[str, int] = defaultdict(int)
    for baris in semua:
        for sel in baris.sel:
            bagian[sel.komponen] += sel.nilai
    return bagian


def _dibagi_rata(baris: Baris, berikut: list[Baris]) -> bool:
    """This line empties one component and the next of its step fills it again."""
    kode = {sel.komponen for sel in baris.sel}
    return (
        baris.nilai < 0
        and len(kode) == 1
        and any(
            b.nilai >= 0 and b.anak and {s.komponen for s in b.sel} <= kode
            for b in berikut
        )
    )


def _simpul(baris: Baris, nilai: int, *, sendiri: bool) -> Simpul:
    """A line as its component sees it.

    Where a line touches several components each shows its own part; the events
    beneath belong to the whole and are left out.
    """
    return Simpul(
        uraian=baris.uraian,
        catatan=_catatan(baris),
        nilai=nilai,
        anak=tuple(_daun(baris.anak)) if sendiri else (),
    )


def _daun(anak: Iterable[Baris]) -> Iterable[Simpul]:
    for satu in anak:
        yield Simpul(satu.uraian, _catatan(satu), satu.nilai, tuple(_daun(satu.anak)))


def _catatan(baris: Baris) -> str:
    """Quantity, rate, basis and article, as far as the line has them."""
    bagian = (baris.banyak, baris.tarif, baris.dasar, baris.dasar_hukum)
    return " · ".join(satu for satu in bagian if satu)


def tulis_porsi(cabang: Cabang) -> str:
    """``Kehadiran 84 % dari 30 %``: for the line under the bar."""
    return f"{cabang.nama} {angka(cabang.capaian)} % dari {angka(cabang.porsi)} %"
