"""The step ``kalikan``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

KALIKAN = Jenis(
    arti="menjadi sekian persen",
    sebab="Bagian kinerja dibayar sebesar capaiannya; CPNS dan yang bertugas sebagian "
    "bulan dibayar sebagian.",
    catatan="*Baris*: `judul` dengan selisihnya, dasar sebelum dikalikan, dan persennya; "
    "100 % tidak berbaris. Bila `dengan` dihitung per hari atau per `target_bulan` dan "
    'dirangkum `rata`, barisnya dua: yang pertama mengeluarkan seluruh jumlah ("Dibagi rata '
    'ke hari kerja"), lalu `judul` memasukkan hasilnya dengan satu anak tiap hari atau '
    "tiap target. Bagian setiap anak dibulatkan dengan cara sisa terbesar, sehingga "
    "berjumlah tepat.",
    kunci={
        "dengan": Kunci("ukuran sebulan, dalam persen", "capaian menurut pasalnya"),
        "rincian": Kunci(
            "kalimat di kolom banyaknya; dapat memuat nilai tiap hari atau tiap target "
            "bulan hanya bila `dengan` rata-rata darinya",
            "persen harus terbaca asalnya",
            "",
            "kosong",
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "faktor_status"
jenis       = "tabel"
satuan      = "persen"
kunci       = ["status"]
isi         = [{ status = "cpns", nilai = 80 }]
selainnya   = 100
dasar_hukum = "Perwal contoh ps. 8"

[[ukuran]]
nama        = "nilai_hari"
jenis       = "rasio"
satuan      = "persen"
per         = "hari"
a           = "menit_disetujui"
b           = "menit_minimal_hari"
kali        = 100
bila_nol    = 100
maksimal    = 100
rangkum     = "rata"
bila_kosong = 0
dasar_hukum = "Perwal contoh ps. 6"

[[langkah]]
jenis       = "kalikan"
nama        = "status"
judul       = "Dibayar menurut status {status}"
dengan      = "faktor_status"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 8"

[[langkah]]
jenis       = "kalikan"
nama        = "kinerja"
judul       = "Kinerja per hari kerja"
pada        = { kriteria = ["beban_kerja", "prestasi_kerja"], komponen = ["kinerja"] }
dengan      = "nilai_hari"
rincian     = "{menit_disetujui} menit disetujui, minimal {menit_minimal_hari}"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "capaian_bulan"
jenis       = "rasio"
satuan      = "persen"
per         = "target_bulan"
a           = "realisasi_bulan"
b           = "jumlah_target_bulan"
kali        = 100
bila_nol    = 100
maksimal    = 100
rangkum     = "rata"
bila_kosong = 100
dasar_hukum = "Perwal contoh ps. 6"

[[langkah]]
jenis       = "kalikan"
nama        = "kinerja"
judul       = "Kinerja menurut target bulan"
pada        = { komponen = ["kinerja"] }
dengan      = "capaian_bulan"
rincian     = "{realisasi_bulan} dari {jumlah_target_bulan}"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
    ),
)
