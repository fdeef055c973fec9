"""The shape of a description."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Kunci(NamedTuple):
    """One key: what to write there and why it exists.

    ``jenis`` and ``bawaan`` are given only where the reading call cannot tell: a key
    read raw, or one that must be there only sometimes.
    """

    isi: str
    sebab: str
    jenis: str = ""
    bawaan: str = ""


class Contoh(NamedTuple):
    """A piece of policy that loads on top of the frame.

    ``utuh``: its steps stand in place of the frame's own.
    """

    toml: str
    utuh: bool = False


@dataclass(frozen=True, slots=True)
class Jenis:
    """One kind of measure or step.

    ``kunci`` goes by path (``tarif.kejadian``). ``lihat`` sends a path to the kind
    whose path of the same last name describes what stands below it.
    """

    arti: str
    sebab: str
    kunci: Mapping[str, Kunci]
    contoh: tuple[Contoh, ...]
    catatan: str = ""
    lihat: Mapping[str, str] = field(default_factory=dict)


class Bagian(NamedTuple):
    """A section of the policy file: keys of all its kinds, and the kinds."""

    umum: Mapping[str, Kunci]
    jenis: Mapping[str, Jenis]
