"""Faulty facts stop one person with a sentence; nothing is raised, nothing is guessed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ekinerja.tpp.fakta import Fakta, Penempatan, Status
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.tests.bulan_uji import AWAL, DAERAH, Jabatan, Sehari, fakta, mesin
from ekinerja.waktu import Bulan

BT = "belitung-timur"
Rusak = Callable[[Fakta], Fakta]


def status(f: Fakta) -> Status:
    return f.status[0]


def tempat(f: Fakta) -> Penempatan:
    return f.penempatan[0]


def hari_pertama(**isi: Any) -> Rusak:
    return lambda f: replace(f, hari=(replace(f.hari[0], **isi), *f.hari[1:]))


def kegiatan_pertama(**isi: Any) -> Rusak:
    return lambda f: replace(
        f, kegiatan=(replace(f.kegiatan[0], **isi), *f.kegiatan[1:])
    )


@pytest.mark.parametrize(
    ("rusak", "kode", "sebut", "ids"),
    [
        (
            lambda f: replace(f, penempatan=()),
            "tanpa_penempatan",
            "Tidak ada jabatan definitif pada September 2026.",
            (),
        ),
        (
            lambda f: replace(
                f, penempatan=(replace(tempat(f), sampai=date(2026, 8, 31)),)
            ),
            "tanpa_penempatan",
            "Tidak ada jabatan definitif",
            ("penempatan:1",),
        ),
        (
            lambda f: replace(
                f, penempatan=(tempat(f), replace(tempat(f), id="penempatan:2"))
            ),
            "penempatan_bertindihan",
            "Dua jabatan definitif pada tanggal yang sama.",
            ("penempatan:1", "penempatan:2"),
        ),
        (
            lambda f: replace(f, penempatan=(replace(tempat(f), kelas=None),)),
            "tanpa_kelas",
            "Jabatan Staf (s1) belum punya kelas.",
            ("penempatan:1",),
        ),
        (
            lambda f: replace(f, penempatan=(replace(tempat(f), kelas=17),)),
            "tabel_tanpa_baris",
            "Kelas 17 belum ada di",
            (),
        ),
        (
            lambda f: replace(f, penempatan=(replace(tempat(f), kelompok="pilot"),)),
            "kelompok_tidak_dikenal",
            "Kelompok jabatan 'pilot' tidak dikenal.",
            ("penempatan:1",),
        ),
        (
            lambda f: replace(f, status=()),
            "tanpa_status",
            "Tidak ada status kepegawaian pada Sel 1 Sep.",
            (),
        ),
        (
            lambda f: replace(f, status=(status(f), replace(status(f), id="status:2"))),
            "status_bertentangan",
            "Ada 2 status kepegawaian pada Sel 1 Sep.",
            ("status:1", "status:2"),
        ),
        (
            hari_pertama(tanggal=date(2026, 10, 1)),
            "hari_di_luar_bulan",
            "Hari 2026-10-01 di luar bulan 2026-09.",
            ("rekaman:011", "rekaman:012"),
        ),
        (
            hari_pertama(tanggal=date(2026, 9, 2)),
            "hari_ganda",
            "Hari Rab 2 Sep tercatat dua kali.",
            ("rekaman:021", "rekaman:022"),
        ),
        (
            hari_pertama(ketidakhadiran="bolos", id_ketidakhadiran="ketidakhadiran:9"),
            "izin_tidak_dikenal",
            "Ketidakhadiran 'bolos' pada Sel 1 Sep tidak dikenal kebijakan",
            ("ketidakhadiran:9",),
        ),
        (
            hari_pertama(ketidakhadiran="bolos"),
            "izin_tidak_dikenal",
            "Ketidakhadiran 'bolos'",
            (),
        ),
        (
            kegiatan_pertama(menit=-1),
            "kegiatan_tidak_benar",
            "Kegiatan aktivitas:01-0 (Menyusun laporan) berkeadaan 'disetujui', -1 menit",
            ("aktivitas:01-0",),
        ),
        (
            kegiatan_pertama(jumlah=-1),
            "kegiatan_tidak_benar",
            "jumlah -1",
            ("aktivitas:01-0",),
        ),
        (
            kegiatan_pertama(keadaan="lupa"),
            "kegiatan_tidak_benar",
            "berkeadaan 'lupa'",
            ("aktivitas:01-0",),
        ),
        (
            kegiatan_pertama(tanggal=date(2026, 8, 31)),
            "kegiatan_di_luar_bulan",
            "bertanggal 2026-08-31, di luar 2026-09.",
            ("aktivitas:01-0",),
        ),
        (
            lambda f: replace(f, target=(replace(f.target[0], jumlah=-1),)),
            "target_minus",
            "Target target:1 kurang dari nol.",
            ("target:1",),
        ),
        (
            lambda f: replace(
                f,
                periode=Bulan(2021, 9),
                hari=(replace(f.hari[0], tanggal=date(2021, 9, 1)),),
                kegiatan=(),
                target=(),
            ),
            "masukan_tidak_ada",
            "Indeks kapasitas fiskal daerah belum ada nilainya untuk September 2021.",
            (),
        ),
    ],
)
def test_a_faulty_fact_stops_this_person_with_a_sentence(
    rusak: Rusak, kode: str, sebut: str, ids: tuple[str, ...]
) -> None:
    hasil = hitung(mesin(BT), rusak(fakta(BT, {})))

    (masalah,) = hasil.masalah
    assert masalah.kode == kode
    assert sebut in masalah.kalimat
    assert masalah.fakta == ids
    assert (hasil.jumlah, hasil.pagu, hasil.baris) == (0, 0, ())
    assert (hasil.bayar, hasil.sebab_bayar) == ("ditunda", (masalah.kalimat,))
    assert set(hasil.per_kriteria.values()) == {0}


def test_work_on_a_day_off_inside_the_month_is_no_fault_and_pays_nothing() -> None:
    biasa = fakta(BT, {})
    minggu = replace(biasa.kegiatan[0], id="aktivitas:99", tanggal=date(2026, 9, 6))

    hasil = hitung(mesin(BT), replace(biasa, kegiatan=(*biasa.kegiatan, minggu)))

    assert hasil == hitung(mesin(BT), biasa)


def test_a_target_on_a_day_off_asks_for_nothing() -> None:
    biasa = fakta(BT, {})
    minggu = replace(biasa.target[0], tanggal=date(2026, 9, 6))

    hasil = hitung(mesin(BT), replace(biasa, target=(*biasa.target, minggu)))

    assert hasil == hitung(mesin(BT), biasa)


def test_a_day_without_a_schedule_is_not_judged() -> None:
    biasa = fakta(BT, {})
    libur = replace(
        biasa.hari[0], jadwal_masuk=None, jadwal_pulang=None, masuk=None, pulang=None
    )

    hasil = hitung(mesin(BT), replace(biasa, hari=(libur, *biasa.hari[1:])))

    assert hasil.jumlah == hasil.pagu


def test_two_posts_after_one_another_count_all_their_days_at_the_first_class() -> None:
    biasa = fakta(BT, {}, jabatan=Jabatan(kelas=7))
    lama = replace(tempat(biasa), sampai=date(2026, 9, 10))
    baru = replace(lama, id="penempatan:2", kelas=9, sejak=date(2026, 9, 11))
    baru = replace(baru, sampai=tempat(biasa).sampai)

    hasil = hitung(mesin(BT), replace(biasa, penempatan=(baru, lama)))

    assert lama.sejak == AWAL
    assert hasil == hitung(mesin(BT), biasa)


@pytest.mark.parametrize("daerah", DAERAH)
def test_holding_a_second_post_as_plt_needs_no_day_or_target_there(daerah: str) -> None:
    f = fakta(daerah, {1: Sehari()})
    plt = replace(tempat(f), id="penempatan:2", jenis="plt", jabatan="lain")

    hasil = hitung(mesin(daerah), replace(f, penempatan=(tempat(f), plt)))

    assert hasil.masalah == ()
    assert hasil.jumlah == hitung(mesin(daerah), f).jumlah > 0
