"""Marks of neglect as pages show them."""

from django.db.models import QuerySet

from ekinerja.kinerja.models import Kelalaian
from ekinerja.waktu import Bulan


def kelalaian_bulan(bulan: Bulan) -> QuerySet[Kelalaian]:
    """Every mark of a month, those taken back included, the latest day first."""
    return (
        Kelalaian.objects.filter(tanggal__range=(bulan.awal, bulan.akhir))
        .select_related("pegawai", "aktivitas", "dibatalkan_oleh__pegawai")
        .order_by("-tanggal", "pegawai__nama", "id")
    )


def kelalaian_milik(*, pegawai_id: int, bulan: Bulan) -> list[Kelalaian]:
    """One person's marks of a month that hold. One statement."""
    milik = kelalaian_bulan(bulan).filter(
        pegawai_id=pegawai_id, dibatalkan_at__isnull=True
    )
    return list(milik)


def banyak_kelalaian(bulan: Bulan) -> int:
    """How many marks of a month hold. One statement."""
    return kelalaian_bulan(bulan).filter(dibatalkan_at__isnull=True).count()


def bulan_kelalaian(kelalaian_id: int) -> Bulan:
    """The month a mark stands in. One statement."""
    tanggal = Kelalaian.objects.values_list("tanggal", flat=True).get(id=kelalaian_id)
    return Bulan.dari(tanggal)
