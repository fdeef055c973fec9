"""Drafts of policies as their pages read them."""

from contextlib import suppress
from dataclasses import replace

from django.db.models import QuerySet

from ekinerja.periode.models import Draf
from ekinerja.periode.pustaka import NAMA
from ekinerja.periode.queries.kebijakan import isi_kebijakan, kode_daerah, nama_daerah
from ekinerja.periode.rules.draf import Bukti, sama_daerah
from ekinerja.tpp.kebijakan import KebijakanSalah, Kesalahan
from ekinerja.tpp.kebijakan.letak import Letak
from ekinerja.tpp.naskah import Periksaan, banyak_kasus, periksa_isi

HIDUP = ("draf", "diusulkan")

__all__ = [
    "Draf",
    "bukti_draf",
    "draf_bernomor",
    "draf_hidup",
    "isi_draf",
    "periksa_draf",
]


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


def periksa_draf(draf: Draf) -> Periksaan:
    """The check of a draft; one of another government has a fault at its ``daerah``."""
    isi = isi_draf(draf)
    hasil = periksa_isi(isi, f"{kode_daerah()}/{draf.nomor}")
    pemda = nama_daerah()
    if hasil.kebijakan is None or sama_daerah(hasil.kebijakan.daerah, pemda):
        return hasil
    milik_lain = Kesalahan(
        NAMA,
        Letak(isi[NAMA]).baris(("daerah",)),
        f"Kebijakan ini milik {hasil.kebijakan.daerah}, bukan {pemda}.",
        f'Sesuaikan isinya, lalu tulis daerah = "{pemda}".',
    )
    return replace(hasil, kesalahan=(*hasil.kesalahan, milik_lain))


def bukti_draf(draf: Draf) -> Bukti:
    """The worked cases of a draft beside those of the policy it was made from."""
    dasar = None
    if draf.dasar:
        # Files that are no text any more leave nothing to compare with.
        with suppress(KebijakanSalah):
            dasar = isi_kebijakan(draf.dasar.rpartition("/")[2])
    return Bukti(banyak_kasus(isi_draf(draf)), banyak_kasus(dasar or {}))
