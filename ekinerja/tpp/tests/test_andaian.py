"""What is still attainable: a running month's rest done perfectly."""

from dataclasses import replace
from datetime import date, time

from hypothesis import given

from ekinerja.tpp.andaian import andaikan_penuh
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.tests import bulan_uji as u
from ekinerja.tpp.tests.bulan_uji import (
    ALPA,
    BULAN,
    HARI_KERJA,
    Jabatan,
    Kerja,
    Sehari,
    fakta,
    mesin,
)
from ekinerja.tpp.tests.test_sifat import Bulan, sampai, secukupnya, semua_daerah


def terbaik(daerah: str, berjalan: Fakta) -> int:
    hasil = hitung(mesin(daerah), andaikan_penuh(berjalan, mesin(daerah).kebijakan))
    assert hasil.masalah == ()
    assert hasil.jumlah <= hasil.pagu
    return hasil.jumlah


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, n=u.tempat)
def test_the_estimate_never_exceeds_what_is_attainable(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int
) -> None:
    berjalan = sampai(fakta(daerah, bulan, jabatan=jabatan), n)

    perkiraan = hitung(mesin(daerah), berjalan)

    assert perkiraan.masalah == ()
    assert perkiraan.jumlah <= terbaik(daerah, berjalan)


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan, n=u.tempat)
def test_the_closing_never_exceeds_what_was_attainable(
    daerah: str, bulan: Bulan, jabatan: Jabatan, n: int
) -> None:
    akhir = fakta(daerah, bulan, jabatan=jabatan)

    assert hitung(mesin(daerah), akhir).jumlah <= terbaik(daerah, sampai(akhir, n))


@semua_daerah
@secukupnya
@given(bulan=u.bulan, jabatan=u.jabatan)
def test_with_all_days_passed_the_estimate_is_the_closing(
    daerah: str, bulan: Bulan, jabatan: Jabatan
) -> None:
    akhir = fakta(daerah, bulan, jabatan=jabatan)

    lewat = replace(akhir, hari_berjalan=date(2026, 10, 1))

    assert hitung(mesin(daerah), lewat) == hitung(mesin(daerah), akhir)


@semua_daerah
def test_a_perfect_rest_of_a_perfect_month_pays_the_closing(daerah: str) -> None:
    semua = fakta(daerah, {})

    hari_pertama = sampai(semua, 0)

    assert terbaik(daerah, hari_pertama) >= hitung(mesin(daerah), semua).jumlah


def test_a_closed_month_is_left_as_it_is() -> None:
    semua = fakta("belitung-timur", {3: ALPA})

    assert andaikan_penuh(semua, mesin("belitung-timur").kebijakan) is semua


def test_the_imagined_arrival_is_on_time_and_in_the_full_band() -> None:
    berjalan = sampai(fakta("barito-selatan", {}), 0)
    berjalan = replace(
        berjalan,
        hari=tuple(replace(h, jadwal_masuk=time(7, 30)) for h in berjalan.hari),
    )

    hasil = andaikan_penuh(berjalan, mesin("barito-selatan").kebijakan)

    assert hasil.hari[1].masuk == time(6, 30)
    assert hasil.hari[1].pulang == time(16)


def test_what_was_recorded_stays_and_only_the_rest_of_the_work_is_imagined() -> None:
    semua = fakta(
        "belitung-timur", {0: Sehari(datang=600, kerja=(Kerja(100, 1, "rhk:1"),))}
    )

    hasil = andaikan_penuh(sampai(semua, 0), mesin("belitung-timur").kebijakan)

    hari_ini = [k for k in hasil.kegiatan if k.tanggal == HARI_KERJA[0]]
    assert hasil.hari[0].masuk == time(7, 40)
    assert [(k.rhk, k.menit, k.jumlah) for k in hari_ini] == [
        ("rhk:1", 100, 1),
        ("rhk:1", 0, 1),
        ("rhk:2", 0, 2),
        ("rhk:1", 500, 0),
    ]


def test_work_waiting_for_a_decision_counts_as_approved() -> None:
    menunggu = Kerja(600, 2, "rhk:1", "diajukan")
    semua = fakta("belitung-timur", {0: Sehari(kerja=(menunggu,), target=0)})

    hasil = andaikan_penuh(sampai(semua, 0), mesin("belitung-timur").kebijakan)

    hari_ini = [k for k in hasil.kegiatan if k.tanggal == HARI_KERJA[0]]
    assert [(k.keadaan, k.menit) for k in hari_ini] == [("disetujui", 600)]


def test_days_off_and_absences_need_no_imagined_work() -> None:
    semua = fakta("belitung-timur", {21: Sehari(izin="sakit")})
    libur = replace(semua.hari[20], jadwal_masuk=None, jadwal_pulang=None)
    hari = (*semua.hari[:20], libur, semua.hari[21])

    hasil = andaikan_penuh(
        sampai(replace(semua, hari=hari), 19), mesin("belitung-timur").kebijakan
    )

    assert [h.masuk for h in hasil.hari[20:]] == [None, None]
    assert {k.tanggal for k in hasil.kegiatan} == set(HARI_KERJA[:20])


def test_without_a_post_and_a_plan_there_is_still_an_answer() -> None:
    kosong = replace(
        fakta("belitung-timur", {}, jabatan=Jabatan()),
        penempatan=(),
        target=(),
        target_bulan=(),
        kegiatan=(),
        hari_berjalan=HARI_KERJA[0],
    )

    hasil = andaikan_penuh(kosong, mesin("belitung-timur").kebijakan)

    assert {k.rhk for k in hasil.kegiatan} == {"andaian"}
    assert hasil.periode == BULAN


def test_with_no_duty_day_left_nothing_is_imagined() -> None:
    lewat = replace(fakta("belitung-timur", {3: ALPA}), hari_berjalan=date(2026, 10, 1))

    hasil = andaikan_penuh(lewat, mesin("belitung-timur").kebijakan)

    assert hasil == replace(lewat, hari_berjalan=None)
