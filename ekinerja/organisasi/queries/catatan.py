"""Records about people: within a month for facts, as lists for pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from ekinerja.organisasi.models import MODEL_CATATAN, Catatan, Pegawai
from ekinerja.organisasi.queries.dasar import bertindih, cocok_pegawai

NAMA_CATATAN: Mapping[str, str] = {
    "hukuman": "Hukuman disiplin",
    "keadaan": "Keadaan khusus",
    "tambahan": "Tugas tambahan dan penghargaan",
}
KEADAAN_CATATAN = {
    "berlaku": "Berlaku hari ini",
    "nanti": "Belum mulai",
    "lewat": "Sudah berakhir",
    "batal": "Dibatalkan",
}


@dataclass(frozen=True, slots=True)
class CatatanRentang:
    """A record as its decree says, not clipped; columns its kind lacks are empty."""

    jenis: str
    id: int
    pegawai_id: int
    macam: str
    uraian: str
    nomor_sk: str
    sejak: date
    sampai: date | None
    bulan: int


@dataclass(frozen=True, slots=True)
class SaringCatatan:
    """What a list of records is narrowed to; empty values narrow nothing."""

    cari: str = ""
    macam: str = ""
    unit: str = ""
    keadaan: str = ""


@dataclass(frozen=True, slots=True)
class BagianCatatan:
    """One kind's part of a person's page, newest first."""

    jenis: str
    nama: str
    daftar: Sequence[Catatan]


@dataclass(frozen=True, slots=True)
class JumlahCatatan:
    """How many records of a kind work today, and how many stand there in all."""

    jenis: str
    nama: str
    berlaku: int
    semua: int


def daftar_catatan(*, jenis: str, kini: date, saring: SaringCatatan) -> QuerySet[Any]:
    """Records of a kind with person and officers, newest first; one statement.

    For the personnel office and the auditor, who see everybody.
    """
    model = MODEL_CATATAN[jenis]
    baris = model.objects.select_related(
        "pegawai", "dicatat_oleh__pegawai", "dibatalkan_oleh__pegawai"
    )
    if saring.cari:
        baris = baris.filter(cocok_pegawai(saring.cari, awalan="pegawai__"))
    if saring.macam:
        baris = baris.filter(**{model.MACAM: saring.macam})
    if saring.unit:
        duduk = Q(penempatan__jenis="definitif") & bertindih(
            kini, kini, awalan="penempatan__"
        )
        unit = Pegawai.objects.filter(
            duduk, penempatan__jabatan__unit__kode=saring.unit
        )
        baris = baris.filter(pegawai_id__in=unit.values("id"))
    if saring.keadaan in KEADAAN_CATATAN:
        baris = baris.filter(_keadaan(saring.keadaan, kini))
    return baris.order_by("-sejak", "-id")


def catatan_pegawai(pegawai_id: int) -> list[BagianCatatan]:
    """Everything recorded about one person, a statement a kind."""
    return [
        BagianCatatan(
            jenis,
            NAMA_CATATAN[jenis],
            list(
                model.objects.filter(pegawai_id=pegawai_id)
                .select_related("dicatat_oleh__pegawai", "dibatalkan_oleh__pegawai")
                .order_by("-sejak", "-id")
            ),
        )
        for jenis, model in MODEL_CATATAN.items()
    ]


def jumlah_catatan(kini: date) -> list[JumlahCatatan]:
    """Counts of every kind, a statement a kind."""
    hasil = []
    for jenis, model in MODEL_CATATAN.items():
        isi = model.objects.aggregate(
            berlaku=Count("id", filter=bertemu(kini, kini)), semua=Count("id")
        )
        hasil.append(
            JumlahCatatan(jenis, NAMA_CATATAN[jenis], isi["berlaku"], isi["semua"])
        )
    return hasil


def bertemu(sejak: date, sampai: date) -> Q:
    """Records that work on at least one day of the span."""
    return Q(dibatalkan_at__isnull=True, sejak__lte=sampai) & (
        Q(sampai__isnull=True) | Q(sampai__gte=sejak)
    )


def _keadaan(keadaan: str, kini: date) -> Q:
    if keadaan == "batal":
        return Q(dibatalkan_at__isnull=False)
    if keadaan == "nanti":
        return Q(dibatalkan_at__isnull=True, sejak__gt=kini)
    if keadaan == "lewat":
        return Q(dibatalkan_at__isnull=True, sampai__lt=kini)
    return bertemu(kini, kini)
