"""Acts on punches and absences: the only writer of this room."""

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

__all__ = [
    "BarisDitolak",
    "HasilCatat",
    "HasilImpor",
    "HasilRekam",
    "KetidakhadiranBaru",
    "RekamanBaru",
    "batalkan_ketidakhadiran",
    "catat_ketidakhadiran",
    "catat_ketidakhadiran_banyak",
    "impor_rekaman",
    "rekam",
]
