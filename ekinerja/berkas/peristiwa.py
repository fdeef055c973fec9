"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import daftarkan

BERKAS_DISIMPAN = daftarkan("berkas.disimpan", "{pelaku} mengunggah berkas {objek}")
