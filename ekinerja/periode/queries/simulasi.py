"""Simulations as their pages read them."""

import json
import zlib
from typing import Any

from django.db.models import QuerySet

from ekinerja.periode.models import Simulasi

BERAT = ("hasil", "isi", "isi_semula")


def simulasi_terbaru() -> QuerySet[Simulasi]:
    """The kept simulations, newest first, without their long texts."""
    return (
        Simulasi.objects.defer(*BERAT, "perbedaan", "catatan")
        .select_related("dibuat_oleh")
        .order_by("-id")
    )


def simulasi_bernomor(id_: int) -> Simulasi | None:
    """One simulation without its long texts; None when it is not kept any more."""
    semua = Simulasi.objects.defer(*BERAT).select_related("dibuat_oleh")
    return semua.filter(id=id_).first()


def tugas_simulasi(id_: int) -> Simulasi | None:
    """A simulation with the texts it is calculated from."""
    return Simulasi.objects.defer("hasil").filter(id=id_).first()


def hasil_simulasi(simulasi: Simulasi) -> dict[str, Any]:
    """What came out of a finished simulation, as ``Rekap.sebagai_isi`` wrote it."""
    mentah = Simulasi.objects.values_list("hasil", flat=True).get(id=simulasi.id)
    isi: dict[str, Any] = json.loads(zlib.decompress(bytes(mentah)))
    return isi
