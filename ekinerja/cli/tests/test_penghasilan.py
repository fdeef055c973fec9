"""The treasurer's list from a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ekinerja.audit.models import Peristiwa
from ekinerja.cli.utama import utama
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.models import PenghasilanBulan

ANI, DEWI = "199503122020122001", "199001202015032004"


def ekinerja(berkas: Path, *, oleh: str = DEWI) -> Result:
    return CliRunner().invoke(
        utama, ["penghasilan", "2026-10", str(berkas), "--oleh", oleh]
    )


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """As a spreadsheet saves it, with its mark at the beginning."""
    satu = tmp_path / "gaji.csv"
    satu.write_text(f"NIP;gaji;pajak;PTKP\n{ANI};3.500.000;0;K/1\n", "utf-8-sig")
    return satu


def test_a_file_is_stored_and_told(pemeran: Pemeran, berkas: Path) -> None:
    hasil = ekinerja(berkas)

    assert hasil.exit_code == 0
    assert hasil.stdout == (
        "Penghasilan Oktober 2026: 1 diisi, 0 diubah, 0 tetap, 0 ditolak.\n"
    )
    assert PenghasilanBulan.objects.get().gaji == 3_500_000
    assert Peristiwa.objects.get().rincian["lewat"] == "terminal"


def test_refused_lines_are_named_and_the_others_stored(
    pemeran: Pemeran, berkas: Path
) -> None:
    berkas.write_text(f"{DEWI};1;0;TK/0\nxx;1\n{ANI};3500000;0;K/1\n")

    hasil = ekinerja(berkas)

    assert hasil.exit_code == 1
    assert "1 diisi, 0 diubah, 0 tetap, 2 ditolak" in hasil.stdout
    assert "Baris 1" in hasil.stderr
    assert "diisi oleh petugas lain" in hasil.stderr
    assert "Baris 2: xx;1" in hasil.stderr


@pytest.mark.parametrize(
    ("oleh", "kalimat"),
    [("123", "tidak punya akun yang aktif"), (ANI, "hanya diubah oleh petugas BKPSDM")],
)
def test_only_the_office_may(
    pemeran: Pemeran, berkas: Path, oleh: str, kalimat: str
) -> None:
    hasil = ekinerja(berkas, oleh=oleh)

    assert hasil.exit_code == 1
    assert kalimat in hasil.stderr
    assert not PenghasilanBulan.objects.exists()
