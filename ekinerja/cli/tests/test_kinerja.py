"""What a timer starts, typed at a terminal."""

from datetime import datetime

import pytest
from click.testing import CliRunner

from ekinerja.audit.models import Peristiwa
from ekinerja.cli import kinerja
from ekinerja.cli.utama import utama
from ekinerja.kinerja.tests.alat import laporan, pukul
from ekinerja.kinerja.tests.conftest import batasan
from ekinerja.organisasi.models import Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran

__all__ = ["batasan"]


@pytest.fixture(autouse=True)
def minggu(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal's clock on Sunday 11 October at nine."""

    def _sekarang() -> datetime:
        return pukul("09:00", pukul("09:00").date().replace(day=11))

    monkeypatch.setattr(kinerja, "_sekarang", _sekarang)


def jalankan() -> str:
    hasil = CliRunner().invoke(utama, ["setujui-otomatis"])
    assert hasil.exit_code == 0
    return hasil.stdout


def test_due_reports_are_approved_and_counted(
    pemeran: Pemeran, batasan: object
) -> None:
    batasan(setujui_otomatis_hari=5)  # type: ignore[operator]  # the fixture
    laporan(pemeran.ani)
    laporan(pemeran.ani, uraian="Rapat kedua")
    laporan(pemeran.gita)
    Penempatan.objects.filter(pegawai=pemeran.hadi.pegawai).delete()

    assert jalankan() == (
        "2 laporan disetujui otomatis; 1 atasan mendapat catatan kelalaian.\n"
        "1 laporan tidak punya atasan pada tanggalnya dan tetap menunggu. "
        "Lengkapi penempatan di atasnya.\n"
    )
    asal = Peristiwa.objects.filter(jenis="aktivitas_disetujui_otomatis").first()
    assert asal is not None
    assert asal.rincian["lewat"] == "terminal"


def test_without_the_rule_nothing_is_due(pemeran: Pemeran) -> None:
    laporan(pemeran.ani)

    assert jalankan() == "Tidak ada laporan yang jatuh tempo.\n"
