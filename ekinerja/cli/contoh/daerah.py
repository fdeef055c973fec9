"""What is particular to one government of the examples, read from its file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Istimewa:
    """What this government's history shows and others' do not.

    ``dari_rumah``: percent of the office people with a day at home each month.
    ``uji_coba``: the first month played is a trial.
    """

    target_bulan: bool = False
    dari_rumah: int = 0
    hukuman: bool = False
    uji_coba: bool = False


@dataclass(frozen=True, slots=True)
class KepalaDaerah:
    """The post of the head, what people call the role, and the name to log in with."""

    jabatan: str
    sebutan: str
    nama_masuk: str


@dataclass(frozen=True, slots=True)
class Daerah:
    """A government to build and play.

    ``pagi``: minutes before the scheduled start at which a careful person arrives.
    ``menit_kurang``: minutes of a working day that are not reported. ``coba``: what to
    try, by cast name, where it differs from the usual.
    """

    kode: str
    nama: str
    zona: str
    pagi: int
    menit_kurang: int
    target_harian: bool
    kepala: KepalaDaerah
    istimewa: Istimewa
    coba: Mapping[str, str]
    unit: Mapping[str, Mapping[str, str]]
    pola: Mapping[str, Mapping[str, Any]]


def semua_daerah() -> list[str]:
    """The codes of all governments with an example."""
    return sorted(b.stem for b in (DATA / "daerah").glob("*.toml"))


def baca_daerah(kode: str) -> Daerah:
    """Read one government; a key the reader does not know is a slip of the pen."""
    isi = tomllib.loads((DATA / "daerah" / f"{kode}.toml").read_text(encoding="utf-8"))
    return Daerah(
        kode=kode,
        kepala=KepalaDaerah(**isi.pop("kepala_daerah")),
        istimewa=Istimewa(**isi.pop("istimewa", {})),
        coba=isi.pop("coba", {}),
        **isi,
    )
