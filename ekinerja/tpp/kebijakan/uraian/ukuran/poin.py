"""The measure ``poin``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

POIN = Jenis(
    arti="jumlah dari tarif setiap kejadian",
    sebab="Perwal memberi tarif untuk setiap pelanggaran: sekian persen tiap kali.",
    catatan="`per` hanya `bulan` atau `hari`. Setiap kejadian menjadi anak baris "
    "langkah `kurangi` yang memakainya.",
    kunci={
        "tarif": Kunci(
            "satu tabel `[[ukuran.tarif]]` tiap tarif",
            "satu huruf dalam pasal menjadi satu tarif",
        ),
        "tarif.kejadian": Kunci(
            "kejadian yang bertarif, lihat [kejadian](#kejadian)",
            "tarif terlambat dan pulang cepat sering berbeda",
        ),
        "tarif.judul": Kunci(
            "catatan bagi pembaca berkas; tidak tercetak di slip",
            "tarif yang panjang lebih mudah dicari",
            "",
            "tanpa",
        ),
        "tarif.nilai": Kunci(
            "satu angka untuk setiap kejadian",
            "*setiap hari tidak hadir 4 persen*",
            "",
            "tepat satu dari `nilai` dan `lapis`",
        ),
        "tarif.lapis": Kunci(
            "tarif menurut lamanya; batasnya dalam menit, lihat [`lapis`]"
            "(#lapis-nilai-menurut-tempat-sebuah-angka)",
            "*terlambat 1 sampai 30 menit 1 persen, lebih dari itu 2 persen*",
            "",
            "tepat satu dari `nilai` dan `lapis`",
        ),
        "tarif.jika": Kunci(
            "tarif ini hanya untuk orang yang lolos; orang lain tidak kena tarif ini",
            "guru dapat punya tarif sendiri untuk kejadian yang sama",
            "tabel sifat = daftar",
            "semua orang",
        ),
        "tarif.dasar_hukum": Kunci(
            "pasal tarif itu; tercetak di sebelah kejadiannya",
            "yang dipotong berhak tahu hurufnya, bukan hanya pasalnya",
        ),
    },
    lihat={"tarif.lapis": "lapis"},
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "potongan_kehadiran"
jenis       = "poin"
satuan      = "persen"
maksimal    = 100
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran.tarif]]
kejadian    = "terlambat"
judul       = "Terlambat"
dasar_hukum = "Perwal contoh ps. 5 huruf a"
lapis       = [
  { sampai = 30, nilai = 1 },   # menit; 30 menit tepat masih di sini
  { sampai = 60, nilai = 1.5 },
  { nilai = 2, dasar_hukum = "Perwal contoh ps. 5 huruf b" },
]

[[ukuran.tarif]]
kejadian    = "pulang_cepat"
dasar_hukum = "Perwal contoh ps. 5 huruf c"
lapis       = [
  { sebelum = 60, nilai = 1 },  # 60 menit tepat sudah di lapis berikutnya
  { nilai = 2 },
]

[[ukuran.tarif]]
kejadian    = "tanpa_rekaman_masuk"
nilai       = 1.5
dasar_hukum = "Perwal contoh ps. 5 huruf d"

[[ukuran.tarif]]
kejadian    = "tanpa_rekaman_pulang"
nilai       = 1.5
dasar_hukum = "Perwal contoh ps. 5 huruf d"

[[ukuran.tarif]]
kejadian    = "tanpa_keterangan"
nilai       = 4
jika        = { status = ["pns", "pppk"] }
dasar_hukum = "Perwal contoh ps. 5 huruf e"
"""
        ),
    ),
)
