"""The example government: its size, its people's days, and where it may be made."""

import csv
from collections import Counter
from datetime import date, time
from itertools import pairwise
from random import Random

import pytest
from click.testing import CliRunner
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from pytest_django import Settings

from ekinerja.cli.contoh.daerah import DATA, baca_daerah, semua_daerah
from ekinerja.cli.contoh.nama import nama_orang, nip
from ekinerja.cli.contoh.perintah import contoh, dari_versi_lain
from ekinerja.cli.contoh.rencana import Watak, dari_rumah, rencana_hari, watak
from ekinerja.cli.contoh.riwayat import ContohGagal
from ekinerja.cli.contoh.struktur import (
    NAMA_TETAP,
    baca_pekerjaan,
    baca_struktur,
    bagi_kursi,
    bangun,
)
from ekinerja.jadwal.queries import JadwalHari, hari_libur_dalam

SENIN = date(2026, 10, 5)
KANTOR = JadwalHari(time(7, 30), time(16, 0), 450)
JUMAT_SEKOLAH = JadwalHari(time(7, 30), time(11, 30), 240)


@pytest.mark.parametrize("orang", [60, 120, 300, 1000])
def test_the_posts_are_spread_over_exactly_as_many_people_as_asked(orang: int) -> None:
    kursi = bagi_kursi(baca_struktur(), orang=orang)

    assert len(kursi) == orang


def test_the_smallest_example_still_has_every_post_and_the_whole_cast() -> None:
    kursi = bagi_kursi(baca_struktur(), orang=1)

    pemeran = {satu.nama_tetap for satu in kursi if satu.nama_tetap}
    assert pemeran == set(NAMA_TETAP)
    assert {satu.kode for satu in kursi} >= {"sekda", "kepsek", "kapus"}


def test_single_posts_never_get_a_second_holder() -> None:
    tunggal = {b["kode"] for b in baca_struktur() if int(b["orang"]) <= 1}

    banyak = Counter(k.kode for k in bagi_kursi(baca_struktur(), orang=2000))

    assert all(banyak[kode] <= 1 for kode in tunggal)


@pytest.mark.parametrize("daerah", semua_daerah())
def test_every_post_stands_in_a_unit_of_the_government(daerah: str) -> None:
    unit = baca_daerah(daerah).unit

    assert {b["unit"] for b in baca_struktur()} == set(unit)
    assert {u["jenis"] for u in unit.values()} == {
        "perangkat_daerah",
        "sekolah",
        "puskesmas",
    }


def test_every_government_with_a_policy_has_an_example() -> None:
    folder = DATA.parents[3] / "kebijakan"

    ada = {b.parent.parent.name for b in folder.glob("*/*/kebijakan.toml")}

    assert semua_daerah() == sorted(ada)


@pytest.mark.parametrize("daerah", semua_daerah())
def test_the_head_is_called_as_the_region_calls_it(daerah: str) -> None:
    kepala = baca_daerah(daerah).kepala

    kota = daerah.startswith("kota-")
    assert kepala.sebutan == ("Wali kota" if kota else "Bupati")
    assert kepala.nama_masuk == ("walikota" if kota else "bupati")


def test_points_of_kota_madiun_are_for_work_people_can_choose() -> None:
    berkas = DATA.parents[3] / "kebijakan/kota-madiun/2017-perwal-00/katalog.csv"
    with berkas.open(newline="", encoding="utf-8") as isi:
        berpoin = {b["katalog"] for b in csv.DictReader(isi)}

    ada = {p.kode for daftar in baca_pekerjaan().values() for p in daftar}

    assert berpoin == ada


@pytest.mark.parametrize("daerah", ["kota-magelang", "kota-madiun"])
def test_posts_with_numbers_of_their_own_are_posts_of_the_example(daerah: str) -> None:
    berkas = {
        "kota-magelang": "2021-perwal-00/persen_jabatan.csv",
        "kota-madiun": "2017-perwal-00/target.csv",
    }[daerah]
    jalan = DATA.parents[3] / "kebijakan" / daerah / berkas
    with jalan.open(newline="", encoding="utf-8") as isi:
        disebut = {b["jabatan"] for b in csv.DictReader(isi)}

    assert disebut <= {b["kode"] for b in baca_struktur()}


def test_a_pppk_number_carries_21_where_others_have_a_month() -> None:
    nomor = nip(Random(1), urutan=7, status="pppk")

    assert len(nomor) == 18
    assert nomor[12:14] == "21"


def test_nobody_gets_a_name_twice() -> None:
    terpakai: set[str] = set()

    nama = [nama_orang(Random(n), terpakai) for n in range(500)]

    assert len(set(nama)) == 500


@pytest.mark.parametrize("kelompok", ["umum", "guru", "nakes"])
@pytest.mark.parametrize("jadwal", [KANTOR, JUMAT_SEKOLAH])
def test_reports_of_a_day_follow_each_other_without_overlap(
    kelompok: str, jadwal: JadwalHari
) -> None:
    for benih in range(200):
        acak = Random(benih)
        hari = rencana_hari(
            acak,
            tanggal=SENIN,
            jadwal=jadwal,
            watak=watak(acak),
            pekerjaan=baca_pekerjaan()[kelompok],
            pagi=4,
            menit_maks=600,
        )

        jam = [(satu.mulai, satu.selesai) for satu in hari.kegiatan]
        assert all(mulai < selesai for mulai, selesai in jam)
        assert all(a[1] <= b[0] for a, b in pairwise(jam))
        assert all(satu.jumlah >= 1 for satu in hari.kegiatan)


def test_somebody_who_stays_away_reports_nothing() -> None:
    mangkir = Watak(0, 0, 0, 100, 0)

    hari = rencana_hari(
        Random(1),
        tanggal=SENIN,
        jadwal=KANTOR,
        watak=mangkir,
        pekerjaan=baca_pekerjaan()["umum"],
        pagi=4,
        menit_maks=600,
    )

    assert (hari.masuk, hari.pulang, hari.kegiatan) == (None, None, ())


def test_a_careful_person_arrives_before_the_scheduled_start() -> None:
    rajin = Watak(0, 0, 0, 0, 0)

    hari = [
        rencana_hari(
            Random(benih),
            tanggal=SENIN,
            jadwal=KANTOR,
            watak=rajin,
            pekerjaan=baca_pekerjaan()["umum"],
            pagi=4,
            menit_maks=600,
        )
        for benih in range(100)
    ]

    assert all(h.masuk and h.masuk < time(7, 30) for h in hari)
    assert all(h.pulang and h.pulang >= time(16, 0) for h in hari)


def test_a_day_at_home_has_no_punches_and_mostly_its_report() -> None:
    kantor = rencana_hari(
        Random(1),
        tanggal=SENIN,
        jadwal=KANTOR,
        watak=Watak(0, 0, 0, 0, 0),
        pekerjaan=baca_pekerjaan()["umum"],
        pagi=4,
        menit_maks=600,
    )

    hari = [dari_rumah(Random(benih), kantor) for benih in range(100)]

    assert {(h.masuk, h.pulang) for h in hari} == {(None, None)}
    assert {h.kegiatan for h in hari} == {(), kantor.kegiatan}


@pytest.mark.parametrize(("kurang", "paling_banyak"), [(60, 450), (200, 310)])
def test_people_report_as_much_of_the_day_as_their_government_does(
    kurang: int, paling_banyak: int
) -> None:
    menit = [
        sum(
            butir.jumlah * butir.pekerjaan.menit
            for butir in rencana_hari(
                Random(benih),
                tanggal=SENIN,
                jadwal=KANTOR,
                watak=Watak(0, 0, 0, 0, 0),
                pekerjaan=baca_pekerjaan()["umum"],
                pagi=4,
                menit_maks=600,
                menit_kurang=kurang,
            ).kegiatan
        )
        for benih in range(100)
    ]

    assert 200 <= min(menit) <= max(menit) <= paling_banyak


def test_the_same_seed_plays_the_same_day() -> None:
    def sekali() -> object:
        acak = Random("sama")
        return rencana_hari(
            acak,
            tanggal=SENIN,
            jadwal=KANTOR,
            watak=watak(acak),
            pekerjaan=baca_pekerjaan()["umum"],
            pagi=4,
            menit_maks=600,
        )

    assert sekali() == sekali()


@pytest.mark.django_db
def test_in_january_the_plans_and_holidays_cover_both_years() -> None:
    semua = bangun(
        daerah=baca_daerah("belitung-timur"),
        orang=30,
        acak=Random(1),
        sejak=date(2026, 11, 1),
        sampai=date(2027, 1, 9),
    )

    ani = next(satu for satu in semua if satu.pemeran == "ani")
    rapat = next(p for p in ani.pekerjaan if not p.rhk)
    assert ani.rhk_untuk(rapat, tahun=2026, wajib=False) is None
    lama = ani.rhk_untuk(rapat, tahun=2026, wajib=True)
    baru = ani.rhk_untuk(rapat, tahun=2027, wajib=True)
    assert None not in {lama, baru}
    assert lama != baru
    assert set(hari_libur_dalam(sejak=date(2026, 12, 20), sampai=date(2027, 1, 5))) >= {
        date(2026, 12, 25),
        date(2027, 1, 1),
    }


def test_an_example_is_never_made_outside_the_demo(settings: Settings) -> None:
    settings.DEMO = False

    hasil = CliRunner().invoke(contoh, ["--daerah", "belitung-timur"])

    assert isinstance(hasil.exception, ContohGagal)
    assert "mode demo" in str(hasil.exception)


@pytest.mark.django_db
def test_a_database_with_people_is_not_filled_over(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, pemeran: object
) -> None:
    monkeypatch.setattr("ekinerja.cli.contoh.perintah.connection.vendor", "postgresql")

    hasil = CliRunner().invoke(contoh, ["--daerah", "belitung-timur"])

    assert isinstance(hasil.exception, ContohGagal)
    assert "sudah berisi pegawai" in str(hasil.exception)


@pytest.mark.django_db
def test_example_data_of_another_version_are_recognised() -> None:
    assert not dari_versi_lain()

    MigrationRecorder(connection).record_applied("periode", "0002_yang_sudah_tiada")

    assert dari_versi_lain()


@pytest.mark.django_db
def test_migrations_of_other_peoples_apps_do_not_count() -> None:
    MigrationRecorder(connection).record_applied("titipan", "0001_initial")

    assert not dari_versi_lain()
