"""Records about people: what they need, who writes them, how they are cancelled."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import HukumanDisiplin
from ekinerja.organisasi.operations import HukumanBaru, batalkan_catatan, catat_hukuman
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import CatatanRentang, kepegawaian_dalam
from ekinerja.organisasi.rules.catatan import (
    CatatanDitolak,
    CatatanSudahAda,
    akhir_hukuman,
)
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import Bulan

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SELASA = date(2026, 10, 6)


def hukuman(pemeran: Pemeran, siapa: str = "ani", **ubah: Any) -> HukumanBaru:
    """Six months from the middle of September on."""
    dasar = HukumanBaru(
        pegawai_id=getattr(pemeran, siapa).pegawai_id,
        tingkat="sedang",
        uraian="Pemotongan  tunjangan kinerja",
        nomor_sk=" 800/12/2026 ",
        tanggal_sk=date(2026, 9, 10),
        sejak=date(2026, 9, 15),
        bulan=6,
    )
    return replace(dasar, **ubah)


def dalam(pemeran: Pemeran, bulan: Bulan, siapa: str = "ani") -> list[CatatanRentang]:
    id_ = getattr(pemeran, siapa).pegawai_id
    dalam = kepegawaian_dalam(pegawai_ids=[id_], sejak=bulan.awal, sampai=bulan.akhir)
    return dalam.catatan.get(id_, [])


def test_a_sanction_is_recorded_with_its_decree(pemeran: Pemeran) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)

    assert (satu.uraian, satu.nomor_sk) == (
        "Pemotongan tunjangan kinerja",
        "800/12/2026",
    )
    assert satu.sampai == date(2027, 2, 28)
    assert (satu.dicatat_oleh, satu.dicatat_at) == (pemeran.dewi, SAAT)
    peristiwa = Peristiwa.objects.get()
    assert (peristiwa.jenis, peristiwa.objek_label, peristiwa.bulan) == (
        "organisasi.hukuman_dicatat",
        "Hukuman disiplin sedang Ani Lestari, A.Md.",
        "2026-09",
    )
    assert peristiwa.rincian["nomor_sk"] == "800/12/2026"
    assert peristiwa.rincian["lama_bulan"] == 6


@pytest.mark.parametrize(
    ("sejak", "bulan", "akhir"),
    [
        (date(2026, 9, 1), 1, date(2026, 9, 30)),
        (date(2026, 9, 30), 1, date(2026, 9, 30)),
        (date(2026, 9, 15), 4, date(2026, 12, 31)),
        (date(2026, 9, 15), 5, date(2027, 1, 31)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
        (date(2026, 1, 1), 120, date(2035, 12, 31)),
    ],
)
def test_a_sanction_works_for_whole_calendar_months(
    sejak: date, bulan: int, akhir: date
) -> None:
    assert akhir_hukuman(sejak=sejak, bulan=bulan) == akhir


@pytest.mark.parametrize(
    ("bulan", "ada"),
    [
        (Bulan(2026, 8), False),
        (Bulan(2026, 9), True),
        (Bulan(2027, 2), True),
        (Bulan(2027, 3), False),
    ],
)
def test_facts_get_a_sanction_in_its_months_only(
    pemeran: Pemeran, bulan: Bulan, ada: bool
) -> None:
    catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)

    assert bool(dalam(pemeran, bulan)) == ada
    assert not dalam(pemeran, bulan, "budi")


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"nomor_sk": "  "}, "Nomor SK kosong"),
        ({"nomor_sk": "9" * 81}, "lebih dari 80 huruf"),
        ({"tanggal_sk": date(2026, 10, 7)}, "belum terjadi"),
        ({"sejak": date(2015, 12, 31)}, "terpaut lebih dari 10 tahun"),
        ({"sejak": date(2037, 1, 1)}, "terpaut lebih dari 10 tahun"),
        ({"tingkat": "kejam"}, "Tingkat 'kejam' tidak dikenal"),
        ({"uraian": " "}, "Uraian kosong"),
        ({"uraian": "x" * 201}, "lebih dari 200 huruf"),
        ({"bulan": 0}, "Isi 1 sampai 120 bulan"),
        ({"bulan": 121}, "Isi 1 sampai 120 bulan"),
        ({"pegawai_id": 999_999_999}, "tidak dikenal"),
    ],
)
def test_what_cannot_be_a_sanction_is_refused(
    pemeran: Pemeran, ubah: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(CatatanDitolak, match=kalimat):
        catat_hukuman(hukuman(pemeran, **ubah), oleh=pemeran.dewi, now=SAAT)

    assert not HukumanDisiplin.objects.exists()
    assert not Peristiwa.objects.exists()


@pytest.mark.parametrize(
    "ubah",
    [
        {"tanggal_sk": SELASA},
        {"sejak": date(2016, 1, 1)},
        {"sejak": date(2036, 12, 31)},
        {"bulan": 1},
        {"bulan": 120},
    ],
)
def test_edges_are_taken(pemeran: Pemeran, ubah: dict[str, Any]) -> None:
    assert catat_hukuman(hukuman(pemeran, **ubah), oleh=pemeran.dewi, now=SAAT).id


def test_one_decree_works_once_two_work_side_by_side(pemeran: Pemeran) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)

    with pytest.raises(CatatanSudahAda, match="SK 800/12/2026 untuk Ani"):
        catat_hukuman(hukuman(pemeran, bulan=9), oleh=pemeran.fitri, now=SAAT)
    catat_hukuman(hukuman(pemeran, nomor_sk="800/13"), oleh=pemeran.dewi, now=SAAT)
    batalkan_catatan(
        jenis="hukuman", catatan_id=satu.id, alasan="Salah lama.",
        oleh=pemeran.dewi, now=SAAT,
    )  # fmt: skip
    catat_hukuman(hukuman(pemeran, bulan=9), oleh=pemeran.dewi, now=SAAT)

    kini = dalam(pemeran, Bulan(2026, 10))
    assert [(h.nomor_sk, h.bulan) for h in kini] == [("800/13", 6), ("800/12/2026", 9)]


@pytest.mark.parametrize("oleh", ["ani", "budi", "eko", "hadi"])
def test_only_the_personnel_office_writes_and_cancels(
    pemeran: Pemeran, oleh: str
) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)
    siapa = getattr(pemeran, oleh)

    with pytest.raises(TidakBerwenang):
        catat_hukuman(hukuman(pemeran, "intan"), oleh=siapa, now=SAAT)
    with pytest.raises(TidakBerwenang):
        batalkan_catatan(
            jenis="hukuman", catatan_id=satu.id, alasan="x", oleh=siapa, now=SAAT
        )


def test_nobody_writes_or_cancels_their_own(pemeran: Pemeran) -> None:
    with pytest.raises(CatatanDitolak, match="ditulis oleh petugas lain"):
        catat_hukuman(hukuman(pemeran, "dewi"), oleh=pemeran.dewi, now=SAAT)
    satu = catat_hukuman(hukuman(pemeran, "dewi"), oleh=pemeran.fitri, now=SAAT)

    with pytest.raises(CatatanDitolak, match="ditulis oleh petugas lain"):
        batalkan_catatan(
            jenis="hukuman", catatan_id=satu.id, alasan="x", oleh=pemeran.dewi, now=SAAT
        )


def test_a_cancelled_record_stays_with_its_reason_and_works_no_more(
    pemeran: Pemeran,
) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)
    for alasan in (" ", "x" * 251):
        with pytest.raises(CatatanDitolak, match="Alasan"):
            batalkan_catatan(
                jenis="hukuman", catatan_id=satu.id, alasan=alasan,
                oleh=pemeran.fitri, now=SAAT,
            )  # fmt: skip

    batalkan_catatan(
        jenis="hukuman", catatan_id=satu.id, alasan=" Salah orang. ",
        oleh=pemeran.fitri, now=SAAT,
    )  # fmt: skip

    satu.refresh_from_db()
    assert (satu.dibatalkan_oleh, satu.alasan_batal) == (pemeran.fitri, "Salah orang.")
    assert not dalam(pemeran, Bulan(2026, 10))
    peristiwa = Peristiwa.objects.order_by("id").last()
    assert peristiwa is not None
    assert (peristiwa.jenis, peristiwa.alasan) == (
        "organisasi.hukuman_dibatalkan",
        "Salah orang.",
    )
    with pytest.raises(CatatanDitolak, match="sudah dibatalkan"):
        batalkan_catatan(
            jenis="hukuman", catatan_id=satu.id, alasan="Lagi.",
            oleh=pemeran.dewi, now=SAAT,
        )  # fmt: skip


def test_the_database_keeps_records_and_what_was_cancelled(pemeran: Pemeran) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)
    semua = HukumanDisiplin.objects.filter(id=satu.id)

    with (
        pytest.raises(DatabaseError, match="tidak dapat dihapus"),
        transaction.atomic(),
    ):
        semua.delete()
    batalkan_catatan(
        jenis="hukuman", catatan_id=satu.id, alasan="x", oleh=pemeran.dewi, now=SAAT
    )
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        semua.update(dibatalkan_at=None, dibatalkan_oleh=None, alasan_batal="")


@pytest.mark.parametrize(
    "ubah",
    [
        {"bulan": 0},
        {"bulan": 121},
        {"nomor_sk": ""},
        {"sampai": None},
        {"sampai": date(2026, 9, 14)},
        {"dibatalkan_at": SAAT},
        {"alasan_batal": "x"},
    ],
)
def test_the_database_refuses_half_a_record(
    pemeran: Pemeran, ubah: dict[str, Any]
) -> None:
    satu = catat_hukuman(hukuman(pemeran), oleh=pemeran.dewi, now=SAAT)

    with pytest.raises(IntegrityError), transaction.atomic():
        HukumanDisiplin.objects.filter(id=satu.id).update(**ubah)
