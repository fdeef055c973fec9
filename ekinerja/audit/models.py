"""The append-only record of acts. Labels and ids, no foreign keys: it outlives all."""

from django.db import models


class Peristiwa(models.Model):
    """One act by one person, kept for ever; a trigger refuses change and removal."""

    terjadi_at = models.DateTimeField()
    jenis = models.CharField(max_length=60)
    pelaku_id = models.BigIntegerField(null=True)
    pelaku_label = models.CharField(max_length=250)
    objek_jenis = models.CharField(max_length=40)
    objek_id = models.CharField(max_length=40)
    objek_label = models.CharField(max_length=250)
    pegawai_id = models.BigIntegerField(null=True)
    bulan = models.CharField(max_length=7, blank=True, default="")
    alasan = models.TextField(blank=True, default="")
    rincian = models.JSONField(default=dict)

    class Meta:
        db_table = "audit_peristiwa"
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id"]),
            models.Index(fields=["pegawai_id", "id"]),
            models.Index(fields=["bulan", "id"]),
            models.Index(fields=["jenis", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.objek_jenis}:{self.objek_id}"
