"""Months, dates and clock times as this application speaks of them.

Nothing here reads the clock: moments are passed in.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ZONA = {
    "WIB": ZoneInfo("Asia/Jakarta"),
    "WITA": ZoneInfo("Asia/Makassar"),
    "WIT": ZoneInfo("Asia/Jayapura"),
}
NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
HARI_PENDEK = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
BULAN_PENDEK = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Mei",
    "Jun",
    "Jul",
    "Agt",
    "Sep",
    "Okt",
    "Nov",
    "Des",
)


@lru_cache(maxsize=1024)
def _ujung(tahun: int, nomor: int) -> tuple[date, date]:
    """The first and the last date of a month."""
    _, hari = monthrange(tahun, nomor)
    return date(tahun, nomor, 1), date(tahun, nomor, hari)


class BulanTidakTerbaca(ValueError):
    """The text is not a month; the mistake is the writer's."""


@dataclass(frozen=True, slots=True, order=True)
class Bulan:
    """One calendar month; written ``2026-10``."""

    tahun: int
    nomor: int

    @classmethod
    def baca(cls, teks: str) -> "Bulan":
        """Read ``YYYY-MM``.

        Raises:
            BulanTidakTerbaca: anything else, or a month outside 01-12.
        """
        tahun, pisah, nomor = teks.partition("-")
        if (
            pisah
            and len(tahun) == 4
            and len(nomor) == 2
            and teks.isascii()
            and (tahun + nomor).isdigit()
            and 1 <= int(nomor) <= 12
            and int(tahun) >= 1
        ):
            return cls(int(tahun), int(nomor))
        raise BulanTidakTerbaca(
            f"'{teks}' bukan bulan. Tulis tahun dan nomor bulan, misalnya 2026-10."
        )

    @classmethod
    def dari(cls, tanggal: date) -> "Bulan":
        return cls(tanggal.year, tanggal.month)

    @property
    def awal(self) -> date:
        return _ujung(self.tahun, self.nomor)[0]

    @property
    def akhir(self) -> date:
        return _ujung(self.tahun, self.nomor)[1]

    @property
    def berikut(self) -> "Bulan":
        if self.nomor == 12:
            return Bulan(self.tahun + 1, 1)
        return Bulan(self.tahun, self.nomor + 1)

    @property
    def sebelum(self) -> "Bulan":
        if self.nomor == 1:
            return Bulan(self.tahun - 1, 12)
        return Bulan(self.tahun, self.nomor - 1)

    def maju(self, banyak: int) -> "Bulan":
        """The month so many months later."""
        tahun, nomor = divmod(self.tahun * 12 + self.nomor - 1 + banyak, 12)
        return Bulan(tahun, nomor + 1)

    @property
    def nama(self) -> str:
        return f"{NAMA_BULAN[self.nomor - 1]} {self.tahun}"

    def hari(self) -> Iterator[date]:
        """Every date of the month, in order."""
        for n in range((self.akhir - self.awal).days + 1):
            yield self.awal + timedelta(days=n)

    def __contains__(self, tanggal: date) -> bool:
        return (tanggal.year, tanggal.month) == (self.tahun, self.nomor)

    def __str__(self) -> str:
        return f"{self.tahun:04d}-{self.nomor:02d}"


def bulan_antara(sejak: date, sampai: date) -> list[Bulan]:
    """Every month that shares a day with the span, both ends included, in order."""
    hasil = [Bulan.dari(sejak)]
    while hasil[-1] < Bulan.dari(sampai):
        hasil.append(hasil[-1].berikut)
    return hasil


def tanggal_lokal(saat: datetime, zona: str) -> date:
    """The calendar date of a moment at a duty place (``WIB``, ``WITA``, ``WIT``)."""
    return saat.astimezone(ZONA[zona]).date()


def jam_lokal(saat: datetime, zona: str) -> time:
    """The clock time of a moment at a duty place, to the second."""
    return saat.astimezone(ZONA[zona]).time().replace(microsecond=0)


def saat_lokal(tanggal: date, jam: time, zona: str) -> datetime:
    """The moment at which the clock of a duty place shows ``jam`` on ``tanggal``."""
    return datetime.combine(tanggal, jam, ZONA[zona])


def tulis_tanggal(tanggal: date) -> str:
    """``Sel 6 Okt``: for lists where the year is plain from the page."""
    hari, bulan = HARI_PENDEK[tanggal.weekday()], BULAN_PENDEK[tanggal.month - 1]
    return f"{hari} {tanggal.day} {bulan}"


def tulis_tanggal_panjang(tanggal: date) -> str:
    """``Selasa, 6 Oktober 2026``."""
    bulan = NAMA_BULAN[tanggal.month - 1]
    hari = NAMA_HARI[tanggal.weekday()]
    return f"{hari}, {tanggal.day} {bulan} {tanggal.year}"


def tulis_jam(jam: time, *, detik: bool = False) -> str:
    """``06.21`` or, with seconds, ``06.21.09``."""
    teks = f"{jam.hour:02d}.{jam.minute:02d}"
    return f"{teks}.{jam.second:02d}" if detik else teks


@lru_cache(maxsize=2**17)
def tulis_jam_detik(jam: time) -> str:
    """``06.21.09``. Remembered: an office arrives within the same few minutes."""
    return tulis_jam(jam, detik=True)


@lru_cache(maxsize=2**15)
def tulis_durasi(detik: int) -> str:
    """``14 menit 9 detik``; hours from sixty minutes on."""
    menit, sisa = divmod(detik, 60)
    jam, menit = divmod(menit, 60)
    bagian = [(jam, "jam"), (menit, "menit"), (sisa, "detik")]
    return " ".join(f"{n} {kata}" for n, kata in bagian if n) or "0 detik"
