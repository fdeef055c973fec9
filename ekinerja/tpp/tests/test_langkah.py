"""Kinds of step and measure the two governments do not use, on a small policy."""

from pathlib import Path

import pytest

from ekinerja.tpp.tests.bulan_uji import ALPA, Kerja, Sehari
from ekinerja.tpp.tests.kebijakan_kecil import Bayar, langkah, ukuran


@pytest.fixture
def bayar(tmp_path: Path) -> Bayar:
    return Bayar(tmp_path)


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


def test_a_sum_shared_by_two_is_half_of_it(bayar: Bayar) -> None:
    """(5 + 2 + 1) / 2 = 4 % of the attendance part 400.000."""
    suku = ukuran("lima", 'jenis = "gabung"\nkonstanta = 5') + ukuran(
        "dua", 'jenis = "gabung"\nkonstanta = 2'
    )
    rata = ukuran(
        "rata",
        'jenis = "gabung"\nkonstanta = 1\nbagi = 2\n'
        'tambah = [{ ukuran = "lima" }, { ukuran = "dua" }]',
    )
    potong = langkah(
        "kurangi",
        'pada = { komponen = ["hadir"] }\ndengan = "rata"\nbasis = "sisa"\n'
        'bulat = "setengah_atas"',
    )

    hasil = bayar(ukuran=suku + rata, langkah=potong)

    assert hasil.per_komponen["hadir"] == 384_000


@pytest.mark.parametrize(
    ("maksimal", "hadir", "anak"),
    [
        ("20", 320_000, []),
        # half a percent of 400.000 above the bound
        ("19.5", 322_000, [("Batas 19,5 %", 2_000)]),
    ],
)
def test_what_a_bound_gives_back_is_a_line_however_small(
    bayar: Bayar, maksimal: str, hadir: int, anak: list[tuple[str, int]]
) -> None:
    """Two days away at 10 % each."""
    alpa = ukuran(
        "alpa_terbatas",
        f'jenis = "poin"\nmaksimal = {maksimal}\n'
        'tarif = [{ kejadian = "tanpa_keterangan", nilai = 10, dasar_hukum = "x" }]',
    )
    potong = langkah(
        "kurangi",
        'pada = { komponen = ["hadir"] }\ndengan = "alpa_terbatas"\nbasis = "sisa"\n'
        'bulat = "setengah_atas"',
    )

    hasil = bayar(ukuran=alpa, langkah=potong, h0=ALPA, h1=ALPA)

    assert hasil.per_komponen["hadir"] == hadir
    (garis,) = [b for b in hasil.baris if b.langkah == "uji"]
    assert [(a.uraian, a.nilai) for a in garis.anak if not a.tanggal] == anak
