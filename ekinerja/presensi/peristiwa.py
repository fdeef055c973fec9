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
