"""The facts of a month as they are collected and frozen."""

import json
from dataclasses import replace
from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekinerja.organisasi.models import Kewajiban
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.queries import fakta as sumber
from ekinerja.penutupan.tests.bulan_uji import (
    AWAL_OKTOBER,
    MANGKIR,
    SEPTEMBER,
    TELAT,
)
from ekinerja.presensi import operations as presensi
from ekinerja.presensi.operations import KetidakhadiranBaru
from ekinerja.tpp import fakta as tpp


def fakta_ani(pemeran: Pemeran) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu


def test_a_month_holds_who_and_where(september: Pemeran) -> None:
    fakta = fakta_ani(september)

    assert (fakta.pegawai, fakta.nama) == ("199503122020122001", "Ani Lestari, A.Md.")
    (status,) = fakta.status
    assert (status.status, status.golongan) == ("pns", "II/c")
    (menjabat,) = fakta.penempatan
    assert (menjabat.jabatan, menjabat.unit, menjabat.kelas) == ("staf", "disdik", 7)
    assert (menjabat.sejak, menjabat.sampai) == (date(2026, 9, 1), date(2026, 9, 30))
    assert fakta.hari_berjalan is None


def test_a_day_holds_what_was_expected_and_what_was_recorded(
    september: Pemeran,
) -> None:
    hari = {satu.tanggal: satu for satu in fakta_ani(september).hari}

    assert len(hari) == 22
    telat = hari[TELAT]
    assert (telat.jadwal_masuk, telat.jadwal_pulang) == (time(7, 30), time(16, 0))
    assert telat.menit_kerja == 450
    assert (telat.masuk, telat.pulang) == (time(7, 44, 9), time(16, 35))
    assert telat.id_masuk is not None
    assert telat.id_masuk.startswith("rekaman:")
    assert (hari[MANGKIR].masuk, hari[MANGKIR].id_masuk) == (None, None)
    assert hari[date(2026, 9, 4)].jadwal_pulang == time(16, 30)


def test_an_absence_covers_its_days_within_the_month(september: Pemeran) -> None:
    presensi.catat_ketidakhadiran(
        KetidakhadiranBaru(
            september.ani.pegawai_id,
            "sakit",
            MANGKIR,
            MANGKIR,
            "S-12",
        ),
        oleh=september.dewi,
        now=AWAL_OKTOBER,
    )

    hari = {satu.tanggal: satu for satu in fakta_ani(september).hari}

    assert hari[MANGKIR].ketidakhadiran == "sakit"
    assert (hari[MANGKIR].id_ketidakhadiran or "").startswith("ketidakhadiran:")
    assert hari[TELAT].ketidakhadiran is None


def test_an_absence_is_told_whole_although_it_leaves_the_month(
    september: Pemeran,
) -> None:
    hasil = presensi.catat_ketidakhadiran_banyak(
        [
            _absen(september, "sakit", date(2026, 8, 27), date(2026, 8, 31)),
            _absen(september, "wfh", date(2026, 9, 28), date(2026, 10, 2)),
            _absen(september, "diklat", date(2026, 10, 5), date(2026, 10, 6)),
        ],
        oleh=september.dewi,
        now=AWAL_OKTOBER,
    )
    assert hasil.ditolak == ()
    wfh = hasil.tercatat[1]

    fakta = fakta_ani(september)

    assert fakta.izin == (
        tpp.Izin(
            id=f"ketidakhadiran:{wfh.id}",
            jenis="wfh",
            sejak=date(2026, 9, 28),
            sampai=date(2026, 10, 2),
        ),
    )
    menyebut = {satu.tanggal.day for satu in fakta.hari if satu.id_ketidakhadiran}
    assert menyebut == {28, 29, 30}


def test_maternity_leave_is_told_with_the_number_of_the_child(
    september: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    operasi = "ekinerja.presensi.operations.ketidakhadiran.kebijakan_banyak"
    monkeypatch.setattr(operasi, lambda _tanggal: {})
    presensi.catat_ketidakhadiran(
        replace(
            _absen(september, "cuti_melahirkan", date(2026, 9, 30), date(2026, 12, 29)),
            anak_ke=2,
        ),
        oleh=september.dewi,
        now=AWAL_OKTOBER,
    )

    fakta = fakta_ani(september)

    assert [(i.sampai, i.anak_ke) for i in fakta.izin] == [(date(2026, 12, 29), 2)]
    assert tpp.baca(tpp.tulis(fakta)) == fakta


def _absen(
    pemeran: Pemeran, jenis: str, sejak: date, sampai: date
) -> KetidakhadiranBaru:
    return KetidakhadiranBaru(pemeran.ani.pegawai_id, jenis, sejak, sampai, "S-12")


def test_work_and_targets_point_at_the_same_plan(september: Pemeran) -> None:
    fakta = fakta_ani(september)

    assert len(fakta.kegiatan) == 21
    assert len(fakta.target) == 22
    assert {satu.rhk for satu in fakta.kegiatan} == {satu.rhk for satu in fakta.target}
    assert {satu.keadaan for satu in fakta.kegiatan} == {"disetujui"}
    assert [satu.tanggal for satu in fakta.kegiatan] == sorted(
        satu.tanggal for satu in fakta.kegiatan
    )


@pytest.mark.parametrize(
    ("isi", "keadaan"),
    [
        ({}, "belum"),
        ({"dipenuhi_pada": date(2026, 6, 1)}, "selesai"),
        ({"dikecualikan_karena": "Pensiun tahun ini"}, "dikecualikan"),
    ],
)
def test_an_obligation_stands_as_it_stands(
    september: Pemeran, isi: dict[str, object], keadaan: str
) -> None:
    Kewajiban.objects.create(
        pegawai=september.ani.pegawai,
        jenis="pdm",
        tahun=2026,
        batas=date(2026, 8, 31),
        **isi,
    )

    (kewajiban,) = fakta_ani(september).kewajiban

    assert (kewajiban.jenis, kewajiban.keadaan) == ("pdm", keadaan)


def test_frozen_facts_read_back_as_they_were(september: Pemeran) -> None:
    for fakta in queries.fakta_bulan(bulan=SEPTEMBER):
        teks = tpp.tulis(fakta)

        assert tpp.baca(teks) == fakta
        assert json.loads(teks)["pegawai"] == fakta.pegawai


@pytest.mark.parametrize(
    ("dipenuhi", "keadaan"),
    [
        (date(2026, 9, 30), "selesai"),
        # met in October: September still found it unmet, whenever it is calculated
        (date(2026, 10, 1), "belum"),
        (None, "belum"),
    ],
)
def test_an_obligation_is_told_as_the_month_ended(
    september: Pemeran, dipenuhi: date | None, keadaan: str
) -> None:
    september.ani.pegawai.kewajiban_set.create(
        jenis="pdm", tahun=2026, batas=date(2026, 7, 31), dipenuhi_pada=dipenuhi
    )

    (kewajiban,) = fakta_ani(september).kewajiban

    assert kewajiban.keadaan == keadaan


@pytest.mark.parametrize(
    ("dipenuhi", "ada"),
    [(None, True), (date(2026, 1, 2), True), (date(2025, 12, 31), False)],
)
def test_an_obligation_of_last_year_stays_until_it_is_met(
    september: Pemeran, dipenuhi: date | None, ada: bool
) -> None:
    september.ani.pegawai.kewajiban_set.create(
        jenis="pdm", tahun=2025, batas=date(2025, 7, 31), dipenuhi_pada=dipenuhi
    )

    kewajiban = fakta_ani(september).kewajiban

    assert [satu.batas.year for satu in kewajiban] == ([2025] if ada else [])


def test_people_come_in_order_of_nip(september: Pemeran) -> None:
    nip = [fakta.pegawai for fakta in queries.fakta_bulan(bulan=SEPTEMBER)]

    assert len(nip) == 11
    assert nip == sorted(nip)


def test_who_left_before_or_comes_after_does_not_belong(september: Pemeran) -> None:
    ani = september.ani.pegawai.penempatan_set
    ani.update(berlaku_sampai=date(2026, 8, 31))
    assert september.ani.pegawai_id not in queries.peserta(SEPTEMBER)

    ani.update(berlaku_sampai=date(2026, 9, 1))
    assert september.ani.pegawai_id in queries.peserta(SEPTEMBER)


def test_a_group_takes_the_same_statements_whatever_its_size(
    september: Pemeran,
) -> None:
    satu, semua = [september.ani.pegawai_id], queries.peserta(SEPTEMBER)

    with CaptureQueriesContext(connection) as untuk_satu:
        list(queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=satu))
    with CaptureQueriesContext(connection) as untuk_semua:
        list(queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=semua))

    assert len(untuk_semua) == len(untuk_satu) <= 10


def test_people_stream_in_groups(
    september: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sumber, "UKURAN_KELOMPOK", 4)

    kelompok = list(queries.fakta_berkelompok(bulan=SEPTEMBER))

    assert [len(satu) for satu in kelompok] == [4, 4, 3]
