"""Patterns and moments the tests of this room share."""

from datetime import UTC, date, datetime, time

from ekinerja.jadwal.models import PolaKerja
from ekinerja.jadwal.operations import tambah_pola
from ekinerja.jadwal.rules import JamBaru

NOW = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SENIN, SELASA, RABU = date(2026, 10, 5), date(2026, 10, 6), date(2026, 10, 7)


def tujuh_hari(
    kode: str, masuk: str, pulang: str, *, giliran: bool = True, hari: int = 7
) -> PolaKerja:
    """A pattern with the same hours from Monday on, as the installation adds it."""
    awal, akhir = time.fromisoformat(masuk), time.fromisoformat(pulang)
    return tambah_pola(
        kode=kode,
        nama=f"Pola {kode}",
        jam=[JamBaru(h, awal, akhir, 0) for h in range(hari)],
        giliran=giliran,
        oleh=None,
        now=NOW,
    )
