"""Write facts as canonical JSON.

A month holds more than a thousand values, so lists are written column by column: each
column by one plain function, each row by one pattern.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import date, time
from functools import lru_cache
from operator import attrgetter
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from ekinerja.tpp.fakta.bentuk import KELAS, Fakta
from ekinerja.tpp.penjelasan import kutip
from ekinerja.waktu import Bulan

Penulis = Callable[[Any], str]


def tulis(fakta: Fakta) -> str:
    """Canonical JSON: fields in the order of the classes, no spaces, UTF-8 text.

    What may be left out is left out where it says nothing.
    """
    return _objek(fakta)


class _Cetakan(NamedTuple):
    """How the rows of a class are written: the fields that are always there, as one
    pattern, and those that may be left out."""

    ambil: Callable[[Any], Any]
    penulis: tuple[Penulis, ...]
    pola: str
    boleh: tuple[tuple[str, Any, Penulis], ...]
    ambil_boleh: Callable[[Any], Any]
    bawaan: Any


def _objek(nilai: Any) -> str:
    c = _CETAKAN[type(nilai)]
    isi = c.pola % tuple([f(n) for f, n in zip(c.penulis, c.ambil(nilai), strict=True)])
    lebih = [
        f',"{nama}":{f(getattr(nilai, nama))}'
        for nama, bawaan, f in c.boleh
        if getattr(nilai, nama) != bawaan
    ]
    return f"{{{isi}{''.join(lebih)}}}"


def _daftar(kelas: type) -> Penulis:
    """A writer for a list of rows."""

    def tulis_daftar(baris: Sequence[Any]) -> str:
        if not baris:
            return "[]"
        c = _CETAKAN[kelas]
        if c.boleh and any(c.ambil_boleh(b) != c.bawaan for b in baris):
            return f"[{','.join(map(_objek, baris))}]"
        kolom: Iterable[Iterable[str]] = [
            map(f, isi)
            for f, isi in zip(
                c.penulis, zip(*map(c.ambil, baris), strict=True), strict=True
            )
        ]
        semua = map(c.pola.__mod__, zip(*kolom, strict=True))
        return f"[{{{'},{'.join(semua)}}}]"

    return tulis_daftar


@lru_cache(maxsize=2**16)
def _iso(nilai: date | time) -> str:
    return f'"{nilai.isoformat()}"'


def _boleh_kosong(tulis_isi: Penulis) -> Penulis:
    return lambda nilai: "null" if nilai is None else tulis_isi(nilai)


_DASAR: dict[Any, Penulis] = {
    str: kutip,
    int: str,
    bool: lambda nilai: "true" if nilai else "false",
    date: _iso,
    time: _iso,
    Bulan: lambda nilai: f'"{nilai}"',
}


def _penulis(jenis: Any) -> Penulis:
    """A writer for a field's declared type."""
    if get_origin(jenis) is tuple:
        return _daftar(get_args(jenis)[0])
    if get_origin(jenis) is Annotated:
        return _penulis(get_args(jenis)[0])
    isi = get_args(jenis)
    if type(None) in isi:
        return _boleh_kosong(_penulis(isi[0]))
    return _DASAR.get(jenis, _objek)


def _cetakan(kelas: Any) -> _Cetakan:
    jenis = get_type_hints(kelas, include_extras=True)
    wajib = [f.name for f in fields(kelas) if not f.metadata]
    boleh = [(f.name, f.default) for f in fields(kelas) if f.metadata]
    nama_boleh = [nama for nama, _ in boleh]
    bawaan = tuple([nilai for _, nilai in boleh])
    return _Cetakan(
        attrgetter(*wajib),
        tuple([_penulis(jenis[nama]) for nama in wajib]),
        ",".join([f'"{nama}":%s' for nama in wajib]),
        tuple([(nama, nilai, _penulis(jenis[nama])) for nama, nilai in boleh]),
        attrgetter(*nama_boleh) if boleh else lambda _: None,
        bawaan[0] if len(bawaan) == 1 else bawaan,
    )


_CETAKAN: dict[type, _Cetakan] = {kelas: _cetakan(kelas) for kelas in KELAS}
