"""One ordinary person's month as facts, and as the JSON a test may spoil."""

import json
from dataclasses import replace
from datetime import date, time
from typing import Any

from ekinerja.tpp import fakta as f
from ekinerja.waktu import Bulan


def fakta() -> f.Fakta:
    """September 2026 of one person, two duty days, one of them on leave."""
    awal, akhir = date(2026, 9, 1), date(2026, 9, 30)
    selasa, rabu = date(2026, 9, 8), date(2026, 9, 9)
    return f.Fakta(
        periode=Bulan(2026, 9),
        pegawai="199001012015011001",
        nama="Ani Żółć “Ani”",
        status=(f.Status("status:1", "pns", "III/a", awal, akhir),),
        penempatan=(
            f.Penempatan(
                id="penempatan:1",
                jenis="definitif",
                jabatan="J-1",
                nama_jabatan="Pengelola Data",
                unit="U-1",
                nama_unit="Dinas Pendidikan",
                kelas=7,
                kelompok="umum",
                jenjang="pelaksana",
                sejak=awal,
                sampai=akhir,
            ),
        ),
        hari=(_hadir(selasa), _sakit(rabu)),
        kegiatan=(
            f.Kegiatan(
                "aktivitas:1", selasa, "disetujui", "Menyusun", 300, 3, "rhk:1", None
            ),
            f.Kegiatan("aktivitas:2", selasa, "diajukan", "Rapat", 60, 0, None, "K-1"),
        ),
        target=(
            f.Target("target:1", selasa, "rhk:1", "Menyusun", 3, "berkas"),
            f.Target("target:1", rabu, "rhk:1", "Menyusun", 3, "berkas"),
        ),
        kewajiban=(f.Kewajiban("kewajiban:1", "pdm", "belum", date(2026, 6, 30), ""),),
    )


def _hadir(tanggal: date) -> f.Hari:
    """Late by one second."""
    return f.Hari(
        tanggal=tanggal,
        jadwal_masuk=time(7, 30),
        jadwal_pulang=time(16),
        menit_kerja=450,
        masuk=time(7, 30, 1),
        pulang=time(16, 0, 5),
        id_masuk="rekaman:1",
        id_pulang="rekaman:2",
        ketidakhadiran=None,
        id_ketidakhadiran=None,
    )


def _sakit(tanggal: date) -> f.Hari:
    return replace(
        _hadir(tanggal),
        masuk=None,
        pulang=None,
        id_masuk=None,
        id_pulang=None,
        ketidakhadiran="sakit",
        id_ketidakhadiran="ketidakhadiran:9",
    )


def isi() -> dict[str, Any]:
    """The same as plain JSON values."""
    hasil: dict[str, Any] = json.loads(f.tulis(fakta()))
    return hasil


def teks(nilai: Any) -> str:
    """Plain JSON values as one line."""
    return json.dumps(nilai, ensure_ascii=False, separators=(",", ":"))


def dengan(jalan: str, nilai: Any) -> dict[str, Any]:
    """The month with one value replaced; ``jalan`` is like ``hari.0.masuk``."""
    semua = isi()
    tempat, akhir = _cari(semua, jalan)
    tempat[akhir] = nilai
    return semua


def tanpa(jalan: str) -> dict[str, Any]:
    """The month without one key."""
    semua = isi()
    tempat, akhir = _cari(semua, jalan)
    del tempat[akhir]
    return semua


def _cari(semua: Any, jalan: str) -> tuple[Any, Any]:
    *atas, akhir = (int(n) if n.isdecimal() else n for n in jalan.split("."))
    for n in atas:
        semua = semua[n]
    return semua, akhir
