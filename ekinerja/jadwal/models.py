"""What was expected of a person on a date: holidays, patterns, the units' patterns."""

from django.db import models
from django.db.models import F, Q

from ekinerja.organisasi.models import Berlaku, UnitKerja, urutan_tanggal


class HariLibur(models.Model):
    """A day nobody of a non-shift pattern works."""

    JENIS = [
        ("nasional", "Libur nasional"),
        ("cuti_bersama", "Cuti bersama"),
        ("daerah", "Libur daerah"),
    ]
    tanggal = models.DateField(unique=True)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=15, choices=JENIS)

    def __str__(self) -> str:
        return self.nama


class PolaKerja(models.Model):
    """A weekly pattern such as five days."""

    kode = models.CharField(max_length=20, unique=True)
    nama = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.nama


class JamKerja(models.Model):
    """Hours of one weekday (0 = Monday) in a pattern; weekdays without a row are off."""

    pola = models.ForeignKey(PolaKerja, on_delete=models.PROTECT, related_name="jam")
    hari = models.PositiveSmallIntegerField()
    masuk = models.TimeField()
    pulang = models.TimeField()
    menit_istirahat = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pola", "hari"], name="jamkerja_satu_sehari"
            ),
            models.CheckConstraint(
                condition=Q(hari__lte=6), name="jamkerja_hari_0_sampai_6"
            ),
            models.CheckConstraint(
                condition=Q(pulang__gt=F("masuk")), name="jamkerja_pulang_sesudah_masuk"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hari} {self.masuk:%H.%M}-{self.pulang:%H.%M}"


class PolaUnit(Berlaku):
    """The pattern a unit works by."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT)
    pola = models.ForeignKey(PolaKerja, on_delete=models.PROTECT)

    class Meta:
        constraints = [urutan_tanggal("polaunit")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.pola_id}"
