"""Ani taps, taps again, comes from two windows; machines send their logs."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Penempatan, UnitKerja
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.presensi.models import Rekaman
from ekinerja.presensi.operations import (
    HasilRekam,
    RekamanBaru,
    impor_rekaman,
    rekam,
)
from ekinerja.presensi.queries import (
    RekamanHari,
    kehadiran_dalam,
    rekaman_dalam,
    tempat_tugas,
)
from ekinerja.presensi.rules import RekamanDitolak
from ekinerja.waktu import saat_lokal

SELASA = date(2026, 10, 6)


def ketuk(
    akun: Akun, now: datetime, *, arah: str = "masuk", kunci: str = "a"
) -> HasilRekam:
    return rekam(arah=arah, kunci=kunci, oleh=akun, now=now)


def pukul(jam: str, tanggal: date = SELASA) -> datetime:
    return saat_lokal(tanggal, time.fromisoformat(jam), "WIB")


def hari_ani(pemeran: Pemeran) -> RekamanHari:
    ani = pemeran.ani.pegawai_id
    return rekaman_dalam(pegawai_ids=[ani], sejak=SELASA, sampai=SELASA)[ani][SELASA]


def test_ani_taps_and_the_fact_and_its_event_are_there(pemeran: Pemeran) -> None:
    hasil = ketuk(pemeran.ani, pukul("07:14:03"))

    assert hasil.baru
    assert hasil.rekaman.tanggal == SELASA
    assert (hasil.rekaman.zona, hasil.rekaman.sumber) == ("WIB", "web")
    assert hari_ani(pemeran) == RekamanHari(
        masuk=time(7, 14, 3),
        pulang=None,
        id_masuk=f"rekaman:{hasil.rekaman.id}",
        id_pulang=None,
    )
    peristiwa = Peristiwa.objects.get(jenis="presensi_direkam")
    assert peristiwa.pelaku_id == pemeran.ani.id
    assert peristiwa.objek_label == "masuk Ani Lestari, Sel 6 Okt 07.14.03 WIB"
    assert (peristiwa.pegawai_id, peristiwa.bulan) == (
        pemeran.ani.pegawai_id,
        "2026-10",
    )


def test_the_same_form_sent_twice_is_one_punch_at_any_distance(
    pemeran: Pemeran,
) -> None:
    pertama = ketuk(pemeran.ani, pukul("07:14:03"), kunci="sama")

    kedua = ketuk(pemeran.ani, pukul("07:40:00"), kunci="sama")

    assert not kedua.baru
    assert kedua.rekaman == pertama.rekaman
    assert Rekaman.objects.count() == 1
    assert Peristiwa.objects.filter(jenis="presensi_direkam").count() == 1


@pytest.mark.parametrize(
    ("jam", "baru"), [("07:15:02", False), ("07:15:03", True), ("07:14:03", False)]
)
def test_two_windows_within_a_minute_are_one_punch(
    pemeran: Pemeran, jam: str, baru: bool
) -> None:
    ketuk(pemeran.ani, pukul("07:14:03"), kunci="jendela-1")

    hasil = ketuk(pemeran.ani, pukul(jam), kunci="jendela-2")

    assert hasil.baru is baru


def test_arriving_and_leaving_do_not_hide_each_other(pemeran: Pemeran) -> None:
    ketuk(pemeran.ani, pukul("07:14:03"))

    hasil = ketuk(pemeran.ani, pukul("07:14:09"), arah="pulang")

    assert hasil.baru
    assert hari_ani(pemeran).pulang == time(7, 14, 9)


def test_the_first_arrival_and_the_last_leaving_count(pemeran: Pemeran) -> None:
    for n, (arah, jam) in enumerate(
        [
            ("masuk", "07:14:03"),
            ("masuk", "08:30:00"),
            ("pulang", "11:59:59"),
            ("pulang", "16:03:11"),
        ]
    ):
        ketuk(pemeran.ani, pukul(jam), arah=arah, kunci=str(n))

    hari = hari_ani(pemeran)

    assert (hari.masuk, hari.pulang) == (time(7, 14, 3), time(16, 3, 11))
    assert Rekaman.objects.count() == 4


def test_the_same_token_of_two_people_is_two_punches(pemeran: Pemeran) -> None:
    ketuk(pemeran.ani, pukul("07:14"), kunci="sama")

    hasil = ketuk(pemeran.budi, pukul("07:14"), kunci="sama")

    assert hasil.baru


def test_no_hour_is_too_late_for_a_fact(pemeran: Pemeran) -> None:
    hasil = ketuk(pemeran.ani, pukul("22:41:00"))

    assert hasil.baru
    assert hari_ani(pemeran).masuk == time(22, 41)


def test_fractions_of_a_second_do_not_make_a_punch_later(pemeran: Pemeran) -> None:
    ketuk(pemeran.ani, pukul("07:15:00") + timedelta(microseconds=999_999))

    assert hari_ani(pemeran).masuk == time(7, 15, 0)


def test_the_head_of_the_region_has_nothing_to_tap(pemeran: Pemeran) -> None:
    with pytest.raises(RekamanDitolak, match="kepala daerah"):
        ketuk(pemeran.hadi, pukul("07:14"))

    assert not Rekaman.objects.exists()


@pytest.mark.parametrize(
    ("zona", "jam"),
    [
        # 22:30 UTC of the day before: half past five, half past six, half past seven
        ("WIB", time(5, 30)),
        ("WITA", time(6, 30)),
        ("WIT", time(7, 30)),
    ],
)
def test_before_eight_and_nine_in_the_east_the_working_date_is_todays(
    pemeran: Pemeran, zona: str, jam: time
) -> None:
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(zona=zona)
    now = datetime(2026, 10, 5, 22, 30, tzinfo=UTC)

    rekaman = ketuk(pemeran.ani, now).rekaman

    assert (rekaman.tanggal, rekaman.zona) == (SELASA, zona)
    assert hari_ani(pemeran).masuk == jam


def test_midnight_in_the_east_comes_two_hours_early(pemeran: Pemeran) -> None:
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(zona="WIT")
    now = datetime(2026, 10, 6, 15, 0, tzinfo=UTC)

    tempat = tempat_tugas(pegawai_id=pemeran.ani.pegawai_id, now=now)

    assert tempat.tanggal == date(2026, 10, 7)


def test_without_a_post_the_governments_zone_counts(pemeran: Pemeran) -> None:
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).delete()

    rekaman = ketuk(pemeran.ani, pukul("07:14:03")).rekaman

    assert (rekaman.tanggal, rekaman.zona) == (SELASA, "WIB")


def test_a_punch_cannot_be_changed(pemeran: Pemeran) -> None:
    ketuk(pemeran.ani, pukul("07:16"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Rekaman.objects.update(waktu_at=pukul("06:29"))

    assert hari_ani(pemeran).masuk == time(7, 16)


def test_a_punch_cannot_be_removed(pemeran: Pemeran) -> None:
    ketuk(pemeran.ani, pukul("07:16"))

    with pytest.raises(IntegrityError), transaction.atomic():
        Rekaman.objects.all().delete()

    assert hari_ani(pemeran).masuk == time(7, 16)


# Logs of machines.


def log(*baris: tuple[Akun, str, str]) -> list[RekamanBaru]:
    return [RekamanBaru(akun.pegawai_id, arah, pukul(jam)) for akun, arah, jam in baris]


def test_a_log_is_stored_with_an_event_for_every_punch(
    pemeran: Pemeran, jam: Jam
) -> None:
    jam.pukul("17:00")
    baris = log((pemeran.ani, "masuk", "07:14:03"), (pemeran.ani, "pulang", "16:00:10"))

    hasil = impor_rekaman(baris, oleh=pemeran.dewi, now=jam.now)

    assert (hasil.tersimpan, hasil.sudah_ada, hasil.ditolak) == (2, 0, ())
    assert hari_ani(pemeran).pulang == time(16, 0, 10)
    assert Peristiwa.objects.filter(jenis="presensi_diimpor").count() == 2
    assert {r.sumber for r in Rekaman.objects.all()} == {"impor"}


def test_importing_a_log_twice_changes_nothing(pemeran: Pemeran, jam: Jam) -> None:
    jam.pukul("17:00")
    baris = log((pemeran.ani, "masuk", "07:14:03"), (pemeran.budi, "masuk", "07:02:00"))
    impor_rekaman(baris, oleh=pemeran.dewi, now=jam.now)

    hasil = impor_rekaman(baris, oleh=pemeran.dewi, now=jam.now)

    assert (hasil.tersimpan, hasil.sudah_ada) == (0, 2)
    assert Rekaman.objects.count() == 2
    assert Peristiwa.objects.filter(jenis="presensi_diimpor").count() == 2


def test_a_machine_does_not_repeat_what_the_page_recorded(
    pemeran: Pemeran, jam: Jam
) -> None:
    ketuk(pemeran.ani, pukul("07:14:03"))
    jam.pukul("17:00")

    hasil = impor_rekaman(
        log(
            (pemeran.ani, "masuk", "07:14:40"),
            (pemeran.ani, "masuk", "07:15:03"),
            (pemeran.ani, "masuk", "07:15:30"),
        ),
        oleh=pemeran.dewi,
        now=jam.now,
    )

    assert (hasil.tersimpan, hasil.sudah_ada) == (1, 2)


def test_bad_rows_are_reported_and_spoil_no_other(pemeran: Pemeran, jam: Jam) -> None:
    jam.pukul("17:00")
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")
    baris = [
        RekamanBaru(7, "masuk", pukul("07:00")),
        *log((pemeran.ani, "siang", "07:14"), (pemeran.ani, "masuk", "18:00")),
        RekamanBaru(pemeran.ani.pegawai_id, "masuk", pukul("07:14", date(2026, 9, 30))),
        *log((pemeran.hadi, "masuk", "07:14"), (pemeran.budi, "masuk", "07:14")),
    ]

    hasil = impor_rekaman(baris, oleh=pemeran.dewi, now=jam.now)

    assert hasil.tersimpan == 1
    assert [(d.nomor, str(d.sebab).split(".")[0]) for d in hasil.ditolak] == [
        (1, "Pegawai nomor 7 tidak dikenal"),
        (2, "Arah 'siang' tidak dikenal"),
        (3, "Waktu 06-10-2026 18"),
        (4, "Bulan rekaman 30-09-2026 sudah dikunci"),
        (5, "Hadi Kusuma adalah kepala daerah dan tidak mengisi presensi"),
    ]


@pytest.mark.parametrize("siapa", ["ani", "budi", "eko"])
def test_only_the_personnel_office_imports_a_log(
    pemeran: Pemeran, jam: Jam, siapa: str
) -> None:
    with pytest.raises(TidakBerwenang):
        impor_rekaman(
            log((pemeran.ani, "masuk", "07:01:00")),
            oleh=getattr(pemeran, siapa),
            now=jam.pukul("17:00"),
        )

    assert not Rekaman.objects.exists()


def test_rows_of_an_absurd_year_make_no_months_and_spoil_no_other(
    pemeran: Pemeran, jam: Jam
) -> None:
    ani = pemeran.ani.pegawai_id
    absurd = [
        RekamanBaru(ani, "masuk", datetime(2098, 1, 1, tzinfo=UTC)),
        RekamanBaru(ani, "masuk", datetime(9999, 12, 31, 23, tzinfo=UTC)),
        RekamanBaru(ani, "masuk", datetime(1, 1, 1, tzinfo=UTC)),
        RekamanBaru(ani, "masuk", datetime(1970, 1, 1, tzinfo=UTC)),
    ]
    baik = log((pemeran.ani, "masuk", "07:01:00"))

    hasil = impor_rekaman(absurd + baik, oleh=pemeran.dewi, now=jam.pukul("17:00"))

    assert hasil.tersimpan == 1
    assert [satu.nomor for satu in hasil.ditolak] == [1, 2, 3, 4]
    assert "belum terjadi" in str(hasil.ditolak[0].sebab)
    assert "lebih dari setahun yang lalu" in str(hasil.ditolak[3].sebab)
    assert list(Periode.objects.values_list("bulan", flat=True)) == ["2026-10"]


def test_an_empty_log_is_no_mistake(pemeran: Pemeran, jam: Jam) -> None:
    hasil = impor_rekaman([], oleh=pemeran.dewi, now=jam.now)

    assert (hasil.tersimpan, hasil.sudah_ada, hasil.ditolak) == (0, 0, ())


def test_a_row_without_a_zone_is_refused_like_any_other_bad_row(
    pemeran: Pemeran, jam: Jam
) -> None:
    jam.pukul("17:00")
    naif = RekamanBaru(
        pemeran.ani.pegawai_id,
        "masuk",
        datetime(2026, 10, 6, 7, 14),  # noqa: DTZ001 - the mistake under test
    )

    hasil = impor_rekaman(
        [naif, *log((pemeran.budi, "masuk", "07:14"))], oleh=pemeran.dewi, now=jam.now
    )

    assert hasil.tersimpan == 1
    assert "tanpa zona" in str(hasil.ditolak[0].sebab)


def test_the_east_gets_its_own_working_date_from_a_log_too(
    pemeran: Pemeran, jam: Jam
) -> None:
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(zona="WIT")
    jam.pukul("17:00")
    waktu = datetime(2026, 10, 5, 22, 30, tzinfo=UTC)

    impor_rekaman(
        [RekamanBaru(pemeran.ani.pegawai_id, "masuk", waktu)],
        oleh=pemeran.dewi,
        now=jam.now,
    )

    assert hari_ani(pemeran).masuk == time(7, 30)


def test_punches_and_absences_together_cost_one_statement(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ketuk(pemeran.ani, pukul("07:14:03"))
    ani = pemeran.ani.pegawai_id

    with django_assert_num_queries(1):
        ada = kehadiran_dalam(pegawai_ids=None, sejak=SELASA, sampai=SELASA, jadwal={})

    assert ada.rekaman == rekaman_dalam(pegawai_ids=[ani], sejak=SELASA, sampai=SELASA)
    assert (ada.ketidakhadiran, ada.acara) == ({}, {})
