"""The step ``pungut``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

PUNGUT = Jenis(
    arti="pajak dan iuran sesudah bruto",
    sebab="Pajak penghasilan dan iuran jaminan kesehatan dipungut dari TPP; ada yang "
    "ditanggung pegawai, ada yang ditanggung pemda.",
    catatan="Dasarnya: sel yang disentuh + `tambah_dasar` + `sesudah`, paling banyak "
    "`maksimal_dasar`, dikurangi `sesudah` dan `dasar_dikurangi`, lalu dibulatkan ke bawah "
    "ke `satuan_dasar`. *Baris*: bukan ke neraca; yang ditanggung pegawai masuk ke "
    "`pungutan` hasil, minus, dan mengurangi `bersih`, yang ditanggung pemda masuk ke "
    "`tanggungan` dan hanya dicatat. Anaknya tarif tiap lapis, yang sudah dipungut, dan pembulatan.",
    kunci={
        "persen": Kunci(
            "tarif untuk seluruh dasar: angka atau ukuran sebulan",
            "*iuran 1 persen*",
            "",
            "tepat satu dari `persen`, `lapis`, dan `berkas`",
        ),
        "lapis": Kunci(
            "tarif menurut besarnya dasar, dari kecil ke besar; yang terakhir tanpa batas",
            "tarif pasal 17 dan tarif efektif rata-rata bertingkat",
            "",
            "tepat satu dari `persen`, `lapis`, dan `berkas`",
        ),
        "lapis.sampai": Kunci(
            "batas atas dasar, termasuk, dalam rupiah",
            "*sampai dengan Rp60.000.000*",
            "",
            "tidak ada pada lapis terakhir",
        ),
        "lapis.persen": Kunci("tarif lapis itu", "menurut undang-undangnya"),
        "berkas": Kunci(
            "CSV berkolom kategori, `sampai`, dan `persen`",
            "tabel tarif efektif rata-rata berbeda tiap PTKP",
            "",
            "tepat satu dari `persen`, `lapis`, dan `berkas`",
        ),
        "kategori": Kunci(
            "sifat yang memilih lapisnya di berkas itu",
            "PTKP memilih tabel, golongan memilih tarif final",
            "",
            "wajib bila ada `berkas`",
        ),
        "cara": Kunci(
            "`satu`: seluruh dasar kena tarif lapisnya; `bertingkat`: tiap lapis kena "
            "tarifnya sendiri",
            "tarif efektif rata-rata memakai yang pertama, pasal 17 yang kedua",
        ),
        "tambah_dasar": Kunci(
            "ukuran atau sumber rupiah yang ikut menjadi dasar",
            "pajak dihitung dari gaji dan TPP bersama",
            "",
            "tidak ada",
        ),
        "sesudah": Kunci(
            "sumber rupiah yang sudah dikenai lebih dahulu",
            "iuran atas gaji sudah dipotong; batas Rp12.000.000 dihitung bersama",
            "",
            "tidak ada",
        ),
        "maksimal_dasar": Kunci(
            "batas dasar: angka atau ukuran sebulan",
            "iuran jaminan kesehatan dibatasi pada Rp12.000.000",
            "",
            "tanpa batas",
        ),
        "dasar_dikurangi": Kunci(
            "potongan sebelum tarif, satu tabel tiap potongan",
            "biaya jabatan dan PTKP",
            "",
            "tidak ada",
        ),
        "dasar_dikurangi.judul": Kunci("sebutannya", "dibaca orang di berkas"),
        "dasar_dikurangi.ukuran": Kunci(
            "ukuran sebulan dalam rupiah",
            "PTKP menurut statusnya",
            "",
            "tepat satu dari `ukuran` dan `persen`",
        ),
        "dasar_dikurangi.persen": Kunci(
            "sekian persen dari dasar",
            "biaya jabatan 5 persen",
            "",
            "tepat satu dari `ukuran` dan `persen`",
        ),
        "dasar_dikurangi.maksimal": Kunci(
            "paling banyak, dalam rupiah",
            "biaya jabatan paling banyak Rp500.000 sebulan",
            "",
            "tanpa batas",
        ),
        "satuan_dasar": Kunci(
            "dasar dibulatkan ke bawah ke kelipatan ini",
            "penghasilan kena pajak dibulatkan ke ribuan",
        ),
        "dikurangi": Kunci(
            "ukuran atau sumber rupiah yang sudah dipungut",
            "pajak gaji sudah dipotong, hanya selisihnya dipungut dari TPP",
            "",
            "tidak ada",
        ),
        "boleh_kembali": Kunci(
            "true: kelebihan pungutan dikembalikan",
            "hitungan pajak Desember dapat menghasilkan lebih bayar",
        ),
        "ditanggung": Kunci(
            "siapa yang membayar", "iuran 4 persen ditanggung pemda, 1 persen pegawai"
        ),
    },
    contoh=(
        Contoh(
            """\
[[langkah]]
jenis          = "pungut"
nama           = "iuran_kesehatan"
judul          = "Iuran jaminan kesehatan 1 %"
sesudah        = "gaji"            # iuran atas gaji sudah dipotong
maksimal_dasar = 12_000_000
persen         = 1
bulat          = "setengah_atas"
dasar_hukum    = "Perpres 64/2020"

[[langkah]]
jenis       = "pungut"
nama        = "iuran_pemda"
judul       = "Iuran jaminan kesehatan 4 %"
persen      = 4
ditanggung  = "pemda"
bulat       = "setengah_atas"
dasar_hukum = "Perpres 64/2020"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "ptkp_sebulan"
jenis       = "tabel"
satuan      = "rupiah"
kunci       = ["ptkp"]
isi         = [{ ptkp = "TK/0", nilai = 4_500_000 }]
selainnya   = 4_875_000
dasar_hukum = "PMK 101/2016"

[[langkah]]
jenis           = "pungut"
nama            = "pajak"
judul           = "PPh pasal 21"
tambah_dasar    = ["gaji"]
dasar_dikurangi = [
  { judul = "Biaya jabatan", persen = 5, maksimal = 500_000 },
  { judul = "PTKP", ukuran = "ptkp_sebulan" },
]
satuan_dasar    = 1000
cara            = "bertingkat"
lapis           = [{ sampai = 5_000_000, persen = 5 }, { persen = 15 }]
dikurangi       = ["pajak_gaji"]
boleh_kembali   = false
bulat           = "ke_bawah"
dasar_hukum     = "UU 7/2021 ps. 17"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "penghasilan_tahun"
jenis       = "gabung"
satuan      = "rupiah"
tambah      = [{ ukuran = "bruto_tahun" }, { ukuran = "pajak_tahun", bobot = -1 }]
dasar_hukum = "PMK 168/2023"

[[langkah]]
jenis       = "pungut"
nama        = "pajak_efektif"
judul       = "PPh pasal 21, tarif efektif rata-rata"
kategori    = "ptkp"
berkas      = "tarif_efektif.csv"
cara        = "satu"
bulat       = "ke_bawah"
dasar_hukum = "PP 58/2023"
"""
        ),
    ),
)
