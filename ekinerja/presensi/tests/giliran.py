"""Joko's shifts in the puskesmas, for every test of nights."""

from datetime import date, datetime, time

from ekinerja.jadwal.operations import GiliranBaru, susun_giliran, tambah_pola
from ekinerja.jadwal.rules import JamBaru
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import saat_lokal

SENIN, SELASA, RABU = date(2026, 10, 5), date(2026, 10, 6), date(2026, 10, 7)
SHIFT = {"P": ("07:00", "14:00"), "S": ("14:00", "21:00"), "M": ("21:00", "07:00")}


def pukul(jam: str, tanggal: date) -> datetime:
    return saat_lokal(tanggal, time.fromisoformat(jam), "WIB")


def siapkan_shift() -> None:
    """Morning, afternoon and night, the same hours every day."""
    for kode, (masuk, pulang) in SHIFT.items():
        awal, akhir = time.fromisoformat(masuk), time.fromisoformat(pulang)
        tambah_pola(
            kode=kode,
            nama=f"Giliran {kode}",
            jam=[JamBaru(hari, awal, akhir, 0) for hari in range(7)],
            giliran=True,
            oleh=None,
            now=pukul("08:00", SENIN),
        )


def giliran(pemeran: Pemeran, isi: dict[date, str]) -> None:
    """Write Joko's roster."""
    baris = [GiliranBaru(pemeran.joko.pegawai_id, t, kode) for t, kode in isi.items()]
    hasil = susun_giliran(baris, oleh=pemeran.dewi, now=pukul("08:00", SENIN))
    assert hasil.ditolak == ()
