"""What every regulation needs: clock times, rounding, the days and the work of a month."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

Fakta = dict[str, Any]
Angka = int | Fraction

TUNJANGAN_KELAS = {
    1: 1_540_000,
    2: 1_947_000,
    3: 2_354_000,
    4: 2_849_000,
    5: 4_807_000,
    6: 5_764_000,
    7: 6_633_000,
    8: 7_523_000,
    9: 9_360_000,
    10: 10_760_000,
    11: 12_370_000,
    12: 16_000_000,
    13: 20_010_000,
    14: 22_295_000,
    15: 29_286_000,
}
"""Rupiah a month by class, from the table of the audit board."""


@dataclass(frozen=True)
class Jawaban:
    """What a month comes to, in whole rupiah."""

    jumlah: int
    pagu: int
    per_kriteria: dict[str, int]
    per_komponen: dict[str, int]


def bulat(nilai: Angka) -> int:
    """To whole rupiah, halves up; for amounts that are not negative."""
    return int((Fraction(nilai) * 2 + 1) // 2)


def detik(jam: str) -> int:
    """Seconds since midnight of ``07:30:00``."""
    h, m, d = jam.split(":")
    return int(h) * 3600 + int(m) * 60 + int(d)


def hari_kerja(fakta: Fakta) -> list[dict[str, Any]]:
    """The days with a schedule, in order."""
    kerja = [h for h in fakta["hari"] if h["jadwal_masuk"] is not None]
    return sorted(kerja, key=lambda h: str(h["tanggal"]))


def disetujui(fakta: Fakta, *, ber_rhk: bool = False) -> list[dict[str, Any]]:
    """Approved work on working days."""
    tanggal = {h["tanggal"] for h in hari_kerja(fakta)}
    return [
        k
        for k in fakta["kegiatan"]
        if k["keadaan"] == "disetujui"
        and k["tanggal"] in tanggal
        and (k["rhk"] or not ber_rhk)
    ]


def menit_per_hari(kegiatan: Iterable[dict[str, Any]]) -> dict[str, int]:
    hasil: defaultdict[str, int] = defaultdict(int)
    for k in kegiatan:
        hasil[k["tanggal"]] += k["menit"]
    return hasil


def jabatan_awal(fakta: Fakta) -> dict[str, Any]:
    """The definitive post of the first day of service in the month."""
    definitif = [p for p in fakta["penempatan"] if p["jenis"] == "definitif"]
    return min(definitif, key=lambda p: str(p["sejak"]))


def hari_pertama(fakta: Fakta) -> str:
    return max(f"{fakta['periode']}-01", str(jabatan_awal(fakta)["sejak"]))


def status_awal(fakta: Fakta) -> str:
    hari = hari_pertama(fakta)
    return next(
        str(s["status"]) for s in fakta["status"] if s["sejak"] <= hari <= s["sampai"]
    )


def masa_tugas(fakta: Fakta) -> Fraction:
    """Calendar days in service over the days of the month."""
    tahun, bulan = map(int, fakta["periode"].split("-"))
    banyak = monthrange(tahun, bulan)[1]
    awal, akhir = date(tahun, bulan, 1), date(tahun, bulan, banyak)
    hari = 0
    for p in fakta["penempatan"]:
        if p["jenis"] == "definitif":
            sejak = max(date.fromisoformat(p["sejak"]), awal)
            sampai = min(date.fromisoformat(p["sampai"]), akhir)
            hari += (sampai - sejak).days + 1
    return Fraction(hari, banyak)


def lapis(menit: Angka, *batas: tuple[int | None, Angka]) -> Angka:
    """The value of the first band whose edge is not passed."""
    for tepi, nilai in batas:
        if tepi is None or menit <= tepi:
            return nilai
    raise AssertionError("the last band is open")


def rata(nilai: Sequence[Angka], kosong: Angka) -> Fraction:
    if not nilai:
        return Fraction(kosong)
    return Fraction(sum(map(Fraction, nilai))) / len(nilai)


def jawab(
    sel: dict[tuple[str, str], int],
    pagu: int,
    kriteria: Sequence[str],
    komponen: Sequence[str],
) -> Jawaban:
    """Cells added up both ways."""
    return Jawaban(
        sum(sel.values()),
        pagu,
        {k: sum(v for (kr, _), v in sel.items() if kr == k) for k in kriteria},
        {k: sum(v for (_, ko), v in sel.items() if ko == k) for k in komponen},
    )
