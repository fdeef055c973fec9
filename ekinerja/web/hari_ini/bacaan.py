"""One reading for the page of today: eleven statements, no card reads alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from ekinerja.jadwal.queries import JadwalHari, jadwal_penempatan, kalender
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries import target_dalam
from ekinerja.kinerja.queries.rentang import aktivitas_rentang, sebagai_fakta
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import (
    PenempatanRentang,
    penempatan_dalam,
    status_dalam,
    tanggal_kantor,
    zona_kantor,
)
from ekinerja.penutupan.queries import Bahan, BahanKepegawaian, BahanKinerja
from ekinerja.periode.queries import bulan_uji_coba
from ekinerja.presensi.queries import (
    TETAP_BEKERJA,
    KetidakhadiranRentang,
    RekamanHari,
    kehadiran_dalam,
    nama_jenis,
)
from ekinerja.waktu import Bulan, tanggal_lokal

HARI = timedelta(days=1)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bacaan:
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
        jenis = self._jenis(tanggal)
        return nama_jenis(jenis) if jenis else ""

    def tetap_bekerja(self, tanggal: date) -> bool:
        """Whether the absence of a date is work elsewhere, reported as any day's."""
        return self._jenis(tanggal) in TETAP_BEKERJA

    def bekerja(self, tanggal: date) -> bool:
        """Whether a report of the date is awaited."""
        if tanggal not in self.jadwal:
            return False
        return not self._jenis(tanggal) or self.tetap_bekerja(tanggal)

    def _jenis(self, tanggal: date) -> str:
        return next(
            (k.jenis for k in self.ketidakhadiran if k.sejak <= tanggal <= k.sampai),
            "",
        )


def baca(*, akun: Akun, now: datetime) -> Bacaan:
    """Read the month of today and yesterday for one person."""
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
    return Bacaan(
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
            kepegawaian=BahanKepegawaian.kumpulkan(bulan, ids),
            jadwal=_dalam(jadwal_penempatan(penempatan, kalender=hari), bulan),
            rekaman=_dalam(rekaman, bulan),
            ketidakhadiran=absen,
            kegiatan={
                pegawai.id: sebagai_fakta(
                    aktivitas, sejak=bulan.awal, sampai=bulan.akhir
                )
            },
            target=target_dalam(pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir),
            uji_coba=bulan in bulan_uji_coba(),
            kinerja=BahanKinerja.kumpulkan(bulan, ids),
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
