"""Budi decides on what Ani reported, and nobody else does."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from ekinerja.alur import LangkahDitolak
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.rules import PutusanDitolak
from ekinerja.kinerja.tests.alat import (
    PAGI,
    SELASA,
    SENIN,
    kunci_bulan,
    laporan,
    peristiwa,
    pukul,
)
from ekinerja.organisasi.models import Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.rules import BulanTerkunci

BUKAN_BAWAHAN = "bukan laporan bawahan langsung Anda"


def test_the_direct_superior_approves(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    hasil = operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=pukul("10:00"))

    satu.refresh_from_db()
    assert (satu.status, satu.diputus_oleh_id) == ("disetujui", pemeran.budi.pegawai_id)
    assert (satu.diputus_at, hasil.menit) == (pukul("10:00"), 60)
    assert peristiwa(satu.id)[-1] == "aktivitas_disetujui"


@pytest.mark.parametrize(
    ("pelapor", "penyetuju", "boleh"),
    [
        ("ani", "budi", True),
        ("budi", "citra", True),
        ("citra", "gita", True),
        ("gita", "hadi", True),  # the head of the region approves the Sekda
        ("intan", "kepsek", True),
        ("kapus", "gita", True),  # over a vacant post
        # oneself, one's peer, one's subordinate
        ("ani", "ani", False),
        ("hadi", "hadi", False),
        ("kepsek", "budi", False),
        ("budi", "ani", False),
        # the superior's superior, another unit, those who only read or keep records
        ("ani", "citra", False),
        ("ani", "gita", False),
        ("ani", "kepsek", False),
        ("ani", "dewi", False),
        ("ani", "eko", False),
        ("hadi", "gita", False),
    ],
)
def test_who_approves_whom(
    pemeran: Pemeran, pelapor: str, penyetuju: str, boleh: bool
) -> None:
    satu = laporan(getattr(pemeran, pelapor))

    hasil = operations.setujui(
        ids=[satu.id], oleh=getattr(pemeran, penyetuju), now=PAGI
    )

    satu.refresh_from_db()
    assert satu.status == ("disetujui" if boleh else "diajukan")
    assert len(hasil.ditolak) == (0 if boleh else 1)


def test_the_superior_is_that_of_the_activitys_date(pemeran: Pemeran) -> None:
    """Budi leaves his post on Tuesday; Citra is above the vacant post from then on."""
    senin = laporan(pemeran.ani, tanggal=SENIN)
    selasa = laporan(pemeran.ani, tanggal=SELASA)
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(berlaku_sampai=SENIN)
    ids = [senin.id, selasa.id]

    budi = operations.setujui(ids=ids, oleh=pemeran.budi, now=PAGI)
    citra = operations.setujui(ids=ids, oleh=pemeran.citra, now=PAGI)

    assert [satu.id for satu in budi.diputus] == [senin.id]
    assert [satu.id for satu in citra.diputus] == [selasa.id]


def test_an_acting_holder_approves_and_still_never_oneself(pemeran: Pemeran) -> None:
    """Ani is Plt. Kasubag while Budi's post is vacant: she approves others there."""
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(
        jabatan=pemeran.jabatan["staf"]
    )
    Penempatan.objects.create(
        pegawai=pemeran.ani.pegawai,
        jabatan=pemeran.jabatan["kasubag"],
        jenis="plt",
        nomor_sk="PLT-1",
        berlaku_sejak=SENIN,
    )
    dari_budi, dari_ani = laporan(pemeran.budi), laporan(pemeran.ani)

    hasil = operations.setujui(
        ids=[dari_budi.id, dari_ani.id], oleh=pemeran.ani, now=PAGI
    )

    assert [satu.id for satu in hasil.diputus] == [dari_budi.id]
    assert "Laporan sendiri" in hasil.ditolak[0].kalimat
    diputus = operations.setujui(ids=[dari_ani.id], oleh=pemeran.citra, now=PAGI)
    assert len(diputus.diputus) == 1


def test_the_database_itself_refuses_an_approver_who_reported(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    with pytest.raises(IntegrityError), transaction.atomic():
        Aktivitas.objects.filter(id=satu.id).update(
            status="disetujui", diputus_oleh=pemeran.ani.pegawai, diputus_at=PAGI
        )


def test_those_that_cannot_be_decided_are_named_and_the_others_go_through(
    pemeran: Pemeran,
) -> None:
    baik, ditarik = laporan(pemeran.ani), laporan(pemeran.ani, uraian="Rapat ditarik")
    asing = laporan(pemeran.intan, uraian="Rahasia sekolah")
    operations.tarik(aktivitas_id=ditarik.id, oleh=pemeran.ani, now=PAGI)

    hasil = operations.setujui(
        ids=[baik.id, ditarik.id, asing.id, 999_999_999], oleh=pemeran.budi, now=PAGI
    )

    assert [satu.id for satu in hasil.diputus] == [baik.id]
    kalimat = {t.aktivitas_id: (t.label, t.kalimat) for t in hasil.ditolak}
    assert kalimat[ditarik.id][0] == "Rapat ditarik"
    assert "masih draf" in kalimat[ditarik.id][1]
    assert kalimat[asing.id][0] == f"Laporan nomor {asing.id}"
    assert BUKAN_BAWAHAN in kalimat[asing.id][1]
    assert BUKAN_BAWAHAN in kalimat[999_999_999][1]


def test_a_second_approval_changes_nothing(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=pukul("10:00"))

    hasil = operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=pukul("10:01"))

    satu.refresh_from_db()
    assert "sudah disetujui" in hasil.ditolak[0].kalimat
    assert satu.diputus_at == pukul("10:00")
    assert peristiwa(satu.id).count("aktivitas_disetujui") == 1


def test_after_the_lock_nothing_is_decided_any_more(pemeran: Pemeran) -> None:
    september = laporan(
        pemeran.ani, tanggal=date(2026, 9, 30), now=pukul("08:00", date(2026, 10, 1))
    )
    oktober = laporan(pemeran.ani)
    kunci_bulan("2026-09")

    hasil = operations.setujui(
        ids=[september.id, oktober.id], oleh=pemeran.budi, now=PAGI
    )

    assert [satu.id for satu in hasil.diputus] == [oktober.id]
    assert "September 2026 sudah dikunci" in hasil.ditolak[0].kalimat


def test_several_at_once_have_a_limit(
    pemeran: Pemeran, batasan: Callable[..., Any]
) -> None:
    batasan(setujui_sekaligus_maks=2)
    ids = [laporan(pemeran.ani, menit=10).id for _ in range(3)]

    with pytest.raises(PutusanDitolak, match="paling banyak 2 laporan"):
        operations.setujui(ids=ids, oleh=pemeran.budi, now=PAGI)
    assert not Aktivitas.objects.filter(status="disetujui").exists()
    assert (
        len(operations.setujui(ids=ids[:2], oleh=pemeran.budi, now=PAGI).diputus) == 2
    )


def test_nothing_chosen_is_nothing_done(pemeran: Pemeran) -> None:
    with pytest.raises(PutusanDitolak, match="Belum ada laporan yang dipilih"):
        operations.setujui(ids=[], oleh=pemeran.budi, now=PAGI)


def test_sending_back_needs_a_reason_and_keeps_it(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)

    with pytest.raises(PutusanDitolak, match="Alasan belum ditulis"):
        operations.kembalikan(ids=[satu.id], alasan=" ", oleh=pemeran.budi, now=PAGI)
    operations.kembalikan(
        ids=[satu.id], alasan="Lampirkan notulen.", oleh=pemeran.budi, now=PAGI
    )

    satu.refresh_from_db()
    assert (satu.status, satu.alasan) == ("dikembalikan", "Lampirkan notulen.")
    assert peristiwa(satu.id)[-1] == "aktivitas_dikembalikan"


def test_an_approval_can_be_undone_with_a_reason(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=PAGI)
    batal: dict[str, Any] = {"aktivitas_id": satu.id, "now": pukul("11:00")}

    with pytest.raises(PutusanDitolak, match="Alasan belum ditulis"):
        operations.batalkan_persetujuan(alasan="", oleh=pemeran.budi, **batal)
    with pytest.raises(PutusanDitolak, match="bukan Anda"):
        operations.batalkan_persetujuan(alasan="Salah", oleh=pemeran.citra, **batal)
    operations.batalkan_persetujuan(alasan="Salah orang", oleh=pemeran.budi, **batal)

    satu.refresh_from_db()
    assert (satu.status, satu.alasan) == ("dibatalkan", "Salah orang")
    assert peristiwa(satu.id)[-1] == "aktivitas_dibatalkan"
    with pytest.raises(LangkahDitolak, match="sudah dibatalkan"):
        operations.batalkan_persetujuan(alasan="Lagi", oleh=pemeran.budi, **batal)


def test_an_approval_in_a_locked_month_stands(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=PAGI)
    kunci_bulan()

    with pytest.raises(BulanTerkunci):
        operations.batalkan_persetujuan(
            aktivitas_id=satu.id, alasan="Salah", oleh=pemeran.budi, now=PAGI
        )


def test_an_unknown_report_has_no_approval_to_undo(pemeran: Pemeran) -> None:
    with pytest.raises(PutusanDitolak, match=BUKAN_BAWAHAN):
        operations.batalkan_persetujuan(
            aktivitas_id=1, alasan="Salah", oleh=pemeran.budi, now=PAGI
        )


@pytest.mark.parametrize("banyak", [1, 20])
def test_the_number_of_statements_does_not_grow_with_the_reports(
    pemeran: Pemeran,
    django_assert_max_num_queries: Callable[..., Any],
    banyak: int,
) -> None:
    ids = [
        laporan(pemeran.ani, menit=20, tanggal=SELASA - timedelta(days=n % 2)).id
        for n in range(banyak)
    ]

    with django_assert_max_num_queries(11):
        operations.setujui(ids=ids, oleh=pemeran.budi, now=PAGI)

    assert Aktivitas.objects.filter(status="disetujui").count() == banyak
