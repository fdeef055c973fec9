"""Whose duty days are which, for the fixed cast."""

from datetime import date, time

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.jadwal.models import HariLibur, PolaUnit
from ekinerja.jadwal.queries import JadwalHari, jadwal_dalam
from ekinerja.organisasi.models import Jabatan, Pegawai, Penempatan, UnitKerja
from ekinerja.organisasi.tests.pemeran import Pemeran

SENIN, SELASA, JUMAT = date(2026, 10, 5), date(2026, 10, 6), date(2026, 10, 9)
SABTU, MINGGU = date(2026, 10, 10), date(2026, 10, 11)


def minggu_ini(*pegawai_ids: int) -> dict[int, dict[date, JadwalHari]]:
    return jadwal_dalam(pegawai_ids=pegawai_ids, sejak=SENIN, sampai=MINGGU)


def test_ani_works_five_days_and_intan_at_school_six(pemeran: Pemeran) -> None:
    ani, intan = pemeran.ani.pegawai_id, pemeran.intan.pegawai_id

    jadwal = minggu_ini(ani, intan)

    assert len(jadwal[ani]) == 5
    assert jadwal[ani][SELASA] == JadwalHari(time(7, 30), time(16, 0), 450)
    assert jadwal[ani][JUMAT] == JadwalHari(time(7, 30), time(16, 30), 450)
    assert len(jadwal[intan]) == 6
    assert jadwal[intan][SABTU] == JadwalHari(time(7, 30), time(14, 0), 375)


def test_the_head_of_the_region_has_no_schedule(pemeran: Pemeran) -> None:
    jadwal = minggu_ini(pemeran.hadi.pegawai_id)

    assert jadwal.get(pemeran.hadi.pegawai_id, {}) == {}


def test_a_holiday_frees_office_and_school_alike(pemeran: Pemeran) -> None:
    ani, intan = pemeran.ani.pegawai_id, pemeran.intan.pegawai_id
    HariLibur.objects.create(tanggal=SELASA, nama="Hari jadi", jenis="daerah")

    jadwal = minggu_ini(ani, intan)

    assert SELASA not in jadwal[ani]
    assert SELASA not in jadwal[intan]


def test_a_unit_without_a_pattern_works_by_that_of_the_unit_above(
    pemeran: Pemeran,
) -> None:
    PolaUnit.objects.filter(unit=pemeran.unit_sdn1).delete()

    jadwal = minggu_ini(pemeran.intan.pegawai_id)

    assert len(jadwal[pemeran.intan.pegawai_id]) == 5


def test_without_any_pattern_there_are_no_duty_days(pemeran: Pemeran) -> None:
    PolaUnit.objects.all().delete()

    jadwal = minggu_ini(pemeran.intan.pegawai_id)

    assert jadwal[pemeran.intan.pegawai_id] == {}


def test_units_above_each_other_in_a_ring_do_not_hang(pemeran: Pemeran) -> None:
    PolaUnit.objects.all().delete()
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(induk=pemeran.unit_sdn1)

    jadwal = minggu_ini(pemeran.intan.pegawai_id)

    assert jadwal[pemeran.intan.pegawai_id] == {}


def test_moving_to_the_school_on_thursday_changes_the_hours_from_thursday(
    pemeran: Pemeran,
) -> None:
    ani = pemeran.ani.pegawai
    Penempatan.objects.filter(pegawai=ani).update(berlaku_sampai=date(2026, 10, 7))
    Penempatan.objects.create(
        pegawai=ani,
        jabatan=pemeran.jabatan["guru"],
        jenis="definitif",
        nomor_sk="SK-PINDAH/2026",
        berlaku_sejak=date(2026, 10, 8),
    )

    jadwal = minggu_ini(ani.id)[ani.id]

    assert jadwal[date(2026, 10, 7)].pulang == time(16, 0)
    assert jadwal[date(2026, 10, 8)].pulang == time(14, 0)
    assert SABTU in jadwal


def test_acting_for_another_post_changes_nobodys_hours(pemeran: Pemeran) -> None:
    budi = pemeran.budi.pegawai
    Penempatan.objects.create(
        pegawai=budi,
        jabatan=pemeran.jabatan["kepsek"],
        jenis="plt",
        nomor_sk="SK-PLT/2026",
        berlaku_sejak=SENIN,
    )

    jadwal = minggu_ini(budi.id)

    assert len(jadwal[budi.id]) == 5


@pytest.mark.parametrize("banyak", [1, 50])
def test_schedules_cost_two_statements_for_one_person_and_for_fifty(
    pemeran: Pemeran,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    ids = tambah_guru(pemeran.jabatan["guru"], banyak)

    with django_assert_num_queries(2):
        jadwal = minggu_ini(*ids)

    assert [len(jadwal[pegawai_id]) for pegawai_id in ids] == [6] * banyak


def tambah_guru(jabatan: Jabatan, banyak: int) -> list[int]:
    orang = Pegawai.objects.bulk_create(
        Pegawai(nip=f"19800101200501{n:04d}", nama=f"Guru {n}") for n in range(banyak)
    )
    Penempatan.objects.bulk_create(
        Penempatan(
            pegawai=satu,
            jabatan=jabatan,
            jenis="definitif",
            nomor_sk="SK-UJI",
            berlaku_sejak=SENIN,
        )
        for satu in orang
    )
    return [satu.id for satu in orang]
