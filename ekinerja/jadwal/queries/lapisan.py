"""Schedules of people over a span of days, from one reading of every layer."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    CharField,
    DateField,
    F,
    IntegerField,
    Q,
    Value,
)
from django.db.models.functions import Cast

from ekinerja.jadwal.models import (
    Giliran,
    HariLibur,
    JamKerja,
    PolaPegawai,
    PolaUnit,
)
from ekinerja.jadwal.rules import JadwalHari, PolaRentang, jadwal_rentang, menit_kerja
from ekinerja.organisasi.models import UnitKerja
from ekinerja.organisasi.queries import PenempatanRentang, bertindih, penempatan_dalam

# More people than this are not named one by one: everybody's rows are read instead.
SEBUT_MAKS = 1000
JAM, LIBUR, UNIT, PEGAWAI, GILIRAN = range(5)


@dataclass(frozen=True, slots=True)
class Kalender:
    """Over one span: holidays by name, the units' duty days, what people have apart.

    ``giliran`` holds None for a day off.
    """

    sejak: date
    sampai: date
    libur: Mapping[date, str]
    unit: Mapping[int, Mapping[date, JadwalHari]]
    pegawai: Mapping[int, list[PolaRentang]]
    giliran: Mapping[int, Mapping[date, JadwalHari | None]]


def jadwal_dalam(
    *, pegawai_ids: Collection[int], sejak: date, sampai: date
) -> dict[int, dict[date, JadwalHari]]:
    """The duty days of people between two dates, both included.

    On the days of a definitive placement: the roster's, else the person's own pattern,
    else that of the unit; the head of the region has none. At most three statements,
    whatever the number of people.
    """
    penempatan = penempatan_dalam(pegawai_ids=pegawai_ids, sejak=sejak, sampai=sampai)
    return jadwal_penempatan(
        penempatan, kalender=kalender(penempatan, sejak=sejak, sampai=sampai)
    )


def kalender(
    penempatan: Mapping[int, list[PenempatanRentang]], *, sejak: date, sampai: date
) -> Kalender:
    """Holidays and every layer of the schedules of the people in ``penempatan``.

    A unit without a lasting pattern of its own works by that of the nearest unit above
    it, its temporary ones lying over that. One statement; a second where some unit has
    none of its own.
    """
    unit_ids = {
        p.unit_id for daftar in penempatan.values() for p in daftar if _wajib_hadir(p)
    }
    lapisan = _Lapisan()
    for baris in _baris(penempatan.keys(), sejak=sejak, sampai=sampai):
        lapisan.tambah(*baris)
    mandiri = {u for u, pola in lapisan.unit.items() if _menetap(pola)}
    induk = {} if unit_ids <= mandiri else _induk_unit()
    return Kalender(
        sejak=sejak,
        sampai=sampai,
        libur=lapisan.libur,
        unit={
            unit_id: _jadwal_unit(
                _berlapis(unit_id, pola=lapisan.unit, induk=induk),
                libur=lapisan.libur,
                sejak=sejak,
                sampai=sampai,
            )
            for unit_id in unit_ids
        },
        pegawai=lapisan.pegawai,
        giliran=lapisan.hari_giliran(),
    )


def jadwal_penempatan(
    penempatan: Mapping[int, list[PenempatanRentang]], *, kalender: Kalender
) -> dict[int, dict[date, JadwalHari]]:
    """The duty days of people whose placements and calendar were read already."""
    return {
        pegawai_id: _jadwal_orang(pegawai_id, daftar, kalender)
        for pegawai_id, daftar in penempatan.items()
    }


def _jadwal_orang(
    pegawai_id: int, daftar: Iterable[PenempatanRentang], kalender: Kalender
) -> dict[date, JadwalHari]:
    menjabat = [p for p in daftar if _wajib_hadir(p)]
    hari = {
        tanggal: jam
        for p in menjabat
        for tanggal, jam in kalender.unit[p.unit_id].items()
        if p.sejak <= tanggal <= p.sampai
    }
    pola = kalender.pegawai.get(pegawai_id)
    giliran = kalender.giliran.get(pegawai_id)
    if not (pola or giliran):
        return hari
    hari = jadwal_rentang(
        pola=pola or (),
        libur=kalender.libur,
        sejak=kalender.sejak,
        sampai=kalender.sampai,
        dasar=hari,
    )
    for tanggal, jam in (giliran or {}).items():
        if jam is None:
            hari.pop(tanggal, None)
        else:
            hari[tanggal] = jam
    return {
        tanggal: jam
        for tanggal, jam in sorted(hari.items())
        if any(p.sejak <= tanggal <= p.sampai for p in menjabat)
    }


def _wajib_hadir(penempatan: PenempatanRentang) -> bool:
    return penempatan.jenis == "definitif" and penempatan.kelompok != "kepala_daerah"


@dataclass(slots=True)
class _Lapisan:
    """The rows of one reading, sorted into the layers of a schedule.

    The hours of patterns come in any order among the rows that name them, so spans
    hold the mapping that fills up meanwhile.
    """

    jam: dict[int, dict[int, JadwalHari]] = field(default_factory=dict)
    libur: dict[date, str] = field(default_factory=dict)
    unit: dict[int, list[PolaRentang]] = field(default_factory=dict)
    pegawai: dict[int, list[PolaRentang]] = field(default_factory=dict)
    giliran: list[tuple[int, date, int | None]] = field(default_factory=list)

    def tambah(self, jenis: int, kunci: int, pola: int | None, *isi: Any) -> None:
        """Take one row of ``_baris``; what ``kunci`` names depends on its kind."""
        sejak, sampai, nama, sementara, giliran, *jam = isi
        if jenis == JAM:
            hari, masuk, pulang, istirahat, kembali, luwes = jam
            lama = menit_kerja(masuk=masuk, pulang=pulang, menit_istirahat=istirahat)
            self._jam(kunci)[hari] = JadwalHari(masuk, pulang, lama, kembali, luwes)
        elif jenis == LIBUR:
            self.libur[sejak] = nama
        elif jenis == GILIRAN:
            self.giliran.append((kunci, sejak, pola))
        else:
            rentang = PolaRentang(
                sejak,
                sampai or date.max,
                self._jam(pola or 0),
                sementara=bool(sementara),
                giliran=bool(giliran),
            )
            tujuan = self.unit if jenis == UNIT else self.pegawai
            tujuan.setdefault(kunci, []).append(rentang)

    def hari_giliran(self) -> dict[int, dict[date, JadwalHari | None]]:
        """The roster by person and date; None for a day off."""
        hasil: dict[int, dict[date, JadwalHari | None]] = {}
        for pegawai_id, tanggal, pola in self.giliran:
            jam = None if pola is None else self._jam(pola).get(tanggal.weekday())
            hasil.setdefault(pegawai_id, {})[tanggal] = jam
        return hasil

    def _jam(self, pola: int) -> dict[int, JadwalHari]:
        return self.jam.setdefault(pola, {})


def _baris(
    pegawai_ids: Collection[int], *, sejak: date, sampai: date
) -> Iterable[tuple[Any, ...]]:
    """Hours, holidays, and who works by what, as five kinds of rows of one statement.

    The first kind gives the columns their types; PostgreSQL takes two empty columns in
    a row for texts, so there the empty ones are cast.
    """
    orang = Q()
    if len(pegawai_ids) <= SEBUT_MAKS:
        orang = Q(pegawai_id__in=pegawai_ids)
    angka, tanggal = (
        Value(None, output_field=IntegerField()),
        Value(None, output_field=DateField()),
    )
    ya, teks = (
        Value(None, output_field=BooleanField()),
        Value(None, output_field=CharField()),
    )
    tanpa_jam = (angka,) * 6
    bertipe = [Cast(v, v.output_field) for v in (angka, tanggal, tanggal, teks, ya, ya)]
    jam = JamKerja.objects.values_list(
        Value(JAM), "pola_id", *bertipe, "hari", "masuk",
        "pulang", "menit_istirahat", "kembali", "menit_luwes",
    )  # fmt: skip
    libur = HariLibur.objects.filter(tanggal__range=(sejak, sampai)).values_list(
        Value(LIBUR), "id", angka, "tanggal", tanggal, "nama", ya, ya, *tanpa_jam
    )
    masa = ("pola_id", "berlaku_sejak", "berlaku_sampai", teks, "sementara")
    giliran_pola = F("pola__giliran")
    unit = PolaUnit.objects.filter(bertindih(sejak, sampai)).values_list(
        Value(UNIT), "unit_id", *masa, giliran_pola, *tanpa_jam
    )
    pegawai = PolaPegawai.objects.filter(bertindih(sejak, sampai), orang).values_list(
        Value(PEGAWAI), "pegawai_id", *masa, giliran_pola, *tanpa_jam
    )
    giliran = Giliran.objects.filter(
        orang, tanggal__range=(sejak, sampai)
    ).values_list(
        Value(GILIRAN), "pegawai_id", "pola_id", "tanggal", tanggal, teks, ya, ya,
        *tanpa_jam,
    )  # fmt: skip
    return jam.union(libur, unit, pegawai, giliran, all=True)


def _induk_unit() -> dict[int, int | None]:
    return dict(UnitKerja.objects.values_list("id", "induk_id"))


def _menetap(pola: Iterable[PolaRentang]) -> bool:
    return any(not rentang.sementara for rentang in pola)


def _berlapis(
    unit_id: int,
    *,
    pola: Mapping[int, list[PolaRentang]],
    induk: Mapping[int, int | None],
) -> list[list[PolaRentang]]:
    """The unit's patterns and, as far as they are needed, those above; top first."""
    lapis: list[list[PolaRentang]] = []
    kini: int | None = unit_id
    dilalui: set[int] = set()
    while kini is not None and kini not in dilalui:
        lapis.insert(0, pola.get(kini, []))
        if _menetap(lapis[0]):
            break
        dilalui.add(kini)
        kini = induk.get(kini)
    return lapis


def _jadwal_unit(
    lapis: Iterable[list[PolaRentang]],
    *,
    libur: Mapping[date, str],
    sejak: date,
    sampai: date,
) -> dict[date, JadwalHari]:
    hari: dict[date, JadwalHari] = {}
    for pola in lapis:
        hari = jadwal_rentang(
            pola=pola, libur=libur, sejak=sejak, sampai=sampai, dasar=hari
        )
    return hari
