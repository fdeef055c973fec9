"""What the closing reads: facts, checks, results, estimates and slips."""

from ekinerja.penutupan.queries.fakta import (
    FaktaPegawai,
    fakta_berkelompok,
    fakta_bulan,
    peserta,
)

__all__ = [
    "FaktaPegawai",
    "fakta_berkelompok",
    "fakta_bulan",
    "peserta",
]
