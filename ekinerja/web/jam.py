"""The demo's clock: how far this session's present lies from the real one."""

from datetime import date, datetime, time, timedelta

from ekinerja import waktu
from ekinerja.alur import Ditolak

KUNCI_SESI = "geser_jam_detik"
PALING_JAUH = timedelta(days=400)


class JamDitolak(Ditolak):
    """The wished moment lies too far from the real one."""


def geser(*, tanggal: date, jam: time, zona: str, sekarang: datetime) -> int:
    """Whole seconds from the real moment ``sekarang`` to the wished one.

    A part of a second is rounded up: whoever asks for 07:15:00 never gets 07:14:59.

    Raises:
        JamDitolak: more than 400 days away.
    """
    beda = waktu.saat_lokal(tanggal, jam, zona) - sekarang
    if abs(beda) > PALING_JAUH:
        raise JamDitolak(
            f"Tanggal {waktu.tulis_tanggal_panjang(tanggal)} terlalu jauh. "
            "Pilih tanggal paling jauh 400 hari dari hari ini."
        )
    return -(-beda // timedelta(seconds=1))
