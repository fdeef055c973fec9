"""Reads of the room: punches per day, absences, and where a person is on duty."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import itemgetter

from django.db.models import DateTimeField, Exists, Min, OuterRef, Q, QuerySet, Value

from ekinerja.alur import Ditolak
from ekinerja.jadwal.queries import jadwal_penempatan, kalender
from ekinerja.organisasi.models import Akun, Pegawai, Penempatan, UnitKerja
from ekinerja.organisasi.queries import (
    cocok_pegawai,
    pegawai_terlihat,
    pemda,
    penempatan_dalam,
    tanggal_kantor,
)
from ekinerja.periode.queries import keadaan, kebijakan_pada
from ekinerja.periode.rules import TERKUNCI
from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.presensi.rules.arti import kalimat_sesudah
from ekinerja.tpp.pagi import segmen_pagi
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal

JENIS_KETIDAKHADIRAN = dict(Ketidakhadiran.JENIS)
# Both kinds of rows: person, id, direction or kind, first and last day, moment, zone.
Baris = tuple[int, int, str, date, date, datetime, str]
WAKTU_AT = 5
CALON_MAKS = 10


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


@dataclass(frozen=True, slots=True)
class TempatTugas:
    """Where and under which date a punch at a moment belongs."""

    tanggal: date
    zona: str
    kelompok: str | None


@dataclass(frozen=True, slots=True)
class Saring:
    """What a reader of the list of absences looks for; empty means everything."""

    cari: str = ""
    jenis: str = ""
    bulan: Bulan | None = None
    unit_id: int | None = None


def tempat_tugas(*, pegawai_id: int, now: datetime) -> TempatTugas:
    """Working date and zone of a person's duty place at a moment.

    The zone is that of the unit of the definitive placement on the date of western
    Indonesia; without one, the government's. A move between zones takes effect with
    the western date, at most two hours late.
    """
    hari = tanggal_lokal(now, "WIB")
    daftar = penempatan_dalam(pegawai_ids=[pegawai_id], sejak=hari, sampai=hari)
    for p in daftar.get(pegawai_id, []):
        if p.jenis == "definitif":
            return TempatTugas(tanggal_lokal(now, p.zona), p.zona, p.kelompok)
    zona = pemda().zona
    return TempatTugas(tanggal_lokal(now, zona), zona, None)


def arti_masuk(*, pegawai_id: int, tanggal: date, jam: time) -> str:
    """What an arrival means under the policy in force, as a sentence for its person.

    Empty on a day without duty and where no policy speaks of mornings.
    """
    penempatan = penempatan_dalam(
        pegawai_ids=[pegawai_id], sejak=tanggal, sampai=tanggal
    )
    hari = kalender(penempatan, sejak=tanggal, sampai=tanggal)
    jadwal = jadwal_penempatan(penempatan, kalender=hari).get(pegawai_id, {})
    if tanggal not in jadwal:
        return "Hari ini bukan hari kerja Anda; jamnya tersimpan sebagai fakta."
    kelompok = next(
        p.kelompok for p in penempatan[pegawai_id] if p.jenis == "definitif"
    )
    try:
        kebijakan = kebijakan_pada(tanggal)
    except Ditolak:  # the punch stands, whatever is wrong with the policy's files
        return ""
    segmen = segmen_pagi(
        kebijakan, jadwal_masuk=jadwal[tanggal].masuk, kelompok=kelompok
    )
    return kalimat_sesudah(segmen, jam=jam)


def arti_terkunci(tanggal: date) -> str:
    """Said of a punch whose month is locked already: kept, but without effect. Empty
    while the month is open."""
    bulan = Bulan.dari(tanggal)
    if keadaan(bulan) != TERKUNCI:
        return ""
    return (
        f"{bulan.nama} sudah dikunci: rekaman ini disimpan, tetapi tidak dihitung lagi."
    )


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


def ketidakhadiran_terlihat(
    *, oleh: Akun, tanggal: date, saring: Saring
) -> QuerySet[Ketidakhadiran]:
    """Absences of the people ``oleh`` may see, newest first, cancelled ones too."""
    catatan = Ketidakhadiran.objects.filter(
        pegawai__in=pegawai_terlihat(oleh=oleh, tanggal=tanggal)
    )
    if saring.cari:
        catatan = catatan.filter(cocok_pegawai(saring.cari, awalan="pegawai__"))
    if saring.jenis:
        catatan = catatan.filter(jenis=saring.jenis)
    if saring.bulan:
        catatan = catatan.filter(
            sejak__lte=saring.bulan.akhir, sampai__gte=saring.bulan.awal
        )
    if saring.unit_id:
        catatan = catatan.filter(Exists(_penempatan_di(saring.unit_id)))
    return catatan.select_related(
        "pegawai", "berkas", "dicatat_oleh__pegawai", "dibatalkan_oleh__pegawai"
    ).order_by("-sejak", "-id")


def pilihan_unit() -> list[tuple[int, str]]:
    """Every unit by name, for a filter. One statement."""
    return list(UnitKerja.objects.order_by("nama").values_list("id", "nama"))


def cari_pegawai(*, oleh: Akun, now: datetime, cari: str) -> list[Pegawai]:
    """Up to ten people whose name contains, or whose NIP begins with, ``cari``."""
    if not cari:
        return []
    terlihat = pegawai_terlihat(oleh=oleh, tanggal=tanggal_kantor(oleh, now))
    return list(
        terlihat.filter(cocok_pegawai(cari), nip__isnull=False).order_by("nama", "id")[
            :CALON_MAKS
        ]
    )


def pegawai_untuk_dicatat(*, oleh: Akun, now: datetime, pilihan: str) -> Pegawai | None:
    """The visible person with this id, as it came from an address; else None."""
    if not (pilihan.isascii() and pilihan.isdigit() and len(pilihan) <= 18):
        return None
    terlihat = pegawai_terlihat(oleh=oleh, tanggal=tanggal_kantor(oleh, now))
    return terlihat.filter(id=int(pilihan), nip__isnull=False).first()


def penempatan_pertama(pegawai_ids: Collection[int]) -> dict[int, date]:
    """The day each person first held a post definitively; one statement."""
    return dict(
        Penempatan.objects.filter(pegawai_id__in=pegawai_ids, jenis="definitif")
        .values("pegawai_id")
        .annotate(pertama=Min("berlaku_sejak"))
        .values_list("pegawai_id", "pertama")
        .order_by()
    )


def _penempatan_di(unit_id: int) -> QuerySet[Penempatan]:
    return Penempatan.objects.filter(
        Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=OuterRef("sejak")),
        jenis="definitif",
        pegawai=OuterRef("pegawai"),
        jabatan__unit_id=unit_id,
        berlaku_sejak__lte=OuterRef("sampai"),
    )


def _rekaman(
    pegawai_ids: Collection[int] | None, *, sejak: date, sampai: date
) -> QuerySet[Rekaman, Baris]:
    return Rekaman.objects.filter(
        _orang(pegawai_ids), tanggal__range=(sejak, sampai)
    ).values_list("pegawai_id", "id", "arah", "tanggal", "tanggal", "waktu_at", "zona")


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
    )


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)


def _per_hari(baris: Iterable[Baris]) -> dict[int, dict[date, RekamanHari]]:
    ujung: dict[tuple[int, date, str], tuple[int, datetime, str]] = {}
    for pegawai_id, id_, arah, tanggal, _, waktu_at, zona in sorted(
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
    for pegawai_id, id_, jenis, sejak, sampai, _, _ in sorted(
        baris, key=itemgetter(3, 1)
    ):
        hasil.setdefault(pegawai_id, []).append(
            KetidakhadiranRentang(id=id_, jenis=jenis, sejak=sejak, sampai=sampai)
        )
    return hasil
