"""Special situations: one at a time, ended or cancelled, never deleted."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import KeadaanKhusus
from ekinerja.organisasi.operations import (
    KeadaanBaru,
    akhiri_catatan,
    batalkan_catatan,
    catat_keadaan,
)
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import CatatanRentang, kepegawaian_dalam
from ekinerja.organisasi.rules.catatan import CatatanDitolak, CatatanSudahAda
from ekinerja.organisasi.rules.pegawai import RentangDitolak
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import Bulan

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SELASA = date(2026, 10, 6)


def belajar(pemeran: Pemeran, siapa: str = "ani", **ubah: Any) -> KeadaanBaru:
    """Study leave from the tenth of September on, without an end."""
    dasar = KeadaanBaru(
        pegawai_id=getattr(pemeran, siapa).pegawai_id,
        jenis="tugas_belajar",
        nomor_sk="821/7/2026",
        tanggal_sk=date(2026, 9, 1),
        sejak=date(2026, 9, 10),
    )
    return replace(dasar, **ubah)


def tercatat(pemeran: Pemeran, **ubah: Any) -> KeadaanKhusus:
    return catat_keadaan(belajar(pemeran, **ubah), oleh=pemeran.dewi, now=SAAT)


def akhiri(pemeran: Pemeran, satu: KeadaanKhusus, sampai: date) -> None:
    akhiri_catatan(
        jenis="keadaan", catatan_id=satu.id, sampai=sampai, oleh=pemeran.dewi, now=SAAT
    )


def test_a_special_situation_is_recorded_with_its_letter(pemeran: Pemeran) -> None:
    satu = tercatat(pemeran)

    assert (satu.judul, satu.masa) == (
        "Tugas belajar",
        "Berlaku sejak Kamis, 10 September 2026",
    )
    peristiwa = Peristiwa.objects.get()
    assert (peristiwa.jenis, peristiwa.objek_label) == (
        "organisasi.keadaan_dicatat",
        "Tugas belajar Ani Lestari, A.Md.",
    )
    assert peristiwa.rincian == {
        "nomor_sk": "821/7/2026",
        "tanggal_sk": "2026-09-01",
        "sejak": "2026-09-10",
        "sampai": None,
    }


@pytest.mark.parametrize(
    ("ubah", "sebab", "kalimat"),
    [
        ({"jenis": "liburan"}, CatatanDitolak, "Jenis 'liburan' tidak dikenal"),
        ({"nomor_sk": ""}, CatatanDitolak, "Nomor SK kosong"),
        ({"sampai": date(2026, 9, 9)}, RentangDitolak, "9 September"),
    ],
)
def test_what_cannot_be_is_refused(
    pemeran: Pemeran, ubah: dict[str, Any], sebab: type[Exception], kalimat: str
) -> None:
    with pytest.raises(sebab, match=kalimat):
        tercatat(pemeran, **ubah)


@pytest.mark.parametrize(
    ("sejak", "sampai", "boleh"),
    [
        # the other one: the tenth to the twentieth of September
        (date(2026, 9, 1), date(2026, 9, 9), True),
        (date(2026, 9, 1), date(2026, 9, 10), False),
        (date(2026, 9, 12), date(2026, 9, 13), False),
        (date(2026, 9, 20), None, False),
        (date(2026, 9, 21), None, True),
        (date(2026, 9, 1), None, False),
    ],
)
@pytest.mark.parametrize("jenis", ["tugas_belajar", "cltn"])
def test_a_person_is_in_one_special_situation_at_a_time(
    pemeran: Pemeran, sejak: date, sampai: date | None, boleh: bool, jenis: str
) -> None:
    tercatat(pemeran, sampai=date(2026, 9, 20))
    baru: dict[str, Any] = {"jenis": jenis, "sejak": sejak, "sampai": sampai}

    if boleh:
        tercatat(pemeran, **baru)
    else:
        with pytest.raises(
            CatatanSudahAda, match="sudah tercatat: tugas belajar sejak"
        ):
            tercatat(pemeran, **baru)
        with pytest.raises(IntegrityError), transaction.atomic():
            KeadaanKhusus.objects.create(
                pegawai=pemeran.ani.pegawai,
                nomor_sk="x",
                tanggal_sk=SELASA,
                dicatat_oleh=pemeran.dewi,
                dicatat_at=SAAT,
                **baru,
            )

    assert KeadaanKhusus.objects.count() == 1 + boleh


def test_others_and_cancelled_ones_stand_in_nobodys_way(pemeran: Pemeran) -> None:
    satu = tercatat(pemeran)
    tercatat(pemeran, siapa="budi")
    batalkan_catatan(
        jenis="keadaan",
        catatan_id=satu.id,
        alasan="Salah.",
        oleh=pemeran.dewi,
        now=SAAT,
    )

    assert tercatat(pemeran).id


def test_a_situation_without_an_end_is_ended_later(pemeran: Pemeran) -> None:
    satu = tercatat(pemeran)

    akhiri(pemeran, satu, date(2026, 10, 31))
    akhiri(pemeran, satu, date(2026, 9, 10))

    satu.refresh_from_db()
    assert satu.sampai == date(2026, 9, 10)
    akhir = Peristiwa.objects.order_by("id").last()
    assert akhir is not None
    assert akhir.jenis == "organisasi.keadaan_diakhiri"
    assert akhir.rincian["sampai"] == "2026-09-10"


def test_it_ends_neither_before_its_beginning_nor_later_than_it_did(
    pemeran: Pemeran,
) -> None:
    satu = tercatat(pemeran, sampai=date(2026, 9, 20))

    with pytest.raises(RentangDitolak):
        akhiri(pemeran, satu, date(2026, 9, 9))
    for akhir in (date(2026, 9, 20), date(2026, 9, 21)):
        with pytest.raises(CatatanDitolak, match="sudah berakhir Minggu, 20 September"):
            akhiri(pemeran, satu, akhir)
    batalkan_catatan(
        jenis="keadaan",
        catatan_id=satu.id,
        alasan="Salah.",
        oleh=pemeran.dewi,
        now=SAAT,
    )
    with pytest.raises(CatatanDitolak, match="sudah dibatalkan"):
        akhiri(pemeran, satu, date(2026, 9, 15))


def test_ending_is_for_the_office_and_not_for_oneself(pemeran: Pemeran) -> None:
    satu = tercatat(pemeran, siapa="fitri")

    for oleh, sebab in (
        (pemeran.budi, TidakBerwenang),
        (pemeran.fitri, CatatanDitolak),
    ):
        with pytest.raises(sebab):
            akhiri_catatan(
                jenis="keadaan", catatan_id=satu.id, sampai=SELASA, oleh=oleh, now=SAAT
            )


def catatan(pegawai_ids: list[int], bulan: Bulan) -> dict[int, list[CatatanRentang]]:
    return kepegawaian_dalam(
        pegawai_ids=pegawai_ids, sejak=bulan.awal, sampai=bulan.akhir
    ).catatan


@pytest.mark.parametrize(
    ("bulan", "ada"),
    [
        (Bulan(2026, 8), False),
        (Bulan(2026, 9), True),
        (Bulan(2026, 10), True),
        (Bulan(2026, 11), False),
    ],
)
def test_a_month_holds_what_meets_it(pemeran: Pemeran, bulan: Bulan, ada: bool) -> None:
    tercatat(pemeran, sampai=date(2026, 10, 1))

    hasil = catatan([pemeran.ani.pegawai_id], bulan)

    assert bool(hasil) == ada


def test_all_kinds_of_records_are_read_in_one_statement(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for siapa in ("ani", "budi", "citra"):
        tercatat(pemeran, siapa=siapa)
    ids = [pemeran.ani.pegawai_id, pemeran.budi.pegawai_id]

    with django_assert_num_queries(1):
        hasil = catatan(ids, Bulan(2026, 9))

    assert {k: [c.macam for c in v] for k, v in hasil.items()} == {
        id_: ["tugas_belajar"] for id_ in ids
    }
