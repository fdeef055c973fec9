"""Punches and absences within a span of days, for facts and pages alike."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import itemgetter

from django.db.models import DateTimeField, IntegerField, Q, QuerySet, Value

from ekinerja.jadwal.queries import JadwalHari
from ekinerja.presensi.models import KehadiranAcara, Ketidakhadiran, Rekaman
from ekinerja.presensi.rules.tanggal import tanggal_kerja
from ekinerja.waktu import ZONA

SEHARI = timedelta(days=1)
Jadwal = Mapping[int, Mapping[date, JadwalHari]]
# Three kinds of rows of one statement: kind, person, id, direction or kind of absence
# or state, first and last day, moment, zone or kind of ceremony, number of the child,
# name of the ceremony.
Baris = tuple[int, int, int, str, date, date, datetime, str, int | None, str]
REKAMAN, ABSEN, ACARA = range(3)


@dataclass(frozen=True, slots=True)
class RekamanHari:
    """First arrival and last leaving of one working date, local, to the second.

    ``kembali`` is the first return after the break began, where one is asked for.
    """

    masuk: time | None
    pulang: time | None
    id_masuk: str | None
    id_pulang: str | None
    kembali: time | None = None
    id_kembali: str | None = None


@dataclass(frozen=True, slots=True)
class KetidakhadiranRentang:
    """A justified absence over a span of days, both ends included, not clipped."""

    id: int
    jenis: str
    sejak: date
    sampai: date
    anak_ke: int | None = None


@dataclass(frozen=True, slots=True)
class AcaraOrang:
    """A ceremony one person was obliged to attend, and what is recorded of it."""

    id: int
    tanggal: date
    jenis: str
    uraian: str
    keadaan: str


@dataclass(frozen=True, slots=True)
class Kehadiran:
    """Punches by person and date, absences and ceremonies by person."""

    rekaman: dict[int, dict[date, RekamanHari]]
    ketidakhadiran: dict[int, list[KetidakhadiranRentang]]
    acara: dict[int, list[AcaraOrang]]


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
) -> Kehadiran:
    """Punches, absences and ceremonies together, in one statement.

    ``jadwal`` must know the day before the span and the day after it too. Punches go to
    the working date they belong to under it, whatever the roster said when they were
    made; what cannot be told of a night shift by its clock time is left out.
    """
    rekaman = _rekaman(pegawai_ids, sejak=sejak - SEHARI, sampai=sampai + SEHARI)
    absen = _ketidakhadiran(pegawai_ids, sejak=sejak, sampai=sampai)
    acara = _acara(pegawai_ids, sejak=sejak, sampai=sampai)
    jenis: dict[int, list[Baris]] = {REKAMAN: [], ABSEN: [], ACARA: []}
    for baris in rekaman.union(absen, acara, all=True):
        jenis[baris[0]].append(baris)
    per_hari = _per_hari(jenis[REKAMAN], jadwal=jadwal)
    return Kehadiran(
        rekaman={
            pegawai_id: {t: isi for t, isi in hari.items() if sejak <= t <= sampai}
            for pegawai_id, hari in per_hari.items()
        },
        ketidakhadiran=_rentang(jenis[ABSEN]),
        acara=_per_orang(jenis[ACARA]),
    )


def _rekaman(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[Rekaman, Baris]:
    return Rekaman.objects.filter(
        _orang(pegawai_ids), tanggal__range=(sejak, sampai)
    ).values_list(
        Value(REKAMAN),
        "pegawai_id",
        "id",
        "arah",
        "tanggal",
        "tanggal",
        "waktu_at",
        "zona",
        Value(None, output_field=IntegerField()),
        Value(""),
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
        Value(ABSEN),
        "pegawai_id",
        "id",
        "jenis",
        "sejak",
        "sampai",
        Value(None, output_field=DateTimeField()),
        Value(""),
        "anak_ke",
        Value(""),
    )


def _acara(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[KehadiranAcara, Baris]:
    return KehadiranAcara.objects.filter(
        _orang(pegawai_ids),
        acara__dibatalkan_at__isnull=True,
        acara__tanggal__range=(sejak, sampai),
    ).values_list(
        Value(ACARA),
        "pegawai_id",
        "acara_id",
        "keadaan",
        "acara__tanggal",
        "acara__tanggal",
        Value(None, output_field=DateTimeField()),
        "acara__jenis",
        Value(None, output_field=IntegerField()),
        "acara__uraian",
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
    for _, pegawai_id, id_, arah, tanggal, _, waktu_at, zona, *_ in sorted(
        baris, key=itemgetter(6, 2)
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
        masuk, id_masuk = _ujung(satu.get("masuk"))
        pulang, id_pulang = _ujung(satu.get("pulang"))
        kembali, id_kembali = _ujung(satu.get("kembali"))
        hasil.setdefault(pegawai_id, {})[hari] = RekamanHari(
            masuk=masuk,
            pulang=pulang,
            id_masuk=id_masuk,
            id_pulang=id_pulang,
            kembali=kembali,
            id_kembali=id_kembali,
        )
    return hasil


def _ujung(isi: tuple[int, time] | None) -> tuple[time | None, str | None]:
    return (None, None) if isi is None else (isi[1], f"rekaman:{isi[0]}")


def _hari(saat: datetime, arah: str, jadwal: Mapping[date, JadwalHari]) -> date | None:
    """The working date of a punch; None for one that cannot be told of its duty: far
    from a night shift, or a return before the break or where none is asked for."""
    hari = saat.date()
    tanggal = tanggal_kerja(
        saat, arah=arah, kemarin=jadwal.get(hari - SEHARI), kini=jadwal.get(hari)
    )
    tugas = jadwal.get(tanggal)
    if tugas is not None and not tugas.memuat(tanggal, saat):
        return None
    if arah == "kembali" and not (tugas and tugas.menanti_kembali(tanggal, saat)):
        return None
    return tanggal


def _rentang(baris: Iterable[Baris]) -> dict[int, list[KetidakhadiranRentang]]:
    hasil: dict[int, list[KetidakhadiranRentang]] = {}
    for _, pegawai_id, id_, jenis, sejak, sampai, _, _, anak_ke, _ in sorted(
        baris, key=itemgetter(4, 2)
    ):
        hasil.setdefault(pegawai_id, []).append(
            KetidakhadiranRentang(id_, jenis, sejak, sampai, anak_ke)
        )
    return hasil


def _per_orang(baris: Iterable[Baris]) -> dict[int, list[AcaraOrang]]:
    hasil: dict[int, list[AcaraOrang]] = {}
    for _, pegawai_id, id_, keadaan, tanggal, _, _, jenis, _, uraian in sorted(
        baris, key=itemgetter(4, 2)
    ):
        satu = AcaraOrang(id_, tanggal, jenis, uraian, keadaan)
        hasil.setdefault(pegawai_id, []).append(satu)
    return hasil
