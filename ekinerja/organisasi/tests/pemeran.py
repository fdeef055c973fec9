"""The fixed cast of every test: invented people of an invented corner of an island.

Everybody is in place since 1 January 2026. The posts stand like this::

    Bupati (hadi)
    └── Sekda (gita)
        ├── Kepala Dinas Pendidikan (citra)
        │   ├── Kasubag Umum (budi)
        │   │   └── Pengadministrasi (ani)
        │   └── Kepala SDN 1 (kepsek)
        │       └── Guru (intan)
        ├── Kepala Dinas Kesehatan (vacant)
        │   └── Kepala Puskesmas (kapus)
        │       └── Perawat (joko)
        ├── Kepala BKPSDM (vacant)
        │   └── Analis SDM (dewi, fitri; role bkpsdm)
        └── Inspektur (vacant)
            └── Auditor Ahli Muda (eko; role auditor)

Over a vacant post people answer to the next post up, so kapus, dewi, fitri and eko
answer to gita. The attributes are accounts; none has a password.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ekinerja.organisasi.models import (
    Akun,
    Jabatan,
    Pegawai,
    Pemda,
    Penempatan,
    PeranAkun,
    RiwayatStatus,
    UnitKerja,
)

SEJAK = date(2026, 1, 1)
# Ids far above any sequence, so that rows of a test never meet those of the cast.

# code: (name, kind, code of the parent unit)
UNIT = {
    "setda": ("Sekretariat Daerah", "perangkat_daerah", ""),
    "disdik": ("Dinas Pendidikan", "perangkat_daerah", ""),
    "dinkes": ("Dinas Kesehatan", "perangkat_daerah", ""),
    "bkpsdm": ("BKPSDM", "perangkat_daerah", ""),
    "inspektorat": ("Inspektorat Daerah", "perangkat_daerah", ""),
    "sdn1": ("SD Negeri 1 Manggar", "sekolah", "disdik"),
    "puskesmas": ("Puskesmas Manggar", "puskesmas", "dinkes"),
}
# code: (name, unit, class, group, level, superior post, one holder at a time)
JABATAN = {
    "bupati": ("Bupati", "setda", None, "kepala_daerah", "kepala_daerah", "", True),
    "sekda": ("Sekretaris Daerah", "setda", 15, "umum", "jpt", "bupati", True),
    "kadisdik": (
        "Kepala Dinas Pendidikan", "disdik", 14, "umum", "jpt", "sekda", True,
    ),
    "kadinkes": ("Kepala Dinas Kesehatan", "dinkes", 14, "umum", "jpt", "sekda", True),
    "kaban": ("Kepala BKPSDM", "bkpsdm", 14, "umum", "jpt", "sekda", True),
    "inspektur": ("Inspektur", "inspektorat", 14, "umum", "jpt", "sekda", True),
    "kasubag": (
        "Kepala Subbagian Umum", "disdik", 9, "umum", "pengawas", "kadisdik", True,
    ),
    "staf": (
        "Pengadministrasi Umum", "disdik", 7, "umum", "pelaksana", "kasubag", False,
    ),
    "kepsek": ("Kepala SDN 1", "sdn1", 10, "guru", "fungsional", "kadisdik", True),
    "guru": ("Guru Ahli Pertama", "sdn1", 8, "guru", "fungsional", "kepsek", False),
    "kapus": (
        "Kepala Puskesmas", "puskesmas", 10, "nakes", "fungsional", "kadinkes", True,
    ),
    "perawat": (
        "Perawat Terampil", "puskesmas", 7, "nakes", "fungsional", "kapus", False,
    ),
    "analis": (
        "Analis SDM Aparatur", "bkpsdm", 8, "umum", "fungsional", "kaban", False,
    ),
    "auditor": (
        "Auditor Ahli Muda", "inspektorat", 9, "umum", "fungsional", "inspektur", False,
    ),
}  # fmt: skip
# attribute: (NIP, name, title after the name, status, rank, post)
ORANG = {
    "ani": ("199503122020122001", "Ani Lestari", "A.Md.", "pns", "II/c", "staf"),
    "budi": ("198507072010011002", "Budi Hartono", "S.Sos.", "pns", "III/d", "kasubag"),
    "citra": ("197204151998032003", "Citra Maharani", "M.Pd.", "pns", "IV/c", "kadisdik"),
    "dewi": ("199001202015032004", "Dewi Anggraini", "S.E.", "pns", "III/b", "analis"),
    "fitri": ("199208252018012005", "Fitri Handayani", "S.H.", "pns", "III/b", "analis"),
    "eko": ("198811302012121006", "Eko Prasetyo", "S.Ak.", "pns", "III/c", "auditor"),
    "gita": ("196910101994032007", "Gita Wulandari", "M.Si.", "pns", "IV/d", "sekda"),
    "hadi": (None, "Hadi Kusuma", "", "kepala_daerah", "", "bupati"),
    "intan": ("199706182023212008", "Intan Permata", "S.Pd.", "pppk", "IX", "guru"),
    "joko": ("199102142024211009", "Joko Susilo", "A.Md.Kep.", "pppk", "VII", "perawat"),
    "kepsek": ("197809092003122010", "Kartini Dewanti", "S.Pd.", "pns", "IV/a", "kepsek"),
    "kapus": ("198005052006041011", "Lukman Hakim", "SKM", "pns", "IV/a", "kapus"),
}  # fmt: skip
PERAN = {"dewi": "bkpsdm", "fitri": "bkpsdm", "eko": "auditor"}


@dataclass(frozen=True)
class Pemeran:
    """The cast. People are accounts (``ani.pegawai`` is the person)."""

    daerah: Pemda
    ani: Akun
    budi: Akun
    citra: Akun
    dewi: Akun
    fitri: Akun
    eko: Akun
    gita: Akun
    hadi: Akun
    intan: Akun
    joko: Akun
    kepsek: Akun
    kapus: Akun
    unit_setda: UnitKerja
    unit_disdik: UnitKerja
    unit_dinkes: UnitKerja
    unit_bkpsdm: UnitKerja
    unit_inspektorat: UnitKerja
    unit_sdn1: UnitKerja
    unit_puskesmas: UnitKerja
    jabatan: dict[str, Jabatan]


def buat() -> Pemeran:
    """Put the cast into the database: a dozen statements."""
    daerah = Pemda.objects.create(
        id=1, kode="belitung-timur", nama="Kabupaten Belitung Timur", zona="WIB"
    )
    unit = _unit()
    jabatan = _jabatan(unit)
    akun = _orang(jabatan)
    PeranAkun.objects.bulk_create(
        PeranAkun(akun=akun[nama], peran=peran, berlaku_sejak=SEJAK)
        for nama, peran in PERAN.items()
    )
    satuan = {f"unit_{kode}": satu for kode, satu in unit.items()}
    orang: dict[str, Any] = {**akun, **satuan}
    return Pemeran(daerah=daerah, jabatan=jabatan, **orang)


def _unit() -> dict[str, UnitKerja]:
    unit = {
        kode: UnitKerja(
            id=nomor, kode=kode, nama=nama, jenis=jenis, zona="WIB", berlaku_sejak=SEJAK
        )
        for nomor, (kode, (nama, jenis, _)) in enumerate(UNIT.items(), start=900_101)
    }
    for kode, (_, _, induk) in UNIT.items():
        unit[kode].induk = unit[induk] if induk else None
    UnitKerja.objects.bulk_create(unit.values())
    return unit


def _jabatan(unit: dict[str, UnitKerja]) -> dict[str, Jabatan]:
    jabatan = {
        kode: Jabatan(
            id=nomor,
            kode=kode,
            nama=nama,
            unit=unit[di],
            kelas=kelas,
            kelompok=kelompok,
            jenjang=jenjang,
            tunggal=tunggal,
            berlaku_sejak=SEJAK,
        )
        for nomor, (
            kode,
            (nama, di, kelas, kelompok, jenjang, _, tunggal),
        ) in enumerate(JABATAN.items(), start=900_201)
    }
    for kode, isi in JABATAN.items():
        jabatan[kode].atasan = jabatan[isi[5]] if isi[5] else None
    Jabatan.objects.bulk_create(jabatan.values())
    return jabatan


def _orang(jabatan: dict[str, Jabatan]) -> dict[str, Akun]:
    orang = {
        kunci: Pegawai(id=nomor, nip=nip, nama=nama, gelar_belakang=gelar)
        for nomor, (kunci, (nip, nama, gelar, *_)) in enumerate(
            ORANG.items(), start=900_301
        )
    }
    Pegawai.objects.bulk_create(orang.values())
    RiwayatStatus.objects.bulk_create(
        RiwayatStatus(
            pegawai=orang[kunci], status=isi[3], golongan=isi[4], berlaku_sejak=SEJAK
        )
        for kunci, isi in ORANG.items()
    )
    Penempatan.objects.bulk_create(
        Penempatan(
            pegawai=orang[kunci],
            jabatan=jabatan[isi[5]],
            jenis="definitif",
            nomor_sk="SK-UJI/2026",
            berlaku_sejak=SEJAK,
        )
        for kunci, isi in ORANG.items()
    )
    akun = {
        kunci: Akun(id=nomor, nama_masuk=isi[0] or "bupati", pegawai=orang[kunci])
        for nomor, (kunci, isi) in enumerate(ORANG.items(), start=900_401)
    }
    Akun.objects.bulk_create(akun.values())
    return akun
