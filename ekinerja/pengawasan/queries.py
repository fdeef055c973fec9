"""The audit events as the auditor reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import QuerySet

from ekinerja.audit.models import Peristiwa
from ekinerja.audit.penyaji import kalimat, rincian
from ekinerja.audit.peristiwa import semua_jenis
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import cocok_pegawai
from ekinerja.waktu import Bulan, jam_lokal, saat_lokal, tanggal_lokal


@dataclass(frozen=True, slots=True)
class Saring:
    """What the timeline is narrowed to; empty values narrow nothing.

    ``pegawai`` and ``pelaku`` are parts of a name (the person concerned also by NIP),
    ``bulan`` the month the event belongs to, ``sejak`` and ``sampai`` days at the seat
    of government on which it happened, both included.
    """

    pegawai: str = ""
    pelaku: str = ""
    jenis: str = ""
    bulan: Bulan | None = None
    sejak: date | None = None
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class Butir:
    """One event as the page tells it, with day and clock of the seat of government."""

    tanggal: date
    jam: time
    kalimat: str
    alasan: str
    rincian: list[tuple[str, str]]
    pegawai_id: int | None


def jejak(*, saring: Saring, zona: str) -> QuerySet[Peristiwa]:
    """Events, newest first; one statement when evaluated."""
    baris = Peristiwa.objects.order_by("-id")
    if saring.pegawai:
        orang = Pegawai.objects.filter(cocok_pegawai(saring.pegawai))
        baris = baris.filter(pegawai_id__in=orang.values("id"))
    if saring.pelaku:
        baris = baris.filter(pelaku_label__icontains=saring.pelaku)
    if saring.jenis:
        baris = baris.filter(jenis=saring.jenis)
    if saring.bulan:
        baris = baris.filter(bulan=str(saring.bulan))
    if saring.sejak:
        baris = baris.filter(terjadi_at__gte=saat_lokal(saring.sejak, time(), zona))
    if saring.sampai:
        besok = saring.sampai + timedelta(days=1)
        baris = baris.filter(terjadi_at__lt=saat_lokal(besok, time(), zona))
    return baris


def butir(baris: Iterable[Peristiwa], *, zona: str) -> list[Butir]:
    """Events as sentences; no statement of its own."""
    return [
        Butir(
            tanggal=tanggal_lokal(satu.terjadi_at, zona),
            jam=jam_lokal(satu.terjadi_at, zona),
            kalimat=kalimat(
                jenis=satu.jenis,
                pelaku=satu.pelaku_label,
                objek=satu.objek_label,
                bulan=satu.bulan,
            ),
            alasan=satu.alasan,
            rincian=rincian(satu.rincian),
            pegawai_id=satu.pegawai_id,
        )
        for satu in baris
    ]


def pilihan_jenis() -> list[tuple[str, str]]:
    """Every kind of event with its sentence, for the filter."""
    return [
        (satu.kode, kalimat(jenis=satu.kode, pelaku="…", objek="…", bulan="…"))
        for satu in semua_jenis()
    ]
