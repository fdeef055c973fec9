"""The page of today under the rules of the cities."""

from collections.abc import Callable
from datetime import time

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import saat_lokal
from ekinerja.web.tests.alat import SENIN, kegiatan

Masuk = Callable[[Akun], Client]


def teks(masuk: Masuk, akun: Akun) -> str:
    jawaban = masuk(akun).get("/hari-ini/")
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def di(pemeran: Pemeran, kode: str) -> None:
    """Move everybody to another government."""
    pemeran.daerah.kode = kode
    pemeran.daerah.save()


def test_where_the_hour_of_arrival_is_not_judged_nothing_is_said_of_it(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    di(pemeran, "kota-madiun")
    jam.pukul("09:40")

    halaman = teks(masuk, pemeran.ani)

    assert "Belum masuk" in halaman
    assert "Nilai berkurang" not in halaman
    assert "Masuk kerja</button>" in halaman


@pytest.mark.parametrize(
    ("pukul", "kata"),
    [
        ("07:30:59", "Belum terlambat"),
        ("07:31:00", "Nilai berkurang"),
    ],
)
def test_kota_magelang_counts_whole_minutes(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, pukul: str, kata: str
) -> None:
    di(pemeran, "kota-magelang")
    jam.pukul(pukul)

    assert kata in teks(masuk, pemeran.ani)


@pytest.mark.parametrize(
    ("dikembalikan", "kalimat"),
    [
        (time(20), "Batas memperbaikinya sudah lewat."),
        (None, "sebelum Sel 6 Okt 23.59 WIB"),
    ],
)
def test_a_report_that_came_back_is_mended_on_the_day_it_came_back(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    dikembalikan: time | None,
    kalimat: str,
) -> None:
    """Kota Kediri takes reports of the same day only (KD3)."""
    di(pemeran, "kota-kediri")
    jam.pukul("08:00")
    kegiatan(
        pemeran.ani,
        "dikembalikan",
        tanggal=SENIN,
        uraian="Laporan kunjungan",
        alasan="Lampirkan foto kegiatan.",
        diputus_oleh=pemeran.budi.pegawai,
        diputus_at=saat_lokal(SENIN, dikembalikan, "WIB") if dikembalikan else jam.now,
    )

    halaman = teks(masuk, pemeran.ani)

    assert "“Lampirkan foto kegiatan.”" in halaman
    assert kalimat in halaman
