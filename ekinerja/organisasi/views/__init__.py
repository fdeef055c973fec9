"""Pages of logging in, of people and of what is recorded about them."""

from ekinerja.organisasi.views.catatan import (
    catatan,
    catatan_akhiri,
    catatan_baru,
    catatan_batal,
    catatan_daftar,
)
from ekinerja.organisasi.views.kewajiban import kewajiban_baru, kewajiban_daftar
from ekinerja.organisasi.views.masuk import keluar, lanjutkan, masuk
from ekinerja.organisasi.views.pegawai import (
    kewajiban_kecualikan,
    kewajiban_penuhi,
    pegawai,
    pegawai_daftar,
    status_baru,
)

__all__ = [
    "catatan",
    "catatan_akhiri",
    "catatan_baru",
    "catatan_batal",
    "catatan_daftar",
    "keluar",
    "kewajiban_baru",
    "kewajiban_daftar",
    "kewajiban_kecualikan",
    "kewajiban_penuhi",
    "lanjutkan",
    "masuk",
    "pegawai",
    "pegawai_daftar",
    "status_baru",
]
