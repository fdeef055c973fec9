"""A result laid out for reading: one branch per component, lines that add up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from ekinerja.tpp.beda import Kunci
from ekinerja.tpp.fakta import Fakta, Kegiatan
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.tpp.penyebab import Tanpa
from ekinerja.uang import bulat_setengah_ke_atas, rupiah

PENUH = "100 %"
WARNA = ("utama", "info", "baik", "netral")


@dataclass(frozen=True, slots=True)
class Simpul:
    """One line of the tree; ``catatan`` is what stands small beneath it.

    ``kegiatan`` are the approved activities a line rests on, ``tanpa`` the month
    without the event the line tells of.
    """

    uraian: str
    catatan: str
    nilai: int
    anak: tuple["Simpul", ...] = ()
    kegiatan: tuple[Kegiatan, ...] = ()
    tanpa: Tanpa | None = None


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
    the basis the branches share, and is not part of their total. ``pungutan`` leads
    from the total to ``bersih``, which is None where the policy levies nothing;
    ``tanggungan`` is what the government pays on top.
    """

    dasar: tuple[Simpul, ...]
    cabang: tuple[Cabang, ...]
    kriteria: tuple[tuple[str, int], ...]
    jumlah: int
    pungutan: tuple[Simpul, ...] = ()
    tanggungan: tuple[Simpul, ...] = ()
    bersih: int | None = None

    @property
    def terbagi(self) -> bool:
        """Whether one amount was split into the branches; else each was earned."""
        return bool(self.dasar)

    @property
    def pokok(self) -> Simpul | None:
        """The basis as one line: the only one there is, or their sum."""
        if len(self.dasar) < 2:
            return self.dasar[0] if self.dasar else None
        return Simpul("TPP dasar", "", self.jumlah_dasar, self.dasar)

    @property
    def jumlah_dasar(self) -> int:
        return sum(simpul.nilai for simpul in self.dasar)


def susun(
    hasil: Hasil,
    nama: Mapping[str, str],
    kegiatan: Mapping[str, Kegiatan] | None = None,
    tanpa: Mapping[Kunci, Tanpa] | None = None,
) -> Susunan:
    """Lay a result out.

    Args:
        hasil: the result as calculated.
        nama: what people call each component and criterion, by code.
        kegiatan: the approved activities by fact id, to stand under their lines.
        tanpa: the month without an event, by the line that tells of the event.

    Returns:
        Branches whose lines add up to their amount, and whose amounts to the total.
    """
    meja = _Meja(kegiatan or {}, hasil.baris, tanpa or {})
    for _, kelompok in groupby(hasil.baris, key=lambda baris: baris.langkah):
        meja.terima(list(kelompok))
    simpul, dasar, awal = meja.simpul, meja.dasar, meja.awal
    total_awal = sum(
        awal.get(kode, 0) for kode in hasil.per_komponen if kode not in dasar
    )
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
        kriteria=tuple((nama.get(k, k), n) for k, n in hasil.per_kriteria.items() if n),
        jumlah=hasil.jumlah,
        pungutan=tuple(meja.simpul_dari(b) for b in hasil.pungutan),
        tanggungan=tuple(meja.simpul_dari(b) for b in hasil.tanggungan),
        bersih=hasil.bersih,
    )


def kegiatan_disetujui(fakta: Fakta) -> dict[str, Kegiatan]:
    """The approved work of the month by fact id."""
    return {satu.id: satu for satu in fakta.kegiatan if satu.keadaan == "disetujui"}


def kegiatan_lain(
    hasil: Hasil, kegiatan: Mapping[str, Kegiatan]
) -> tuple[HariKegiatan, ...]:
    """Approved work that no line of the result rests on, day by day."""
    disebut = {fakta for baris in hasil.baris for fakta, _ in _penyebut(baris)}
    per_hari: dict[date, list[Kegiatan]] = defaultdict(list)
    for id_, satu in kegiatan.items():
        if id_ not in disebut:
            per_hari[satu.tanggal].append(satu)
    return tuple(
        HariKegiatan(tanggal, tuple(per_hari[tanggal])) for tanggal in sorted(per_hari)
    )


def _penyebut(baris: Baris) -> Iterator[tuple[str, Baris]]:
    """Every fact id with the line that names it; of several the last one counts, so
    that an activity is shown once, where it was paid."""
    for fakta in baris.fakta:
        yield fakta, baris
    for anak in baris.anak:
        yield from _penyebut(anak)


def persen(nilai: int, maks: int) -> int:
    """Whole percent for reading, half up; 0 where there is nothing to compare with."""
    return bulat_setengah_ke_atas(Fraction(100 * nilai, maks)) if maks else 0


class _Meja:
    """Sorts the lines of a result, step by step, into branches."""

    def __init__(
        self,
        kegiatan: Mapping[str, Kegiatan],
        semua: Iterable[Baris],
        tanpa: Mapping[Kunci, Tanpa],
    ) -> None:
        self._kegiatan = kegiatan
        self._tanpa = tanpa
        self._penyebut = {f: id(b) for b in semua for f, b in _penyebut(b)}
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
                    self.simpul[kode].append(self._simpul(baris, nilai))

    def simpul_dari(self, baris: Baris) -> Simpul:
        """A line that stands by itself, with what is beneath it."""
        return self._simpul(baris, baris.nilai)

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
            self.simpul[kode].append(self._simpul(baris, baris.nilai))

    def _simpul(self, baris: Baris, nilai: int) -> Simpul:
        """A line as its component sees it.

        Where a line touches several components each shows its own part; the events
        beneath belong to the whole and are left out.
        """
        anak = baris.anak if nilai == baris.nilai else ()
        return Simpul(
            uraian=baris.uraian,
            catatan=_catatan(baris),
            nilai=nilai,
            anak=tuple(self._daun(satu, baris) for satu in anak),
            tanpa=None if baris.anak else self._tentang(baris),
        )

    def _daun(self, baris: Baris, induk: Baris) -> Simpul:
        milik = (f for f in baris.fakta if self._penyebut.get(f) == id(baris))
        ada = (self._kegiatan.get(id_) for id_ in milik)
        return Simpul(
            uraian=baris.uraian,
            catatan=_catatan(baris, induk),
            nilai=baris.nilai,
            anak=tuple(self._daun(satu, baris) for satu in baris.anak),
            kegiatan=tuple(satu for satu in ada if satu),
            tanpa=None if baris.anak else self._tentang(baris),
        )

    def _tentang(self, baris: Baris) -> Tanpa | None:
        return self._tanpa.get(Kunci(baris.langkah, baris.tanggal, baris.uraian))


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


def _catatan(baris: Baris, induk: Baris | None = None) -> str:
    """Quantity, rate, basis and article, as far as they say something new.

    Under a line its own basis and article need no repeating, nor does a full rate.
    """
    tarif, dasar, hukum = baris.tarif, baris.dasar, baris.dasar_hukum
    if induk is not None:
        dasar = "" if dasar == induk.dasar else dasar
        hukum = "" if hukum == induk.dasar_hukum else hukum
        if tarif == PENUH:
            tarif = dasar = ""
    return " · ".join(satu for satu in (baris.banyak, tarif, dasar, hukum) if satu)


def tulis_porsi(susunan: Susunan) -> str:
    """What stands under the bar: ``Kehadiran 84 % dari 30 % · Kinerja 97 % dari 70 %``,
    or the amounts where nothing was split."""
    if not susunan.terbagi:
        bagian = [f"{c.nama} {rupiah(c.jumlah)}" for c in susunan.cabang]
    else:
        bagian = [f"{c.nama} {c.capaian} % dari {c.porsi} %" for c in susunan.cabang]
    return " · ".join(bagian)
