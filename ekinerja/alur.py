"""State tables: which act leads from which state to which, and by whom.

A table is data: ``{state: {act: Pindah(oleh=role, ke=state)}}``. The diagrams in
``docs/rujukan/`` are drawn from the same tables.
"""

import errno
from collections.abc import Mapping
from dataclasses import dataclass


class Ditolak(Exception):
    """An act was refused. The message is a sentence for the person who tried.

    Every refusal of the application is a subclass, named after what was refused
    and defined beside the function that raises it.
    """


class LangkahDitolak(Ditolak):
    """The state does not know the act, or the act is another role's."""


@dataclass(frozen=True, slots=True)
class Pindah:
    """One permitted step: who takes it and which state it leads to."""

    oleh: str
    ke: str


Alur = Mapping[str, Mapping[str, Pindah]]


def pindah(alur: Alur, *, dari: str, aksi: str, oleh: str) -> str:
    """Return the state after ``aksi``.

    Raises:
        LangkahDitolak: the state does not know the act (the sentence lists what it
            knows), or the act belongs to another role.
    """
    langkah = alur[dari].get(aksi)
    if langkah is None:
        ada = ", ".join(alur[dari]) or "tidak ada"
        raise LangkahDitolak(
            f"Status {dari} tidak mengenal aksi {aksi}. Aksi yang ada: {ada}."
        )
    if langkah.oleh != oleh:
        raise LangkahDitolak(
            f"Aksi {aksi} pada status {dari} hanya dapat dilakukan {langkah.oleh}."
        )
    return langkah.ke


def gambar(alur: Alur) -> str:
    """Draw the table as a Mermaid state diagram."""
    baris = ["stateDiagram-v2"]
    for dari, aksi in alur.items():
        for nama, langkah in aksi.items():
            baris.append(f"    {dari} --> {langkah.ke}: {nama} ({langkah.oleh})")
    return "\n".join(baris)


def sebut_os(galat: OSError) -> str:
    """Why the system refuses a file, in the words of whoever typed its name."""
    return {
        errno.ENOENT: "tidak ada",
        errno.EISDIR: "itu folder",
        errno.ENOTDIR: "foldernya tidak ada",
        errno.EACCES: "tidak boleh dibuka pengguna ini",
        errno.ENOSPC: "tempatnya penuh",
    }.get(galat.errno or 0, "ditolak sistem")
