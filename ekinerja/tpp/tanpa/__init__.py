"""A month without one thing that happened: its facts put right, or left out.

What went wrong is put right (a late arrival becomes the planned one, a report nobody
approved is approved, an obligation is met); what is in order is left out (an approved
activity, a leave record, a punch on time). Nothing is judged here: the engine
calculates the other facts like any others.
"""

from collections.abc import Iterable, Iterator

from ekinerja.alur import Ditolak
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.tanpa import baris, hari, izin
from ekinerja.tpp.tanpa.bentuk import SEHARI, Meja, Pengandaian

__all__ = [
    "SEHARI",
    "KejadianTidakAda",
    "Pengandaian",
    "cari",
    "pengandaian",
    "tanpa_semua",
]


class KejadianTidakAda(Ditolak):
    """No event and no fact of the month carries this id."""


def pengandaian(fakta: Fakta, kebijakan: Kebijakan) -> tuple[Pengandaian, ...]:
    """Everything of a month that may have cost something, days first.

    Approved activities are left out; ``cari`` knows them by their id. A day with more
    than one event is also offered as a whole (``hari:2026-09-23``).
    """
    return tuple(_semua(Meja(fakta, kebijakan)))


def cari(fakta: Fakta, kebijakan: Kebijakan, id_: str) -> Pengandaian:
    """One event, or one fact by its id.

    Raises:
        KejadianTidakAda: the sentence names what may be asked.
    """
    meja = Meja(fakta, kebijakan)
    semua = list(_semua(meja))
    ketemu = next((p for p in semua if p.id == id_), None)
    ketemu = ketemu or hari.rekaman(meja, id_) or baris.satu(fakta, id_)
    if ketemu is None:
        ada = ", ".join(p.id for p in semua[:5])
        contoh = f" Yang ada antara lain {ada}." if ada else ""
        raise KejadianTidakAda(
            f"Tidak ada kejadian atau fakta '{id_}' pada {fakta.periode.nama}.{contoh}"
        )
    return ketemu


def tanpa_semua(
    fakta: Fakta, kebijakan: Kebijakan, *, cuti: Iterable[str] = ()
) -> Fakta:
    """The facts with everything put right at once that ``pengandaian`` would.

    Leave is no fault: only the records named in ``cuti`` become ordinary days.
    """
    meja = Meja(baris.betulkan_semua(fakta), kebijakan)
    for id_ in cuti:
        meja = meja.dengan(izin.hari_biasa(meja, id_).fakta)
    return hari.betulkan_semua(meja)


def _semua(meja: Meja) -> Iterator[Pengandaian]:
    yield from hari.semua(meja)
    for id_ in izin.catatan(meja.fakta):
        yield izin.tanpa_catatan(meja, id_)
        yield izin.hari_biasa(meja, id_)
    yield from baris.semua(meja.fakta)
