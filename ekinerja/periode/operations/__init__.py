"""The only writers of months, simulations, drafts and policies put in force."""

from ekinerja.periode.operations.bulan import (
    pastikan_terbuka,
    pegang,
    periksa_aksi,
    pindahkan,
    setel_uji_coba,
)
from ekinerja.periode.operations.kalender import (
    buka_kembali,
    pastikan_penjelasan,
    pastikan_persetujuan,
)
from ekinerja.periode.operations.simulasi import (
    Permintaan,
    gagalkan_simulasi,
    majukan_simulasi,
    mulai_simulasi,
    selesaikan_simulasi,
)

__all__ = [
    "Permintaan",
    "buka_kembali",
    "gagalkan_simulasi",
    "majukan_simulasi",
    "mulai_simulasi",
    "pastikan_penjelasan",
    "pastikan_persetujuan",
    "pastikan_terbuka",
    "pegang",
    "periksa_aksi",
    "pindahkan",
    "selesaikan_simulasi",
    "setel_uji_coba",
]
