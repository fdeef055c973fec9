"""Acts on patterns, rosters and holidays: the only writer of this room."""

from ekinerja.jadwal.operations.giliran import (
    IKUT_POLA,
    GiliranBaru,
    HasilGiliran,
    susun_giliran,
)
from ekinerja.jadwal.operations.libur import (
    HasilImporLibur,
    hapus_hari_libur,
    impor_hari_libur,
    tambah_hari_libur,
)
from ekinerja.jadwal.operations.pola import (
    HasilPasang,
    PolaDipasang,
    akhiri_pola_pegawai,
    cabut_pola_pegawai,
    cabut_pola_unit,
    pasang_pola_pegawai,
    pasang_pola_pegawai_banyak,
    pasang_pola_unit,
    pasang_pola_unit_banyak,
    tambah_pola,
)
from ekinerja.jadwal.rules import LEPAS

__all__ = [
    "IKUT_POLA",
    "LEPAS",
    "GiliranBaru",
    "HasilGiliran",
    "HasilImporLibur",
    "HasilPasang",
    "PolaDipasang",
    "akhiri_pola_pegawai",
    "cabut_pola_pegawai",
    "cabut_pola_unit",
    "hapus_hari_libur",
    "impor_hari_libur",
    "pasang_pola_pegawai",
    "pasang_pola_pegawai_banyak",
    "pasang_pola_unit",
    "pasang_pola_unit_banyak",
    "susun_giliran",
    "tambah_hari_libur",
    "tambah_pola",
]
