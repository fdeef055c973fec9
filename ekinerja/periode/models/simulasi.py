"""A month tried under another policy: what was asked, how far it is, what came out."""

from django.db import models

from ekinerja.organisasi.models import Pegawai


class Simulasi(models.Model):
    """One simulation. It carries the policy's texts, so it needs nothing that changes.

    ``isi`` and ``isi_semula`` map file names to texts; ``isi_semula`` is empty where the
    month's stored results are compared with; those are of version ``versi``, 0 where
    the month was open. ``hari_berjalan`` is the running day of an unfinished month.
    ``hasil`` is compressed JSON.
    """

    KEADAAN = [("berjalan", "Berjalan"), ("selesai", "Selesai"), ("gagal", "Gagal")]
    bulan = models.CharField(max_length=7)
    versi = models.PositiveSmallIntegerField()
    hari_berjalan = models.DateField(null=True)
    semula = models.CharField(max_length=150)
    menjadi = models.CharField(max_length=150)
    judul = models.CharField(max_length=200)
    isi_semula = models.JSONField(default=dict)
    isi = models.JSONField()
    perbedaan = models.JSONField(default=list)
    catatan = models.JSONField(default=list)
    keadaan = models.CharField(max_length=10, choices=KEADAAN, default="berjalan")
    banyak = models.PositiveIntegerField(default=0)
    selesai = models.PositiveIntegerField(default=0)
    detak_at = models.DateTimeField()
    hasil = models.BinaryField(default=b"")
    galat = models.TextField(blank=True)
    dibuat_oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    dibuat_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(selesai__lte=models.F("banyak")),
                name="simulasi_selesai_paling_banyak_semua",
            )
        ]

    def __str__(self) -> str:
        return f"{self.bulan} {self.menjadi}"
