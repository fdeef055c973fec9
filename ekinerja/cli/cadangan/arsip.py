"""One ZIP: ``isi.json`` with what is in it and every hash, tables, uploaded files."""

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from ekinerja.alur import Ditolak
from ekinerja.cli.cadangan.tabel import (
    lanjutkan_nomor,
    semua_model,
    sidik,
    simpan_baris,
    tulis_baris,
)

ISI, BENTUK = "isi.json", 1
POTONG = 1 << 20


class CadanganDitolak(Ditolak):
    """A backup that cannot be made or restored as asked."""


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What a backup holds."""

    tabel: int
    baris: int
    berkas: int


def cadangkan(tujuan: Path, *, folder_berkas: Path, now: datetime) -> Ringkasan:
    """Write everything to a new file, readable by its owner only.

    Tables are read in one transaction, so that they fit together. The file appears
    under its name only when it is whole.

    Raises:
        CadanganDitolak: a file of that name is there already.
    """
    if tujuan.exists():
        raise CadanganDitolak(f"{tujuan} sudah ada. Pakai nama berkas yang lain.")
    sementara = tujuan.with_name(f".{tujuan.name}.sebagian")
    try:
        with (
            open(
                os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
            ) as f,
            zipfile.ZipFile(f, "w", zipfile.ZIP_DEFLATED) as arsip,
        ):
            ringkasan = _tulis(arsip, folder_berkas, now)
        sementara.replace(tujuan)
    finally:
        sementara.unlink(missing_ok=True)
    return ringkasan


def _tulis(arsip: zipfile.ZipFile, folder: Path, now: datetime) -> Ringkasan:
    tabel: dict[str, dict[str, Any]] = {}
    berkas: dict[str, str] = {}
    with transaction.atomic():
        _pandangan_tetap()
        for model in semua_model():
            nama, hitung, banyak = model._meta.db_table, hashlib.sha256(), 0
            with arsip.open(f"tabel/{nama}.jsonl", "w", force_zip64=True) as keluar:
                for baris in tulis_baris(model):
                    isi = baris.encode()
                    keluar.write(isi)
                    hitung.update(isi)
                    banyak += 1
            tabel[nama] = {"baris": banyak, "sha256": hitung.hexdigest()}
        migrasi = _migrasi()
    for jalan in _berkas(folder):
        nama = jalan.relative_to(folder).as_posix()
        arsip.write(jalan, f"berkas/{nama}")
        berkas[nama] = hashlib.sha256(jalan.read_bytes()).hexdigest()
    isi_arsip = {
        "bentuk": BENTUK,
        "dibuat": now.isoformat(),
        "migrasi": migrasi,
        "tabel": tabel,
        "berkas": berkas,
    }
    arsip.writestr(ISI, json.dumps(isi_arsip, indent=1, sort_keys=True))
    baris = sum(satu["baris"] for satu in tabel.values())
    return Ringkasan(len(tabel), baris, len(berkas))


def pulihkan(asal: Path, *, folder_berkas: Path) -> Ringkasan:
    """Restore a backup into an empty installation, then hold every table against its
    hash; nothing is left behind when one differs.

    Raises:
        CadanganDitolak: not a backup, damaged, of another version of the application,
            or the installation is not empty.
    """
    with _buka(asal) as arsip:
        isi = _baca_isi(arsip)
        _periksa(arsip, isi)
        _periksa_kosong(folder_berkas)
        with transaction.atomic():
            for model in semua_model():
                nama = model._meta.db_table
                simpan_baris(model, _baris(arsip, nama))
                if sidik(tulis_baris(model))[0] != isi["tabel"][nama]["sha256"]:
                    raise CadanganDitolak(
                        f"Tabel {nama} berlainan sesudah dipulihkan. Tidak ada yang "
                        "disimpan; ambil cadangan yang lain."
                    )
            lanjutkan_nomor()
        for nama in isi["berkas"]:
            jalan = folder_berkas / nama
            jalan.parent.mkdir(parents=True, exist_ok=True)
            jalan.write_bytes(arsip.read(f"berkas/{nama}"))
    baris = sum(satu["baris"] for satu in isi["tabel"].values())
    return Ringkasan(len(isi["tabel"]), baris, len(isi["berkas"]))


def _buka(asal: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(asal)
    except (OSError, zipfile.BadZipFile) as galat:
        raise CadanganDitolak(
            f"{asal} bukan cadangan yang utuh. Periksa nama berkasnya."
        ) from galat


def _baca_isi(arsip: zipfile.ZipFile) -> dict[str, Any]:
    try:
        isi: dict[str, Any] = json.loads(arsip.read(ISI))
        bentuk = isi["bentuk"]
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as galat:
        raise CadanganDitolak(
            "Berkas itu bukan cadangan e-Kinerja. Pilih yang ditulis ekinerja cadangkan."
        ) from galat
    if bentuk != BENTUK or isi["migrasi"] != _migrasi():
        raise CadanganDitolak(
            "Cadangan itu dari versi aplikasi yang lain. Pasang versi yang menulisnya, "
            "pulihkan di sana, lalu perbarui."
        )
    return isi


def _periksa(arsip: zipfile.ZipFile, isi: dict[str, Any]) -> None:
    """Every byte against its hash, before anything is stored."""
    nama_tabel = {m._meta.db_table for m in semua_model()}
    utuh = nama_tabel == set(isi["tabel"])
    try:
        utuh = utuh and all(
            sidik(_baris(arsip, nama))[0] == satu["sha256"]
            for nama, satu in isi["tabel"].items()
        )
        utuh = utuh and all(
            hashlib.sha256(arsip.read(f"berkas/{nama}")).hexdigest() == sha
            and ".." not in Path(nama).parts
            and not Path(nama).is_absolute()
            for nama, sha in isi["berkas"].items()
        )
    except (KeyError, zipfile.BadZipFile, UnicodeDecodeError):
        utuh = False
    if not utuh:
        raise CadanganDitolak(
            "Cadangan itu rusak: isinya tidak sama dengan sidiknya. Ambil yang lain."
        )


def _periksa_kosong(folder_berkas: Path) -> None:
    terisi = next((m for m in semua_model() if m._default_manager.exists()), None)
    if terisi is not None or any(_berkas(folder_berkas)):
        apa = f"tabel {terisi._meta.db_table}" if terisi else str(folder_berkas)
        raise CadanganDitolak(
            f"Pemasangan ini sudah berisi ({apa}). Pulihkan ke basis data dan folder "
            "berkas yang kosong."
        )


def _baris(arsip: zipfile.ZipFile, nama: str) -> Iterator[str]:
    with arsip.open(f"tabel/{nama}.jsonl") as masuk:
        yield from io.TextIOWrapper(masuk, encoding="utf-8", newline="\n")


def _berkas(folder: Path) -> Iterator[Path]:
    """Uploaded files in order of name; proofs of spreadsheets are passing things."""
    for jalan in sorted(folder.glob("*")) if folder.is_dir() else ():
        if jalan.is_file():
            yield jalan


def _migrasi() -> list[list[str]]:
    """What the database was built by, of our rooms."""
    ada = MigrationRecorder(connection).applied_migrations()
    rooms = {m._meta.app_label for m in semua_model()}
    return sorted([app, nama] for app, nama in ada if app in rooms)


def _pandangan_tetap() -> None:
    """PostgreSQL: every table as of one moment; SQLite's transactions are so anyway."""
    if connection.vendor == "postgresql" and not connection.savepoint_ids:
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
