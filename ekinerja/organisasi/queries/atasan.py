"""Who answers to whom: the rule of ``rules.susunan`` over the tables."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet

from ekinerja.organisasi.models import Akun, Jabatan, Pegawai, Penempatan
from ekinerja.organisasi.queries.dasar import bertindih, peran_pada
from ekinerja.organisasi.rules import susunan as aturan
from ekinerja.organisasi.rules.susunan import Pegang, Susunan

PERAN_MELIHAT_SEMUA = frozenset({"bkpsdm", "auditor"})


@dataclass(frozen=True, slots=True)
class RentangBawahan:
    """Days (both included) in which a person answers to the one asked about."""

    pegawai_id: int
    sejak: date
    sampai: date


def atasan_pada(*, pegawai_id: int, tanggal: date) -> Pegawai | None:
    """The person's superior on a date, or None at the top or without a post."""
    siapa = atasan_banyak([(pegawai_id, tanggal)])[(pegawai_id, tanggal)]
    return None if siapa is None else Pegawai.objects.get(id=siapa)


def atasan_banyak(
    pasangan: Collection[tuple[int, date]],
) -> dict[tuple[int, date], int | None]:
    """Superiors of many people on many dates, by person id; two statements."""
    if not pasangan:
        return {}
    tanggal = [hari for _, hari in pasangan]
    orang = {pegawai_id for pegawai_id, _ in pasangan}
    susunan = _susunan(min(tanggal), max(tanggal))
    definitif: dict[int, list[Pegang]] = {}
    for satu in _definitif(Q(pegawai_id__in=orang), min(tanggal), max(tanggal)):
        definitif.setdefault(satu.pegawai_id, []).append(satu)
    jawab: dict[tuple[int, date], int | None] = {}
    for pegawai_id, hari in pasangan:
        pegang = next((p for p in definitif.get(pegawai_id, ()) if p.pada(hari)), None)
        jawab[(pegawai_id, hari)] = (
            None if pegang is None else aturan.atasan(susunan, pegang, tanggal=hari)
        )
    return jawab


def rentang_bawahan(
    *, atasan_id: int, sejak: date, sampai: date
) -> list[RentangBawahan]:
    """Spans in which people answer to ``atasan_id``, by person and date.

    Two statements, however many people there are.
    """
    susunan = _susunan(sejak, sampai)
    posisi, orang = aturan.jangkauan(
        susunan, atasan_id=atasan_id, sejak=sejak, sampai=sampai
    )
    if not posisi:
        return []
    calon = _definitif(
        Q(jabatan__atasan_id__in=posisi) | Q(pegawai_id__in=orang), sejak, sampai
    )
    return [
        RentangBawahan(satu.pegawai_id, rentang.sejak, rentang.sampai)
        for satu in calon
        for rentang in aturan.rentang_atasan(susunan, satu, sejak=sejak, sampai=sampai)
        if rentang.atasan_id == atasan_id
    ]


def adalah_atasan(
    *, atasan_id: int, pegawai_id: int, sejak: date, sampai: date
) -> bool:
    """Whether the person answers to ``atasan_id`` on any day of the span."""
    susunan = _susunan(sejak, sampai)
    return any(
        rentang.atasan_id == atasan_id
        for satu in _definitif(Q(pegawai_id=pegawai_id), sejak, sampai)
        for rentang in aturan.rentang_atasan(susunan, satu, sejak=sejak, sampai=sampai)
    )


def pegawai_terlihat(*, oleh: Akun, tanggal: date) -> QuerySet[Pegawai]:
    """People whose record an account may open: all for the personnel office and the
    auditor, else oneself and those who answer to one on the date."""
    if peran_pada(oleh, tanggal) & PERAN_MELIHAT_SEMUA:
        return Pegawai.objects.all()
    bawahan = rentang_bawahan(atasan_id=oleh.pegawai_id, sejak=tanggal, sampai=tanggal)
    return Pegawai.objects.filter(
        id__in={oleh.pegawai_id, *(satu.pegawai_id for satu in bawahan)}
    )


def _susunan(sejak: date, sampai: date) -> Susunan:
    """Every post with others under it, and its holders within the span."""
    berlaku = bertindih(sejak, sampai, awalan="penempatan__")
    baris = (
        Jabatan.objects.filter(Exists(Jabatan.objects.filter(atasan_id=OuterRef("id"))))
        .annotate(pegang=FilteredRelation("penempatan", condition=berlaku))
        .order_by("id", "pegang__berlaku_sejak", "pegang__id")
        .values_list(
            "id",
            "atasan_id",
            "pegang__pegawai_id",
            "pegang__jenis",
            "pegang__berlaku_sejak",
            "pegang__berlaku_sampai",
        )
    )
    induk: dict[int, int | None] = {}
    pegangan: dict[int, list[Pegang]] = {}
    for jabatan_id, di_atas, siapa, jenis, mulai, akhir in baris:
        induk[jabatan_id] = di_atas
        if siapa is not None:
            satu = Pegang(siapa, jabatan_id, di_atas, jenis, mulai, akhir)
            pegangan.setdefault(jabatan_id, []).append(satu)
    return Susunan(induk, pegangan)


def _definitif(siapa: Q, sejak: date, sampai: date) -> list[Pegang]:
    baris = (
        Penempatan.objects.filter(bertindih(sejak, sampai), siapa, jenis="definitif")
        .order_by("pegawai_id", "berlaku_sejak")
        .values_list(
            "pegawai_id",
            "jabatan_id",
            "jabatan__atasan_id",
            "jenis",
            "berlaku_sejak",
            "berlaku_sampai",
        )
    )
    return [Pegang(*isi) for isi in baris]
