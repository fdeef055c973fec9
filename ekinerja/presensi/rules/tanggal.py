"""To which working date a punch belongs: pure, from the schedules of two dates."""

from datetime import date, datetime, timedelta

from ekinerja.jadwal.rules import JadwalHari

SEHARI = timedelta(days=1)


def tanggal_kerja(
    saat: datetime,
    *,
    arah: str,
    kemarin: JadwalHari | None,
    kini: JadwalHari | None,
) -> date:
    """The working date of a moment: its calendar date, or the one before where a shift
    begun then reaches over midnight.

    Where both the night that ended and the day that begins could be meant, the nearer
    beginning counts for an arrival, the nearer end for a leaving.

    Args:
        saat: the moment on the clock of the duty place, without zone.
        arah: "masuk", "kembali" or "pulang".
        kemarin: the person's schedule of the calendar date before; None is off.
        kini: that of the calendar date itself.
    """
    hari, lalu = saat.date(), saat.date() - SEHARI
    if kemarin is None or not kemarin.malam or not kemarin.memuat(lalu, saat):
        return hari
    if kini is None or not kini.memuat(hari, saat):
        return lalu
    dari_kini = abs(saat - _titik(kini, hari, arah))
    dari_kemarin = abs(saat - _titik(kemarin, lalu, arah))
    return hari if dari_kini < dari_kemarin else lalu


def _titik(jadwal: JadwalHari, tanggal: date, arah: str) -> datetime:
    if arah == "masuk":
        return jadwal.mulai(tanggal)
    if arah == "kembali" and jadwal.kembali is not None:
        return jadwal.saat_kembali(tanggal, jadwal.kembali)
    return jadwal.selesai(tanggal)
