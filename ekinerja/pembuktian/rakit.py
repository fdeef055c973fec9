"""Rebuild a month from totals: a sheet that says "3 days absent" becomes three days.

A reconstruction, never a record: absent and excused days fall on the last duty days,
late ones on the first. What falls on which date does not change policies that add up
events; one that looks at dates or rows of days needs a daily sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from fractions import Fraction

from ekinerja.pembuktian.pemetaan import Bawaan, Jadwal
from ekinerja.pembuktian.sel import SelDitolak
from ekinerja.tpp.fakta import Hari, Izin, Kegiatan, Target
from ekinerja.uang import bulat_setengah_ke_atas
from ekinerja.waktu import Bulan

RHK = "rhk:1"
TARGET = 10_000
MENIT_SEHARI = 24 * 60


@dataclass(frozen=True, slots=True)
class Selama:
    """So many days, each so many minutes late or early; ``sel`` names the cell."""

    hari: int
    menit: int
    sel: str


@dataclass(frozen=True, slots=True)
class Banyak:
    """The totals of one person's month, each with the cell it came from."""

    tanpa_keterangan: tuple[int, str] = (0, "")
    izin: tuple[tuple[str, int, str], ...] = ()
    terlambat: tuple[Selama, ...] = ()
    pulang_cepat: tuple[Selama, ...] = ()
    tanpa_masuk: tuple[int, str] = (0, "")
    tanpa_pulang: tuple[int, str] = (0, "")
    menit_disetujui: int | None = None
    persen_capaian: Fraction | None = None


def hari_kerja(bulan: Bulan, jadwal: Jadwal) -> list[date]:
    """The duty dates of a month by the schedule of the mapping."""
    return [
        t
        for t in bulan.hari()
        if t.weekday() < jadwal.hari_seminggu and t not in jadwal.libur
    ]


def hari_biasa(tanggal: date, jadwal: Jadwal) -> Hari:
    """A day on which everything was on time."""
    return Hari(
        tanggal=tanggal,
        jadwal_masuk=jadwal.masuk,
        jadwal_pulang=jadwal.pulang,
        menit_kerja=jadwal.menit_kerja,
        masuk=jadwal.masuk,
        pulang=jadwal.pulang,
        id_masuk=f"jadwal:{tanggal}:masuk",
        id_pulang=f"jadwal:{tanggal}:pulang",
        ketidakhadiran=None,
        id_ketidakhadiran=None,
    )


def rakit_hari(bulan: Bulan, jadwal: Jadwal, banyak: Banyak) -> tuple[Hari, ...]:
    """The days of a month that give back the totals.

    Raises:
        SelDitolak: the totals do not fit into the duty days.
    """
    hadir = [hari_biasa(t, jadwal) for t in hari_kerja(bulan, jadwal)]
    tidak_hadir: list[Hari] = []
    alpa, sel_alpa = banyak.tanpa_keterangan
    for jenis, lama, sel in (
        ("", alpa, sel_alpa),
        *banyak.izin,
    ):
        sebutan = jenis.replace("_", " ") if jenis else "tanpa keterangan"
        hadir, diambil = _ambil_akhir(hadir, lama, sebutan)
        tidak_hadir += [_tidak_hadir(h, jenis, sel) for h in diambil]
    hadir = _rekaman(hadir, jadwal, banyak)
    return tuple(sorted([*hadir, *tidak_hadir], key=lambda h: h.tanggal))


def _ambil_akhir(
    hari: list[Hari], banyak: int, apa: str
) -> tuple[list[Hari], list[Hari]]:
    if banyak > len(hari):
        raise SelDitolak(
            f"{banyak} hari {apa} tidak muat: tinggal {len(hari)} hari kerja.",
            "Periksa angkanya, serta hari_seminggu dan libur di [jadwal].",
        )
    batas = len(hari) - banyak
    return hari[:batas], hari[batas:]


def _tidak_hadir(hari: Hari, jenis: str, sel: str) -> Hari:
    return replace(
        hari,
        masuk=None,
        pulang=None,
        id_masuk=None,
        id_pulang=None,
        ketidakhadiran=jenis or None,
        id_ketidakhadiran=sel if jenis else None,
    )


def rakit_izin(hari: Sequence[Hari]) -> tuple[Izin, ...]:
    """One absence record for the days that share an id."""
    per_id: dict[str, list[Hari]] = {}
    for h in hari:
        if h.id_ketidakhadiran is not None:
            per_id.setdefault(h.id_ketidakhadiran, []).append(h)
    return tuple(
        [
            Izin(nama, isi[0].ketidakhadiran or "", isi[0].tanggal, isi[-1].tanggal)
            for nama, isi in per_id.items()
        ]
    )


def _rekaman(hadir: list[Hari], jadwal: Jadwal, banyak: Banyak) -> list[Hari]:
    """Late arrivals and early leavings from the first day on, then missing scans."""
    masuk = [(s.menit, s.sel) for s in banyak.terlambat for _ in range(s.hari)]
    pulang = [(s.menit, s.sel) for s in banyak.pulang_cepat for _ in range(s.hari)]
    tanpa_masuk, tanpa_pulang = banyak.tanpa_masuk[0], banyak.tanpa_pulang[0]
    for apa, jumlah in (
        ("terlambat dan tanpa rekaman masuk", len(masuk) + tanpa_masuk),
        ("pulang cepat dan tanpa rekaman pulang", len(pulang) + tanpa_pulang),
        ("tanpa rekaman masuk dan pulang", len(masuk) + tanpa_masuk + tanpa_pulang),
    ):
        _ambil_akhir(hadir, jumlah, apa)
    hasil = list(hadir)
    for n, (menit, sel) in enumerate(masuk):
        jam = _geser(jadwal.masuk, menit)
        hasil[n] = replace(hasil[n], masuk=jam, id_masuk=f"{sel} ke-{n + 1}")
    for n, (menit, sel) in enumerate(pulang):
        jam = _geser(jadwal.pulang, -menit)
        hasil[n] = replace(hasil[n], pulang=jam, id_pulang=f"{sel} ke-{n + 1}")
    for n in range(len(masuk), len(masuk) + tanpa_masuk):
        hasil[n] = replace(hasil[n], masuk=None, id_masuk=None)
    for n in range(len(hasil) - tanpa_pulang, len(hasil)):
        hasil[n] = replace(hasil[n], pulang=None, id_pulang=None)
    if any(_terbalik(h) for h in hasil):
        raise SelDitolak(
            "Terlambat dan pulang cepat pada hari yang sama melebihi jam kerja.",
            "Periksa menit kolomnya di pemetaan.",
        )
    return hasil


def _geser(jam: time, menit: int) -> time:
    baru = jam.hour * 60 + jam.minute + menit
    if not 0 <= baru < MENIT_SEHARI:
        raise SelDitolak(
            f"{abs(menit)} menit melewati hari.", "Periksa menit kolomnya di pemetaan."
        )
    return time(baru // 60, baru % 60, jam.second)


def _terbalik(h: Hari) -> bool:
    return h.masuk is not None and h.pulang is not None and h.masuk >= h.pulang


def sebar_menit(menit: int, jadwal: Jadwal, sel: str) -> tuple[Selama, ...]:
    """A month's minutes of lateness on as few days as half a working day holds each."""
    if not menit:
        return ()
    panjang = _menit(jadwal.pulang) - _menit(jadwal.masuk)
    hari = -(-menit // max(panjang // 2, 1))
    dasar, sisa = divmod(menit, hari)
    return tuple(
        [
            s
            for s in (Selama(sisa, dasar + 1, sel), Selama(hari - sisa, dasar, sel))
            if s.hari and s.menit
        ]
    )


def _menit(jam: time) -> int:
    return jam.hour * 60 + jam.minute


def rakit_kerja(
    hari: Sequence[Hari],
    bawaan: Bawaan,
    *,
    menit: int | None,
    persen: Fraction | None,
    menit_hari: dict[date, int] | None = None,
) -> tuple[tuple[Kegiatan, ...], tuple[Target, ...]]:
    """Approved work and targets: minutes on days at work, achievement on every day.

    Args:
        menit: approved minutes of the month, spread evenly; None for the usual ones.
        persen: the month's achievement; None for the usual one.
        menit_hari: approved minutes by date where a daily sheet tells them.

    Raises:
        SelDitolak: more minutes than the days can hold.
    """
    hadir = [h for h in hari if h.ketidakhadiran is None and (h.masuk or h.pulang)]
    if menit_hari is not None:
        per_hari = menit_hari
    elif menit is None:
        per_hari = {h.tanggal: bawaan.menit_sehari for h in hadir}
    else:
        per_hari = _sebar([h.tanggal for h in hadir or hari], menit)
    capaian = bawaan.persen_capaian if persen is None else persen
    jumlah = bulat_setengah_ke_atas(capaian * TARGET / 100)
    kegiatan = tuple(
        [
            Kegiatan(
                id=f"kerja:{h.tanggal}",
                tanggal=h.tanggal,
                keadaan="disetujui",
                uraian="Kegiatan menurut lembar",
                menit=per_hari.get(h.tanggal, 0),
                jumlah=jumlah,
                rhk=RHK,
                katalog=None,
            )
            for h in hari
        ]
    )
    target = tuple(
        [
            Target(f"target:{h.tanggal}", h.tanggal, RHK, "Target", TARGET, "")
            for h in hari
        ]
    )
    return kegiatan, target


def _sebar(tanggal: list[date], menit: int) -> dict[date, int]:
    if not tanggal:
        return {}
    dasar, sisa = divmod(menit, len(tanggal))
    if dasar + bool(sisa) > MENIT_SEHARI:
        raise SelDitolak(
            f"{menit} menit tidak muat dalam {len(tanggal)} hari.", "Periksa angkanya."
        )
    return {t: dasar + (n < sisa) for n, t in enumerate(tanggal)}
