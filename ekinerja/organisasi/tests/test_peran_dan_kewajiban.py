"""Roles, passwords and obligations: who gives them, to whom, and what excludes what."""

from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, Kewajiban, PeranAkun
from ekinerja.organisasi.operations import (
    KewajibanBaru,
    akhiri_peran,
    beri_peran,
    kecualikan_kewajiban,
    pasang_sandi,
    penuhi_kewajiban,
    tambah_kewajiban_banyak,
)
from ekinerja.organisasi.operations.akun import SandiDitolak
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import kewajiban_pada, peran_pada
from ekinerja.organisasi.rules.kewajiban import KewajibanDitolak
from ekinerja.organisasi.rules.pegawai import RentangDitolak
from ekinerja.organisasi.rules.peran import PeranDitolak
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SELASA, RABU = date(2026, 10, 6), date(2026, 10, 7)
SANDI = "jeruk-manis-sekali"


def test_a_role_holds_from_its_first_to_its_last_day(pemeran: Pemeran) -> None:
    beri_peran(
        akun=pemeran.ani, peran="bkpsdm", sejak=SELASA, sampai=RABU,
        oleh=pemeran.dewi, now=SAAT,
    )  # fmt: skip

    hasil = [
        peran_pada(pemeran.ani, date(2026, 10, hari)) == {"bkpsdm"}
        for hari in (5, 6, 7, 8)
    ]

    assert hasil == [False, True, True, False]
    satu = Peristiwa.objects.get()
    assert (satu.jenis, satu.objek_label) == (
        "organisasi.peran_diberi",
        "BKPSDM untuk Ani Lestari, A.Md.",
    )
    assert PeranAkun.objects.get(akun=pemeran.ani).diberi_oleh == pemeran.dewi


def test_a_role_taken_away_is_gone_the_day_after(pemeran: Pemeran) -> None:
    akhiri_peran(
        akun=pemeran.fitri, peran="bkpsdm", sampai=SELASA, oleh=pemeran.dewi, now=SAAT
    )

    assert peran_pada(pemeran.fitri, SELASA) == {"bkpsdm"}
    assert peran_pada(pemeran.fitri, RABU) == frozenset()


def test_roles_of_one_account_cost_one_statement(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        for tanggal in (SELASA, RABU, SELASA):
            assert peran_pada(pemeran.eko, tanggal) == {"auditor"}


@pytest.mark.parametrize(
    ("akun", "peran", "oleh", "kalimat"),
    [
        ("dewi", "auditor", "fitri", "Pemeriksa tidak boleh sekaligus petugas"),
        ("eko", "bkpsdm", "dewi", "Pemeriksa tidak boleh sekaligus petugas"),
        ("fitri", "bkpsdm", "dewi", "tidak perlu diberikan dua kali"),
        ("dewi", "bkpsdm", "dewi", "untuk akun sendiri diberikan oleh petugas lain"),
        ("ani", "admin", "dewi", "Peran 'admin' tidak dikenal"),
    ],
)
def test_roles_that_exclude_each_other_are_refused(
    pemeran: Pemeran, akun: str, peran: str, oleh: str, kalimat: str
) -> None:
    with pytest.raises(PeranDitolak, match=kalimat):
        beri_peran(
            akun=getattr(pemeran, akun), peran=peran, sejak=SELASA,
            oleh=getattr(pemeran, oleh), now=SAAT,
        )  # fmt: skip

    assert PeranAkun.objects.count() == 3


@pytest.mark.parametrize("oleh", ["ani", "eko", "hadi"])
def test_only_the_personnel_office_gives_roles_and_passwords(
    pemeran: Pemeran, oleh: str
) -> None:
    siapa = getattr(pemeran, oleh)

    with pytest.raises(TidakBerwenang):
        beri_peran(
            akun=pemeran.intan, peran="bkpsdm", sejak=SELASA, oleh=siapa, now=SAAT
        )
    with pytest.raises(TidakBerwenang):
        pasang_sandi(akun=pemeran.intan, sandi=SANDI, oleh=siapa, now=SAAT)


def test_a_role_not_held_cannot_end_nor_end_before_it_began(pemeran: Pemeran) -> None:
    with pytest.raises(PeranDitolak, match="tidak sedang memegang peran BKPSDM"):
        akhiri_peran(
            akun=pemeran.ani, peran="bkpsdm", sampai=SELASA, oleh=pemeran.dewi, now=SAAT
        )
    with pytest.raises(RentangDitolak):
        akhiri_peran(
            akun=pemeran.fitri, peran="bkpsdm", sampai=date(2025, 1, 1),
            oleh=pemeran.dewi, now=SAAT,
        )  # fmt: skip


@pytest.mark.parametrize("oleh", [None, "dewi", "ani"])
def test_a_password_is_set_by_the_office_the_person_or_the_installation(
    pemeran: Pemeran, oleh: str | None
) -> None:
    pelaku = getattr(pemeran, oleh) if oleh else None

    pasang_sandi(akun=pemeran.ani, sandi=SANDI, oleh=pelaku, now=SAAT)

    assert Akun.objects.get(id=pemeran.ani.id).check_password(SANDI)
    satu = Peristiwa.objects.get()
    assert satu.jenis == "organisasi.sandi_dipasang"
    assert SANDI not in str(Peristiwa.objects.values().get())


@pytest.mark.parametrize("sandi", ["pendek", "password1234", "199503122020122001", ""])
def test_weak_passwords_are_refused(pemeran: Pemeran, sandi: str) -> None:
    with pytest.raises(SandiDitolak):
        pasang_sandi(akun=pemeran.ani, sandi=sandi, oleh=None, now=SAAT)


def pdm(pemeran: Pemeran, siapa: str = "ani", tahun: int = 2026) -> KewajibanBaru:
    return KewajibanBaru(
        getattr(pemeran, siapa).pegawai_id, "pdm", tahun, date(tahun, 7, 31)
    )


def satu_pdm(pemeran: Pemeran, siapa: str = "ani") -> Kewajiban:
    (satu,) = tambah_kewajiban_banyak([pdm(pemeran, siapa)], oleh=None, now=SAAT)
    return satu


def test_obligations_are_recorded_for_many_at_once(
    pemeran: Pemeran, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    daftar = [pdm(pemeran, siapa) for siapa in ("ani", "budi", "citra", "intan")]

    with django_assert_max_num_queries(8):
        tambah_kewajiban_banyak(daftar, oleh=None, now=SAAT)

    hasil = kewajiban_pada(pegawai_ids=None, tahun=2026)
    assert set(hasil) == {satu.pegawai_id for satu in daftar}
    assert kewajiban_pada(pegawai_ids=None, tahun=2025) == {}
    assert kewajiban_pada(pegawai_ids=[pemeran.dewi.pegawai_id], tahun=2026) == {}
    assert Peristiwa.objects.count() == 4


def test_an_obligation_is_there_once_a_year(pemeran: Pemeran) -> None:
    satu_pdm(pemeran)

    for daftar in ([pdm(pemeran)], [pdm(pemeran, "budi"), pdm(pemeran, "budi")]):
        with pytest.raises(KewajibanDitolak, match="sudah ada"):
            tambah_kewajiban_banyak(daftar, oleh=pemeran.dewi, now=SAAT)
    tambah_kewajiban_banyak([pdm(pemeran, tahun=2027)], oleh=pemeran.dewi, now=SAAT)

    assert Kewajiban.objects.count() == 2


@pytest.mark.parametrize(("pegawai_id", "jenis"), [(None, "zakat"), (1, "pdm")])
def test_unknown_obligations_and_people_are_refused(
    pemeran: Pemeran, pegawai_id: int | None, jenis: str
) -> None:
    baru = KewajibanBaru(
        pegawai_id or pemeran.ani.pegawai_id, jenis, 2026, date(2026, 7, 31)
    )

    with pytest.raises(KewajibanDitolak, match="tidak dikenal"):
        tambah_kewajiban_banyak([baru], oleh=pemeran.dewi, now=SAAT)


def test_an_obligation_is_met_or_excepted_and_then_stands(pemeran: Pemeran) -> None:
    satu = satu_pdm(pemeran)
    penuhi_kewajiban(
        kewajiban_id=satu.id, dipenuhi_pada=SELASA, oleh=pemeran.dewi, now=SAAT
    )

    with pytest.raises(KewajibanDitolak, match="sudah dipenuhi pada Selasa, 6 Oktober"):
        kecualikan_kewajiban(
            kewajiban_id=satu.id, alasan="Pensiun", oleh=pemeran.dewi, now=SAAT
        )

    dua = satu_pdm(pemeran, "budi")
    kecualikan_kewajiban(
        kewajiban_id=dua.id, alasan=" Pensiun ", oleh=pemeran.dewi, now=SAAT
    )
    with pytest.raises(KewajibanDitolak, match=r"sudah dikecualikan \(Pensiun\)"):
        penuhi_kewajiban(
            kewajiban_id=dua.id, dipenuhi_pada=SELASA, oleh=pemeran.dewi, now=SAAT
        )


def test_nobody_marks_their_own_obligation(pemeran: Pemeran) -> None:
    satu = satu_pdm(pemeran, "dewi")

    with pytest.raises(KewajibanDitolak, match="dicatat oleh petugas lain"):
        penuhi_kewajiban(
            kewajiban_id=satu.id, dipenuhi_pada=SELASA, oleh=pemeran.dewi, now=SAAT
        )
    penuhi_kewajiban(
        kewajiban_id=satu.id, dipenuhi_pada=SELASA, oleh=pemeran.fitri, now=SAAT
    )


def test_an_exception_needs_a_reason_and_the_role(pemeran: Pemeran) -> None:
    satu = satu_pdm(pemeran)

    with pytest.raises(KewajibanDitolak, match="Alasan pengecualian kosong"):
        kecualikan_kewajiban(
            kewajiban_id=satu.id, alasan=" ", oleh=pemeran.dewi, now=SAAT
        )
    with pytest.raises(TidakBerwenang):
        kecualikan_kewajiban(
            kewajiban_id=satu.id, alasan="Pensiun", oleh=pemeran.eko, now=SAAT
        )
