"""What stands under another: parents before children, no circles, not endlessly deep."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from ekinerja.organisasi.rules.impor.bentuk import Butir, TabelImpor
from ekinerja.organisasi.rules.impor.pembaca import Pembaca
from ekinerja.pembuktian.sel import SelDitolak

TINGKAT_MAKS = 12


class Bertingkat(Protocol):
    """What stands under another of its kind."""

    @property
    def kode(self) -> str: ...


B = TypeVar("B", bound=Bertingkat)


def bertingkat(
    tabel: TabelImpor, butir: list[Butir], ada: Collection[str], kolom: str
) -> tuple[Butir, ...]:
    """Refuse rows whose parent is nowhere, refused itself, too deep, or a circle."""
    baris = {b.nomor: b for b in tabel.baris}
    baru = {b.kunci.casefold(): _induk(b, kolom) for b in butir if b.rincian}
    sah = {k for k in baru if _sampai_akar(k, baru, ada)}
    hasil = []
    for b in butir:
        if b.rincian is None or b.kunci.casefold() in sah:
            hasil.append(b)
            continue
        p = Pembaca(tabel, baris[b.nomor])
        p.tolak(
            kolom,
            SelDitolak(
                "Kode itu tidak ada, barisnya ditolak, melingkar, atau lebih dari "
                f"{TINGKAT_MAKS} tingkat.",
                "Tulis kode yang sudah ada atau yang baris-barisnya baik di berkas ini.",
            ),
        )
        hasil.append(p.butir_ditolak())
    return tuple(hasil)


def _induk(butir: Butir, kolom: str) -> str:
    return str(getattr(butir.rincian, kolom)).casefold()


def _sampai_akar(kode: str, baru: Mapping[str, str], ada: Collection[str]) -> bool:
    for _ in range(TINGKAT_MAKS):
        induk = baru[kode]
        if not induk or induk in ada:
            return True
        if induk not in baru:
            return False
        kode = induk
    return False


def per_tingkat(
    rincian: Iterable[tuple[B, str]], ada: Iterable[str]
) -> Iterator[list[B]]:
    """What is to be added with its parent's code, parents first, a level at a time.

    Args:
        ada: codes that are there already.
    """
    tersisa = list(rincian)
    sudah = {kode.casefold() for kode in ada}
    while tersisa:
        tingkat = [x for x, induk in tersisa if not induk or induk.casefold() in sudah]
        if not tingkat:
            return
        yield tingkat
        sudah |= {x.kode.casefold() for x in tingkat}
        tersisa = [(x, i) for x, i in tersisa if x.kode.casefold() not in sudah]
