"""A policy as frozen values, exactly as its files say it.

Numbers are ``int`` or ``Fraction``; a name in place of a number is a measure. Clock
times and durations stand in seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from ekinerja.tpp.kebijakan.aturan import Aturan

Angka = int | Fraction
Nilai = int | Fraction | str
"""A number, or the name of the measure (or input) that gives it."""


@dataclass(frozen=True, slots=True)
class Penilaian:
    """How days become events: the minute rule, grace, missing scans, leave.

    ``hitungan``: "detik" counts every second, "menit_penuh" drops started minutes.
    ``tanpa_rekaman_*``: "kejadian", "tanpa_keterangan" or "abaikan".
    """

    hitungan: str
    toleransi_menit: int
    tanpa_rekaman_masuk: str
    tanpa_rekaman_pulang: str
    izin: tuple[str, ...]
    kegiatan_dihitung: str  # "semua" or "ber_rhk"


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
    """The rate of one kind of event: a flat number or bands of its size."""

    kejadian: str
    judul: str
    nilai: Angka | None
    lapis: Pitapita | None
    jika: Saringan
    dasar_hukum: str


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
    """Sum over events of their rates."""

    tarif: tuple[Tarif, ...]


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


@dataclass(frozen=True, slots=True)
class Pada:
    """Which cells a step touches; None means all."""

    kriteria: frozenset[str] | None
    komponen: frozenset[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """What every step carries. ``aktif`` false: read and checked, never run."""

    nama: str
    jenis: str
    judul: str
    dasar_hukum: str
    jika: Saringan
    aktif: bool
    bulat: Pembulatan | None


@dataclass(frozen=True, slots=True)
class Isian:
    """One cell that is filled with ``persen`` of the step's amount."""

    kriteria: str
    komponen: str
    persen: Nilai
    dasar_hukum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Isi(Langkah):
    """Fill cells from a measure in rupiah."""

    dari: str
    sel: tuple[Isian, ...]
    dasar: str
    rincian: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """A share of the split; ``persen`` None takes the remainder."""

    komponen: str
    persen: Angka | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagi(Langkah):
    """Split one component of chosen criteria into others."""

    dari: str
    kriteria: frozenset[str] | None
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kalikan(Langkah):
    """Scale cells by a measure in percent."""

    pada: Pada
    dengan: str
    rincian: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kurangi(Langkah):
    """Take a measure in percent of ``basis`` away: "sisa", "semua", or a saved sum."""

    pada: Pada
    dengan: str
    basis: str


@dataclass(frozen=True, slots=True)
class Syarat:
    """An obligation in a state past its date, or a measure within bounds."""

    kewajiban: str
    keadaan: frozenset[str]
    ukuran: str
    kurang_dari: Angka | None
    lebih_dari: Angka | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gerbang(Langkah):
    """If the condition holds: "nol", "kali", "tahan" or "tunda"."""

    bila: Syarat
    akibat: str
    persen: Nilai
    pada: Pada
    sebab: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batasi(Langkah):
    """Keep the sum of cells within bounds."""

    pada: Pada
    maksimal: Nilai


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulatkan(Langkah):
    """Round cells as ``bulat`` says."""

    pada: Pada


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpan(Langkah):
    """Name the present sum of cells, for a later basis or for the ceiling shown."""

    pada: Pada
    sebagai: str


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """One policy of one government, checked whole."""

    id: str
    judul: str
    daerah: str
    label_tpp: str
    berlaku_sejak: date
    berlaku_sampai: date | None
    sidik: str
    potret: str  # "awal" or "akhir": which day of service in the month tells the post
    pagu: str
    aturan: Aturan
    penilaian: Penilaian
    kriteria: tuple[Nama, ...]
    komponen: tuple[Nama, ...]
    masukan: tuple[Masukan, ...]
    ukuran: tuple[Ukuran, ...]
    langkah: tuple[Langkah, ...]
