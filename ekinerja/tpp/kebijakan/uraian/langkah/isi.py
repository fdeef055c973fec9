"""The step ``isi``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

ISI = Jenis(
    arti="mengisi sel",
    sebab="Setiap hitungan mulai dari sebuah jumlah: nilai kelas jabatan, persen "
    "kriteria, atau harga tiap pagi dan tiap menit.",
    catatan="Yang sudah ada di sel ditambah, bukan diganti. *Baris*: `judul` dengan "
    "`dasar`; anaknya satu tiap kriteria (jumlah pokok dan persennya), atau satu tiap "
    "hari bila ukurannya per hari.",
    kunci={
        "dari": Kunci(
            "ukuran dalam rupiah, sebulan atau per hari",
            "jumlah pokok menurut lampiran Perwal",
        ),
        "jabatan": Kunci(
            "`plt`: jumlahnya dibaca dari jabatan Plt. orang itu; tanpa jabatan Plt. "
            "langkah ini dilewati",
            "*Plt. jabatan yang lebih tinggi menerima TPP jabatan itu*",
        ),
        "sel": Kunci(
            "sel yang diisi; ukuran per hari mengisi satu sel saja",
            "satu nilai kelas menjadi beberapa kriteria",
        ),
        "sel.kriteria": Kunci("kode kriteria", "dasar pemberiannya, rekeningnya"),
        "sel.komponen": Kunci(
            "kode komponen; `pagu` = belum dibagi",
            "ada daerah yang langsung menghargai kehadiran dan kerja",
        ),
        "sel.persen": Kunci(
            "bagian dari jumlah pokok: angka atau ukuran sebulan",
            "persen tiap kriteria berbeda menurut jabatan",
            "",
            "100",
        ),
        "sel.dasar_hukum": Kunci(
            "pasal sel itu",
            "persen kriteria punya lampiran sendiri",
            "",
            "milik langkahnya",
        ),
        "dasar": Kunci(
            "kalimat di kolom dasar", "memperlihatkan perkaliannya", "", "kosong"
        ),
        "rincian": Kunci(
            "kalimat di kolom banyaknya tiap hari, hanya untuk ukuran per hari",
            "hari yang kurang harus terbaca sebabnya",
            "",
            "kosong",
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "isi"
nama        = "tpp_dasar"
judul       = "TPP kelas {kelas}"
dari        = "tpp_kelas"
dasar       = "kelas {kelas}, IKFD {ikfd}"
sel         = [
  { kriteria = "beban_kerja", persen = 60 },
  { kriteria = "prestasi_kerja", persen = 40, dasar_hukum = "Perwal contoh lampiran I" },
]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 3"

[[langkah]]
jenis       = "bagi"
nama        = "bagi"
judul       = "Dibagi menjadi kehadiran dan kinerja"
kriteria    = ["beban_kerja", "prestasi_kerja"]
bagian      = [
  { komponen = "kehadiran", persen = 40 },
  { komponen = "kinerja", persen = 60 },
]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 4"
""",
            utuh=True,
        ),
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

[[ukuran]]
nama        = "rupiah_hari"
jenis       = "gabung"
satuan      = "rupiah"
per         = "hari"
kali        = ["menit_disetujui", "harga_menit"]
dasar_hukum = "Perwal contoh ps. 7"

[[langkah]]
jenis       = "isi"
nama        = "kerja"
judul       = "Menit kerja"
dari        = "rupiah_hari"
sel         = [{ kriteria = "prestasi_kerja", komponen = "kinerja" }]
dasar       = "{menit_disetujui} menit × Rp{harga_menit}"
rincian     = "{keterangan_hari}"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 7"
"""
        ),
        Contoh(
            """\
[[langkah]]
jenis       = "isi"
nama        = "tambahan_plt"
judul       = "Tambahan sebagai Plt."
dari        = "tpp_kelas"
jabatan     = "plt"
sel         = [{ kriteria = "beban_kerja", komponen = "kinerja", persen = 20 }]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 10"
"""
        ),
    ),
)
