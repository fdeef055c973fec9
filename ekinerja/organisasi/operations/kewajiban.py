"""Obligations of people such as PDM: recorded, met, or found not to bind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Kewajiban, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import pilah_nip, tanggal_kantor
from ekinerja.organisasi.rules.kewajiban import (
    KewajibanDitolak,
    NipDilewati,
    periksa_dipenuhi,
    periksa_keadaan,
)

SEKALI_SIMPAN = 500


@dataclass(frozen=True, slots=True)
class KewajibanBaru:
    """An obligation of one person and year, due on ``batas``."""

    pegawai_id: int
    jenis: str
    tahun: int
    batas: date


@transaction.atomic
def tambah_kewajiban_banyak(
    daftar: Sequence[KewajibanBaru], *, oleh: Akun | None, now: datetime
) -> list[Kewajiban]:
    """Record obligations; all or nothing, in the order given.

    Raises:
        KewajibanDitolak: an unknown kind or person, or one that is there already.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    orang = Pegawai.objects.in_bulk({baru.pegawai_id for baru in daftar})
    _periksa_daftar(daftar, orang)
    hasil = Kewajiban.objects.bulk_create(
        (
            Kewajiban(
                pegawai=orang[baru.pegawai_id],
                jenis=baru.jenis,
                tahun=baru.tahun,
                batas=baru.batas,
            )
            for baru in daftar
        ),
        batch_size=SEKALI_SIMPAN,
    )
    catat_banyak(
        peristiwa.KEWAJIBAN_DITAMBAH,
        oleh=pelaku,
        now=now,
        objek=(_objek(satu) for satu in hasil),
    )
    return hasil


@transaction.atomic
def tambah_kewajiban_nip(
    *,
    jenis: str,
    tahun: int,
    batas: date,
    nip: Sequence[str],
    oleh: Akun,
    now: datetime,
) -> tuple[list[Kewajiban], tuple[NipDilewati, ...]]:
    """Record one obligation for many people by NIP; bad lines spoil no other.

    Returns:
        What was recorded, and the lines left out with their reasons.

    Raises:
        KewajibanDitolak: an unknown kind, or a deadline outside the year.
        TidakBerwenang: not by the personnel office.
    """
    pelaku_kepegawaian(oleh, now)
    pilahan = pilah_nip(jenis=jenis, tahun=tahun, batas=batas, nip=nip)
    baru = [KewajibanBaru(p.id, jenis, tahun, batas) for p in pilahan.pegawai]
    hasil = tambah_kewajiban_banyak(baru, oleh=oleh, now=now) if baru else []
    return hasil, pilahan.dilewati


@transaction.atomic
def penuhi_kewajiban(
    *, kewajiban_id: int, dipenuhi_pada: date, oleh: Akun | None, now: datetime
) -> Kewajiban:
    """Mark an obligation as met on a day.

    Raises:
        KewajibanDitolak: not open, the actor's own, or an impossible day.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    kewajiban = _pegang(kewajiban_id, oleh)
    if oleh is not None:
        periksa_dipenuhi(
            dipenuhi_pada=dipenuhi_pada,
            hari_ini=tanggal_kantor(oleh, now),
            tahun=kewajiban.tahun,
        )
    kewajiban.dipenuhi_pada = dipenuhi_pada
    kewajiban.save(update_fields=["dipenuhi_pada"])
    rincian = {"dipenuhi_pada": dipenuhi_pada.isoformat()}
    objek = _objek(kewajiban, rincian=rincian)
    catat(peristiwa.KEWAJIBAN_DIPENUHI, oleh=pelaku, now=now, objek=objek)
    return kewajiban


@transaction.atomic
def kecualikan_kewajiban(
    *, kewajiban_id: int, alasan: str, oleh: Akun | None, now: datetime
) -> Kewajiban:
    """Record why an obligation does not bind the person, e.g. retiring this year.

    Raises:
        KewajibanDitolak: not open, the actor's own, or no reason given.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    if not alasan.strip():
        raise KewajibanDitolak(
            "Alasan pengecualian kosong. Isi alasannya, misalnya pensiun tahun ini."
        )
    kewajiban = _pegang(kewajiban_id, oleh)
    kewajiban.dikecualikan_karena = alasan.strip()
    kewajiban.save(update_fields=["dikecualikan_karena"])
    objek = _objek(kewajiban, alasan=alasan.strip())
    catat(peristiwa.KEWAJIBAN_DIKECUALIKAN, oleh=pelaku, now=now, objek=objek)
    return kewajiban


def _pegang(kewajiban_id: int, oleh: Akun | None) -> Kewajiban:
    kewajiban = (
        Kewajiban.objects.select_for_update(of=("self",))
        .select_related("pegawai")
        .get(id=kewajiban_id)
    )
    periksa_keadaan(
        dipenuhi_pada=kewajiban.dipenuhi_pada,
        dikecualikan_karena=kewajiban.dikecualikan_karena,
        milik_sendiri=oleh is not None and oleh.pegawai_id == kewajiban.pegawai_id,
    )
    return kewajiban


def _periksa_daftar(daftar: Sequence[KewajibanBaru], orang: dict[int, Pegawai]) -> None:
    dikenal = dict(Kewajiban.JENIS)
    for baru in daftar:
        if baru.jenis not in dikenal or baru.pegawai_id not in orang:
            raise KewajibanDitolak(
                f"Kewajiban '{baru.jenis}' untuk pegawai {baru.pegawai_id} tidak "
                f"dikenal. Jenis yang ada: {', '.join(dikenal)}."
            )
    kunci = Counter((baru.pegawai_id, baru.jenis, baru.tahun) for baru in daftar)
    ada = Kewajiban.objects.filter(
        pegawai_id__in=orang, tahun__in={baru.tahun for baru in daftar}
    )
    kunci.update(
        satu
        for satu in ada.values_list("pegawai_id", "jenis", "tahun")
        if satu in kunci
    )
    for (pegawai_id, jenis, tahun), banyak in kunci.items():
        if banyak > 1:
            raise KewajibanDitolak(
                f"{dikenal[jenis]} {tahun} untuk {orang[pegawai_id].nama_lengkap} sudah "
                "ada. Hapus baris yang berulang."
            )


def _objek(
    kewajiban: Kewajiban,
    *,
    alasan: str = "",
    rincian: Mapping[str, object] | None = None,
) -> Objek:
    nama = kewajiban.pegawai.nama_lengkap
    return Objek(
        jenis="kewajiban",
        id=str(kewajiban.id),
        label=f"{kewajiban.get_jenis_display()} {kewajiban.tahun} {nama}",
        pegawai_id=kewajiban.pegawai_id,
        alasan=alasan,
        rincian={"batas": kewajiban.batas.isoformat(), **(rincian or {})},
    )
