"""The page of month targets, and where its person sees them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Rhk, TargetBulan
from ekinerja.kinerja.rules import IsiTarget
from ekinerja.kinerja.tests.alat import PAGI, kunci_bulan, laporan, susun_skp, teks
from ekinerja.kinerja.tests.test_target import rhk, tetapkan
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

__all__ = ["rhk"]
Masuk = Callable[[Akun], Client]


def alamat(akun: Akun, bulan: str = "2026-10") -> str:
    return f"/target/{akun.pegawai_id}/{bulan}/"


def test_budi_fills_the_page_and_ani_sees_how_far_she_is(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk]
) -> None:
    budi, ani = masuk(pemeran.budi), masuk(pemeran.ani)
    satu, dua = rhk
    ini = laporan(pemeran.ani, rhk_id=satu.id, jumlah=12, satuan="surat")
    laporan(pemeran.ani, rhk_id=satu.id, jumlah=5, satuan="surat", uraian="Lagi")
    operations.setujui(ids=[ini.id], oleh=pemeran.budi, now=PAGI)

    jawab = budi.post(
        alamat(pemeran.ani),
        {
            f"jumlah_{satu.id}": "40",
            f"satuan_{satu.id}": "surat",
            f"jumlah_{dua.id}": "",
            f"satuan_{dua.id}": "",
        },
        follow=True,
    )

    assert "1 target disimpan." in teks(jawab)
    assert 'value="40"' in teks(jawab)
    hari_ini = teks(ani.get("/hari-ini/"))
    assert "Target bulan ini" in hari_ini
    assert '<span class="angka">12 dari 40</span>' in hari_ini
    assert 'surat disetujui, <span class="angka">5</span> menunggu' in hari_ini
    assert "12 dari 40 surat" in teks(ani.get("/skp/"))
    baca = teks(ani.get(alamat(pemeran.ani)))
    assert "12 dari 40 surat" in baca
    assert "Simpan target" not in baca


def test_what_was_typed_stays_when_a_row_is_refused(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk]
) -> None:
    satu, dua = rhk
    isi: dict[str, Any] = {
        f"jumlah_{satu.id}": "40",
        f"satuan_{satu.id}": "berkas",
        f"jumlah_{dua.id}": "3",
        f"satuan_{dua.id}": "laporan",
    }

    jawab = masuk(pemeran.budi).post(alamat(pemeran.ani), isi)

    halaman = teks(jawab)
    assert "dihitung dalam surat, bukan berkas" in halaman
    assert f'href="#id_jumlah_{satu.id}"' in halaman
    assert 'value="laporan"' in halaman
    assert not TargetBulan.objects.exists()


@pytest.mark.parametrize("jumlah", ["0", "banyak", "100001"])
def test_a_number_that_is_none_is_named(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk], jumlah: str
) -> None:
    isi = {f"jumlah_{rhk[0].id}": jumlah}

    halaman = teks(masuk(pemeran.budi).post(alamat(pemeran.ani), isi))

    assert "Target RHK 1 ditulis sebagai angka dari 1 sampai 100.000." in halaman


def test_a_locked_month_is_only_read(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk]
) -> None:
    tetapkan(pemeran, IsiTarget(rhk[0].id, 40))
    kunci_bulan()

    halaman = teks(masuk(pemeran.dewi).get(alamat(pemeran.ani)))

    assert "Oktober 2026 sudah dikunci; targetnya tidak berubah lagi." in halaman
    assert "Simpan target" not in halaman


def test_without_a_plan_the_page_says_so(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.budi).get(alamat(pemeran.ani)))

    assert "SKP belum ada" in halaman


@pytest.mark.parametrize("bulan", ["2000-01", "2100-12"])
def test_the_first_and_the_last_month_have_a_page(
    pemeran: Pemeran, masuk: Masuk, bulan: str
) -> None:
    dewi = masuk(pemeran.dewi)

    assert dewi.get(alamat(pemeran.ani, bulan)).status_code == 200
    assert dewi.get(f"/kelalaian/{bulan}/").status_code == 200


def test_the_page_costs_the_same_for_one_result_and_for_ten(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk]
) -> None:
    susun_skp(pemeran.intan, *[None] * 10)
    dewi = masuk(pemeran.dewi)

    banyak = []
    for akun in (pemeran.ani, pemeran.intan):
        with CaptureQueriesContext(connection) as tangkap:
            dewi.get(alamat(akun))
        banyak.append(len(tangkap))

    assert banyak[0] == banyak[1] <= 14


def test_the_link_stands_on_the_persons_page(
    pemeran: Pemeran, masuk: Masuk, rhk: list[Rhk]
) -> None:
    halaman = teks(masuk(pemeran.budi).get(f"/pegawai/{pemeran.ani.pegawai_id}/"))

    assert f'href="{alamat(pemeran.ani)}"' in halaman
