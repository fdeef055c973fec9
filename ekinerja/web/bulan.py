"""The days of one person's month, side by side: five statements, whatever happened."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from ekinerja.jadwal.queries import JadwalHari
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries import MenitHari
from ekinerja.kinerja.queries.rentang import aktivitas_rentang, pada_hari
from ekinerja.kinerja.rules import DRAF
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import rentang_bawahan
from ekinerja.penutupan.queries import (
    BahanKehadiran,
    penempatan_sebulan,
    penempatan_sekitar,
)
from ekinerja.presensi.queries import (
    TETAP_BEKERJA,
    AcaraOrang,
    KetidakhadiranRentang,
    nama_jenis,
)
from ekinerja.waktu import Bulan, tanggal_lokal

BULAN_PERTAMA, BULAN_TERAKHIR = Bulan(2000, 1), Bulan(2100, 12)


@dataclass(frozen=True, slots=True)
class HariBulan:
    """One date: what was expected, recorded and reported."""

    tanggal: date
    jadwal: JadwalHari | None
    libur: str
    ketidakhadiran: str
    tetap_bekerja: bool
    masuk: time | None
    kembali: time | None
    pulang: time | None
    acara: tuple[AcaraOrang, ...]
    menit: MenitHari
    kegiatan: tuple[Aktivitas, ...]
    kini: bool
    lewat: bool

    @property
    def ada(self) -> bool:
        """Whether there is anything to say about the day."""
        return bool(
            self.jadwal
            or self.libur
            or self.ketidakhadiran
            or self.masuk
            or self.pulang
            or self.acara
            or self.kegiatan
        )

    @property
    def keterangan(self) -> tuple[str, str] | None:
        """A colour and a word for what is special about the day, or None."""
        if self.ketidakhadiran:
            return "info", self.ketidakhadiran
        if self.libur:
            return "netral", self.libur
        if self.jadwal is None:
            return None
        if self.lewat and not self.masuk:
            return "buruk", "Tanpa rekaman masuk"
        if self.lewat and not self.pulang:
            return "awas", "Tanpa rekaman pulang"
        if self.lewat and self.jadwal.kembali and not self.kembali:
            return "awas", "Tanpa rekaman kembali"
        return None


@dataclass(frozen=True, slots=True)
class JumlahBulan:
    """Totals of the days up to today."""

    hari_kerja: int
    hadir: int
    ketidakhadiran: int
    tanpa_rekaman: int
    menit: MenitHari


@dataclass(frozen=True, slots=True)
class HalamanBulan:
    """The page of one person and month, and the ways to its neighbours."""

    pegawai: Pegawai
    unit: str
    bulan: Bulan
    hari: tuple[HariBulan, ...]
    jumlah: JumlahBulan
    bergiliran: bool
    terbatas: bool
    sebelum: Bulan | None
    berikut: Bulan | None


def pegawai_berid(pegawai_id: int) -> Pegawai | None:
    """The person; whether one may look is decided before the page is asked for."""
    return Pegawai.objects.filter(id=pegawai_id).first()


def hari_sebagai_atasan(
    *, atasan_id: int, pegawai_id: int, bulan: Bulan
) -> frozenset[date]:
    """The days of a month on which one person was the other's superior."""
    return frozenset(
        tanggal
        for rentang in rentang_bawahan(
            atasan_id=atasan_id, sejak=bulan.awal, sampai=bulan.akhir
        )
        if rentang.pegawai_id == pegawai_id
        for tanggal in bulan.hari()
        if rentang.sejak <= tanggal <= rentang.sampai
    )


def halaman_bulan(
    *,
    pegawai: Pegawai,
    bulan: Bulan,
    now: datetime,
    zona_kantor: str,
    milik: bool,
    terlihat: frozenset[date] | None = None,
) -> HalamanBulan:
    """Collect a month. Drafts are shown to their owner only (``milik``).

    ``terlihat``: the only days the reader may see; None means all of them.
    """
    ids = [pegawai.id]
    sekitar = penempatan_sekitar(bulan, ids)
    penempatan = penempatan_sebulan(sekitar, bulan)
    tempat = next(
        (p for p in penempatan.get(pegawai.id, []) if p.jenis == "definitif"), None
    )
    hari_ini = tanggal_lokal(now, tempat.zona if tempat else zona_kantor)
    kehadiran = BahanKehadiran.kumpulkan(bulan, ids, sekitar)
    kegiatan = _per_tanggal(
        a
        for a in aktivitas_rentang(
            pegawai_id=pegawai.id, sejak=bulan.awal, sampai=bulan.akhir
        )
        if milik or a.status != DRAF
    )
    baris = [
        _hari(tanggal, hari_ini, pegawai.id, kehadiran, kegiatan[tanggal])
        for tanggal in bulan.hari()
        if terlihat is None or tanggal in terlihat
    ]
    return HalamanBulan(
        pegawai=pegawai,
        unit=tempat.unit_nama if tempat else "",
        bulan=bulan,
        hari=tuple(satu for satu in baris if satu.ada),
        jumlah=jumlah(baris),
        bergiliran=pegawai.id in kehadiran.bergiliran,
        terbatas=terlihat is not None and len(terlihat) < bulan.akhir.day,
        sebelum=bulan.sebelum if bulan > BULAN_PERTAMA else None,
        berikut=bulan.berikut if bulan < Bulan.dari(hari_ini) else None,
    )


def _hari(
    tanggal: date,
    hari_ini: date,
    pegawai_id: int,
    kehadiran: BahanKehadiran,
    kegiatan: Sequence[Aktivitas],
) -> HariBulan:
    rekam = kehadiran.rekaman.get(pegawai_id, {}).get(tanggal)
    isi = pada_hari(kegiatan, tanggal=tanggal)
    jenis = _absen(kehadiran.ketidakhadiran.get(pegawai_id, ()), tanggal)
    acara = kehadiran.daftar_acara.get(pegawai_id, ())
    return HariBulan(
        tanggal=tanggal,
        jadwal=kehadiran.jadwal.get(pegawai_id, {}).get(tanggal),
        libur=kehadiran.libur.get(tanggal, ""),
        ketidakhadiran=nama_jenis(jenis) if jenis else "",
        tetap_bekerja=jenis in TETAP_BEKERJA,
        masuk=rekam.masuk if rekam else None,
        kembali=rekam.kembali if rekam else None,
        pulang=rekam.pulang if rekam else None,
        acara=tuple(satu for satu in acara if satu.tanggal == tanggal),
        menit=isi.menit,
        kegiatan=isi.kegiatan,
        kini=tanggal == hari_ini,
        lewat=tanggal < hari_ini,
    )


def jumlah(hari: Sequence[HariBulan]) -> JumlahBulan:
    """Totals of the duty days up to today; a day of absence is no day without punch,
    one of work at home is a day at work."""
    kerja = [h for h in hari if h.jadwal and (h.lewat or h.kini)]
    hadir = [h for h in kerja if h.tetap_bekerja or (h.masuk and not h.ketidakhadiran)]
    absen = [h for h in kerja if h.ketidakhadiran and not h.tetap_bekerja]
    tanpa = [h for h in kerja if h.lewat and not h.masuk and not h.ketidakhadiran]
    return JumlahBulan(
        hari_kerja=len(kerja),
        hadir=len(hadir),
        ketidakhadiran=len(absen),
        tanpa_rekaman=len(tanpa),
        menit=MenitHari(
            disetujui=sum(h.menit.disetujui for h in hari),
            menunggu=sum(h.menit.menunggu for h in hari),
        ),
    )


def _per_tanggal(aktivitas: Iterable[Aktivitas]) -> dict[date, list[Aktivitas]]:
    hasil: defaultdict[date, list[Aktivitas]] = defaultdict(list)
    for satu in aktivitas:
        hasil[satu.tanggal].append(satu)
    return hasil


def _absen(daftar: Sequence[KetidakhadiranRentang], tanggal: date) -> str:
    for k in daftar:
        if k.sejak <= tanggal <= k.sampai:
            return k.jenis
    return ""
