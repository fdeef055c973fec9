"""What a month would pay under another policy: pure, nothing is stored."""

from ekinerja.tpp.simulasi.beku import baca_beku
from ekinerja.tpp.simulasi.jalan import (
    Orang,
    catatan_masukan,
    sebutan,
    simulasikan,
    susun_percobaan,
)
from ekinerja.tpp.simulasi.orang import BedaOrang, Sebab, bandingkan
from ekinerja.tpp.simulasi.rekap import Rekap, Sanding, gabungkan

__all__ = [
    "BedaOrang",
    "Orang",
    "Rekap",
    "Sanding",
    "Sebab",
    "baca_beku",
    "bandingkan",
    "catatan_masukan",
    "gabungkan",
    "sebutan",
    "simulasikan",
    "susun_percobaan",
]
