"""Facts that read well one by one but cannot stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ekinerja.tpp.fakta import Fakta


class Pertentangan(NamedTuple):
    """The key of the facts concerned, what is wrong with a mend, and their ids."""

    di: str
    kalimat: str
    fakta: tuple[str, ...] = ()


def pertentangan(fakta: Fakta) -> Pertentangan | None:
    """The first contradiction, None where there is none."""
    return next(
        chain(_id_ganda(fakta), _rentang(fakta), _hari(fakta), _di_luar_bulan(fakta)),
        None,
    )


def _id_ganda(fakta: Fakta) -> Iterator[Pertentangan]:
    """A target has one id for all its days; other ids stand once."""
    semua: tuple[tuple[str, Iterable[tuple[str, object]]], ...] = (
        ("status", ((s.id, None) for s in fakta.status)),
        ("penempatan", ((p.id, None) for p in fakta.penempatan)),
        ("kegiatan", ((k.id, None) for k in fakta.kegiatan)),
        ("target", ((t.id, t.tanggal) for t in fakta.target)),
        ("kewajiban", ((k.id, None) for k in fakta.kewajiban)),
    )
    for nama, baris in semua:
        ada = set()
        for kunci in baris:
            if kunci in ada:
                kalimat = f"id '{kunci[0]}' dipakai dua kali. Sisakan satu."
                yield Pertentangan(nama, kalimat, (kunci[0],))
            ada.add(kunci)


def _rentang(fakta: Fakta) -> Iterator[Pertentangan]:
    for nama, rentang in (("status", fakta.status), ("penempatan", fakta.penempatan)):
        for r in rentang:
            if r.sampai < r.sejak:
                kalimat = (
                    f"{r.id} berakhir {r.sampai} sebelum mulai {r.sejak}. Perbaiki."
                )
                yield Pertentangan(nama, kalimat, (r.id,))


def _hari(fakta: Fakta) -> Iterator[Pertentangan]:
    for h in fakta.hari:
        if (h.jadwal_masuk is None) != (h.jadwal_pulang is None):
            kalimat = f"jadwal {h.tanggal} hanya punya satu jam. Isi keduanya."
            yield Pertentangan("hari", kalimat)


def _di_luar_bulan(fakta: Fakta) -> Iterator[Pertentangan]:
    for t in fakta.target:
        if t.tanggal not in fakta.periode:
            kalimat = (
                f"{t.id} bertanggal {t.tanggal}, di luar {fakta.periode}. Perbaiki."
            )
            yield Pertentangan("target", kalimat, (t.id,))
    berjalan = fakta.hari_berjalan
    if berjalan is not None and berjalan not in fakta.periode:
        kalimat = f"{berjalan} di luar {fakta.periode}. Perbaiki."
        yield Pertentangan("hari_berjalan", kalimat)
