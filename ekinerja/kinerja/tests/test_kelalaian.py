"""Marks of neglect: who reads them, who takes one back, and when no more."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.models import Kelalaian
from ekinerja.kinerja.rules import KelalaianDitolak, PutusanDitolak
from ekinerja.kinerja.tests.alat import kunci_bulan, laporan, pukul, teks
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

Masuk = Callable[[Akun], Client]
Batasan = Callable[..., object]
MINGGU = date(2026, 10, 11)
TEMPO = pukul("09:00:00", MINGGU)


@pytest.fixture
def catatan(pemeran: Pemeran, batasan: Batasan) -> Kelalaian:
    """A mark against Budi of Sunday 11 October."""
    batasan(setujui_otomatis_hari=5)
    laporan(pemeran.ani)
    operations.setujui_otomatis(now=TEMPO)
    return Kelalaian.objects.get()


def test_the_office_takes_a_mark_back_with_a_reason(
    pemeran: Pemeran, masuk: Masuk, catatan: Kelalaian
) -> None:
    dewi = masuk(pemeran.dewi)
    daftar = teks(dewi.get("/kelalaian/2026-10/"))

    jawab = dewi.post(
        f"/kelalaian/{catatan.id}/batalkan/", {"alasan": "Budi dirawat."}, follow=True
    )

    assert "Laporan Ani Lestari Sel 6 Okt tidak dijawab 5 hari" in daftar
    assert "Catatan kelalaian dibatalkan." in teks(jawab)
    assert "“Budi dirawat.”" in teks(jawab)
    catatan.refresh_from_db()
    assert catatan.dibatalkan_oleh_id == pemeran.dewi.id
    ini = Peristiwa.objects.get(jenis="kelalaian_dibatalkan")
    assert (ini.alasan, ini.pegawai_id) == ("Budi dirawat.", pemeran.budi.pegawai_id)
    milik = queries.kinerja_dalam(
        pegawai_ids=[pemeran.budi.pegawai_id], bulan=Bulan(2026, 10)
    )
    assert milik.kelalaian == {}
    assert queries.banyak_kelalaian(Bulan(2026, 10)) == 0


def test_a_refused_cancelling_says_why_and_changes_nothing(
    pemeran: Pemeran, masuk: Masuk, catatan: Kelalaian
) -> None:
    jawab = masuk(pemeran.dewi).post(
        f"/kelalaian/{catatan.id}/batalkan/", {"alasan": " "}, follow=True
    )

    assert "Alasan belum ditulis." in teks(jawab)
    catatan.refresh_from_db()
    assert catatan.dibatalkan_at is None


def test_the_auditor_reads_the_marks_without_a_button(
    pemeran: Pemeran, masuk: Masuk, catatan: Kelalaian
) -> None:
    halaman = teks(masuk(pemeran.eko).get("/kelalaian/2026-10/"))

    assert catatan.uraian in halaman
    assert "Batalkan" not in halaman


@pytest.mark.parametrize(
    ("siapa", "alasan", "galat"),
    [
        ("dewi", "Dirawat.", None),
        ("budi", "Dirawat.", TidakBerwenang),
        ("eko", "Dirawat.", TidakBerwenang),
        ("dewi", "", PutusanDitolak),
    ],
)
def test_who_may_take_a_mark_back(
    pemeran: Pemeran,
    catatan: Kelalaian,
    siapa: str,
    alasan: str,
    galat: type[Exception] | None,
) -> None:
    def batalkan() -> None:
        operations.batalkan_kelalaian(
            kelalaian_id=catatan.id,
            alasan=alasan,
            oleh=getattr(pemeran, siapa),
            now=TEMPO,
        )

    if galat is None:
        batalkan()
    else:
        with pytest.raises(galat):
            batalkan()


def test_nobody_takes_back_ones_own_mark_or_one_twice(
    pemeran: Pemeran, catatan: Kelalaian
) -> None:
    def batalkan() -> None:
        operations.batalkan_kelalaian(
            kelalaian_id=catatan.id, alasan="Dirawat.", oleh=pemeran.dewi, now=TEMPO
        )

    Kelalaian.objects.update(pegawai=pemeran.dewi.pegawai)
    with pytest.raises(KelalaianDitolak, match="dibatalkan oleh petugas lain"):
        batalkan()
    Kelalaian.objects.update(pegawai=pemeran.budi.pegawai)
    batalkan()
    with pytest.raises(KelalaianDitolak, match="sudah dibatalkan"):
        batalkan()


def test_a_mark_of_a_locked_month_stays(pemeran: Pemeran, catatan: Kelalaian) -> None:
    kunci_bulan()

    with pytest.raises(BulanTerkunci):
        operations.batalkan_kelalaian(
            kelalaian_id=catatan.id, alasan="Dirawat.", oleh=pemeran.dewi, now=TEMPO
        )
