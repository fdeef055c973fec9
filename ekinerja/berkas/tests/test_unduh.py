"""Stored files are handed out so that a browser never runs them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import Settings

from ekinerja.berkas.operations import simpan
from ekinerja.berkas.tests.contoh import PDF, gambar
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
Masuk = Callable[[Akun], Client]


@pytest.fixture(autouse=True)
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.BERKAS_DIR = tmp_path / "berkas"
    return tmp_path / "berkas"


def test_a_pdf_is_downloaded_never_shown_inside_the_site(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    berkas = simpan(isi=PDF, nama='surat "dinas".pdf', oleh=pemeran.ani, now=SAAT)

    balasan = masuk(pemeran.ani).get(f"/berkas/{berkas.token}/")

    assert balasan.content == PDF
    assert balasan["Content-Type"] == "application/pdf"
    assert balasan["Content-Disposition"].startswith("attachment; filename=")
    assert balasan["X-Content-Type-Options"] == "nosniff"
    assert balasan["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert balasan["Cache-Control"] == "private, no-store"


def test_a_picture_may_be_looked_at_or_downloaded(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    berkas = simpan(isi=gambar(), nama="foto.jpg", oleh=pemeran.ani, now=SAAT)
    ani = masuk(pemeran.ani)

    lihat = ani.get(f"/berkas/{berkas.token}/")
    unduh = ani.get(f"/berkas/{berkas.token}/?unduh=1")

    assert lihat["Content-Disposition"].startswith("inline")
    assert unduh["Content-Disposition"].startswith("attachment")
    assert lihat["Content-Type"] == "image/jpeg"
    assert "sandbox" in lihat["Content-Security-Policy"]


def test_a_file_that_hangs_on_nothing_is_its_uploaders_own(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    berkas = simpan(isi=PDF, nama="surat.pdf", oleh=pemeran.ani, now=SAAT)

    status = {
        nama: masuk(getattr(pemeran, nama)).get(f"/berkas/{berkas.token}/").status_code
        for nama in ("ani", "budi", "dewi", "eko", "intan")
    }

    assert status == {"ani": 200, "budi": 404, "dewi": 404, "eko": 404, "intan": 404}


def test_unknown_and_damaged_files_are_not_found(
    pemeran: Pemeran, masuk: Masuk, gudang: Path
) -> None:
    berkas = simpan(isi=PDF, nama="surat.pdf", oleh=pemeran.ani, now=SAAT)
    (gudang / str(berkas.token)).unlink()
    ani = masuk(pemeran.ani)

    assert ani.get(f"/berkas/{berkas.token}/").status_code == 404
    assert ani.get(f"/berkas/{uuid4()}/").status_code == 404
    assert ani.get("/berkas/../rahasia/").status_code == 404
