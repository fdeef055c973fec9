"""The cast stands ready for every test, untouched by the test before."""

from types import SimpleNamespace
from typing import Any

import pytest

from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.models import Akun, Pegawai, UnitKerja
from ekinerja.organisasi.tests.pemeran import Pemeran
from tests import panggung


@pytest.mark.parametrize("kali", [1, 2])
def test_what_a_test_does_to_the_cast_is_gone_for_the_next(
    pemeran: Pemeran, kali: int
) -> None:
    assert pemeran.ani.pegawai.nama == "Ani Lestari"
    assert Pegawai.objects.get(nip=pemeran.ani.nama_masuk).nama == "Ani Lestari"
    assert UnitKerja.objects.count() == 7

    pemeran.ani.pegawai.nama = "Ani Diganti"
    pemeran.ani.pegawai.save()
    UnitKerja.objects.create(
        kode="baru",
        nama="Unit Baru",
        jenis="sekolah",
        zona="WIB",
        berlaku_sejak="2026-01-01",
    )


def test_the_cast_is_the_one_in_the_database(pemeran: Pemeran) -> None:
    assert set(Akun.objects.all()) >= {pemeran.ani, pemeran.hadi}
    assert Akun.objects.count() == 12
    assert pemeran.budi.pegawai == Pegawai.objects.get(nip=pemeran.budi.nama_masuk)


@pytest.mark.parametrize("kali", [1, 2])
def test_a_month_behind_the_cast_comes_back_too(
    september_terisi: Pemeran, kali: int
) -> None:
    assert Aktivitas.objects.filter(status="disetujui").count() == 257

    Aktivitas.objects.update(alasan="diubah oleh tes")

    assert september_terisi.dewi.pegawai.nama == "Dewi Anggraini"


def test_the_cast_alone_has_no_month_behind_it(pemeran: Pemeran) -> None:
    assert not Aktivitas.objects.exists()


@pytest.mark.django_db
def test_who_does_not_ask_for_the_cast_finds_an_empty_database() -> None:
    assert not Akun.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_who_commits_finds_an_empty_database() -> None:
    assert not Akun.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_who_commits_may_have_a_cast_of_its_own(pemeran: Pemeran) -> None:
    assert Akun.objects.count() == 12


def butir(*fixture: str, tanda: str = "") -> Any:
    """As much of a collected test as the choice looks at."""
    return SimpleNamespace(
        fixturenames=fixture,
        get_closest_marker=lambda nama: nama if nama == tanda else None,
    )


@pytest.mark.parametrize(
    ("satu", "ikut"),
    [
        (butir(), False),
        (butir("tmp_path", "settings"), False),
        (butir("pemeran", "db"), True),
        (butir("transactional_db"), True),
        (butir("live_server"), True),
        (butir(tanda="django_db"), True),
        (butir("buka_halaman", tanda="peramban"), True),
    ],
)
def test_the_second_pass_takes_what_touches_a_database_or_a_site(
    satu: Any, ikut: bool
) -> None:
    assert panggung._berbasis(satu) is ikut
