"""Absence records obey the calendar of closing."""

from dataclasses import replace
from datetime import date, datetime, time
from types import SimpleNamespace

import pytest

from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.periode.operations import buka_kembali
from ekinerja.periode.rules import TenggatLewat
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.operations import (
    RekamanBaru,
    batalkan_ketidakhadiran,
    catat_ketidakhadiran,
    catat_ketidakhadiran_banyak,
    impor_rekaman,
)
from ekinerja.presensi.tests.absen import catat, cuti, kebijakan
from ekinerja.tpp.kebijakan import Kalender, Tenggat
from ekinerja.waktu import Bulan, saat_lokal

__all__ = ["kebijakan"]
SAMPAI_3 = Kalender(3, 5, 5, 10, desember=None)
TEPI = [
    (saat_lokal(date(2026, 11, 3), time(23, 59, 59), "WIB"), True),
    (saat_lokal(date(2026, 11, 4), time(0), "WIB"), False),
]
KALIMAT = (
    "Ketidakhadiran Oktober 2026 dicatat dan dibatalkan paling lambat Selasa, "
    "3 November 2026."
)


@pytest.fixture(autouse=True)
def berkalender(monkeypatch: pytest.MonkeyPatch, kebijakan: SimpleNamespace) -> None:
    kebijakan.kalender = SAMPAI_3
    monkeypatch.setattr(
        "ekinerja.periode.queries.kalender.kalender_banyak",
        lambda daftar: dict.fromkeys(daftar, SAMPAI_3),
    )


@pytest.mark.parametrize(("now", "boleh"), TEPI)
def test_a_record_is_taken_until_the_third(
    pemeran: Pemeran, now: datetime, boleh: bool
) -> None:
    def rekam() -> Ketidakhadiran:
        return catat_ketidakhadiran(
            cuti(pemeran, jenis="sakit"), oleh=pemeran.dewi, now=now
        )

    if boleh:
        assert rekam().jenis == "sakit"
        return
    with pytest.raises(TenggatLewat) as tolak:
        rekam()
    assert str(tolak.value).startswith(KALIMAT)
    assert not Ketidakhadiran.objects.exists()


@pytest.mark.parametrize(("now", "boleh"), TEPI)
def test_so_is_a_cancellation(pemeran: Pemeran, now: datetime, boleh: bool) -> None:
    catatan = catat(pemeran)

    def batal() -> None:
        batalkan_ketidakhadiran(
            ketidakhadiran_id=catatan.id, alasan="Keliru.", oleh=pemeran.dewi, now=now
        )

    if boleh:
        batal()
    else:
        with pytest.raises(TenggatLewat, match="dibatalkan paling lambat"):
            batal()


def test_in_bulk_only_the_late_months_rows_are_refused(pemeran: Pemeran) -> None:
    now = TEPI[1][0]
    november = cuti(
        pemeran, jenis="sakit", sejak=date(2026, 11, 4), sampai=date(2026, 11, 4)
    )
    # begins in October, which is over, and ends in November, which is not
    lintas = cuti(
        pemeran, jenis="sakit", sejak=date(2026, 10, 31), sampai=date(2026, 11, 2)
    )

    hasil = catat_ketidakhadiran_banyak([november, lintas], oleh=pemeran.dewi, now=now)

    assert len(hasil.tercatat) == 1
    assert [satu.nomor for satu in hasil.ditolak] == [2]
    assert str(hasil.ditolak[0].sebab).startswith(KALIMAT)


def test_a_decree_opens_the_month_for_records_too(pemeran: Pemeran) -> None:
    now = TEPI[1][0]
    buka_kembali(
        bulan=Bulan(2026, 10),
        sampai=date(2026, 11, 6),
        nomor_sk="800/1",
        alasan="Surat terlambat.",
        oleh=pemeran.dewi,
        now=now,
    )

    catat_ketidakhadiran(cuti(pemeran, jenis="sakit"), oleh=pemeran.dewi, now=now)

    assert Ketidakhadiran.objects.count() == 1


def test_a_machines_log_of_an_early_december_keeps_the_days_after_it(
    pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are facts, though nobody judges them; the judged days are closed."""
    awal = replace(SAMPAI_3, desember=Tenggat(17, 18, 18, 23))
    monkeypatch.setattr(
        "ekinerja.periode.queries.kalender.kalender_banyak",
        lambda daftar: dict.fromkeys(daftar, awal),
    )
    Periode.objects.create(bulan="2026-12", keadaan="terkunci")
    baris = [
        RekamanBaru(
            pemeran.ani.pegawai_id,
            "masuk",
            saat_lokal(date(2026, 12, hari), time(7, 20), "WIB"),
        )
        for hari in (18, 19)
    ]

    hasil = impor_rekaman(
        baris,
        oleh=pemeran.dewi,
        now=saat_lokal(date(2026, 12, 21), time(9), "WIB"),
    )

    assert hasil.tersimpan == 1
    assert [satu.nomor for satu in hasil.ditolak] == [1]
