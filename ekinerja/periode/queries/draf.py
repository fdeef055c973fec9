"""Drafts of policies as their pages read them."""

from django.db.models import QuerySet

from ekinerja.periode.models import Draf

HIDUP = ("draf", "diusulkan")

__all__ = ["Draf", "draf_bernomor", "draf_hidup", "isi_draf"]


def draf_hidup() -> QuerySet[Draf]:
    """Drafts still being written or waiting for the second person, newest first."""
    return (
        Draf.objects.filter(keadaan__in=HIDUP)
        .select_related("dibuat_oleh", "diubah_oleh", "diusulkan_oleh")
        .order_by("-diubah_at", "-id")
    )


def draf_bernomor(id_: int) -> Draf | None:
    """One draft, in whatever state."""
    semua = Draf.objects.select_related(
        "dibuat_oleh", "diubah_oleh", "diusulkan_oleh", "ketetapan"
    )
    return semua.filter(id=id_).first()


def isi_draf(draf: Draf) -> dict[str, str]:
    """The texts of a draft by file name."""
    return dict(draf.berkas.order_by("nama").values_list("nama", "isi"))
