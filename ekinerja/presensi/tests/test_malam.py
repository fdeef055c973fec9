"""Joko's night in the puskesmas: from the page, from a machine, under a late roster."""

from datetime import date, datetime, time, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.jadwal.queries import jadwal_dalam
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.presensi.models import Rekaman
from ekinerja.presensi.operations import RekamanBaru, impor_rekaman, rekam
from ekinerja.presensi.queries import RekamanHari, kehadiran_dalam, tempat_rekam
from ekinerja.presensi.tests.giliran import (
    RABU,
    SELASA,
    SENIN,
    giliran,
    pukul,
    siapkan_shift,
)

SEHARI = timedelta(days=1)


@pytest.fixture(autouse=True)
def _shift(pemeran: Pemeran) -> None:
    siapkan_shift()


def ketuk(pemeran: Pemeran, arah: str, saat: datetime) -> Rekaman:
    return rekam(arah=arah, kunci=f"{saat}", oleh=pemeran.joko, now=saat).rekaman


def kehadiran(pemeran: Pemeran, sejak: date, sampai: date) -> dict[date, RekamanHari]:
    joko = pemeran.joko.pegawai_id
    jadwal = jadwal_dalam(
        pegawai_ids=[joko], sejak=sejak - SEHARI, sampai=sampai + SEHARI
    )
    ada = kehadiran_dalam(pegawai_ids=[joko], sejak=sejak, sampai=sampai, jadwal=jadwal)
    return ada.rekaman.get(joko, {})


def jam(hari: dict[date, RekamanHari]) -> dict[int, tuple[str, str]]:
    """Day of the month to arrival and leaving, short to read."""

    def tulis(satu: time | None) -> str:
        return f"{satu:%H.%M}" if satu else "-"

    return {t.day: (tulis(r.masuk), tulis(r.pulang)) for t, r in hari.items()}


def test_a_night_worked_over_midnight_stands_on_the_date_it_began(
    pemeran: Pemeran,
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})

    masuk = ketuk(pemeran, "masuk", pukul("20:52:10", SENIN))
    pulang = ketuk(pemeran, "pulang", pukul("07:03:00", SELASA))

    assert (masuk.tanggal, pulang.tanggal) == (SENIN, SENIN)
    assert jam(kehadiran(pemeran, SENIN, SELASA)) == {5: ("20.52", "07.03")}


def test_two_nights_in_a_row_keep_their_ends_apart(pemeran: Pemeran) -> None:
    """Earliest and latest of a calendar date would pair one night's end with the
    next one's beginning."""
    giliran(pemeran, {SENIN: "M", SELASA: "M", RABU: "lepas"})
    for arah, saat in (
        ("masuk", pukul("20:52", SENIN)),
        ("pulang", pukul("05:55", SELASA)),
        ("pulang", pukul("07:01", SELASA)),
        ("masuk", pukul("21:09", SELASA)),
        ("pulang", pukul("07:00", RABU)),
    ):
        ketuk(pemeran, arah, saat)

    assert jam(kehadiran(pemeran, SENIN, RABU)) == {
        5: ("20.52", "07.01"),
        6: ("21.09", "07.00"),
    }


@pytest.mark.parametrize(
    ("saat", "tanggal"),
    [
        (pukul("23:59:59", SENIN), SENIN),
        (pukul("00:00:00", SELASA), SENIN),
    ],
)
def test_midnight_is_no_border_within_a_night(
    pemeran: Pemeran, saat: datetime, tanggal: date
) -> None:
    giliran(pemeran, {SENIN: "M"})

    assert ketuk(pemeran, "masuk", saat).tanggal == tanggal


def test_the_machine_finds_the_same_dates_in_any_order(pemeran: Pemeran) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "P"})
    joko = pemeran.joko.pegawai_id
    baris = [
        RekamanBaru(joko, "pulang", pukul("14:02", SELASA)),
        RekamanBaru(joko, "masuk", pukul("06:57", SELASA)),
        RekamanBaru(joko, "pulang", pukul("06:59", SELASA)),
        RekamanBaru(joko, "masuk", pukul("20:50", SENIN)),
    ]

    hasil = impor_rekaman(baris, oleh=pemeran.dewi, now=pukul("17:00", SELASA))
    lagi = impor_rekaman(baris, oleh=pemeran.dewi, now=pukul("17:00", SELASA))

    assert (hasil.tersimpan, lagi.tersimpan, lagi.sudah_ada) == (4, 0, 4)
    assert jam(kehadiran(pemeran, SENIN, SELASA)) == {
        5: ("20.50", "06.59"),
        6: ("06.57", "14.02"),
    }


def test_a_leaving_after_the_end_of_the_month_belongs_to_it_while_it_is_open(
    pemeran: Pemeran,
) -> None:
    akhir, awal = date(2026, 9, 30), date(2026, 10, 1)
    giliran(pemeran, {akhir: "M"})
    joko = pemeran.joko.pegawai_id
    malam = [RekamanBaru(joko, "pulang", pukul("07:02", awal))]

    hasil = impor_rekaman(malam, oleh=pemeran.dewi, now=pukul("08:00", awal))

    assert hasil.tersimpan == 1
    assert Rekaman.objects.get().tanggal == akhir
    assert jam(kehadiran(pemeran, akhir, akhir)) == {30: ("-", "07.02")}
    assert kehadiran(pemeran, awal, awal) == {}


def test_and_is_refused_once_that_month_is_locked(pemeran: Pemeran) -> None:
    akhir, awal = date(2026, 9, 30), date(2026, 10, 1)
    giliran(pemeran, {akhir: "M"})
    Periode.objects.update_or_create(bulan="2026-09", defaults={"keadaan": "terkunci"})
    malam = [RekamanBaru(pemeran.joko.pegawai_id, "pulang", pukul("07:02", awal))]

    hasil = impor_rekaman(malam, oleh=pemeran.dewi, now=pukul("08:00", awal))

    assert (hasil.tersimpan, len(hasil.ditolak)) == (0, 1)


def test_a_roster_written_afterwards_still_gathers_the_night(pemeran: Pemeran) -> None:
    masuk = ketuk(pemeran, "masuk", pukul("20:55", SENIN))
    pulang = ketuk(pemeran, "pulang", pukul("07:01", SELASA))
    assert (masuk.tanggal, pulang.tanggal) == (SENIN, SELASA)

    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})

    assert jam(kehadiran(pemeran, SENIN, SELASA)) == {5: ("20.55", "07.01")}


def test_a_night_taken_off_the_roster_gives_the_morning_back(pemeran: Pemeran) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "P"})
    ketuk(pemeran, "pulang", pukul("06:59", SELASA))

    giliran(pemeran, {SENIN: "S"})

    assert jam(kehadiran(pemeran, SENIN, SELASA)) == {6: ("-", "06.59")}


def test_a_punch_long_before_the_night_is_kept_but_told_of_no_shift(
    pemeran: Pemeran,
) -> None:
    giliran(pemeran, {SENIN: "P", SELASA: "M"})

    pagi = ketuk(pemeran, "masuk", pukul("09:30", SELASA))
    ketuk(pemeran, "masuk", pukul("20:58", SELASA))

    assert pagi.tanggal == SELASA
    assert jam(kehadiran(pemeran, SELASA, SELASA)) == {6: ("20.58", "-")}


def test_a_punch_costs_as_few_statements_as_it_must(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    giliran(pemeran, {SENIN: "M"})
    joko = pemeran.joko.pegawai_id

    # the placements around the date, and every layer of the schedule
    with django_assert_num_queries(2):
        tempat = tempat_rekam(
            pegawai_id=joko, arah="pulang", now=pukul("05:55", SELASA)
        )

    assert tempat.tanggal == SENIN
