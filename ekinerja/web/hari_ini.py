"""Everything the page of today shows, read once: at most twelve statements.

The month's facts serve the card of the day, the targets and the running estimate; no
card reads for itself.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from ekinerja.alur import Ditolak
from ekinerja.jadwal.queries import JadwalHari, jadwal_penempatan, kalender
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries import HariKegiatan, target_dalam
from ekinerja.kinerja.queries.rentang import (
    aktivitas_rentang,
    pada_hari,
    sebagai_fakta,
)
from ekinerja.kinerja.rules import BERLAKU, batas_lapor
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import (
    PenempatanRentang,
    kewajiban_pada,
    penempatan_dalam,
    status_dalam,
    tanggal_kantor,
    zona_kantor,
)
from ekinerja.penutupan.queries import Bahan, Perkiraan, perkiraan_dari
from ekinerja.periode.queries import kebijakan_pada
from ekinerja.presensi.queries import (
    JENIS_KETIDAKHADIRAN,
    KetidakhadiranRentang,
    RekamanHari,
    kehadiran_dalam,
)
from ekinerja.tpp.kebijakan import Aturan, Kebijakan
from ekinerja.tpp.pagi import SegmenPagi, segmen_pagi
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal
from ekinerja.web.pagi import Hari

HARI = timedelta(days=1)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TargetHariIni:
    """What one RHK asks of the day, and what was reported for it."""

    uraian: str
    jumlah: int
    satuan: str
    dilaporkan: int


@dataclass(frozen=True, slots=True)
class KartuKegiatan:
    """The reports of one date; ``minimal`` minutes are asked of a duty day, or 0.

    ``batas`` is the last moment to report for that date, None when it has passed.
    """

    kata: str
    isi: HariKegiatan
    minimal: int
    batas: datetime | None
    perbaikan: dict[int, datetime]


@dataclass(frozen=True, slots=True)
class Pdm:
    """An unmet duty to bring one's data up to date."""

    batas: date
    lewat: bool
    menahan: bool


@dataclass(frozen=True, slots=True)
class HalamanHariIni:
    """The page, card by card."""

    tanggal: date
    zona: str
    hari: Hari
    kemarin_kurang: str
    kegiatan: tuple[KartuKegiatan, ...]
    target: tuple[TargetHariIni, ...]
    perkiraan: Perkiraan | None
    pdm: Pdm | None
    masalah: str


@dataclass(frozen=True, slots=True)
class _Bacaan:
    """What the rooms below answered about one person, the month and yesterday."""

    pegawai_id: int
    bulan: Bulan
    tanggal: date
    zona: str
    kelompok: str
    fakta: Bahan
    jadwal: Mapping[date, JadwalHari]
    rekaman: Mapping[date, RekamanHari]
    ketidakhadiran: Sequence[KetidakhadiranRentang]
    libur: Mapping[date, str]
    aktivitas: Sequence[Aktivitas]

    def absen(self, tanggal: date) -> str:
        """The kind of absence recorded for a date, as a word; empty without one."""
        return next(
            (
                JENIS_KETIDAKHADIRAN[k.jenis]
                for k in self.ketidakhadiran
                if k.sejak <= tanggal <= k.sampai
            ),
            "",
        )


def halaman_hari_ini(*, akun: Akun, now: datetime) -> HalamanHariIni:
    """Collect the page of today for one person.

    A policy that cannot be read leaves the page standing: what depends on it is
    missing and ``masalah`` says so.
    """
    bacaan = _baca(akun, now)
    kebijakan, masalah = _kebijakan(bacaan.tanggal)
    return HalamanHariIni(
        tanggal=bacaan.tanggal,
        zona=bacaan.zona,
        hari=_hari(bacaan, kebijakan, jam_lokal(now, bacaan.zona)),
        kemarin_kurang=_kemarin_kurang(bacaan),
        kegiatan=_kegiatan(bacaan, kebijakan, now),
        target=_target(bacaan),
        perkiraan=_perkiraan(bacaan, kebijakan),
        pdm=_pdm(bacaan, kebijakan),
        masalah=masalah,
    )


def _baca(akun: Akun, now: datetime) -> _Bacaan:
    pegawai = akun.pegawai
    ids = [pegawai.id]
    tanggal, penempatan = _penempatan(akun, now)
    bulan, sejak = Bulan.dari(tanggal), min(Bulan.dari(tanggal).awal, tanggal - HARI)
    tempat = _tempat(penempatan.get(pegawai.id, []), tanggal)
    hari = kalender(penempatan, sejak=sejak, sampai=bulan.akhir)
    rekaman, absen = kehadiran_dalam(pegawai_ids=ids, sejak=sejak, sampai=bulan.akhir)
    aktivitas = aktivitas_rentang(
        pegawai_id=pegawai.id, sejak=sejak, sampai=bulan.akhir
    )
    return _Bacaan(
        pegawai_id=pegawai.id,
        bulan=bulan,
        tanggal=tanggal,
        zona=tempat.zona if tempat else zona_kantor(akun),
        kelompok=tempat.kelompok if tempat else "",
        jadwal=jadwal_penempatan(penempatan, kalender=hari).get(pegawai.id, {}),
        rekaman=rekaman.get(pegawai.id, {}),
        ketidakhadiran=absen.get(pegawai.id, []),
        libur=hari.libur,
        aktivitas=aktivitas,
        fakta=Bahan(
            pegawai={pegawai.id: pegawai},
            status=status_dalam(pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir),
            penempatan=_sebulan(penempatan, bulan),
            kewajiban=kewajiban_pada(pegawai_ids=ids, tahun=bulan.tahun),
            jadwal=_dalam(jadwal_penempatan(penempatan, kalender=hari), bulan),
            rekaman=_dalam(rekaman, bulan),
            ketidakhadiran=absen,
            kegiatan={
                pegawai.id: sebagai_fakta(
                    aktivitas, sejak=bulan.awal, sampai=bulan.akhir
                )
            },
            target=target_dalam(pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir),
        ),
    )


def _penempatan(
    akun: Akun, now: datetime
) -> tuple[date, dict[int, list[PenempatanRentang]]]:
    """Today at the duty place, and the placements of its month and of yesterday.

    Read again only where the duty place is a month ahead of the seat of government,
    in the hours after midnight.
    """
    tanggal = tanggal_kantor(akun, now)
    for _ in range(2):
        bulan = Bulan.dari(tanggal)
        daftar = penempatan_dalam(
            pegawai_ids=[akun.pegawai_id],
            sejak=min(bulan.awal, tanggal - HARI),
            sampai=bulan.akhir,
        )
        tempat = _tempat(daftar.get(akun.pegawai_id, []), tanggal)
        tanggal = tanggal_lokal(now, tempat.zona if tempat else zona_kantor(akun))
        if tanggal in bulan:
            break
    return tanggal, daftar


def _tempat(
    daftar: Sequence[PenempatanRentang], tanggal: date
) -> PenempatanRentang | None:
    return next(
        (
            p
            for p in daftar
            if p.jenis == "definitif" and p.sejak <= tanggal <= p.sampai
        ),
        None,
    )


def _sebulan(
    penempatan: Mapping[int, list[PenempatanRentang]], bulan: Bulan
) -> dict[int, list[PenempatanRentang]]:
    return {
        pegawai_id: [
            replace(p, sejak=max(p.sejak, bulan.awal))
            for p in daftar
            if p.sampai >= bulan.awal
        ]
        for pegawai_id, daftar in penempatan.items()
    }


def _dalam(
    per_orang: Mapping[int, Mapping[date, T]], bulan: Bulan
) -> dict[int, dict[date, T]]:
    return {
        pegawai_id: {t: isi for t, isi in per_tanggal.items() if t in bulan}
        for pegawai_id, per_tanggal in per_orang.items()
    }


def _kebijakan(tanggal: date) -> tuple[Kebijakan | None, str]:
    try:
        return kebijakan_pada(tanggal), ""
    except Ditolak:
        return None, (
            "Kebijakan TPP hari ini belum dapat dibaca, jadi arti jam dan perkiraan "
            "tidak tampil. Rekaman dan laporan tetap tersimpan; BKPSDM perlu "
            "memeriksa berkas kebijakan."
        )


def _hari(bacaan: _Bacaan, kebijakan: Kebijakan | None, jam: time) -> Hari:
    jadwal = bacaan.jadwal.get(bacaan.tanggal)
    segmen: tuple[SegmenPagi, ...] = ()
    if kebijakan and jadwal:
        segmen = segmen_pagi(
            kebijakan, jadwal_masuk=jadwal.masuk, kelompok=bacaan.kelompok
        )
    return Hari(
        jam=jam,
        jadwal=jadwal,
        rekaman=bacaan.rekaman.get(bacaan.tanggal),
        libur=bacaan.libur.get(bacaan.tanggal, ""),
        ketidakhadiran=bacaan.absen(bacaan.tanggal),
        segmen=segmen,
    )


def _kemarin_kurang(bacaan: _Bacaan) -> str:
    """What yesterday's duty day lacks of punches: "masuk", "pulang", both or ""."""
    kemarin = bacaan.tanggal - HARI
    if kemarin not in bacaan.jadwal or bacaan.absen(kemarin):
        return ""
    rekaman = bacaan.rekaman.get(kemarin)
    kurang = [
        arah
        for arah, jam in (
            ("masuk", rekaman and rekaman.masuk),
            ("pulang", rekaman and rekaman.pulang),
        )
        if not jam
    ]
    return " dan ".join(kurang)


def _kegiatan(
    bacaan: _Bacaan, kebijakan: Kebijakan | None, now: datetime
) -> tuple[KartuKegiatan, ...]:
    """Today's card, and yesterday's where it has or may still get reports."""
    hari_ini = _kartu(bacaan, kebijakan, now, bacaan.tanggal, "hari ini")
    kemarin = _kartu(bacaan, kebijakan, now, bacaan.tanggal - HARI, "kemarin")
    if kemarin.isi.kegiatan or (kemarin.batas and kemarin.minimal):
        return hari_ini, kemarin
    return (hari_ini,)


def _kartu(
    bacaan: _Bacaan,
    kebijakan: Kebijakan | None,
    now: datetime,
    tanggal: date,
    kata: str,
) -> KartuKegiatan:
    isi = pada_hari(bacaan.aktivitas, tanggal=tanggal)
    if kebijakan is None:
        return KartuKegiatan(kata, isi, minimal=0, batas=None, perbaikan={})
    aturan = kebijakan.aturan
    batas = batas_lapor(tanggal=tanggal, aturan=aturan, zona=bacaan.zona)
    wajib = tanggal in bacaan.jadwal and not bacaan.absen(tanggal)
    return KartuKegiatan(
        kata=kata,
        isi=isi,
        minimal=aturan.menit_minimal_hari.get(bacaan.kelompok, 0) if wajib else 0,
        batas=batas if now <= batas else None,
        perbaikan={
            a.id: _batas_perbaikan(a, aturan, bacaan.zona)
            for a in isi.kegiatan
            if a.status == "dikembalikan"
        },
    )


def _batas_perbaikan(aktivitas: Aktivitas, aturan: Aturan, zona: str) -> datetime:
    return batas_lapor(
        tanggal=aktivitas.tanggal,
        aturan=aturan,
        zona=zona,
        dikembalikan_at=aktivitas.diputus_at,
    )


def _target(bacaan: _Bacaan) -> tuple[TargetHariIni, ...]:
    if bacaan.tanggal not in bacaan.jadwal or bacaan.absen(bacaan.tanggal):
        return ()
    dilaporkan: Counter[int] = Counter()
    for a in pada_hari(bacaan.aktivitas, tanggal=bacaan.tanggal).kegiatan:
        if a.rhk_id is not None and a.status in BERLAKU:
            dilaporkan[a.rhk_id] += a.jumlah
    return tuple(
        TargetHariIni(t.uraian, t.jumlah, t.satuan, dilaporkan[t.rhk_id])
        for t in bacaan.fakta.target.get(bacaan.pegawai_id, [])
        if t.sejak <= bacaan.tanggal <= t.sampai
    )


def _perkiraan(bacaan: _Bacaan, kebijakan: Kebijakan | None) -> Perkiraan | None:
    """The estimate under the policy of the month's first day, as the closing does."""
    if kebijakan is None:
        return None
    if kebijakan.berlaku_sejak > bacaan.bulan.awal:
        kebijakan, _ = _kebijakan(bacaan.bulan.awal)
        if kebijakan is None:
            return None
    fakta = bacaan.fakta.susun(bacaan.bulan, bacaan.pegawai_id, bacaan.tanggal)
    return perkiraan_dari(fakta, kebijakan=kebijakan, hari=bacaan.tanggal)


def _pdm(bacaan: _Bacaan, kebijakan: Kebijakan | None) -> Pdm | None:
    for k in bacaan.fakta.kewajiban.get(bacaan.pegawai_id, []):
        if k.jenis == "pdm" and not k.dipenuhi_pada and not k.dikecualikan_karena:
            menahan = (
                kebijakan is not None and kebijakan.aturan.pdm_menghentikan_layanan
            )
            return Pdm(k.batas, lewat=k.batas < bacaan.tanggal, menahan=menahan)
    return None
