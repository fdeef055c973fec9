"""Kinds of step and measure the two governments do not use, on a small invented policy."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import muat
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.tests.bulan_uji import ALPA, KEBIJAKAN, Kerja, Sehari, fakta
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


@pytest.fixture
def bayar(tmp_path: Path) -> "Bayar":
    return Bayar(tmp_path)


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


def test_a_split_without_remainder_gives_the_last_part_what_rounding_left(
    bayar: Bayar,
) -> None:
    hasil = bayar()

    # 600,001 and 400,000: 40 % rounded down is 240,000 and 160,000.
    assert hasil.per_kriteria == {"beban": 600_001, "prestasi": 400_000}
    assert hasil.per_komponen == {"hadir": 400_000, "kerja": 600_001}


@pytest.mark.parametrize(
    ("basis", "hadir"),
    [
        # 10 % of the part: 40,000
        ("sisa", 360_000),
        # 10 % of the whole 1,000,001, charged to attendance cell by cell
        ("semua", 300_000),
    ],
)
def test_a_deduction_is_charged_on_its_declared_basis(
    bayar: Bayar, basis: str, hadir: int
) -> None:
    potong = langkah(
        "kurangi",
        f'pada = {{ komponen = ["hadir"] }}\ndengan = "alpa"\nbasis = "{basis}"\n'
        'bulat = "setengah_atas"',
    )

    hasil = bayar(langkah=potong, h0=ALPA)

    assert hasil.per_komponen == {"hadir": hadir, "kerja": 600_001}


def test_more_than_everything_leaves_nothing_and_says_so(bayar: Bayar) -> None:
    potong = langkah(
        "kurangi",
        'pada = { komponen = ["hadir"] }\ndengan = "alpa"\nbasis = "semua"\n'
        'bulat = "setengah_atas"',
    )

    hasil = bayar(langkah=potong, h0=ALPA, h1=ALPA, h2=ALPA, h3=ALPA, h4=ALPA)

    assert hasil.per_komponen == {"hadir": 0, "kerja": 600_001}
    anak = hasil.baris[-1].anak
    assert (anak[-1].uraian, anak[-1].nilai) == ("Tidak kurang dari nol", 100_000)


def test_a_deduction_without_events_behind_it_has_no_children(bayar: Bayar) -> None:
    tetap = ukuran("iuran", 'jenis = "gabung"\nkonstanta = 2.5')
    potong = langkah("kurangi", 'dengan = "iuran"\nbasis = "sisa"\nbulat = "potong"')

    hasil = bayar(ukuran=tetap, langkah=potong)

    (pertama, _) = [b for b in hasil.baris if b.langkah == "uji"]
    assert (pertama.tarif, pertama.anak) == ("2,5 %", ())


@pytest.mark.parametrize(
    ("akibat", "jumlah", "bayar_"),
    [
        ('"nol"', 0, "dibayar"),
        ('"kali"\npersen = 50', 500_001, "dibayar"),
        ('"tahan"', 1_000_001, "ditahan"),
        ('"tunda"', 1_000_001, "ditunda"),
    ],
)
def test_a_gate_empties_shares_or_withholds(
    bayar: Bayar, akibat: str, jumlah: int, bayar_: str
) -> None:
    gerbang = langkah(
        "gerbang",
        'bila = { ukuran = "alpa", lebih_dari = 10 }\nsebab = "Dua hari tidak hadir."\n'
        f'bulat = "setengah_atas"\nakibat = {akibat}',
    )

    sehari, dua_hari = bayar(langkah=gerbang, h0=ALPA), None
    dua_hari = bayar(langkah=gerbang, h0=ALPA, h1=ALPA)

    assert (sehari.jumlah, sehari.bayar, sehari.sebab_bayar) == (
        1_000_001,
        "dibayar",
        (),
    )
    assert (dua_hari.jumlah, dua_hari.bayar) == (jumlah, bayar_)
    assert dua_hari.sebab_bayar == (
        () if bayar_ == "dibayar" else ("Dua hari tidak hadir.",)
    )


def test_of_two_gates_the_first_names_the_state_and_both_say_why(bayar: Bayar) -> None:
    dua = "".join(
        langkah(
            "gerbang",
            'bila = { ukuran = "alpa", kurang_dari = 5 }\n'
            f'akibat = "{akibat}"\nsebab = "Sebab {akibat}."',
        ).replace('"uji"', f'"uji_{akibat}"')
        for akibat in ("tunda", "tahan")
    )

    hasil = bayar(langkah=dua)

    assert hasil.bayar == "ditunda"
    assert hasil.sebab_bayar == ("Sebab tunda.", "Sebab tahan.")


def test_rounding_to_hundreds_and_a_ceiling_leave_lines(bayar: Bayar) -> None:
    dua = langkah("bulatkan", 'bulat = "ke_bawah"\ndigit = -2') + langkah(
        "batasi", 'maksimal = 900_000\nbulat = "setengah_atas"'
    ).replace('"uji"', '"batas"')

    hasil = bayar(langkah=dua)

    bulat = [b.nilai for b in hasil.baris if b.langkah == "uji"]
    batas = [b.nilai for b in hasil.baris if b.langkah == "batas"]
    assert bulat == [-1]
    assert batas == [-40_000, -60_000]
    assert hasil.jumlah == 900_000


@pytest.mark.parametrize(
    ("isi", "tarif"),
    [
        # floor and cap of a measure
        ('jenis = "gabung"\nkonstanta = 20\nminimal = 30', "30 %"),
        ('jenis = "gabung"\nkonstanta = 20\nmaksimal = 15', "15 %"),
        # a measure for others than this person gives "selainnya"
        (
            'jenis = "gabung"\nkonstanta = 20\njika = { status = ["cpns"] }\n'
            "selainnya = 90",
            "90 %",
        ),
        # decimals: half up, cut off, rounded to tens
        (
            'jenis = "gabung"\nkonstanta = 33.3355\nbulat = "setengah_atas"\ndigit = 3',
            "33,336 %",
        ),
        (
            'jenis = "gabung"\nkonstanta = 33.3355\nbulat = "potong"\ndigit = 1',
            "33,3 %",
        ),
        # summaries over days
        (
            'jenis = "gabung"\nper = "hari"\ntambah = [{ ukuran = "menit_disetujui" }]\n'
            'bagi = 12\nrangkum = "terkecil"\nbila_kosong = 0',
            "10 %",
        ),
        (
            'jenis = "gabung"\nper = "hari"\ntambah = [{ ukuran = "menit_disetujui" }]\n'
            'bagi = 12\nrangkum = "terbesar"\nbila_kosong = 0',
            "30 %",
        ),
        (
            'jenis = "gabung"\nper = "hari"\ntambah = [{ ukuran = "menit_disetujui" }]\n'
            'rangkum = "hitung"',
            "22 %",
        ),
        # over activities: 43 of them
        (
            'jenis = "gabung"\nper = "kegiatan"\nkonstanta = 1\nrangkum = "jumlah"',
            "43 %",
        ),
        # a day's measure seen from its activities
        (
            'jenis = "rasio"\nper = "kegiatan"\na = "menit_kegiatan"\n'
            'b = "menit_disetujui"\nkali = 100\nbila_nol = 0\nrangkum = "terkecil"\nbila_kosong = 0',
            "44,4444 %",
        ),
    ],
)
def test_a_measure_is_limited_rounded_and_summarised_as_declared(
    bayar: Bayar, isi: str, tarif: str
) -> None:
    kali = langkah("kalikan", 'dengan = "porsi"\nbulat = "setengah_atas"')

    hasil = bayar(
        ukuran=ukuran("porsi", isi), langkah=kali, h0=Sehari(kerja=(Kerja(120, 2),))
    )

    assert [b.tarif for b in hasil.baris if b.langkah == "uji"] == [tarif, tarif]


def test_a_step_for_others_leaves_this_person_alone(bayar: Bayar) -> None:
    kali = langkah(
        "kalikan",
        'dengan = "porsi"\nbulat = "setengah_atas"\njika = { status = ["cpns"] }',
    )

    hasil = bayar(
        ukuran=ukuran("porsi", 'jenis = "gabung"\nkonstanta = 50'), langkah=kali
    )

    assert hasil.jumlah == 1_000_001


def test_a_share_of_each_day_is_filled_and_the_days_are_the_children(
    bayar: Bayar,
) -> None:
    harian = ukuran(
        "sehari",
        'jenis = "gabung"\nper = "hari"\ntambah = [{ ukuran = "menit_disetujui", bobot = 10 }]',
    )
    isi = langkah(
        "isi",
        'dari = "sehari"\nsel = [{ kriteria = "beban", komponen = "kerja", persen = 50 }]\n'
        'rincian = "pulang {jam_pulang}, terlambat {terlambat}"\nbulat = "setengah_atas"',
    )

    hadir = langkah(
        "isi",
        'dari = "nol"\nsel = [{ kriteria = "beban", komponen = "hadir" }]\n'
        'bulat = "setengah_atas"',
    ).replace('"uji"', '"hadir"')
    nol = ukuran("nol", 'jenis = "gabung"\nkonstanta = 0')

    hasil = bayar(
        ukuran=harian + nol, isi=isi + hadir, h0=Sehari(kerja=(Kerja(3),)), h1=ALPA
    )

    (baris,) = hasil.baris
    assert [a.nilai for a in baris.anak[:3]] == [15, 0, 1_800]
    assert baris.anak[0].banyak == "pulang 16.00.00, terlambat 0 detik"
    assert baris.anak[1].banyak == "pulang tanpa rekaman, terlambat 0 detik"
    assert hasil.jumlah == 15 + 20 * 1_800


def simpan_lalu_potong(kosongkan: bool) -> str:
    """Save the attendance part, perhaps empty it, then deduct from what was saved."""
    simpan = langkah(
        "simpan", 'pada = { komponen = ["hadir"] }\nsebagai = "semula"'
    ).replace('"uji"', '"simpan"')
    nol = langkah(
        "gerbang",
        'pada = { komponen = ["hadir"] }\nakibat = "nol"\nsebab = "Uji."\n'
        'bila = { ukuran = "alpa", lebih_dari = 0 }\nbulat = "setengah_atas"',
    ).replace('"uji"', '"kosong"')
    potong = langkah(
        "kurangi",
        'pada = { komponen = ["hadir"] }\ndengan = "alpa"\nbasis = "semula"\n'
        'bulat = "setengah_atas"',
    )
    return simpan + (nol if kosongkan else "") + potong


def test_a_saved_sum_can_be_the_basis(bayar: Bayar) -> None:
    hasil = bayar(langkah=simpan_lalu_potong(False), h0=ALPA)

    assert hasil.per_komponen == {"hadir": 360_000, "kerja": 600_001}


def test_nothing_is_taken_from_a_part_already_empty(bayar: Bayar) -> None:
    hasil = bayar(langkah=simpan_lalu_potong(True), h0=ALPA)

    assert hasil.per_komponen == {"hadir": 0, "kerja": 600_001}
    assert [b for b in hasil.baris if b.langkah == "uji"] == []


def test_the_whole_as_basis_takes_nothing_from_an_empty_part(bayar: Bayar) -> None:
    teks = simpan_lalu_potong(True).replace('basis = "semula"', 'basis = "semua"')

    hasil = bayar(langkah=teks, h0=ALPA)

    assert hasil.per_komponen == {"hadir": 0, "kerja": 600_001}


def test_a_rate_for_others_or_of_nothing_leaves_no_event(bayar: Bayar) -> None:
    poin = ukuran(
        "lain",
        'jenis = "poin"\ntarif = [\n'
        '  { kejadian = "tanpa_keterangan", nilai = 50, dasar_hukum = "karangan",'
        ' jika = { status = ["cpns"] } },\n'
        '  { kejadian = "tanpa_keterangan", nilai = 0, dasar_hukum = "karangan" },\n]',
    )
    potong = langkah("kurangi", 'dengan = "lain"\nbasis = "sisa"\nbulat = "potong"')

    hasil = bayar(ukuran=poin, langkah=potong, h0=ALPA)

    assert hasil.jumlah == 1_000_001


def test_an_empty_part_has_nothing_to_go_out_by_day(bayar: Bayar) -> None:
    rata = ukuran(
        "rata",
        'jenis = "gabung"\nper = "hari"\nkonstanta = 80\nrangkum = "rata"\n'
        "bila_kosong = 0",
    )
    kali = langkah(
        "kalikan",
        'pada = { komponen = ["hadir"] }\ndengan = "rata"\nbulat = "setengah_atas"',
    ).replace('"uji"', '"harian"')

    hasil = bayar(ukuran=rata, langkah=simpan_lalu_potong(True) + kali, h0=ALPA)

    assert [b for b in hasil.baris if b.langkah == "harian"] == []
