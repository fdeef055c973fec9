"""What each event of a month costs: the same calculation with one thing put right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ekinerja.tpp.beda import BedaLangkah, Kunci, baris_berubah, beda_pohon, daun
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kata import di_tengah, gabung, sebesar, selisih
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.tanpa import SEHARI, Pengandaian, cari, pengandaian
from ekinerja.uang import rupiah

HARIAN = frozenset({"masuk", "kembali", "pulang", "hadir", "kerja", SEHARI})
DISEBUT_PALING_BANYAK = 2


@dataclass(frozen=True, slots=True)
class Tanpa:
    """The month without one event: the amount, and what made the difference.

    ``selisih`` is how much more (or less) it would be before levies; ``bersih`` what
    would be left after them, None where the policy levies nothing. ``masalah`` says why
    there is no amount, and is empty otherwise.
    """

    id: str
    jenis: str
    tanggal: str  # YYYY-MM-DD, "" for what belongs to no single day
    uraian: str
    andaian: str
    jumlah: int
    selisih: int
    bersih: int | None
    bayar: str
    kalimat: str
    langkah: tuple[BedaLangkah, ...]
    masalah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Penyebab:
    """The events of one month that change its amount, and the lines they are about."""

    semua: tuple[Tanpa, ...]
    baris: Mapping[Kunci, Tanpa]

    @property
    def termahal(self) -> tuple[Tanpa, ...]:
        """What cost most, first; the events of one day count as one."""
        return peringkat(self.semua)


def tanya(
    mesin: Mesin, fakta: Fakta, hasil: Hasil, id_: str, *, siapa: str = "Anda"
) -> Tanpa:
    """The month without one event or fact.

    Raises:
        KejadianTidakAda: no event and no fact carries this id.
    """
    satu = cari(fakta, mesin.kebijakan, id_)
    return jawab(hasil, hitung(mesin, satu.fakta), satu, siapa=siapa)


def penyebab(
    mesin: Mesin, fakta: Fakta, hasil: Hasil, *, siapa: str = "Anda"
) -> Penyebab:
    """Ask about every event of a month; those that change nothing are left out."""
    semua: list[Tanpa] = []
    baris: dict[Kunci, Tanpa] = {}
    for satu in pengandaian(fakta, mesin.kebijakan):
        lain = hitung(mesin, satu.fakta)
        if (lain.jumlah, lain.bayar) == (hasil.jumlah, hasil.bayar) or lain.masalah:
            continue
        jawaban = jawab(hasil, lain, satu, siapa=siapa)
        semua.append(jawaban)
        for kunci in _tentang(hasil, lain, satu):
            baris.setdefault(kunci, jawaban)
    return Penyebab(tuple(semua), baris)


def peringkat(semua: Iterable[Tanpa]) -> tuple[Tanpa, ...]:
    """Those without which more would be paid, the dearest first, one for each day."""
    per_hari: dict[str, list[Tanpa]] = {}
    lain = []
    for satu in semua:
        if satu.selisih < 0 or (not satu.selisih and satu.bayar != "dibayar"):
            continue
        if satu.jenis in HARIAN:
            per_hari.setdefault(satu.tanggal, []).append(satu)
        else:
            lain.append(satu)
    utama = [
        max(isi, key=lambda t: (t.selisih, t.jenis != SEHARI))
        for isi in per_hari.values()
    ]
    kerja = {t.tanggal for t in utama if t.jenis in ("kerja", SEHARI)}
    lain = [t for t in lain if t.jenis != "kegiatan" or t.tanggal not in kerja]
    return tuple(sorted([*utama, *lain], key=lambda t: (-t.selisih, t.tanggal, t.id)))


def jawab(kini: Hasil, lain: Hasil, satu: Pengandaian, *, siapa: str = "Anda") -> Tanpa:
    """The answer in words and lines, from the two results."""
    masalah = tuple(m.kalimat for m in lain.masalah)
    langkah = () if masalah else beda_pohon(kini, lain)
    return Tanpa(
        id=satu.id,
        jenis=satu.jenis,
        tanggal=satu.tanggal.isoformat() if satu.tanggal else "",
        uraian=satu.uraian,
        andaian=satu.andaian,
        jumlah=lain.jumlah,
        selisih=0 if masalah else lain.jumlah - kini.jumlah,
        bersih=lain.bersih,
        bayar=lain.bayar,
        kalimat=_kalimat(kini, lain, langkah, siapa),
        langkah=langkah,
        masalah=masalah,
    )


def _tentang(hasil: Hasil, lain: Hasil, satu: Pengandaian) -> Iterator[Kunci]:
    """The lines a reader would ask about the event at: those of its day that change,
    and those that name its fact."""
    tanggal = satu.tanggal.isoformat() if satu.tanggal else ""
    fakta = {
        Kunci(d.langkah, d.tanggal, d.uraian)
        for b in hasil.baris
        for d in daun(b)
        if satu.id in d.fakta
    }
    for kunci in baris_berubah(hasil, lain):
        if kunci in fakta or (satu.jenis in HARIAN and kunci.tanggal == tanggal):
            yield kunci


def _kalimat(
    kini: Hasil, lain: Hasil, langkah: tuple[BedaLangkah, ...], siapa: str
) -> str:
    """``Tanpa kejadian ini TPP Anda Rp…, selisih +Rp…, karena …``"""
    awal = f"Tanpa kejadian ini TPP {siapa}"
    if lain.masalah:
        sebab = " ".join(m.kalimat for m in lain.masalah)
        return f"{awal} tidak dapat dihitung: {sebab}"
    beda = lain.jumlah - kini.jumlah
    if beda:
        kalimat = f"{awal} {rupiah(lain.jumlah)}, selisih {selisih(beda)}"
        kalimat += f"{_karena(langkah, beda)}."
    else:
        kalimat = f"{awal} tetap {rupiah(kini.jumlah)}."
    if beda and lain.bersih is not None and kini.bersih is not None:
        bersih = selisih(lain.bersih - kini.bersih)
        kalimat += f" Bersihnya {rupiah(lain.bersih)}, selisih {bersih}."
    if lain.bayar != kini.bayar:
        kata = {"dibayar": "tidak tertahan", "ditahan": "ditahan"}
        kalimat += f" Pembayarannya {kata.get(lain.bayar, 'ditunda')}."
    elif not beda:
        kalimat += " Kejadian ini tidak mengubah jumlahnya."
    return kalimat


def _karena(langkah: tuple[BedaLangkah, ...], beda: int) -> str:
    """The steps that pulled in the direction of the difference, then what held back."""
    searah = [x for x in langkah if x.selisih * beda > 0][:DISEBUT_PALING_BANYAK]
    lawan = [x for x in langkah if x.selisih * beda < 0][:1]
    kalimat = f", karena {gabung([_sebut(x) for x in searah])}"
    return kalimat + "".join(f", sedangkan {_sebut(x)}" for x in lawan)


def _sebut(x: BedaLangkah) -> str:
    """``potongan kehadiran berkurang Rp68.502 menjadi Rp13.701``."""
    uraian, besar = di_tengah(x.uraian), rupiah(abs(x.selisih))
    if not x.potongan:
        return f"{uraian} {'bertambah' if x.selisih > 0 else 'berkurang'} {besar}"
    if not x.tanpa:
        return f"{sebesar(uraian, besar)} tidak ada"
    if not x.kini:
        return f"muncul {sebesar(uraian, besar)}"
    kata = "berkurang" if x.selisih > 0 else "bertambah"
    return f"{uraian} {kata} {besar} menjadi {rupiah(-x.tanpa)}"
