"""How long the simulator takes for a closed month, and where the time goes.

Usage:
    .venv/bin/python bench/simulasi.py [--orang 10000]

Fills a test database of its own with frozen facts and results (the database comes from
EKINERJA_DATABASE_URL, SQLite in a temporary folder without it), starts the same process
the page starts, and waits for its outcome. Then the parts in this process, per person.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from datetime import time as jam
from itertools import islice

SEMENTARA = tempfile.TemporaryDirectory(prefix="ekinerja-bench-")
os.environ.setdefault("EKINERJA_DATABASE_URL", f"sqlite:///{SEMENTARA.name}/b.sqlite3")
os.environ["DJANGO_SETTINGS_MODULE"] = "ekinerja.config.settings_uji"
AKAR = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, AKAR)

import django  # noqa: E402

django.setup()

from django.db import connection  # noqa: E402

from bench.mesin import buat_fakta  # noqa: E402
from ekinerja.organisasi.models import Akun, Pegawai, Pemda, PeranAkun  # noqa: E402
from ekinerja.penutupan.models import HasilPegawai, Perhitungan  # noqa: E402
from ekinerja.penutupan.operations import simpan_hasil  # noqa: E402
from ekinerja.penutupan.slip.bacaan import baca_hasil  # noqa: E402
from ekinerja.periode.models import Periode, Simulasi  # noqa: E402
from ekinerja.periode.operations import mulai_simulasi  # noqa: E402
from ekinerja.periode.queries import (  # noqa: E402
    isi_kebijakan,
    kebijakan_pada,
    tugas_simulasi,
)
from ekinerja.tpp import fakta as tpp_fakta  # noqa: E402
from ekinerja.tpp import penjelasan  # noqa: E402
from ekinerja.tpp.hitung import hitung, susun  # noqa: E402
from ekinerja.tpp.naskah import ganti  # noqa: E402
from ekinerja.tpp.simulasi import Orang, baca_beku, simulasikan  # noqa: E402
from ekinerja.waktu import Bulan  # noqa: E402
from ekinerja.web.simulasi.hitung import siapkan  # noqa: E402
from ekinerja.web.simulasi.minta import Pembanding, susun_permintaan  # noqa: E402

BULAN = Bulan(2026, 9)
SAAT = datetime(2026, 10, 2, 3, tzinfo=UTC)
SEKALI = 500


def main() -> None:
    """Make the rows, run the process, take it apart."""
    pengurai = argparse.ArgumentParser(description="Ukur simulator.")
    pengurai.add_argument("--orang", type=int, default=10_000)
    orang = pengurai.parse_args().orang
    nama_lama = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = f"{SEMENTARA.name}/uji.sqlite3"
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        mulai = time.perf_counter()
        isi(orang)
        siap = time.perf_counter() - mulai
        print(f"{connection.vendor}: {orang} orang beku, siap {siap:.0f} s")
        simulasi = minta()
        _proses(simulasi, orang)
        _bagian(simulasi, min(orang, 1000))
    finally:
        connection.creation.destroy_test_db(str(nama_lama), verbosity=0)


def isi(orang: int) -> None:
    """A calculated month of invented people."""
    Pemda.objects.create(id=1, kode="belitung-timur", nama="Uji", zona="WIB")
    semua = [
        Pegawai(id=n, nip=f"1990010120150{n:05d}", nama=f"Orang {n}")
        for n in range(1, orang + 1)
    ]
    Pegawai.objects.bulk_create(semua, batch_size=SEKALI)
    akun = Akun.objects.create(nama_masuk="dewi", pegawai=semua[0])
    PeranAkun.objects.create(akun=akun, peran="bkpsdm", berlaku_sejak="2026-01-01")
    kebijakan = kebijakan_pada(BULAN.awal)
    perhitungan = Perhitungan.objects.create(
        periode=Periode.objects.create(bulan=str(BULAN), keadaan="dihitung"),
        versi=1,
        keadaan="dihitung",
        kebijakan=kebijakan.id,
        sidik_kebijakan=kebijakan.sidik,
        dihitung_oleh=semua[0],
        dihitung_at=SAAT,
        banyak_pegawai=orang,
        banyak_masalah=0,
        jumlah=0,
    )
    baris = _baris(perhitungan, orang)
    while tumpukan := list(islice(baris, SEKALI)):
        simpan_hasil(tumpukan)


def _baris(perhitungan: Perhitungan, orang: int) -> Iterator[HasilPegawai]:
    mesin = susun(kebijakan_pada(BULAN.awal))
    acak = random.Random("simulasi")
    for n in range(1, orang + 1):
        fakta = buat_fakta(n, masuk=jam(7, 30), acak=acak)
        hasil = hitung(mesin, fakta)
        teks = penjelasan.tulis(hasil)
        yield HasilPegawai(
            perhitungan=perhitungan,
            pegawai_id=n,
            nip=fakta.pegawai,
            nama=fakta.nama,
            unit="u1",
            nama_unit="Dinas 1",
            nama_jabatan="Staf",
            kelas=fakta.penempatan[0].kelas,
            jumlah=hasil.jumlah,
            pagu=hasil.pagu,
            bayar=hasil.bayar,
            bermasalah=False,
            fakta=tpp_fakta.tulis(fakta),
            hasil=teks,
            jejak=penjelasan.jejak(teks),
        )


def minta() -> Simulasi:
    """A changed index and a changed rate: everybody's amount moves."""
    isi_baru = isi_kebijakan("2022-perbup-00")
    assert isi_baru is not None
    isi_baru["kebijakan.toml"] = ganti(
        isi_baru["kebijakan.toml"], {"ikfd": "0,8", "terlambat.lapis.2.nilai": "1,75"}
    )
    pembanding = Pembanding("belitung-timur/uji", "Uji", isi_baru)
    permintaan = susun_permintaan(
        bulan=BULAN, pembanding=pembanding, hari_ini=SAAT.date()
    )
    return mulai_simulasi(permintaan, oleh=Akun.objects.get(), now=SAAT)


def _proses(simulasi: Simulasi, orang: int) -> None:
    """The process the page starts, from its start to its end."""
    alamat = os.environ["EKINERJA_DATABASE_URL"].rpartition("/")[0]
    nama = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        alamat, nama = "sqlite:///", nama
    else:
        alamat += "/"
    lingkungan = {
        **os.environ,
        "EKINERJA_DATABASE_URL": alamat + nama,
        "PYTHONPATH": AKAR,
    }
    connection.close()
    mulai, sibuk = time.perf_counter(), _prosesor()
    subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "ekinerja.web.simulasi.pelaksana", str(simulasi.id)],
        env=lingkungan,
        check=True,
    )
    detik, sibuk = time.perf_counter() - mulai, _prosesor() - sibuk
    simulasi.refresh_from_db()
    assert (simulasi.keadaan, simulasi.selesai) == ("selesai", orang), simulasi.galat
    print(
        f"  seluruhnya, proses sendiri {detik:6.2f} s {1000 * detik / orang:6.3f} ms/orang,"
        f" prosesor {sibuk:.1f} s, hasil {len(simulasi.hasil) / 1024:.0f} kB"
    )


def _prosesor() -> float:
    """Seconds of processor time of every process started so far, their own included."""
    pakai = resource.getrusage(resource.RUSAGE_CHILDREN)
    return pakai.ru_utime + pakai.ru_stime


def _bagian(simulasi: Simulasi, orang: int) -> None:
    """One core, part by part, in milliseconds of processor time per person."""
    tugas = tugas_simulasi(simulasi.id)
    assert tugas is not None
    baru = siapkan(tugas).baru
    baris = HasilPegawai.objects.order_by("nip").values_list("fakta", "hasil")
    teks = list(baris[:orang])
    fakta = [baca_beku(satu) for satu, _ in teks]
    semua = [
        Orang(n, f, baca_hasil(h))
        for n, (f, (_, h)) in enumerate(zip(fakta, teks, strict=True))
    ]
    for nama, kerja in (
        ("membaca baris basis data", lambda: list(baris[:orang])),
        ("membaca fakta beku", lambda: [baca_beku(f) for f, _ in teks]),
        ("membaca hasil tersimpan", lambda: [baca_hasil(h) for _, h in teks]),
        ("menghitung saja", lambda: [hitung(baru, f) for f in fakta]),
        ("menghitung dan membanding", lambda: simulasikan(semua, lama=None, baru=baru)),
    ):
        print(f"  {nama:<28}{_ukur(kerja) * 1000 / orang:6.3f} ms/orang")


def _ukur(kerja: Callable[[], object]) -> float:
    terbaik = []
    for _ in range(3):
        mulai = time.process_time()
        kerja()
        terbaik.append(time.process_time() - mulai)
    return min(terbaik)


if __name__ == "__main__":
    main()
