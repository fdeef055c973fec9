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
DRAF_DIBUAT = daftarkan("kebijakan.draf_dibuat", "{pelaku} membuat {objek}")
DRAF_DIUBAH = daftarkan("kebijakan.draf_diubah", "{pelaku} mengubah {objek}")
DRAF_DIBUANG = daftarkan("kebijakan.draf_dibuang", "{pelaku} membuang {objek}")
DRAF_DIUSULKAN = daftarkan(
    "kebijakan.diusulkan", "{pelaku} mengusulkan {objek} untuk ditetapkan"
)
USULAN_DITARIK = daftarkan("kebijakan.ditarik", "{pelaku} menarik usulan {objek}")
USULAN_DIKEMBALIKAN = daftarkan(
    "kebijakan.dikembalikan", "{pelaku} mengembalikan usulan {objek}"
)
KEBIJAKAN_DITETAPKAN = daftarkan("kebijakan.ditetapkan", "{pelaku} menetapkan {objek}")

JENIS_AKSI: dict[str, JenisPeristiwa] = {
    "hitung": BULAN_DIHITUNG,
    "kunci": BULAN_DIKUNCI,
}
