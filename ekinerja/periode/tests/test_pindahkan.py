"""Months change state by people of the personnel office, and the record says who."""

from datetime import date, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from conftest import Jam
from ekinerja.alur import LangkahDitolak
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries
from ekinerja.periode.models import Periode
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

SEPTEMBER = Bulan(2026, 9)
OKTOBER = Bulan(2026, 10)


def kunci_september(pemeran: Pemeran, now: datetime) -> None:
    operations.pindahkan(bulan=SEPTEMBER, aksi="hitung", oleh=pemeran.dewi, now=now)
    operations.pindahkan(bulan=SEPTEMBER, aksi="kunci", oleh=pemeran.fitri, now=now)


def test_a_month_nobody_touched_is_open(db: None) -> None:
    assert queries.keadaan(SEPTEMBER) == "terbuka"
    assert queries.keadaan_banyak() == {}


def test_dewi_calculates_and_fitri_locks(pemeran: Pemeran, jam: Jam) -> None:
    operations.pindahkan(
        bulan=SEPTEMBER,
        aksi="hitung",
        oleh=pemeran.dewi,
        now=jam.now,
        rincian={"versi": 1},
    )
    assert queries.keadaan(SEPTEMBER) == "dihitung"

    operations.pindahkan(bulan=SEPTEMBER, aksi="kunci", oleh=pemeran.fitri, now=jam.now)

    assert queries.keadaan_banyak() == {SEPTEMBER: "terkunci"}
    hitung, kunci = Peristiwa.objects.filter(objek_jenis="bulan").order_by("id")
    assert (hitung.jenis, hitung.pelaku_id) == ("periode.dihitung", pemeran.dewi.id)
    assert hitung.rincian == {"versi": 1}
    assert (kunci.jenis, kunci.pelaku_id) == ("periode.dikunci", pemeran.fitri.id)
    assert (kunci.bulan, kunci.objek_label) == ("2026-09", "September 2026")


@pytest.mark.parametrize("nama", ["ani", "citra", "eko", "hadi"])
def test_nobody_else_moves_a_month(pemeran: Pemeran, jam: Jam, nama: str) -> None:
    with pytest.raises(
        LangkahDitolak, match="hanya dapat ditutup dan dibuka kembali oleh BKPSDM"
    ):
        operations.pindahkan(
            bulan=SEPTEMBER, aksi="hitung", oleh=getattr(pemeran, nama), now=jam.now
        )

    assert queries.keadaan(SEPTEMBER) == "terbuka"
    assert not Peristiwa.objects.exists()


def test_a_role_that_has_ended_moves_nothing(pemeran: Pemeran, jam: Jam) -> None:
    pemeran.dewi.peran.update(berlaku_sampai=date(2026, 10, 5))

    with pytest.raises(LangkahDitolak):
        operations.pindahkan(
            bulan=SEPTEMBER, aksi="hitung", oleh=pemeran.dewi, now=jam.now
        )


def test_changes_are_held_open_or_refused(pemeran: Pemeran, jam: Jam) -> None:
    kunci_september(pemeran, jam.now)

    operations.pastikan_terbuka(bulan=OKTOBER)
    operations.pastikan_terbuka(bulan=OKTOBER)

    with pytest.raises(BulanTerkunci, match="September 2026 sudah dikunci"):
        operations.pastikan_terbuka(bulan=SEPTEMBER)
    assert queries.bulan_terkunci(date(2026, 9, 30), date(2026, 11, 1)) == {SEPTEMBER}
    assert queries.bulan_terkunci(date(2026, 10, 1), date(2026, 11, 1)) == set()


@pytest.mark.django_db(transaction=True)
def test_holding_open_without_a_transaction_is_a_programmers_error() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        operations.pastikan_terbuka(bulan=OKTOBER)


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE periode_periode SET keadaan = 'terbuka'",
        "DELETE FROM periode_periode",
    ],
)
def test_the_database_keeps_a_locked_month(
    pemeran: Pemeran, jam: Jam, perintah: str
) -> None:
    kunci_september(pemeran, jam.now)

    with (
        pytest.raises(DatabaseError, match="tidak dapat diubah atau dihapus"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah)

    assert Periode.objects.get().keadaan == "terkunci"
