"""The measure ``lapis``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

LAPIS = Jenis(
    arti="nilai menurut tempat sebuah angka",
    sebab="Perwal memakai jenjang: sampai sekian nilainya sekian.",
    catatan="Batas ditulis sebagai jam (`07:15:00`) bila `dari` jam, menit bila `dari` "
    "lama, selain itu angka biasa. Satu daftar memakai `sampai` semua atau `sebelum` "
    "semua. Angka-angka nilai harus searah: naik terus atau turun terus.",
    kunci={
        "dari": Kunci(
            "sumber atau ukuran yang dilihat",
            "yang diberi jenjang: jam datang, lama terlambat, persen capaian",
        ),
        "lapis": Kunci(
            "daftar dari kecil ke besar; yang terakhir tanpa batas",
            "setiap angka harus jatuh di tepat satu lapis",
        ),
        "lapis.sampai": Kunci(
            "batas atas, termasuk",
            "*sampai dengan 30 menit*",
            "jam, menit, atau angka",
            "salah satu; tidak ada pada lapis terakhir",
        ),
        "lapis.sebelum": Kunci(
            "batas atas, tidak termasuk",
            "*kurang dari 60 menit*",
            "jam, menit, atau angka",
            "salah satu; tidak ada pada lapis terakhir",
        ),
        "lapis.mulai": Kunci(
            "batas bawah, harus sama dengan batas lapis sebelumnya",
            "Perwal menyebut kedua ujungnya; lubang lalu terlihat saat dimuat",
            "jam, menit, atau angka",
            "batas sebelumnya",
        ),
        "lapis.nilai": Kunci(
            "nilai lapis itu; nama ukuran tidak dapat dipakai di dalam tarif",
            "besarnya menurut pasal",
        ),
        "lapis.per_menit": Kunci(
            "perubahan nilai setiap menit yang **dimulai** sejak awal lapis; hanya "
            "untuk jam dan lama, lapis jam pertama tidak punya awal",
            "ada daerah yang mengurangi nilai pagi menit demi menit",
        ),
        "lapis.dasar_hukum": Kunci(
            "pasal lapis itu",
            "tiap jenjang sering punya huruf sendiri",
            "",
            "milik induknya",
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "persen_jam"
jenis       = "lapis"
satuan      = "persen"
per         = "hari"
dari        = "jam_masuk"
bila_kosong = 0
lapis       = [
  { sampai = 06:30:00, nilai = 100 },
  { mulai = 06:30:00, sampai = 07:15:00, nilai = 100, per_menit = -1 },  # 06.30.01 = 99
  { nilai = 0, dasar_hukum = "Perwal contoh ps. 5 (3)" },
]
rangkum     = "rata"
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "pulang_penuh"
jenis       = "lapis"
satuan      = "hari"
per         = "hari"
dari        = "jam_pulang"
bila_kosong = 0
lapis       = [{ sebelum = 16:00:00, nilai = 0 }, { nilai = 1 }]
rangkum     = "hitung"     # banyaknya hari
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "kembali_tepat"
jenis       = "lapis"
satuan      = "hari"
per         = "hari"
dari        = "jam_kembali"
bila_kosong = 0
lapis       = [{ sampai = 13:00:00, nilai = 1 }, { nilai = 0 }]
rangkum     = "hitung"
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "nilai_telat"
jenis       = "lapis"
satuan      = "persen"
dari        = "terlambat_sebulan"      # batasnya menit sebulan
lapis       = [{ sampai = 60, nilai = 100 }, { nilai = 50 }]
dasar_hukum = "Perwal contoh ps. 5"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "cukup_menit"
jenis       = "rasio"
satuan      = "persen"
per         = "hari"
a           = "menit_disetujui"
b           = "menit_minimal_hari"
kali        = 100
bila_nol    = 100
maksimal    = 120
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran]]
nama        = "nilai_hari"
jenis       = "lapis"
satuan      = "persen"
per         = "hari"
dari        = "cukup_menit"
lapis       = [
  { sebelum = 100, nilai = 0 },       # kurang dari minimal: hari itu hilang
  { nilai = "cukup_menit" },          # selain itu nilainya sendiri
]
rangkum     = "rata"
bila_kosong = 0
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
    ),
)
