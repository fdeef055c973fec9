"""A small whole policy on which every example of the reference stands."""

from ekinerja.tpp.kebijakan.uraian.bentuk import Contoh

BERKAS = {
    "harga.csv": """\
jenjang,rupiah_per_menit
jpt,150
administrator,120
pengawas,100
fungsional,90
pelaksana,80
""",
    "tarif_efektif.csv": """\
ptkp,sampai,persen
TK/0 TK/1 K/0,5400000,0
TK/0 TK/1 K/0,,2
TK/2 TK/3 K/1 K/2 K/3,6200000,0
TK/2 TK/3 K/1 K/2 K/3,,1.5
""",
}

KEPALA = """\
judul         = "TPP Kota Contoh"
daerah        = "Kota Contoh"
label_tpp     = "Tambahan Penghasilan Pegawai"
berlaku_sejak = 2026-01-01
kelas         = [5, 7, 9]
potret        = "awal"
pagu          = "pagu_bulan"

[aturan]
lapor_mundur_hari        = 1
lapor_batas_jam          = 23:59:59
lapor_saat_jam_kerja     = true
wajib_rekaman            = false
menit_minimal_hari       = { umum = 300, guru = 240, nakes = 240 }
menit_maksimal_hari      = 600
tumpang_tindih           = false
setujui_sekaligus_maks   = 50
wajib_rhk                = false
bukti_wajib              = false
pdm_menghentikan_layanan = false
layanan_kepegawaian      = []

[penilaian]
hitungan             = "detik"
toleransi_menit      = 0
tanpa_rekaman_masuk  = "kejadian"
tanpa_rekaman_pulang = "kejadian"
izin                 = ["cuti_tahunan", "sakit", "dinas_luar", "cuti_melahirkan"]
kegiatan_dihitung    = "semua"
tanpa_akibat         = ["hukuman"]
dasar_hukum          = "Perwal contoh ps. 4"

[[kriteria]]
kode = "beban_kerja"
nama = "Beban kerja"

[[kriteria]]
kode = "prestasi_kerja"
nama = "Prestasi kerja"

[[komponen]]
kode = "kehadiran"
nama = "Kehadiran"

[[komponen]]
kode = "kinerja"
nama = "Kinerja"

[[masukan]]
nama  = "ikfd"
judul = "Indeks kapasitas fiskal daerah"
nilai = [{ sejak = 2026-01-01, nilai = 0.85, dasar_hukum = "Perwal contoh ps. 2" }]

[[ukuran]]
nama        = "tpp_kelas"
jenis       = "tabel"
satuan      = "rupiah"
kunci       = ["kelas"]
isi         = [
  { kelas = 5, nilai = 2_000_000 },
  { kelas = 7, nilai = 3_000_000 },
  { kelas = 9, nilai = 4_500_000 },
]
dasar_hukum = "Perwal contoh ps. 3"

[[ukuran]]
nama        = "pagu_bulan"
jenis       = "gabung"
satuan      = "rupiah"
kali        = ["tpp_kelas", 2]
dasar_hukum = "Perwal contoh ps. 9"
"""

LANGKAH = """
[[langkah]]
jenis       = "isi"
nama        = "tpp_kelas"
judul       = "TPP kelas {kelas}"
dari        = "tpp_kelas"
sel         = [
  { kriteria = "beban_kerja", persen = 60 },
  { kriteria = "prestasi_kerja", persen = 40 },
]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 3"

[[langkah]]
jenis       = "bagi"
nama        = "bagi"
judul       = "Dibagi menjadi kehadiran dan kinerja"
bagian      = [
  { komponen = "kehadiran", persen = 40 },
  { komponen = "kinerja", sisa = true },
]
bulat       = "setengah_atas"
dasar_hukum = "Perwal contoh ps. 4"
"""


def pasang(contoh: Contoh) -> str:
    """The whole policy an example makes."""
    return "\n".join((KEPALA, "" if contoh.utuh else LANGKAH, contoh.toml))
