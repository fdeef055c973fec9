"""Read the rows of a list of facts at once, column by column.

A month holds more than a thousand values. Rows that hold exactly the keys of their
class, each of its kind and in its range, need no look of their own; whatever else there
is, the caller reads row by row and says what is wrong.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, time
from functools import lru_cache
from operator import itemgetter
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from ekinerja.tpp.fakta.bentuk import KELAS, Fakta, Pilihan, Rentang

Kolom = Sequence[Any]
Pembaca = Callable[[Kolom], Kolom | None]
"""A column as values of its kind; None where one of them is not."""


def sekaligus(kelas: type, baris: list[Any]) -> tuple[Any, ...] | None:
    """The rows as objects of their class, None where any needs a look of its own.

    Fields that may be left out must be left out.
    """
    if not baris:
        return ()
    cetakan = _CETAKAN[kelas]
    if set(map(type, baris)) != {dict} or set(map(tuple, baris)) != {cetakan.nama}:
        return None
    kolom = []
    for baca, isi in zip(
        cetakan.pembaca, zip(*map(cetakan.ambil, baris), strict=True), strict=True
    ):
        terbaca = baca(isi)
        if terbaca is None:
            return None
        kolom.append(terbaca)
    return tuple(map(kelas, *kolom))


@lru_cache(maxsize=2**12)
def _tanggal(nilai: str) -> date | None:
    try:
        hasil = date.fromisoformat(nilai)
    except ValueError:
        return None
    return hasil if hasil.isoformat() == nilai else None


@lru_cache(maxsize=2**17)
def _jam(nilai: str) -> time | None:
    try:
        hasil = time.fromisoformat(nilai)
    except ValueError:
        return None
    rapi = hasil.microsecond == 0 and len(nilai) == len("07:30:00")
    return hasil if rapi and hasil.isoformat() == nilai else None


def tanggal_dari(nilai: Any) -> date | None:
    """A date written as 2026-09-08, None for anything else."""
    return _tanggal(nilai) if type(nilai) is str else None


def jam_dari(nilai: Any) -> time | None:
    """A time of day written as 07:30:00, None for anything else."""
    return _jam(nilai) if type(nilai) is str else None


def _teks(kolom: Kolom) -> Kolom | None:
    if set(map(type, kolom)) != {str}:
        return None
    semua = "".join(kolom)
    if not semua.isascii():
        try:
            semua.encode()
        except UnicodeEncodeError:
            return None
    return kolom


def _bulat(kolom: Kolom) -> Kolom | None:
    return kolom if set(map(type, kolom)) == {int} else None


def _lewat(dari: Callable[[str], Any]) -> Pembaca:
    def baca(kolom: Kolom) -> Kolom | None:
        if set(map(type, kolom)) != {str}:
            return None
        hasil = list(map(dari, kolom))
        return None if None in hasil else hasil

    return baca


_DASAR: dict[Any, Pembaca] = {
    str: _teks,
    int: _bulat,
    date: _lewat(_tanggal),
    time: _lewat(_jam),
}


def _terbatas(baca: Pembaca, batas: Pilihan | Rentang) -> Pembaca:
    def terpilih(kolom: Kolom) -> Kolom | None:
        isi = baca(kolom)
        return isi if isi is not None and set(isi) <= kata else None

    def di_dalam(kolom: Kolom) -> Kolom | None:
        isi = baca(kolom)
        if isi is None or min(isi) < terkecil or max(isi) > terbesar:
            return None
        return isi

    if isinstance(batas, Pilihan):
        kata = frozenset(batas.kata)
        return terpilih
    terkecil, terbesar = batas.minimal, batas.maksimal
    return di_dalam


def _boleh_kosong(baca: Pembaca) -> Pembaca:
    def baca_sebagian(kolom: Kolom) -> Kolom | None:
        ada = [nilai for nilai in kolom if nilai is not None]
        isi = baca(ada) if ada else ada
        if isi is None or len(ada) == len(kolom):
            return isi
        sisa = iter(isi)
        return [None if nilai is None else next(sisa) for nilai in kolom]

    return baca_sebagian


def _pembaca(jenis: Any) -> Pembaca:
    """A reader of a whole column for a field's declared type."""
    if get_origin(jenis) is Annotated:
        dasar, batas = get_args(jenis)
        return _terbatas(_DASAR[dasar], batas)
    pilihan = get_args(jenis)
    if NoneType in pilihan:
        return _boleh_kosong(_pembaca(pilihan[0]))
    return _DASAR[jenis]


class _Cetakan(NamedTuple):
    """The fields that are always there, in their order, and how each is read."""

    nama: tuple[str, ...]
    ambil: Callable[[Any], Any]
    pembaca: tuple[Pembaca, ...]


def _cetakan(kelas: Any) -> _Cetakan:
    jenis = get_type_hints(kelas, include_extras=True)
    nama = tuple([f.name for f in fields(kelas) if not f.metadata])
    return _Cetakan(
        nama, itemgetter(*nama), tuple([_pembaca(jenis[satu]) for satu in nama])
    )


_CETAKAN: dict[type, _Cetakan] = {
    kelas: _cetakan(kelas) for kelas in KELAS if kelas is not Fakta
}
