"""The months of the government and their state."""

from django.db import models

from ekinerja.organisasi.models import Akun


class Periode(models.Model):
    """One month: open, calculated or locked.

    A trial month is calculated to be looked at, nothing of it is paid;
    ``dasar_uji_coba`` is the letter that says so.
    """

    KEADAAN = [
        ("terbuka", "Terbuka"),
        ("dihitung", "Dihitung"),
        ("terkunci", "Terkunci"),
    ]
    bulan = models.CharField(max_length=7, unique=True)
    keadaan = models.CharField(max_length=10, choices=KEADAAN, default="terbuka")
    uji_coba = models.BooleanField(default=False)
    dasar_uji_coba = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bulan__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
                name="periode_bulan_yyyy_mm",
            ),
            models.CheckConstraint(
                condition=models.Q(uji_coba=False, dasar_uji_coba="")
                | (models.Q(uji_coba=True) & ~models.Q(dasar_uji_coba="")),
                name="periode_uji_coba_ada_dasarnya",
            ),
        ]

    def __str__(self) -> str:
        return self.bulan


class Perpanjangan(models.Model):
    """A decree that puts off the dates of a month's closing; never changed."""

    bulan = models.CharField(max_length=7)
    sampai = models.DateField()
    nomor_sk = models.CharField(max_length=80)
    alasan = models.CharField(max_length=250)
    dicatat_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="+")
    dicatat_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bulan", "sampai"], name="perpanjangan_sekali_setanggal"
            ),
            models.CheckConstraint(
                condition=models.Q(bulan__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
                name="perpanjangan_bulan_yyyy_mm",
            ),
        ]
        indexes = [models.Index(fields=["sampai"])]

    def __str__(self) -> str:
        return f"{self.bulan} sampai {self.sampai}"
