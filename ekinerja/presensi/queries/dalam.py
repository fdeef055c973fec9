"""Punches and absences within a span of days, for facts and pages alike."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import itemgetter

from django.db.models import DateTimeField, IntegerField, Q, QuerySet, Value

from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.waktu import jam_lokal

# Both kinds of rows: person, id, direction or kind, first and last day, moment, zone,
# number of the child.
Baris = tuple[int, int, str, date, date, datetime, str, int | None]
WAKTU_AT = 5


@dataclass(frozen=True, slots=True)
class RekamanHari:
    """First arrival and last leaving of one working date, local, to the second."""

    masuk: time | None
    pulang: time | None
    id_masuk: str | None
    id_pulang: str | None


@dataclass(frozen=True, slots=True)
class KetidakhadiranRentang:
    """A justified absence over a span of days, both ends included, not clipped."""

    id: int
    jenis: str
    sejak: date
    sampai: date
    anak_ke: int | None = None


def rekaman_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, dict[date, RekamanHari]]:
    """Punches per person and working date between two dates, both included.

    ``pegawai_ids`` None means everybody. One statement; people and days without
    punches are absent.
    """
    return _per_hari(_rekaman(pegawai_ids, sejak=sejak, sampai=sampai))


def ketidakhadiran_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[KetidakhadiranRentang]]:
    """Absences that touch the span and were not cancelled, in order of their days.

    ``pegawai_ids`` None means everybody. One statement.
    """
    return _rentang(_ketidakhadiran(pegawai_ids, sejak=sejak, sampai=sampai))


def kehadiran_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> tuple[dict[int, dict[date, RekamanHari]], dict[int, list[KetidakhadiranRentang]]]:
    """``rekaman_dalam`` and ``ketidakhadiran_dalam``, together in one statement."""
    rekaman = _rekaman(pegawai_ids, sejak=sejak, sampai=sampai)
    absen = _ketidakhadiran(pegawai_ids, sejak=sejak, sampai=sampai)
    baris: list[Baris] = list(rekaman.union(absen, all=True))
    return (
        _per_hari(b for b in baris if b[WAKTU_AT] is not None),
        _rentang(b for b in baris if b[WAKTU_AT] is None),
    )


def _rekaman(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[Rekaman, Baris]:
    return Rekaman.objects.filter(
        _orang(pegawai_ids), tanggal__range=(sejak, sampai)
    ).values_list(
        "pegawai_id",
        "id",
        "arah",
        "tanggal",
        "tanggal",
        "waktu_at",
        "zona",
        Value(None, output_field=IntegerField()),
    )


def _ketidakhadiran(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[Ketidakhadiran, Baris]:
    return Ketidakhadiran.objects.filter(
        _orang(pegawai_ids),
        dibatalkan_at__isnull=True,
        sejak__lte=sampai,
        sampai__gte=sejak,
    ).values_list(
        "pegawai_id",
        "id",
        "jenis",
        "sejak",
        "sampai",
        Value(None, output_field=DateTimeField()),
        Value(""),
        "anak_ke",
    )


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)


def _per_hari(baris: Iterable[Baris]) -> dict[int, dict[date, RekamanHari]]:
    ujung: dict[tuple[int, date, str], tuple[int, datetime, str]] = {}
    for pegawai_id, id_, arah, tanggal, _, waktu_at, zona, _ in sorted(
        baris, key=itemgetter(WAKTU_AT, 1)
    ):
        kunci = (pegawai_id, tanggal, arah)
        if arah == "pulang" or kunci not in ujung:
            ujung[kunci] = (id_, waktu_at, zona)
    hasil: dict[int, dict[date, RekamanHari]] = {}
    for pegawai_id, tanggal in dict.fromkeys((p, t) for p, t, _ in ujung):
        masuk, id_masuk = _ujung(ujung.get((pegawai_id, tanggal, "masuk")))
        pulang, id_pulang = _ujung(ujung.get((pegawai_id, tanggal, "pulang")))
        hasil.setdefault(pegawai_id, {})[tanggal] = RekamanHari(
            masuk=masuk, pulang=pulang, id_masuk=id_masuk, id_pulang=id_pulang
        )
    return hasil


def _ujung(isi: tuple[int, datetime, str] | None) -> tuple[time | None, str | None]:
    if isi is None:
        return None, None
    id_, waktu_at, zona = isi
    return jam_lokal(waktu_at, zona), f"rekaman:{id_}"


def _rentang(baris: Iterable[Baris]) -> dict[int, list[KetidakhadiranRentang]]:
    hasil: dict[int, list[KetidakhadiranRentang]] = {}
    for pegawai_id, id_, jenis, sejak, sampai, _, _, anak_ke in sorted(
        baris, key=itemgetter(3, 1)
    ):
        hasil.setdefault(pegawai_id, []).append(
            KetidakhadiranRentang(id_, jenis, sejak, sampai, anak_ke)
        )
    return hasil
