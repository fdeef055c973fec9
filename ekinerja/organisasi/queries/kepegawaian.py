"""What facts need of a person's record within a span: status, obligations, records."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet, Value

from ekinerja.organisasi.models import MODEL_CATATAN, Kewajiban, RiwayatStatus
from ekinerja.organisasi.queries.catatan import CatatanRentang, bertemu
from ekinerja.organisasi.queries.dasar import bertindih

STATUS, KEWAJIBAN = "status", "kewajiban"
# Kind, id, person, three texts, two dates, a number: rows of one statement.
Baris = tuple[str, int, int, str, str, str, date, date | None, int]


@dataclass(frozen=True, slots=True)
class StatusRentang:
    """An employment status clipped to the span asked about."""

    id: int
    pegawai_id: int
    status: str
    golongan: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class KewajibanRentang:
    """An obligation of a year: due on ``batas``, met on ``dipenuhi_pada`` or never,
    not asked of those ``dikecualikan_karena`` names a reason for."""

    id: int
    pegawai_id: int
    jenis: str
    tahun: int
    batas: date
    dipenuhi_pada: date | None
    dikecualikan_karena: str

    @property
    def tertunggak(self) -> bool:
        """Whether it is still to be met."""
        return self.dipenuhi_pada is None and not self.dikecualikan_karena


@dataclass(frozen=True, slots=True)
class Kepegawaian:
    """By person, each list in order of its days; people without any are absent."""

    status: dict[int, list[StatusRentang]]
    kewajiban: dict[int, list[KewajibanRentang]]
    catatan: dict[int, list[CatatanRentang]]


def kepegawaian_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> Kepegawaian:
    """Statuses clipped to the span, obligations that stood open in the year it ends in,
    and records that work within it; None means everybody. One statement."""
    hasil = Kepegawaian({}, {}, {})
    catatan = [
        _catatan(jenis, pegawai_ids, sejak=sejak, sampai=sampai)
        for jenis in MODEL_CATATAN
    ]
    kewajiban = _kewajiban(pegawai_ids, sampai.year)
    semua = _status(pegawai_ids, sejak=sejak, sampai=sampai).union(
        kewajiban, *catatan, all=True
    )
    for baris in sorted(semua, key=_urut):
        pegawai_id = baris[2]
        if baris[0] == STATUS:
            hasil.status.setdefault(pegawai_id, []).append(
                _terpotong(baris, sejak=sejak, sampai=sampai)
            )
        elif baris[0] == KEWAJIBAN:
            hasil.kewajiban.setdefault(pegawai_id, []).append(_kewajiban_dari(baris))
        else:
            # the columns stand in the order of its fields
            hasil.catatan.setdefault(pegawai_id, []).append(CatatanRentang(*baris))
    for daftar in hasil.kewajiban.values():
        daftar.sort(key=lambda satu: (satu.jenis, satu.tahun))
    return hasil


def kewajiban_pada(
    *, pegawai_ids: Collection[int] | None, tahun: int
) -> dict[int, list[KewajibanRentang]]:
    """Obligations that stood open in a year by person; None means everybody.

    Those of the year itself, met or not, and those of earlier years that nobody had met
    before it began. One statement.
    """
    hasil: dict[int, list[KewajibanRentang]] = {}
    for baris in _kewajiban(pegawai_ids, tahun).order_by("jenis", "tahun"):
        hasil.setdefault(baris[2], []).append(_kewajiban_dari(baris))
    return hasil


def _status(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[RiwayatStatus, Baris]:
    return (
        RiwayatStatus.objects.filter(bertindih(sejak, sampai), _orang(pegawai_ids))
        .order_by()
        .values_list(
            Value(STATUS),
            "id",
            "pegawai_id",
            "status",
            "golongan",
            Value(""),
            "berlaku_sejak",
            "berlaku_sampai",
            Value(0),
        )
    )


def _kewajiban(
    pegawai_ids: Collection[int] | None, tahun: int
) -> QuerySet[Kewajiban, Baris]:
    tertunggak = Q(tahun__lt=tahun, dikecualikan_karena="") & (
        Q(dipenuhi_pada__isnull=True) | Q(dipenuhi_pada__gte=date(tahun, 1, 1))
    )
    return (
        Kewajiban.objects.filter(_orang(pegawai_ids), Q(tahun=tahun) | tertunggak)
        .order_by()
        .values_list(
            Value(KEWAJIBAN),
            "id",
            "pegawai_id",
            "jenis",
            "dikecualikan_karena",
            Value(""),
            "batas",
            "dipenuhi_pada",
            "tahun",
        )
    )


def _catatan(
    jenis: str, pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[Any, Baris]:
    """Cancelled records are none."""
    model = MODEL_CATATAN[jenis]
    baris: QuerySet[Any, Baris] = (
        model.objects.filter(bertemu(sejak, sampai), _orang(pegawai_ids))
        .order_by()
        .values_list(
            Value(jenis),
            "id",
            "pegawai_id",
            model.MACAM,
            Value("") if jenis == "keadaan" else "uraian",
            "nomor_sk",
            "sejak",
            "sampai",
            "bulan" if jenis == "hukuman" else Value(0),
        )
    )
    return baris


def _urut(baris: Baris) -> tuple[date, str, int]:
    jenis, id_, *_, sejak, _, _ = baris
    return sejak, jenis, id_


def _terpotong(baris: Baris, *, sejak: date, sampai: date) -> StatusRentang:
    _, id_, pegawai_id, status, golongan, _, mulai, akhir, _ = baris
    return StatusRentang(
        id_,
        pegawai_id,
        status,
        golongan,
        max(mulai, sejak),
        min(akhir or sampai, sampai),
    )


def _kewajiban_dari(baris: Baris) -> KewajibanRentang:
    _, id_, pegawai_id, jenis, alasan, _, batas, dipenuhi, tahun = baris
    return KewajibanRentang(id_, pegawai_id, jenis, tahun, batas, dipenuhi, alasan)


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)
