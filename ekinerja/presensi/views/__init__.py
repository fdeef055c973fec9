"""Pages of punches, absences and ceremonies."""

from ekinerja.presensi.views.acara import (
    acara,
    acara_baru,
    acara_batal,
    acara_daftar,
)
from ekinerja.presensi.views.ketidakhadiran import (
    ketidakhadiran_baru,
    ketidakhadiran_batal,
    ketidakhadiran_daftar,
)
from ekinerja.presensi.views.rekam import rekam

__all__ = [
    "acara",
    "acara_baru",
    "acara_batal",
    "acara_daftar",
    "ketidakhadiran_baru",
    "ketidakhadiran_batal",
    "ketidakhadiran_daftar",
    "rekam",
]
