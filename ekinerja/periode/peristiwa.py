"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import JenisPeristiwa, daftarkan

BULAN_DIHITUNG = daftarkan("periode.dihitung", "{pelaku} menghitung {objek}")
BULAN_DIKUNCI = daftarkan("periode.dikunci", "{pelaku} mengunci {objek}")
BULAN_DIBUKA = daftarkan("periode.dibuka", "{pelaku} membuka kembali {objek}")

JENIS_AKSI: dict[str, JenisPeristiwa] = {
    "hitung": BULAN_DIHITUNG,
    "kunci": BULAN_DIKUNCI,
    "buka": BULAN_DIBUKA,
}
