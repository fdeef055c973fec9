"""Facts beside days and work: judgement, ceremonies, income, monthly targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.pembuktian.rakit import RHK, TARGET
from ekinerja.pembuktian.sel import SelDitolak
from ekinerja.tpp.fakta import (
    Acara,
    Hari,
    NilaiKinerja,
    Penghasilan,
    TargetBulan,
)
from ekinerja.tpp.kebijakan.sumber import PTKP

BELUM_DINILAI = "belum_dinilai"
PTKP_BIASA = "TK/0"


@dataclass(frozen=True, slots=True)
class Pelengkap:
    """What the row says of a person besides attendance; empty where no column does."""

    predikat: str = ""
    perilaku: int | None = None
    gaji: int | None = None
    pajak_gaji: int = 0
    ptkp: str = ""
    acara: tuple[tuple[str, int, str], ...] = ()


def rakit_nilai(p: Pelengkap) -> tuple[NilaiKinerja, ...]:
    """The judgement of the month, none where the sheet tells nothing of it."""
    if p.predikat in ("", BELUM_DINILAI) and p.perilaku is None:
        return ()
    predikat = p.predikat if p.predikat not in ("", BELUM_DINILAI) else "baik"
    return (NilaiKinerja("nilai:lembar", predikat, p.perilaku),)


def rakit_penghasilan(p: Pelengkap) -> Penghasilan | None:
    """Income for tax and insurance, None where no column tells the salary."""
    if p.gaji is None:
        return None
    return Penghasilan(p.gaji, p.pajak_gaji, p.ptkp or PTKP_BIASA, 0, 0)


def baca_ptkp(kata: str) -> str:
    """``K1``, ``k/1`` or ``TK-0`` in the policy's own way of writing.

    Raises:
        SelDitolak: not a status there is.
    """
    polos = kata.upper().replace("-", "/").replace(" ", "")
    if "/" not in polos and polos[-1:].isdigit():
        polos = f"{polos[:-1]}/{polos[-1]}"
    if not polos:
        return PTKP_BIASA
    if polos not in PTKP:
        raise SelDitolak(f"PTKP '{kata}' tidak dikenal.", f"Tulis {', '.join(PTKP)}.")
    return polos


def rakit_acara(hari: Sequence[Hari], p: Pelengkap) -> tuple[Acara, ...]:
    """Ceremonies missed, one a duty day from the first on.

    Raises:
        SelDitolak: more of them than duty days.
    """
    acara = []
    for jenis, banyak, sel in p.acara:
        if banyak > len(hari):
            raise SelDitolak(
                f"{banyak} {jenis} tidak muat dalam {len(hari)} hari kerja.",
                "Periksa angkanya.",
            )
        acara += [
            _tidak_hadir(jenis, hari[n].tanggal, f"{sel} ke-{n + 1}")
            for n in range(banyak)
        ]
    return tuple(acara)


def _tidak_hadir(jenis: str, tanggal: date, nama: str) -> Acara:
    sebutan = jenis.replace("_", " ").capitalize()
    return Acara(nama, tanggal, jenis, sebutan, "tidak_hadir")


def rakit_target_bulan(hari: Sequence[Hari]) -> tuple[TargetBulan, ...]:
    """The month's target that the days' targets add up to."""
    if not hari:
        return ()
    jumlah = TARGET * len(hari)
    return (TargetBulan("target:sebulan", RHK, "Target sebulan", jumlah, ""),)
