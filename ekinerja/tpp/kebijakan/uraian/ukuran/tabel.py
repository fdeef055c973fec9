"""The measure ``tabel``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

TABEL = Jenis(
    arti="nilai menurut sebuah sifat",
    sebab="Lampiran Perwal adalah tabel: nilai tiap kelas, persen tiap jabatan.",
    kunci={
        "kunci": Kunci(
            "daftar sifat, sumber, atau ukuran; satu atau lebih",
            "kolom-kolom yang menentukan barisnya di lampiran",
        ),
        "isi": Kunci(
            "baris-barisnya di tempat: setiap kunci dan `nilai`; kunci `*` = semua",
            "tabel pendek lebih mudah dibaca di sebelah langkahnya",
            "daftar tabel",
            "salah satu dari `isi` dan `berkas`",
        ),
        "isi.nilai": Kunci("nilai baris itu", "isi sel lampirannya"),
        "berkas": Kunci(
            "berkas CSV di folder kebijakan, lihat [tabel CSV](kebijakan.md#tabel-csv)",
            "lampiran ratusan jabatan disalin dari lembar kerja",
            "",
            "salah satu dari `isi` dan `berkas`",
        ),
        "kolom": Kunci(
            "nama kolom nilainya di berkas itu",
            "satu berkas dapat memuat beberapa kriteria",
            "",
            "wajib bila ada `berkas`",
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "harga_menit"
jenis       = "tabel"
satuan      = "rupiah"
kunci       = ["jenjang"]
berkas      = "harga.csv"
kolom       = "rupiah_per_menit"
dasar_hukum = "Perwal contoh lampiran II"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "menit_hari"
jenis       = "tabel"
satuan      = "menit"
per         = "hari"
kunci       = ["ketidakhadiran"]
isi         = [{ ketidakhadiran = "sakit", nilai = 300 }]
selainnya   = "menit_disetujui"
maksimal    = "menit_maksimal_hari"
rangkum     = "jumlah"
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran]]
nama        = "hari_masuk"
jenis       = "tabel"
satuan      = "hari"
per         = "hari"
kunci       = ["keadaan_hari"]
isi         = [{ keadaan_hari = "hadir", nilai = 1 }]
selainnya   = 0
rangkum     = "jumlah"
dasar_hukum = "Perwal contoh ps. 5"

[[ukuran]]
nama        = "persen_khusus"
jenis       = "tabel"
satuan      = "persen"
kunci       = ["kelompok", "jabatan", "unit"]
isi         = [
  { kelompok = "nakes", jabatan = "*", unit = "RSUD", nilai = 20 },
  { kelompok = "umum", jabatan = "BENDAHARA", unit = "*", nilai = 10 },
]
selainnya   = 0
jika        = { golongan = ["III/a", "III/b", "III/c", "III/d"] }
dasar_hukum = "Perwal contoh ps. 9"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "nilai_predikat"
jenis       = "tabel"
satuan      = "persen"
kunci       = ["predikat"]
isi         = [
  { predikat = "sangat_baik", nilai = 100 },
  { predikat = "baik", nilai = 100 },
  { predikat = "butuh_perbaikan", nilai = 80 },
]
selainnya   = 50
dasar_hukum = "Perwal contoh ps. 6"

[[ukuran]]
nama        = "faktor_keadaan"
jenis       = "tabel"
satuan      = "persen"
kunci       = ["keadaan", "bulan"]
isi         = [
  { keadaan = "tugas_belajar", bulan = "*", nilai = 50 },
  { keadaan = "", bulan = 12, nilai = 90 },
]
selainnya   = 100
dasar_hukum = "Perwal contoh ps. 8"

[[ukuran]]
nama        = "faktor_plt"
jenis       = "tabel"
satuan      = "persen"
kunci       = ["plt"]
isi         = [{ plt = "lebih_tinggi", nilai = 100 }, { plt = "", nilai = 0 }]
selainnya   = 20
dasar_hukum = "Perwal contoh ps. 10"
"""
        ),
    ),
)
