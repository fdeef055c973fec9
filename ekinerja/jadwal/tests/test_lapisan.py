"""Whose hours win: the roster, the person's own pattern, the unit's; Ramadan over all."""

from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from ekinerja.jadwal.models import Giliran, HariLibur, PolaPegawai, PolaUnit
from ekinerja.jadwal.operations import (
    LEPAS,
    GiliranBaru,
    pasang_pola_pegawai,
    pasang_pola_unit,
    susun_giliran,
    tambah_pola,
)
from ekinerja.jadwal.queries import JadwalHari, jadwal_dalam
from ekinerja.jadwal.rules import JamBaru
from ekinerja.jadwal.tests.pola import NOW, RABU, SELASA, SENIN, tujuh_hari
from ekinerja.jadwal.tests.test_queries import tambah_guru
from ekinerja.organisasi.models import Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran

MINGGU = date(2026, 10, 11)


def seminggu(
    pegawai_id: int, *, sejak: date = SENIN, sampai: date = MINGGU
) -> dict[date, JadwalHari]:
    return jadwal_dalam(pegawai_ids=[pegawai_id], sejak=sejak, sampai=sampai)[
        pegawai_id
    ]


def jam(jadwal: dict[date, JadwalHari]) -> dict[int, str]:
    """Day of the month to hours, short to read."""
    return {t.day: f"{j.masuk:%H.%M}-{j.pulang:%H.%M}" for t, j in jadwal.items()}


def test_in_ramadan_the_office_works_by_its_dated_pattern_and_then_as_before(
    pemeran: Pemeran,
) -> None:
    # Perpres 21/2023: 32.5 hours a week, from 08.00, half an hour's break, Friday one
    ramadan = tambah_pola(
        kode="ramadan",
        nama="Ramadan 1448",
        jam=[
            *(JamBaru(h, time(8), time(15), 30) for h in range(4)),
            JamBaru(4, time(8), time(15, 30), 60),
        ],
        oleh=None,
        now=NOW,
    )
    # Monday 8 February to Tuesday 9 March 2027
    pasang_pola_unit(
        unit_id=pemeran.unit_disdik.id,
        pola_id=ramadan.id,
        sejak=date(2027, 2, 8),
        sampai=date(2027, 3, 9),
        oleh=None,
        now=NOW,
    )

    ani = seminggu(
        pemeran.ani.pegawai_id, sejak=date(2027, 2, 1), sampai=date(2027, 3, 12)
    )

    assert jam({t: j for t, j in ani.items() if t.month == 2 and 4 <= t.day <= 12}) == {
        4: "07.30-16.00",
        5: "07.30-16.30",
        8: "08.00-15.00",
        9: "08.00-15.00",
        10: "08.00-15.00",
        11: "08.00-15.00",
        12: "08.00-15.30",
    }
    seminggu_puasa = [ani[date(2027, 2, h)].menit_kerja for h in range(8, 13)]
    assert sum(seminggu_puasa) == 1950
    assert jam({t: j for t, j in ani.items() if t.month == 3 and t.day >= 8}) == {
        8: "08.00-15.00",
        9: "08.00-15.00",
        10: "07.30-16.00",
        11: "07.30-16.00",
        12: "07.30-16.30",
    }


def test_a_dated_pattern_of_a_unit_without_a_lasting_one_lies_over_that_above(
    pemeran: Pemeran,
) -> None:
    PolaUnit.objects.filter(unit=pemeran.unit_sdn1).delete()
    sore = tujuh_hari("sore", "13:00", "18:00", giliran=False)
    pasang_pola_unit(
        unit_id=pemeran.unit_sdn1.id,
        pola_id=sore.id,
        sejak=SELASA,
        sampai=SELASA,
        oleh=None,
        now=NOW,
    )

    assert jam(seminggu(pemeran.intan.pegawai_id)) == {
        5: "07.30-16.00",
        6: "13.00-18.00",
        7: "07.30-16.00",
        8: "07.30-16.00",
        9: "07.30-16.30",
    }


def test_a_persons_own_pattern_wins_over_the_units_while_it_holds(
    pemeran: Pemeran,
) -> None:
    luwes = tujuh_hari("luwes", "08:30", "17:00", giliran=False, hari=4)
    pasang_pola_pegawai(
        pegawai_id=pemeran.ani.pegawai_id,
        pola_id=luwes.id,
        sejak=SELASA,
        oleh=None,
        now=NOW,
    )

    # four days a week; Budi of the same unit goes on as before
    assert jam(seminggu(pemeran.ani.pegawai_id)) == {
        5: "07.30-16.00",
        6: "08.30-17.00",
        7: "08.30-17.00",
        8: "08.30-17.00",
    }
    assert len(seminggu(pemeran.budi.pegawai_id)) == 5


def test_the_roster_wins_over_both_and_knows_days_off(pemeran: Pemeran) -> None:
    joko = pemeran.joko.pegawai_id
    pagi, malam = tujuh_hari("P", "07:00", "14:00"), tujuh_hari("M", "21:00", "07:00")
    pasang_pola_pegawai(
        pegawai_id=joko, pola_id=pagi.id, sejak=SENIN, oleh=None, now=NOW
    )
    baris = [GiliranBaru(joko, SENIN, "M"), GiliranBaru(joko, SELASA, LEPAS)]

    hasil = susun_giliran(baris, oleh=None, now=NOW)

    assert (hasil.diubah, hasil.ditolak) == (2, ())
    jadwal = seminggu(joko)
    assert jam(jadwal) == {
        5: "21.00-07.00",
        **dict.fromkeys(range(7, 12), "07.00-14.00"),
    }
    assert jadwal[SENIN].menit_kerja == 600
    assert malam.giliran


def test_who_has_a_shift_works_on_a_holiday_and_the_office_does_not(
    pemeran: Pemeran,
) -> None:
    HariLibur.objects.create(tanggal=SELASA, nama="Hari jadi", jenis="daerah")
    HariLibur.objects.create(tanggal=RABU, nama="Cuti bersama", jenis="cuti_bersama")
    joko, ani = pemeran.joko.pegawai_id, pemeran.ani.pegawai_id
    tujuh_hari("M", "21:00", "07:00")
    susun_giliran([GiliranBaru(joko, SELASA, "M")], oleh=None, now=NOW)

    # the puskesmas is closed on Wednesday, for which Joko's roster says nothing
    assert SELASA in seminggu(joko)
    assert RABU not in seminggu(joko)
    assert SELASA not in seminggu(ani)


def test_a_roster_counts_only_while_the_post_is_held(pemeran: Pemeran) -> None:
    joko = pemeran.joko.pegawai_id
    tujuh_hari("M", "21:00", "07:00")
    susun_giliran(
        [GiliranBaru(joko, SENIN + timedelta(days=n), "M") for n in range(3)],
        oleh=None,
        now=NOW,
    )

    Penempatan.objects.filter(pegawai_id=joko).update(berlaku_sampai=SELASA)

    assert list(seminggu(joko)) == [SENIN, SELASA]


@pytest.mark.parametrize("banyak", [1, 50])
def test_every_layer_together_costs_two_statements(
    pemeran: Pemeran,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    malam = tujuh_hari("M", "21:00", "07:00")
    ids = tambah_guru(pemeran.jabatan["guru"], banyak)
    PolaPegawai.objects.bulk_create(
        PolaPegawai(pegawai_id=id_, pola=malam, berlaku_sejak=SENIN) for id_ in ids
    )
    Giliran.objects.bulk_create(
        Giliran(pegawai_id=id_, tanggal=SELASA, pola=None) for id_ in ids
    )

    with django_assert_num_queries(2):
        jadwal = jadwal_dalam(pegawai_ids=ids, sejak=SENIN, sampai=MINGGU)

    assert [len(jadwal[id_]) for id_ in ids] == [6] * banyak


def test_more_people_than_are_named_one_by_one_are_read_all_the_same(
    pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ekinerja.jadwal.queries.lapisan.SEBUT_MAKS", 0)
    joko = pemeran.joko.pegawai_id
    tujuh_hari("M", "21:00", "07:00")
    susun_giliran([GiliranBaru(joko, SENIN, "M")], oleh=None, now=NOW)

    assert seminggu(joko)[SENIN].malam


@pytest.mark.parametrize("sementara", [False, True])
def test_the_database_refuses_two_patterns_of_one_layer_on_one_day(
    pemeran: Pemeran, sementara: bool
) -> None:
    pola = tujuh_hari("M", "21:00", "07:00")
    isi = {
        "pegawai": pemeran.joko.pegawai,
        "pola": pola,
        "berlaku_sejak": SENIN,
        "berlaku_sampai": RABU,
    }
    PolaPegawai.objects.create(**isi, sementara=sementara)

    with pytest.raises(IntegrityError), transaction.atomic():
        PolaPegawai.objects.create(**isi | {"berlaku_sejak": RABU}, sementara=sementara)
    PolaPegawai.objects.create(**isi, sementara=not sementara)
