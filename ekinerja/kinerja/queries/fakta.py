"""What the closing reads: activities and targets of a span, and what still waits."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, Sum

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Kelalaian, TargetBulan, TargetHarian
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import atasan_banyak
from ekinerja.waktu import Bulan

STATUS_FAKTA = (rules.DIAJUKAN, rules.DISETUJUI, rules.DIKEMBALIKAN)


class KegiatanRentang(NamedTuple):
    """One report as the facts of a month hold it."""

    id: int
    tanggal: date
    status: str
    uraian: str
    menit: int
    jumlah: int
    rhk_id: int | None
    katalog: str | None


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


@dataclass(frozen=True, slots=True)
class Menunggu:
    """What waits for one superior; ``atasan_id`` None where nobody is the superior."""

    atasan_id: int | None
    nama: str
    jumlah: int
    menit: int
    pegawai: int
    tertua: date


def kegiatan_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[KegiatanRentang]]:
    """Reports per person between two dates, both included, by date and id.

    Only those sent, approved or sent back; None means everybody. One statement.
    """
    baris = (
        Aktivitas.objects.filter(
            _orang(pegawai_ids),
            tanggal__range=(sejak, sampai),
            status__in=STATUS_FAKTA,
        )
        .order_by("pegawai_id", "tanggal", "id")
        .values_list(
            "pegawai_id",
            "id",
            "tanggal",
            "status",
            "uraian",
            "menit",
            "jumlah",
            "rhk_id",
            "katalog__kode",
        )
    )
    hasil: defaultdict[int, list[KegiatanRentang]] = defaultdict(list)
    for pegawai_id, *isi in baris.iterator(chunk_size=2000):
        hasil[pegawai_id].append(KegiatanRentang._make(isi))
    return dict(hasil)


def target_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[TargetRentang]]:
    """Daily targets per person that touch the span, clipped to it. One statement.

    A target without an end lasts to the end of its SKP's year.
    """
    baris = (
        TargetHarian.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=sejak),
            _orang(pegawai_ids, awalan="rhk__skp__"),
            berlaku_sejak__lte=sampai,
            rhk__skp__tahun__range=(sejak.year, sampai.year),
        )
        .order_by("rhk__skp__pegawai_id", "rhk__nomor", "berlaku_sejak", "id")
        .values_list(
            "rhk__skp__pegawai_id",
            "rhk__skp__tahun",
            "id",
            "rhk_id",
            "rhk__uraian",
            "jumlah",
            "satuan",
            "berlaku_sejak",
            "berlaku_sampai",
        )
    )
    hasil: defaultdict[int, list[TargetRentang]] = defaultdict(list)
    for pegawai_id, tahun, *isi, mulai, akhir in baris:
        selesai = min(akhir or date(tahun, 12, 31), sampai)
        if selesai >= sejak:
            hasil[pegawai_id].append(
                TargetRentang._make([*isi, max(mulai, sejak), selesai])
            )
    return dict(hasil)


def target_bulan_dalam(
    *, pegawai_ids: Collection[int], bulan: Bulan
) -> dict[int, list[TargetSebulan]]:
    """Month targets per person, in order of the RHK. One statement."""
    baris = (
        TargetBulan.objects.filter(
            rhk__skp__pegawai_id__in=pegawai_ids, bulan=str(bulan)
        )
        .order_by("rhk__skp__pegawai_id", "rhk__nomor")
        .values_list(
            "rhk__skp__pegawai_id", "id", "rhk_id", "rhk__uraian", "jumlah", "satuan"
        )
    )
    hasil: defaultdict[int, list[TargetSebulan]] = defaultdict(list)
    for pegawai_id, *isi in baris:
        hasil[pegawai_id].append(TargetSebulan._make(isi))
    return dict(hasil)


def kelalaian_dalam(
    *, pegawai_ids: Collection[int], sejak: date, sampai: date
) -> dict[int, list[KelalaianRentang]]:
    """Neglects per person between two dates, both included; cancelled ones are not
    among them. One statement."""
    baris = (
        Kelalaian.objects.filter(
            pegawai_id__in=pegawai_ids,
            tanggal__range=(sejak, sampai),
            dibatalkan_at__isnull=True,
        )
        .order_by("pegawai_id", "tanggal", "id")
        .values_list("pegawai_id", "id", "tanggal", "rincian", "uraian")
    )
    hasil: defaultdict[int, list[KelalaianRentang]] = defaultdict(list)
    for pegawai_id, *isi in baris:
        hasil[pegawai_id].append(KelalaianRentang._make(isi))
    return dict(hasil)


def menunggu_persetujuan(bulan: Bulan) -> list[Menunggu]:
    """Reports of a month nobody has decided, by superior, the most first.

    The superior is that of each report's date. Four statements at most.
    """
    baris = list(
        Aktivitas.objects.filter(
            status=rules.DIAJUKAN, tanggal__range=(bulan.awal, bulan.akhir)
        )
        .values_list("pegawai_id", "tanggal")
        .annotate(jumlah=Count("id"), menit=Sum("menit"))
        .order_by("tanggal", "pegawai_id")
    )
    atasan = atasan_banyak({(pegawai, tanggal) for pegawai, tanggal, _, _ in baris})
    per_atasan: defaultdict[int | None, list[tuple[int, date, int, int]]]
    per_atasan = defaultdict(list)
    for pegawai, tanggal, jumlah, menit in baris:
        per_atasan[atasan[pegawai, tanggal]].append((pegawai, tanggal, jumlah, menit))
    nama = {
        satu.id: satu.nama_lengkap
        for satu in Pegawai.objects.filter(id__in=[a for a in per_atasan if a])
    }
    hasil = [
        Menunggu(
            atasan_id=atasan_id,
            nama=nama[atasan_id] if atasan_id else "Belum ada atasan",
            jumlah=sum(jumlah for _, _, jumlah, _ in isi),
            menit=sum(menit for *_, menit in isi),
            pegawai=len({pegawai for pegawai, *_ in isi}),
            tertua=min(tanggal for _, tanggal, _, _ in isi),
        )
        for atasan_id, isi in per_atasan.items()
    ]
    return sorted(hasil, key=lambda satu: (-satu.jumlah, satu.nama))


def _orang(pegawai_ids: Collection[int] | None, *, awalan: str = "") -> Q:
    if pegawai_ids is None:
        return Q()
    return Q((f"{awalan}pegawai_id__in", pegawai_ids))
