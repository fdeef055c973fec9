"""The list of absences, and whom and what one may record."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, Min, OuterRef, Q, QuerySet

from ekinerja.alur import Ditolak
from ekinerja.organisasi.models import Akun, Pegawai, Penempatan, UnitKerja
from ekinerja.organisasi.queries import (
    cocok_pegawai,
    pegawai_terlihat,
    tanggal_kantor,
)
from ekinerja.periode.queries import kebijakan_pada
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.rules.jenis import JENIS, nama_jenis, urutkan
from ekinerja.waktu import Bulan

CALON_MAKS = 10


@dataclass(frozen=True, slots=True)
class Saring:
    """What a reader of the list of absences looks for; empty means everything."""

    cari: str = ""
    jenis: str = ""
    bulan: Bulan | None = None
    unit_id: int | None = None


def pilihan_jenis(tanggal: date) -> list[tuple[str, str]]:
    """The kinds an absence may be recorded under today: those of the policy in force.

    Without a policy that can be read, every kind known by name.
    """
    try:
        ada = urutkan(kebijakan_pada(tanggal).penilaian.izin)
    except Ditolak:
        ada = list(JENIS)
    return [(jenis, nama_jenis(jenis)) for jenis in ada]


def pilihan_saring(tanggal: date) -> list[tuple[str, str]]:
    """The kinds one may look for: those of today and those of other years."""
    return list({**JENIS, **dict(pilihan_jenis(tanggal))}.items())


def ketidakhadiran_terlihat(
    *, oleh: Akun, tanggal: date, saring: Saring
) -> QuerySet[Ketidakhadiran]:
    """Absences of the people ``oleh`` may see, newest first, cancelled ones too."""
    catatan = Ketidakhadiran.objects.filter(
        pegawai__in=pegawai_terlihat(oleh=oleh, tanggal=tanggal)
    )
    if saring.cari:
        catatan = catatan.filter(cocok_pegawai(saring.cari, awalan="pegawai__"))
    if saring.jenis:
        catatan = catatan.filter(jenis=saring.jenis)
    if saring.bulan:
        catatan = catatan.filter(
            sejak__lte=saring.bulan.akhir, sampai__gte=saring.bulan.awal
        )
    if saring.unit_id:
        catatan = catatan.filter(Exists(_penempatan_di(saring.unit_id)))
    return catatan.select_related(
        "pegawai", "berkas", "dicatat_oleh__pegawai", "dibatalkan_oleh__pegawai"
    ).order_by("-sejak", "-id")


def pilihan_unit() -> list[tuple[int, str]]:
    """Every unit by name, for a filter. One statement."""
    return list(UnitKerja.objects.order_by("nama").values_list("id", "nama"))


def cari_pegawai(*, oleh: Akun, now: datetime, cari: str) -> list[Pegawai]:
    """Up to ten people whose name contains, or whose NIP begins with, ``cari``."""
    if not cari:
        return []
    terlihat = pegawai_terlihat(oleh=oleh, tanggal=tanggal_kantor(oleh, now))
    return list(
        terlihat.filter(cocok_pegawai(cari), nip__isnull=False).order_by("nama", "id")[
            :CALON_MAKS
        ]
    )


def pegawai_untuk_dicatat(*, oleh: Akun, now: datetime, pilihan: str) -> Pegawai | None:
    """The visible person with this id, as it came from an address; else None."""
    if not (pilihan.isascii() and pilihan.isdigit() and len(pilihan) <= 18):
        return None
    terlihat = pegawai_terlihat(oleh=oleh, tanggal=tanggal_kantor(oleh, now))
    return terlihat.filter(id=int(pilihan), nip__isnull=False).first()


def penempatan_pertama(pegawai_ids: Collection[int]) -> dict[int, date]:
    """The day each person first held a post definitively; one statement."""
    return dict(
        Penempatan.objects.filter(pegawai_id__in=pegawai_ids, jenis="definitif")
        .values("pegawai_id")
        .annotate(pertama=Min("berlaku_sejak"))
        .values_list("pegawai_id", "pertama")
        .order_by()
    )


def _penempatan_di(unit_id: int) -> QuerySet[Penempatan]:
    return Penempatan.objects.filter(
        Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=OuterRef("sejak")),
        jenis="definitif",
        pegawai=OuterRef("pegawai"),
        jabatan__unit_id=unit_id,
        berlaku_sejak__lte=OuterRef("sampai"),
    )
