"""Records of the personnel office about a person: made, and cancelled with a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import JenisPeristiwa, Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import (
    MODEL_CATATAN,
    Akun,
    Catatan,
    CatatanTambahan,
    HukumanDisiplin,
    KeadaanKhusus,
    Pegawai,
)
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.organisasi.rules import catatan as rules
from ekinerja.waktu import Bulan

DIBATALKAN: Mapping[str, JenisPeristiwa] = {
    "hukuman": peristiwa.HUKUMAN_DIBATALKAN,
    "keadaan": peristiwa.KEADAAN_DIBATALKAN,
    "tambahan": peristiwa.TAMBAHAN_DIBATALKAN,
}

DIAKHIRI: Mapping[str, JenisPeristiwa] = {
    "keadaan": peristiwa.KEADAAN_DIAKHIRI,
    "tambahan": peristiwa.TAMBAHAN_DIAKHIRI,
}


@dataclass(frozen=True, slots=True)
class HukumanBaru:
    """A sanction to record; it works for ``bulan`` calendar months from ``sejak`` on."""

    pegawai_id: int
    tingkat: str
    uraian: str
    nomor_sk: str
    tanggal_sk: date
    sejak: date
    bulan: int


@dataclass(frozen=True, slots=True)
class KeadaanBaru:
    """A special situation to record, from ``sejak`` to ``sampai`` (included, or open)."""

    pegawai_id: int
    jenis: str
    nomor_sk: str
    tanggal_sk: date
    sejak: date
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class TambahanBaru:
    """A ground for an addition, from ``sejak`` to ``sampai`` (included, or open)."""

    pegawai_id: int
    rincian: str
    uraian: str
    nomor_sk: str
    tanggal_sk: date
    sejak: date
    sampai: date | None = None


@transaction.atomic
def catat_hukuman(baru: HukumanBaru, *, oleh: Akun, now: datetime) -> HukumanDisiplin:
    """Record a disciplinary sanction from its decree.

    Months that are locked already stay as they are.

    Raises:
        CatatanDitolak: the officer's own, or something is missing or impossible.
        CatatanSudahAda: the decree is recorded for this person.
        TidakBerwenang: not by the personnel office.
    """
    pegawai = _pegang_pegawai(baru, oleh=oleh, now=now)
    rules.periksa_pilihan(
        baru.tingkat, nama="Tingkat", ada=dict(HukumanDisiplin.PILIHAN)
    )
    rules.periksa_sk_belum_ada(
        nomor_sk=baru.nomor_sk,
        ada=HukumanDisiplin.objects.filter(
            pegawai=pegawai, dibatalkan_at__isnull=True
        ).values_list("nomor_sk", flat=True),
        nama=pegawai.nama_lengkap,
    )
    catatan = HukumanDisiplin.objects.create(
        pegawai=pegawai,
        tingkat=baru.tingkat,
        uraian=rules.periksa_uraian(baru.uraian),
        nomor_sk=baru.nomor_sk.strip(),
        tanggal_sk=baru.tanggal_sk,
        sejak=baru.sejak,
        bulan=baru.bulan,
        sampai=rules.akhir_hukuman(sejak=baru.sejak, bulan=baru.bulan),
        dicatat_oleh=oleh,
        dicatat_at=now,
    )
    catat(peristiwa.HUKUMAN_DICATAT, oleh=oleh.pelaku, now=now, objek=_objek(catatan))
    return catatan


@transaction.atomic
def catat_keadaan(baru: KeadaanBaru, *, oleh: Akun, now: datetime) -> KeadaanKhusus:
    """Record a special situation from its decree.

    A person is in one special situation at a time: which of two would count for the
    pay nobody could say.

    Raises:
        CatatanDitolak: the officer's own, or something is missing or impossible.
        CatatanSudahAda: the person is in another on one of the days.
        RentangDitolak: it ends before it begins.
        TidakBerwenang: not by the personnel office.
    """
    pegawai = _pegang_pegawai(baru, oleh=oleh, now=now)
    rules.periksa_pilihan(baru.jenis, nama="Jenis", ada=dict(KeadaanKhusus.PILIHAN))
    rules.periksa_rentang(
        nama=pegawai.nama_lengkap,
        sejak=baru.sejak,
        sampai=baru.sampai,
        ada=[
            (satu.judul.lower(), satu.sejak, satu.sampai)
            for satu in KeadaanKhusus.objects.filter(
                pegawai=pegawai, dibatalkan_at__isnull=True
            )
        ],
    )
    catatan = KeadaanKhusus.objects.create(
        pegawai=pegawai,
        jenis=baru.jenis,
        nomor_sk=baru.nomor_sk.strip(),
        tanggal_sk=baru.tanggal_sk,
        sejak=baru.sejak,
        sampai=baru.sampai,
        dicatat_oleh=oleh,
        dicatat_at=now,
    )
    catat(peristiwa.KEADAAN_DICATAT, oleh=oleh.pelaku, now=now, objek=_objek(catatan))
    return catatan


@transaction.atomic
def catat_tambahan(baru: TambahanBaru, *, oleh: Akun, now: datetime) -> CatatanTambahan:
    """Record a ground for an addition; the same one only once on a day.

    Raises:
        CatatanDitolak: the officer's own, or something is missing or impossible.
        CatatanSudahAda: the same ground is recorded on one of the days.
        RentangDitolak: it ends before it begins.
        TidakBerwenang: not by the personnel office.
    """
    pegawai = _pegang_pegawai(baru, oleh=oleh, now=now)
    rules.periksa_pilihan(
        baru.rincian, nama="Tambahan", ada=dict(CatatanTambahan.PILIHAN)
    )
    sama = CatatanTambahan.objects.filter(
        pegawai=pegawai, rincian=baru.rincian, dibatalkan_at__isnull=True
    )
    rules.periksa_rentang(
        nama=pegawai.nama_lengkap,
        sejak=baru.sejak,
        sampai=baru.sampai,
        ada=[(satu.judul.lower(), satu.sejak, satu.sampai) for satu in sama],
    )
    catatan = CatatanTambahan.objects.create(
        pegawai=pegawai,
        rincian=baru.rincian,
        uraian=rules.periksa_uraian(baru.uraian),
        nomor_sk=baru.nomor_sk.strip(),
        tanggal_sk=baru.tanggal_sk,
        sejak=baru.sejak,
        sampai=baru.sampai,
        dicatat_oleh=oleh,
        dicatat_at=now,
    )
    catat(peristiwa.TAMBAHAN_DICATAT, oleh=oleh.pelaku, now=now, objek=_objek(catatan))
    return catatan


@transaction.atomic
def akhiri_catatan(
    *, jenis: str, catatan_id: int, sampai: date, oleh: Akun, now: datetime
) -> Catatan:
    """Set or bring forward the last day of a record.

    Args:
        jenis: the kind of record, a key of ``DIAKHIRI``.
        catatan_id: which one.
        sampai: its last day.
        oleh: who ends it.
        now: the moment.

    Raises:
        CatatanDitolak: the officer's own, cancelled, or ended before already.
        RentangDitolak: it begins after that day.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    catatan = _pegang(jenis, catatan_id, oleh)
    rules.periksa_akhir(
        sejak=catatan.sejak,
        sampai=catatan.sampai,
        akhir=sampai,
        dibatalkan=catatan.dibatalkan_at is not None,
    )
    catatan.sampai = sampai
    catatan.save(update_fields=["sampai"])
    catat(DIAKHIRI[jenis], oleh=pelaku, now=now, objek=_objek(catatan))
    return catatan


@transaction.atomic
def batalkan_catatan(
    *, jenis: str, catatan_id: int, alasan: str, oleh: Akun, now: datetime
) -> Catatan:
    """Cancel a record; the row stays, with who, when and why.

    Args:
        jenis: the kind of record, a key of ``MODEL_CATATAN``.
        catatan_id: which one.
        alasan: why it does not hold.
        oleh: who cancels.
        now: the moment.

    Raises:
        CatatanDitolak: the officer's own, cancelled before, or no reason given.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    catatan = _pegang(jenis, catatan_id, oleh)
    rules.periksa_batal(dibatalkan=catatan.dibatalkan_at is not None, alasan=alasan)
    catatan.dibatalkan_oleh, catatan.dibatalkan_at = oleh, now
    catatan.alasan_batal = alasan.strip()
    catatan.save(update_fields=["dibatalkan_oleh", "dibatalkan_at", "alasan_batal"])
    objek = _objek(catatan, alasan=catatan.alasan_batal)
    catat(DIBATALKAN[jenis], oleh=pelaku, now=now, objek=objek)
    return catatan


def _pegang(jenis: str, catatan_id: int, oleh: Akun) -> Catatan:
    catatan: Catatan = (
        MODEL_CATATAN[jenis]
        .objects.select_for_update(of=("self",))
        .select_related("pegawai")
        .get(id=catatan_id)
    )
    rules.periksa_bukan_sendiri(
        pegawai_id=catatan.pegawai_id, pelaku_id=oleh.pegawai_id
    )
    return catatan


def _pegang_pegawai(
    baru: HukumanBaru | KeadaanBaru | TambahanBaru, *, oleh: Akun, now: datetime
) -> Pegawai:
    """The person, held so that two records at once see each other; checks what all
    kinds of records share."""
    pelaku_kepegawaian(oleh, now)
    rules.periksa_bukan_sendiri(pegawai_id=baru.pegawai_id, pelaku_id=oleh.pegawai_id)
    pegawai = (
        Pegawai.objects.select_for_update()
        .filter(id=baru.pegawai_id, nip__isnull=False)
        .first()
    )
    if pegawai is None:
        raise rules.CatatanDitolak(
            "Pegawai itu tidak dikenal, atau bukan pegawai ber-NIP. Pilih dari daftar "
            "pegawai."
        )
    rules.periksa_sk(
        nomor_sk=baru.nomor_sk,
        tanggal_sk=baru.tanggal_sk,
        sejak=baru.sejak,
        kini=tanggal_kantor(oleh, now),
    )
    return pegawai


def _objek(catatan: Catatan, *, alasan: str = "") -> Objek:
    return Objek(
        jenis=catatan.JENIS_OBJEK,
        id=str(catatan.pk),
        label=f"{catatan.judul} {catatan.pegawai.nama_lengkap}",
        pegawai_id=catatan.pegawai_id,
        bulan=str(Bulan.dari(catatan.sejak)),
        alasan=alasan,
        rincian=catatan.rincian_jejak,
    )
