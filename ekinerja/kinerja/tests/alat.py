"""Short ways to report and to plan, and the smallest file of each kind."""

import io
from datetime import date, datetime, time
from itertools import count
from typing import Any

from PIL import Image

from ekinerja.audit.models import Peristiwa
from ekinerja.berkas.operations import BerkasSiap, siapkan
from ekinerja.kinerja import operations
from ekinerja.kinerja.models import Aktivitas, Rhk
from ekinerja.kinerja.operations import RhkBaru, SkpBaru, TargetBaru
from ekinerja.kinerja.rules import IsiAktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.periode.models import Periode
from ekinerja.waktu import saat_lokal

SENIN = date(2026, 10, 5)
SELASA = date(2026, 10, 6)
RABU = date(2026, 10, 7)
PAGI = saat_lokal(SELASA, time(9, 0), "WIB")
PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
_nomor = count(1)


def gambar() -> bytes:
    """A small picture."""
    keluar = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(keluar, "PNG")
    return keluar.getvalue()


def bukti_siap(nama: str, isi: bytes) -> BerkasSiap:
    """An evidence file ready to be stored."""
    return siapkan(nama=nama, isi=isi)


def pukul(jam: str, tanggal: date = SELASA) -> datetime:
    """A moment in western Indonesia."""
    return saat_lokal(tanggal, time.fromisoformat(jam), "WIB")


def isi(uraian: str = "Rapat jadwal ujian", **lain: Any) -> IsiAktivitas:
    """A report of Tuesday with 60 minutes, unless told otherwise."""
    dasar: dict[str, Any] = {"tanggal": SELASA, "satuan": "rapat", "menit": 60}
    if "mulai" in lain:
        dasar["menit"] = None
    return IsiAktivitas(uraian=uraian, **{**dasar, **lain})


def draf(akun: Akun, *, now: datetime = PAGI, **lain: Any) -> Aktivitas:
    """A draft of somebody."""
    return operations.simpan_draf(
        isi=isi(**lain), kunci=f"uji-{next(_nomor)}", oleh=akun, now=now
    )


def laporan(akun: Akun, *, now: datetime = PAGI, **lain: Any) -> Aktivitas:
    """A report somebody has sent."""
    satu = draf(akun, now=now, **lain)
    return operations.ajukan(aktivitas_id=satu.id, oleh=akun, now=now)


def susun_skp(
    akun: Akun, *target: TargetBaru | None, tahun: int = 2026, now: datetime = PAGI
) -> list[Rhk]:
    """A plan with one RHK for each target given."""
    hasil = operations.susun_skp_banyak(
        [
            SkpBaru(
                akun.pegawai_id,
                tahun,
                tuple(
                    RhkBaru(f"Hasil {n}", f"Indikator {n}", (satu,) if satu else ())
                    for n, satu in enumerate(target, start=1)
                ),
            )
        ],
        oleh=None,
        now=now,
    )
    return list(Rhk.objects.filter(skp_id__in=hasil.berhasil).order_by("nomor"))


def kunci_bulan(bulan: str = "2026-10") -> None:
    """Lock a month the short way; how it is locked is another room's business."""
    Periode.objects.update_or_create(bulan=bulan, defaults={"keadaan": "terkunci"})


def peristiwa(aktivitas_id: int) -> list[str]:
    """The kinds of events of one report, in order."""
    return list(
        Peristiwa.objects.filter(objek_jenis="aktivitas", objek_id=str(aktivitas_id))
        .order_by("id")
        .values_list("jenis", flat=True)
    )


def teks(jawaban: Any) -> str:
    """What a page says, with single blanks."""
    return " ".join(jawaban.content.decode().split())
