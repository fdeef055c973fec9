"""Facts that read well one by one but cannot stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ekinerja.tpp.fakta import Fakta, Hari

SEHARI = 24 * 60


class Pertentangan(NamedTuple):
    """The key of the facts concerned, what is wrong with a mend, and their ids."""

    di: str
    kalimat: str
    fakta: tuple[str, ...] = ()


def pertentangan(fakta: Fakta) -> Pertentangan | None:
    """The first contradiction, None where there is none."""
    return next(
        chain(
            _id_ganda(fakta),
            _rentang(fakta),
            _hari(fakta),
            _sehari(fakta),
            _di_luar_bulan(fakta),
        ),
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
        elif _terbalik(h):
            kalimat = (
                f"{h.tanggal} pulang {h.pulang} sebelum masuk {h.masuk}. "
                "Perbaiki rekamannya."
            )
            ids = [n for n in (h.id_masuk, h.id_pulang) if n is not None]
            yield Pertentangan("hari", kalimat, tuple(ids))


def _terbalik(h: Hari) -> bool:
    """Whether somebody left before arriving; a night shift may well."""
    if h.masuk is None or h.pulang is None:
        return False
    malam = (
        h.jadwal_masuk is not None
        and h.jadwal_pulang is not None
        and h.jadwal_pulang <= h.jadwal_masuk
    )
    return not malam and h.pulang < h.masuk


def _sehari(fakta: Fakta) -> Iterator[Pertentangan]:
    """Work of one day fits into it; the times themselves are held on the report."""
    menit: dict[date, int] = {}
    for k in fakta.kegiatan:
        if k.keadaan == "disetujui":
            menit[k.tanggal] = menit.get(k.tanggal, 0) + k.menit
    for tanggal, banyak in menit.items():
        if banyak > SEHARI:
            ids = [k.id for k in fakta.kegiatan if k.tanggal == tanggal]
            kalimat = (
                f"kegiatan yang disetujui pada {tanggal} berjumlah {banyak} menit, lebih "
                f"dari sehari ({SEHARI}). Batalkan yang ganda."
            )
            yield Pertentangan("kegiatan", kalimat, tuple(ids))


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
