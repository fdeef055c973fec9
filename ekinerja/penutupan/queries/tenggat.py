"""The board of dates: what a month still takes, until when, and what is late."""

from dataclasses import dataclass
from datetime import date

from ekinerja.periode.rules import TERKUNCI, BatasBulan, lewat


@dataclass(frozen=True, slots=True)
class Tenggat:
    """One date of the closing, with a colour and a word for where it stands."""

    nama: str
    sampai: date
    warna: str
    kata: str


def tenggat(batas: BatasBulan, *, keadaan: str, hari_ini: date) -> tuple[Tenggat, ...]:
    """The dates of a month in the order of the work; none without a calendar."""
    if batas.kunci_sampai is None:
        return ()
    baris = (
        ("Mencatat ketidakhadiran", batas.penjelasan),
        ("Mengirim laporan", batas.laporan),
        ("Memutus laporan", batas.persetujuan),
    )
    hasil = [
        Tenggat(nama, sampai, *_sampai(sampai, hari_ini=hari_ini))
        for nama, sampai in baris
        if sampai is not None
    ]
    warna, kata = _sampai(batas.kunci_sampai, hari_ini=hari_ini)
    if keadaan == TERKUNCI:
        warna, kata = "baik", "Terkunci"
    elif lewat(batas.kunci_sampai, hari_ini=hari_ini):
        hari = (hari_ini - batas.kunci_sampai).days
        warna, kata = "buruk", f"Terlambat {hari} hari"
    return (*hasil, Tenggat("Mengunci", batas.kunci_sampai, warna, kata))


def _sampai(sampai: date, *, hari_ini: date) -> tuple[str, str]:
    sisa = (sampai - hari_ini).days
    if sisa < 0:
        return "netral", "Sudah ditutup"
    if sisa == 0:
        return "awas", "Hari ini terakhir"
    return "info", f"{sisa} hari lagi"
