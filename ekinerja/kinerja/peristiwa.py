"""The acts of this room as the audit trail tells them."""

from ekinerja.audit.peristiwa import daftarkan

AKTIVITAS_DITULIS = daftarkan("aktivitas_ditulis", "{pelaku} menulis draf {objek}")
AKTIVITAS_DIUBAH = daftarkan("aktivitas_diubah", "{pelaku} mengubah {objek}")
AKTIVITAS_DIHAPUS = daftarkan("aktivitas_dihapus", "{pelaku} menghapus draf {objek}")
AKTIVITAS_DIAJUKAN = daftarkan("aktivitas_diajukan", "{pelaku} mengajukan {objek}")
AKTIVITAS_DITARIK = daftarkan("aktivitas_ditarik", "{pelaku} menarik kembali {objek}")
AKTIVITAS_DISETUJUI = daftarkan("aktivitas_disetujui", "{pelaku} menyetujui {objek}")
AKTIVITAS_DISETUJUI_OTOMATIS = daftarkan(
    "aktivitas_disetujui_otomatis",
    "{pelaku} menyetujui {objek} karena atasan tidak menjawab",
)
AKTIVITAS_DIKEMBALIKAN = daftarkan(
    "aktivitas_dikembalikan", "{pelaku} mengembalikan {objek}"
)
AKTIVITAS_DIBATALKAN = daftarkan(
    "aktivitas_dibatalkan", "{pelaku} membatalkan persetujuan {objek}"
)
SKP_DISUSUN = daftarkan("skp_disusun", "{pelaku} menyusun {objek}")
KATALOG_DITAMBAH = daftarkan(
    "katalog_ditambah", "{pelaku} menambah butir katalog {objek}"
)
KELALAIAN_DICATAT = daftarkan(
    "kelalaian_dicatat", "{pelaku} mencatat kelalaian {objek}"
)
KELALAIAN_DIBATALKAN = daftarkan(
    "kelalaian_dibatalkan", "{pelaku} membatalkan kelalaian {objek}"
)
TARGET_BULAN_DITETAPKAN = daftarkan(
    "target_bulan_ditetapkan", "{pelaku} menetapkan {objek}"
)
TARGET_BULAN_DIHAPUS = daftarkan("target_bulan_dihapus", "{pelaku} menghapus {objek}")
KINERJA_DINILAI = daftarkan("kinerja_dinilai", "{pelaku} menilai {objek}")
