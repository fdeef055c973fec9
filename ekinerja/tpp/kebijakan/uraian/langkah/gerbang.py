"""The step ``gerbang``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

GERBANG = Jenis(
    arti="bila sebuah syarat berlaku",
    sebab="Ada syarat yang menghapus atau menahan: menit kurang dari 6.750, kehadiran di "
    "bawah separuh, PDM atau LHKPN belum selesai.",
    catatan='*Baris*: `nol` dan `kali` meninggalkan "judul: sebab" dengan selisihnya. '
    "`tahan` dan `tunda` tidak berbaris; mereka mengisi `bayar` dan `sebab_bayar`. Bila "
    "beberapa gerbang mengenai orang yang sama, keadaan bayar yang pertama tetap dan semua "
    "sebab tercatat.",
    kunci={
        "bila": Kunci(
            "syaratnya: sebuah kewajiban **atau** sebuah ukuran",
            "satu gerbang satu pasal",
        ),
        "bila.kewajiban": Kunci(
            "jenis kewajiban, misalnya `pdm`; berlaku sesudah batasnya lewat pada akhir "
            "bulan",
            "kewajiban di luar pekerjaan, dengan batas tanggal",
            "",
            "tepat satu dari `kewajiban` dan `ukuran`",
        ),
        "bila.keadaan": Kunci(
            "keadaan yang memenuhi syarat: `belum`, `selesai`, `dikecualikan`",
            "yang pensiun tahun itu sering dikecualikan",
            "",
            "wajib bila ada `kewajiban`",
        ),
        "bila.ukuran": Kunci(
            "ukuran sebulan",
            "batas menit, hari, atau persen",
            "",
            "tepat satu dari `kewajiban` dan `ukuran`",
        ),
        "bila.kurang_dari": Kunci(
            "berlaku bila ukurannya kurang dari ini",
            "*kurang dari 6.750 menit*",
            "",
            "sedikitnya satu batas; bila keduanya ditulis, salah satunya cukup",
        ),
        "bila.lebih_dari": Kunci(
            "berlaku bila ukurannya lebih dari ini",
            "*lebih dari 780 menit terlambat*",
            "",
            "sedikitnya satu batas; bila keduanya ditulis, salah satunya cukup",
        ),
        "akibat": Kunci(
            "`nol`: sel menjadi 0; `kali`: sel menjadi `persen`-nya; `tahan`: jumlah "
            "dihitung, pembayarannya ditahan; `tunda`: ditunda",
            "menahan bukan menghapus: jumlahnya tetap terlihat",
        ),
        "persen": Kunci(
            "angka atau ukuran sebulan",
            "*dibayar separuh*",
            "",
            "wajib untuk `kali`",
        ),
        "sebab": Kunci(
            "kalimat sebabnya", "orang yang ditahan harus tahu apa yang kurang"
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis       = "gerbang"
nama        = "tahan_pdm"
judul       = "Pembayaran ditahan"
aktif       = false            # dibaca dan diperiksa, belum dijalankan
bila        = { kewajiban = "pdm", keadaan = ["belum"] }
akibat      = "tahan"
sebab       = "Pemutakhiran Data Mandiri belum dilakukan sampai batasnya."
dasar_hukum = "Perwal contoh ps. 10"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "menit_sebulan"
jenis       = "gabung"
satuan      = "menit"
per         = "hari"
tambah      = [{ ukuran = "menit_disetujui" }]
rangkum     = "jumlah"
dasar_hukum = "Perwal contoh ps. 6"

[[langkah]]
jenis       = "gerbang"
nama        = "menit_kurang"
judul       = "Menit sebulan"
bila        = { ukuran = "menit_sebulan", kurang_dari = 3375, lebih_dari = 20000 }
akibat      = "kali"
persen      = 50
pada        = { komponen = ["kinerja"] }
sebab       = "Menit disetujui kurang dari separuh 6.750."
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 6"
"""
        ),
    ),
)
