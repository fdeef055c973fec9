"""The only writers of months, simulations, drafts and policies put in force."""

from ekinerja.periode.operations.bulan import (
    pastikan_terbuka,
    pegang,
    periksa_aksi,
    pindahkan,
    setel_uji_coba,
)
from ekinerja.periode.operations.draf import (
    buang_draf,
    buat_draf,
    hapus_berkas,
    namai_draf,
    simpan_berkas,
    ubah_angka,
    unggah_berkas,
)
from ekinerja.periode.operations.kalender import (
    buka_kembali,
    pastikan_penjelasan,
    pastikan_persetujuan,
)
from ekinerja.periode.operations.ketetapan import (
    kembalikan_usulan,
    tarik_usulan,
    tetapkan_draf,
    usulkan_draf,
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
    "buang_draf",
    "buat_draf",
    "buka_kembali",
    "gagalkan_simulasi",
    "hapus_berkas",
    "kembalikan_usulan",
    "majukan_simulasi",
    "mulai_simulasi",
    "namai_draf",
    "pastikan_penjelasan",
    "pastikan_persetujuan",
    "pastikan_terbuka",
    "pegang",
    "periksa_aksi",
    "pindahkan",
    "selesaikan_simulasi",
    "setel_uji_coba",
    "simpan_berkas",
    "tarik_usulan",
    "tetapkan_draf",
    "ubah_angka",
    "unggah_berkas",
    "usulkan_draf",
]
