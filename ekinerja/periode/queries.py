"""The state of months and the policy in force on a date."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from ekinerja.organisasi import queries as organisasi
from ekinerja.periode import pustaka, rules
from ekinerja.periode.models import Periode
from ekinerja.tpp.kebijakan import Aturan, Kebijakan, KebijakanSalah
from ekinerja.waktu import Bulan


def kebijakan_pada(tanggal: date) -> Kebijakan:
    """The policy of this government in force on a date.

    Loaded policies are kept in memory until a file of the policy folder changes. A
    faulty folder matters only on the days it is in force.

    Raises:
        KebijakanTidakTersedia: none is in force, or its files do not load; a
            KebijakanSalah whose details are in the log.
    """
    return pustaka.pilih(pustaka.baca(_folder_daerah()), tanggal)


def kebijakan_banyak(tanggal: Iterable[date]) -> dict[date, Kebijakan]:
    """The policies in force on some dates; dates without a usable one are absent.

    One statement, however many dates.
    """
    naskah = pustaka.baca(_folder_daerah())
    hasil = {}
    for satu in tanggal:
        with suppress(KebijakanSalah):
            hasil[satu] = pustaka.pilih(naskah, satu)
    return hasil


def kebijakan_bernama(id_: str) -> Kebijakan | None:
    """The policy with this id (``belitung-timur/2022-perbup-00``) as its files are now.

    For names and titles beside frozen results, which must stay readable: None when
    the folder is gone or no longer loads.
    """
    semua = (satu.kebijakan for satu in pustaka.baca(_folder_daerah()))
    return next((k for k in semua if k is not None and k.id == id_), None)


def aturan_pada(tanggal: date) -> Aturan:
    """The limits other rooms obey (entry window, minimum minutes...) on a date."""
    return kebijakan_pada(tanggal).aturan


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
        if kebijakan_pada(bulan.awal).uji_coba:
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


def _folder_daerah() -> Path:
    return Path(settings.KEBIJAKAN_DIR) / organisasi.pemda().kode
