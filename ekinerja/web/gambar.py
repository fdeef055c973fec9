"""Arithmetic of the small server-drawn charts: values in, SVG lengths out.

Lengths are strings of percent with one decimal and a point, ready for an SVG
attribute in any language setting. Nothing here is shown as an amount.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from ekinerja.waktu import NAMA_BULAN

Angka = int | Fraction | Decimal
Bagian = tuple[Angka, Angka, Angka, str]
Batang = tuple[str, int, str]

# Widths of the band's parts: the quiet morning gets half, whatever its hours are.
BOBOT_RUAS = {"penuh": 6, "berkurang": 4, "tutup": 2}
JENIS_RUAS = {"penuh": "baik", "berkurang": "awas", "tutup": "buruk"}
LEBAR_UJUNG_DETIK = 3600
CELAH = Fraction(1)
BATANG_PALING_SEDIKIT = 6
LABEL_PALING_BANYAK = 12
SEMULA, MENJADI = "netral", "utama"


class Segmen(Protocol):
    """One part of the morning, as the policy tells it; None is an open end."""

    @property
    def keadaan(self) -> str: ...
    @property
    def sejak(self) -> time | None: ...
    @property
    def sampai(self) -> time | None: ...


@dataclass(frozen=True, slots=True)
class Ruas:
    """A drawn part of the morning: where it starts and how wide it is."""

    keadaan: str
    jenis: str
    sejak: time | None
    sampai: time | None
    awal: Fraction
    lebar: Fraction

    @property
    def x(self) -> str:
        return tulis(self.awal)

    @property
    def w(self) -> str:
        return tulis(self.lebar)

    @property
    def ujung(self) -> str:
        return tulis(self.awal + self.lebar)


@dataclass(frozen=True, slots=True)
class Potong:
    """A rectangle in percent of the drawing, and how much of it is filled."""

    x: str
    lebar: str
    isi: str
    jenis: str
    tengah: str = ""
    y: str = ""


def tulis(nilai: Fraction) -> str:
    """One decimal with a point: ``12.5``."""
    puluhan = int(nilai * 10 + Fraction(1, 2))
    return f"{puluhan // 10}.{puluhan % 10}"


def bagi(nilai: Angka, maks: Angka) -> Fraction:
    """The part of ``maks`` that ``nilai`` makes, held between 0 and 1."""
    if maks <= 0 or nilai <= 0:
        return Fraction(0)
    return min(Fraction(nilai) / Fraction(maks), Fraction(1))


def persen(nilai: Angka, maks: Angka) -> str:
    """The same as percent, for an SVG width."""
    return tulis(bagi(nilai, maks) * 100)


def belah(bagian: Sequence[Bagian]) -> list[Potong]:
    """Lay bars side by side, each as wide as its share, a gap between them."""
    jumlah = Fraction(sum(Fraction(porsi) for porsi, _, _, _ in bagian)) or Fraction(1)
    ruang = 100 - CELAH * max(len(bagian) - 1, 0)
    hasil, x = [], Fraction(0)
    for porsi, nilai, maks, jenis in bagian:
        lebar = ruang * Fraction(porsi) / jumlah
        isi = lebar * bagi(nilai, maks)
        hasil.append(Potong(tulis(x), tulis(lebar), tulis(isi), jenis))
        x += lebar + CELAH
    return hasil


def batang(daftar: Sequence[Batang], maks: int | None = None) -> list[Potong]:
    """Columns from left to right; ``isi`` is the height in percent of the highest.

    A few columns stay slender: the drawing always has room for six.
    """
    puncak = maks or max((nilai for _, nilai, _ in daftar), default=0)
    langkah = Fraction(100, max(len(daftar), BATANG_PALING_SEDIKIT))
    return [
        Potong(
            tulis(langkah * n + langkah / 10),
            tulis(langkah * 8 / 10),
            persen(nilai, puncak),
            jenis,
            tengah=tulis(langkah * n + langkah / 2),
            y=tulis(100 - bagi(nilai, puncak) * 100),
        )
        for n, (_, nilai, jenis) in enumerate(daftar)
    ]


def batang_ganda(daftar: Sequence[tuple[str, int, int]]) -> list[Potong]:
    """Columns in pairs, how it was and how it is, in percent of the highest of all."""
    puncak = max((max(lama, baru) for _, lama, baru in daftar), default=0)
    langkah = Fraction(100, max(len(daftar), BATANG_PALING_SEDIKIT))
    return [
        Potong(
            tulis(langkah * n + langkah * Fraction(geser, 100)),
            tulis(langkah * Fraction(38, 100)),
            persen(nilai, puncak),
            jenis,
            y=tulis(100 - bagi(nilai, puncak) * 100),
        )
        for n, (_, lama, baru) in enumerate(daftar)
        for nilai, jenis, geser in ((lama, SEMULA, 10), (baru, MENJADI, 50))
    ]


def label_batang(label: Sequence[str]) -> list[str]:
    """Words short enough to stand under the columns; none when they would collide.

    ``September 2026`` becomes ``Sep``; anything longer than six letters stays in
    the table only.
    """
    pendek = [
        satu[:3] if satu.partition(" ")[0] in NAMA_BULAN else satu for satu in label
    ]
    muat = len(pendek) <= LABEL_PALING_BANYAK and all(len(satu) <= 6 for satu in pendek)
    return pendek if muat else []


def garis_waktu(segmen: Sequence[Segmen]) -> list[Ruas]:
    """Join neighbours of one state and give each part its place on the band."""
    gabung: list[tuple[str, time | None, time | None]] = []
    for bagian in segmen:
        if gabung and gabung[-1][0] == bagian.keadaan:
            gabung[-1] = (bagian.keadaan, gabung[-1][1], bagian.sampai)
        else:
            gabung.append((bagian.keadaan, bagian.sejak, bagian.sampai))
    jumlah = sum(BOBOT_RUAS[keadaan] for keadaan, _, _ in gabung) or 1
    ruang = 100 - CELAH * max(len(gabung) - 1, 0)
    hasil, x = [], Fraction(0)
    for keadaan, sejak, sampai in gabung:
        lebar = ruang * Fraction(BOBOT_RUAS[keadaan], jumlah)
        hasil.append(Ruas(keadaan, JENIS_RUAS[keadaan], sejak, sampai, x, lebar))
        x += lebar + CELAH
    return hasil


def letak(ruas: Sequence[Ruas], kini: time | None) -> str | None:
    """Where the present moment stands on the band, in percent; None without one.

    Inside a part time runs evenly; an open end shows one hour, and a moment
    outside of it stands at the edge.
    """
    if kini is None or not ruas:
        return None
    saat = _detik(kini)
    for bagian in ruas:
        if bagian.sampai is None or saat <= _detik(bagian.sampai):
            break
    akhir = _detik(bagian.sampai) if bagian.sampai else None
    awal = _detik(bagian.sejak) if bagian.sejak else None
    if awal is None:
        awal = (akhir if akhir is not None else saat) - LEBAR_UJUNG_DETIK
    if akhir is None:
        akhir = awal + LEBAR_UJUNG_DETIK
    maju = min(
        max(Fraction(saat - awal, max(akhir - awal, 1)), Fraction(0)), Fraction(1)
    )
    return tulis(bagian.awal + bagian.lebar * maju)


def _detik(jam: time) -> int:
    return jam.hour * 3600 + jam.minute * 60 + jam.second
