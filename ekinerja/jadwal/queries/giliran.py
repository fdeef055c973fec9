"""The roster of a unit and month as a grid of people and days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.jadwal.models import Giliran, PolaKerja
from ekinerja.jadwal.queries.libur import hari_libur_dalam
from ekinerja.organisasi.models import Akun, Penempatan, UnitKerja
from ekinerja.organisasi.queries import bertindih
from ekinerja.periode.queries import bulan_terkunci
from ekinerja.waktu import HARI_PENDEK, Bulan

LEPAS_PENDEK = "L"


@dataclass(frozen=True, slots=True)
class HariGiliran:
    """One column: the date, and whether nobody of an office works then."""

    tanggal: date
    nama: str
    merah: bool
    libur: str


@dataclass(frozen=True, slots=True)
class SelGiliran:
    """One cell as it is typed; ``bertugas`` while the post is held."""

    nama: str
    isi: str
    bertugas: bool


@dataclass(frozen=True, slots=True)
class OrangGiliran:
    """One row: a person and the month's cells."""

    pegawai_id: int
    nama: str
    jabatan: str
    sel: tuple[SelGiliran, ...]


@dataclass(frozen=True, slots=True)
class DaftarGiliran:
    """The grid of one unit and month."""

    unit: UnitKerja
    bulan: Bulan
    hari: tuple[HariGiliran, ...]
    orang: tuple[OrangGiliran, ...]
    pola: tuple[PolaKerja, ...]
    terkunci: bool


def pilihan_unit_giliran(
    *, oleh: Akun, bulan: Bulan, semua: bool
) -> list[tuple[int, str]]:
    """The units whose roster an account may read: all, or those of its own posts."""
    unit = UnitKerja.objects.all()
    if not semua:
        milik = Penempatan.objects.filter(
            bertindih(bulan.awal, bulan.akhir), pegawai_id=oleh.pegawai_id
        )
        unit = unit.filter(id__in=milik.values("jabatan__unit_id"))
    return list(unit.order_by("nama").values_list("id", "nama"))


def daftar_giliran(
    *, unit_id: int, bulan: Bulan, ketikan: Mapping[str, str] | None = None
) -> DaftarGiliran | None:
    """The grid of a unit and month; six statements, whatever the number of people.

    ``ketikan``: what was typed into cells by name, shown instead of what is stored.
    """
    unit = UnitKerja.objects.filter(id=unit_id).first()
    if unit is None:
        return None
    menjabat = list(
        Penempatan.objects.filter(
            bertindih(bulan.awal, bulan.akhir), jenis="definitif", jabatan__unit=unit
        )
        .exclude(jabatan__kelompok="kepala_daerah")
        .select_related("pegawai", "jabatan")
        .order_by("pegawai__nama", "pegawai_id", "berlaku_sejak")
    )
    isi = {
        (pegawai_id, tanggal): kode or LEPAS_PENDEK
        for pegawai_id, tanggal, kode in Giliran.objects.filter(
            pegawai_id__in={p.pegawai_id for p in menjabat},
            tanggal__range=(bulan.awal, bulan.akhir),
        ).values_list("pegawai_id", "tanggal", "pola__kode")
    }
    return DaftarGiliran(
        unit=unit,
        bulan=bulan,
        hari=_hari(bulan),
        orang=_orang(menjabat, bulan, isi, ketikan or {}),
        pola=tuple(PolaKerja.objects.filter(giliran=True).order_by("kode")),
        terkunci=bulan in bulan_terkunci(bulan.awal, bulan.akhir),
    )


def nama_sel(pegawai_id: int, tanggal: date) -> str:
    """The name of a cell's field: ``g-12-2026-10-05``."""
    return f"g-{pegawai_id}-{tanggal.isoformat()}"


def _hari(bulan: Bulan) -> tuple[HariGiliran, ...]:
    libur = hari_libur_dalam(sejak=bulan.awal, sampai=bulan.akhir)
    return tuple(
        HariGiliran(
            tanggal,
            HARI_PENDEK[tanggal.weekday()],
            tanggal.weekday() == 6 or tanggal in libur,
            libur.get(tanggal, ""),
        )
        for tanggal in bulan.hari()
    )


def _orang(
    menjabat: Sequence[Penempatan],
    bulan: Bulan,
    isi: Mapping[tuple[int, date], str],
    ketikan: Mapping[str, str],
) -> tuple[OrangGiliran, ...]:
    per_orang: dict[int, list[Penempatan]] = {}
    for p in menjabat:
        per_orang.setdefault(p.pegawai_id, []).append(p)
    hasil = []
    for pegawai_id, daftar in per_orang.items():
        sel = []
        for tanggal in bulan.hari():
            nama = nama_sel(pegawai_id, tanggal)
            kini = isi.get((pegawai_id, tanggal), "")
            sel.append(
                SelGiliran(
                    nama,
                    ketikan.get(nama, kini),
                    any(_pada(p, tanggal) for p in daftar),
                )
            )
        akhir = daftar[-1]
        hasil.append(
            OrangGiliran(
                pegawai_id, akhir.pegawai.nama_lengkap, akhir.jabatan.nama, tuple(sel)
            )
        )
    return tuple(hasil)


def _pada(p: Penempatan, tanggal: date) -> bool:
    return p.berlaku_sejak <= tanggal and (
        p.berlaku_sampai is None or tanggal <= p.berlaku_sampai
    )
