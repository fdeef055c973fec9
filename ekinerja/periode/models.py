"""The months of the government and their state."""

from django.db import models


class Periode(models.Model):
    """One month: open, calculated or locked."""

    KEADAAN = [
        ("terbuka", "Terbuka"),
        ("dihitung", "Dihitung"),
        ("terkunci", "Terkunci"),
    ]
    bulan = models.CharField(max_length=7, unique=True)
    keadaan = models.CharField(max_length=10, choices=KEADAAN, default="terbuka")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bulan__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
                name="periode_bulan_yyyy_mm",
            )
        ]

    def __str__(self) -> str:
        return self.bulan
