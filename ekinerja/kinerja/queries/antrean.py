"""The superior's queue: what waits for this person, and what to look at in it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Bukti
from ekinerja.organisasi.queries import RentangBawahan, rentang_bawahan
from ekinerja.periode.queries import bulan_tanpa_putusan

HARI_KE_BELAKANG = 366
HARI_CARI_SAMA = 60


@dataclass(frozen=True, slots=True)
class OrangMenunggu:
    """One subordinate with something in the queue."""

    pegawai_id: int
    nama: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Antrean:
    """The queue of one superior before any filter, and its rows after it."""

    jumlah: int
    menit: int
    perlu_dilihat: int
    tertua_at: datetime | None
    orang: tuple[OrangMenunggu, ...]
    baris: QuerySet[Aktivitas]
    jumlah_baris: int


def antrean(
    *,
    atasan_id: int,
    hari_ini: date,
    pegawai_id: int | None = None,
    perlu_dilihat: bool = False,
) -> Antrean:
    """Reports that wait for ``atasan_id``: those of the days on which the reporter
    answered to this person, in months that still take decisions.

    Args:
        atasan_id: the superior's pegawai id.
        hari_ini: nothing later is shown, nothing more than a year older.
        pegawai_id: only this subordinate's.
        perlu_dilihat: only those without RHK or equal to another day's report; goes
            before ``pegawai_id``.

    Rows carry ``sama_dengan`` (the latest other date with the same report, or None)
    and ``jumlah_bukti``. Four statements before the rows, one for the rows.
    """
    menunggu = _menunggu(atasan_id=atasan_id, hari_ini=hari_ini)
    dilihat = Q(rhk__isnull=True) | Q(sama_dengan__isnull=False)
    ditandai = menunggu.annotate(sama_dengan=_tanggal_sama(hari_ini))
    ringkas = list(
        ditandai.values("pegawai_id", "pegawai__nama")
        .annotate(
            jumlah=Count("id"),
            total=Sum("menit"),
            dilihat=Count("id", filter=dilihat),
            tertua=Min("diajukan_at"),
        )
        .order_by("pegawai__nama", "pegawai_id")
    )
    baris = ditandai.annotate(jumlah_bukti=_jumlah_bukti())
    if perlu_dilihat:
        baris = baris.filter(dilihat)
        jumlah_baris = sum(satu["dilihat"] for satu in ringkas)
    elif pegawai_id is not None:
        baris = baris.filter(pegawai_id=pegawai_id)
        per_orang = {satu["pegawai_id"]: satu["jumlah"] for satu in ringkas}
        jumlah_baris = per_orang.get(pegawai_id, 0)
    else:
        jumlah_baris = sum(satu["jumlah"] for satu in ringkas)
    return Antrean(
        jumlah_baris=jumlah_baris,
        jumlah=sum(satu["jumlah"] for satu in ringkas),
        menit=sum(satu["total"] for satu in ringkas),
        perlu_dilihat=sum(satu["dilihat"] for satu in ringkas),
        tertua_at=min((satu["tertua"] for satu in ringkas), default=None),
        orang=tuple(
            OrangMenunggu(satu["pegawai_id"], satu["pegawai__nama"], satu["jumlah"])
            for satu in ringkas
        ),
        baris=baris.select_related("pegawai", "rhk").order_by(
            "tanggal", "pegawai__nama", "mulai", "id"
        ),
    )


def sama_dengan(aktivitas: Aktivitas) -> date | None:
    """The other date on which a row of the queue was reported just so."""
    tanggal: date | None = vars(aktivitas)["sama_dengan"]
    return tanggal


def jumlah_antrean(*, atasan_id: int, hari_ini: date) -> int:
    """How many reports wait for this person: for the navigation. Four statements."""
    return _menunggu(atasan_id=atasan_id, hari_ini=hari_ini).count()


def _menunggu(*, atasan_id: int, hari_ini: date) -> QuerySet[Aktivitas]:
    sejak = hari_ini - timedelta(days=HARI_KE_BELAKANG)
    rentang = rentang_bawahan(atasan_id=atasan_id, sejak=sejak, sampai=hari_ini)
    milik = milik_bawahan(rentang)
    if milik is None:
        return Aktivitas.objects.none()
    tertutup = Q()
    for bulan in bulan_tanpa_putusan(sejak, hari_ini, hari_ini=hari_ini):
        tertutup |= Q(tanggal__range=(bulan.awal, bulan.akhir))
    menunggu = Aktivitas.objects.filter(milik, status=rules.DIAJUKAN)
    return menunggu.exclude(tertutup) if tertutup else menunggu


def milik_bawahan(rentang: Iterable[RentangBawahan]) -> Q | None:
    """Reports dated within the spans; None where there are none."""
    kelompok: defaultdict[tuple[date, date], list[int]] = defaultdict(list)
    for satu in rentang:
        kelompok[satu.sejak, satu.sampai].append(satu.pegawai_id)
    syarat = Q()
    for (sejak, sampai), ids in kelompok.items():
        syarat |= Q(pegawai_id__in=ids, tanggal__range=(sejak, sampai))
    return syarat if kelompok else None


def _tanggal_sama(hari_ini: date) -> Subquery:
    """The latest other date of the last 60 days on which the same was reported.

    Text typed freely is the same when the words are; a catalogue item only with the
    same quantity and minutes too, for its words repeat by design.
    """
    return Subquery(
        Aktivitas.objects.filter(
            Q(katalog__isnull=True)
            | Q(jumlah=OuterRef("jumlah"), menit=OuterRef("menit")),
            pegawai_id=OuterRef("pegawai_id"),
            uraian=OuterRef("uraian"),
            tanggal__gte=hari_ini - timedelta(days=HARI_CARI_SAMA),
            status__in=rules.BERLAKU,
        )
        .exclude(tanggal=OuterRef("tanggal"))
        .order_by("-tanggal")
        .values("tanggal")[:1]
    )


def _jumlah_bukti() -> Coalesce:
    return Coalesce(
        Subquery(
            Bukti.objects.filter(aktivitas=OuterRef("pk"))
            .order_by()
            .values("aktivitas")
            .annotate(jumlah=Count("id"))
            .values("jumlah")
        ),
        0,
    )
