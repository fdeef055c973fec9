"""The kinds of events and their sentences. Each room declares its own kinds here.

A room writes ``X = daftarkan("aktivitas_disetujui", "{pelaku} menyetujui {objek}")`` in
its ``peristiwa.py``; the auditor's page turns stored events back into sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

ISIAN = frozenset({"pelaku", "objek", "bulan"})


class JenisGanda(Exception):
    """Two kinds share a code; the programmer's mistake, seen at import."""


class KalimatSalah(Exception):
    """A sentence asks for something an event does not carry, or names no actor."""


@dataclass(frozen=True, slots=True)
class JenisPeristiwa:
    """One kind of act; ``kalimat`` may use ``{pelaku}``, ``{objek}``, ``{bulan}``."""

    kode: str
    kalimat: str


@dataclass(frozen=True, slots=True)
class Pelaku:
    """Who acted: an account's id, or None for the installation itself."""

    id: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Objek:
    """What was acted upon, with the person and month it belongs to, if any."""

    jenis: str
    id: str
    label: str
    pegawai_id: int | None = None
    bulan: str = ""
    alasan: str = ""
    rincian: Mapping[str, object] = field(default_factory=dict)


PENYIAPAN = Pelaku(id=None, label="Penyiapan awal")
SISTEM = Pelaku(id=None, label="Sistem")
"""Acts nobody decided on that day: a rule's time was up."""
_TERDAFTAR: dict[str, JenisPeristiwa] = {}


def daftarkan(kode: str, kalimat: str) -> JenisPeristiwa:
    """Make a kind of event known.

    Raises:
        JenisGanda: the code is taken.
        KalimatSalah: the sentence lacks ``{pelaku}`` or uses an unknown field.
    """
    if kode in _TERDAFTAR:
        raise JenisGanda(f"Jenis peristiwa '{kode}' sudah terdaftar.")
    isian = {nama for _, nama, _, _ in Formatter().parse(kalimat) if nama is not None}
    if "pelaku" not in isian or not isian <= ISIAN:
        raise KalimatSalah(
            f"Kalimat '{kalimat}' harus memuat {{pelaku}} dan hanya boleh memakai "
            f"{', '.join(sorted(ISIAN))}."
        )
    _TERDAFTAR[kode] = JenisPeristiwa(kode, kalimat)
    return _TERDAFTAR[kode]


def semua_jenis() -> list[JenisPeristiwa]:
    """Every kind declared so far, by code."""
    return [_TERDAFTAR[kode] for kode in sorted(_TERDAFTAR)]


def jenis_berkode(kode: str) -> JenisPeristiwa | None:
    """The kind with this code, or None when no room declares it any more."""
    return _TERDAFTAR.get(kode)
