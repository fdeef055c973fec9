"""The part of a month's facts that comes from schedules, punches and absences."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ekinerja.jadwal.queries import JadwalHari, jadwal_penempatan, kalender
from ekinerja.organisasi.queries import PenempatanRentang, penempatan_dalam
from ekinerja.presensi.queries import (
    AcaraOrang,
    KetidakhadiranRentang,
    RekamanHari,
    kehadiran_dalam,
)
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan

HARI = timedelta(days=1)
Penempatan = dict[int, list[PenempatanRentang]]


def penempatan_sekitar(bulan: Bulan, ids: Collection[int]) -> Penempatan:
    """Placements of a month and of the days around it that night shifts touch."""
    sejak, sampai = _sekitar(bulan)
    return penempatan_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai)


def penempatan_sebulan(sekitar: Penempatan, bulan: Bulan) -> Penempatan:
    """The same placements clipped to the month itself."""
    return {
        pegawai_id: [
            replace(
                p, sejak=max(p.sejak, bulan.awal), sampai=min(p.sampai, bulan.akhir)
            )
            for p in daftar
            if p.sejak <= bulan.akhir and p.sampai >= bulan.awal
        ]
        for pegawai_id, daftar in sekitar.items()
    }


def _sekitar(bulan: Bulan) -> tuple[date, date]:
    """The month with yesterday of its first day, and a day more on either side, under
    whose schedule a punch after midnight may belong."""
    return bulan.awal - 2 * HARI, bulan.akhir + HARI


@dataclass(frozen=True, slots=True)
class BahanKehadiran:
    """What the rooms answered about one group of people, the day before the month
    included. ``bergiliran`` are those a roster names."""

    libur: Mapping[date, str]
    jadwal: Mapping[int, Mapping[date, JadwalHari]]
    rekaman: Mapping[int, Mapping[date, RekamanHari]]
    ketidakhadiran: Mapping[int, Sequence[KetidakhadiranRentang]]
    daftar_acara: Mapping[int, Sequence[AcaraOrang]]
    bergiliran: Collection[int]

    @classmethod
    def kumpulkan(
        cls, bulan: Bulan, ids: Sequence[int], sekitar: Penempatan
    ) -> "BahanKehadiran":
        """Two statements, or three where some unit has no pattern of its own.

        Args:
            sekitar: the placements as ``penempatan_sekitar`` reads them.
        """
        sejak, sampai = _sekitar(bulan)
        hari = kalender(sekitar, sejak=sejak, sampai=sampai)
        jadwal = jadwal_penempatan(sekitar, kalender=hari)
        ada = kehadiran_dalam(
            pegawai_ids=ids, sejak=sejak + HARI, sampai=bulan.akhir, jadwal=jadwal
        )
        return cls(
            libur=hari.libur,
            jadwal=jadwal,
            rekaman=ada.rekaman,
            ketidakhadiran=ada.ketidakhadiran,
            daftar_acara=ada.acara,
            bergiliran=hari.giliran.keys(),
        )

    def hari_kerja(self, id_: int, bulan: Bulan) -> list[date]:
        """The duty days of a person's month, in order."""
        return sorted(t for t in self.jadwal.get(id_, ()) if t in bulan)

    def hari(
        self, id_: int, bulan: Bulan, *, terakhir: date | None
    ) -> tuple[tpp.Hari, ...]:
        """One row per date of the month with a duty, a punch or an absence record.

        Punches after ``terakhir``, where a month closed early, are left out.
        """
        jadwal, rekaman = self.jadwal.get(id_, {}), self.rekaman.get(id_, {})
        if terakhir is not None:
            rekaman = {t: isi for t, isi in rekaman.items() if t <= terakhir}
        absen = _per_tanggal(self.ketidakhadiran.get(id_, ()), bulan)
        return tuple(
            _hari(
                tanggal, jadwal.get(tanggal), rekaman.get(tanggal), absen.get(tanggal)
            )
            for tanggal in sorted({*jadwal, *rekaman, *absen})
            if tanggal in bulan
        )

    def izin(self, id_: int, bulan: Bulan) -> tuple[tpp.Izin, ...]:
        """The absence records that touch the month, whole, in order of their days."""
        return tuple(
            tpp.Izin(
                id=f"ketidakhadiran:{satu.id}",
                jenis=satu.jenis,
                sejak=satu.sejak,
                sampai=satu.sampai,
                anak_ke=satu.anak_ke,
            )
            for satu in self.ketidakhadiran.get(id_, ())
            if satu.sejak <= bulan.akhir and satu.sampai >= bulan.awal
        )

    def acara(self, id_: int, bulan: Bulan) -> tuple[tpp.Acara, ...]:
        """The ceremonies of the month whose attendance by this person is recorded."""
        return tuple(
            tpp.Acara(
                id=f"acara:{satu.id}",
                tanggal=satu.tanggal,
                jenis=satu.jenis,
                uraian=satu.uraian,
                keadaan=satu.keadaan,
            )
            for satu in self.daftar_acara.get(id_, ())
            if satu.tanggal in bulan
        )


def _per_tanggal(
    rentang: Sequence[KetidakhadiranRentang], bulan: Bulan
) -> dict[date, KetidakhadiranRentang]:
    """Spread absence records over their dates; the older record wins a shared day."""
    hasil: dict[date, KetidakhadiranRentang] = {}
    for satu in sorted(rentang, key=lambda r: r.id):
        sejak, sampai = max(satu.sejak, bulan.awal), min(satu.sampai, bulan.akhir)
        for n in range((sampai - sejak).days + 1):
            hasil.setdefault(sejak + timedelta(days=n), satu)
    return hasil


def _hari(
    tanggal: date,
    tugas: JadwalHari | None,
    rekam: RekamanHari | None,
    absen: KetidakhadiranRentang | None,
) -> tpp.Hari:
    return tpp.Hari(
        tanggal=tanggal,
        jadwal_masuk=tugas.masuk if tugas else None,
        jadwal_pulang=tugas.pulang if tugas else None,
        menit_kerja=tugas.menit_kerja if tugas else 0,
        masuk=rekam.masuk if rekam else None,
        pulang=rekam.pulang if rekam else None,
        id_masuk=rekam.id_masuk if rekam else None,
        id_pulang=rekam.id_pulang if rekam else None,
        ketidakhadiran=absen.jenis if absen else None,
        id_ketidakhadiran=f"ketidakhadiran:{absen.id}" if absen else None,
        jadwal_kembali=tugas.kembali if tugas else None,
        kembali=rekam.kembali if rekam else None,
        id_kembali=rekam.id_kembali if rekam else None,
        menit_luwes=tugas.menit_luwes if tugas else 0,
    )
