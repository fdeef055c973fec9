"""Pages of the closing, of payment, of one's own TPP and of incomes."""

from ekinerja.penutupan.views.pembayaran import pembayaran, pembayaran_xlsx
from ekinerja.penutupan.views.penghasilan import penghasilan, penghasilan_isi
from ekinerja.penutupan.views.tutup import (
    buka_kembali,
    bulan,
    bulan_daftar,
    hasil_pegawai,
    hasil_tanpa,
    hitung,
    kunci,
    perbaiki,
    perkiraan,
    slip,
    slip_tanpa,
    tpp,
    uji_coba,
)

__all__ = [
    "buka_kembali",
    "bulan",
    "bulan_daftar",
    "hasil_pegawai",
    "hasil_tanpa",
    "hitung",
    "kunci",
    "pembayaran",
    "pembayaran_xlsx",
    "penghasilan",
    "penghasilan_isi",
    "perbaiki",
    "perkiraan",
    "slip",
    "slip_tanpa",
    "tpp",
    "uji_coba",
]
