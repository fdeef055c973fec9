"""The text of a policy: its numbers, its lines, and how two versions differ."""

from ekinerja.tpp.naskah.angka import Angka, AngkaSalah, cari, daftar_angka
from ekinerja.tpp.naskah.angka_tabel import daftar_angka_isi
from ekinerja.tpp.naskah.beda import Perubahan, bedakan
from ekinerja.tpp.naskah.ganti import ganti, ganti_isi, salah_tulis
from ekinerja.tpp.naskah.periksa import Periksaan, banyak_kasus, periksa_isi
from ekinerja.tpp.naskah.uraian import Butir, Jenis, uraikan

__all__ = [
    "Angka",
    "AngkaSalah",
    "Butir",
    "Jenis",
    "Periksaan",
    "Perubahan",
    "banyak_kasus",
    "bedakan",
    "cari",
    "daftar_angka",
    "daftar_angka_isi",
    "ganti",
    "ganti_isi",
    "periksa_isi",
    "salah_tulis",
    "uraikan",
]
