"""JSON Schema of facts, results and explanations, from the classes themselves."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ekinerja.tpp.fakta import Fakta, Pilihan
from ekinerja.tpp.jelaskan import Penjelasan
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.waktu import Bulan

DIALEK = "https://json-schema.org/draft/2020-12/schema"
DASAR: Mapping[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    str: {"type": "string"},
    int: {"type": "integer"},
    type(None): {"type": "null"},
    date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}:[0-9]{2}$"},
    Bulan: {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"},
}


def skema() -> dict[str, Any]:
    """One schema with a definition for each kind of line: facts, result, explanation."""
    bagian: dict[str, Any] = {}
    akar = {
        "$schema": DIALEK,
        "title": "Fakta, hasil, dan penjelasan TPP satu orang satu bulan",
        "$defs": bagian,
        "anyOf": [_objek(kelas, bagian) for kelas in (Fakta, Hasil, Penjelasan)],
    }
    return akar


def _objek(kelas: type, bagian: dict[str, Any]) -> dict[str, Any]:
    nama = kelas.__name__
    if nama not in bagian:
        bagian[nama] = {}
        jenis = get_type_hints(kelas, include_extras=True)
        kolom = list(jenis)
        boleh = (
            {f.name for f in fields(kelas) if f.metadata} if is_dataclass(kelas) else ()
        )
        bagian[nama] |= {
            "type": "object",
            "properties": {n: _jenis(jenis[n], bagian) for n in kolom},
            "required": [n for n in kolom if n not in boleh],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{nama}"}


def _jenis(jenis: Any, bagian: dict[str, Any]) -> dict[str, Any]:
    if jenis in DASAR:
        return DASAR[jenis]
    asal, isi = get_origin(jenis), get_args(jenis)
    if asal is Annotated:
        return DASAR[isi[0]] | _batas(isi[1])
    if asal is tuple:
        return {"type": "array", "items": _jenis(isi[0], bagian)}
    if asal is dict:
        return {"type": "object", "additionalProperties": _jenis(isi[1], bagian)}
    if asal in (Union, types.UnionType):
        return {"anyOf": [_jenis(j, bagian) for j in isi]}
    return _objek(Baris if jenis == "Baris" else jenis, bagian)


def _batas(batas: Any) -> dict[str, Any]:
    """The words or the range a fact is held to."""
    if isinstance(batas, Pilihan):
        return {"enum": list(batas.kata)}
    return {"minimum": batas.minimal, "maximum": batas.maksimal}
