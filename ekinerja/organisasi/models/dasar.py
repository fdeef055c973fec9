"""What every dated row shares."""

from django.db import models
from django.db.models import F, Q


def urutan_tanggal(nama: str) -> models.CheckConstraint:
    """The end of a validity never lies before its beginning."""
    return models.CheckConstraint(
        condition=Q(berlaku_sampai__isnull=True)
        | Q(berlaku_sampai__gte=F("berlaku_sejak")),
        name=f"{nama}_sampai_tidak_sebelum_sejak",
    )


class Berlaku(models.Model):
    """A row that is in force over a span of days."""

    berlaku_sejak = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True
