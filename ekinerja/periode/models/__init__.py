"""Months and their state, policies being drafted or put in force, simulations."""

from ekinerja.periode.models.bulan import Periode, Perpanjangan
from ekinerja.periode.models.kebijakan import (
    BerkasDraf,
    BerkasKetetapan,
    Draf,
    Ketetapan,
)
from ekinerja.periode.models.simulasi import Simulasi

__all__ = [
    "BerkasDraf",
    "BerkasKetetapan",
    "Draf",
    "Ketetapan",
    "Periode",
    "Perpanjangan",
    "Simulasi",
]
