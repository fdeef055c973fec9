"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import daftarkan

PEMDA_DISIAPKAN = daftarkan("organisasi.pemda_disiapkan", "{pelaku} menyiapkan {objek}")
UNIT_DITAMBAH = daftarkan("organisasi.unit_ditambah", "{pelaku} menambah unit {objek}")
JABATAN_DITAMBAH = daftarkan(
    "organisasi.jabatan_ditambah", "{pelaku} menambah jabatan {objek}"
)
PEGAWAI_DITAMBAH = daftarkan(
    "organisasi.pegawai_ditambah", "{pelaku} menambah pegawai {objek}"
)
NAMA_DIUBAH = daftarkan("organisasi.nama_diubah", "{pelaku} mengubah nama {objek}")
DIIMPOR = daftarkan("organisasi.diimpor", "{pelaku} mengimpor {objek}")
STATUS_DIUBAH = daftarkan(
    "organisasi.status_diubah", "{pelaku} mengubah status kepegawaian {objek}"
)
DITEMPATKAN = daftarkan("organisasi.ditempatkan", "{pelaku} menempatkan {objek}")
PENEMPATAN_DIAKHIRI = daftarkan(
    "organisasi.penempatan_diakhiri", "{pelaku} mengakhiri penempatan {objek}"
)
PERAN_DIBERI = daftarkan("organisasi.peran_diberi", "{pelaku} memberi peran {objek}")
PERAN_DIAKHIRI = daftarkan(
    "organisasi.peran_diakhiri", "{pelaku} mengakhiri peran {objek}"
)
SANDI_DIPASANG = daftarkan(
    "organisasi.sandi_dipasang", "{pelaku} memasang kata sandi {objek}"
)
KEWAJIBAN_DITAMBAH = daftarkan(
    "organisasi.kewajiban_ditambah", "{pelaku} mencatat kewajiban {objek}"
)
KEWAJIBAN_DIPENUHI = daftarkan(
    "organisasi.kewajiban_dipenuhi", "{pelaku} menandai {objek} sudah dipenuhi"
)
KEWAJIBAN_DIKECUALIKAN = daftarkan(
    "organisasi.kewajiban_dikecualikan", "{pelaku} mengecualikan {objek}"
)
HUKUMAN_DICATAT = daftarkan("organisasi.hukuman_dicatat", "{pelaku} mencatat {objek}")
HUKUMAN_DIBATALKAN = daftarkan(
    "organisasi.hukuman_dibatalkan", "{pelaku} membatalkan {objek}"
)
TAMBAHAN_DICATAT = daftarkan("organisasi.tambahan_dicatat", "{pelaku} mencatat {objek}")
TAMBAHAN_DIAKHIRI = daftarkan(
    "organisasi.tambahan_diakhiri", "{pelaku} mengakhiri {objek}"
)
TAMBAHAN_DIBATALKAN = daftarkan(
    "organisasi.tambahan_dibatalkan", "{pelaku} membatalkan {objek}"
)
KEADAAN_DICATAT = daftarkan("organisasi.keadaan_dicatat", "{pelaku} mencatat {objek}")
KEADAAN_DIAKHIRI = daftarkan(
    "organisasi.keadaan_diakhiri", "{pelaku} mengakhiri {objek}"
)
KEADAAN_DIBATALKAN = daftarkan(
    "organisasi.keadaan_dibatalkan", "{pelaku} membatalkan {objek}"
)
