"""The state of months."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from ekinerja.periode import rules
from ekinerja.periode.models import Periode
from ekinerja.periode.queries.kebijakan import kebijakan_bulan
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.waktu import Bulan


def keadaan(bulan: Bulan) -> str:
    """State of a month; one that nobody has touched yet is open."""
    tersimpan = Periode.objects.filter(bulan=str(bulan)).values_list("keadaan")
    return next((nilai for (nilai,) in tersimpan), rules.TERBUKA)


@dataclass(frozen=True, slots=True)
class UjiCoba:
    """Why nothing of a month is paid: the letter, or "" where the policy says so."""

    dasar: str


def uji_coba(bulan: Bulan) -> UjiCoba | None:
    """Whether a month is practised only, by its letter or by the policy in force."""
    baris = Periode.objects.filter(bulan=str(bulan), uji_coba=True)
    dasar = baris.values_list("dasar_uji_coba", flat=True).first()
    if dasar is not None:
        return UjiCoba(dasar)
    with suppress(KebijakanSalah):  # told elsewhere: the month cannot be calculated
        if kebijakan_bulan(bulan).uji_coba:
            return UjiCoba("")
    return None


def bulan_uji_coba() -> set[Bulan]:
    """The months a letter makes trial months, in one statement."""
    semua = Periode.objects.filter(uji_coba=True).values_list("bulan", flat=True)
    return {Bulan.baca(bulan) for bulan in semua}


def keadaan_banyak() -> dict[Bulan, str]:
    """State of every month that has a row, in one statement."""
    semua = Periode.objects.values_list("bulan", "keadaan").order_by("bulan")
    return {Bulan.baca(bulan): nilai for bulan, nilai in semua}


def bulan_terkunci(sejak: date, sampai: date) -> set[Bulan]:
    """The locked months that share a day with the span, both ends included."""
    terkunci = Periode.objects.filter(
        keadaan=rules.TERKUNCI,
        bulan__gte=str(Bulan.dari(sejak)),
        bulan__lte=str(Bulan.dari(sampai)),
    ).values_list("bulan", flat=True)
    return {Bulan.baca(bulan) for bulan in terkunci}
