"""From a sheet to differences: what is rebuilt, compared, refused, passed over."""

from fractions import Fraction

import pytest

from ekinerja.pembuktian.lembar import buka
from ekinerja.pembuktian.pemetaan import Jadwal
from ekinerja.pembuktian.rakit import Selama, sebar_menit
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.tests.alat import SARI, TONO, UMI, bandingkan, csv, peta, xlsx
from ekinerja.tpp.kebijakan import Kebijakan

JUMLAH = '  { huruf = "D", arti = "jumlah" },'
SEMPURNA = 3_000_000


def satu(bukti: Bukti) -> tuple[int, int]:
    """Sheet and engine of the first amount of the first person."""
    (banding, *_) = bukti.orang[0].banding
    return banding.lembar, banding.dihitung


def test_a_perfect_month_agrees_to_the_rupiah(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;7;3.000.000", f"{TONO};Tono;9;4500000"),
        peta(JUMLAH),
    )

    assert bukti.terbukti
    assert (bukti.sama, bukti.berbeda, bukti.bermasalah) == (2, 0, 0)
    assert bukti.tersering() is None


@pytest.mark.parametrize(
    ("arti", "isi", "jumlah"),
    [
        # 1.200.000 disiplin, 1.800.000 produktivitas menurut 22 hari x 300 menit
        ('arti = "hari_terlambat", menit = 30', "2", 2_976_000),
        ('arti = "hari_terlambat", menit = 31', "2", 2_952_000),
        ('arti = "hari_pulang_cepat", menit = 10', "2", 2_964_000),
        ('arti = "hari_tanpa_masuk"', "1", 2_964_000),
        ('arti = "hari_tanpa_pulang"', "1", 2_964_000),
        ('arti = "hari_tanpa_keterangan"', "1", 2_870_182),
        ('arti = "hari_izin", jenis = "sakit"', "3", 3_000_000),
        ('arti = "menit_disetujui"', "3.300", 2_100_000),
        ('arti = "menit_terlambat"', "30", 2_988_000),
        ('arti = "menit_terlambat"', "31", 2_976_000),
        ('arti = "menit_pulang_cepat"', "600", 2_946_000),
        ('arti = "hari_tanpa_keterangan"', "-", 3_000_000),
        ('arti = "hari_tanpa_keterangan"', "", 3_000_000),
    ],
)
def test_a_total_of_the_month_becomes_days_again(
    arti: str, isi: str, jumlah: int, kebijakan: Kebijakan
) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP;X", f"{SARI};Sari;7;{jumlah};{isi}"),
        peta(f'{JUMLAH}\n  {{ huruf = "E", {arti} }},'),
    )

    assert satu(bukti) == (jumlah, jumlah)
    assert "direka dari jumlahnya" in bukti.catatan[-1]


def test_lateness_in_two_bands_falls_on_different_days(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP;TL1;TL2;TK;S", f"{SARI};Sari;7;0;2;1;1;2"),
        peta(
            f"""{JUMLAH}
  {{ huruf = "E", arti = "hari_terlambat", menit = 15 }},
  {{ huruf = "F", arti = "hari_terlambat", menit = 45 }},
  {{ huruf = "G", arti = "hari_tanpa_keterangan" }},
  {{ huruf = "H", arti = "hari_izin", jenis = "sakit" }},"""
        ),
    )

    hari = bukti.orang[0].orang.fakta.hari
    telat = [h.tanggal.day for h in hari if h.id_masuk and "ke-" in h.id_masuk]
    assert telat == [1, 2, 5]
    assert [h.tanggal.day for h in hari if h.ketidakhadiran] == [28, 29]
    assert [h.tanggal.day for h in hari if not h.masuk] == [28, 29, 30]
    (izin,) = bukti.orang[0].orang.fakta.izin
    assert (izin.id, izin.sejak.day, izin.sampai.day) == ("H2", 28, 29)


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ("20;5;0;0", "5 hari sakit tidak muat: tinggal 2 hari kerja."),
        ("0;0;23;0", "23 hari terlambat dan tanpa rekaman masuk tidak muat"),
        ("21;0;1;1", "2 hari tanpa rekaman masuk dan pulang tidak muat"),
    ],
)
def test_totals_that_do_not_fit_into_the_month_are_refused(
    isi: str, salah: str, kebijakan: Kebijakan
) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP;TK;S;TM;TP", f"{SARI};Sari;7;0;{isi}"),
        peta(
            f"""{JUMLAH}
  {{ huruf = "E", arti = "hari_tanpa_keterangan" }},
  {{ huruf = "F", arti = "hari_izin", jenis = "sakit" }},
  {{ huruf = "G", arti = "hari_tanpa_masuk" }},
  {{ huruf = "H", arti = "hari_tanpa_pulang" }},"""
        ),
    )

    assert bukti.orang == []
    assert salah in bukti.ditolak[0].salah


def test_minutes_of_a_month_are_spread_on_half_days() -> None:
    jadwal = Jadwal()  # 510 minutes long

    assert sebar_menit(0, jadwal, "E2") == ()
    assert sebar_menit(255, jadwal, "E2") == (Selama(1, 255, "E2"),)
    assert sebar_menit(256, jadwal, "E2") == (Selama(2, 128, "E2"),)
    assert sebar_menit(600, jadwal, "E2") == (Selama(3, 200, "E2"),)
    assert sebar_menit(601, jadwal, "E2") == (
        Selama(1, 201, "E2"),
        Selama(2, 200, "E2"),
    )


def test_words_of_the_office_are_translated(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP;Status",
            f"{SARI};Sari;7;1;P3K",
            f"{TONO};Tono;9;1;pns",
            f"{UMI};Umi;5;1;",
            "199001012015012002;Vino;5;1;Honorer",
        ),
        peta(
            f'{JUMLAH}\n  {{ huruf = "E", arti = "status" }},',
            '[kata.status]\n"p3k" = "pppk"',
        ),
    )

    status = [o.orang.fakta.status[0].status for o in bukti.orang]
    assert status == ["pppk", "pns", "pns"]
    assert bukti.ditolak[0].salah == "Status 'honorer' tidak dikenal."
    assert bukti.ditolak[0].tulis == (
        'Tambahkan "honorer" = "..." di [kata.status]. Pilihannya: cpns, pns, pppk, '
        "pppk_paruh_waktu."
    )


def test_expected_amounts_of_every_kind_are_compared(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP;Pagu;TPP;D;P;Pot;Pot TL;Pot TK;TL;TK",
            f"{SARI};Sari;7;2.858.182;3.000.000;2.858.182;1.140.000;1.718.182;60.000;12.000;"
            "(48.000);1;1",
        ),
        peta(
            f"""{JUMLAH}
  {{ huruf = "E", arti = "pagu" }},
  {{ huruf = "F", arti = "kriteria", kode = "tpp" }},
  {{ huruf = "G", arti = "komponen", kode = "disiplin" }},
  {{ huruf = "H", arti = "komponen", kode = "produktivitas" }},
  {{ huruf = "I", arti = "langkah", kode = "potongan_disiplin" }},
  {{ huruf = "J", arti = "langkah", kode = "potongan_disiplin", kejadian = "terlambat" }},
  {{ huruf = "K", arti = "langkah", kode = "potongan_disiplin", kejadian = "tanpa_keterangan" }},
  {{ huruf = "L", arti = "hari_terlambat", menit = 15 }},
  {{ huruf = "M", arti = "hari_tanpa_keterangan" }},"""
        ),
    )

    assert bukti.terbukti, [(b.sasaran, b.selisih) for b in bukti.orang[0].banding]
    assert [(p.nama, p.sama) for p in bukti.per_sasaran] == [
        ("Jumlah TPP", 1),
        ("Pagu", 1),
        ("TPP kelas jabatan", 1),
        ("Disiplin", 1),
        ("Produktivitas", 1),
        ("Potongan disiplin", 1),
        ("Potongan disiplin (terlambat)", 1),
        ("Potongan disiplin (tanpa keterangan)", 1),
    ]
    nilai = [b.lembar for b in bukti.orang[0].banding]
    assert nilai[5:] == [-60_000, -12_000, -48_000]


def test_empty_amounts_are_not_compared(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;7;", f"{TONO};Tono;9;4500000"),
        peta(JUMLAH),
    )

    assert [len(o.banding) for o in bukti.orang] == [0, 1]
    assert bukti.per_sasaran[0].dibandingkan == 1


def test_a_class_the_policy_lacks_stops_that_person_only(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;8;1", f"{TONO};Tono;9;4500000"),
        peta(JUMLAH),
    )

    assert (bukti.sama, bukti.bermasalah) == (1, 1)
    assert "Kelas 8 belum ada" in bukti.orang[0].masalah


def test_days_the_sheet_counts_otherwise_are_told(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP;HK;Hadir;TK",
            f"{SARI};Sari;7;1;21;20;2",
            f"{TONO};Tono;9;1;21;20;2",
            f"{UMI};Umi;5;1;;20;2",
        ),
        peta(
            f"""{JUMLAH}
  {{ huruf = "E", arti = "hari_kerja" }},
  {{ huruf = "F", arti = "hari_hadir" }},
  {{ huruf = "G", arti = "hari_tanpa_keterangan" }},"""
        ),
    )

    assert (
        "2 orang: hari kerja menurut lembar 21, menurut [jadwal] 22." in bukti.catatan
    )


def test_holidays_and_six_day_weeks_change_the_days(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP", f"{SARI};Sari;7;1"),
        peta(JUMLAH, "[jadwal]\nhari_seminggu = 6\nlibur = [2026-10-28]"),
    )

    assert len(bukti.orang[0].orang.fakta.hari) == 26


@pytest.mark.parametrize(
    ("isi", "capaian"), [("97,5", Fraction(195, 2)), ("100", Fraction(100))]
)
def test_achievement_becomes_approved_targets(
    isi: str, capaian: Fraction, kebijakan: Kebijakan
) -> None:
    bukti = bandingkan(
        kebijakan,
        csv("NIP;Nama;Kelas;TPP;Capaian", f"{SARI};Sari;7;1;{isi}"),
        peta(f'{JUMLAH}\n  {{ huruf = "E", arti = "persen_capaian" }},'),
    )

    fakta = bukti.orang[0].orang.fakta
    tercapai = {Fraction(k.jumlah * 100, 10_000) for k in fakta.kegiatan}
    assert tercapai == {capaian}
    assert fakta.target_bulan[0].jumlah == 220_000


def test_percent_cells_of_a_workbook_are_parts_of_one(kebijakan: Kebijakan) -> None:
    isi = [("NIP", "Nama", "Kelas", "TPP", "Capaian"), (SARI, "Sari", 7, 1, 0.975)]

    bukti = bandingkan(
        kebijakan,
        buka("a.xlsx", xlsx(("Rekap", isi))),
        peta(f'{JUMLAH}\n  {{ huruf = "E", arti = "persen_capaian" }},'),
    )

    assert {k.jumlah for k in bukti.orang[0].orang.fakta.kegiatan} == {9_750}


def test_other_facts_of_a_row_reach_the_policy(kebijakan: Kebijakan) -> None:
    bukti = bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP;Predikat;Perilaku;Gaji;Pajak;PTKP;Apel;Gol;Jab;Unit",
            f"{SARI};Sari;7;1;Baik;85;3.500.000;10.000;K1;2;III/a;Analis;Arsip",
            f"{TONO};Tono;9;1;Istimewa;85;0;0;TK/0;0;III/c;Analis;Arsip",
            f"{UMI};Umi;5;1;Baik;85;0;0;Z/9;0;III/c;Analis;Arsip",
        ),
        peta(
            f"""{JUMLAH}
  {{ huruf = "E", arti = "predikat" }},
  {{ huruf = "F", arti = "nilai_perilaku" }},
  {{ huruf = "G", arti = "gaji" }},
  {{ huruf = "H", arti = "pajak_gaji" }},
  {{ huruf = "I", arti = "ptkp" }},
  {{ huruf = "J", arti = "acara_tidak_diikuti", jenis = "apel" }},
  {{ huruf = "K", arti = "golongan" }},
  {{ huruf = "L", arti = "jabatan" }},
  {{ huruf = "M", arti = "unit" }},"""
        ),
    )

    (sari,) = [o.orang.fakta for o in bukti.orang]
    assert (sari.nilai[0].predikat, sari.nilai[0].perilaku) == ("baik", 85)
    assert sari.penghasilan is not None
    assert (sari.penghasilan.gaji, sari.penghasilan.ptkp) == (3_500_000, "K/1")
    assert [a.tanggal.day for a in sari.acara] == [1, 2]
    assert sari.status[0].golongan == "III/a"
    assert (sari.penempatan[0].jabatan, sari.penempatan[0].unit) == ("Analis", "Arsip")
    assert [d.salah for d in bukti.ditolak] == [
        "Predikat 'istimewa' tidak dikenal.",
        "PTKP 'Z/9' tidak dikenal.",
    ]
