"""Uploaded documents and photographs, kept under random names outside the web root."""

import uuid

from django.db import models

from ekinerja.organisasi.models import Akun


class Berkas(models.Model):
    """One stored file. The bytes lie under ``BERKAS_DIR/<token>``."""

    JENIS = [
        ("application/pdf", "PDF"),
        ("image/jpeg", "JPG"),
        ("image/png", "PNG"),
    ]
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    nama_asli = models.CharField(max_length=150)
    jenis = models.CharField(max_length=20, choices=JENIS)
    ukuran_byte = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    diunggah_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT)
    diunggah_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.nama_asli
