"""One person's month laid out in columns, ready for measures and steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ekinerja.tpp.fakta import Fakta, Hari
from ekinerja.tpp.kebijakan.bentuk import Saringan


class Kejadian(NamedTuple):
    """Something a day or the month came to mean under the policy.

    ``besar`` is in seconds for kinds that have a length, else 0. ``rincian`` is the
    kind of leave, ceremony, sanction...; ``sifat`` holds counts such as ``bulan_ke``.
    """

    jenis: str
    indeks: int  # of the day in Orang.hari; -1 where it belongs to no duty day
    besar: int
    uraian: str
    banyak: str
    fakta: tuple[str, ...]
    tanggal: str  # "2026-09-08"; "" where it belongs to the month
    rincian: str = ""
    sifat: Mapping[str, int] | None = None


class HariDinilai(NamedTuple):
    """A duty day and what it counts as: hadir, izin, tanpa_keterangan or belum.

    ``masuk`` is the arrival that counts, in seconds since midnight.
    """

    hari: Hari
    sebutan: str  # "Sel 8 Sep"
    tanggal: str  # "2026-09-08"
    keadaan: str
    masuk: int | None
    pulang: int | None
    terlambat: int
    pulang_cepat: int
    kembali: int | None = None
    terlambat_kembali: int = 0


class Poin(NamedTuple):
    """One event with the rate it was given."""

    kejadian: Kejadian
    nilai: Any
    judul: str
    dasar_hukum: str


@dataclass(slots=True)
class Orang:
    """Columns by name; those of the month hold one value.

    ``banyak`` and ``indeks`` are by thing: how many there are, and the day of each.
    ``rinci`` keeps a summarised measure's values before summing, ``poin`` its events.
    """

    fakta: Fakta
    atribut: dict[str, Any]
    hari: list[HariDinilai]
    kejadian: list[Kejadian]
    kegiatan_hari: list[list[Any]]
    kolom: dict[str, list[Any]]
    banyak: dict[str, int]
    indeks: dict[str, list[int]]
    plt: "Orang | None" = None  # the same month seen from the post held as Plt
    rinci: dict[str, list[Any]] = field(default_factory=dict)
    # How each day is called and the facts behind it, written once for all its lines.
    sebutan_hari: list[str] | None = None
    fakta_hari: list[tuple[str, ...]] = field(default_factory=list)
    poin: dict[str, list[Poin]] = field(default_factory=dict)


def lolos(saringan: Saringan, o: Orang) -> bool:
    """Whether a person passes ``jika``."""
    return all(o.atribut[atribut] in boleh for atribut, boleh in saringan)
