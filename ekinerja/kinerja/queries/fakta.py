"""What the closing reads: activities of a span, and what still waits."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, Sum

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas
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


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)
