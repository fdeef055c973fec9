"""Files are taken for what they contain, and kept so that nothing in them acts."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from django.db import transaction
from PIL import Image
from pytest_django import Settings

from ekinerja.audit.models import Peristiwa
from ekinerja.berkas.models import Berkas
from ekinerja.berkas.operations import BerkasDitolak, simpan
from ekinerja.berkas.queries import BerkasRusak, buka
from ekinerja.berkas.rules import nama_aman, periksa_ukuran, tulis_mega
from ekinerja.berkas.tests.contoh import BERMUSUHAN, LOKASI, PDF, arsip, gambar
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def gudang(settings: Settings, tmp_path: Path) -> Path:
    settings.BERKAS_DIR = tmp_path / "berkas"
    return tmp_path / "berkas"


def unggah(pemeran: Pemeran, isi: bytes, nama: str = "bukti.pdf") -> Berkas:
    return simpan(isi=isi, nama=nama, oleh=pemeran.ani, now=SAAT)


def test_a_pdf_is_kept_byte_for_byte(pemeran: Pemeran) -> None:
    berkas = unggah(pemeran, PDF, "Surat tugas.PDF")

    assert buka(berkas) == PDF
    assert (berkas.jenis, berkas.nama_asli) == ("application/pdf", "Surat tugas.pdf")
    assert (berkas.ukuran_byte, berkas.diunggah_oleh) == (len(PDF), pemeran.ani)


@pytest.mark.parametrize(("jenis", "akhiran"), [("JPEG", ".jpg"), ("PNG", ".png")])
def test_a_picture_is_drawn_anew(pemeran: Pemeran, jenis: str, akhiran: str) -> None:
    asli = gambar(jenis) + arsip()

    berkas = unggah(pemeran, asli, "foto.gif")

    isi = buka(berkas)
    assert berkas.nama_asli == f"foto{akhiran}"
    assert b"jahat.js" not in isi
    with Image.open(BytesIO(isi)) as hasil:
        hasil.load()
        assert hasil.format == jenis


def test_the_place_in_a_photograph_does_not_survive_but_its_upright_does(
    pemeran: Pemeran,
) -> None:
    asli = gambar("JPEG", (64, 48))
    assert LOKASI.encode() in asli

    isi = buka(unggah(pemeran, asli, "foto.jpg"))

    with Image.open(BytesIO(isi)) as hasil:
        assert dict(hasil.getexif()) == {}
        assert hasil.size == (48, 64)
    assert LOKASI.encode() not in isi


def test_a_large_picture_becomes_three_thousand_pixels_wide(pemeran: Pemeran) -> None:
    isi = buka(unggah(pemeran, gambar("PNG", (4000, 1000)), "foto.png"))

    with Image.open(BytesIO(isi)) as hasil:
        assert hasil.size == (3000, 750)


def test_a_transparent_png_stays_transparent(pemeran: Pemeran) -> None:
    keluar = BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(keluar, format="PNG")

    isi = buka(unggah(pemeran, keluar.getvalue(), "cap.png"))

    with Image.open(BytesIO(isi)) as hasil:
        assert hasil.mode == "RGBA"


@pytest.mark.parametrize("kasus", BERMUSUHAN)
@pytest.mark.filterwarnings("default::PIL.Image.DecompressionBombWarning")
def test_hostile_files_are_refused_with_a_sentence_and_leave_nothing(
    pemeran: Pemeran, gudang: Path, kasus: str
) -> None:
    nama, isi = BERMUSUHAN[kasus]

    with pytest.raises(BerkasDitolak) as tolak, transaction.atomic():
        unggah(pemeran, isi, nama)

    assert str(tolak.value).endswith(".")
    assert not Berkas.objects.exists()
    assert not gudang.exists() or list(gudang.iterdir()) == []


def test_the_upload_is_recorded_without_its_content(pemeran: Pemeran) -> None:
    berkas = unggah(pemeran, PDF)

    satu = Peristiwa.objects.get()
    assert (satu.jenis, satu.objek_id) == ("berkas.disimpan", str(berkas.token))
    assert satu.rincian == {"sha256": berkas.sha256, "ukuran_byte": len(PDF)}


def test_stored_names_are_random_and_for_the_server_only(
    pemeran: Pemeran, gudang: Path
) -> None:
    satu, dua = unggah(pemeran, PDF, "../../etc/passwd"), unggah(pemeran, PDF)

    assert {jalur.name for jalur in gudang.iterdir()} == {
        str(satu.token),
        str(dua.token),
    }
    assert (gudang / str(satu.token)).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("rusak", ["hilang", "berubah"])
def test_a_missing_or_changed_file_is_noticed(
    pemeran: Pemeran, gudang: Path, rusak: str
) -> None:
    berkas = unggah(pemeran, PDF)
    jalur = gudang / str(berkas.token)
    jalur.unlink() if rusak == "hilang" else jalur.write_bytes(PDF + b" ")

    with pytest.raises(BerkasRusak, match=r"bukti\.pdf"):
        buka(berkas)


@pytest.mark.parametrize(
    ("nama", "aman"),
    [
        ("Surat tugas.pdf", "Surat tugas.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\ani\\foto.jpg", "foto.pdf"),
        ("foto.pdf.exe", "foto.pdf.pdf"),
        ("surat\x00\r\nX: y.pdf", "suratX: y.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        ("...", "berkas.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("", "berkas.pdf"),
        ("folder/", "berkas.pdf"),
        ("x" * 300, "x" * 146 + ".pdf"),
        ("Ni'mah (1) [final].pdf", "Ni'mah (1) [final].pdf"),
    ],
)
def test_names_lose_folders_and_control_characters(nama: str, aman: str) -> None:
    assert nama_aman(nama, "application/pdf") == aman


@pytest.mark.parametrize(
    ("ukuran", "tulisan"),
    [(1, "0,1"), (5_242_880, "5,0"), (5_242_881, "5,1"), (5_452_595, "5,2")],
)
def test_sizes_are_written_with_a_comma_and_never_below_the_truth(
    ukuran: int, tulisan: str
) -> None:
    assert tulis_mega(ukuran) == tulisan


def test_a_file_over_the_limit_is_told_its_size() -> None:
    with pytest.raises(BerkasDitolak, match=r"5,2 MB, lebih besar dari batas 5 MB"):
        periksa_ukuran(5_452_595, maksimal=5_242_880)
