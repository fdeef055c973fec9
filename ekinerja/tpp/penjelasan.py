"""The explained result: lines that add up, and their canonical JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell of the ledger: one criterion within one component, whole rupiah."""

    kriteria: str
    komponen: str
    nilai: int


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the explanation. Children add up to their line.

    ``dasar``, ``tarif`` and ``banyak`` are texts fit to be read beside the amount
    (basis amount, rate, quantity), empty where the line has none.
    """

    langkah: str
    uraian: str
    dasar_hukum: str
    dasar: str
    tarif: str
    banyak: str
    nilai: int
    fakta: tuple[str, ...] = ()
    tanggal: str = ""  # YYYY-MM-DD of a line about one day
    sel: tuple[Sel, ...] = ()  # only on lines directly under the result
    anak: tuple["Baris", ...] = ()


@dataclass(frozen=True, slots=True)
class Masalah:
    """Why this person cannot be calculated, and what to mend."""

    kode: str
    kalimat: str
    fakta: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hasil:
    """One person's month, calculated. With ``masalah`` the amounts are all zero."""

    periode: str
    pegawai: str
    kebijakan: str  # "belitung-timur/2022-perbup-00"
    sidik_kebijakan: str  # sha256 of the policy's files
    jumlah: int
    pagu: int
    per_kriteria: dict[str, int]
    per_komponen: dict[str, int]
    bayar: str  # "dibayar", "ditahan", "ditunda"
    sebab_bayar: tuple[str, ...]
    baris: tuple[Baris, ...]
    masalah: tuple[Masalah, ...]
