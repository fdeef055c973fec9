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
        "berganda": Kunci(
            "true: tiap kejadian memotong sekian persen dari yang **tersisa**, bukan "
            "dijumlah",
            "ada daerah yang menghitung potongan secara perkalian",
        ),
        "tarif.kejadian": Kunci(
            "kejadian yang bertarif, lihat [kejadian](#kejadian); beberapa sekaligus "
            "ditulis sebagai daftar dan dihitung bersama",
            "tarif terlambat dan pulang cepat sering berbeda",
            "nama kejadian, atau daftar nama",
        ),
        "tarif.rincian": Kunci(
            "hanya kejadian dengan rincian ini: jenis izin, tingkat hukuman, jenis acara, "
            "macam kelalaian",
            "cuti melahirkan dan sakit punya tarif sendiri",
            "",
            "semua rincian",
        ),
        "tarif.bebas": Kunci(
            "banyaknya kejadian pertama yang tidak dikenai",
            "*dua hari sakit pertama tidak dipotong*",
        ),
        "tarif.dari": Kunci(
            "apa yang dilihat lapisnya, lihat [`dari`](#dari-yang-dilihat-lapis-tarif)",
            "*mulai yang keempat*, *bulan kedua cuti*, *jumlah menit sebulan*",
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
            "tarif menurut `dari`; batas lama ditulis dalam menit, selain itu angka. Lihat "
            "[`lapis`](#lapis-nilai-menurut-tempat-sebuah-angka)",
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
dari        = "besar"         # lamanya sendiri; boleh tidak ditulis
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
        Contoh(
            """\
[[ukuran]]
nama        = "potongan_izin"
jenis       = "poin"
satuan      = "persen"
maksimal    = 100
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran.tarif]]
kejadian    = "izin"
rincian     = ["sakit"]
bebas       = 2               # dua hari pertama tidak dipotong
nilai       = 1
dasar_hukum = "Perwal contoh ps. 6 (1)"

[[ukuran.tarif]]
kejadian    = "izin"
rincian     = ["cuti_melahirkan"]
dari        = "bulan_ke"
lapis       = [{ sampai = 1, nilai = 1 }, { sampai = 2, nilai = 2 }, { nilai = 3 }]
dasar_hukum = "Perwal contoh ps. 6 (2)"

[[ukuran.tarif]]
kejadian    = "izin"
rincian     = ["cuti_melahirkan"]
dari        = "anak_ke"
lapis       = [{ sampai = 3, nilai = 0 }, { nilai = 1 }]
dasar_hukum = "Perwal contoh ps. 6 (3)"

[[ukuran.tarif]]
kejadian    = "izin"
rincian     = ["cuti_tahunan"]
dari        = "hari_ke"
lapis       = [{ sampai = 12, nilai = 0 }, { nilai = 1 }]
dasar_hukum = "Perwal contoh ps. 6 (4)"

[[ukuran.tarif]]
kejadian    = "izin"
rincian     = ["dinas_luar"]
dari        = "lama"
lapis       = [{ sampai = 14, nilai = 0 }, { nilai = 0.5 }]
dasar_hukum = "Perwal contoh ps. 6 (5)"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "potongan_disiplin"
jenis       = "poin"
satuan      = "persen"
berganda    = true            # 10 % lalu 10 % menjadi 19 %, bukan 20 %
dasar_hukum = "Perwal contoh ps. 7"

[[ukuran.tarif]]
kejadian    = "tanpa_keterangan"
dari        = "beruntun"      # hari ke-4 berturut-turut dan seterusnya
lapis       = [{ sampai = 3, nilai = 4 }, { nilai = 10 }]
dasar_hukum = "Perwal contoh ps. 7 (1)"

[[ukuran.tarif]]
kejadian    = ["terlambat", "pulang_cepat", "terlambat_kembali"]
dari        = "total"         # jumlah menit sebulan, ketiganya bersama
lapis       = [{ sampai = 60, nilai = 0 }, { sampai = 180, nilai = 5 }, { nilai = 10 }]
dasar_hukum = "Perwal contoh ps. 7 (2)"

[[ukuran.tarif]]
kejadian    = "tanpa_rekaman_kembali"
dari        = "jumlah"        # banyaknya sebulan: sampai 2 kali bebas, lebih 3 %
lapis       = [{ sampai = 2, nilai = 0 }, { nilai = 3 }]
dasar_hukum = "Perwal contoh ps. 7 (3)"

[[ukuran.tarif]]
kejadian    = "acara_tidak_diikuti"
rincian     = ["apel", "upacara"]
dari        = "urutan"        # mulai yang keempat lebih berat
lapis       = [{ sampai = 3, nilai = 1 }, { nilai = 5 }]
dasar_hukum = "Perwal contoh ps. 7 (4)"

[[ukuran.tarif]]
kejadian    = "tanpa_laporan"
nilai       = 2
dasar_hukum = "Perwal contoh ps. 7 (5)"

[[ukuran.tarif]]
kejadian    = "hukuman"
rincian     = ["sedang"]
dari        = "bulan_ke"
lapis       = [{ sampai = 6, nilai = 25 }, { nilai = 0 }]
dasar_hukum = "PP 94/2021 ps. 8"

[[ukuran.tarif]]
kejadian    = "kelalaian"
rincian     = ["tidak_menilai"]
nilai       = 5
dasar_hukum = "Perwal contoh ps. 7 (6)"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "honor_tugas"
jenis       = "poin"
satuan      = "rupiah"
tarif       = [
  { kejadian = "tambahan", rincian = ["bendahara"], nilai = 500_000, dasar_hukum = "Perwal contoh ps. 12" },
]
dasar_hukum = "Perwal contoh ps. 12"
"""
        ),
    ),
)
