"""Keeping a file: checked by content, drawn anew if a picture, under a random name."""

import os
import uuid
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.berkas import peristiwa
from ekinerja.berkas.gambar import gambar_ulang
from ekinerja.berkas.models import Berkas
from ekinerja.berkas.rules import (
    BerkasDitolak,
    kenali,
    nama_aman,
    periksa_pdf,
    periksa_ukuran,
)
from ekinerja.organisasi.models import Akun

__all__ = ["BerkasDitolak", "BerkasSiap", "siapkan", "simpan", "simpan_siap"]


@dataclass(frozen=True, slots=True)
class BerkasSiap:
    """A file that was checked and, if a picture, drawn anew; it may be stored as it is."""

    nama: str
    jenis: str
    isi: bytes
    sha256: str


def siapkan(*, isi: bytes, nama: str) -> BerkasSiap:
    """Check a PDF, JPG or PNG of at most ``BERKAS_MAKS_BYTE`` bytes and clean it.

    Takes as long as a picture takes to draw, so it is called before a transaction
    begins; it touches neither disk nor database.

    Raises:
        BerkasDitolak: empty, too large, damaged or of another kind; a sentence says.
    """
    periksa_ukuran(len(isi), maksimal=settings.BERKAS_MAKS_BYTE)
    jenis = kenali(isi)
    if jenis == "application/pdf":
        periksa_pdf(isi)
        bersih = isi
    else:
        bersih = gambar_ulang(isi, jenis)
        periksa_ukuran(len(bersih), maksimal=settings.BERKAS_MAKS_BYTE)
    return BerkasSiap(nama_aman(nama, jenis), jenis, bersih, sha256(bersih).hexdigest())


def simpan(*, isi: bytes, nama: str, oleh: Akun, now: datetime) -> Berkas:
    """Check, clean and keep a file in one go.

    Raises:
        BerkasDitolak: see ``siapkan``.
    """
    return simpan_siap(siapkan(isi=isi, nama=nama), oleh=oleh, now=now)


@transaction.atomic
def simpan_siap(siap: BerkasSiap, *, oleh: Akun, now: datetime) -> Berkas:
    """Keep a file that was made ready.

    The bytes are on disk before the row is written, so no row is ever without its
    file. A file whose row is rolled back later stays behind unreachable.
    """
    token = uuid.uuid4()
    _tulis(settings.BERKAS_DIR / str(token), siap.isi)
    berkas = Berkas.objects.create(
        token=token,
        nama_asli=siap.nama,
        jenis=siap.jenis,
        ukuran_byte=len(siap.isi),
        sha256=siap.sha256,
        diunggah_oleh=oleh,
        diunggah_at=now,
    )
    objek = Objek(
        jenis="berkas",
        id=str(token),
        label=berkas.nama_asli,
        pegawai_id=oleh.pegawai_id,
        rincian={"sha256": berkas.sha256, "ukuran_byte": berkas.ukuran_byte},
    )
    catat(peristiwa.BERKAS_DISIMPAN, oleh=oleh.pelaku, now=now, objek=objek)
    return berkas


def _tulis(tujuan: Path, isi: bytes) -> None:
    """Write all or nothing; only the server's own account may read."""
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    sementara = tujuan.with_suffix(".baru")
    gagang = os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(gagang, "wb") as berkas:
        berkas.write(isi)
        berkas.flush()
        os.fsync(berkas.fileno())
    sementara.replace(tujuan)
