"""Punches and absences within a span of days, for facts and pages alike."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import itemgetter

from django.db.models import DateTimeField, IntegerField, Q, QuerySet, Value

from ekinerja.jadwal.queries import JadwalHari
from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.presensi.rules.tanggal import tanggal_kerja
from ekinerja.waktu import ZONA

SEHARI = timedelta(days=1)
Jadwal = Mapping[int, Mapping[date, JadwalHari]]
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
    *,
    pegawai_ids: Collection[int] | None,
    sejak: date,
    sampai: date,
    jadwal: Jadwal,
) -> tuple[dict[int, dict[date, RekamanHari]], dict[int, list[KetidakhadiranRentang]]]:
    """Punches and absences together, in one statement.

    ``jadwal`` must know the day before the span and the day after it too. Punches go to
    the working date they belong to under it, whatever the roster said when they were
    made; what cannot be told of a night shift by its clock time is left out.
    """
    rekaman = _rekaman(pegawai_ids, sejak=sejak - SEHARI, sampai=sampai + SEHARI)
    absen = _ketidakhadiran(pegawai_ids, sejak=sejak, sampai=sampai)
    baris: list[Baris] = list(rekaman.union(absen, all=True))
    per_hari = _per_hari((b for b in baris if b[WAKTU_AT] is not None), jadwal=jadwal)
    return (
        {
            pegawai_id: {t: isi for t, isi in hari.items() if sejak <= t <= sampai}
            for pegawai_id, hari in per_hari.items()
        },
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


def _per_hari(
    baris: Iterable[Baris], *, jadwal: Jadwal | None = None
) -> dict[int, dict[date, RekamanHari]]:
    """First arrival and last leaving by person and working date.

    Without ``jadwal`` the date is the one the punch was made under.
    """
    ujung: dict[tuple[int, date], dict[str, tuple[int, time]]] = {}
    for pegawai_id, id_, arah, tanggal, _, waktu_at, zona, _ in sorted(
        baris, key=itemgetter(WAKTU_AT, 1)
    ):
        saat = waktu_at.astimezone(ZONA[zona]).replace(microsecond=0, tzinfo=None)
        hari: date | None = tanggal
        if jadwal is not None:
            hari = _hari(saat, arah, jadwal.get(pegawai_id, {}))
        if hari is None:
            continue
        satu = ujung.setdefault((pegawai_id, hari), {})
        if arah == "pulang" or arah not in satu:
            satu[arah] = (id_, saat.time())
    hasil: dict[int, dict[date, RekamanHari]] = {}
    for (pegawai_id, hari), satu in ujung.items():
        masuk, pulang = satu.get("masuk"), satu.get("pulang")
        hasil.setdefault(pegawai_id, {})[hari] = RekamanHari(
            masuk=masuk[1] if masuk else None,
            pulang=pulang[1] if pulang else None,
            id_masuk=f"rekaman:{masuk[0]}" if masuk else None,
            id_pulang=f"rekaman:{pulang[0]}" if pulang else None,
        )
    return hasil


def _hari(saat: datetime, arah: str, jadwal: Mapping[date, JadwalHari]) -> date | None:
    """The working date of a punch; None for one a night shift cannot tell."""
    hari = saat.date()
    tanggal = tanggal_kerja(
        saat, arah=arah, kemarin=jadwal.get(hari - SEHARI), kini=jadwal.get(hari)
    )
    tugas = jadwal.get(tanggal)
    return tanggal if tugas is None or tugas.memuat(tanggal, saat) else None


def _rentang(baris: Iterable[Baris]) -> dict[int, list[KetidakhadiranRentang]]:
    hasil: dict[int, list[KetidakhadiranRentang]] = {}
    for pegawai_id, id_, jenis, sejak, sampai, _, _, anak_ke in sorted(
        baris, key=itemgetter(3, 1)
    ):
        hasil.setdefault(pegawai_id, []).append(
            KetidakhadiranRentang(id_, jenis, sejak, sampai, anak_ke)
        )
    return hasil
