"""The roster of a puskesmas as the office writes it."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.jadwal.models import Giliran
from ekinerja.jadwal.operations import (
    IKUT_POLA,
    LEPAS,
    GiliranBaru,
    HasilGiliran,
    susun_giliran,
)
from ekinerja.jadwal.rules import GiliranDitolak
from ekinerja.jadwal.tests.pola import NOW, RABU, SELASA, SENIN, tujuh_hari
from ekinerja.organisasi.operations.wewenang import (
    TidakBerwenang,
    pelaku_kepegawaian,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci


@pytest.fixture(autouse=True)
def _pola(pemeran: Pemeran) -> None:
    tujuh_hari("P", "07:00", "14:00")
    tujuh_hari("M", "21:00", "07:00")


def susun(pemeran: Pemeran, *isi: tuple[date, str]) -> HasilGiliran:
    baris = [GiliranBaru(pemeran.joko.pegawai_id, hari, kode) for hari, kode in isi]
    return susun_giliran(baris, oleh=pemeran.dewi, now=NOW)


def kini() -> list[tuple[date, str | None]]:
    return list(
        Giliran.objects.order_by("tanggal").values_list("tanggal", "pola__kode")
    )


def test_dewi_writes_a_roster_and_one_event_names_its_days(pemeran: Pemeran) -> None:
    hasil = susun(pemeran, (SENIN, "M"), (SELASA, LEPAS), (date(2026, 11, 1), "P"))

    assert hasil == HasilGiliran(3, 0, ())
    assert kini() == [(SENIN, "M"), (SELASA, None), (date(2026, 11, 1), "P")]
    oktober, november = Peristiwa.objects.filter(jenis="giliran_disusun").order_by("id")
    assert oktober.objek_label == "giliran Joko Susilo, Oktober 2026"
    assert oktober.rincian == {"2026-10-05": "M", "2026-10-06": "lepas"}
    assert (november.bulan, november.pegawai_id) == (
        "2026-11",
        pemeran.joko.pegawai_id,
    )


def test_only_cells_that_change_are_written(pemeran: Pemeran) -> None:
    susun(pemeran, (SENIN, "M"), (SELASA, "M"))

    hasil = susun(pemeran, (SENIN, "M"), (SELASA, LEPAS), (RABU, IKUT_POLA))

    assert (hasil.diubah, hasil.tetap) == (1, 2)
    assert kini() == [(SENIN, "M"), (SELASA, None)]
    peristiwa = Peristiwa.objects.filter(jenis="giliran_disusun").latest("id")
    assert peristiwa.rincian == {"2026-10-06": "lepas"}


def test_the_same_roster_again_leaves_no_trace(pemeran: Pemeran) -> None:
    susun(pemeran, (SENIN, "M"))

    susun(pemeran, (SENIN, "M"))

    assert Peristiwa.objects.filter(jenis="giliran_disusun").count() == 1


def test_an_emptied_cell_goes_back_to_the_pattern(pemeran: Pemeran) -> None:
    susun(pemeran, (SENIN, "M"), (SELASA, LEPAS))

    susun(pemeran, (SENIN, IKUT_POLA), (SELASA, IKUT_POLA))

    assert kini() == []
    peristiwa = Peristiwa.objects.filter(jenis="giliran_disusun").latest("id")
    assert peristiwa.rincian == {"2026-10-05": "ikut pola", "2026-10-06": "ikut pola"}


def test_of_two_rows_for_one_cell_the_last_counts(pemeran: Pemeran) -> None:
    susun(pemeran, (SENIN, "M"), (SENIN, "P"))

    assert kini() == [(SENIN, "P")]


def test_bad_cells_are_reported_and_spoil_no_other(pemeran: Pemeran) -> None:
    Periode.objects.create(bulan="2026-09", keadaan="terkunci")
    tujuh_hari("S", "14:00", "21:00", hari=1)
    joko = pemeran.joko.pegawai_id
    baris = [
        GiliranBaru(joko, SENIN, "X"),
        GiliranBaru(joko, SENIN, "lima"),
        GiliranBaru(joko, SELASA, "S"),
        GiliranBaru(7, SENIN, "M"),
        GiliranBaru(pemeran.hadi.pegawai_id, SENIN, "M"),
        GiliranBaru(joko, date(2026, 9, 30), "M"),
        GiliranBaru(joko, RABU, "M"),
    ]

    hasil = susun_giliran(baris, oleh=pemeran.dewi, now=NOW)

    assert hasil.diubah == 1
    assert [(b.nomor, type(b.sebab)) for b in hasil.ditolak] == [
        *((n, GiliranDitolak) for n in range(1, 6)),
        (6, BulanTerkunci),
    ]
    assert kini() == [(RABU, "M")]


def test_an_empty_roster_is_no_mistake(pemeran: Pemeran) -> None:
    assert susun(pemeran) == HasilGiliran(0, 0, ())


@pytest.mark.parametrize("siapa", ["joko", "kapus", "eko"])
def test_only_the_personnel_office_writes_rosters(pemeran: Pemeran, siapa: str) -> None:
    baris = [GiliranBaru(pemeran.joko.pegawai_id, SENIN, "M")]

    with pytest.raises(TidakBerwenang):
        susun_giliran(baris, oleh=getattr(pemeran, siapa), now=NOW)

    assert kini() == []


@pytest.mark.parametrize("orang", [1, 5])
def test_a_month_of_one_person_costs_as_much_as_that_of_five(
    pemeran: Pemeran, orang: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    Periode.objects.create(bulan="2026-10")
    semua = [pemeran.joko, pemeran.kapus, pemeran.ani, pemeran.budi, pemeran.intan]
    baris = [
        GiliranBaru(akun.pegawai_id, date(2026, 10, hari), "PM"[hari % 2])
        for akun in semua[:orang]
        for hari in range(1, 32)
    ]
    pelaku_kepegawaian(pemeran.dewi, NOW)  # read once a page

    with django_assert_num_queries(9):
        susun_giliran(baris, oleh=pemeran.dewi, now=NOW)

    assert Giliran.objects.count() == 31 * orang
