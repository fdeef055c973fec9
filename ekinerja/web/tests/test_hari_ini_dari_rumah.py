"""The page of today for whoever works from home."""

from collections.abc import Callable
from datetime import date, time

from django.test import Client

from ekinerja.kinerja.models import Rhk, Skp, TargetHarian
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import saat_lokal
from ekinerja.web.tests.alat import SENIN, absen

Masuk = Callable[[Akun], Client]


def teks(masuk: Masuk, akun: Akun) -> str:
    return masuk(akun).get("/hari-ini/").content.decode()


def test_working_from_home_needs_no_punch_but_the_days_report(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    absen(pemeran, "wfh")
    rhk = _rhk(pemeran.ani)

    halaman = teks(masuk, pemeran.ani)

    assert "Hari ini tercatat bekerja dari rumah: presensi tidak perlu" in halaman
    assert "laporan kegiatannya tetap ditunggu" in halaman
    assert "/presensi/" not in halaman
    # asked of her as of any other day: the minimum and the day's target
    assert 'dari <span class="angka">300</span> menit disetujui' in halaman
    assert rhk.uraian in halaman


def test_yesterday_at_home_lacks_no_punch_but_may_lack_its_report(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    absen(pemeran, "wfh", tanggal=SENIN)

    halaman = teks(masuk, pemeran.ani)

    assert "Kemarin tidak ada rekaman" not in halaman
    assert "Lapor kegiatan kemarin" in halaman
    assert "Masuk kerja</button>" in halaman


def _rhk(akun: Akun) -> Rhk:
    skp = Skp.objects.create(
        pegawai=akun.pegawai,
        tahun=2026,
        disusun_at=saat_lokal(date(2026, 1, 5), time(9), "WIB"),
    )
    rhk = Rhk.objects.create(skp=skp, nomor=1, uraian="Berkas tertata", indikator="x")
    TargetHarian.objects.create(
        rhk=rhk, jumlah=5, satuan="berkas", berlaku_sejak=date(2026, 1, 1)
    )
    return rhk
