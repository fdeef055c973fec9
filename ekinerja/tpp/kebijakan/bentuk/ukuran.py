"""The five kinds of measure as a policy says them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ekinerja.tpp.kebijakan.bentuk.umum import (
    Angka,
    Nilai,
    Pembulatan,
    Pitapita,
    Saringan,
    Tarif,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ukuran:
    """What every measure carries.

    ``per`` is the thing it is evaluated on, ``rangkum`` how those values become one
    ("jumlah", "rata", "hitung", "terbesar", "terkecil"; "" where ``per`` is "bulan"),
    ``ke`` whose one: "hari" or "bulan".
    """

    nama: str
    judul: str
    satuan: str
    per: str
    rangkum: str
    ke: str
    bila_kosong: Angka | None
    jika: Saringan
    selainnya: Nilai | None
    bulat: Pembulatan | None
    maksimal: Nilai | None
    minimal: Nilai | None
    dasar_hukum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poin(Ukuran):
    """Rates of events, added up; ``berganda``: each takes its percent of what the
    ones before left."""

    tarif: tuple[Tarif, ...]
    berganda: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rasio(Ukuran):
    """``a`` / ``b`` x ``kali``; ``bila_nol`` where b is 0."""

    a: Nilai
    b: Nilai
    kali: Angka
    bila_nol: Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapis(Ukuran):
    """The band another measure falls in."""

    dari: str
    lapis: Pitapita


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel(Ukuran):
    """The value of a category; ``berkas`` is "" where the rows stand in the policy."""

    kunci: tuple[str, ...]
    isi: Mapping[tuple[Any, ...], Nilai]
    berkas: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gabung(Ukuran):
    """Constant + sum of weight x measure, or the product of measures; over ``bagi``."""

    konstanta: Angka
    tambah: tuple[tuple[str, Angka], ...]
    kali: tuple[Nilai, ...]
    bagi: Angka
