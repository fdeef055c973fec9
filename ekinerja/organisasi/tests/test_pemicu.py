"""The database itself refuses spans that exclude each other."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ekinerja.organisasi.models import Penempatan, RiwayatStatus
from ekinerja.organisasi.tests.pemeran import Pemeran

AKHIR_SEPTEMBER = date(2026, 9, 30)
OKTOBER = date(2026, 10, 1)


def definitif(pemeran: Pemeran, siapa: str, jabatan: str, sejak: date) -> Penempatan:
    return Penempatan(
        pegawai=getattr(pemeran, siapa).pegawai,
        jabatan=pemeran.jabatan[jabatan],
        jenis="definitif",
        nomor_sk="SK/2",
        berlaku_sejak=sejak,
    )


def tutup(pemeran: Pemeran, siapa: str, pada: date) -> None:
    Penempatan.objects.filter(pegawai=getattr(pemeran, siapa).pegawai).update(
        berlaku_sampai=pada
    )


def test_two_definitive_placements_of_one_person_never_overlap(
    pemeran: Pemeran,
) -> None:
    tutup(pemeran, "ani", OKTOBER)
    baru = definitif(pemeran, "ani", "analis", OKTOBER)

    with (
        pytest.raises(IntegrityError, match="sudah punya penempatan definitif"),
        transaction.atomic(),
    ):
        baru.save()

    tutup(pemeran, "ani", AKHIR_SEPTEMBER)
    baru.save()
    assert Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).count() == 2


def test_overlaps_inside_one_bulk_insert_are_seen(pemeran: Pemeran) -> None:
    tutup(pemeran, "ani", AKHIR_SEPTEMBER)
    dua = [definitif(pemeran, "ani", kode, OKTOBER) for kode in ("staf", "analis")]

    with (
        pytest.raises(IntegrityError, match="sudah punya penempatan definitif"),
        transaction.atomic(),
    ):
        Penempatan.objects.bulk_create(dua)

    assert not Penempatan.objects.filter(berlaku_sejak=OKTOBER).exists()


def test_lengthening_a_placement_into_another_is_refused(pemeran: Pemeran) -> None:
    tutup(pemeran, "ani", AKHIR_SEPTEMBER)
    definitif(pemeran, "ani", "analis", OKTOBER).save()

    with (
        pytest.raises(IntegrityError, match="sudah punya penempatan definitif"),
        transaction.atomic(),
    ):
        Penempatan.objects.filter(
            pegawai=pemeran.ani.pegawai, berlaku_sampai=AKHIR_SEPTEMBER
        ).update(berlaku_sampai=None)

    assert Penempatan.objects.filter(berlaku_sampai=AKHIR_SEPTEMBER).exists()


def test_a_single_post_has_one_definitive_holder_and_others_have_many(
    pemeran: Pemeran,
) -> None:
    tutup(pemeran, "ani", AKHIR_SEPTEMBER)

    with (
        pytest.raises(IntegrityError, match="sudah punya pemangku definitif"),
        transaction.atomic(),
    ):
        definitif(pemeran, "ani", "kasubag", OKTOBER).save()
    definitif(pemeran, "ani", "analis", OKTOBER).save()

    assert Penempatan.objects.filter(jabatan=pemeran.jabatan["analis"]).count() == 3


def test_acting_holders_may_stand_beside_definitive_ones(pemeran: Pemeran) -> None:
    plh = definitif(pemeran, "ani", "kasubag", OKTOBER)
    plh.jenis = "plh"

    plh.save()

    assert Penempatan.objects.filter(jabatan=pemeran.jabatan["kasubag"]).count() == 2


def test_two_statuses_of_one_person_never_overlap(pemeran: Pemeran) -> None:
    orang = pemeran.intan.pegawai
    baru = RiwayatStatus(
        pegawai=orang, status="pns", golongan="III/a", berlaku_sejak=OKTOBER
    )

    with (
        pytest.raises(IntegrityError, match="sudah punya status kepegawaian"),
        transaction.atomic(),
    ):
        baru.save()
    RiwayatStatus.objects.filter(pegawai=orang).update(berlaku_sampai=AKHIR_SEPTEMBER)
    baru.save()

    assert RiwayatStatus.objects.filter(pegawai=orang).count() == 2
