"""The acts of this room as the audit trail tells them."""

from ekinerja.audit.peristiwa import daftarkan

PRESENSI_DIREKAM = daftarkan("presensi_direkam", "{pelaku} merekam presensi {objek}")
PRESENSI_DIIMPOR = daftarkan("presensi_diimpor", "{pelaku} mengimpor presensi {objek}")
KETIDAKHADIRAN_DICATAT = daftarkan(
    "ketidakhadiran_dicatat", "{pelaku} mencatat ketidakhadiran {objek}"
)
KETIDAKHADIRAN_DIBATALKAN = daftarkan(
    "ketidakhadiran_dibatalkan", "{pelaku} membatalkan ketidakhadiran {objek}"
)
ACARA_DITAMBAH = daftarkan("acara_ditambah", "{pelaku} menambah acara {objek}")
ACARA_DIBATALKAN = daftarkan("acara_dibatalkan", "{pelaku} membatalkan acara {objek}")
KEHADIRAN_ACARA_DICATAT = daftarkan(
    "kehadiran_acara_dicatat", "{pelaku} mencatat kehadiran {objek}"
)
