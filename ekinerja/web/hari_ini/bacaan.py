"""One reading for the page of today: eight statements, no card reads alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ekinerja.jadwal.queries import JadwalHari
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries import kinerja_dalam
from ekinerja.kinerja.queries.rentang import aktivitas_rentang, sebagai_fakta
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import (
    PenempatanRentang,
    kepegawaian_dalam,
    tanggal_kantor,
    zona_kantor,
)
from ekinerja.penutupan.queries import (
    Bahan,
    BahanKehadiran,
    penempatan_sebulan,
    penempatan_sekitar,
    penghasilan_dalam,
)
from ekinerja.periode.queries import (
    batas_menurut,
    kalender_dari,
    kebijakan_dan_latihan,
)
from ekinerja.periode.rules import BatasBulan
from ekinerja.presensi.queries import (
    TETAP_BEKERJA,
    KetidakhadiranRentang,
    RekamanHari,
    nama_jenis,
)
from ekinerja.presensi.rules.tanggal import tanggal_kerja
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.waktu import Bulan, bulan_antara, jam_lokal, tanggal_lokal

HARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What the rooms below answered about one person, the month and yesterday."""

    pegawai_id: int
    bulan: Bulan
    saat: datetime
    zona: str
    kelompok: str
    fakta: Bahan
    jadwal: Mapping[date, JadwalHari]
    rekaman: Mapping[date, RekamanHari]
    ketidakhadiran: Sequence[KetidakhadiranRentang]
    libur: Mapping[date, str]
    aktivitas: Sequence[Aktivitas]
    kebijakan: Mapping[date, Kebijakan]
    batas: Mapping[Bulan, BatasBulan]

    @property
    def tanggal(self) -> date:
        """Today at the duty place."""
        return self.saat.date()

    @property
    def tanggal_giliran(self) -> date:
        """The working date one is in: yesterday's while its night shift lasts.

        After the night it stays yesterday's for a while, unless that is complete and a
        day's duty follows.
        """
        lalu = self.tanggal - HARI
        kini = self.jadwal.get(self.tanggal)
        milik = tanggal_kerja(
            self.saat,
            arah="pulang",
            kemarin=self.jadwal.get(lalu),
            kini=kini,
        )
        if milik == self.tanggal or self.absen(lalu):
            return self.tanggal
        rekaman = self.rekaman.get(lalu)
        if rekaman and rekaman.pulang and kini and not kini.malam:
            return self.tanggal
        return lalu

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
    zona = tempat.zona if tempat else zona_kantor(akun)
    kehadiran = BahanKehadiran.kumpulkan(bulan, ids, penempatan)
    aktivitas = aktivitas_rentang(
        pegawai_id=pegawai.id, sejak=sejak, sampai=bulan.akhir
    )
    semua_bulan = bulan_antara(sejak, tanggal)
    kebijakan, latihan = kebijakan_dan_latihan(
        {tanggal, *(satu.awal for satu in semua_bulan)}, bulan=bulan
    )
    batas = batas_menurut(kalender_dari(kebijakan, semua_bulan))
    return Bacaan(
        pegawai_id=pegawai.id,
        bulan=bulan,
        saat=datetime.combine(tanggal, jam_lokal(now, zona)),
        zona=zona,
        kelompok=tempat.kelompok if tempat else "",
        jadwal=kehadiran.jadwal.get(pegawai.id, {}),
        rekaman=kehadiran.rekaman.get(pegawai.id, {}),
        ketidakhadiran=kehadiran.ketidakhadiran.get(pegawai.id, []),
        libur=kehadiran.libur,
        aktivitas=aktivitas,
        kebijakan=kebijakan,
        batas=batas,
        fakta=Bahan(
            pegawai={pegawai.id: pegawai},
            penempatan=penempatan_sebulan(penempatan, bulan),
            kepegawaian=kepegawaian_dalam(
                pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir
            ),
            kehadiran=kehadiran,
            kegiatan={
                pegawai.id: sebagai_fakta(
                    aktivitas, sejak=bulan.awal, sampai=bulan.akhir
                )
            },
            kinerja=kinerja_dalam(pegawai_ids=ids, bulan=bulan),
            penghasilan=penghasilan_dalam(pegawai_ids=ids, bulan=bulan),
            uji_coba=latihan,
            potong=batas[bulan].potong,
        ),
    )


def _penempatan(
    akun: Akun, now: datetime
) -> tuple[date, dict[int, list[PenempatanRentang]]]:
    """Today at the duty place, and the placements of its month and the days around.

    Read again only where the duty place is a month ahead of the seat of government,
    in the hours after midnight.
    """
    tanggal = tanggal_kantor(akun, now)
    for _ in range(2):
        bulan = Bulan.dari(tanggal)
        daftar = penempatan_sekitar(bulan, [akun.pegawai_id])
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
