"""Patterns for units and people: lasting, for some days, ended and taken back."""

from datetime import date

import pytest

from ekinerja.audit.models import Peristiwa
from ekinerja.jadwal.models import PolaPegawai, PolaUnit
from ekinerja.jadwal.operations import (
    PolaDipasang,
    akhiri_pola_pegawai,
    cabut_pola_pegawai,
    cabut_pola_unit,
    pasang_pola_pegawai,
    pasang_pola_pegawai_banyak,
    pasang_pola_unit,
    pasang_pola_unit_banyak,
)
from ekinerja.jadwal.rules import MasaTidakSah, PolaBertumpuk
from ekinerja.jadwal.tests.pola import NOW, RABU, SELASA, SENIN, tujuh_hari
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci


def kunci(bulan: str) -> None:
    Periode.objects.create(bulan=bulan, keadaan="terkunci")


def pasang(
    pemeran: Pemeran, sejak: date, sampai: date | None = None, kode: str = "A"
) -> PolaPegawai:
    pola = tujuh_hari(kode, "09:00", "17:00", giliran=False)
    return pasang_pola_pegawai(
        pegawai_id=pemeran.ani.pegawai_id,
        pola_id=pola.id,
        sejak=sejak,
        sampai=sampai,
        oleh=pemeran.dewi,
        now=NOW,
    )


def masa() -> list[tuple[date, date | None]]:
    return list(
        PolaPegawai.objects.order_by("berlaku_sejak").values_list(
            "berlaku_sejak", "berlaku_sampai"
        )
    )


def test_a_new_lasting_pattern_of_a_person_ends_the_one_before(
    pemeran: Pemeran,
) -> None:
    pasang(pemeran, SENIN)

    pasang(pemeran, RABU, kode="K")

    assert masa() == [(SENIN, SELASA), (RABU, None)]
    peristiwa = Peristiwa.objects.filter(jenis="pola_dipasang").latest("id")
    assert peristiwa.objek_label == "Ani Lestari"
    assert peristiwa.pegawai_id == pemeran.ani.pegawai_id
    assert peristiwa.rincian == {"pola": "Pola K", "sejak": "2026-10-07"}


def test_a_pattern_for_some_days_lies_over_the_lasting_one_and_ends_nothing(
    pemeran: Pemeran,
) -> None:
    pasang(pemeran, SENIN)

    sementara = pasang(pemeran, SELASA, RABU, kode="R")

    assert sementara.sementara
    assert masa() == [(SENIN, None), (SELASA, RABU)]


@pytest.mark.parametrize(
    ("sejak", "sampai"), [(RABU, RABU), (SENIN, SELASA), (SELASA, RABU)]
)
def test_two_patterns_for_the_same_days_are_refused(
    pemeran: Pemeran, sejak: date, sampai: date
) -> None:
    pasang(pemeran, SELASA, RABU, kode="R")

    with pytest.raises(PolaBertumpuk, match="Ani Lestari sudah mempunyai pola Pola R"):
        pasang(pemeran, sejak, sampai, kode="S")


def test_the_days_before_and_after_are_free(pemeran: Pemeran) -> None:
    pasang(pemeran, SELASA, SELASA, kode="R")

    pasang(pemeran, SENIN, SENIN, kode="S")
    pasang(pemeran, RABU, RABU, kode="T")

    assert PolaPegawai.objects.count() == 3


@pytest.mark.parametrize(
    ("sejak", "sampai", "terkunci"),
    [
        (SENIN, date(2026, 12, 31), "2026-11"),
        (SENIN, None, "2026-12"),
        (SENIN, None, "2026-10"),
    ],
)
def test_no_month_it_reaches_into_may_be_locked(
    pemeran: Pemeran, sejak: date, sampai: date | None, terkunci: str
) -> None:
    kunci(terkunci)

    with pytest.raises(BulanTerkunci):
        pasang(pemeran, sejak, sampai)


def test_months_beside_it_may_be_locked(pemeran: Pemeran) -> None:
    kunci("2026-09")
    kunci("2026-11")

    pasang(pemeran, SENIN, date(2026, 10, 31))

    assert PolaPegawai.objects.count() == 1


def test_a_persons_pattern_ends_and_the_units_counts_again(pemeran: Pemeran) -> None:
    satu = pasang(pemeran, SENIN)

    akhiri_pola_pegawai(
        pola_pegawai_id=satu.id, terakhir=SELASA, oleh=pemeran.dewi, now=NOW
    )

    assert masa() == [(SENIN, SELASA)]
    assert Peristiwa.objects.get(jenis="pola_diakhiri").rincian["sampai"] == (
        "2026-10-06"
    )
    with pytest.raises(MasaTidakSah, match="sudah berakhir Selasa, 6 Oktober 2026"):
        akhiri_pola_pegawai(
            pola_pegawai_id=satu.id, terakhir=RABU, oleh=pemeran.dewi, now=NOW
        )
    with pytest.raises(MasaTidakSah, match="sebelum mulai"):
        akhiri_pola_pegawai(
            pola_pegawai_id=satu.id,
            terakhir=date(2026, 10, 4),
            oleh=pemeran.dewi,
            now=NOW,
        )


def test_ending_changes_only_the_months_after_the_last_day(pemeran: Pemeran) -> None:
    satu = pasang(pemeran, SENIN)
    kunci("2026-11")

    with pytest.raises(BulanTerkunci, match="November 2026"):
        akhiri_pola_pegawai(
            pola_pegawai_id=satu.id, terakhir=RABU, oleh=pemeran.dewi, now=NOW
        )
    akhiri_pola_pegawai(
        pola_pegawai_id=satu.id,
        terakhir=date(2026, 11, 30),
        oleh=pemeran.dewi,
        now=NOW,
    )


def test_a_lasting_pattern_taken_back_lets_the_one_before_last_again(
    pemeran: Pemeran,
) -> None:
    pasang(pemeran, SENIN)
    baru = pasang(pemeran, RABU, kode="K")

    cabut_pola_pegawai(
        pola_pegawai_id=baru.id, alasan=" Salah orang ", oleh=pemeran.dewi, now=NOW
    )

    assert masa() == [(SENIN, None)]
    peristiwa = Peristiwa.objects.get(jenis="pola_dicabut")
    assert (peristiwa.alasan, peristiwa.rincian["pola"]) == ("Salah orang", "Pola K")


def test_a_units_ramadan_taken_back_leaves_the_lasting_pattern_alone(
    pemeran: Pemeran,
) -> None:
    pola = tujuh_hari("R", "08:00", "15:00", giliran=False)
    satu = pasang_pola_unit(
        unit_id=pemeran.unit_sdn1.id,
        pola_id=pola.id,
        sejak=SELASA,
        sampai=RABU,
        oleh=pemeran.dewi,
        now=NOW,
    )

    cabut_pola_unit(
        pola_unit_id=satu.id, alasan="Salah tanggal", oleh=pemeran.dewi, now=NOW
    )

    sisa = PolaUnit.objects.get(unit=pemeran.unit_sdn1)
    assert (sisa.pola.kode, sisa.berlaku_sampai) == ("enam", None)


def test_what_a_locked_month_was_paid_by_is_not_taken_back(pemeran: Pemeran) -> None:
    satu = pasang(pemeran, SENIN)
    kunci("2026-11")

    with pytest.raises(BulanTerkunci):
        cabut_pola_pegawai(
            pola_pegawai_id=satu.id, alasan="x", oleh=pemeran.dewi, now=NOW
        )

    assert PolaPegawai.objects.count() == 1


def test_in_bulk_a_bad_row_spoils_no_other(pemeran: Pemeran) -> None:
    pola = tujuh_hari("R", "08:00", "15:00", giliran=False)
    unit = [pemeran.unit_disdik.id, pemeran.unit_sdn1.id, pemeran.unit_disdik.id]

    hasil = pasang_pola_unit_banyak(
        [PolaDipasang(id_, pola.id, SELASA, RABU) for id_ in unit],
        oleh=pemeran.dewi,
        now=NOW,
    )
    orang = pasang_pola_pegawai_banyak(
        [PolaDipasang(pemeran.joko.pegawai_id, pola.id, RABU, SELASA)],
        oleh=pemeran.dewi,
        now=NOW,
    )

    assert hasil.terpasang == 2
    assert [(b.nomor, type(b.sebab)) for b in hasil.ditolak] == [(3, PolaBertumpuk)]
    assert (orang.terpasang, type(orang.ditolak[0].sebab)) == (0, MasaTidakSah)


@pytest.mark.parametrize("siapa", ["ani", "citra", "eko"])
def test_only_the_personnel_office_says_who_works_when(
    pemeran: Pemeran, siapa: str
) -> None:
    akun, satu = getattr(pemeran, siapa), pasang(pemeran, SENIN)
    unit = PolaUnit.objects.get(unit=pemeran.unit_sdn1)
    baru = PolaDipasang(pemeran.joko.pegawai_id, satu.pola_id, SENIN)

    with pytest.raises(TidakBerwenang):
        pasang_pola_pegawai(
            pegawai_id=baru.pemilik_id,
            pola_id=baru.pola_id,
            sejak=SENIN,
            oleh=akun,
            now=NOW,
        )
    with pytest.raises(TidakBerwenang):
        pasang_pola_pegawai_banyak([baru], oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        pasang_pola_unit_banyak([baru], oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        akhiri_pola_pegawai(pola_pegawai_id=satu.id, terakhir=RABU, oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        cabut_pola_pegawai(pola_pegawai_id=satu.id, alasan="x", oleh=akun, now=NOW)
    with pytest.raises(TidakBerwenang):
        cabut_pola_unit(pola_unit_id=unit.id, alasan="x", oleh=akun, now=NOW)

    assert masa() == [(SENIN, None)]
