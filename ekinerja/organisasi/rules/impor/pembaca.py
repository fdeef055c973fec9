"""Read the cells of one row, collecting every refusal before giving the row up."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.impor.bentuk import (
    DITOLAK,
    BarisImpor,
    Butir,
    TabelImpor,
)
from ekinerja.organisasi.rules.impor.sel import baca_teks, kosong
from ekinerja.pembuktian.baris import Ditolak as SelKeliru
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, tampak

T = TypeVar("T")
KALIMAT = re.compile(r"(?<=\.) (?=[A-Z][^.]*\.$)")
ISI_MAKS = 80


class Pembaca:
    """One row of a table. A cell that is wrong is remembered and reads as None."""

    def __init__(self, tabel: TabelImpor, baris: BarisImpor) -> None:
        self.tabel = tabel
        self.baris = baris
        self.salah: list[SelKeliru] = []

    def isi(self, kode: str) -> Isi:
        return self.baris.sel.get(kode)

    def tersebut(self, kode: str) -> bool:
        """Whether the sheet says something there."""
        return not kosong(self.isi(kode))

    def baca(
        self, kode: str, cara: Callable[[Isi], T], *, wajib: bool = False
    ) -> T | None:
        """The cell read by ``cara``; a needed one must say something."""
        try:
            if wajib and not self.tersebut(kode):
                isian = self.tabel.jenis.satu(kode)
                raise SelDitolak(f"{isian.judul} kosong.", isian.arti)
            return cara(self.isi(kode))
        except (SelDitolak, Ditolak) as sebab:
            self.tolak(kode, sebab)
            return None

    def teks(self, kode: str, *, maksimal: int, wajib: bool = False) -> str:
        """A text, "" where the cell says nothing or is wrong."""
        return (
            self.baca(kode, lambda x: baca_teks(x, maksimal=maksimal), wajib=wajib)
            or ""
        )

    def tolak(self, kode: str, sebab: SelDitolak | Ditolak) -> None:
        """Remember what is wrong, at its cell."""
        salah, tulis = _belah(sebab)
        kolom = self.tabel.satu(kode)
        self.salah.append(
            SelKeliru(
                self.tabel.lembar,
                self.baris.nomor,
                kolom.huruf if kolom else "",
                kolom.judul if kolom else self.tabel.jenis.satu(kode).judul,
                tampak(self.isi(kode))[:ISI_MAKS],
                salah,
                tulis,
            )
        )

    def butir_ditolak(self) -> Butir:
        """The row in the plan, refused."""
        sebut = tampak(self.isi(self.tabel.jenis.kunci))[:ISI_MAKS]
        nama = tampak(self.isi("nama"))[:ISI_MAKS]
        return Butir(self.baris.nomor, sebut, nama, DITOLAK, salah=tuple(self.salah))


def _belah(sebab: SelDitolak | Ditolak) -> tuple[str, str]:
    """What is wrong, and what to write: the last sentence of a refusal."""
    if isinstance(sebab, SelDitolak):
        return sebab.salah, sebab.tulis
    bagian = KALIMAT.split(str(sebab))
    return (" ".join(bagian[:-1]), bagian[-1]) if len(bagian) > 1 else (bagian[0], "")


def pembaca_sekali(tabel: TabelImpor) -> Iterator[Pembaca]:
    """A reader for every row; the second one with a key begins refused."""
    dilihat: dict[str, int] = {}
    for baris in tabel.baris:
        p = Pembaca(tabel, baris)
        kunci = _kunci(baris, tabel)
        if kunci and kunci in dilihat:
            salah = f"{tabel.jenis.satu(tabel.jenis.kunci).judul} ini sudah ada di baris {dilihat[kunci]}."
            p.tolak(tabel.jenis.kunci, SelDitolak(salah, "Sisakan satu baris."))
        dilihat.setdefault(kunci, baris.nomor)
        yield p


def _kunci(baris: BarisImpor, tabel: TabelImpor) -> str:
    isi = tampak(baris.sel.get(tabel.jenis.kunci)).casefold()
    if tabel.jenis.kunci == "nip":
        return "".join(huruf for huruf in isi if huruf.isalnum())
    return " ".join(isi.split())
