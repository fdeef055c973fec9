"""A small invented policy to which a test adds one step or measure."""

import shutil
from pathlib import Path
from typing import Any

from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.tests.bulan_uji import KEBIJAKAN, Sehari, fakta
from ekinerja.tpp.tests.test_sifat import periksa

KEPALA = """
judul         = "Uji langkah"
daerah        = "Kabupaten Contoh"
label_tpp     = "TPP"
berlaku_sejak = 2026-01-01
kelas         = [7]
potret        = "akhir"
pagu          = "pagu_bulan"

[aturan]
lapor_mundur_hari        = 1
lapor_batas_jam          = 23:59:59
lapor_saat_jam_kerja     = true
wajib_rekaman            = false
menit_minimal_hari       = { umum = 300, guru = 300, nakes = 300 }
menit_maksimal_hari      = 360
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
izin                 = ["sakit"]
kegiatan_dihitung    = "semua"
dasar_hukum          = "karangan"

[[kriteria]]
kode = "beban"
nama = "Beban kerja"

[[kriteria]]
kode = "prestasi"
nama = "Prestasi kerja"

[[komponen]]
kode = "hadir"
nama = "Kehadiran"

[[komponen]]
kode = "kerja"
nama = "Kinerja"

[[ukuran]]
nama        = "pagu_bulan"
jenis       = "gabung"
satuan      = "rupiah"
konstanta   = 1_000_001
dasar_hukum = "karangan"

[[ukuran]]
nama        = "alpa"
jenis       = "poin"
satuan      = "persen"
tarif       = [{ kejadian = "tanpa_keterangan", nilai = 10, dasar_hukum = "karangan" }]
dasar_hukum = "karangan"
"""
ISI = """
[[langkah]]
jenis       = "isi"
nama        = "isi"
judul       = "TPP"
dari        = "pagu_bulan"
sel         = [
  { kriteria = "beban", persen = 60 },
  { kriteria = "prestasi", persen = 40 },
]
bulat       = "setengah_atas"
dasar_hukum = "karangan"

[[langkah]]
jenis       = "bagi"
nama        = "bagi"
judul       = "Dibagi"
bagian      = [{ komponen = "hadir", persen = 40 }, { komponen = "kerja", persen = 60 }]
bulat       = "ke_bawah"
dasar_hukum = "karangan"
"""


def langkah(jenis: str, isi: str) -> str:
    """One more step for the file."""
    return f"""
[[langkah]]
jenis       = "{jenis}"
nama        = "uji"
judul       = "Uji"
dasar_hukum = "karangan"
{isi}
"""


def ukuran(nama: str, isi: str) -> str:
    """One more measure for the file."""
    return f"""
[[ukuran]]
nama        = "{nama}"
satuan      = "persen"
dasar_hukum = "karangan"
{isi}
"""


class Bayar:
    """Calculates a month under the small policy with something added."""

    def __init__(self, akar: Path) -> None:
        self.folder = akar / "kabupaten-contoh" / "2026-uji"
        self.folder.mkdir(parents=True)
        shutil.copytree(KEBIJAKAN / "nasional", akar / "nasional")

    def __call__(
        self, *, langkah: str = "", ukuran: str = "", isi: str = ISI, **hari: Any
    ) -> Hasil:
        teks = KEPALA + ukuran + isi + langkah
        (self.folder / "kebijakan.toml").write_text(teks)
        bulan: dict[int, Sehari] = {
            int(n.removeprefix("h")): d for n, d in hari.items()
        }
        hasil = hitung(susun(muat(self.folder)), fakta("belitung-timur", bulan))
        assert hasil.masalah == ()
        periksa(hasil)
        return hasil
