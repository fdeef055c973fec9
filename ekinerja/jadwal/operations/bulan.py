"""Holding the months a change of schedules reaches into."""

from datetime import date

from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.queries import keadaan_banyak
from ekinerja.waktu import Bulan


def pegang_bulan(*, sejak: date, sampai: date | None) -> None:
    """Hold every month of the span open that has begun its life, and the first one.

    Months nobody has touched cannot be locked; an open end reaches all that exist.

    Raises:
        BulanTerkunci: one of them is locked.
    """
    awal = Bulan.dari(sejak)
    akhir = None if sampai is None else Bulan.dari(sampai)
    for bulan in sorted({awal, *keadaan_banyak()}):
        if bulan >= awal and (akhir is None or bulan <= akhir):
            pastikan_terbuka(bulan=bulan)
