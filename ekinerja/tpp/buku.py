"""The ledger of one calculation: cells, saved sums, lines and what payment waits for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ekinerja.tpp.kebijakan.bentuk import Angka, Pada
from ekinerja.tpp.penjelasan import Baris

Sel = tuple[str, str]
"""(criterion, component)"""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """What one step does: new amounts of cells, its lines, what it saves or withholds."""

    sel: dict[Sel, Angka] = field(default_factory=dict)
    baris: tuple[Baris, ...] = ()
    simpan: tuple[str, dict[Sel, Angka]] | None = None
    bayar: str = ""
    sebab: str = ""
    pungutan: tuple[Baris, ...] = ()
    tanggungan: tuple[Baris, ...] = ()


@dataclass(slots=True)
class Buku:
    """Amounts by cell, exact; everything a step may look at besides the person."""

    sel: dict[Sel, Angka] = field(default_factory=dict)
    simpanan: dict[str, dict[Sel, Angka]] = field(default_factory=dict)
    baris: list[Baris] = field(default_factory=list)
    bayar: str = "dibayar"
    sebab: list[str] = field(default_factory=list)
    pungutan: list[Baris] = field(default_factory=list)
    tanggungan: list[Baris] = field(default_factory=list)

    def lanjutan(self) -> "Buku":
        """A ledger that goes on from this one and leaves it as it is."""
        return Buku(dict(self.sel), dict(self.simpanan), self.baris.copy(), self.bayar)

    def terapkan(self, ubahan: Ubahan) -> None:
        """Take a step's change over. Of "ditahan" and "ditunda" the first stays."""
        self.sel.update(ubahan.sel)
        self.baris.extend(ubahan.baris)
        self.pungutan.extend(ubahan.pungutan)
        self.tanggungan.extend(ubahan.tanggungan)
        if ubahan.simpan is not None:
            nama, isi = ubahan.simpan
            self.simpanan[nama] = isi
        if ubahan.bayar:
            if self.bayar == "dibayar":
                self.bayar = ubahan.bayar
            self.sebab.append(ubahan.sebab)

    def kena(self, pada: Pada) -> list[Sel]:
        """The cells a step touches, in the order they were filled."""
        return [
            (kriteria, komponen)
            for kriteria, komponen in self.sel
            if (pada.kriteria is None or kriteria in pada.kriteria)
            and (pada.komponen is None or komponen in pada.komponen)
        ]


def per_komponen(sel: Iterable[Sel]) -> dict[str, list[Sel]]:
    """Cells by component, in order."""
    hasil: dict[str, list[Sel]] = {}
    for kunci in sel:
        hasil.setdefault(kunci[1], []).append(kunci)
    return hasil
