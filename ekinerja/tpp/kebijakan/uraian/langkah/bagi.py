"""The step ``bagi``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

BAGI = Jenis(
    arti="memecah ke komponen",
    sebab="Perwal membagi TPP: 40 persen disiplin, 60 persen produktivitas.",
    catatan="Dibagi kriteria demi kriteria. Selisih pembulatan jatuh pada bagian `sisa`, "
    "atau bagian terakhir. *Baris*: `judul` dengan jumlah minus untuk asalnya, lalu "
    '"Bagian ..." untuk setiap komponen dengan dasar dan persennya.',
    kunci={
        "dari": Kunci("komponen asal", "dapat membagi lagi sebuah bagian"),
        "kriteria": Kunci(
            "hanya kriteria ini",
            "tempat tugas dan kelangkaan profesi sering tidak dibagi sama",
            "",
            "semua kriteria",
        ),
        "bagian": Kunci(
            "bagian-bagiannya; berjumlah 100, atau satu mengambil sisanya",
            "tidak ada rupiah yang hilang atau dibagi dua kali",
        ),
        "bagian.komponen": Kunci("kode komponen", "bagian yang dinilai sendiri"),
        "bagian.persen": Kunci(
            "besarnya, dalam persen; nama ukuran hanya bersama bagian `sisa`",
            "pembagian dapat berbeda menurut jabatan",
            "",
            "wajib tanpa `sisa`",
        ),
        "bagian.sisa": Kunci(
            "true: bagian ini menerima sisanya",
            "pembulatan harus jatuh di satu tempat yang disebut",
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "isi"
nama        = "tpp_kelas"
judul       = "TPP kelas {kelas}"
dari        = "tpp_kelas"
sel         = [{ kriteria = "beban_kerja" }, { kriteria = "prestasi_kerja", komponen = "kinerja", persen = 10 }]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 3"

[[langkah]]
jenis       = "bagi"
nama        = "bagi"
judul       = "Dibagi menjadi kehadiran dan kinerja"
dari        = "pagu"
kriteria    = ["beban_kerja"]
bagian      = [
  { komponen = "kehadiran", persen = 30 },
  { komponen = "kinerja", sisa = true },
]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 4"
""",
            utuh=True,
        ),
    ),
)
