"""The dates of months' closing: the policy's calendar, and decrees that put it off."""

from collections.abc import Iterable, Mapping
from datetime import date

from ekinerja.periode import rules
from ekinerja.periode.models import Perpanjangan
from ekinerja.periode.queries.bulan import bulan_terkunci
from ekinerja.periode.queries.kebijakan import kebijakan_banyak
from ekinerja.periode.rules import BatasBulan
from ekinerja.tpp.kebijakan import Kalender, Kebijakan
from ekinerja.waktu import Bulan, bulan_antara


def batas_bulan(bulan: Bulan) -> BatasBulan:
    """The dates of a month's closing, by the policy in force on its first day.

    A month whose policy cannot be read has no dates of its own; what needs the policy
    itself is refused elsewhere. Two statements, one where there is no calendar.
    """
    return batas_banyak([bulan])[bulan]


def batas_banyak(daftar: Iterable[Bulan]) -> dict[Bulan, BatasBulan]:
    """The dates of several months; as many statements as for one."""
    kalender = kalender_banyak(daftar)
    return batas_menurut(kalender)


def batas_menurut(
    kalender: Mapping[Bulan, Kalender | None],
) -> dict[Bulan, BatasBulan]:
    """The dates of months whose calendars are known already; at most one statement."""
    berkalender = [str(bulan) for bulan, isi in kalender.items() if isi is not None]
    dibuka: dict[Bulan, date] = {}
    if berkalender:
        dibuka = {
            Bulan.baca(bulan): sampai
            for bulan, sampai in Perpanjangan.objects.filter(bulan__in=berkalender)
            .order_by("sampai")
            .values_list("bulan", "sampai")
        }
    return {
        bulan: rules.batas_bulan(bulan, kalender=isi, dibuka=dibuka.get(bulan))
        for bulan, isi in kalender.items()
    }


def kalender_banyak(daftar: Iterable[Bulan]) -> dict[Bulan, Kalender | None]:
    """The calendar of closing of each month, None where its policy has none."""
    bulan = list(daftar)
    return kalender_dari(kebijakan_banyak([satu.awal for satu in bulan]), bulan)


def kalender_dari(
    kebijakan: Mapping[date, Kebijakan], daftar: Iterable[Bulan]
) -> dict[Bulan, Kalender | None]:
    """The calendars out of policies that were read by date already."""
    return {
        bulan: kebijakan[bulan.awal].aturan.kalender
        if bulan.awal in kebijakan
        else None
        for bulan in daftar
    }


def bulan_tanpa_putusan(sejak: date, sampai: date, *, hari_ini: date) -> set[Bulan]:
    """Months that share a day with the span and take no decision on reports any more:
    the locked ones, and those whose day for it is over."""
    lewat = {
        bulan
        for bulan, batas in batas_banyak(bulan_antara(sejak, sampai)).items()
        if rules.lewat(batas.persetujuan, hari_ini=hari_ini)
    }
    return lewat | bulan_terkunci(sejak, sampai)


def terbuka_dengan_sk(*, hari_ini: date) -> list[Bulan]:
    """Months a decree holds open on a date, in order. One statement."""
    baris = Perpanjangan.objects.filter(sampai__gte=hari_ini).order_by("bulan")
    return [Bulan.baca(b) for b in baris.values_list("bulan", flat=True).distinct()]


def perpanjangan(bulan: Bulan) -> list[Perpanjangan]:
    """The decrees that put a month's dates off, the latest first. One statement."""
    return list(
        Perpanjangan.objects.filter(bulan=str(bulan))
        .select_related("dicatat_oleh__pegawai")
        .order_by("-sampai")
    )
