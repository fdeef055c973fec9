"""The measure ``gabung``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

GABUNG = Jenis(
    arti="menjumlah atau mengalikan",
    sebab="Rumus Perwal disusun dari penjumlahan berbobot dan perkalian indeks.",
    catatan="Dengan `tambah` hasilnya (`konstanta` + jumlah bobot × ukuran) ÷ `bagi`; "
    "dengan `kali` hasilnya `konstanta` + perkalian ÷ `bagi`. Keduanya tidak dipakai "
    "bersama.",
    kunci={
        "tambah": Kunci(
            "yang dijumlahkan, satu tabel tiap suku",
            "*60 persen produktivitas ditambah 40 persen perilaku*",
            "",
            "tanpa",
        ),
        "tambah.ukuran": Kunci("sumber atau ukuran", "suku itu"),
        "tambah.bobot": Kunci("pengali suku itu, boleh minus", "bobot menurut pasal"),
        "kali": Kunci(
            "angka dan nama yang dikalikan",
            "TPP dasar = tunjangan × IKFD × IKK × IPPD (Kepmendagri 900-4700/2020)",
            "daftar angka dan nama",
            "tanpa",
        ),
        "konstanta": Kunci("angka yang ditambahkan", "jumlah tetap di luar rumus"),
        "bagi": Kunci(
            "pembagi, lebih dari 0", "persen dibagi 100, detik dibagi 60 menjadi menit"
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "tpp_dasar"
jenis       = "gabung"
satuan      = "rupiah"
kali        = ["tpp_kelas", "ikfd"]
bulat       = "setengah_atas"
dasar_hukum = "Kepmendagri 900-4700/2020"

[[ukuran]]
nama        = "menit_wajib"
jenis       = "gabung"
satuan      = "menit"
kali        = ["hari_kerja", 300]
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "menit_kurang"      # terlambat dan pulang cepat sebulan, dalam menit
jenis       = "gabung"
satuan      = "menit"
per         = "hari"
tambah      = [{ ukuran = "terlambat" }, { ukuran = "pulang_cepat", bobot = 1 }]
bagi        = 60
rangkum     = "jumlah"
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "nilai_disiplin"
jenis       = "gabung"
satuan      = "persen"
konstanta   = 100
tambah      = [{ ukuran = "menit_kurang", bobot = -0.1 }]
minimal     = 0
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "nilai_kinerja"     # 60 % perilaku, 40 % disiplin
jenis       = "gabung"
satuan      = "persen"
tambah      = [
  { ukuran = "nilai_perilaku", bobot = 0.6 },
  { ukuran = "nilai_disiplin", bobot = 0.4 },
]
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran]]
nama        = "hari_tidak_masuk"
jenis       = "gabung"
satuan      = "hari"
tambah      = [{ ukuran = "hari_izin" }, { ukuran = "hari_tanpa_keterangan" }]
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "menit_pulang_cepat"
jenis       = "gabung"
satuan      = "menit"
kali        = ["pulang_cepat_sebulan"]
bagi        = 60
dasar_hukum = "Perwal contoh ps. 5"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "poin_katalog"
jenis       = "tabel"
satuan      = "poin"
per         = "kegiatan"
kunci       = ["katalog"]
isi         = [{ katalog = "K-01", nilai = 2.5 }]
selainnya   = 1
dasar_hukum = "Perwal contoh lampiran III"

[[ukuran]]
nama        = "poin_sebulan"
jenis       = "gabung"
satuan      = "poin"
per         = "kegiatan"
kali        = ["poin_katalog", "jumlah_kegiatan"]
rangkum     = "jumlah"
dasar_hukum = "Perwal contoh ps. 7"

[[ukuran]]
nama        = "kegiatan_terlama"
jenis       = "gabung"
satuan      = "menit"
per         = "kegiatan"
tambah      = [{ ukuran = "menit_kegiatan" }]
rangkum     = "terbesar"
bila_kosong = 0
dasar_hukum = "Perwal contoh ps. 7"
"""
        ),
    ),
)
