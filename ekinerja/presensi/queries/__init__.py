"""Reads of the room: punches per day, absences, and where a person is on duty."""

from ekinerja.presensi.queries.dalam import (
    KetidakhadiranRentang,
    RekamanHari,
    kehadiran_dalam,
    ketidakhadiran_dalam,
    rekaman_dalam,
)
from ekinerja.presensi.queries.halaman import (
    Saring,
    cari_pegawai,
    ketidakhadiran_terlihat,
    pegawai_untuk_dicatat,
    penempatan_pertama,
    pilihan_jenis,
    pilihan_saring,
    pilihan_unit,
)
from ekinerja.presensi.queries.tempat import (
    TempatTugas,
    arti_masuk,
    arti_terkunci,
    segmen_masuk,
    tanggal_rekam,
    tempat_rekam,
    tempat_tugas,
)
from ekinerja.presensi.rules.jenis import TETAP_BEKERJA, nama_jenis

__all__ = [
    "TETAP_BEKERJA",
    "KetidakhadiranRentang",
    "RekamanHari",
    "Saring",
    "TempatTugas",
    "arti_masuk",
    "arti_terkunci",
    "cari_pegawai",
    "kehadiran_dalam",
    "ketidakhadiran_dalam",
    "ketidakhadiran_terlihat",
    "nama_jenis",
    "pegawai_untuk_dicatat",
    "penempatan_pertama",
    "pilihan_jenis",
    "pilihan_saring",
    "pilihan_unit",
    "rekaman_dalam",
    "segmen_masuk",
    "tanggal_rekam",
    "tempat_rekam",
    "tempat_tugas",
]
