"""The steps ``batasi``, ``bulatkan`` and ``simpan``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

BATASI = Jenis(
    arti="paling banyak, atau paling sedikit, sekian",
    sebab="Jumlah semua tambahan tidak boleh melewati pagu jabatan; ada juga yang dijamin "
    "paling sedikit.",
    catatan="Jumlah sel yang disentuh diturunkan atau dinaikkan sampai batas, sebanding isinya, dalam "
    "rupiah utuh dengan cara sisa terbesar. *Baris*: `judul` dan batasnya, dengan "
    "selisihnya; tidak ada baris bila tidak terlewati.",
    kunci={
        "maksimal": Kunci(
            "angka, ukuran sebulan, atau nama yang disimpan, dalam rupiah",
            "pagu datang sebagai tabel atau sebagai jumlah semula",
            "",
            "sedikitnya salah satu dari `maksimal` dan `minimal`",
        ),
        "minimal": Kunci(
            "angka, ukuran sebulan, atau nama yang disimpan, dalam rupiah",
            "*TPP yang diterima paling sedikit separuhnya*",
            "",
            "sedikitnya salah satu dari `maksimal` dan `minimal`",
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "batasi"
nama        = "pagu"
judul       = "Beban kerja paling banyak"
pada        = { kriteria = ["beban_kerja"] }
maksimal    = 1_500_000
minimal     = 500_000
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 9"
"""
        ),
    ),
)
BULATKAN = Jenis(
    arti="membulatkan sel",
    sebab="Ada daerah yang baru membulatkan di akhir, misalnya ke ribuan.",
    catatan="Tidak ada kunci lain; `bulat` wajib. *Baris*: `judul` dengan selisihnya.",
    kunci={},
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "bulatkan"
nama        = "ribuan"
judul       = "Dibulatkan ke bawah ke ribuan"
bulat       = "ke_bawah"
digit       = -3
dasar_hukum = "Perwal contoh ps. 11"
"""
        ),
    ),
)
SIMPAN = Jenis(
    arti="memberi nama jumlah sekarang",
    sebab="Potongan kadang dihitung dari jumlah semula, bukan dari yang tersisa.",
    catatan="*Baris*: tidak ada.",
    kunci={
        "sebagai": Kunci(
            "nama baru untuk jumlah sel yang disentuh saat ini; dipakai `basis`, `batasi`, "
            "atau `pagu` paling atas",
            "jumlah yang dirujuk pasal harus punya nama",
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "simpan"
nama        = "semula"
judul       = "TPP sebelum dipotong"
sebagai     = "tpp_penuh"
dasar_hukum = "Perwal contoh ps. 9"

[[langkah]]
jenis       = "batasi"
nama        = "pagu"
judul       = "Pagu sebulan"
maksimal    = "tpp_penuh"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 9"
"""
        ),
    ),
)
