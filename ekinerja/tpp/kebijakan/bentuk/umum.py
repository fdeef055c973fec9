"""Limits, judging, names, inputs and bands of a policy.

Numbers are ``int`` or ``Fraction``; a name in place of a number is a measure. Clock
times and durations stand in seconds.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

Angka = int | Fraction
Nilai = int | Fraction | str
"""A number, or the name of the measure (or input) that gives it."""


@dataclass(frozen=True, slots=True)
class Penilaian:
    """How days become events: the minute rule, grace, missing scans, leave.

    ``hitungan``: "detik" counts every second, "menit_penuh" drops started minutes.
    ``tanpa_rekaman_*``: "kejadian", "tanpa_keterangan" or "abaikan".
    ``menit_tanpa_rekaman``: how long a missing scan counts, for rates by length.
    ``toleransi_mengurangi``: grace is taken off a longer delay instead of only
    excusing a shorter one. ``tetap_hadir``: whose days need no punch.
    ``izin_wajib_lapor``: absences, such as working from home, with a report due.
    ``tanpa_akibat``: situations and sanctions declared to change nothing; of others the
    policy must speak, or the person is not calculated.
    """

    hitungan: str
    toleransi_menit: int
    tanpa_rekaman_masuk: str
    tanpa_rekaman_pulang: str
    izin: tuple[str, ...]
    kegiatan_dihitung: str  # "semua" or "ber_rhk"
    toleransi_detik: int = 0
    toleransi_mengurangi: bool = False
    tanpa_rekaman_kembali: str = "abaikan"
    menit_tanpa_rekaman: int = 0
    tetap_hadir: "Saringan" = ()
    izin_wajib_lapor: tuple[str, ...] = ()
    tanpa_akibat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nama:
    """A criterion or component: its code and what people call it."""

    kode: str
    nama: str


@dataclass(frozen=True, slots=True)
class NilaiBerlaku:
    """A number over a span of days, both ends included; ``sampai`` None = open."""

    sejak: date
    sampai: date | None
    nilai: Angka
    dasar_hukum: str


@dataclass(frozen=True, slots=True)
class Masukan:
    """A dated number the policy is given from outside, such as a fiscal index."""

    nama: str
    judul: str
    nilai: tuple[NilaiBerlaku, ...]


@dataclass(frozen=True, slots=True)
class Pembulatan:
    """``cara``: "setengah_atas", "ke_bawah" (towards minus infinity) or "potong"
    (towards zero); ``digit`` decimals are kept, negative ones round to tens."""

    cara: str
    digit: int


Saringan = tuple[tuple[str, frozenset[Any]], ...]
"""Attribute and the values that pass; all must pass. Empty passes everybody."""


@dataclass(frozen=True, slots=True)
class Pita:
    """One band. ``batas`` None is the open last band.

    ``per_menit`` changes the value with every started minute since the band began.
    """

    batas: Angka | None
    nilai: Nilai
    per_menit: Angka
    dasar_hukum: str


@dataclass(frozen=True, slots=True)
class Pitapita:
    """Bands in rising order; ``termasuk``: the upper edge belongs to its band."""

    pita: tuple[Pita, ...]
    termasuk: bool
    skala: str  # "jam", "durasi" or "angka": how edges are read and written


@dataclass(frozen=True, slots=True)
class Tarif:
    """The rate of some kinds of event: a flat number, or bands of what ``dari`` says.

    ``rincian`` None takes every detail (kind of leave, level of sanction...); the
    first ``bebas`` events of a month are free. ``dari`` is a key of ``sumber.DARI``.
    """

    kejadian: tuple[str, ...]
    judul: str
    nilai: Angka | None
    lapis: Pitapita | None
    jika: Saringan
    dasar_hukum: str
    rincian: frozenset[str] | None = None
    bebas: int = 0
    dari: str = "besar"
