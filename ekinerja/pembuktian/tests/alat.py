"""A small policy and files as offices make them."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from ekinerja.pembuktian.lembar import BukuKerja, buka
from ekinerja.pembuktian.pemetaan import Pemetaan, baca_pemetaan
from ekinerja.pembuktian.rekap import Bukti, buktikan
from ekinerja.tpp.hitung import susun
from ekinerja.tpp.kebijakan import Kebijakan, muat

SARI, TONO, UMI = "199001012015011001", "198502022010012002", "199203032019031003"
KEBIJAKAN = """
judul         = "TPP Kota Sagara"
daerah        = "Kota Sagara"
label_tpp     = "TPP"
berlaku_sejak = 2026-01-01
kelas         = [5, 7, 9]
potret        = "awal"
pagu          = "tpp_kelas"

[aturan]
lapor_mundur_hari        = 1
lapor_batas_jam          = 23:59:59
lapor_saat_jam_kerja     = true
wajib_rekaman            = false
menit_minimal_hari       = { umum = 0, guru = 0, nakes = 0 }
menit_maksimal_hari      = 600
tumpang_tindih           = false
setujui_sekaligus_maks   = 50
wajib_rhk                = false
bukti_wajib              = false
pdm_menghentikan_layanan = false
layanan_kepegawaian      = []

[penilaian]
hitungan             = "menit_penuh"
toleransi_menit      = 0
tanpa_rekaman_masuk  = "kejadian"
tanpa_rekaman_pulang = "kejadian"
izin                 = ["cuti_tahunan", "sakit", "dinas_luar"]
kegiatan_dihitung    = "semua"
dasar_hukum          = "karangan"

[[kriteria]]
kode = "tpp"
nama = "TPP kelas jabatan"

[[komponen]]
kode = "disiplin"
nama = "Disiplin"

[[komponen]]
kode = "produktivitas"
nama = "Produktivitas"

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
dasar_hukum = "ps. 3"

[[ukuran]]
nama        = "potongan_disiplin"
jenis       = "poin"
satuan      = "persen"
maksimal    = 100
dasar_hukum = "ps. 5"
tarif       = [
  { kejadian = "terlambat", lapis = [{ sampai = 30, nilai = 1 }, { nilai = 2 }], dasar_hukum = "ps. 5" },
  { kejadian = "pulang_cepat", nilai = 1.5, dasar_hukum = "ps. 5" },
  { kejadian = "tanpa_rekaman_masuk", nilai = 3, dasar_hukum = "ps. 5" },
  { kejadian = "tanpa_rekaman_pulang", nilai = 3, dasar_hukum = "ps. 5" },
  { kejadian = "tanpa_keterangan", nilai = 4, dasar_hukum = "ps. 5" },
]

[[ukuran]]
nama        = "menit_sebulan"
jenis       = "tabel"
satuan      = "menit"
per         = "hari"
kunci       = ["ketidakhadiran"]
isi         = [{ ketidakhadiran = "sakit", nilai = 300 }]
selainnya   = "menit_disetujui"
rangkum     = "jumlah"
dasar_hukum = "ps. 6"

[[ukuran]]
nama        = "menit_wajib"
jenis       = "gabung"
satuan      = "menit"
kali        = ["hari_kerja", 300]
dasar_hukum = "ps. 6"

[[ukuran]]
nama        = "produktivitas"
jenis       = "rasio"
satuan      = "persen"
a           = "menit_sebulan"
b           = "menit_wajib"
kali        = 100
bila_nol    = 0
maksimal    = 100
dasar_hukum = "ps. 6"

[[langkah]]
jenis       = "isi"
nama        = "tpp_kelas"
judul       = "TPP kelas {kelas}"
dari        = "tpp_kelas"
sel         = [{ kriteria = "tpp" }]
bulat       = "setengah_atas"
dasar_hukum = "ps. 3"

[[langkah]]
jenis       = "bagi"
nama        = "bagi"
judul       = "Dibagi"
bagian      = [{ komponen = "disiplin", persen = 40 }, { komponen = "produktivitas", sisa = true }]
bulat       = "setengah_atas"
dasar_hukum = "ps. 4"

[[langkah]]
jenis       = "kurangi"
nama        = "potongan_disiplin"
judul       = "Potongan disiplin"
pada        = { komponen = ["disiplin"] }
dengan      = "potongan_disiplin"
basis       = "sisa"
bulat       = "setengah_atas"
dasar_hukum = "ps. 5"

[[langkah]]
jenis       = "kalikan"
nama        = "produktivitas"
judul       = "Produktivitas bulan ini"
pada        = { komponen = ["produktivitas"] }
dengan      = "produktivitas"
bulat       = "setengah_atas"
dasar_hukum = "ps. 6"
"""

Baris = Sequence[Any]


def buat_kebijakan(akar: Path) -> Kebijakan:
    """The small policy, loaded from its folder."""
    folder = akar / "kota-sagara" / "2026-perwal-07"
    folder.mkdir(parents=True)
    (folder / "kebijakan.toml").write_text(KEBIJAKAN, encoding="utf-8")
    return muat(folder)


def xlsx(*lembar: tuple[str, Iterable[Baris]], gabung: Sequence[str] = ()) -> bytes:
    """A workbook; text stays text, numbers numbers. ``gabung``: ranges of sheet 1."""
    tujuan = io.BytesIO()
    buku = xlsxwriter.Workbook(tujuan, {"in_memory": True})
    for nama, isi in lembar:
        satu = buku.add_worksheet(nama)
        for n, baris in enumerate(isi):
            for k, sel in enumerate(baris):
                if isinstance(sel, str):
                    satu.write_string(n, k, sel)
                elif sel is not None:
                    satu.write(n, k, sel)
    for rentang in gabung:
        buku.worksheets()[0].merge_range(rentang, None)
    buku.close()
    return tujuan.getvalue()


def ods(nama: str, isi: Iterable[Baris]) -> bytes:
    """An OpenDocument sheet with text and number cells."""
    baris = "".join(
        "<table:table-row>" + "".join(map(_sel_ods, satu)) + "</table:table-row>"
        for satu in isi
    )
    teks = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(nama)}">{baris}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    jenis = "application/vnd.oasis.opendocument.spreadsheet"
    manifes = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{jenis}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    tujuan = io.BytesIO()
    with zipfile.ZipFile(tujuan, "w") as arsip:
        arsip.writestr("mimetype", jenis)
        arsip.writestr("content.xml", teks)
        arsip.writestr("META-INF/manifest.xml", manifes)
    return tujuan.getvalue()


def _sel_ods(sel: Any) -> str:
    if sel is None:
        return "<table:table-cell/>"
    if isinstance(sel, str):
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(sel)}</text:p></table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{sel}">'
        f"<text:p>{sel}</text:p></table:table-cell>"
    )


def csv(*baris: str) -> bytes:
    """Lines of a text file, UTF-8."""
    return ("\n".join(baris) + "\n").encode()


PETA = """
periode = "2026-10"

[pegawai]
baris_judul = [1]
kolom = [
  { huruf = "A", arti = "nip" },
  { huruf = "B", arti = "nama" },
  { huruf = "C", arti = "kelas" },
%s
]
"""


def peta(kolom: str, sisa: str = "") -> str:
    """A mapping of NIP, name and class plus the columns a test is about."""
    return PETA % kolom + sisa


def bandingkan(
    kebijakan: Kebijakan,
    buku: BukuKerja | bytes,
    pemetaan: str | Pemetaan,
    *,
    harian: BukuKerja | None = None,
) -> Bukti:
    """The proof of a CSV text (or an opened book) under a mapping text."""
    if isinstance(buku, bytes):
        buku = buka("rekap.csv", buku)
    if isinstance(pemetaan, str):
        pemetaan = baca_pemetaan(pemetaan, "peta.toml", kebijakan)
    return buktikan(susun(kebijakan), buku, pemetaan, harian=harian)
