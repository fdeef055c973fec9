"""Notes written in Markdown as blocks a template draws: headings, text, lists, tables.

Only what the notes of policies use; anything else is shown as it is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

TEBAL = re.compile(r"\*\*(.+?)\*\*")
KODE = re.compile(r"`([^`]+)`")
JUDUL = re.compile(r"(#{1,6}) +(.*)")
GARIS_TABEL = re.compile(r"\|?[\s:|-]+\|?")


@dataclass(frozen=True, slots=True)
class Blok:
    """One block: "judul", "paragraf", "daftar" or "tabel"."""

    jenis: str
    teks: SafeString | None = None
    butir: tuple[SafeString, ...] = ()
    kepala: tuple[SafeString, ...] = ()
    baris: tuple[tuple[SafeString, ...], ...] = ()


def baca_catatan(teks: str) -> list[Blok]:
    """The blocks of a note; the first heading, the page's own, is left out."""
    semua = list(_blok(teks))
    if semua and semua[0].jenis == "judul":
        semua = semua[1:]
    return semua


def _blok(teks: str) -> Iterator[Blok]:
    for bagian in re.split(r"\n\s*\n", teks.strip()):
        baris = bagian.strip().splitlines()
        while baris and (cocok := JUDUL.fullmatch(baris[0].strip())):
            yield Blok("judul", teks=_dalam(cocok[2]))
            baris = baris[1:]
        if baris:
            yield _isi(baris)


def _isi(baris: list[str]) -> Blok:
    if all(satu.lstrip().startswith("|") for satu in baris) and len(baris) > 1:
        kepala, *isi = [_sel(b) for b in baris if not GARIS_TABEL.fullmatch(b.strip())]
        return Blok("tabel", kepala=kepala, baris=tuple(isi))
    if baris[0].lstrip().startswith("- "):
        return Blok("daftar", butir=tuple(_butir(baris)))
    return Blok("paragraf", teks=_dalam(" ".join(satu.strip() for satu in baris)))


def _butir(baris: list[str]) -> Iterator[SafeString]:
    """List items; lines that do not begin one go on with the last."""
    kini: list[str] = []
    for satu in baris:
        if satu.lstrip().startswith("- "):
            if kini:
                yield _dalam(" ".join(kini))
            kini = [satu.lstrip()[2:].strip()]
        else:
            kini.append(satu.strip())
    yield _dalam(" ".join(kini))


def _sel(baris: str) -> tuple[SafeString, ...]:
    return tuple(_dalam(satu.strip()) for satu in baris.strip().strip("|").split("|"))


def _dalam(teks: str) -> SafeString:
    """Bold and code within a line; everything else is escaped first."""
    aman = TEBAL.sub(r"<b>\1</b>", KODE.sub(r"<code>\1</code>", escape(teks)))
    return mark_safe(aman)  # noqa: S308 - escaped above
