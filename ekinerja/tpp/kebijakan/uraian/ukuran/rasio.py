"""The measure ``rasio``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

RASIO = Jenis(
    arti="a × kali ÷ b",
    sebab="Capaian adalah perbandingan: realisasi terhadap target, menit terhadap "
    "menit wajib.",
    kunci={
        "a": Kunci("yang dibagi: angka, sumber, atau ukuran", "realisasinya"),
        "b": Kunci("pembagi: angka, sumber, atau ukuran", "targetnya"),
        "kali": Kunci("pengali; 100 untuk persen", "langkah membaca persen"),
        "bila_nol": Kunci(
            "nilai bila `b` = 0",
            "bulan tanpa target tidak boleh menghentikan hitungan; Perwal yang "
            "menjawab",
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "capaian_target"
judul       = "target hari itu tercapai"
jenis       = "rasio"
satuan      = "persen"
per         = "target"
a           = "jumlah_disetujui"
b           = "jumlah_target"
kali        = 100
bila_nol    = 100
maksimal    = 100
bulat       = "potong"
digit       = 2            # 66,666... menjadi 66,66
rangkum     = "rata"
ke          = "hari"
bila_kosong = 100          # hari tanpa target
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "masa_tugas"
jenis       = "rasio"
satuan      = "persen"
a           = "hari_bertugas"
b           = "hari_bulan"
kali        = 100
bila_nol    = 0
dasar_hukum = "Perwal contoh ps. 8"

[[ukuran]]
nama        = "jam_terpakai"
jenis       = "rasio"
satuan      = "persen"
per         = "hari"
a           = "menit_disetujui"
b           = "menit_kerja"
kali        = 100
bila_nol    = 0
minimal     = 0
maksimal    = 100
rangkum     = "rata"
bila_kosong = 0
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "capaian_bulan"      # rata-rata capaian tiap RHK sebulan
jenis       = "rasio"
satuan      = "persen"
per         = "target_bulan"
a           = "realisasi_bulan"
b           = "jumlah_target_bulan"
kali        = 100
bila_nol    = 100
maksimal    = 100
rangkum     = "rata"
bila_kosong = 0
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran]]
nama        = "persen_hadir"
jenis       = "rasio"
satuan      = "persen"
a           = "hari_hadir"
b           = "hari_kerja"
kali        = 100
bila_nol    = 0
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "persen_acara"
jenis       = "rasio"
satuan      = "persen"
a           = "acara_diikuti"
b           = "acara_wajib"
kali        = 100
bila_nol    = 100
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "bagian_plt"
jenis       = "rasio"
satuan      = "persen"
a           = "hari_plt"
b           = "hari_bulan"
kali        = 20
bila_nol    = 0
dasar_hukum = "Perwal contoh ps. 10"
"""
        ),
    ),
)
