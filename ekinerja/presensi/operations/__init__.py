"""Acts on punches and absences: the only writer of this room."""

from ekinerja.presensi.operations.acara import (
    HasilAcara,
    HasilKehadiran,
    KehadiranBaru,
    batalkan_acara,
    catat_kehadiran_acara,
    tambah_acara,
    tambah_acara_banyak,
)
from ekinerja.presensi.operations.ketidakhadiran import (
    HasilCatat,
    KetidakhadiranBaru,
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    catat_ketidakhadiran_banyak,
)
from ekinerja.presensi.operations.rekaman import (
    HasilImpor,
    HasilRekam,
    RekamanBaru,
    impor_rekaman,
    rekam,
)
from ekinerja.presensi.rules import BarisDitolak
from ekinerja.presensi.rules.acara import AcaraBaru

__all__ = [
    "AcaraBaru",
    "BarisDitolak",
    "HasilAcara",
    "HasilCatat",
    "HasilImpor",
    "HasilKehadiran",
    "HasilRekam",
    "KehadiranBaru",
    "KetidakhadiranBaru",
    "RekamanBaru",
    "batalkan_acara",
    "batalkan_ketidakhadiran",
    "catat_kehadiran_acara",
    "catat_ketidakhadiran",
    "catat_ketidakhadiran_banyak",
    "impor_rekaman",
    "rekam",
    "tambah_acara",
    "tambah_acara_banyak",
]
