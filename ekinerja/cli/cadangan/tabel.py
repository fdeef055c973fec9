"""Tables as text: one JSON array a row in order of the key, the same on both engines."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import BinaryField, Field, ForeignKey, JSONField, Model

SEKALI = 1000


def semua_model() -> list[type[Model]]:
    """Every model whose rows a backup holds, linking tables included.

    Sessions and failed log-ins are left behind: everybody logs in again.
    """
    return sorted(
        (
            m
            for m in apps.get_models(include_auto_created=True)
            if m.__module__.startswith("ekinerja.")
        ),
        key=lambda m: m._meta.db_table,
    )


def tulis_baris(model: type[Model]) -> Iterator[str]:
    """The rows of a table, a line each, read a thousand at a time."""
    kolom = _kolom(model)
    nama = [f.attname for f in kolom]
    semua = model._default_manager.order_by("pk").values_list(*nama)
    for baris in semua.iterator(chunk_size=SEKALI):
        isi = [_tulis(nilai) for nilai in baris]
        yield json.dumps(isi, ensure_ascii=False, sort_keys=True) + "\n"


def simpan_baris(model: type[Model], baris: Iterable[str]) -> int:
    """Store the rows of a table as they were, keys included; how many there are."""
    kolom, banyak = _kolom(model), 0
    tumpukan: list[Model] = []
    for satu in baris:
        isi = json.loads(satu)
        tumpukan.append(
            model(**{f.attname: _baca(f, n) for f, n in zip(kolom, isi, strict=True)})
        )
        banyak += 1
        if len(tumpukan) == SEKALI:
            model._default_manager.bulk_create(tumpukan)
            tumpukan = []
    model._default_manager.bulk_create(tumpukan)
    return banyak


def sidik(baris: Iterable[str]) -> tuple[str, int]:
    """SHA-256 of the lines of a table, and how many there are."""
    hitung, banyak = hashlib.sha256(), 0
    for satu in baris:
        hitung.update(satu.encode())
        banyak += 1
    return hitung.hexdigest(), banyak


def lanjutkan_nomor() -> None:
    """Let new rows be numbered after the restored ones, where the engine counts apart."""
    for perintah in connection.ops.sequence_reset_sql(_tanpa_gaya(), semua_model()):
        with connection.cursor() as kursor:
            kursor.execute(perintah)


def _tanpa_gaya() -> Any:
    from django.core.management.color import no_style

    return no_style()


def _kolom(model: type[Model]) -> list[Field[Any, Any]]:
    return sorted(model._meta.concrete_fields, key=lambda f: f.column or "")


def _tulis(nilai: Any) -> Any:
    if isinstance(nilai, datetime):
        return nilai.astimezone(UTC).isoformat()
    if isinstance(nilai, date | time):
        return nilai.isoformat()
    if isinstance(nilai, UUID):
        return str(nilai)
    if isinstance(nilai, bytes | memoryview):
        return base64.b64encode(bytes(nilai)).decode()
    return nilai


def _baca(kolom: Field[Any, Any], nilai: Any) -> Any:
    if nilai is None or isinstance(kolom, JSONField):
        return nilai
    if isinstance(kolom, BinaryField):
        return base64.b64decode(nilai)
    sasaran = kolom.target_field if isinstance(kolom, ForeignKey) else kolom
    return sasaran.to_python(nilai)
