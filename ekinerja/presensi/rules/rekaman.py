"""Decisions about punches: pure, without clock or tables."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal

ARAH = ("masuk", "kembali", "pulang")
JEDA = timedelta(seconds=60)
IMPOR_MUNDUR = timedelta(days=366)


class RekamanDitolak(Ditolak):
    """A punch that cannot be a fact: no such person, direction or moment."""


def rekaman_terdekat(
    waktu_at: datetime, *, yang_ada: Iterable[datetime]
) -> datetime | None:
    """The earlier punch of the same person and direction that this one repeats.

    Two punches less than sixty seconds apart are one act, whichever came first.
    """
    dekat = [lain for lain in yang_ada if abs(waktu_at - lain) < JEDA]
    return min(dekat, default=None)


def periksa_arah(arah: str) -> None:
    """Refuse a direction that is neither arriving, returning nor leaving.

    Raises:
        RekamanDitolak: it is not one of ``ARAH``.
    """
    if arah not in ARAH:
        raise RekamanDitolak(
            f"Arah '{arah}' tidak dikenal. Tulis masuk, kembali, atau pulang."
        )


def periksa_formulir(*, dipakai: date, tanggal: date) -> None:
    """Refuse a page left open since another day, whose punch was made then.

    Args:
        dipakai: the working date of the punch the page made.
        tanggal: the working date now.

    Raises:
        RekamanDitolak: the dates differ; nothing is recorded for today.
    """
    if dipakai != tanggal:
        raise RekamanDitolak(
            f"Ketukan belum tercatat: halaman itu sudah dipakai {tulis_tanggal(dipakai)}. "
            "Ketuk sekali lagi tombol di halaman ini."
        )


def periksa_wajib_hadir(*, kelompok: str | None, nama: str) -> None:
    """The head of the region keeps no attendance.

    Raises:
        RekamanDitolak: ``kelompok`` is that of the head of the region.
    """
    if kelompok == "kepala_daerah":
        raise RekamanDitolak(
            f"{nama} adalah kepala daerah dan tidak mengisi presensi. "
            "Tidak ada yang perlu dilakukan."
        )


def wajar(waktu_at: datetime, *, now: datetime) -> bool:
    """Whether a machine may truly have seen the moment: past, and of the last year."""
    return now - IMPOR_MUNDUR <= waktu_at <= now


def periksa_waktu(waktu_at: datetime, *, now: datetime) -> None:
    """Refuse a moment only a wrong clock can have written.

    Raises:
        RekamanDitolak: it lies ahead, or more than a year back.
    """
    if waktu_at > now:
        raise RekamanDitolak(
            f"Waktu {waktu_at:%d-%m-%Y %H.%M.%S} belum terjadi. "
            "Periksa jam mesin presensinya."
        )
    if not wajar(waktu_at, now=now):
        raise RekamanDitolak(
            f"Waktu {waktu_at:%d-%m-%Y %H.%M.%S} lebih dari setahun yang lalu. "
            "Periksa jam mesin presensinya."
        )


def periksa_impor(*, arah: str, waktu_at: datetime, terkunci: bool) -> None:
    """Check one row of an import, whose person and moment are sound.

    Raises:
        RekamanDitolak: direction unknown, or in a locked month.
    """
    periksa_arah(arah)
    if terkunci:
        raise RekamanDitolak(
            f"Bulan rekaman {waktu_at:%d-%m-%Y} sudah dikunci. "
            "Rekaman ini tidak dihitung lagi; simpan log mesinnya sebagai bukti."
        )
