"""A backup holds everything, and comes back as it was or not at all."""

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from ekinerja.audit.models import Peristiwa
from ekinerja.cli.cadangan.arsip import ISI, CadanganDitolak, cadangkan, pulihkan
from ekinerja.cli.cadangan.tabel import semua_model, sidik, tulis_baris
from ekinerja.cli.utama import utama
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, tzinfo=UTC)


def sidik_semua() -> dict[str, str]:
    return {m._meta.db_table: sidik(tulis_baris(m))[0] for m in semua_model()}


def kosongkan() -> None:
    """Empty every table of this transaction, past the triggers that refuse DELETE."""
    from django.core.management.color import no_style
    from django.db import connection

    connection.check_constraints()  # PostgreSQL: nothing may wait for the commit
    tabel = [m._meta.db_table for m in semua_model()]
    for perintah in connection.ops.sql_flush(no_style(), tabel, allow_cascade=True):
        with connection.cursor() as kursor:
            kursor.execute(perintah)


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    folder = tmp_path / "berkas"
    folder.mkdir()
    (folder / "bukti-1").write_bytes(b"%PDF-1.7 bukti")
    return folder


@pytest.fixture
def cadangan(pemeran: Pemeran, berkas: Path, tmp_path: Path) -> Path:
    tujuan = tmp_path / "cadangan.zip"
    cadangkan(tujuan, folder_berkas=berkas, now=SAAT)
    return tujuan


def ubah(cadangan: Path, nama: str, isi: bytes) -> None:
    """Replace one member of an archive."""
    with zipfile.ZipFile(cadangan) as lama:
        semua = {n: lama.read(n) for n in lama.namelist()}
    with zipfile.ZipFile(cadangan, "w") as baru:
        for n, lama_isi in (semua | {nama: isi}).items():
            baru.writestr(n, lama_isi)


def test_what_comes_back_has_the_same_hashes(cadangan: Path, tmp_path: Path) -> None:
    sebelum, orang = sidik_semua(), Pegawai.objects.count()
    tujuan = tmp_path / "lain"

    kosongkan()
    assert not Peristiwa.objects.exists()
    hasil = pulihkan(cadangan, folder_berkas=tujuan)

    assert sidik_semua() == sebelum
    assert hasil.berkas == 1
    assert Pegawai.objects.create(nama="Baru", nip=None).id > 0
    assert Pegawai.objects.count() == orang + 1
    assert (tujuan / "bukti-1").read_bytes() == b"%PDF-1.7 bukti"
    assert oct(cadangan.stat().st_mode)[-3:] == "600"


def test_a_full_installation_is_not_overwritten(cadangan: Path, tmp_path: Path) -> None:
    with pytest.raises(CadanganDitolak, match="sudah berisi"):
        pulihkan(cadangan, folder_berkas=tmp_path / "lain")


def test_a_file_that_is_there_is_not_overwritten(cadangan: Path, berkas: Path) -> None:
    with pytest.raises(CadanganDitolak, match="Pakai nama berkas yang lain"):
        cadangkan(cadangan, folder_berkas=berkas, now=SAAT)


@pytest.mark.parametrize(
    ("nama", "isi", "kalimat"),
    [
        ("tabel/organisasi_pegawai.jsonl", b"[]\n", "rusak"),
        ("tabel/organisasi_pegawai.jsonl", b"\xff\xfe", "rusak"),
        ("berkas/bukti-1", b"lain", "rusak"),
        (ISI, b"bukan json", "bukan cadangan e-Kinerja"),
        (ISI, b"[]", "bukan cadangan e-Kinerja"),
    ],
)
def test_what_is_damaged_is_refused_before_anything_is_stored(
    cadangan: Path, tmp_path: Path, nama: str, isi: bytes, kalimat: str
) -> None:
    ubah(cadangan, nama, isi)

    with pytest.raises(CadanganDitolak, match=kalimat):
        pulihkan(cadangan, folder_berkas=tmp_path / "lain")


def test_another_version_is_refused(cadangan: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(cadangan) as arsip:
        isi = json.loads(arsip.read(ISI))
    isi["migrasi"].append(["organisasi", "0999_nanti"])
    ubah(cadangan, ISI, json.dumps(isi).encode())

    with pytest.raises(CadanganDitolak, match="versi aplikasi yang lain"):
        pulihkan(cadangan, folder_berkas=tmp_path / "lain")


@pytest.mark.django_db
def test_the_commands_say_what_they_did_or_why_not(tmp_path: Path) -> None:
    tujuan = tmp_path / "kosong.zip"

    buat = CliRunner().invoke(utama, ["cadangkan", str(tujuan)])
    lagi = CliRunner().invoke(utama, ["cadangkan", str(tujuan)])
    salah = CliRunner().invoke(utama, ["pulihkan", str(tmp_path / "tak-ada.zip")])

    assert buat.exit_code == 0, buat.output
    assert "Simpan di mesin lain." in buat.output
    assert (lagi.exit_code, salah.exit_code) == (1, 1)
    assert "bukan cadangan yang utuh" in salah.output
