"""Two taps at the same moment, and two clerks with one person's letter.

On SQLite there is one writer at a time by design; these rounds run on PostgreSQL.
"""

from datetime import date, time, timedelta
from functools import partial

import pytest
from django.db import connection

from ekinerja.organisasi.tests.balapan import bersamaan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi import operations
from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.waktu import saat_lokal

PUTARAN = 10
PAGI = saat_lokal(date(2026, 10, 6), time(7, 14, 3), "WIB")
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


def test_two_windows_at_once_are_one_punch(pemeran: Pemeran) -> None:
    for putaran in range(PUTARAN):
        now = PAGI + timedelta(minutes=5 * putaran)
        ketuk = partial(operations.rekam, arah="masuk", oleh=pemeran.ani, now=now)

        hasil = bersamaan(*(partial(ketuk, kunci=f"{putaran}-{n}") for n in range(3)))

        baru = [h.baru for h in hasil if isinstance(h, operations.HasilRekam)]
        assert sorted(baru) == [False, False, True]
    assert Rekaman.objects.count() == PUTARAN


def test_two_clerks_at_once_record_one_absence(pemeran: Pemeran) -> None:
    for putaran in range(PUTARAN):
        hari = date(2026, 10, 7 + putaran)
        sakit = operations.KetidakhadiranBaru(
            pemeran.ani.pegawai_id, "sakit", hari, hari, "SD/1"
        )

        bersamaan(
            *(
                partial(operations.catat_ketidakhadiran, sakit, oleh=petugas, now=PAGI)
                for petugas in (pemeran.dewi, pemeran.fitri)
            )
        )

        assert Ketidakhadiran.objects.filter(sejak=hari).count() == 1


def test_the_same_log_sent_twice_at_once_is_stored_once(pemeran: Pemeran) -> None:
    log = [
        operations.RekamanBaru(akun.pegawai_id, "masuk", PAGI)
        for akun in (pemeran.ani, pemeran.budi)
    ]
    impor = partial(
        operations.impor_rekaman, log, oleh=pemeran.dewi, now=PAGI + timedelta(hours=9)
    )

    hasil = bersamaan(impor, impor)

    angka = [
        (h.tersimpan, h.sudah_ada)
        for h in hasil
        if isinstance(h, operations.HasilImpor)
    ]
    assert sorted(angka) == [(0, 2), (2, 0)]
