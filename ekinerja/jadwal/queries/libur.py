"""Reads of the table of holidays."""

from datetime import date

from ekinerja.jadwal.models import HariLibur


def hari_libur_dalam(*, sejak: date, sampai: date) -> dict[date, str]:
    """Holidays between two dates, both included: date to name. One statement."""
    return dict(
        HariLibur.objects.filter(tanggal__range=(sejak, sampai)).values_list(
            "tanggal", "nama"
        )
    )


def daftar_libur(tahun: int) -> list[HariLibur]:
    """The holidays of a year in order; one statement."""
    return list(HariLibur.objects.filter(tanggal__year=tahun).order_by("tanggal"))
