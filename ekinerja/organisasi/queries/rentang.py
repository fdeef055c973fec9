"""Placements within a span, for facts and pages."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from ekinerja.organisasi.models import Penempatan
from ekinerja.organisasi.queries.dasar import bertindih


@dataclass(frozen=True, slots=True)
class PenempatanRentang:
    """A placement clipped to the span asked about, with its post and unit."""

    id: int
    pegawai_id: int
    jenis: str
    jabatan_kode: str
    jabatan_nama: str
    unit_id: int
    unit_kode: str
    unit_nama: str
    zona: str
    kelas: int | None
    kelompok: str
    jenjang: str
    sejak: date
    sampai: date


def penempatan_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[PenempatanRentang]]:
    """Placements of all kinds within a span, clipped to it; None means everybody."""
    baris = (
        Penempatan.objects.filter(bertindih(sejak, sampai), _orang(pegawai_ids))
        .order_by("pegawai_id", "berlaku_sejak", "id")
        .values_list(
            "id",
            "pegawai_id",
            "jenis",
            "jabatan__kode",
            "jabatan__nama",
            "jabatan__unit_id",
            "jabatan__unit__kode",
            "jabatan__unit__nama",
            "jabatan__unit__zona",
            "jabatan__kelas",
            "jabatan__kelompok",
            "jabatan__jenjang",
            "berlaku_sejak",
            "berlaku_sampai",
        )
    )
    hasil: dict[int, list[PenempatanRentang]] = {}
    for *awal, mulai, akhir in baris:
        isi: list[Any] = [*awal, max(mulai, sejak), min(akhir or sampai, sampai)]
        satu = PenempatanRentang(*isi)  # the columns stand in the order of its fields
        hasil.setdefault(satu.pegawai_id, []).append(satu)
    return hasil


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)
