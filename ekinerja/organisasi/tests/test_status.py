"""A new employment status ends the one before it, from its decree."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Akun, RiwayatStatus
from ekinerja.organisasi.operations import StatusBaru, ubah_status
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import kepegawaian_dalam
from ekinerja.organisasi.rules.catatan import CatatanDitolak
from ekinerja.organisasi.rules.status import StatusDitolak
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)


def paruh_waktu(pemeran: Pemeran, siapa: str = "intan", **ubah: Any) -> StatusBaru:
    """Part time from the first of October on."""
    dasar = StatusBaru(
        pegawai_id=getattr(pemeran, siapa).pegawai_id,
        status="pppk_paruh_waktu",
        golongan=" IX ",
        nomor_sk=" 814/2/2026 ",
        sejak=date(2026, 10, 1),
    )
    return replace(dasar, **ubah)


def test_a_new_status_ends_the_one_before_it(pemeran: Pemeran) -> None:
    ubah_status(paruh_waktu(pemeran), oleh=pemeran.dewi, now=SAAT)

    intan = pemeran.intan.pegawai_id
    hasil = kepegawaian_dalam(
        pegawai_ids=[intan], sejak=date(2026, 9, 1), sampai=date(2026, 10, 31)
    ).status[intan]
    assert [(s.status, s.golongan, s.sejak, s.sampai) for s in hasil] == [
        ("pppk", "IX", date(2026, 9, 1), date(2026, 9, 30)),
        ("pppk_paruh_waktu", "IX", date(2026, 10, 1), date(2026, 10, 31)),
    ]
    satu = Peristiwa.objects.get()
    assert (satu.jenis, satu.objek_label) == (
        "organisasi.status_diubah",
        "Intan Permata, S.Pd.",
    )
    assert satu.rincian == {
        "status": {"dari": "PPPK IX", "menjadi": "PPPK paruh waktu IX"},
        "nomor_sk": "814/2/2026",
        "sejak": "2026-10-01",
    }


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"status": "honorer"}, "Status 'honorer' tidak dikenal"),
        ({"status": "kepala_daerah"}, "Status 'kepala_daerah' tidak dikenal"),
        ({"nomor_sk": " "}, "Nomor SK kosong"),
        ({"golongan": "golongan IX"}, "golongan paling panjang 8 huruf"),
        ({"status": "pppk", "golongan": "IX"}, "Statusnya sudah PPPK IX"),
        # the present one began on 1 January
        ({"sejak": date(2026, 1, 1)}, "Pakai tanggal yang lebih lambat"),
        ({"pegawai_id": 999_999_999}, "tidak dikenal"),
    ],
)
def test_what_cannot_follow_is_refused(
    pemeran: Pemeran, ubah: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(StatusDitolak, match=kalimat):
        ubah_status(paruh_waktu(pemeran, **ubah), oleh=pemeran.dewi, now=SAAT)

    assert not Peristiwa.objects.exists()


def test_the_day_after_the_beginning_of_the_present_one_is_early_enough(
    pemeran: Pemeran,
) -> None:
    baru = paruh_waktu(pemeran, sejak=date(2026, 1, 2))

    assert ubah_status(baru, oleh=pemeran.dewi, now=SAAT).id


def test_a_new_rank_in_the_same_status_follows(pemeran: Pemeran) -> None:
    baru = paruh_waktu(pemeran, "ani", status="pns", golongan="II/d")

    ubah_status(baru, oleh=pemeran.dewi, now=SAAT)

    assert list(
        RiwayatStatus.objects.filter(pegawai=pemeran.ani.pegawai)
        .order_by("berlaku_sejak")
        .values_list("golongan", "berlaku_sampai")
    ) == [("II/c", date(2026, 9, 30)), ("II/d", None)]


def test_whoever_has_no_status_gets_one(pemeran: Pemeran) -> None:
    RiwayatStatus.objects.filter(pegawai=pemeran.intan.pegawai).delete()

    assert ubah_status(paruh_waktu(pemeran), oleh=pemeran.dewi, now=SAAT).id


def test_only_the_office_and_nobody_for_themself(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBerwenang):
        ubah_status(paruh_waktu(pemeran), oleh=pemeran.eko, now=SAAT)
    with pytest.raises(CatatanDitolak, match="ditulis oleh petugas lain"):
        ubah_status(paruh_waktu(pemeran, "dewi"), oleh=pemeran.dewi, now=SAAT)


def test_the_database_still_refuses_two_statuses_at_once(pemeran: Pemeran) -> None:
    with (
        pytest.raises(IntegrityError, match="sudah punya status"),
        transaction.atomic(),
    ):
        RiwayatStatus.objects.create(
            pegawai=pemeran.intan.pegawai,
            status="pppk_paruh_waktu",
            berlaku_sejak=date(2026, 10, 1),
        )


def test_dewi_changes_a_status_from_the_persons_page(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi, intan = masuk(pemeran.dewi), pemeran.intan.pegawai_id
    alamat = f"/pegawai/{intan}/status/baru/"
    assert alamat in dewi.get(f"/pegawai/{intan}/").content.decode()
    assert "PPPK paruh waktu" in dewi.get(alamat).content.decode()
    isi = {
        "status": "pppk_paruh_waktu",
        "golongan": "IX",
        "nomor_sk": "814/2/2026",
        "sejak": "2026-10-01",
    }

    teks = dewi.post(alamat, isi | {"nomor_sk": ""}).content.decode()
    assert "Isi nomor SK" in teks
    teks = dewi.post(alamat, isi | {"sejak": "2026-01-01"}).content.decode()
    assert "Pakai tanggal yang lebih lambat" in teks
    balasan = dewi.post(alamat, isi, follow=True)

    assert balasan.redirect_chain == [(f"/pegawai/{intan}/", 302)]
    teks = balasan.content.decode()
    assert "PPPK paruh waktu IX" in teks
    assert "SK 814/2/2026" in teks
    daftar = dewi.get("/pegawai/?status=pppk_paruh_waktu").context["halaman"]
    assert [p.id for p in daftar] == [intan]


def test_the_head_of_the_region_keeps_his_status(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi, hadi = masuk(pemeran.dewi), pemeran.hadi.pegawai_id

    assert dewi.get(f"/pegawai/{hadi}/status/baru/").status_code == 404
    assert "/status/baru/" not in dewi.get(f"/pegawai/{hadi}/").content.decode()
