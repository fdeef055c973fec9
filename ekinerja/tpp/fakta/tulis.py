"""Write facts as canonical JSON."""

import json
from dataclasses import fields
from datetime import date, time
from operator import attrgetter
from typing import Any

from ekinerja.tpp.fakta.bentuk import KELAS, Fakta
from ekinerja.waktu import Bulan


def tulis(fakta: Fakta) -> str:
    """Canonical JSON: fields in the order of the classes, no spaces, UTF-8 text.

    What may be left out is left out where it says nothing.
    """
    return _TULIS.encode(_objek(fakta))


def _isi(nilai: Any) -> Any:
    """A value as JSON knows it."""
    if nilai is None or isinstance(nilai, int | str):
        return nilai
    if isinstance(nilai, tuple):
        return [_isi(n) for n in nilai]
    if isinstance(nilai, date | time):
        return nilai.isoformat()
    if isinstance(nilai, Bulan):
        return str(nilai)
    return _objek(nilai)


def _objek(nilai: Any) -> dict[str, Any]:
    wajib, ambil, boleh = _KOLOM[type(nilai)]
    hasil = dict(zip(wajib, map(_isi, ambil(nilai)), strict=True))
    for nama, bawaan in boleh:
        isi = getattr(nilai, nama)
        if isi != bawaan:
            hasil[nama] = _isi(isi)
    return hasil


_TULIS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


_Kolom = tuple[tuple[str, ...], Any, tuple[tuple[str, Any], ...]]


def _kolom(kelas: Any) -> _Kolom:
    wajib = tuple([f.name for f in fields(kelas) if not f.metadata])
    boleh = tuple([(f.name, f.default) for f in fields(kelas) if f.metadata])
    return wajib, attrgetter(*wajib), boleh


_KOLOM: dict[type, _Kolom] = {kelas: _kolom(kelas) for kelas in KELAS}
