"""The step ``kurangi``."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh, Jenis, Kunci

KURANGI = Jenis(
    arti="memotong persen dari sebuah dasar",
    sebab="Terlambat, pulang cepat, dan tidak hadir memotong sekian persen; Perwal "
    "berbeda-beda tentang persen **dari apa**.",
    catatan="Basis yang lebih luas daripada sel yang disentuh dibagi menurut isi sel itu. "
    "Sel tidak pernah kurang dari 0. *Baris*: `judul` dengan potongannya, dasar, dan "
    'persennya. Bila ukurannya `poin`, anaknya satu tiap kejadian, lalu bila perlu "Batas '
    '100 %" (pengembalian di atas `maksimal`), "Pembulatan", atau "Tidak kurang dari '
    'nol".',
    kunci={
        "dengan": Kunci(
            "ukuran sebulan, dalam persen, atau dalam rupiah bila `basis` rupiah",
            "jumlah potongannya",
        ),
        "basis": Kunci(
            '`"sisa"`: isi sel yang disentuh sekarang; `"semua"`: seluruh neraca sekarang; '
            '`"rupiah"`: ukurannya sendiri sudah rupiah; atau nama yang disimpan langkah '
            "`simpan`",
            "potongan kedua dapat dihitung dari jumlah semula atau dari sisanya",
            "`sisa`, `semua`, `rupiah`, atau nama simpanan",
        ),
        "bagian_basis": Kunci(
            "sekian persen dari basis itu yang dikenai: angka atau ukuran sebulan; tidak "
            "untuk rupiah",
            "*2 persen dari 40 persen TPP*",
            "",
            "100",
        ),
    },
    contoh=(
        Contoh(
            """\
[[ukuran]]
nama        = "potongan_kehadiran"
jenis       = "poin"
satuan      = "persen"
maksimal    = 100
tarif       = [{ kejadian = "tanpa_keterangan", nilai = 4, dasar_hukum = "Perwal contoh ps. 5" }]
dasar_hukum = "Perwal contoh ps. 5"

[[langkah]]
jenis       = "kurangi"
nama        = "potongan_kehadiran"
judul       = "Potongan kehadiran"
pada        = { komponen = ["kehadiran"] }
dengan      = "potongan_kehadiran"
basis       = "sisa"
jika        = { status = ["pns", "pppk"] }
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 5"
"""
        ),
        Contoh(
            """\
[[ukuran]]
nama        = "potongan_acara"
jenis       = "poin"
satuan      = "persen"
tarif       = [{ kejadian = "acara_tidak_diikuti", nilai = 2, dasar_hukum = "Perwal contoh ps. 7" }]
dasar_hukum = "Perwal contoh ps. 7"

[[ukuran]]
nama        = "denda"
jenis       = "poin"
satuan      = "rupiah"
tarif       = [{ kejadian = "tanpa_laporan", nilai = 10_000, dasar_hukum = "Perwal contoh ps. 7" }]
dasar_hukum = "Perwal contoh ps. 7"

[[langkah]]
jenis        = "kurangi"
nama         = "acara"
judul        = "Tidak mengikuti apel dan upacara"
dengan       = "potongan_acara"
basis        = "semua"
bagian_basis = 40              # dari 40 % TPP
bulat        = "setengah_atas"
dasar_hukum  = "Perwal contoh ps. 7"

[[langkah]]
jenis       = "kurangi"
nama        = "denda"
judul       = "Denda tanpa laporan"
pada        = { komponen = ["kinerja"] }
dengan      = "denda"
basis       = "rupiah"
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 7"
"""
        ),
    ),
)
