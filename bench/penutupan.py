"""How long closing a month takes, beside what reading and writing alone would take.

Usage:
    .venv/bin/python bench/penutupan.py [--orang 1000]

The database comes from EKINERJA_DATABASE_URL (SQLite in a temporary folder without
it); the bench makes a test database of its own there and removes it again. For both
databases one after another: ``bench/penutupan``.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

SEMENTARA = tempfile.TemporaryDirectory(prefix="ekinerja-bench-")
os.environ.setdefault("EKINERJA_DATABASE_URL", f"sqlite:///{SEMENTARA.name}/b.sqlite3")
os.environ["DJANGO_SETTINGS_MODULE"] = "ekinerja.config.settings_uji"
sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

import django  # noqa: E402

django.setup()

from django.db import connection, transaction  # noqa: E402

from bench.baris_uji import isi_sebulan  # noqa: E402
from ekinerja.organisasi.models import Akun  # noqa: E402
from ekinerja.penutupan import operations  # noqa: E402
from ekinerja.penutupan.models import HasilPegawai, Perhitungan  # noqa: E402
from ekinerja.penutupan.queries import fakta_bulan  # noqa: E402
from ekinerja.periode.queries import kebijakan_pada  # noqa: E402
from ekinerja.tpp import fakta as tpp_fakta  # noqa: E402
from ekinerja.tpp import penjelasan  # noqa: E402
from ekinerja.tpp.hitung import hitung, susun  # noqa: E402
from ekinerja.waktu import Bulan  # noqa: E402

BULAN = Bulan(2026, 9)
SAAT = datetime(2026, 10, 2, 3, tzinfo=UTC)


class Pencacah:
    """Counts statements sent to the database."""

    def __init__(self) -> None:
        self.banyak = 0

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, ctx: Any
    ) -> Any:
        self.banyak += 1
        return execute(sql, params, many, ctx)


class Laporan:
    """Times pieces of work and prints them per person."""

    def __init__(self, orang: int) -> None:
        self.orang = orang

    @contextmanager
    def ukur(self, nama: str) -> Iterator[None]:
        cacah = Pencacah()
        mulai, sibuk = time.perf_counter(), time.process_time()
        with connection.execute_wrapper(cacah):
            yield
        detik = time.perf_counter() - mulai
        sibuk = time.process_time() - sibuk
        print(
            f"  {nama:<24}{detik:7.2f} s {1000 * detik / self.orang:7.2f} ms/orang"
            f" (prosesor {1000 * sibuk / self.orang:5.2f})"
            f" {cacah.banyak:5d} pernyataan {cacah.banyak / self.orang:6.3f}/orang"
        )


def main() -> None:
    """Make the rows, close the month, then take the closing apart."""
    pengurai = argparse.ArgumentParser(description="Ukur penutupan sebulan.")
    pengurai.add_argument("--orang", type=int, default=1000)
    orang = pengurai.parse_args().orang
    nama_lama = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{SEMENTARA.name}/uji.sqlite3"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        ukur_semua(orang)
    finally:
        connection.creation.destroy_test_db(str(nama_lama), verbosity=0)


def ukur_semua(orang: int) -> None:
    """Print every figure for one database."""
    mulai = time.perf_counter()
    isi_sebulan(orang=orang, bulan=BULAN)
    siap = time.perf_counter() - mulai
    print(
        f"{connection.vendor}: {orang} orang x 22 hari x 5 kegiatan, siap {siap:.1f} s"
    )
    laporan = Laporan(orang)
    dewi, fitri = Akun.objects.order_by("id")[:2]
    awal = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with laporan.ukur("hitung, semuanya"):
        hasil = operations.hitung(bulan=BULAN, oleh=dewi, now=SAAT)
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert (hasil.banyak_pegawai, hasil.banyak_masalah) == (orang, 0)
    with laporan.ukur("kunci, semuanya"):
        operations.kunci(bulan=BULAN, oleh=fitri, now=SAAT)
    urai(laporan, hasil)
    print(f"  memori puncak {puncak // 1024} MB, sebelum menghitung {awal // 1024} MB")


def urai(laporan: Laporan, perhitungan: Perhitungan) -> None:
    """The closing in its parts: reading, calculating, writing as text, storing."""
    with laporan.ukur("- membaca fakta saja"):
        fakta = list(fakta_bulan(bulan=BULAN))
    mesin = susun(kebijakan_pada(date(2026, 9, 1)))
    with laporan.ukur("- mesin saja"):
        hasil = [hitung(mesin, satu) for satu in fakta]
    with laporan.ukur("- menulis JSON saja"):
        for satu, jadi in zip(fakta, hasil, strict=True):
            tpp_fakta.tulis(satu)
            penjelasan.jejak(penjelasan.tulis(jadi))
    baris = list(HasilPegawai.objects.filter(perhitungan=perhitungan))
    perhitungan.id = None
    perhitungan.versi, perhitungan.keadaan = 9, "digantikan"
    perhitungan.dikunci_oleh = perhitungan.dikunci_at = None
    with transaction.atomic():
        perhitungan.save(force_insert=True)
        for tersimpan in baris:
            tersimpan.id, tersimpan.perhitungan = None, perhitungan
        with laporan.ukur("- menyimpan baris saja"):
            operations.simpan_hasil(baris)
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
