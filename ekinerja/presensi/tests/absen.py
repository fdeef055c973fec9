"""Absences of Ani's, and a policy for them, shared by the tests of recording."""

from dataclasses import replace
from datetime import date, time
from types import SimpleNamespace

import pytest

from ekinerja.organisasi.models import Kewajiban
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.operations import KetidakhadiranBaru, catat_ketidakhadiran
from ekinerja.presensi.operations import ketidakhadiran as operasi
from ekinerja.presensi.rules import JENIS
from ekinerja.waktu import saat_lokal

NOW = saat_lokal(date(2026, 10, 6), time(9, 0), "WIB")
RABU, KAMIS, JUMAT = date(2026, 10, 7), date(2026, 10, 8), date(2026, 10, 9)


@pytest.fixture(autouse=True)
def kebijakan(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A policy that withholds annual leave and training while the PDM is overdue, and
    knows every kind of absence but working from home."""
    aturan = SimpleNamespace(
        pdm_menghentikan_layanan=True,
        layanan_kepegawaian=("cuti_tahunan", "diklat"),
        izin=[*(j for j in JENIS if j != "wfh"), "cuti_ibadah"],
        kalender=None,
    )
    satu = SimpleNamespace(aturan=aturan, penilaian=aturan)
    monkeypatch.setattr(
        operasi, "kebijakan_banyak", lambda tanggal: dict.fromkeys(tanggal, satu)
    )
    return aturan


def cuti(pemeran: Pemeran, **ubah: object) -> KetidakhadiranBaru:
    dasar = KetidakhadiranBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        jenis="cuti_tahunan",
        sejak=RABU,
        sampai=KAMIS,
        nomor_dokumen="800/12/CT/2026",
    )
    return replace(dasar, **ubah)  # type: ignore[arg-type]  # fields by name


def catat(pemeran: Pemeran, **ubah: object) -> Ketidakhadiran:
    return catat_ketidakhadiran(cuti(pemeran, **ubah), oleh=pemeran.dewi, now=NOW)


def pdm(pemeran: Pemeran, **ubah: object) -> None:
    Kewajiban.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis="pdm",
        tahun=2026,
        **{"batas": date(2026, 6, 30), **ubah},
    )
