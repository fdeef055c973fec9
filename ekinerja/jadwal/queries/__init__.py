"""Reads of the room: schedules of people, holidays, patterns and rosters."""

from ekinerja.jadwal.queries.lapisan import (
    Kalender,
    jadwal_dalam,
    jadwal_penempatan,
    kalender,
)
from ekinerja.jadwal.queries.libur import hari_libur_dalam
from ekinerja.jadwal.rules import JadwalHari

__all__ = [
    "JadwalHari",
    "Kalender",
    "hari_libur_dalam",
    "jadwal_dalam",
    "jadwal_penempatan",
    "kalender",
]
