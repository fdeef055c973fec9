"""Months of invented people for tests of the engine, and hypothesis strategies for them.

A month is perfect unless a day says otherwise: at work on the minute, five hours and
more of approved work, every target met.
"""

from collections.abc import Mapping
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

from ekinerja.tpp.fakta import (
    Fakta,
    Hari,
    Kegiatan,
    Penempatan,
    Status,
    Target,
    TargetBulan,
)
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kebijakan import berlaku
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.waktu import Bulan

KEBIJAKAN = Path(__file__).parents[3] / "kebijakan"
BULAN = Bulan(2026, 9)
HARI_KERJA = tuple(t for t in BULAN.hari() if t.weekday() < 5)
AWAL, AKHIR = date(2020, 1, 1), date(2030, 12, 31)
DAERAH = sorted({p.parent.parent.name for p in KEBIJAKAN.glob("*/*/kebijakan.toml")})
MASUK = time(7, 30)
JADWAL = {"barito-selatan": time(6, 30)}
"""Who is due at another hour than most."""
PULANG = 16 * 3600
TARGET_BULAN = tuple(
    TargetBulan(f"target_bulan:{n}", f"rhk:{n}", "Laporan", 44, "dokumen")
    for n in (1, 2)
)
KATALOG = (None, None, "UM-01", "NK-02", "ZZ-99")
"""Work written freely, work with points in Kota Madiun, and a code it does not know."""
IZIN = ("cuti_tahunan", "sakit", "dinas_luar", "diklat")


class Kerja(NamedTuple):
    """One activity of a day; ``rhk`` None is work outside the plan, ``katalog`` None
    work written freely."""

    menit: int
    jumlah: int = 0
    rhk: str | None = "rhk:1"
    keadaan: str = "disetujui"
    katalog: str | None = None


class Sehari(NamedTuple):
    """A day: seconds after the planned arrival, seconds before the planned leaving."""

    datang: int | None = 0
    mendahului: int | None = 0
    izin: str | None = None
    kerja: tuple[Kerja, ...] = (Kerja(200, 2), Kerja(160, 2, "rhk:2"))
    target: int = 2


class Jabatan(NamedTuple):
    """What the person is."""

    status: str = "pns"
    kelas: int = 7
    kelompok: str = "umum"
    jenjang: str = "pelaksana"


BIASA = Sehari()
ALPA = Sehari(datang=None, mendahului=None, kerja=())


@cache
def mesin(daerah: str) -> Mesin:
    """The compiled policy of a government for the month of the tests."""
    return susun(berlaku(KEBIJAKAN / daerah, BULAN.awal))


def bayar(daerah: str, bulan: Mapping[int, Sehari], **isi: Any) -> Hasil:
    """Calculate; the facts of a test never hold a problem."""
    hasil = hitung(mesin(daerah), fakta(daerah, bulan, **isi))
    assert hasil.masalah == ()
    return hasil


def fakta(
    daerah: str,
    bulan: Mapping[int, Sehari],
    *,
    jabatan: Jabatan = Jabatan(),  # noqa: B008 - immutable
    sejak: date = AWAL,
    hari_berjalan: date | None = None,
) -> Fakta:
    """Facts of a month: ``bulan`` gives the days that differ, by their place."""
    sehari = [(t, bulan.get(n, BIASA)) for n, t in enumerate(HARI_KERJA)]
    return Fakta(
        periode=BULAN,
        pegawai="199001012015011001",
        nama="Ani",
        status=(Status("status:1", jabatan.status, "III/b", AWAL, AKHIR),),
        penempatan=(
            Penempatan(
                "penempatan:1",
                "definitif",
                "s1",
                "Staf",
                "u1",
                "Dinas 1",
                jabatan.kelas,
                jabatan.kelompok,
                jabatan.jenjang,
                sejak,
                AKHIR,
            ),
        ),
        hari=tuple(_hari(daerah, t, d) for t, d in sehari if t >= sejak),
        kegiatan=tuple(
            Kegiatan(
                f"aktivitas:{t:%d}-{n}",
                t,
                k.keadaan,
                "Menyusun laporan",
                k.menit,
                k.jumlah,
                k.rhk,
                k.katalog,
            )
            for t, d in sehari
            for n, k in enumerate(d.kerja)
            if t >= sejak
        ),
        target=tuple(
            Target(f"target:{n}", t, f"rhk:{n}", "Laporan", d.target, "dokumen")
            for t, d in sehari
            for n in (1, 2)
            if t >= sejak
        ),
        kewajiban=(),
        hari_berjalan=hari_berjalan,
        target_bulan=TARGET_BULAN,
    )


def _hari(daerah: str, tanggal: date, d: Sehari) -> Hari:
    jadwal = JADWAL.get(daerah, MASUK)
    mulai = jadwal.hour * 3600 + jadwal.minute * 60
    hadir = d.izin is None
    masuk = jam(mulai + d.datang) if hadir and d.datang is not None else None
    pulang = jam(PULANG - d.mendahului) if hadir and d.mendahului is not None else None
    return Hari(
        tanggal=tanggal,
        jadwal_masuk=jadwal,
        jadwal_pulang=jam(PULANG),
        menit_kerja=450,
        masuk=masuk,
        pulang=pulang,
        id_masuk=None if masuk is None else f"rekaman:{tanggal:%d}1",
        id_pulang=None if pulang is None else f"rekaman:{tanggal:%d}2",
        ketidakhadiran=d.izin,
        id_ketidakhadiran=None if hadir else f"ketidakhadiran:{tanggal:%d}",
    )


def jam(detik: int) -> time:
    """Seconds since midnight as a clock time."""
    return time(detik // 3600, detik // 60 % 60, detik % 60)


# --- What hypothesis draws from ---

datang = st.one_of(
    st.none(),
    st.integers(-1800, 7200),
    st.sampled_from([-1, 0, 1, 59, 60, 899, 900, 901, 1800, 1801, 2700, 2701, 3600]),
)
kerja = st.builds(
    Kerja,
    menit=st.integers(0, 400),
    jumlah=st.integers(0, 4),
    rhk=st.sampled_from(["rhk:1", "rhk:2", "rhk:3", None]),
    keadaan=st.sampled_from(["disetujui", "disetujui", "diajukan", "dikembalikan"]),
    katalog=st.sampled_from(KATALOG),
)
hari = st.builds(
    Sehari,
    datang=datang,
    mendahului=st.one_of(st.none(), st.integers(-3600, 7200)),
    izin=st.sampled_from([None, None, None, *IZIN]),
    kerja=st.lists(kerja, max_size=3).map(tuple),
    target=st.integers(0, 4),
)
tempat = st.integers(0, len(HARI_KERJA) - 1)
bulan = st.dictionaries(tempat, hari, max_size=5)
jabatan = st.builds(
    Jabatan,
    status=st.sampled_from(["pns", "pppk", "cpns"]),
    kelas=st.integers(5, 15),
    kelompok=st.sampled_from(["umum", "guru", "nakes"]),
    jenjang=st.sampled_from(["pelaksana", "fungsional", "pengawas", "administrator"]),
)
