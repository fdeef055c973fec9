"""What the pages about people show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, FilteredRelation, Q, QuerySet, Value, When

from ekinerja.organisasi.models import (
    Akun,
    Kewajiban,
    Pegawai,
    Penempatan,
    PeranAkun,
    RiwayatStatus,
    UnitKerja,
)
from ekinerja.organisasi.queries.atasan import (
    PERAN_MELIHAT_SEMUA,
    atasan_pada,
    pegawai_terlihat,
)
from ekinerja.organisasi.queries.catatan import BagianCatatan, catatan_pegawai
from ekinerja.organisasi.queries.dasar import (
    bertindih,
    cocok_pegawai,
    pada,
    peran_pada,
)


@dataclass(frozen=True, slots=True)
class Saring:
    """What the list of people is narrowed to; empty values narrow nothing."""

    cari: str = ""
    unit: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class LembarPegawai:
    """One person's page: the record as of a date.

    ``catatan`` is empty for a superior: sanctions, and some obligations, are between
    the person and the office.
    """

    pegawai: Pegawai
    status: Sequence[RiwayatStatus]
    penempatan: Sequence[Penempatan]
    atasan: Pegawai | None
    kewajiban: Sequence[Kewajiban]
    peran: Sequence[PeranAkun]
    catatan: Sequence[BagianCatatan]
    boleh_ubah: bool


def daftar_pegawai(*, oleh: Akun, tanggal: date, saring: Saring) -> QuerySet[Pegawai]:
    """Visible people with post, unit and status of the date, by name; one statement.

    Rows carry ``nama_jabatan``, ``nama_unit``, ``kata_status`` and
    ``golongan`` besides the person; empty without a post or status on the date.
    """
    baris = (
        pegawai_terlihat(oleh=oleh, tanggal=tanggal)
        .annotate(
            kini=FilteredRelation(
                "penempatan",
                condition=Q(penempatan__jenis="definitif")
                & bertindih(tanggal, tanggal, awalan="penempatan__"),
            ),
            berstatus=FilteredRelation(
                "riwayatstatus",
                condition=bertindih(tanggal, tanggal, awalan="riwayatstatus__"),
            ),
        )
        .annotate(
            nama_jabatan=F("kini__jabatan__nama"),
            nama_unit=F("kini__jabatan__unit__nama"),
            kata_status=Case(
                *(
                    When(berstatus__status=kode, then=Value(kata))
                    for kode, kata in RiwayatStatus.STATUS
                ),
                default=Value(""),
            ),
            golongan=F("berstatus__golongan"),
        )
        .order_by("nama", "id")
    )
    if saring.cari:
        baris = baris.filter(cocok_pegawai(saring.cari))
    if saring.unit:
        baris = baris.filter(kini__jabatan__unit__kode=saring.unit)
    if saring.status:
        baris = baris.filter(berstatus__status=saring.status)
    return baris


def unit_pada(tanggal: date) -> list[tuple[str, str]]:
    """Code and name of every unit in force on the date, by name."""
    return list(
        UnitKerja.objects.filter(pada(tanggal))
        .order_by("nama")
        .values_list("kode", "nama")
    )


def lembar_pegawai(
    *, pegawai_id: int, oleh: Akun, tanggal: date
) -> LembarPegawai | None:
    """Everything the page of one person shows, newest first; None for nobody."""
    orang = Pegawai.objects.filter(id=pegawai_id).first()
    if orang is None:
        return None
    peran = peran_pada(oleh, tanggal)
    sendiri = oleh.pegawai_id == pegawai_id
    terbuka = orang.nip is not None and (sendiri or peran & PERAN_MELIHAT_SEMUA)
    return LembarPegawai(
        pegawai=orang,
        status=list(orang.riwayatstatus_set.order_by("-berlaku_sejak")),
        penempatan=list(
            orang.penempatan_set.select_related("jabatan__unit").order_by(
                "-berlaku_sejak", "jenis"
            )
        ),
        atasan=atasan_pada(pegawai_id=pegawai_id, tanggal=tanggal),
        kewajiban=list(
            orang.kewajiban_set.exclude(
                jenis__in=() if terbuka else Kewajiban.PRIBADI
            ).order_by("-tahun", "jenis")
        ),
        peran=list(
            PeranAkun.objects.filter(akun__pegawai=orang).order_by("-berlaku_sejak")
        ),
        catatan=catatan_pegawai(pegawai_id) if terbuka else (),
        boleh_ubah="bkpsdm" in peran and not sendiri,
    )


def pegawai_bernip(pegawai_id: int) -> Pegawai | None:
    """A civil servant; None for nobody and for the head of the region."""
    return Pegawai.objects.filter(id=pegawai_id, nip__isnull=False).first()


def pemilik_kewajiban(kewajiban_id: int) -> int | None:
    """The person an obligation binds."""
    return (
        Kewajiban.objects.filter(id=kewajiban_id)
        .values_list("pegawai_id", flat=True)
        .first()
    )
