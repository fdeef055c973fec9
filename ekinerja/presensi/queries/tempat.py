"""Where a person is on duty at a moment, and what a punch there means."""

from dataclasses import dataclass
from datetime import date, datetime, time

from ekinerja.alur import Ditolak
from ekinerja.jadwal.queries import jadwal_penempatan, kalender
from ekinerja.organisasi.queries import pemda, penempatan_dalam
from ekinerja.periode.queries import keadaan, kebijakan_pada
from ekinerja.periode.rules import TERKUNCI
from ekinerja.presensi.rules.arti import kalimat_sesudah
from ekinerja.tpp.pagi import segmen_pagi
from ekinerja.waktu import Bulan, tanggal_lokal


@dataclass(frozen=True, slots=True)
class TempatTugas:
    """Where and under which date a punch at a moment belongs."""

    tanggal: date
    zona: str
    kelompok: str | None


def tempat_tugas(*, pegawai_id: int, now: datetime) -> TempatTugas:
    """Working date and zone of a person's duty place at a moment.

    The zone is that of the unit of the definitive placement on the date of western
    Indonesia; without one, the government's. A move between zones takes effect with
    the western date, at most two hours late.
    """
    hari = tanggal_lokal(now, "WIB")
    daftar = penempatan_dalam(pegawai_ids=[pegawai_id], sejak=hari, sampai=hari)
    for p in daftar.get(pegawai_id, []):
        if p.jenis == "definitif":
            return TempatTugas(tanggal_lokal(now, p.zona), p.zona, p.kelompok)
    zona = pemda().zona
    return TempatTugas(tanggal_lokal(now, zona), zona, None)


def arti_masuk(*, pegawai_id: int, tanggal: date, jam: time) -> str:
    """What an arrival means under the policy in force, as a sentence for its person.

    Empty on a day without duty and where no policy speaks of mornings.
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
    try:
        kebijakan = kebijakan_pada(tanggal)
    except Ditolak:  # the punch stands, whatever is wrong with the policy's files
        return ""
    segmen = segmen_pagi(
        kebijakan, jadwal_masuk=jadwal[tanggal].masuk, kelompok=kelompok
    )
    return kalimat_sesudah(segmen, jam=jam)


def arti_terkunci(tanggal: date) -> str:
    """Said of a punch whose month is locked already: kept, but without effect. Empty
    while the month is open."""
    bulan = Bulan.dari(tanggal)
    if keadaan(bulan) != TERKUNCI:
        return ""
    return (
        f"{bulan.nama} sudah dikunci: rekaman ini disimpan, tetapi tidak dihitung lagi."
    )
