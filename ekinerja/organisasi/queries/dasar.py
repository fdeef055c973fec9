"""The government, today at its seat, and which rows are in force when."""

from datetime import date, datetime

from django.db.models import Q

from ekinerja.organisasi.models import Akun, Pemda, Penempatan
from ekinerja.waktu import tanggal_lokal


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


def cocok_pegawai(teks: str, *, awalan: str = "") -> Q:
    """People whose name contains the text or whose NIP begins with it.

    Blanks do not matter, neither within an NIP as it is printed ("19950312 202012 2 001")
    nor doubled within a name. An empty text narrows nothing. ``awalan`` leads to the
    person, such as ``pegawai__``.
    """
    kata = teks.replace("\x00", " ").split()
    if not kata:
        return Q()
    return Q((f"{awalan}nama__icontains", " ".join(kata))) | Q(
        (f"{awalan}nip__startswith", "".join(kata))
    )


def zona_kantor(akun: Akun) -> str:
    """The zone of the seat of government; free when the account came with its session."""
    zona: str | None = getattr(akun, "zona_pemda", None)
    if zona is None:
        zona = pemda().zona
        akun.__dict__["zona_pemda"] = zona
    return zona


def tanggal_kantor(akun: Akun, now: datetime) -> date:
    """Today at the seat of government, for roles and lists."""
    return tanggal_lokal(now, zona_kantor(akun))


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
