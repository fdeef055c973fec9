"""Budi's queue: what stands in it, what it points at, and deciding from it."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations import KatalogBaru
from ekinerja.kinerja.tests.alat import (
    PAGI,
    SELASA,
    SENIN,
    draf,
    kunci_bulan,
    laporan,
    pukul,
    susun_skp,
    teks,
)
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]


def bawahan_kedua(pemeran: Pemeran) -> Akun:
    """Joko moves under Budi, so that two people report to him."""
    Penempatan.objects.filter(pegawai=pemeran.joko.pegawai).update(
        jabatan=pemeran.jabatan["staf"]
    )
    return pemeran.joko


def test_the_queue_says_how_much_waits_and_since_when(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    joko = bawahan_kedua(pemeran)
    laporan(pemeran.ani, uraian="Verifikasi berkas", menit=90)
    laporan(
        joko,
        menit=120,
        tanggal=date(2026, 10, 2),
        now=pukul("15:00", date(2026, 10, 3)),
    )

    halaman = teks(masuk(pemeran.budi).get("/antrean/"))

    assert (
        '<span class="angka">2</span> laporan dari 2 orang, '
        '<span class="angka">210</span> menit. Yang tertua menunggu 3 hari.' in halaman
    )
    assert "menunggu 3 hari" in halaman
    assert 'Semua <span class="angka">2</span>' in halaman
    assert 'Ani Lestari <span class="angka">1</span>' in halaman


def test_the_pills_show_one_person_or_what_needs_a_look(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    joko = bawahan_kedua(pemeran)
    rhk = susun_skp(pemeran.ani, None)[0]
    laporan(pemeran.ani, uraian="Dengan RHK", rhk_id=rhk.id)
    laporan(joko, uraian="Tanpa RHK dari Joko")
    client = masuk(pemeran.budi)

    ani = teks(client.get(f"/antrean/?pegawai={pemeran.ani.pegawai_id}"))
    perlu = teks(client.get("/antrean/?saring=perlu"))

    assert "Dengan RHK" in ani
    assert "Tanpa RHK dari Joko" not in ani
    assert "Tanpa RHK dari Joko" in perlu
    assert "Dengan RHK" not in perlu


def test_an_empty_queue_says_what_will_stand_there(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    halaman = teks(masuk(pemeran.budi).get("/antrean/"))

    assert "Tidak ada yang menunggu" in halaman
    assert "begitu diajukan" in halaman


@pytest.mark.parametrize(
    "kueri", ["pegawai=x", "pegawai=99999999999999999999", "pegawai=²", "halaman=-4"]
)
def test_a_senseless_filter_breaks_nothing(
    pemeran: Pemeran, masuk: Masuk, kueri: str
) -> None:
    laporan(pemeran.ani)

    assert teks(masuk(pemeran.budi).get(f"/antrean/?{kueri}"))


def test_only_what_was_sent_to_this_superior_waits(pemeran: Pemeran) -> None:
    satu = laporan(pemeran.ani)
    draf(pemeran.ani)
    setuju = laporan(pemeran.ani)
    operations.setujui(ids=[setuju.id], oleh=pemeran.budi, now=PAGI)
    laporan(pemeran.intan)
    laporan(pemeran.budi)

    isi = queries.antrean(atasan_id=pemeran.budi.pegawai_id, hari_ini=SELASA)

    assert [a.id for a in isi.baris] == [satu.id]
    assert (
        queries.jumlah_antrean(atasan_id=pemeran.budi.pegawai_id, hari_ini=SELASA) == 1
    )


def test_reports_of_days_under_another_superior_wait_elsewhere(
    pemeran: Pemeran,
) -> None:
    senin = laporan(pemeran.ani, tanggal=SENIN)
    selasa = laporan(pemeran.ani)
    Penempatan.objects.filter(pegawai=pemeran.budi.pegawai).update(berlaku_sampai=SENIN)

    budi = queries.antrean(atasan_id=pemeran.budi.pegawai_id, hari_ini=SELASA)
    citra = queries.antrean(atasan_id=pemeran.citra.pegawai_id, hari_ini=SELASA)

    assert [a.id for a in budi.baris] == [senin.id]
    assert [a.id for a in citra.baris] == [selasa.id]


def test_what_can_no_longer_be_approved_does_not_wait(pemeran: Pemeran) -> None:
    laporan(
        pemeran.ani, tanggal=date(2026, 9, 30), now=pukul("08:00", date(2026, 10, 1))
    )
    kunci_bulan("2026-09")

    isi = queries.antrean(atasan_id=pemeran.budi.pegawai_id, hari_ini=SELASA)

    assert isi.jumlah == 0


def test_the_same_words_on_another_day_are_pointed_at(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    laporan(
        pemeran.ani,
        uraian="Menyusun laporan aset",
        tanggal=date(2026, 9, 28),
        now=pukul("08:00", date(2026, 9, 28)),
    )
    operations.setujui(ids=[Aktivitas.objects.get().id], oleh=pemeran.budi, now=PAGI)
    laporan(pemeran.ani, uraian="Menyusun laporan aset", menit=360)
    laporan(pemeran.ani, uraian="Menyusun laporan kas")

    halaman = teks(masuk(pemeran.budi).get("/antrean/"))

    assert halaman.count("Sama dengan Sen 28 Sep") == 1


def test_a_catalogue_item_repeats_only_with_its_figures(pemeran: Pemeran) -> None:
    butir = operations.tambah_katalog_banyak(
        [KatalogBaru("K1", "Legalisir ijazah", "berkas", 5)], oleh=None, now=PAGI
    ).berhasil[0]
    sama: dict[str, Any] = {
        "uraian": "",
        "satuan": "",
        "katalog_id": butir,
        "menit": None,
    }
    laporan(pemeran.ani, tanggal=SENIN, jumlah=3, **sama)
    laporan(pemeran.ani, jumlah=3, **sama)
    laporan(pemeran.ani, jumlah=4, **sama)

    isi = queries.antrean(atasan_id=pemeran.budi.pegawai_id, hari_ini=SELASA)

    tanda = [(a.tanggal, a.jumlah, queries.sama_dengan(a)) for a in isi.baris]
    assert tanda == [(SENIN, 3, SELASA), (SELASA, 3, SENIN), (SELASA, 4, None)]


def test_a_report_sent_again_shows_why_it_had_come_back(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)
    operations.kembalikan(
        ids=[satu.id], alasan="Tulis hasilnya.", oleh=pemeran.budi, now=PAGI
    )
    operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.ani, now=PAGI)

    halaman = teks(masuk(pemeran.budi).get("/antrean/"))

    assert "Diajukan ulang" in halaman
    assert "“Tulis hasilnya.”" in halaman


def test_the_queue_takes_few_statements_for_one_and_for_fifty(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    client = masuk(pemeran.budi)
    laporan(pemeran.ani, menit=1)
    with CaptureQueriesContext(connection) as satu:
        teks(client.get("/antrean/"))
    for n in range(59):
        laporan(pemeran.ani, menit=1, tanggal=SELASA - timedelta(days=n % 2))

    with CaptureQueriesContext(connection) as banyak:
        jawaban = client.get("/antrean/")

    assert len(satu) == len(banyak) <= 12
    assert len(jawaban.content) < 200_000
    assert "Halaman 1 dari 2" in teks(jawaban)


def test_several_are_approved_and_the_notice_leads_to_the_undo(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani, uraian="Rapat satu", menit=90)
    dua = laporan(pemeran.ani, uraian="Rapat <dua>", menit=120)

    jawaban = masuk(pemeran.budi).post(
        "/antrean/putuskan/", {"ids": [satu.id, dua.id], "aksi": "setujui"}, follow=True
    )

    halaman = teks(jawaban)
    assert "2 laporan disetujui, 210 menit." in halaman
    assert f'<a href="/kegiatan/{satu.id}/">Rapat satu</a>' in halaman
    assert "Rapat &lt;dua&gt;" in halaman
    assert Aktivitas.objects.filter(status="disetujui").count() == 2


def test_a_long_notice_names_five_and_counts_the_rest(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    client = masuk(pemeran.budi)
    ids = [laporan(pemeran.ani, menit=1, uraian=f"Rapat {n}").id for n in range(7)]
    kirim = {"ids": ids, "aksi": "setujui"}

    berhasil = teks(client.post("/antrean/putuskan/", kirim, follow=True))
    ditolak = teks(client.post("/antrean/putuskan/", kirim, follow=True))

    assert "Rapat 4</a> dan 2 lainnya." in berhasil
    assert "Rapat 5" not in berhasil
    assert ditolak.count("Belum diputus:") == 5
    assert "2 laporan lain juga belum diputus." in ditolak


def test_sending_back_without_a_reason_keeps_the_choice(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu, dua = laporan(pemeran.ani), laporan(pemeran.ani)

    halaman = teks(
        masuk(pemeran.budi).post(
            "/antrean/putuskan/",
            {"ids": [satu.id], "aksi": "kembalikan", "alasan": " "},
        )
    )

    assert "Alasan belum ditulis" in halaman
    assert f'value="{satu.id}" data-menit="60" checked' in halaman
    assert f'value="{dua.id}" data-menit="60">' in halaman
    assert Aktivitas.objects.filter(status="diajukan").count() == 2


def test_sending_back_with_a_reason_tells_ani(pemeran: Pemeran, masuk: Masuk) -> None:
    satu = laporan(pemeran.ani)

    masuk(pemeran.budi).post(
        "/antrean/putuskan/",
        {"ids": [satu.id], "aksi": "kembalikan", "alasan": "Lampirkan notulen."},
    )

    halaman = teks(masuk(pemeran.ani).get(f"/kegiatan/{satu.id}/"))
    assert "“Lampirkan notulen.”" in halaman


def test_what_moved_on_meanwhile_is_named(pemeran: Pemeran, masuk: Masuk) -> None:
    satu, ditarik = laporan(pemeran.ani), laporan(pemeran.ani, uraian="Rapat ditarik")
    operations.tarik(aktivitas_id=ditarik.id, oleh=pemeran.ani, now=PAGI)

    halaman = teks(
        masuk(pemeran.budi).post(
            "/antrean/putuskan/",
            {"ids": [satu.id, ditarik.id], "aksi": "setujui"},
            follow=True,
        )
    )

    assert "1 laporan disetujui, 60 menit." in halaman
    assert "Belum diputus: Rapat ditarik. Laporan ini masih draf." in halaman


def test_after_the_lock_the_approval_is_refused_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)
    kunci_bulan()

    halaman = teks(
        masuk(pemeran.budi).post(
            "/antrean/putuskan/", {"ids": [satu.id], "aksi": "setujui"}, follow=True
        )
    )

    assert "Oktober 2026 sudah dikunci" in halaman
    assert Aktivitas.objects.get().status == "diajukan"


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"aksi": "setujui"}, "Belum ada laporan yang dipilih."),
        ({"aksi": "hapus"}, "Pilih tombol Setujui atau Kembalikan."),
        ({}, "Pilih tombol Setujui atau Kembalikan."),
        ({"aksi": "setujui", "ids": ["x", "²"]}, "Ada yang perlu diperbaiki"),
        ({"aksi": "setujui", "ids": ["9" * 25]}, "Ada yang perlu diperbaiki"),
        ({"aksi": "setujui", "kueri": "halaman=%00&pegawai=%"}, "Belum ada laporan"),
    ],
)
def test_a_senseless_decision_gets_a_sentence(
    pemeran: Pemeran, masuk: Masuk, isi: dict[str, Any], kalimat: str
) -> None:
    laporan(pemeran.ani)

    assert kalimat in teks(masuk(pemeran.budi).post("/antrean/putuskan/", isi))
    assert Aktivitas.objects.get().status == "diajukan"


def test_one_returns_to_the_filter_one_came_from(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani)

    jawaban = masuk(pemeran.budi).post(
        "/antrean/putuskan/",
        {"ids": [satu.id], "aksi": "setujui", "kueri": "saring=perlu&halaman=2"},
    )

    assert jawaban["Location"] == "/antrean/?saring=perlu&halaman=2"


def test_nobody_approves_through_the_page_what_is_not_theirs(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    satu = laporan(pemeran.ani, uraian="Rapat rahasia")

    for akun in (pemeran.ani, pemeran.citra, pemeran.intan, pemeran.dewi, pemeran.eko):
        jawaban = masuk(akun).post(
            "/antrean/putuskan/", {"ids": [satu.id], "aksi": "setujui"}, follow=True
        )
        halaman = teks(jawaban)
        assert "Belum diputus" in halaman
        assert "Rapat rahasia" not in halaman or akun == pemeran.ani

    assert Aktivitas.objects.get().status == "diajukan"


def test_the_head_of_the_region_has_a_queue(pemeran: Pemeran, masuk: Masuk) -> None:
    laporan(pemeran.gita, uraian="Rapat pimpinan", mulai=time(8), selesai=time(9))

    assert "Rapat pimpinan" in teks(masuk(pemeran.hadi).get("/antrean/"))
