"""The acts of this room as the audit trail tells them."""

from ekinerja.audit.peristiwa import daftarkan

POLA_DITAMBAH = daftarkan("pola_ditambah", "{pelaku} menambah pola kerja {objek}")
POLA_DIPASANG = daftarkan("pola_dipasang", "{pelaku} memasang pola kerja pada {objek}")
POLA_DIAKHIRI = daftarkan("pola_diakhiri", "{pelaku} mengakhiri pola kerja {objek}")
POLA_DICABUT = daftarkan("pola_dicabut", "{pelaku} mencabut pola kerja {objek}")
GILIRAN_DISUSUN = daftarkan("giliran_disusun", "{pelaku} menyusun {objek}")
LIBUR_DITAMBAH = daftarkan("libur_ditambah", "{pelaku} menambah hari libur {objek}")
LIBUR_DIHAPUS = daftarkan("libur_dihapus", "{pelaku} menghapus hari libur {objek}")
