"""A person's own reports: the list of a month, one day, and the reach of a form."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q, QuerySet, Sum

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import (
    Aktivitas,
    KatalogKegiatan,
    Rhk,
    TargetBulan,
    TargetHarian,
)
from ekinerja.organisasi.queries import penempatan_dalam, zona_pada
from ekinerja.periode import queries as periode
from ekinerja.periode.rules import BatasBulan, lewat
from ekinerja.tpp.katalog import nilai_katalog
from ekinerja.tpp.kebijakan import Aturan, KebijakanSalah
from ekinerja.waktu import Bulan, bulan_antara, tanggal_lokal


@dataclass(frozen=True, slots=True)
class MenitHari:
    """Minutes of one day: approved, and still waiting."""

    disetujui: int = 0
    menunggu: int = 0

    @property
    def dilaporkan(self) -> int:
        """Approved and waiting together."""
        return self.disetujui + self.menunggu


@dataclass(frozen=True, slots=True)
class HariKegiatan:
    """One date of the list with its minutes and its reports."""

    tanggal: date
    menit: MenitHari
    kegiatan: tuple[Aktivitas, ...]


@dataclass(frozen=True, slots=True)
class Jendela:
    """What a person may report at a moment: from which date, until when, by what rule.

    Without a readable policy in force ``aturan`` and ``batas`` are None, and nothing may
    be reported yet.
    """

    hari_ini: date
    sejak: date
    zona: str
    kelompok: str
    aturan: Aturan | None
    batas: datetime | None


def aktivitas_bulan(
    *, pegawai_id: int, bulan: Bulan, status: str = ""
) -> QuerySet[Aktivitas]:
    """Own reports of a month, newest day first; ``status`` empty means all."""
    milik = Aktivitas.objects.filter(
        pegawai_id=pegawai_id, tanggal__range=(bulan.awal, bulan.akhir)
    )
    if status:
        milik = milik.filter(status=status)
    return milik.select_related("rhk").order_by("-tanggal", "mulai", "id")


def jumlah_status(*, pegawai_id: int, bulan: Bulan) -> dict[str, int]:
    """How many own reports of a month stand in each state. One statement."""
    return dict(
        Aktivitas.objects.filter(
            pegawai_id=pegawai_id, tanggal__range=(bulan.awal, bulan.akhir)
        )
        .values_list("status")
        .annotate(jumlah=Count("id"))
        .order_by("status")
    )


def menit_harian(
    *, pegawai_id: int, sejak: date, sampai: date
) -> dict[date, MenitHari]:
    """Minutes per date between two dates, both included. One statement."""
    baris = (
        Aktivitas.objects.filter(
            pegawai_id=pegawai_id,
            tanggal__range=(sejak, sampai),
            status__in=rules.BERLAKU,
        )
        .values_list("tanggal")
        .annotate(
            disetujui=Sum("menit", filter=Q(status=rules.DISETUJUI), default=0),
            menunggu=Sum("menit", filter=Q(status=rules.DIAJUKAN), default=0),
        )
        .order_by("tanggal")
    )
    return {tanggal: MenitHari(setuju, tunggu) for tanggal, setuju, tunggu in baris}


def terakhir_dikembalikan(
    *, pegawai_id: int, sejak: date, sampai: date
) -> dict[date, datetime]:
    """Per date, when the last report that waits to be mended came back. One statement."""
    kembali = Aktivitas.objects.filter(
        pegawai_id=pegawai_id,
        tanggal__range=(sejak, sampai),
        status=rules.DIKEMBALIKAN,
        diputus_at__isnull=False,
    )
    terakhir = kembali.values_list("tanggal").annotate(saat=Max("diputus_at"))
    return dict(terakhir.order_by("tanggal"))


def per_hari(
    kegiatan: Sequence[Aktivitas], *, menit: dict[date, MenitHari]
) -> list[HariKegiatan]:
    """The reports of one page by date, in their order."""
    hari: dict[date, list[Aktivitas]] = {}
    for satu in kegiatan:
        hari.setdefault(satu.tanggal, []).append(satu)
    return [
        HariKegiatan(tanggal, menit.get(tanggal, MenitHari()), tuple(isi))
        for tanggal, isi in hari.items()
    ]


def jendela(*, pegawai_id: int, now: datetime) -> Jendela:
    """Which dates a person may report now: the oldest open date up to today.

    Dates in months that are locked or past their day for reports are left out of the
    window's beginning; months a decree holds open belong to it.
    """
    hari = tanggal_lokal(now, "WIB")
    daftar = penempatan_dalam(pegawai_ids=[pegawai_id], sejak=hari, sampai=hari)
    tempat = next(
        (p for p in daftar.get(pegawai_id, []) if p.jenis == "definitif"), None
    )
    zona = tempat.zona if tempat else zona_pada(pegawai_id=pegawai_id, tanggal=hari)
    hari_ini = tanggal_lokal(now, zona)
    aturan = aturan_terbaca(hari_ini)
    kelompok = tempat.kelompok if tempat else ""
    if aturan is None:
        return Jendela(hari_ini, hari_ini, zona, kelompok, aturan=None, batas=None)
    sejak, batas = _sejak(hari_ini, now=now, aturan=aturan, zona=zona)
    return Jendela(
        hari_ini=hari_ini,
        sejak=sejak,
        zona=zona,
        kelompok=kelompok,
        aturan=aturan,
        batas=rules.batas_lapor(
            tanggal=hari_ini, aturan=aturan, zona=zona, bulan=batas
        ),
    )


def _sejak(
    hari_ini: date, *, now: datetime, aturan: Aturan, zona: str
) -> tuple[date, BatasBulan]:
    """The oldest date that may still be reported, and the calendar of this month."""
    sejak = rules.tanggal_terlama(hari_ini=hari_ini, now=now, aturan=aturan, zona=zona)
    dibuka = periode.terbuka_dengan_sk(hari_ini=hari_ini)
    bulan = sorted({*dibuka, *bulan_antara(sejak, hari_ini)})
    batas = periode.batas_banyak(bulan)
    terkunci = periode.bulan_terkunci(bulan[0].awal, hari_ini)
    terbuka = [
        satu.awal if satu in dibuka else max(satu.awal, sejak)
        for satu in bulan
        if satu not in terkunci and not lewat(batas[satu].laporan, hari_ini=hari_ini)
    ]
    return min(terbuka, default=hari_ini), batas[Bulan.dari(hari_ini)]


def aturan_terbaca(tanggal: date) -> Aturan | None:
    """The limits in force on a date; None where no policy is, or it does not load."""
    with suppress(KebijakanSalah):
        return periode.aturan_pada(tanggal)
    return None


def pilihan_rhk(*, pegawai_id: int, tahun: Collection[int]) -> list[tuple[Rhk, str]]:
    """Own RHK of some years with the unit of the latest target, "" without one.

    Three statements; the SKP comes along.
    """
    rhk = list(
        Rhk.objects.filter(skp__pegawai_id=pegawai_id, skp__tahun__in=tahun)
        .select_related("skp")
        .order_by("-skp__tahun", "nomor")
    )
    ids = [satu.id for satu in rhk]
    sebulan = TargetBulan.objects.filter(rhk__in=ids).order_by("bulan")
    sehari = TargetHarian.objects.filter(rhk__in=ids).order_by("berlaku_sejak")
    satuan = dict(sebulan.values_list("rhk_id", "satuan"))
    satuan |= dict(sehari.values_list("rhk_id", "satuan"))
    return [(satu, satuan.get(satu.id, "")) for satu in rhk]


def harga_katalog(jendela: Jendela) -> dict[str, str]:
    """Catalogue code -> what one result is worth under the policy of the day.

    Empty where the policy does not price items, or cannot be read.
    """
    if jendela.aturan is None:
        return {}
    return nilai_katalog(periode.kebijakan_pada(jendela.hari_ini))


def pilihan_katalog(*, kelompok: str) -> list[KatalogKegiatan]:
    """Catalogue items for everybody and for one group of posts. One statement."""
    return list(
        KatalogKegiatan.objects.filter(kelompok__in=["", "semua", kelompok]).order_by(
            "nama", "kode"
        )
    )
