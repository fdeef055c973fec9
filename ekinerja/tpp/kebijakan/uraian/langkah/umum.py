"""Keys of every step."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Kunci

UMUM = {
    "jenis": Kunci(
        "salah satu jenis di bawah",
        "daftarnya tertutup: kebijakan tidak dapat berisi rumus atau program",
    ),
    "nama": Kunci(
        "nama langkah, tidak boleh kembar",
        "hasil, kasus, dan lembar kerja menyebut langkah dengan nama ini",
    ),
    "judul": Kunci(
        "kalimat yang dibaca orang; boleh memuat `{nama}` sifat, sumber, masukan, atau "
        "ukuran sebulan",
        "slip menjelaskan setiap rupiah dengan kalimat",
    ),
    "dasar_hukum": Kunci(
        "pasalnya; angka yang dikarang ditandai kata *karangan*",
        "tercetak di setiap barisnya",
    ),
    "jika": Kunci(
        "saringan orang seperti pada ukuran; yang tidak lolos dilewati. Tidak boleh "
        "pada `bagi` dan `simpan`",
        "ada potongan yang hanya mengenai PNS",
        "tabel sifat = daftar",
        "semua orang",
    ),
    "aktif": Kunci(
        "false: dibaca dan diperiksa, tidak dijalankan",
        "sakelar bagi pasal yang belum diberlakukan",
    ),
    "bulat": Kunci(
        "pembulatan sel yang ditulis langkah ini, lihat "
        "[pembulatan](hitungan.md#pembulatan)",
        "rupiah yang dibayar utuh; Perwal menentukan kapan dibulatkan",
        "",
        "tidak dibulatkan",
    ),
    "digit": Kunci(
        "banyaknya angka di belakang koma; −2 membulatkan ke ratusan, paling kecil −6",
        "ada daerah yang membayar dalam ribuan",
    ),
    "pada": Kunci(
        "sel yang disentuh",
        "ada potongan yang hanya mengenai bagian disiplin, ada yang mengenai semua",
        "",
        "semua sel",
    ),
    "pada.kriteria": Kunci(
        "kode kriteria",
        "tiap kriteria punya rekening anggaran sendiri",
        "",
        "semua kriteria",
    ),
    "pada.komponen": Kunci(
        "kode komponen, atau `pagu` sebelum dibagi",
        "disiplin dan produktivitas dinilai terpisah",
        "",
        "semua komponen",
    ),
}
