"""Two people at the same moment: whatever the order, the end is one of the good ones.

On SQLite there is one writer at a time by design; these rounds run on PostgreSQL.
"""

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial

import pytest
from django.db import connection, transaction

from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas, Kelalaian
from ekinerja.kinerja.tests.alat import PAGI, draf, isi, laporan, peristiwa, pukul
from ekinerja.organisasi.tests.balapan import bersamaan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.operations import pegang
from ekinerja.waktu import Bulan

PUTARAN = 15
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite lets one writer in at a time"
    ),
]


def test_approval_and_withdrawal_never_both_happen(pemeran: Pemeran) -> None:
    for _ in range(PUTARAN):
        satu = laporan(pemeran.ani, menit=1)

        bersamaan(
            partial(operations.setujui, ids=[satu.id], oleh=pemeran.budi, now=PAGI),
            partial(operations.tarik, aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI),
        )

        satu.refresh_from_db()
        akhir = peristiwa(satu.id)[2:]
        assert (satu.status, akhir) in [
            ("disetujui", ["aktivitas_disetujui"]),
            ("draf", ["aktivitas_ditarik"]),
        ]


def test_two_approvals_are_one(pemeran: Pemeran) -> None:
    for _ in range(PUTARAN):
        satu = laporan(pemeran.ani, menit=1)

        setujui = partial(
            operations.setujui, ids=[satu.id], oleh=pemeran.budi, now=PAGI
        )
        bersamaan(setujui, setujui)

        assert peristiwa(satu.id).count("aktivitas_disetujui") == 1


def test_the_superior_and_the_system_never_both_approve(
    pemeran: Pemeran, batasan: Callable[..., object]
) -> None:
    """The superior answers in the very moment the days are over."""
    batasan(setujui_otomatis_hari=5)
    tempo = PAGI + timedelta(days=5)
    for _ in range(PUTARAN):
        satu = laporan(pemeran.ani, menit=1)

        bersamaan(
            partial(operations.setujui, ids=[satu.id], oleh=pemeran.budi, now=tempo),
            partial(operations.setujui_otomatis, now=tempo),
            partial(operations.setujui_otomatis, now=tempo),
        )

        satu.refresh_from_db()
        catatan = Kelalaian.objects.filter(aktivitas=satu).count()
        assert (satu.otomatis_hari, catatan, peristiwa(satu.id)[2:]) in [
            (None, 0, ["aktivitas_disetujui"]),
            (5, 1, ["aktivitas_disetujui_otomatis"]),
        ]


def test_the_same_form_from_two_tabs_is_stored_once(pemeran: Pemeran) -> None:
    for putaran in range(PUTARAN):
        kirim = partial(
            operations.laporkan,
            isi=isi(menit=1),
            kunci=f"k{putaran}",
            oleh=pemeran.ani,
            now=PAGI,
        )

        bersamaan(kirim, kirim)

        assert Aktivitas.objects.count() == putaran + 1


def test_two_overlapping_reports_never_both_pass(pemeran: Pemeran) -> None:
    satu = draf(pemeran.ani, mulai=time(8), selesai=time(10))
    dua = draf(pemeran.ani, mulai=time(9), selesai=time(11))

    for _ in range(PUTARAN):
        bersamaan(
            *(
                partial(operations.ajukan, aktivitas_id=id_, oleh=pemeran.ani, now=PAGI)
                for id_ in (satu.id, dua.id)
            )
        )

        terkirim = Aktivitas.objects.filter(status="diajukan")
        assert terkirim.count() == 1
        operations.tarik(aktivitas_id=terkirim.get().id, oleh=pemeran.ani, now=PAGI)


def test_nothing_is_approved_after_the_lock(pemeran: Pemeran) -> None:
    """Each month is locked in one transaction while its approval comes in."""
    for nomor in range(1, 13):
        tanggal = date(2026, nomor, 6)
        pagi = pukul("09:00", tanggal)
        satu = laporan(pemeran.ani, menit=1, tanggal=tanggal, now=pagi)
        terlihat: list[str] = []

        bersamaan(
            partial(operations.setujui, ids=[satu.id], oleh=pemeran.budi, now=pagi),
            partial(kunci, satu, terlihat),
        )

        satu.refresh_from_db()
        assert terlihat == [satu.status]


def kunci(aktivitas: Aktivitas, terlihat: list[str]) -> None:
    """Lock the report's month and remember how the report stood at that moment."""
    with transaction.atomic():
        bulan = Bulan.dari(aktivitas.tanggal)
        periode = pegang(bulan=bulan, tunggu=True, penuh=True)
        terlihat.append(Aktivitas.objects.get(id=aktivitas.id).status)
        periode.keadaan = "terkunci"
        periode.save()
