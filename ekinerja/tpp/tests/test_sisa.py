"""A running month: what is still open, what is lost, and that both add up."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.sisa import HariTerbuka, Sisa, Terbuka, sisa
from ekinerja.tpp.tests import bulan_uji as u
from ekinerja.tpp.tests.bulan_uji import (
    ALPA,
    HARI_KERJA,
    Jabatan,
    Kerja,
    Sehari,
    fakta,
    mesin,
)
from ekinerja.tpp.tests.test_sifat import Bulan, sampai, secukupnya, semua_daerah
from ekinerja.waktu import saat_lokal

BT, BS = "belitung-timur", "barito-selatan"
SENIN, SELASA = date(2026, 9, 14), date(2026, 9, 15)
AKHIR = time(23, 59)
LAPOR = {
    SENIN: saat_lokal(SELASA, AKHIR, "WIB"),
    SELASA: saat_lokal(date(2026, 9, 16), AKHIR, "WIB"),
}
BULAN = {
    3: ALPA,  # Fri 4 Sep
    5: Sehari(datang=800),  # Tue 8 Sep
    # Fri 11 Sep: everything waits
    8: Sehari(
        kerja=(Kerja(330, 2, "rhk:1", "diajukan"), Kerja(0, 2, "rhk:2", "diajukan"))
    ),
    9: Sehari(kerja=(Kerja(100, 1),)),  # Mon 14 Sep: two thirds not reported
    10: Sehari(mendahului=None, kerja=()),  # Tue 15 Sep, today
}


def berjalan(daerah: str) -> Fakta:
    return sampai(fakta(daerah, BULAN), 10)


def satu(daerah: str, isi: Fakta | None = None, jam: time | None = None) -> Sisa:
    hasil = sisa(mesin(daerah), isi or berjalan(daerah), lapor=LAPOR, jam=jam)
    assert hasil is not None
    return hasil


def test_belitung_timur_tells_what_would_cost_how_much() -> None:
    s = satu(BT)

    assert (s.terbaik, s.terendah, s.sempurna) == (4_339_310, 1_517_222, 4_566_821)
    assert [(t.jenis, t.uraian, t.nilai) for t in s.terbuka] == [
        ("presensi", "Presensi hari ini", 34_251),
        ("lapor", "Belum lapor 2 hari", 290_616),
        ("menunggu", "Menunggu persetujuan 1 hari", 145_308),
        ("mendatang", "11 hari kerja yang akan datang", 2_351_912),
    ]
    assert (s.beda_terbuka, s.kata_terbuka) == (1, "Pembulatan")
    presensi, lapor, menunggu, _ = s.terbuka
    assert [(h.tanggal, h.apa) for h in presensi.hari] == [
        (SELASA, "pulang belum dicatat")
    ]
    assert [(h.apa, h.nilai, h.batas) for h in lapor.hari] == [
        ("100 dari 300 menit dilaporkan", 145_308, LAPOR[SENIN]),
        ("0 dari 300 menit dilaporkan", 145_308, LAPOR[SELASA]),
    ]
    assert [(h.apa, h.batas) for h in menunggu.hari] == [("2 laporan, 330 menit", None)]


def test_belitung_timur_tells_what_is_lost_for_good() -> None:
    s = satu(BT)

    assert s.jumlah_hilang == 227_511
    assert [(t.id, t.selisih) for t in s.hilang] == [
        ("hari:2026-09-04", 213_811),
        ("masuk:2026-09-08", 13_701),
    ]
    assert (s.beda_hilang, s.kata_hilang) == (-1, "Pembulatan")
    assert s.besok is not None
    assert (s.besok.tanggal, s.besok.nilai) == (date(2026, 9, 16), 213_810)


def test_barito_selatan_does_so_up_to_its_ceiling() -> None:
    s = satu(BS)

    assert (s.terbaik, s.terendah, s.sempurna) == (3_000_800, 1_174_200, 3_100_000)
    assert [(t.jenis, t.nilai) for t in s.terbuka] == [
        ("lapor", 161_200),
        ("menunggu", 85_800),
        ("mendatang", 1_579_600),
    ]
    assert s.beda_terbuka == 0
    assert [t.selisih for t in s.hilang] == [99_200, 7_800, 7_000]
    assert (s.beda_hilang, s.kata_hilang) == (-14_800, "Karena saling memengaruhi")


def test_a_day_whose_window_is_over_is_lost_and_not_open() -> None:
    s = sisa(mesin(BT), berjalan(BT), lapor={SELASA: LAPOR[SELASA]})

    assert s is not None
    assert s.terbaik == 4_339_310 - 145_308
    assert [h.tanggal for t in s.terbuka if t.jenis == "lapor" for h in t.hari] == [
        SELASA
    ]
    assert "kerja:2026-09-14" in {t.id for t in s.hilang}


def test_a_report_sent_back_is_told_where_it_may_be_mended() -> None:
    kembali = Sehari(kerja=(Kerja(200, 2), Kerja(150, 2, "rhk:2", "dikembalikan")))
    isi = sampai(fakta(BT, BULAN | {9: kembali}), 10)

    s = satu(BT, isi)

    (lapor,) = (t for t in s.terbuka if t.jenis == "lapor")
    assert lapor.hari[0].apa == (
        "200 dari 300 menit dilaporkan; 1 laporan dikembalikan"
    )


@pytest.mark.parametrize(
    ("jam", "terbaik", "presensi"),
    [
        # one may still come in time
        (time(7, 30), 4_339_310, 68_502),
        # from now on at most late: 1 % up to a quarter of an hour, 2,5 % after an hour
        (time(7, 31), 4_325_610, 54_802),
        (time(20, 26), 4_305_059, 34_251),
    ],
)
def test_nobody_arrives_earlier_than_now(
    jam: time, terbaik: int, presensi: int
) -> None:
    isi = sampai(fakta(BT, BULAN | {10: ALPA}), 10)

    s = satu(BT, isi, jam)

    assert s.terbaik == terbaik
    assert s.terbuka[0].uraian == "Presensi hari ini"
    assert s.terbuka[0].hari[0].apa == "masuk dan pulang belum dicatat"
    assert s.terbuka[0].nilai == presensi
    terlambat = [t.uraian for t in s.hilang if t.tanggal == "2026-09-15"]
    if jam > time(7, 30):
        assert terlambat == [f"Sel 15 Sep, belum masuk sampai {jam:%H.%M}"]
    else:
        assert terlambat == []


def test_a_perfect_month_so_far_has_lost_nothing() -> None:
    s = satu(BT, sampai(fakta(BT, {}), 10))

    assert (s.terbaik, s.jumlah_hilang, s.hilang) == (4_566_821, 0, ())


def test_a_month_that_is_over_or_cannot_be_calculated_has_nothing_open() -> None:
    isi = berjalan(BT)

    assert sisa(mesin(BT), replace(isi, hari_berjalan=None), lapor={}) is None
    assert sisa(mesin(BT), replace(isi, status=()), lapor={}) is None


@pytest.mark.parametrize(
    ("nilai", "hari", "beda", "bersamaan", "kata"),
    [
        (133_714, (31_714, 24_714), 77_286, True, "Karena keduanya bersamaan"),
        (60, (30, 20, 20), -10, True, "Karena semuanya bersamaan"),
        (104, (50, 50), 4, True, "Karena keduanya bersamaan"),
        (103, (50, 50), 3, False, "Pembulatan"),
        (100, (50, 50), 0, False, "Pembulatan"),
        (100, (), 0, False, "Pembulatan"),
    ],
)
def test_the_days_of_a_kind_add_up_with_what_they_do_together(
    nilai: int, hari: tuple[int, ...], beda: int, bersamaan: bool, kata: str
) -> None:
    isi = tuple(HariTerbuka(SENIN, "0 menit dilaporkan", n) for n in hari)

    t = Terbuka("lapor", "Belum lapor 2 hari", nilai, isi)

    assert (t.beda, t.bersamaan, t.kata_beda) == (beda, bersamaan, kata)


@semua_daerah
@secukupnya
@given(
    bulan=u.bulan,
    jabatan=u.jabatan,
    n=u.tempat,
    mundur=st.integers(0, 2),
)
def test_both_ways_add_up_to_the_rupiah(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int, mundur: int
) -> None:
    isi = sampai(fakta(daerah, bulan, jabatan=jabatan), n)
    sampai_kapan = saat_lokal(date(2026, 9, 30), AKHIR, "WIB")
    lapor = dict.fromkeys(HARI_KERJA[max(n - mundur, 0) : n + 1], sampai_kapan)

    s = sisa(mesin(daerah), isi, lapor=lapor)

    assert s is not None
    turun = sum(t.nilai for t in s.terbuka) + s.beda_terbuka
    assert s.terbaik - turun == s.terendah
    assert all(
        sum(h.nilai for h in t.hari) + t.beda == t.nilai for t in s.terbuka if t.hari
    )
    assert s.sempurna - sum(t.selisih for t in s.hilang) - s.beda_hilang == s.terbaik
    assert s.terendah <= s.terbaik <= s.sempurna
    assert all(t.nilai > 0 for t in s.terbuka)
    assert s.terbaik >= hitung(mesin(daerah), isi).jumlah


def test_of_many_losses_five_are_told_and_the_rest_together() -> None:
    enam = sampai(fakta(BT, dict.fromkeys((0, 1, 2, 3, 4, 5), ALPA)), 10)

    s = satu(BT, enam)

    assert len(s.hilang) == 6
    assert s.hilang_utama == s.hilang[:5]
    assert s.hilang_lain == s.hilang[5:]
    assert s.jumlah_lain == s.hilang[5].selisih == 213_810
    assert satu(BT).hilang_lain == ()
    assert satu(BT).jumlah_lain == 0


def test_reports_that_cost_nothing_alone_but_something_together_are_open() -> None:
    """Barito Selatan's ceiling holds back 59.200; a day short 150 minutes is 39.000."""
    kurang = Sehari(kerja=(Kerja(210, 2),))
    dua = sampai(fakta(BS, {9: kurang, 10: kurang}), 10)
    tinggal_satu = sampai(fakta(BS, {10: kurang}), 10)

    (lapor,) = (t for t in satu(BS, dua).terbuka if t.jenis == "lapor")

    assert [h.tanggal for h in lapor.hari] == [SENIN, SELASA]
    assert lapor.nilai == 2 * 39_000 - 59_200
    assert [h.nilai for h in lapor.hari] == [0, 0]
    assert (lapor.beda, lapor.kata_beda) == (18_800, "Karena keduanya bersamaan")
    assert [t for t in satu(BS, tinggal_satu).terbuka if t.jenis == "lapor"] == []


def test_a_day_short_and_waiting_tells_both() -> None:
    tunggu = Sehari(kerja=(Kerja(100, 2, "rhk:1", "diajukan"),))

    s = satu(BT, sampai(fakta(BT, BULAN | {9: tunggu}), 10))

    (lapor,) = (t for t in s.terbuka if t.jenis == "lapor")
    assert lapor.hari[0].apa == "100 dari 300 menit dilaporkan; 1 laporan menunggu"


def test_a_day_with_minutes_enough_is_open_for_its_targets() -> None:
    cukup = Sehari(kerja=(Kerja(320, 1), Kerja(60, 2, "rhk:2"), Kerja(0, 9, "rhk:3")))

    s = satu(BT, sampai(fakta(BT, BULAN | {9: cukup}), 10))

    (lapor,) = (t for t in s.terbuka if t.jenis == "lapor")
    assert lapor.hari[0].apa == "Laporan 1 dari 2 dokumen"


def test_on_the_last_day_nothing_is_to_come_and_no_tomorrow_costs() -> None:
    isi = sampai(fakta(BT, {3: ALPA}), 21)

    s = sisa(mesin(BT), isi, lapor={})

    assert s is not None
    assert (s.besok, s.terbuka, s.terbaik) == (None, (), s.terendah)


def test_the_days_of_a_running_month_are_told_up_to_today() -> None:
    hasil = hitung(mesin(BT), sampai(fakta(BT, {3: ALPA, 10: ALPA}), 10))

    kinerja = [b for b in hasil.baris if b.langkah == "kinerja_harian"]
    hari = [a.uraian for b in kinerja for a in b.anak]
    assert (len(hari), hari[3], hari[-1]) == (
        10,
        "Jum 4 Sep, tidak hadir",
        "Sen 14 Sep",
    )
