"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import JenisPeristiwa, daftarkan

BULAN_DIHITUNG = daftarkan("periode.dihitung", "{pelaku} menghitung {objek}")
BULAN_DIKUNCI = daftarkan("periode.dikunci", "{pelaku} mengunci {objek}")

JENIS_AKSI: dict[str, JenisPeristiwa] = {
    "hitung": BULAN_DIHITUNG,
    "kunci": BULAN_DIKUNCI,
}
