"""Explained amounts as plain text, 78 columns: words on the left, rupiah on the right."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from ekinerja.penutupan.slip.susunan import Simpul, Susunan
from ekinerja.tpp.fakta import Kegiatan
from ekinerja.uang import angka, rupiah

LEBAR = 78
LEBAR_ANGKA = 16


def tulis_susunan(susunan: Susunan) -> Iterator[str]:
    """Every branch with its lines, then the total and what is levied on it."""
    if susunan.pokok:
        yield from pohon([susunan.pokok], 0)
    for cabang in susunan.cabang:
        porsi = f", {cabang.porsi} %" if susunan.terbagi else ""
        yield sejajar(f"{cabang.nama}{porsi}", rupiah(cabang.jumlah))
        yield from pohon(cabang.simpul, 1)
    yield "-" * LEBAR
    if susunan.bersih is None:
        yield sejajar("Jumlah", rupiah(susunan.jumlah))
        return
    yield sejajar("Jumlah bruto", rupiah(susunan.jumlah))
    yield from pohon(susunan.pungutan, 1)
    yield sejajar("Bersih", rupiah(susunan.bersih))
    if susunan.tanggungan:
        yield "Dibayar pemerintah daerah di luar jumlah itu:"
        yield from pohon(susunan.tanggungan, 1)


def pohon(simpul: Iterable[Simpul], tingkat: int) -> Iterator[str]:
    """Lines with what stands small beneath them, children indented."""
    indent = "  " * tingkat
    for satu in simpul:
        yield sejajar(f"{indent}{satu.uraian}", angka(satu.nilai))
        if satu.catatan:
            yield from lipat(satu.catatan, f"{indent}  ")
        yield from daftar_kegiatan(satu.kegiatan, f"{indent}  ")
        yield from pohon(satu.anak, tingkat + 1)


def daftar_kegiatan(kegiatan: Iterable[Kegiatan], indent: str) -> Iterator[str]:
    """Approved activities, one a line."""
    for satu in kegiatan:
        yield from lipat(f"{satu.uraian}, {satu.menit} menit", f"{indent}- ")


def sejajar(kiri: str, kanan: str) -> str:
    """Words on the left, an amount flush right; long words are folded above it."""
    baris = wrap(
        kiri, LEBAR - LEBAR_ANGKA, drop_whitespace=False, subsequent_indent="  "
    )
    akhir = baris.pop() if baris else ""
    atas = [satu.rstrip() for satu in baris]
    return "\n".join([*atas, f"{akhir}{kanan:>{LEBAR - len(akhir)}}"])


def lipat(teks: str, indent: str = "") -> list[str]:
    """Folded words; under a list mark they go on beside it, not marked again."""
    lanjut = " " * len(indent)
    return wrap(teks, LEBAR, initial_indent=indent, subsequent_indent=lanjut)
