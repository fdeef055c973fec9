"""Where a person is on duty at a moment, and what a punch there means."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ekinerja.alur import Ditolak
from ekinerja.jadwal.queries import JadwalHari, jadwal_penempatan, kalender
from ekinerja.organisasi.queries import PenempatanRentang, pemda, penempatan_dalam
from ekinerja.periode.queries import keadaan, kebijakan_pada
from ekinerja.periode.rules import TERKUNCI
from ekinerja.presensi.rules.arti import kalimat_sesudah
from ekinerja.presensi.rules.tanggal import tanggal_kerja
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.pagi import SegmenPagi, segmen_pagi
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal

SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TempatTugas:
    """Where and under which date a punch at a moment belongs."""

    tanggal: date
    zona: str
    kelompok: str | None


def tempat_tugas(*, pegawai_id: int, now: datetime) -> TempatTugas:
    """Calendar date and zone of a person's duty place at a moment.

    The zone is that of the unit of the definitive placement on the date of western
    Indonesia; without one, the government's. A move between zones takes effect with
    the western date, at most two hours late.
    """
    hari = tanggal_lokal(now, "WIB")
    daftar = penempatan_dalam(pegawai_ids=[pegawai_id], sejak=hari, sampai=hari)
    return _tempat(daftar.get(pegawai_id, []), hari, now)


def tempat_rekam(*, pegawai_id: int, arah: str, now: datetime) -> TempatTugas:
    """As ``tempat_tugas``, but with the working date: a punch of a night shift belongs
    to the date on which the shift began. Two or three statements."""
    hari = tanggal_lokal(now, "WIB")
    sejak, sampai = hari - SEHARI, hari + SEHARI
    penempatan = penempatan_dalam(pegawai_ids=[pegawai_id], sejak=sejak, sampai=sampai)
    tempat = _tempat(penempatan.get(pegawai_id, []), hari, now)
    jadwal = jadwal_penempatan(
        penempatan, kalender=kalender(penempatan, sejak=sejak, sampai=sampai)
    ).get(pegawai_id, {})
    tanggal = tanggal_rekam(now, zona=tempat.zona, arah=arah, jadwal=jadwal)
    return TempatTugas(tanggal, tempat.zona, tempat.kelompok)


def tanggal_rekam(
    now: datetime, *, zona: str, arah: str, jadwal: Mapping[date, JadwalHari]
) -> date:
    """The working date of a moment for a person with this schedule."""
    hari = tanggal_lokal(now, zona)
    return tanggal_kerja(
        datetime.combine(hari, jam_lokal(now, zona)),
        arah=arah,
        kemarin=jadwal.get(hari - SEHARI),
        kini=jadwal.get(hari),
    )


def arti_masuk(*, pegawai_id: int, tanggal: date, jam: time) -> str:
    """What an arrival means under the policy in force, as a sentence for its person.

    Empty on a day without duty, after the midnight of a night shift, and where no
    policy speaks of mornings.
    """
    penempatan = penempatan_dalam(
        pegawai_ids=[pegawai_id], sejak=tanggal, sampai=tanggal
    )
    hari = kalender(penempatan, sejak=tanggal, sampai=tanggal)
    jadwal = jadwal_penempatan(penempatan, kalender=hari).get(pegawai_id, {})
    if tanggal not in jadwal:
        return "Hari ini bukan hari kerja Anda; jamnya tersimpan sebagai fakta."
    kelompok = next(
        p.kelompok for p in penempatan[pegawai_id] if p.jenis == "definitif"
    )
    if not jadwal[tanggal].memuat(tanggal, datetime.combine(tanggal, jam)):
        return ""
    try:
        kebijakan = kebijakan_pada(tanggal)
    except Ditolak:  # the punch stands, whatever is wrong with the policy's files
        return ""
    segmen = segmen_masuk(kebijakan, jadwal[tanggal], kelompok=kelompok)
    return kalimat_sesudah(segmen, jam=jam)


def segmen_masuk(
    kebijakan: Kebijakan, jadwal: JadwalHari, *, kelompok: str
) -> tuple[SegmenPagi, ...]:
    """What the hours of arrival mean for a duty day; a flexible start is in time.

    Nothing for a shift that begins after the closing of the morning: the policy's
    clock times are not about it.
    """
    tutup = kebijakan.aturan.jam_tutup_masuk
    if tutup is not None and jadwal.masuk > tutup:
        return ()
    return segmen_pagi(
        kebijakan, jadwal_masuk=jadwal.masuk_terlambat, kelompok=kelompok
    )


def arti_terkunci(tanggal: date) -> str:
    """Said of a punch whose month is locked already: kept, but without effect. Empty
    while the month is open."""
    bulan = Bulan.dari(tanggal)
    if keadaan(bulan) != TERKUNCI:
        return ""
    return (
        f"{bulan.nama} sudah dikunci: rekaman ini disimpan, tetapi tidak dihitung lagi."
    )


def _tempat(daftar: list[PenempatanRentang], hari: date, now: datetime) -> TempatTugas:
    for p in daftar:
        if p.jenis == "definitif" and p.sejak <= hari <= p.sampai:
            return TempatTugas(tanggal_lokal(now, p.zona), p.zona, p.kelompok)
    zona = pemda().zona
    return TempatTugas(tanggal_lokal(now, zona), zona, None)
