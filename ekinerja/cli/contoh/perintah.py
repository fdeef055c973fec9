"""``ekinerja contoh``: an example government with two closed months and a running one."""

import json
import shutil
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

import click
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from ekinerja.cli.contoh import istimewa
from ekinerja.cli.contoh.daerah import Daerah, baca_daerah, semua_daerah
from ekinerja.cli.contoh.riwayat import ContohGagal, Orang, Pemain
from ekinerja.cli.contoh.struktur import ZONA, bangun
from ekinerja.organisasi import operations as organisasi
from ekinerja.organisasi.models import Kewajiban, Pegawai
from ekinerja.penutupan import operations as penutupan
from ekinerja.waktu import Bulan, saat_lokal, tanggal_lokal

# So many last days the cast acts as on the page, one act at a time.
HARI_SATU_SATU = 10
# Who logs in, as what, to try what; the head's role and some acts are the region's own.
PERAN = {
    "ani": ("Pegawai", "Catat masuk, lapor kegiatan, buka slip bulan lalu."),
    "budi": ("Atasan langsung", "Setujui antrean; lapor kegiatan sendiri."),
    "hadi": ("", "Setujui laporan Sekretaris Daerah."),
    "dewi": ("BKPSDM", "Catat ketidakhadiran, periksa dan hitung bulan."),
    "fitri": ("BKPSDM, orang kedua", "Kunci bulan yang dihitung Dewi."),
    "eko": ("Inspektorat", "Baca semua slip dan jejak."),
    "intan": ("Guru", "Bandingkan slip guru dengan slip Ani."),
    "joko": ("Perawat", "Bandingkan slip tenaga kesehatan dengan slip Ani."),
}


@click.command()
@click.option(
    "--daerah",
    type=click.Choice(semua_daerah()),
    default="belitung-timur",
    show_default=True,
    help="Pemerintah daerah yang dicontohkan.",
)
@click.option(
    "--orang",
    type=click.IntRange(30, 5000),
    default=120,
    show_default=True,
    help="Kira-kira berapa orang.",
)
@click.option(
    "--bulan",
    type=click.IntRange(1, 12),
    default=2,
    show_default=True,
    help="Berapa bulan lampau yang dimainkan dan ditutup.",
)
@click.option(
    "--kini",
    type=click.IntRange(0, 31),
    default=31,
    show_default=True,
    help="Berapa hari terakhir bulan berjalan yang dimainkan.",
)
@click.option("--alamat", default="", help="Alamat situs, untuk dicetak.")
def contoh(daerah: str, orang: int, bulan: int, kini: int, alamat: str) -> None:
    """Isi basis data kosong dengan pemda contoh; hanya dalam mode demo."""
    if not settings.DEMO:
        raise ContohGagal(
            "Data contoh hanya dapat dibuat dalam mode demo. "
            "Jalankan bin/demo, atau isi EKINERJA_MODE=demo pada basis data kosong."
        )
    now = timezone.now()  # noqa: TID251 - the edge where the clock is read
    berkas_akun = settings.BERKAS_DIR.parent / "akun_demo.json"
    if berkas_akun.exists() and dari_versi_lain():
        click.echo("Data contoh ini dari versi lain, jadi dibuat ulang.", err=True)
        berkas_akun.unlink()
    if berkas_akun.exists():
        call_command("migrate", verbosity=0)
    else:
        _kosongkan()
        call_command("migrate", verbosity=0)
        akun = _isi(
            baca_daerah(daerah), orang=orang, lampau=bulan, hari_kini=kini, now=now
        )
        settings.BERKAS_DIR.mkdir(parents=True, exist_ok=True)
        sementara = berkas_akun.with_suffix(".tmp")
        sementara.write_text(json.dumps(akun, ensure_ascii=False, indent=1))
        sementara.rename(berkas_akun)
    call_command("collectstatic", interactive=False, verbosity=0)
    _cetak(berkas_akun, alamat=alamat)


def dari_versi_lain() -> bool:
    """Whether the database has migrations this version does not know."""
    isi = MigrationLoader(connection)
    kita = {label for label, _ in isi.disk_migrations}
    asing = set(isi.applied_migrations) - set(isi.disk_migrations)
    return any(label in kita for label, _ in asing)


def _kosongkan() -> None:
    """Remove what an interrupted run left, on SQLite; elsewhere ask for an empty one."""
    if connection.vendor == "sqlite":
        connection.close()
        nama = Path(str(connection.settings_dict["NAME"]))
        nama.parent.mkdir(parents=True, exist_ok=True)
        for akhiran in ("", "-wal", "-shm"):
            nama.with_name(nama.name + akhiran).unlink(missing_ok=True)
        shutil.rmtree(settings.BERKAS_DIR, ignore_errors=True)
        return
    tabel = connection.introspection.table_names()
    if Pegawai._meta.db_table in tabel and Pegawai.objects.exists():
        raise ContohGagal(
            "Basis data sudah berisi pegawai, jadi tidak diisi contoh. "
            "Buat basis data kosong lalu ulangi."
        )


def _isi(
    daerah: Daerah, *, orang: int, lampau: int, hari_kini: int, now: datetime
) -> list[dict[str, str]]:
    """Build, play and close; return the log-ins of the cast."""
    acak = Random(f"{daerah.kode} {orang}")
    hari_ini = tanggal_lokal(now, ZONA)
    click.echo(f"Membuat pemda contoh {daerah.nama} ...", err=True)
    kini = Bulan.dari(hari_ini)
    pertama = kini
    for _ in range(lampau):
        pertama = pertama.sebelum
    semua = bangun(
        daerah=daerah, orang=orang, acak=acak, sejak=pertama.awal, sampai=hari_ini
    )
    pemeran = {satu.pemeran: satu for satu in semua if satu.pemeran}
    dewi, fitri = pemeran["dewi"].akun, pemeran["fitri"].akun
    pemain = Pemain(semua, dewi, fitri, daerah, acak)
    bulan = pertama
    while bulan <= kini:
        istimewa.mulai_bulan(pemain, bulan, pertama=bulan == pertama)
        _mainkan(pemain, bulan, hari_ini=hari_ini, hari_kini=hari_kini)
        if bulan < kini:
            _tutup(bulan, pemeran, now=now)
        bulan = bulan.berikut
    _kewajiban(semua, hari_ini=hari_ini, now=now)
    coba = {
        siapa: kalimat.format(dihukum=istimewa.dihukum(semua).akun.pegawai.nama)
        for siapa, kalimat in daerah.coba.items()
    }
    return _akun(pemeran, kepala=daerah.kepala.sebutan, coba=coba, now=now)


def _mainkan(pemain: Pemain, bulan: Bulan, *, hari_ini: date, hari_kini: int) -> None:
    """Play a month up to yesterday, of the running one the last ``hari_kini`` days;
    reports of the last two days stay in the queues."""
    sampai = min(bulan.akhir, hari_ini - timedelta(days=1))
    sejak = bulan.awal
    if hari_ini in bulan:
        sejak = max(sejak, hari_ini - timedelta(days=hari_kini))
    banyak = max(0, (sampai - sejak).days + 1)
    biarkan = hari_ini - timedelta(days=4) if hari_ini in bulan else bulan.berikut.awal
    hari = pemain.mainkan(
        sejak=sejak,
        sampai=sampai,
        satu_satu_sejak=hari_ini - timedelta(days=HARI_SATU_SATU),
        biarkan_sejak=biarkan,
    )
    with click.progressbar(
        hari, length=banyak, label=f"Memainkan {bulan.nama:<16}"
    ) as pita:
        for _ in pita:
            pass


def _tutup(bulan: Bulan, pemeran: dict[str, Orang], *, now: datetime) -> None:
    """Dewi calculates on the 3rd, Fitri locks on the 5th, never after now."""
    click.echo(f"Menutup {bulan.nama} ...", err=True)
    dewi, fitri = pemeran["dewi"].akun, pemeran["fitri"].akun
    berikut = bulan.berikut.awal
    hitung_at = saat_lokal(berikut + timedelta(days=2), time(9, 0), ZONA)
    kunci_at = saat_lokal(berikut + timedelta(days=4), time(9, 0), ZONA)
    penutupan.hitung(bulan=bulan, oleh=dewi, now=min(hitung_at, now))
    penutupan.kunci(bulan=bulan, oleh=fitri, now=min(kunci_at, now))


def _kewajiban(semua: Sequence[Orang], *, hari_ini: date, now: datetime) -> None:
    """PDM: nearly everybody is done, one is exempt, every twentieth is late."""
    akun = {satu.pemeran: satu.akun for satu in semua if satu.pemeran}
    dewi, fitri = akun["dewi"], akun["fitri"]
    wajib = [satu for satu in semua if satu.akun.pegawai.nip]
    batas = Bulan.dari(hari_ini).awal - timedelta(days=1)
    organisasi.tambah_kewajiban_banyak(
        [organisasi.KewajibanBaru(satu.id, "pdm", batas.year, batas) for satu in wajib],
        oleh=dewi,
        now=now,
    )
    pemeran = {satu.id for satu in wajib if satu.pemeran}
    for n, kewajiban in enumerate(Kewajiban.objects.order_by("id")):
        if n % 20 == 13 and kewajiban.pegawai_id not in pemeran:
            continue
        if n == 7:
            organisasi.kecualikan_kewajiban(
                kewajiban_id=kewajiban.id,
                alasan="Pensiun tahun ini.",
                oleh=dewi,
                now=now,
            )
            continue
        organisasi.penuhi_kewajiban(
            kewajiban_id=kewajiban.id,
            dipenuhi_pada=batas,
            oleh=fitri if kewajiban.pegawai_id == dewi.pegawai_id else dewi,
            now=now,
        )


def _akun(
    pemeran: dict[str, Orang], *, kepala: str, coba: Mapping[str, str], now: datetime
) -> list[dict[str, str]]:
    """Give the cast, and only the cast, passwords; say who they are and what to try."""
    hasil: list[dict[str, str]] = []
    for kunci, (peran, biasa) in PERAN.items():
        akun = pemeran[kunci].akun
        sandi = f"contoh-{kunci}-belajar"
        organisasi.pasang_sandi(akun=akun, sandi=sandi, oleh=None, now=now)
        hasil.append(
            {
                "kunci": kunci,
                "nama": akun.pegawai.nama,
                "nama_masuk": akun.nama_masuk,
                "sandi": sandi,
                "peran": peran or kepala,
                "coba": coba.get(kunci, biasa),
            }
        )
    return hasil


def _cetak(berkas_akun: Path, *, alamat: str) -> None:
    """Print where to go, who to be and what to try."""
    daftar = json.loads(berkas_akun.read_text())
    if alamat:
        click.echo(f"\ne-Kinerja siap di {alamat}\n")
    click.echo(f"{'Masuk sebagai':<28}{'nama masuk':<20}{'sandi':<24}cobalah")
    for satu in daftar:
        siapa = f"{satu['nama'].split()[0]}, {satu['peran']}"
        click.echo(
            f"{siapa:<28}{satu['nama_masuk']:<20}{satu['sandi']:<24}{satu['coba']}"
        )
    if alamat:
        click.echo("\nJam di halaman dapat digeser. Ctrl+C menghentikan server.")
