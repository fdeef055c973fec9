"""A real server on example data, as a user meets it: own database, own process."""

import json
import os
import secrets
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

AKAR = Path(__file__).parents[2]
DAERAH = {
    "situs_beltim": "belitung-timur",
    "situs_barsel": "barito-selatan",
    "situs_magelang": "kota-magelang",
    "situs_kediri": "kota-kediri",
    "situs_madiun": "kota-madiun",
}
"""Fixture of a site -> its government."""
KOTA = ("situs_magelang", "situs_kediri", "situs_madiun")
"""Sites played on one engine only; the first two show that both store the same."""


@dataclass(frozen=True, slots=True)
class Situs:
    """A running site: its address, its log-ins by cast name, its environment."""

    url: str
    akun: dict[str, dict[str, str]]
    lingkungan: dict[str, str]

    def perintah(self, *argumen: str) -> subprocess.CompletedProcess[str]:
        """Run ``ekinerja`` against this site's database."""
        return subprocess.run(  # noqa: S603 - our own command, our own arguments
            [sys.executable, "-m", "ekinerja.cli.utama", *argumen],
            env=self.lingkungan,
            cwd=AKAR,
            capture_output=True,
            text=True,
            check=False,
        )

    def hasil_terkunci(self, bulan: str) -> list[str]:
        """The stored canonical results of a locked month, straight from the table."""
        kueri = (
            "SELECT h.hasil FROM penutupan_hasilpegawai h"
            " JOIN penutupan_perhitungan p ON p.id = h.perhitungan_id"
            " JOIN periode_periode b ON b.id = p.periode_id"
            " WHERE p.keadaan = 'terkunci' AND b.bulan = {} ORDER BY h.nip"
        )
        alamat = self.lingkungan["EKINERJA_DATABASE_URL"]
        if alamat.startswith("sqlite"):
            with sqlite3.connect(alamat.removeprefix("sqlite:///")) as basis:
                return [b for (b,) in basis.execute(kueri.format("?"), [bulan])]
        with psycopg.connect(alamat) as sambungan:
            return [b for (b,) in sambungan.execute(kueri.format("%s"), [bulan])]


def _pangkalan_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def _basis_data(folder: Path) -> str:
    """A fresh database on the engine under test."""
    alamat = os.environ.get("EKINERJA_DATABASE_URL", "")
    if not alamat.startswith("postgresql"):
        return f"sqlite:///{folder}/situs.sqlite3"
    nama = f"situs_{secrets.token_hex(6)}"
    with psycopg.connect(alamat, autocommit=True) as sambungan:
        sambungan.execute(f'CREATE DATABASE "{nama}"')
    return f"{alamat.rsplit('/', 1)[0]}/{nama}"


def _tunggu(url: str, proses: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        if proses.poll() is not None:
            raise RuntimeError(f"Server berhenti dengan kode {proses.returncode}.")
        try:
            with urllib.request.urlopen(f"{url}/masuk/", timeout=5):  # noqa: S310
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError("Server tidak menjawab dalam 30 detik.")


def untuk(*situs: str) -> list[Any]:
    """Parameters naming sites: each stays with one worker, the cities with SQLite."""
    postgres = os.environ.get("EKINERJA_DATABASE_URL", "").startswith("postgresql")
    hasil = []
    for nama in situs:
        tanda = [pytest.mark.xdist_group(nama.removeprefix("situs_"))]
        if nama in KOTA:
            sebab = "Kota-kota dimainkan di SQLite saja."
            tanda.append(pytest.mark.skipif(postgres, reason=sebab))
        hasil.append(pytest.param(nama, marks=tanda))
    return hasil


@contextmanager
def jalankan(
    folder: Path, *, daerah: str, orang: int, kini: int = 5
) -> Iterator[Situs]:
    """Make the example data, serve them, and end the server afterwards.

    ``kini``: of the running month only so many last days are played; four of them
    stay in the queues.
    """
    lingkungan = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.peramban.setelan",
        "EKINERJA_MODE": "demo",
        "EKINERJA_SECRET_KEY": secrets.token_hex(32),
        "EKINERJA_HOST": "127.0.0.1",
        "EKINERJA_DATABASE_URL": _basis_data(folder),
        "EKINERJA_BERKAS_DIR": str(folder / "berkas"),
        "EKINERJA_STATIS_DIR": str(folder / "statis"),
        "PYTHONPATH": str(AKAR),
    }
    siap = [sys.executable, "-m", "ekinerja.cli.utama", "contoh"]
    subprocess.run(  # noqa: S603
        [
            *(*siap, "--daerah", daerah, "--orang", str(orang)),
            *("--bulan", "1", "--kini", str(kini)),
        ],
        env=lingkungan,
        cwd=AKAR,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    pangkalan = _pangkalan_bebas()
    server = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    server += ["--host", "127.0.0.1", "--port", str(pangkalan)]
    server += ["--log-level", "warning", "ekinerja.config.wsgi:application"]
    proses = subprocess.Popen(server, env=lingkungan, cwd=AKAR)  # noqa: S603
    url = f"http://127.0.0.1:{pangkalan}"
    try:
        _tunggu(url, proses)
        daftar = json.loads((folder / "akun_demo.json").read_text())
        akun = {orang["kunci"]: orang for orang in daftar}
        yield Situs(url=url, akun=akun, lingkungan=lingkungan)
    finally:
        proses.terminate()
        proses.wait(timeout=20)
