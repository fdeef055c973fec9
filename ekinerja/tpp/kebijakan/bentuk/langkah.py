"""The kinds of step as a policy says them."""

from collections.abc import Mapping
from dataclasses import dataclass

from ekinerja.tpp.kebijakan.bentuk.umum import Angka, Nilai, Pembulatan, Saringan


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
    """Fill cells from a measure in rupiah, of the own post or of the one held as Plt."""

    dari: str
    sel: tuple[Isian, ...]
    dasar: str
    rincian: str
    jabatan: str = "definitif"


@dataclass(frozen=True, slots=True)
class Bagian:
    """A share of the split; ``persen`` None takes the remainder."""

    komponen: str
    persen: Nilai | None


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
    """Take a measure away: in percent of ``basis`` ("sisa", "semua", a saved sum) or of
    ``bagian_basis`` percent of it; or, with basis "rupiah", the rupiah it gives."""

    pada: Pada
    dengan: str
    basis: str
    bagian_basis: Nilai = 100


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
    """Keep the sum of cells within bounds; None is no bound."""

    pada: Pada
    maksimal: Nilai | None
    minimal: Nilai | None = None


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
class PitaPungut:
    """A bracket of a levy: up to ``sampai`` rupiah (None: open), ``persen``."""

    sampai: int | None
    persen: Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class Pungut(Langkah):
    """Tax, insurance or another deduction after gross.

    The base is the sum of the chosen cells plus the measure ``tambah_dasar``, cut at
    ``maksimal_dasar``; with ``sesudah``, only what lies above that measure (salary
    already charged). ``dasar_dikurangi`` is taken off, then the base is rounded down
    to ``satuan_dasar`` rupiah. The levy is ``persen`` of it, or by ``lapis``: the one
    bracket the base falls in ("satu"), or each bracket of its own slice
    ("bertingkat"), chosen by the attribute ``kategori``. ``dikurangi`` (paid already)
    is taken off the levy; a negative rest is returned where ``boleh_kembali``.
    ``ditanggung`` "pemda": shown, not deducted.
    """

    pada: Pada
    tambah_dasar: tuple[str, ...]
    maksimal_dasar: Nilai | None
    sesudah: str
    dasar_dikurangi: tuple["PotonganDasar", ...]
    satuan_dasar: int
    persen: Nilai | None
    lapis: Mapping[str, tuple[PitaPungut, ...]]
    kategori: str
    cara: str
    dikurangi: tuple[str, ...]
    boleh_kembali: bool
    ditanggung: str


@dataclass(frozen=True, slots=True)
class PotonganDasar:
    """What is taken off a levy's base: a measure, or a percentage of the base with a
    ceiling."""

    judul: str
    ukuran: str
    persen: Angka | None
    maksimal: Angka | None
