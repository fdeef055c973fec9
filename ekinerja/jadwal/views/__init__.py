"""Pages of patterns, rosters and holidays."""

from ekinerja.jadwal.views.giliran import giliran
from ekinerja.jadwal.views.libur import (
    libur,
    libur_hapus,
    libur_impor,
    libur_tambah,
)
from ekinerja.jadwal.views.pola import (
    akhiri_pegawai,
    cabut_pegawai,
    cabut_unit,
    pasang_pegawai,
    pasang_unit,
    pola,
    pola_baru,
    pola_daftar,
)

__all__ = [
    "akhiri_pegawai",
    "cabut_pegawai",
    "cabut_unit",
    "giliran",
    "libur",
    "libur_hapus",
    "libur_impor",
    "libur_tambah",
    "pasang_pegawai",
    "pasang_unit",
    "pola",
    "pola_baru",
    "pola_daftar",
]
