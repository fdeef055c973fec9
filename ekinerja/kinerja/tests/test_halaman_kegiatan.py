"""Ani's list of a month, one report, and her plan of the year."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations import TargetBaru
from ekinerja.kinerja.tests.alat import (
    PAGI,
    PDF,
    SELASA,
    SENIN,
    bukti_siap,
    draf,
    isi,
    laporan,
    peristiwa,
    pukul,
    susun_skp,
)
from ekinerja.organisasi.models import Akun, PeranAkun
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]


def teks(client: Client, alamat: str) -> str:
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200
    return " ".join(jawaban.content.decode().split())


def test_the_list_shows_the_month_by_day_with_its_minutes(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    setuju = laporan(pemeran.ani, uraian="Verifikasi berkas", menit=90)
    operations.setujui(ids=[setuju.id], oleh=pemeran.budi, now=PAGI)
    laporan(pemeran.ani, uraian="Rapat ujian", menit=120)
    draf(pemeran.ani, uraian="Belum jadi", tanggal=SENIN)

    halaman = teks(masuk(pemeran.ani), "/kegiatan/")

    assert "Kegiatan Oktober 2026" in halaman
    assert "Sel 6 Okt" in halaman
    assert '<span class="angka">210</span> menit' in halaman
    assert '<span class="angka">90</span> disetujui' in halaman
    assert halaman.index("Rapat ujian") < halaman.index("Belum jadi")


def test_the_pills_count_and_filter_by_state(pemeran: Pemeran, masuk: Masuk) -> None:
    laporan(pemeran.ani, uraian="Rapat ujian")
    draf(pemeran.ani, uraian="Belum jadi")

    semua = teks(masuk(pemeran.ani), "/kegiatan/")
    tersaring = teks(masuk(pemeran.ani), "/kegiatan/?status=draf")

    assert 'Semua <span class="angka">2</span>' in semua
    assert 'Menunggu <span class="angka">1</span>' in semua
    assert "Belum jadi" in tersaring
    assert "Rapat ujian" not in tersaring


def test_a_returned_report_shows_its_reason_in_the_list(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)
    operations.kembalikan(
        ids=[satu.id], alasan="Lampirkan notulen.", oleh=pemeran.budi, now=PAGI
    )

    halaman = teks(masuk(pemeran.ani), "/kegiatan/")

    assert "“Lampirkan notulen.”" in halaman
    assert f'href="/kegiatan/{satu.id}/ubah/"' in halaman


@pytest.mark.parametrize(
    "kueri", ["", "?bulan=2026-13", "?bulan=9999-12", "?bulan=x&status=x&halaman=x"]
)
def test_an_empty_or_senseless_question_gets_the_empty_month(
    pemeran: Pemeran, masuk: Masuk, kueri: str
) -> None:
    halaman = teks(masuk(pemeran.ani), f"/kegiatan/{kueri}")

    assert "Belum ada kegiatan" in halaman
    assert "Lapor kegiatan" in halaman


def test_other_months_and_other_people_are_not_in_the_list(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    laporan(pemeran.budi, uraian="Milik Budi")
    laporan(
        pemeran.ani,
        uraian="Rapat September",
        tanggal=date(2026, 9, 30),
        now=pukul("08:00", date(2026, 10, 1)),
    )

    oktober = teks(masuk(pemeran.ani), "/kegiatan/")
    september = teks(masuk(pemeran.ani), "/kegiatan/?bulan=2026-09")

    assert "Milik Budi" not in oktober
    assert "Rapat September" not in oktober
    assert "Rapat September" in september


def test_the_list_has_pages_and_a_constant_number_of_statements(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    client = masuk(pemeran.ani)
    laporan(pemeran.ani, menit=1)
    with CaptureQueriesContext(
        connection,
    ) as satu:
        teks(client, "/kegiatan/")
    for n in range(60):
        laporan(pemeran.ani, menit=1, uraian=f"Kegiatan {n}")

    with CaptureQueriesContext(connection) as banyak:
        halaman = teks(client, "/kegiatan/")

    assert len(satu) == len(banyak) <= 12
    assert "Halaman 1 dari 2" in halaman


def test_a_report_shows_what_was_done_and_who_decided(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    rhk = susun_skp(pemeran.ani, TargetBaru(4, "berkas", date(2026, 1, 1)))[0]
    hasil = operations.laporkan(
        isi=isi(
            "Verifikasi", rhk_id=rhk.id, satuan="", mulai=time(7, 30), selesai=time(9)
        ),
        kunci="k",
        oleh=pemeran.ani,
        now=PAGI,
        bukti=[bukti_siap("notulen.pdf", PDF)],
    )
    operations.setujui(ids=[hasil.aktivitas.id], oleh=pemeran.budi, now=pukul("10:15"))

    halaman = teks(masuk(pemeran.ani), f"/kegiatan/{hasil.aktivitas.id}/")

    assert "07.30–09.00, 90 menit" in halaman
    assert "RHK 1. Hasil 1" in halaman
    assert "notulen.pdf" in halaman
    assert "Sel 6 Okt 10.15 WIB" in halaman
    assert "menyetujui laporan ini" in halaman
    assert "Batalkan persetujuan" not in halaman


def test_a_waiting_report_says_for_whom_it_waits(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)

    halaman = teks(masuk(pemeran.ani), f"/kegiatan/{satu.id}/")

    assert "Menunggu persetujuan Budi Hartono, S.Sos." in halaman
    assert "Tarik kembali" in halaman


@pytest.mark.parametrize(
    ("siapa", "kode"),
    [
        ("ani", 200),
        ("budi", 200),
        ("dewi", 200),
        ("eko", 200),
        ("citra", 404),
        ("intan", 404),
        ("hadi", 404),
    ],
)
def test_who_may_open_a_sent_report(
    pemeran: Pemeran, masuk: Masuk, siapa: str, kode: int
) -> None:
    satu = laporan(pemeran.ani)

    jawaban = masuk(getattr(pemeran, siapa)).get(f"/kegiatan/{satu.id}/")

    assert jawaban.status_code == kode


@pytest.mark.parametrize("siapa", ["dewi", "eko"])
def test_an_office_appointed_today_reads_what_was_reported_before(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    satu = laporan(pemeran.ani, tanggal=SENIN)
    akun: Akun = getattr(pemeran, siapa)
    PeranAkun.objects.filter(akun=akun).update(berlaku_sejak=SELASA)

    jawaban = masuk(akun).get(f"/kegiatan/{satu.id}/")

    assert jawaban.status_code == 200


@pytest.mark.parametrize("siapa", ["budi", "dewi", "eko"])
def test_a_draft_is_its_owners_alone(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    satu = draf(pemeran.ani)

    assert (
        masuk(getattr(pemeran, siapa)).get(f"/kegiatan/{satu.id}/").status_code == 404
    )


def test_the_buttons_send_take_back_and_remove(pemeran: Pemeran, masuk: Masuk) -> None:
    client = masuk(pemeran.ani)
    satu = draf(pemeran.ani)

    def tekan(aksi: str) -> str:
        jawaban = client.post(f"/kegiatan/{satu.id}/{aksi}/", follow=True)
        return " ".join(jawaban.content.decode().split())

    assert "Laporan diajukan kepada atasan Anda." in tekan("ajukan")
    assert "sedang menunggu atasan" in tekan("ajukan")
    assert "sedang menunggu atasan" in tekan("hapus")
    assert "Laporan ditarik kembali dan menjadi draf." in tekan("tarik")
    assert "Draf dihapus." in tekan("hapus")
    assert not Aktivitas.objects.exists()


def test_budi_undoes_an_approval_on_the_page_of_the_report(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=PAGI)
    client, alamat = masuk(pemeran.budi), f"/kegiatan/{satu.id}/batalkan/"

    tanpa = client.post(alamat, {"alasan": " "})
    dengan = client.post(alamat, {"alasan": "Salah orang"}, follow=True)

    assert "Alasan belum ditulis" in tanpa.content.decode()
    assert "“Salah orang”" in dengan.content.decode()
    assert peristiwa(satu.id)[-1] == "aktivitas_dibatalkan"


@pytest.mark.parametrize("aksi", ["ajukan", "tarik", "hapus", "batalkan"])
def test_acts_are_never_done_by_opening_an_address(
    pemeran: Pemeran, masuk: Masuk, aksi: str
) -> None:
    satu = draf(pemeran.ani)

    jawaban = masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/{aksi}/")

    assert jawaban.status_code in (404, 405)
    assert Aktivitas.objects.filter(id=satu.id, status="draf").exists()


def test_what_was_typed_is_shown_as_text(pemeran: Pemeran, masuk: Masuk) -> None:
    satu = laporan(pemeran.ani, uraian="<script>alert(1)</script>", satuan='"><b>')

    for akun, alamat in (
        (pemeran.ani, "/kegiatan/"),
        (pemeran.ani, f"/kegiatan/{satu.id}/"),
        (pemeran.budi, "/antrean/"),
    ):
        halaman = teks(masuk(akun), alamat)
        assert "<script>alert" not in halaman
        assert "&lt;script&gt;alert(1)" in halaman


def test_the_plan_shows_targets_and_this_months_progress(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    berkas, rapat = susun_skp(
        pemeran.ani, TargetBaru(4, "berkas", date(2026, 1, 1)), None
    )
    satu = laporan(pemeran.ani, rhk_id=berkas.id, satuan="", jumlah=7)
    operations.setujui(ids=[satu.id], oleh=pemeran.budi, now=PAGI)
    laporan(pemeran.ani, rhk_id=berkas.id, satuan="", jumlah=3, tanggal=SENIN)
    laporan(pemeran.ani, rhk_id=rapat.id, jumlah=2, tanggal=SENIN)

    halaman = teks(masuk(pemeran.ani), "/skp/")

    # Thursday 1, Friday 2, Monday 5 and Tuesday 6 October: four duty days of four
    assert "7 dari 16 berkas" in halaman
    assert "3 menunggu" in halaman
    assert "0 disetujui, 2 menunggu" in halaman


def test_without_a_plan_the_page_says_how_it_comes(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    assert "SKP belum ada" in teks(masuk(pemeran.ani), "/skp/")


def test_the_plan_takes_a_constant_number_of_statements(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    target = [TargetBaru(4, "berkas", date(2026, 1, 1))] * 12
    rhk = susun_skp(pemeran.ani, *target)
    for satu in rhk:
        laporan(pemeran.ani, rhk_id=satu.id, satuan="", menit=10)
    client = masuk(pemeran.ani)

    with django_assert_max_num_queries(14):
        teks(client, "/skp/")


def test_the_day_is_that_of_the_clock_of_the_duty_place(
    pemeran: Pemeran, masuk: Masuk, jam: Any
) -> None:
    jam.pukul("00:30", date(2026, 11, 1))

    assert "Kegiatan November 2026" in teks(masuk(pemeran.ani), "/kegiatan/")
    assert SELASA.month == 10
