"""What was expected on a date: pure arithmetic over patterns, holidays and spans."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from ekinerja.alur import Ditolak
from ekinerja.waktu import NAMA_HARI, tulis_jam


class PolaTidakSah(Ditolak):
    """The hours of a pattern contradict themselves."""


class MasaTidakSah(Ditolak):
    """A validity ends before it begins."""


class PolaBertumpuk(Ditolak):
    """The unit already works by another pattern in those days."""


class HariLiburTerdaftar(Ditolak):
    """The date is already in the table of holidays."""


class HariLiburTidakAda(Ditolak):
    """The date is not in the table of holidays."""


@dataclass(frozen=True, slots=True)
class JamBaru:
    """Hours of one weekday (0 = Monday), local to the duty place."""

    hari: int
    masuk: time
    pulang: time
    menit_istirahat: int


@dataclass(frozen=True, slots=True)
class JadwalHari:
    """One duty day. ``menit_kerja`` is the time without the break, in minutes."""

    masuk: time
    pulang: time
    menit_kerja: int


@dataclass(frozen=True, slots=True)
class PolaRentang:
    """A weekly pattern over a span of days, both ends included."""

    sejak: date
    sampai: date
    jam: dict[int, JadwalHari]


def menit(jam: time) -> int:
    """Whole minutes since midnight."""
    return jam.hour * 60 + jam.minute


def menit_kerja(*, masuk: time, pulang: time, menit_istirahat: int) -> int:
    """Minutes of work between two hours of one day, the break taken off."""
    return menit(pulang) - menit(masuk) - menit_istirahat


def periksa_pola(jam: Sequence[JamBaru]) -> None:
    """Check the hours of a weekly pattern.

    Raises:
        PolaTidakSah: no day at all, a weekday twice or outside 0-6, leaving not after
            arriving, or a break as long as the day.
    """
    if not jam:
        raise PolaTidakSah("Pola kerja belum berisi hari. Isi sekurangnya satu hari.")
    terpakai: set[int] = set()
    for butir in jam:
        if not 0 <= butir.hari <= 6:
            raise PolaTidakSah(
                f"Hari {butir.hari} tidak dikenal. Tulis 0 (Senin) sampai 6 (Minggu)."
            )
        nama = NAMA_HARI[butir.hari]
        if butir.hari in terpakai:
            raise PolaTidakSah(f"Hari {nama} tertulis dua kali. Sisakan satu.")
        terpakai.add(butir.hari)
        if butir.pulang <= butir.masuk:
            raise PolaTidakSah(
                f"Jam pulang hari {nama} ({tulis_jam(butir.pulang)}) tidak sesudah "
                f"jam masuk ({tulis_jam(butir.masuk)}). Perbaiki salah satunya."
            )
        lama = menit_kerja(
            masuk=butir.masuk,
            pulang=butir.pulang,
            menit_istirahat=butir.menit_istirahat,
        )
        if lama <= 0:
            raise PolaTidakSah(
                f"Istirahat hari {nama} menghabiskan seluruh jam kerja. "
                "Kurangi menit istirahatnya."
            )


def periksa_masa(*, sejak: date, sampai: date | None) -> None:
    """Check that a validity does not end before it begins.

    Raises:
        MasaTidakSah: it does.
    """
    if sampai is not None and sampai < sejak:
        raise MasaTidakSah(
            f"Masa berlaku berakhir {sampai:%d-%m-%Y}, sebelum mulai "
            f"{sejak:%d-%m-%Y}. Perbaiki salah satu tanggalnya."
        )


def jadwal_rentang(
    *,
    pola: Iterable[PolaRentang],
    libur: Mapping[date, str],
    sejak: date,
    sampai: date,
) -> dict[date, JadwalHari]:
    """The duty days of a unit between two dates, both included.

    Holidays and weekdays without hours are absent from the answer. Where spans
    overlap, the one that began last counts.
    """
    hasil: dict[date, JadwalHari] = {}
    for rentang in sorted(pola, key=lambda r: r.sejak):
        awal, akhir = max(sejak, rentang.sejak), min(sampai, rentang.sampai)
        for n in range((akhir - awal).days + 1):
            tanggal = awal + timedelta(days=n)
            jam = rentang.jam.get(tanggal.weekday())
            if jam is None or tanggal in libur:
                hasil.pop(tanggal, None)
            else:
                hasil[tanggal] = jam
    return hasil
