"""Reads of the room: schedules of people, holidays."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from ekinerja.jadwal.models import HariLibur, PolaUnit
from ekinerja.jadwal.rules import JadwalHari, PolaRentang, jadwal_rentang, menit_kerja
from ekinerja.organisasi.models import UnitKerja
from ekinerja.organisasi.queries import PenempatanRentang, penempatan_dalam

__all__ = ["JadwalHari", "Kalender", "hari_libur_dalam", "jadwal_dalam", "kalender"]


@dataclass(frozen=True, slots=True)
class Kalender:
    """Holidays by name, and the duty days of each unit, over one span of days."""

    libur: Mapping[date, str]
    unit: Mapping[int, Mapping[date, JadwalHari]]


def hari_libur_dalam(*, sejak: date, sampai: date) -> dict[date, str]:
    """Holidays between two dates, both included: date to name. One statement."""
    return dict(
        HariLibur.objects.filter(tanggal__range=(sejak, sampai)).values_list(
            "tanggal", "nama"
        )
    )


def jadwal_dalam(
    *, pegawai_ids: Collection[int], sejak: date, sampai: date
) -> dict[int, dict[date, JadwalHari]]:
    """The duty days of people between two dates, both included.

    The schedule is that of the unit of the definitive placement of the day; the head
    of the region has none. At most four statements, whatever the number of people.
    """
    penempatan = penempatan_dalam(pegawai_ids=pegawai_ids, sejak=sejak, sampai=sampai)
    return jadwal_penempatan(
        penempatan, kalender=kalender(penempatan, sejak=sejak, sampai=sampai)
    )


def kalender(
    penempatan: Mapping[int, list[PenempatanRentang]], *, sejak: date, sampai: date
) -> Kalender:
    """Holidays and the schedules of the units in ``penempatan``.

    A unit without a pattern of its own works by that of the nearest unit above it.
    Two statements; a third where some unit has no pattern of its own.
    """
    libur = hari_libur_dalam(sejak=sejak, sampai=sampai)
    unit_ids = {
        p.unit_id for daftar in penempatan.values() for p in daftar if _wajib_hadir(p)
    }
    pola = _pola_unit(sejak=sejak, sampai=sampai)
    induk = {} if unit_ids <= pola.keys() else _induk_unit()
    jadwal = {
        unit_id: jadwal_rentang(
            pola=_pola_terdekat(unit_id, pola=pola, induk=induk),
            libur=libur,
            sejak=sejak,
            sampai=sampai,
        )
        for unit_id in unit_ids
    }
    return Kalender(libur=libur, unit=jadwal)


def jadwal_penempatan(
    penempatan: Mapping[int, list[PenempatanRentang]], *, kalender: Kalender
) -> dict[int, dict[date, JadwalHari]]:
    """The duty days of people whose placements and calendar were read already."""
    hasil: dict[int, dict[date, JadwalHari]] = {}
    for pegawai_id, daftar in penempatan.items():
        hari = hasil.setdefault(pegawai_id, {})
        for p in daftar:
            if _wajib_hadir(p):
                hari.update(
                    (tanggal, jam)
                    for tanggal, jam in kalender.unit[p.unit_id].items()
                    if p.sejak <= tanggal <= p.sampai
                )
    return hasil


def _wajib_hadir(penempatan: PenempatanRentang) -> bool:
    return penempatan.jenis == "definitif" and penempatan.kelompok != "kepala_daerah"


def _pola_unit(*, sejak: date, sampai: date) -> dict[int, list[PolaRentang]]:
    baris = (
        PolaUnit.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=sejak),
            berlaku_sejak__lte=sampai,
        )
        .order_by("id")
        .values_list(
            "id",
            "unit_id",
            "berlaku_sejak",
            "berlaku_sampai",
            "pola__jam__hari",
            "pola__jam__masuk",
            "pola__jam__pulang",
            "pola__jam__menit_istirahat",
        )
    )
    rentang: dict[int, tuple[int, date, date, dict[int, JadwalHari]]] = {}
    for pola_id, unit_id, awal, akhir, hari, masuk, pulang, istirahat in baris:
        _, _, _, jam = rentang.setdefault(
            pola_id, (unit_id, awal, akhir or date.max, {})
        )
        if hari is not None:
            lama = menit_kerja(masuk=masuk, pulang=pulang, menit_istirahat=istirahat)
            jam[hari] = JadwalHari(masuk=masuk, pulang=pulang, menit_kerja=lama)
    hasil: dict[int, list[PolaRentang]] = {}
    for unit_id, awal, akhir, jam in rentang.values():
        hasil.setdefault(unit_id, []).append(PolaRentang(awal, akhir, jam))
    return hasil


def _induk_unit() -> dict[int, int | None]:
    return dict(UnitKerja.objects.values_list("id", "induk_id"))


def _pola_terdekat(
    unit_id: int,
    *,
    pola: Mapping[int, list[PolaRentang]],
    induk: Mapping[int, int | None],
) -> list[PolaRentang]:
    kini: int | None = unit_id
    dilalui: set[int] = set()
    while kini is not None and kini not in dilalui:
        if kini in pola:
            return pola[kini]
        dilalui.add(kini)
        kini = induk.get(kini)
    return []
