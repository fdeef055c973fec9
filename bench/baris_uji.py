"""A month of invented rows, put in as plain SQL so that a bench is ready quickly.

Past the operations on purpose: what is measured is the closing, not the entering.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from ekinerja.waktu import Bulan, saat_lokal

SEJAK = date(2026, 1, 1)
SAAT = "2026-01-01 00:00:00+00:00"
SEUNIT = 50
KEGIATAN_SEHARI = 5
SEKALI_ISI = 5000
Baris = Sequence[Any]


def isi_sebulan(*, orang: int, bulan: Bulan, daerah: str = "belitung-timur") -> None:
    """Fill an empty database: ``orang`` people, two punches and five reports a day.

    Person 1 and 2 are the personnel office; their accounts carry the same ids.
    """
    hari = [t for t in bulan.hari() if t.weekday() < 5]
    with transaction.atomic():
        _susunan(orang, daerah)
        _pegawai(orang)
        _jadwal(orang)
        _rencana(orang, bulan)
        _isi("presensi_rekaman", KOLOM_REKAMAN, _rekaman(orang, hari))
        _isi("kinerja_aktivitas", KOLOM_AKTIVITAS, _aktivitas(orang, hari))


def _isi(tabel: str, kolom: str, baris: Iterable[Baris]) -> None:
    """Insert rows as they come; names are this file's own.

    Columns left out get what their model would give them.
    """
    bawaan = _bawaan(tabel, {nama.strip() for nama in kolom.split(",")})
    kolom = ", ".join([kolom, *bawaan])
    baris = ((*satu, *bawaan.values()) for satu in baris)
    with connection.cursor() as kursor:
        if connection.vendor == "postgresql":
            with kursor.copy(f"COPY {tabel} ({kolom}) FROM STDIN") as salin:
                for satu in baris:
                    salin.write_row(satu)
            return
        tanda = ", ".join(["%s"] * len(kolom.split(",")))
        perintah = f"INSERT INTO {tabel} ({kolom}) VALUES ({tanda})"  # noqa: S608
        antre = iter(baris)
        while bagian := list(islice(antre, SEKALI_ISI)):
            kursor.executemany(perintah, bagian)


def _bawaan(tabel: str, ada: set[str]) -> dict[str, Any]:
    model = next(m for m in apps.get_models() if m._meta.db_table == tabel)
    return {
        str(f.column): f.get_default()
        for f in model._meta.concrete_fields
        if f.column not in ada and f.has_default()
    }


def _banyak_unit(orang: int) -> int:
    return -(-orang // SEUNIT)


def _susunan(orang: int, daerah: str) -> None:
    _isi("organisasi_pemda", "id, kode, nama, zona", [(1, daerah, "Uji", "WIB")])
    unit = range(1, _banyak_unit(orang) + 1)
    _isi(
        "organisasi_unitkerja",
        "id, kode, nama, jenis, zona, berlaku_sejak",
        ((n, f"u{n}", f"Dinas {n}", "perangkat_daerah", "WIB", SEJAK) for n in unit),
    )
    _isi(
        "organisasi_jabatan",
        "id, kode, nama, unit_id, kelas, kelompok, jenjang, atasan_id, tunggal,"
        " berlaku_sejak",
        (
            baris
            for n in unit
            for baris in (
                (2 * n - 1, f"k{n}", "Kepala", n, 14, "umum", "jpt", None, True, SEJAK),
                (
                    2 * n,
                    f"s{n}",
                    "Staf",
                    n,
                    7,
                    "umum",
                    "pelaksana",
                    2 * n - 1,
                    False,
                    SEJAK,
                ),
            )
        ),
    )


def _pegawai(orang: int) -> None:
    semua = range(1, orang + 1)
    _isi(
        "organisasi_pegawai",
        "id, nip, nama, gelar_depan, gelar_belakang",
        ((n, f"1990010120150{n:05d}", f"Orang {n}", "", "S.E.") for n in semua),
    )
    _isi(
        "organisasi_riwayatstatus",
        "pegawai_id, status, golongan, berlaku_sejak",
        ((n, "pns", "III/b", SEJAK) for n in semua),
    )
    _isi(
        "organisasi_penempatan",
        "pegawai_id, jabatan_id, jenis, nomor_sk, berlaku_sejak",
        ((n, _jabatan(n), "definitif", "SK", SEJAK) for n in semua),
    )
    _isi(
        "organisasi_akun",
        "id, nama_masuk, pegawai_id, password, is_active",
        ((n, f"1990010120150{n:05d}", n, "!", True) for n in (1, 2)),
    )
    _isi(
        "organisasi_peranakun",
        "akun_id, peran, berlaku_sejak",
        ((n, "bkpsdm", SEJAK) for n in (1, 2)),
    )


def _jabatan(pegawai: int) -> int:
    """The first of every fifty heads the unit."""
    unit, urut = divmod(pegawai - 1, SEUNIT)
    return 2 * unit + (1 if urut == 0 else 2)


def _jadwal(orang: int) -> None:
    _isi("jadwal_polakerja", "id, kode, nama", [(1, "lima", "Lima hari")])
    _isi(
        "jadwal_jamkerja",
        "pola_id, hari, masuk, pulang, menit_istirahat",
        ((1, hari, "07:30:00", "16:00:00", 60) for hari in range(5)),
    )
    _isi(
        "jadwal_polaunit",
        "unit_id, pola_id, berlaku_sejak",
        ((n, 1, SEJAK) for n in range(1, _banyak_unit(orang) + 1)),
    )


def _rencana(orang: int, bulan: Bulan) -> None:
    semua = range(1, orang + 1)
    _isi(
        "kinerja_skp",
        "id, pegawai_id, tahun, disusun_at",
        ((n, n, bulan.tahun, SAAT) for n in semua),
    )
    _isi(
        "kinerja_rhk",
        "id, skp_id, nomor, uraian, indikator",
        (
            (2 * n - 2 + nomor, n, nomor, f"Rencana hasil kerja {nomor}", "Dokumen")
            for n in semua
            for nomor in (1, 2)
        ),
    )
    _isi(
        "kinerja_targetharian",
        "rhk_id, jumlah, satuan, berlaku_sejak",
        ((n, 2, "dokumen", SEJAK) for n in range(1, 2 * orang + 1)),
    )
    _isi(
        "kinerja_katalogkegiatan",
        "id, kode, nama, satuan, menit_baku, kelompok",
        (
            (n, f"K{n:02d}", f"Kegiatan {n}", "dokumen", 60, "umum")
            for n in range(1, 21)
        ),
    )


KOLOM_REKAMAN = (
    "pegawai_id, tanggal, arah, waktu_at, zona, sumber, kunci, dicatat_at,"
    " dicatat_oleh_id"
)
KOLOM_AKTIVITAS = (
    "pegawai_id, tanggal, rhk_id, katalog_id, uraian, jumlah, satuan, menit, status,"
    " kunci, dibuat_at, diajukan_at, diputus_oleh_id, diputus_at, alasan"
)


def _rekaman(orang: int, hari: Sequence[date]) -> Iterator[Baris]:
    """About one arrival in ten is late, by up to half an hour."""
    for n in range(1, orang + 1):
        for tanggal in hari:
            geser = (n * 7 + tanggal.day * 13) % 50 - 45
            for arah, jam, menit in (
                ("masuk", time(7, 30), geser),
                ("pulang", time(16, 1), 0),
            ):
                saat = saat_lokal(tanggal, jam, "WIB") + timedelta(minutes=menit)
                yield (
                    n, tanggal, arah, _utc(saat), "WIB", "impor",
                    f"{n}-{tanggal}-{arah}", SAAT, 1,
                )  # fmt: skip


def _aktivitas(orang: int, hari: Sequence[date]) -> Iterator[Baris]:
    for n in range(1, orang + 1):
        penyetuju = 2 if n == 1 else 1
        for tanggal in hari:
            for urut in range(KEGIATAN_SEHARI):
                katalog = (n + urut + tanggal.day) % 20 + 1
                yield (
                    n, tanggal, 2 * n - urut % 2, katalog,
                    f"Menyusun dan memeriksa berkas {katalog}", 1, "dokumen", 75,
                    "disetujui", f"{n}-{tanggal}-{urut}", SAAT, SAAT, penyetuju, SAAT, "",
                )  # fmt: skip


def _utc(saat: datetime) -> str:
    return saat.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S+00:00")
