"""Pages of the frame: the start, the menu, the demo's clock, the pages that help."""

from ekinerja.web.views.kerangka import (
    beranda,
    formulir_kedaluwarsa,
    gangguan,
    jam_demo,
    komponen,
    menu,
    tidak_ada,
    tidak_berwenang,
)

__all__ = [
    "beranda",
    "formulir_kedaluwarsa",
    "gangguan",
    "jam_demo",
    "komponen",
    "menu",
    "tidak_ada",
    "tidak_berwenang",
]
