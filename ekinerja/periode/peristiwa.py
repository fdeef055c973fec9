"""Kinds of events of this room and the sentences they are told in."""

from ekinerja.audit.peristiwa import JenisPeristiwa, daftarkan

BULAN_DIHITUNG = daftarkan("periode.dihitung", "{pelaku} menghitung {objek}")
BULAN_DIKUNCI = daftarkan("periode.dikunci", "{pelaku} mengunci {objek}")
UJI_COBA_DIPASANG = daftarkan(
    "periode.uji_coba_dipasang", "{pelaku} menjadikan {objek} bulan uji coba"
)
UJI_COBA_DILEPAS = daftarkan(
    "periode.uji_coba_dilepas", "{pelaku} menjadikan {objek} bulan yang dibayar"
)
SIMULASI_DIJALANKAN = daftarkan("periode.disimulasikan", "{pelaku} menjalankan {objek}")
BULAN_DIBUKA = daftarkan(
    "periode.dibuka_kembali", "{pelaku} membuka kembali {objek} dengan SK"
)

JENIS_AKSI: dict[str, JenisPeristiwa] = {
    "hitung": BULAN_DIHITUNG,
    "kunci": BULAN_DIKUNCI,
}
