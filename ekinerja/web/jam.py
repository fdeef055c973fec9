"""The demo's clock: how far this session's present lies from the real one."""

from datetime import date, datetime, time, timedelta

from ekinerja import waktu
from ekinerja.alur import Ditolak

KUNCI_SESI = "geser_jam_detik"
PALING_JAUH = timedelta(days=400)


class JamDitolak(Ditolak):
    """The wished moment lies too far from the real one."""


def geser(*, tanggal: date, jam: time, zona: str, sekarang: datetime) -> int:
    """Seconds from the real moment ``sekarang`` to the wished one.

    Raises:
        JamDitolak: more than 400 days away.
    """
    beda = waktu.saat_lokal(tanggal, jam, zona) - sekarang
    if abs(beda) > PALING_JAUH:
        raise JamDitolak(
            f"Tanggal {waktu.tulis_tanggal_panjang(tanggal)} terlalu jauh. "
            "Pilih tanggal paling jauh 400 hari dari hari ini."
        )
    return int(beda.total_seconds() // 1)
