"""Rows the tests of the days share: punches, reports, absences."""

import uuid
from datetime import date, time

from ekinerja.kinerja.models import Aktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.models import Ketidakhadiran, Rekaman
from ekinerja.waktu import saat_lokal

SENIN, SELASA = date(2026, 10, 5), date(2026, 10, 6)


def rekam(
    akun: Akun, jam: str, *, arah: str = "masuk", tanggal: date = SELASA
) -> Rekaman:
    saat = saat_lokal(tanggal, time.fromisoformat(jam), "WIB")
    return Rekaman.objects.create(
        pegawai=akun.pegawai,
        tanggal=tanggal,
        arah=arah,
        waktu_at=saat,
        zona="WIB",
        sumber="web",
        kunci=uuid.uuid4().hex,
        dicatat_at=saat,
        dicatat_oleh=akun,
    )


def kegiatan(akun: Akun, status: str = "diajukan", **ubah: object) -> Aktivitas:
    isi: dict[str, object] = {
        "pegawai": akun.pegawai,
        "tanggal": SELASA,
        "uraian": "Menata arsip",
        "jumlah": 2,
        "satuan": "berkas",
        "menit": 60,
        "status": status,
        "kunci": uuid.uuid4().hex,
        "dibuat_at": saat_lokal(SELASA, time(9), "WIB"),
        **ubah,
    }
    return Aktivitas.objects.create(**isi)


def absen(pemeran: Pemeran, jenis: str, *, tanggal: date = SELASA) -> None:
    Ketidakhadiran.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis=jenis,
        sejak=tanggal,
        sampai=tanggal,
        nomor_dokumen="1",
        dicatat_oleh=pemeran.dewi,
        dicatat_at=saat_lokal(SENIN, time(9), "WIB"),
    )
