"""Reads of the room: schedules of people, holidays."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import IntegerField, Value

from ekinerja.jadwal.models import HariLibur, PolaUnit
from ekinerja.jadwal.rules import JadwalHari, PolaRentang, jadwal_rentang, menit_kerja
from ekinerja.organisasi.models import UnitKerja
from ekinerja.organisasi.queries import (
    PenempatanRentang,
    bertindih,
    penempatan_dalam,
)

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
    of the region has none. At most three statements, whatever the number of people.
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
    One statement; a second where some unit has no pattern of its own.
    """
    unit_ids = {
        p.unit_id for daftar in penempatan.values() for p in daftar if _wajib_hadir(p)
    }
    pola, libur = _pola_dan_libur(sejak=sejak, sampai=sampai)
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


def _pola_dan_libur(
    *, sejak: date, sampai: date
) -> tuple[dict[int, list[PolaRentang]], dict[date, str]]:
    """Patterns per unit and holidays, read as two kinds of rows of one statement."""
    libur: dict[date, str] = {}
    pola: dict[int, tuple[int, PolaRentang]] = {}
    for id_, unit_id, awal, akhir, nama, hari, masuk, pulang, istirahat in _baris(
        sejak=sejak, sampai=sampai
    ):
        if unit_id is None:
            libur[awal] = nama
            continue
        _, rentang = pola.setdefault(
            id_, (unit_id, PolaRentang(awal, akhir or date.max, {}))
        )
        if hari is not None:
            lama = menit_kerja(masuk=masuk, pulang=pulang, menit_istirahat=istirahat)
            rentang.jam[hari] = JadwalHari(masuk, pulang, lama)
    per_unit: dict[int, list[PolaRentang]] = {}
    for unit_id, rentang in pola.values():
        per_unit.setdefault(unit_id, []).append(rentang)
    return per_unit, libur


def _baris(*, sejak: date, sampai: date) -> Iterable[tuple[Any, ...]]:
    kosong = Value(None, output_field=IntegerField())
    pola = PolaUnit.objects.filter(bertindih(sejak, sampai)).values_list(
        "id",
        "unit_id",
        "berlaku_sejak",
        "berlaku_sampai",
        "pola__nama",
        "pola__jam__hari",
        "pola__jam__masuk",
        "pola__jam__pulang",
        "pola__jam__menit_istirahat",
    )
    libur = HariLibur.objects.filter(tanggal__range=(sejak, sampai)).values_list(
        "id", kosong, "tanggal", "tanggal", "nama", kosong, kosong, kosong, kosong
    )
    return pola.union(libur, all=True)


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
