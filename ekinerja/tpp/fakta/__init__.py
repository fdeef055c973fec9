"""Facts: the shapes, and their canonical JSON."""

from ekinerja.tpp.fakta.baca import FaktaTidakTerbaca, baca
from ekinerja.tpp.fakta.bentuk import (
    KELAS,
    Acara,
    Catatan,
    Fakta,
    Hari,
    Hukuman,
    Izin,
    Keadaan,
    Kegiatan,
    Kewajiban,
    NilaiKinerja,
    Penempatan,
    Penghasilan,
    Pilihan,
    Rentang,
    Status,
    Target,
    TargetBulan,
)
from ekinerja.tpp.fakta.tulis import tulis

__all__ = [
    "KELAS",
    "Acara",
    "Catatan",
    "Fakta",
    "FaktaTidakTerbaca",
    "Hari",
    "Hukuman",
    "Izin",
    "Keadaan",
    "Kegiatan",
    "Kewajiban",
    "NilaiKinerja",
    "Penempatan",
    "Penghasilan",
    "Pilihan",
    "Rentang",
    "Status",
    "Target",
    "TargetBulan",
    "baca",
    "tulis",
]
