"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import daftarkan

PENGHASILAN_DIISI = daftarkan("penutupan.penghasilan_diisi", "{pelaku} mengisi {objek}")
PENGHASILAN_DIUBAH = daftarkan(
    "penutupan.penghasilan_diubah", "{pelaku} mengubah {objek}"
)
