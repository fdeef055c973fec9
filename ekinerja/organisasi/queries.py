"""Questions about people, posts and roles, always asked as of a date or a span."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet

from ekinerja.organisasi.models import (
    Akun,
    Jabatan,
    Kewajiban,
    Pegawai,
    Pemda,
    Penempatan,
    RiwayatStatus,
)
from ekinerja.organisasi.rules import susunan as aturan
from ekinerja.organisasi.rules.susunan import Pegang, Susunan
from ekinerja.waktu import tanggal_lokal

PERAN_MELIHAT_SEMUA = frozenset({"bkpsdm", "auditor"})


@dataclass(frozen=True, slots=True)
class RentangBawahan:
    """Days (both included) in which a person answers to the one asked about."""

    pegawai_id: int
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class PenempatanRentang:
    """A placement clipped to the span asked about, with its post and unit."""

    id: int
    pegawai_id: int
    jenis: str
    jabatan_kode: str
    jabatan_nama: str
    unit_id: int
    unit_kode: str
    unit_nama: str
    zona: str
    kelas: int | None
    kelompok: str
    jenjang: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class StatusRentang:
    """An employment status clipped to the span asked about."""

    id: int
    pegawai_id: int
    status: str
    golongan: str
    sejak: date
    sampai: date


def pemda() -> Pemda:
    """The government of this installation."""
    return Pemda.objects.get(id=1)


def bertindih(sejak: date, sampai: date, *, awalan: str = "") -> Q:
    """Rows in force on at least one day of the span (both ends included)."""
    akhir = f"{awalan}berlaku_sampai"
    return Q((f"{awalan}berlaku_sejak__lte", sampai)) & (
        Q((f"{akhir}__isnull", True)) | Q((f"{akhir}__gte", sejak))
    )


def pada(tanggal: date) -> Q:
    """Rows in force on a date."""
    return bertindih(tanggal, tanggal)


def tanggal_kantor(akun: Akun, now: datetime) -> date:
    """Today at the seat of government, for roles and lists. No statement of its own
    when the account came with its session."""
    zona = getattr(akun, "zona_pemda", None)
    if zona is None:
        zona = akun.zona_pemda = pemda().zona  # type: ignore[attr-defined]  # kept beside the account
    return tanggal_lokal(now, zona)


def peran_pada(akun: Akun, tanggal: date) -> frozenset[str]:
    """Roles of an account on a date; one statement per account object."""
    simpanan = akun.__dict__.get("_peran")
    if simpanan is None:
        simpanan = list(
            akun.peran.values_list("peran", "berlaku_sejak", "berlaku_sampai")
        )
        akun.__dict__["_peran"] = simpanan
    return frozenset(
        peran
        for peran, sejak, sampai in simpanan
        if sejak <= tanggal and (sampai is None or tanggal <= sampai)
    )


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


def penempatan_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[PenempatanRentang]]:
    """Placements of all kinds within a span, clipped to it; None means everybody."""
    baris = (
        Penempatan.objects.filter(bertindih(sejak, sampai), _orang(pegawai_ids))
        .order_by("pegawai_id", "berlaku_sejak", "id")
        .values_list(
            "id",
            "pegawai_id",
            "jenis",
            "jabatan__kode",
            "jabatan__nama",
            "jabatan__unit_id",
            "jabatan__unit__kode",
            "jabatan__unit__nama",
            "jabatan__unit__zona",
            "jabatan__kelas",
            "jabatan__kelompok",
            "jabatan__jenjang",
            "berlaku_sejak",
            "berlaku_sampai",
        )
    )
    hasil: dict[int, list[PenempatanRentang]] = {}
    for *awal, mulai, akhir in baris:
        isi: list[Any] = [*awal, max(mulai, sejak), min(akhir or sampai, sampai)]
        satu = PenempatanRentang(*isi)  # the columns stand in the order of its fields
        hasil.setdefault(satu.pegawai_id, []).append(satu)
    return hasil


def status_dalam(
    *, pegawai_ids: Collection[int] | None, sejak: date, sampai: date
) -> dict[int, list[StatusRentang]]:
    """Employment statuses within a span, clipped to it; None means everybody."""
    baris = (
        RiwayatStatus.objects.filter(bertindih(sejak, sampai), _orang(pegawai_ids))
        .order_by("pegawai_id", "berlaku_sejak")
        .values_list(
            "id", "pegawai_id", "status", "golongan", "berlaku_sejak", "berlaku_sampai"
        )
    )
    hasil: dict[int, list[StatusRentang]] = {}
    for *awal, mulai, akhir in baris:
        isi: list[Any] = [*awal, max(mulai, sejak), min(akhir or sampai, sampai)]
        satu = StatusRentang(*isi)  # the columns stand in the order of its fields
        hasil.setdefault(satu.pegawai_id, []).append(satu)
    return hasil


def kewajiban_pada(
    *, pegawai_ids: Collection[int] | None, tahun: int
) -> dict[int, list[Kewajiban]]:
    """Obligations of a year by person; None means everybody."""
    hasil: dict[int, list[Kewajiban]] = {}
    for satu in Kewajiban.objects.filter(_orang(pegawai_ids), tahun=tahun).order_by(
        "pegawai_id", "jenis"
    ):
        hasil.setdefault(satu.pegawai_id, []).append(satu)
    return hasil


def zona_pada(*, pegawai_id: int, tanggal: date) -> str:
    """The zone of the person's duty place on a date; the government's without a post."""
    zona = (
        Penempatan.objects.filter(
            pada(tanggal), pegawai_id=pegawai_id, jenis="definitif"
        )
        .values_list("jabatan__unit__zona", flat=True)
        .first()
    )
    return zona or pemda().zona


def pegawai_terlihat(*, oleh: Akun, tanggal: date) -> QuerySet[Pegawai]:
    """People whose record an account may open: all for the personnel office and the
    auditor, else oneself and those who answer to one on the date."""
    if peran_pada(oleh, tanggal) & PERAN_MELIHAT_SEMUA:
        return Pegawai.objects.all()
    bawahan = rentang_bawahan(atasan_id=oleh.pegawai_id, sejak=tanggal, sampai=tanggal)
    return Pegawai.objects.filter(
        id__in={oleh.pegawai_id, *(satu.pegawai_id for satu in bawahan)}
    )


def _orang(pegawai_ids: Collection[int] | None) -> Q:
    return Q() if pegawai_ids is None else Q(pegawai_id__in=pegawai_ids)


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
