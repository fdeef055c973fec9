"""Trial months: calculated, looked at, never paid."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from conftest import Jam
from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import operations, queries
from ekinerja.periode.models import Periode
from ekinerja.periode.queries import UjiCoba
from ekinerja.periode.rules import BulanTerkunci, UjiCobaDitolak
from ekinerja.waktu import Bulan

SEPTEMBER = Bulan(2026, 9)
OKTOBER = Bulan(2026, 10)
SURAT = "800/44/BKPSDM/2026"


def mulai(pemeran: Pemeran, jam: Jam, bulan: Bulan = SEPTEMBER) -> Periode:
    return operations.setel_uji_coba(
        bulan=bulan, uji_coba=True, dasar=f" {SURAT} ", oleh=pemeran.dewi, now=jam.now
    )


def test_a_letter_makes_a_month_a_trial_and_the_record_says_who(
    pemeran: Pemeran, jam: Jam
) -> None:
    assert queries.uji_coba(SEPTEMBER) is None

    mulai(pemeran, jam)

    assert queries.uji_coba(SEPTEMBER) == UjiCoba(SURAT)
    assert queries.uji_coba(OKTOBER) is None
    assert queries.bulan_uji_coba() == {SEPTEMBER}
    satu = Peristiwa.objects.get()
    assert (satu.jenis, satu.objek_label, satu.bulan) == (
        "periode.uji_coba_dipasang",
        "September 2026",
        "2026-09",
    )
    assert satu.rincian == {"dasar": SURAT}


def test_a_trial_ends_and_the_month_is_paid(pemeran: Pemeran, jam: Jam) -> None:
    mulai(pemeran, jam)

    operations.setel_uji_coba(
        bulan=SEPTEMBER, uji_coba=False, oleh=pemeran.fitri, now=jam.now
    )

    assert queries.uji_coba(SEPTEMBER) is None
    assert queries.bulan_uji_coba() == set()
    akhir = Peristiwa.objects.order_by("id").last()
    assert akhir is not None
    assert (akhir.jenis, akhir.rincian) == (
        "periode.uji_coba_dilepas",
        {"dasar": SURAT},
    )


def test_a_calculated_month_may_become_a_trial_a_locked_one_not(
    pemeran: Pemeran, jam: Jam
) -> None:
    operations.pindahkan(bulan=SEPTEMBER, aksi="hitung", oleh=pemeran.dewi, now=jam.now)
    mulai(pemeran, jam)
    operations.pindahkan(bulan=SEPTEMBER, aksi="kunci", oleh=pemeran.fitri, now=jam.now)

    with pytest.raises(BulanTerkunci):
        operations.setel_uji_coba(
            bulan=SEPTEMBER, uji_coba=False, oleh=pemeran.dewi, now=jam.now
        )
    with (
        pytest.raises(DatabaseError, match="tidak dapat diubah"),
        transaction.atomic(),
    ):
        Periode.objects.update(uji_coba=False, dasar_uji_coba="")


@pytest.mark.parametrize(
    ("dasar", "kalimat"),
    [(" ", "Dasar uji coba kosong"), ("x" * 121, "lebih dari 120 huruf")],
)
def test_a_trial_needs_a_letter(
    pemeran: Pemeran, jam: Jam, dasar: str, kalimat: str
) -> None:
    with pytest.raises(UjiCobaDitolak, match=kalimat):
        operations.setel_uji_coba(
            bulan=OKTOBER, uji_coba=True, dasar=dasar, oleh=pemeran.dewi, now=jam.now
        )

    assert not Peristiwa.objects.exists()


def test_what_changes_nothing_is_refused(pemeran: Pemeran, jam: Jam) -> None:
    with pytest.raises(UjiCobaDitolak, match="sudah bulan yang dibayar"):
        operations.setel_uji_coba(
            bulan=OKTOBER, uji_coba=False, oleh=pemeran.dewi, now=jam.now
        )
    mulai(pemeran, jam, OKTOBER)
    with pytest.raises(UjiCobaDitolak, match="sudah bulan uji coba"):
        mulai(pemeran, jam, OKTOBER)


@pytest.mark.parametrize("oleh", ["ani", "citra", "eko", "hadi"])
def test_only_the_personnel_office_begins_a_trial(
    pemeran: Pemeran, jam: Jam, oleh: str
) -> None:
    with pytest.raises(TidakBerwenang):
        operations.setel_uji_coba(
            bulan=OKTOBER, uji_coba=True, dasar=SURAT,
            oleh=getattr(pemeran, oleh), now=jam.now,
        )  # fmt: skip


@pytest.mark.parametrize(("uji_coba", "dasar"), [(True, ""), (False, SURAT)])
def test_the_database_refuses_a_trial_without_a_letter(
    db: None, uji_coba: bool, dasar: str
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Periode.objects.create(bulan="2026-10", uji_coba=uji_coba, dasar_uji_coba=dasar)
