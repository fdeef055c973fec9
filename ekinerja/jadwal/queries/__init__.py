"""Reads of the room: schedules of people, holidays, patterns and rosters."""

from ekinerja.jadwal.queries.giliran import (
    LEPAS_PENDEK,
    DaftarGiliran,
    daftar_giliran,
    nama_sel,
    pilihan_unit_giliran,
)
from ekinerja.jadwal.queries.lapisan import (
    Kalender,
    jadwal_dalam,
    jadwal_penempatan,
    kalender,
)
from ekinerja.jadwal.queries.libur import daftar_libur, hari_libur_dalam
from ekinerja.jadwal.queries.pola import (
    BarisPola,
    LembarPola,
    daftar_pola,
    lembar_pola,
    pegawai_bernip,
    pilihan_unit,
    pola_dari_pegawai,
    pola_dari_unit,
)
from ekinerja.jadwal.rules import JadwalHari

__all__ = [
    "LEPAS_PENDEK",
    "BarisPola",
    "DaftarGiliran",
    "JadwalHari",
    "Kalender",
    "LembarPola",
    "daftar_giliran",
    "daftar_libur",
    "daftar_pola",
    "hari_libur_dalam",
    "jadwal_dalam",
    "jadwal_penempatan",
    "kalender",
    "lembar_pola",
    "nama_sel",
    "pegawai_bernip",
    "pilihan_unit",
    "pilihan_unit_giliran",
    "pola_dari_pegawai",
    "pola_dari_unit",
]
