"""Ceremonies in the facts of a month: what is recorded, and nothing else."""

from datetime import date

from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import queries
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, SEPTEMBER
from ekinerja.presensi.operations import (
    AcaraBaru,
    KehadiranBaru,
    catat_kehadiran_acara,
    tambah_acara_banyak,
)
from ekinerja.tpp import fakta as tpp

SENIN = [date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 21)]


def fakta_ani(pemeran: Pemeran) -> tpp.Fakta:
    (satu,) = queries.fakta_bulan(bulan=SEPTEMBER, pegawai_ids=[pemeran.ani.pegawai_id])
    return satu


def test_recorded_ceremonies_of_the_month_are_told_and_no_others(
    pemeran: Pemeran,
) -> None:
    unit = (pemeran.unit_disdik.id,)
    hasil = tambah_acara_banyak(
        [
            *(AcaraBaru(t, "apel", "Apel Senin pagi", unit) for t in SENIN),
            AcaraBaru(date(2026, 8, 17), "upacara", "Upacara kemerdekaan", unit),
        ],
        oleh=None,
        now=AWAL_OKTOBER,
    )
    ani, (satu, dua, tiga, agustus) = pemeran.ani.pegawai_id, hasil.tercatat
    catat_kehadiran_acara(
        [
            KehadiranBaru(dua.id, ani, "tidak_hadir"),
            KehadiranBaru(satu.id, ani, "hadir"),
            KehadiranBaru(agustus.id, ani, "tidak_hadir"),
            KehadiranBaru(tiga.id, pemeran.budi.pegawai_id, "hadir"),
        ],
        oleh=None,
        now=AWAL_OKTOBER,
    )

    fakta = fakta_ani(pemeran)

    assert fakta.acara == (
        tpp.Acara(f"acara:{satu.id}", SENIN[0], "apel", "Apel Senin pagi", "hadir"),
        tpp.Acara(
            f"acara:{dua.id}", SENIN[1], "apel", "Apel Senin pagi", "tidak_hadir"
        ),
    )
    assert tpp.baca(tpp.tulis(fakta)) == fakta
