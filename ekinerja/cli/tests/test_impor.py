"""One's own people from a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ekinerja.audit.models import Peristiwa
from ekinerja.cli.utama import utama
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.tests.impor_uji import ANI, MAYA, csv, ganti
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.pembuktian.lembar import buka

DEWI = "199001202015032004"
RUSAK = ganti(MAYA, nip="1.99901E+17", nama="=Rusak")


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    return tmp_path / "pegawai.csv"


def impor(berkas: Path, *pilihan: str, oleh: str = DEWI) -> Result:
    apa = ["impor", "pegawai", str(berkas), "--oleh", oleh, *pilihan]
    return CliRunner().invoke(utama, apa)


def test_a_preview_stores_nothing(pemeran: Pemeran, berkas: Path) -> None:
    berkas.write_bytes(csv(MAYA, ANI))

    hasil = impor(berkas)

    assert hasil.exit_code == 0
    assert "Baru, baris 2, Maya Sari, S.Tr.: status CPNS III/a" in hasil.stdout
    assert "Pegawai: baru 1, berubah 0, tidak berubah 1, ditolak 0." in hasil.stdout
    assert "Ulangi dengan --simpan" in hasil.stdout
    assert Pegawai.objects.count() == 12


def test_a_clean_file_is_stored_with_where_it_came_from(
    pemeran: Pemeran, berkas: Path
) -> None:
    berkas.write_bytes(csv(MAYA))

    hasil = impor(berkas, "--simpan")

    assert hasil.exit_code == 0
    assert "1 pegawai disimpan." in hasil.stdout
    assert Peristiwa.objects.latest("id").rincian["lewat"] == "terminal"


def test_refused_rows_are_named_and_written_out(
    pemeran: Pemeran, berkas: Path, tmp_path: Path
) -> None:
    berkas.write_bytes(csv(MAYA, RUSAK))
    tujuan = tmp_path / "ditolak.xlsx"

    hasil = impor(berkas, "--simpan", "--ditolak", str(tujuan))

    assert hasil.exit_code == 1
    assert "baris 3 kolom A (NIP/NIPPPPK)" in hasil.stderr
    assert "1 baris ditolak, jadi tidak ada yang disimpan" in hasil.stderr
    assert Pegawai.objects.count() == 12
    judul, satu = buka("d.xlsx", tujuan.read_bytes()).lembar[0].baris
    assert (judul[0], satu[1], satu[-3]) == ("NIP/NIPPPPK", "'=Rusak", "3")
    assert judul[-1] == "Tulis"

    baik = impor(berkas, "--simpan", "--hanya-yang-baik")

    assert baik.exit_code == 1
    assert "1 pegawai disimpan." in baik.stdout
    assert Pegawai.objects.count() == 13


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [(b"bukan;apa\n1;2\n", "tidak ada baris judul"), (b"\0\1", "bukan teks")],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    pemeran: Pemeran, berkas: Path, isi: bytes, kalimat: str
) -> None:
    berkas.write_bytes(isi)

    hasil = impor(berkas)

    assert hasil.exit_code == 1
    assert kalimat in hasil.stderr
