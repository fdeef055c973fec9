"""What facts need beside the daily work: targets, neglects, the judgement in force."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db.models import DateField, OuterRef, Q, QuerySet, Subquery, Value

from ekinerja.kinerja.models import (
    EvaluasiKinerja,
    Kelalaian,
    TargetBulan,
    TargetHarian,
)
from ekinerja.waktu import Bulan

HARIAN, BULANAN, KELALAIAN, NILAI = range(4)
# Kind, person, id, RHK, its number, description, unit or particular, quantity, first
# and last day, year: rows of one statement, what a kind lacks being 0 or None.
Baris = tuple[Any, ...]


class TargetRentang(NamedTuple):
    """A daily target of an RHK, clipped to the span asked about."""

    id: int
    rhk_id: int
    uraian: str
    jumlah: int
    satuan: str
    sejak: date
    sampai: date


class TargetSebulan(NamedTuple):
    """A month's target of an RHK."""

    id: int
    rhk_id: int
    uraian: str
    jumlah: int
    satuan: str


class KelalaianRentang(NamedTuple):
    """A neglect noted against a person on a day."""

    id: int
    tanggal: date
    rincian: str
    uraian: str


class NilaiRentang(NamedTuple):
    """A judgement: work results and behaviour by their words, behaviour in points."""

    id: int
    hasil_kerja: str
    perilaku: str
    nilai_perilaku: int | None


@dataclass(frozen=True, slots=True)
class KinerjaSebulan:
    """By person; people without any are absent."""

    target: defaultdict[int, list[TargetRentang]] = field(
        default_factory=lambda: defaultdict(list)
    )
    target_bulan: defaultdict[int, list[TargetSebulan]] = field(
        default_factory=lambda: defaultdict(list)
    )
    kelalaian: defaultdict[int, list[KelalaianRentang]] = field(
        default_factory=lambda: defaultdict(list)
    )
    nilai: dict[int, NilaiRentang] = field(default_factory=dict)


def kinerja_dalam(
    *, pegawai_ids: Collection[int] | None, bulan: Bulan
) -> KinerjaSebulan:
    """Targets, neglects and judgements of a month; None means everybody. One statement.

    Daily targets that touch the month, clipped to it, and month targets, both in order
    of the RHK; a daily one without an end lasts to the end of its SKP's year. Neglects
    that were not taken back, by date. The judgement in force is the latest whose period
    ended within the month or before it; of two that ended on the same day the shorter.
    """
    hasil = KinerjaSebulan()
    semua = _harian(pegawai_ids, bulan).union(
        _bulanan(pegawai_ids, bulan),
        _kelalaian(pegawai_ids, bulan),
        _nilai(pegawai_ids, bulan),
        all=True,
    )
    for baris in sorted(semua, key=_urut):
        _letakkan(hasil, baris, bulan)
    return hasil


def _letakkan(hasil: KinerjaSebulan, baris: Baris, bulan: Bulan) -> None:
    jenis, orang, id_, rhk_id, _, uraian, satuan, jumlah, sejak, sampai, tahun = baris
    if jenis == HARIAN:
        akhir = min(sampai or date(tahun, 12, 31), bulan.akhir)
        hasil.target[orang].append(
            TargetRentang(
                id_, rhk_id, uraian, jumlah, satuan, max(sejak, bulan.awal), akhir
            )
        )
    elif jenis == BULANAN:
        hasil.target_bulan[orang].append(
            TargetSebulan(id_, rhk_id, uraian, jumlah, satuan)
        )
    elif jenis == KELALAIAN:
        hasil.kelalaian[orang].append(KelalaianRentang(id_, sejak, satuan, uraian))
    else:
        hasil.nilai[orang] = NilaiRentang(id_, uraian, satuan, jumlah)


def _urut(baris: Baris) -> tuple[int, int, date, int]:
    jenis, _, id_, _, nomor, *_, sejak, _, _ = baris
    return jenis, nomor, sejak or date.min, id_


def _harian(
    pegawai_ids: Collection[int] | None, bulan: Bulan
) -> QuerySet[TargetHarian, Baris]:
    return (
        TargetHarian.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=bulan.awal),
            _orang(pegawai_ids, awalan="rhk__skp__"),
            berlaku_sejak__lte=bulan.akhir,
            rhk__skp__tahun=bulan.tahun,
        )
        .order_by()
        .values_list(
            Value(HARIAN),
            "rhk__skp__pegawai_id",
            "id",
            "rhk_id",
            "rhk__nomor",
            "rhk__uraian",
            "satuan",
            "jumlah",
            "berlaku_sejak",
            "berlaku_sampai",
            "rhk__skp__tahun",
        )
    )


def _bulanan(
    pegawai_ids: Collection[int] | None, bulan: Bulan
) -> QuerySet[TargetBulan, Baris]:
    return (
        TargetBulan.objects.filter(
            _orang(pegawai_ids, awalan="rhk__skp__"), bulan=str(bulan)
        )
        .order_by()
        .values_list(
            Value(BULANAN),
            "rhk__skp__pegawai_id",
            "id",
            "rhk_id",
            "rhk__nomor",
            "rhk__uraian",
            "satuan",
            "jumlah",
            _tanpa_tanggal(),
            _tanpa_tanggal(),
            Value(0),
        )
    )


def _kelalaian(
    pegawai_ids: Collection[int] | None, bulan: Bulan
) -> QuerySet[Kelalaian, Baris]:
    return (
        Kelalaian.objects.filter(
            _orang(pegawai_ids),
            tanggal__range=(bulan.awal, bulan.akhir),
            dibatalkan_at__isnull=True,
        )
        .order_by()
        .values_list(
            Value(KELALAIAN),
            "pegawai_id",
            "id",
            Value(0),
            Value(0),
            "uraian",
            "rincian",
            Value(0),
            "tanggal",
            _tanpa_tanggal(),
            Value(0),
        )
    )


def _nilai(
    pegawai_ids: Collection[int] | None, bulan: Bulan
) -> QuerySet[EvaluasiKinerja, Baris]:
    terakhir = (
        EvaluasiKinerja.objects.filter(
            pegawai_id=OuterRef("pegawai_id"), sampai__lte=bulan.akhir
        )
        .order_by("-sampai", "-sejak")
        .values("id")[:1]
    )
    return (
        EvaluasiKinerja.objects.filter(_orang(pegawai_ids), id=Subquery(terakhir))
        .order_by()
        .values_list(
            Value(NILAI),
            "pegawai_id",
            "id",
            Value(0),
            Value(0),
            "hasil_kerja",
            "perilaku",
            "nilai_perilaku",
            _tanpa_tanggal(),
            _tanpa_tanggal(),
            Value(0),
        )
    )


def _tanpa_tanggal() -> Value:
    return Value(None, output_field=DateField())


def _orang(pegawai_ids: Collection[int] | None, *, awalan: str = "") -> Q:
    if pegawai_ids is None:
        return Q()
    kunci: dict[str, Any] = {f"{awalan}pegawai_id__in": pegawai_ids}
    return Q(**kunci)
