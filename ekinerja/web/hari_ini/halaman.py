"""Everything the page of today shows, card by card, from one reading.

The month's facts serve the card of the day, the targets and the running estimate.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries import HariKegiatan
from ekinerja.kinerja.queries.rentang import pada_hari
from ekinerja.kinerja.rules import (
    BERLAKU,
    DIAJUKAN,
    DIKEMBALIKAN,
    DISETUJUI,
    batas_lapor,
)
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import JENIS_KEWAJIBAN
from ekinerja.penutupan.queries import Perkiraan, masih_lapor, perkiraan_dari
from ekinerja.periode.rules import BatasBulan
from ekinerja.presensi.queries import segmen_masuk
from ekinerja.tpp.kebijakan import Aturan, Kebijakan
from ekinerja.tpp.pagi import SegmenPagi
from ekinerja.waktu import Bulan
from ekinerja.web.hari_ini.bacaan import HARI, Bacaan, baca
from ekinerja.web.pagi import Hari

TANPA_KEBIJAKAN = (
    "Kebijakan TPP hari ini belum dapat dibaca, jadi arti jam dan perkiraan "
    "tidak tampil. Rekaman dan laporan tetap tersimpan; BKPSDM perlu "
    "memeriksa berkas kebijakan."
)


@dataclass(frozen=True, slots=True)
class TargetHariIni:
    """What one RHK asks of the day, and what was reported for it."""

    uraian: str
    jumlah: int
    satuan: str
    dilaporkan: int


@dataclass(frozen=True, slots=True)
class TargetBulanIni:
    """What one RHK asks of the month: approved for it so far, and still waiting."""

    uraian: str
    jumlah: int
    satuan: str
    disetujui: int
    menunggu: int


@dataclass(frozen=True, slots=True)
class KartuKegiatan:
    """The reports of one date; ``minimal`` minutes are asked of a duty day, or 0.

    ``batas`` is the last moment to report for that date, None when it has passed;
    ``perbaikan`` the same for each report that came back.
    """

    kata: str
    isi: HariKegiatan
    minimal: int
    batas: datetime | None
    perbaikan: dict[int, datetime | None]


@dataclass(frozen=True, slots=True)
class Pdm:
    """An unmet duty to bring one's data up to date."""

    batas: date
    lewat: bool
    menahan: bool


@dataclass(frozen=True, slots=True)
class KewajibanLain:
    """Another unmet obligation, such as LHKASN."""

    nama: str
    batas: date
    lewat: bool


@dataclass(frozen=True, slots=True)
class HalamanHariIni:
    """The page, card by card."""

    tanggal: date
    zona: str
    hari: Hari
    kemarin_kurang: str
    kegiatan: tuple[KartuKegiatan, ...]
    target: tuple[TargetHariIni, ...]
    target_bulan: tuple[TargetBulanIni, ...]
    perkiraan: Perkiraan | None
    pdm: Pdm | None
    kewajiban: tuple[KewajibanLain, ...]
    masalah: str


def halaman_hari_ini(*, akun: Akun, now: datetime) -> HalamanHariIni:
    """Collect the page of today for one person.

    A policy that cannot be read leaves the page standing: what depends on it is
    missing and ``masalah`` says so.
    """
    bacaan = baca(akun=akun, now=now)
    kebijakan = bacaan.kebijakan.get(bacaan.tanggal)
    return HalamanHariIni(
        tanggal=bacaan.tanggal,
        zona=bacaan.zona,
        hari=_hari(bacaan, kebijakan),
        kemarin_kurang=_kemarin_kurang(bacaan),
        kegiatan=_kegiatan(bacaan, kebijakan, now),
        target=_target(bacaan),
        target_bulan=_target_bulan(bacaan),
        perkiraan=_perkiraan(bacaan, kebijakan, now),
        pdm=_pdm(bacaan, kebijakan),
        kewajiban=_kewajiban_lain(bacaan),
        masalah="" if kebijakan else TANPA_KEBIJAKAN,
    )


def _hari(bacaan: Bacaan, kebijakan: Kebijakan | None) -> Hari:
    tanggal = bacaan.tanggal_giliran
    jadwal = bacaan.jadwal.get(tanggal)
    segmen: tuple[SegmenPagi, ...] = ()
    if kebijakan and jadwal and tanggal == bacaan.tanggal:
        segmen = segmen_masuk(kebijakan, jadwal, kelompok=bacaan.kelompok)
    return Hari(
        tanggal=tanggal,
        saat=bacaan.saat,
        jadwal=jadwal,
        rekaman=bacaan.rekaman.get(tanggal),
        libur=bacaan.libur.get(tanggal, ""),
        ketidakhadiran=bacaan.absen(tanggal),
        tetap_bekerja=bacaan.tetap_bekerja(tanggal),
        segmen=segmen,
    )


def _kemarin_kurang(bacaan: Bacaan) -> str:
    """What yesterday's duty day lacks of punches, in words; while its night shift
    lasts, nothing."""
    kemarin = bacaan.tanggal - HARI
    jadwal = bacaan.jadwal.get(kemarin)
    if jadwal is None or bacaan.absen(kemarin):
        return ""
    if bacaan.tanggal_giliran == kemarin:
        return ""
    rekaman = bacaan.rekaman.get(kemarin)
    ada = {
        "masuk": rekaman and rekaman.masuk,
        "kembali": jadwal.kembali is None or (rekaman and rekaman.kembali),
        "pulang": rekaman and rekaman.pulang,
    }
    kurang = [arah for arah, jam in ada.items() if not jam]
    if len(kurang) == 3:
        return "masuk, kembali, dan pulang"
    return " dan ".join(kurang)


def _kegiatan(
    bacaan: Bacaan, kebijakan: Kebijakan | None, now: datetime
) -> tuple[KartuKegiatan, ...]:
    """Today's card, and yesterday's where it has or may still get reports."""
    hari_ini = _kartu(bacaan, kebijakan, now, bacaan.tanggal, "hari ini")
    kemarin = _kartu(bacaan, kebijakan, now, bacaan.tanggal - HARI, "kemarin")
    if kemarin.isi.kegiatan or (kemarin.batas and kemarin.minimal):
        return hari_ini, kemarin
    return (hari_ini,)


def _kartu(
    bacaan: Bacaan,
    kebijakan: Kebijakan | None,
    now: datetime,
    tanggal: date,
    kata: str,
) -> KartuKegiatan:
    isi = pada_hari(bacaan.aktivitas, tanggal=tanggal)
    if kebijakan is None:
        return KartuKegiatan(kata, isi, minimal=0, batas=None, perbaikan={})
    aturan = kebijakan.aturan
    bulan = bacaan.batas.get(Bulan.dari(tanggal))
    batas = batas_lapor(tanggal=tanggal, aturan=aturan, zona=bacaan.zona, bulan=bulan)
    wajib = bacaan.bekerja(tanggal)
    return KartuKegiatan(
        kata=kata,
        isi=isi,
        minimal=aturan.menit_minimal_hari.get(bacaan.kelompok, 0) if wajib else 0,
        batas=batas if now <= batas else None,
        perbaikan={
            a.id: akhir if now <= akhir else None
            for a in isi.kegiatan
            if a.status == "dikembalikan"
            for akhir in [_batas_perbaikan(a, aturan, bacaan.zona, bulan)]
        },
    )


def _batas_perbaikan(
    aktivitas: Aktivitas, aturan: Aturan, zona: str, bulan: BatasBulan | None
) -> datetime:
    return batas_lapor(
        tanggal=aktivitas.tanggal,
        aturan=aturan,
        zona=zona,
        dikembalikan_at=aktivitas.diputus_at,
        bulan=bulan,
    )


def _target(bacaan: Bacaan) -> tuple[TargetHariIni, ...]:
    if not bacaan.bekerja(bacaan.tanggal):
        return ()
    dilaporkan: Counter[int] = Counter()
    for a in pada_hari(bacaan.aktivitas, tanggal=bacaan.tanggal).kegiatan:
        if a.rhk_id is not None and a.status in BERLAKU:
            dilaporkan[a.rhk_id] += a.jumlah
    return tuple(
        TargetHariIni(t.uraian, t.jumlah, t.satuan, dilaporkan[t.rhk_id])
        for t in bacaan.fakta.kinerja.target.get(bacaan.pegawai_id, [])
        if t.sejak <= bacaan.tanggal <= t.sampai
    )


def _target_bulan(bacaan: Bacaan) -> tuple[TargetBulanIni, ...]:
    jumlah: Counter[tuple[int | None, str]] = Counter()
    for a in bacaan.aktivitas:
        if a.tanggal in bacaan.bulan:
            jumlah[a.rhk_id, a.status] += a.jumlah
    return tuple(
        TargetBulanIni(
            t.uraian,
            t.jumlah,
            t.satuan,
            disetujui=jumlah[t.rhk_id, DISETUJUI],
            menunggu=jumlah[t.rhk_id, DIAJUKAN],
        )
        for t in bacaan.fakta.kinerja.target_bulan.get(bacaan.pegawai_id, [])
    )


def _perkiraan(
    bacaan: Bacaan, kebijakan: Kebijakan | None, now: datetime
) -> Perkiraan | None:
    """The estimate under the policy of the month's first day, as the closing does."""
    if kebijakan is None:
        return None
    if kebijakan.berlaku_sejak > bacaan.bulan.awal:
        kebijakan = bacaan.kebijakan.get(bacaan.bulan.awal)
        if kebijakan is None:
            return None
    fakta = bacaan.fakta.susun(bacaan.bulan, bacaan.pegawai_id, bacaan.tanggal)
    lapor = masih_lapor(
        fakta,
        aturan=kebijakan.aturan,
        zona=bacaan.zona,
        now=now,
        batas=bacaan.batas[bacaan.bulan],
        dikembalikan=_dikembalikan(bacaan),
    )
    return perkiraan_dari(
        fakta, kebijakan=kebijakan, saat=bacaan.saat, zona=bacaan.zona, lapor=lapor
    )


def _dikembalikan(bacaan: Bacaan) -> dict[date, datetime]:
    """Per date, when the last report that waits to be mended came back."""
    hasil: dict[date, datetime] = {}
    for a in bacaan.aktivitas:
        if a.status == DIKEMBALIKAN and a.diputus_at is not None:
            hasil[a.tanggal] = max(hasil.get(a.tanggal, a.diputus_at), a.diputus_at)
    return hasil


def _pdm(bacaan: Bacaan, kebijakan: Kebijakan | None) -> Pdm | None:
    for k in bacaan.fakta.kepegawaian.kewajiban.get(bacaan.pegawai_id, []):
        if k.jenis == "pdm" and k.tertunggak:
            menahan = (
                kebijakan is not None and kebijakan.aturan.pdm_menghentikan_layanan
            )
            return Pdm(k.batas, lewat=k.batas < bacaan.tanggal, menahan=menahan)
    return None


def _kewajiban_lain(bacaan: Bacaan) -> tuple[KewajibanLain, ...]:
    return tuple(
        KewajibanLain(
            f"{JENIS_KEWAJIBAN[k.jenis]} {k.tahun}", k.batas, k.batas < bacaan.tanggal
        )
        for k in bacaan.fakta.kepegawaian.kewajiban.get(bacaan.pegawai_id, [])
        if k.jenis != "pdm" and k.tertunggak
    )
