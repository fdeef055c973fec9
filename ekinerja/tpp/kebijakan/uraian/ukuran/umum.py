"""Keys of every measure."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Kunci

UMUM = {
    "nama": Kunci(
        "nama baru, huruf kecil dan garis bawah",
        "ukuran lain, langkah, dan kalimat memanggilnya",
    ),
    "jenis": Kunci(
        "salah satu jenis di bawah",
        "daftarnya tertutup: kebijakan tidak dapat berisi rumus atau program",
    ),
    "judul": Kunci(
        "sebutan untuk orang",
        "nama dengan garis bawah bukan bahasa slip",
        "",
        "namanya",
    ),
    "satuan": Kunci(
        "`persen`, `menit`, `hari`, `rupiah`, ...",
        "keterangan bagi pembaca; `rupiah` membuatnya boleh menjadi `pagu`",
        "",
        "tanpa satuan",
    ),
    "per": Kunci(
        "hal tempat ukuran dihitung: sekali sebulan, tiap hari wajib kerja, "
        "tiap target sehari atau sebulan, atau tiap kegiatan",
        "batas sehari dan batas sebulan memberi jumlah yang berbeda",
    ),
    "rangkum": Kunci(
        "cara banyak nilai menjadi satu; `hitung` = banyaknya yang bukan 0. "
        "Tanpa kunci ini nilainya tetap sebanyak halnya",
        "Perwal berkata *jumlah menit sebulan* atau *rata-rata capaian*",
        "",
        "tidak dirangkum",
    ),
    "ke": Kunci(
        "`rangkum` menjadi satu nilai tiap hari, atau satu sebulan",
        "capaian beberapa target sehari menjadi nilai hari itu",
    ),
    "bila_kosong": Kunci(
        "nilai bila tidak ada yang dirangkum, atau bila jamnya tidak ada",
        "rata-rata dari tidak ada apa-apa harus dijawab Perwal, bukan program",
        "",
        "0; wajib untuk `rata`, `terbesar`, `terkecil`, dan lapis jam",
    ),
    "jika": Kunci(
        'saringan orang, misalnya `{ status = ["pns", "cpns"] }`; semua sifat harus '
        "cocok",
        "CPNS, guru, dan tenaga kesehatan sering diatur sendiri",
        "tabel sifat = daftar",
        "semua orang",
    ),
    "selainnya": Kunci(
        "nilai bagi yang tidak lolos `jika`, atau bagi kunci tabel yang tidak punya "
        "baris",
        "yang tidak disebut Perwal pun harus punya jawaban",
        "",
        "wajib bila ada `jika`, atau kunci tabel yang nilainya tidak terdaftar",
    ),
    "bulat": Kunci(
        "cara membulatkan, lihat [pembulatan](hitungan.md#pembulatan)",
        "selisih satu rupiah antara lembar kerja dan sistem hampir selalu dari sini",
        "",
        "tidak dibulatkan",
    ),
    "digit": Kunci(
        "banyaknya angka di belakang koma; −2 membulatkan ke ratusan, paling kecil −6",
        "ada daerah yang memotong persen menjadi dua angka sebelum mengalikan",
    ),
    "maksimal": Kunci(
        "batas atas: angka atau ukuran sebulan",
        "*paling banyak 100 persen*",
        "",
        "tanpa batas",
    ),
    "minimal": Kunci(
        "batas bawah: angka atau ukuran sebulan",
        "potongan yang dijumlah tidak boleh membuat bagiannya minus",
        "",
        "tanpa batas",
    ),
    "dasar_hukum": Kunci(
        "pasalnya; angka yang dikarang ditandai kata *karangan*",
        "setiap rupiah di slip menyebut pasalnya",
    ),
}
