"""What the reporter does: write, change, send, take back and remove a report."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat
from ekinerja.berkas.operations import BerkasSiap
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations.bahan import (
    isi_dari,
    kunci_milik,
    objek,
    pegang_pegawai,
    periksa_tanggal_draf,
    rujukan,
    sekitar,
)
from ekinerja.kinerja.operations.bukti import lepas_bukti, tambah_bukti
from ekinerja.kinerja.operations.isian import isikan
from ekinerja.kinerja.rules import IsiAktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.waktu import Bulan


class AktivitasTidakAda(Ditolak):
    """No such report, or not one this person may see."""


@dataclass(frozen=True, slots=True)
class HasilLapor:
    """What became of a report that was to be written and sent in one go.

    ``ditolak`` tells why it stayed a draft; ``sudah_ada`` that this very form had
    been stored before and nothing was stored twice.
    """

    aktivitas: Aktivitas
    ditolak: Ditolak | None = None
    sudah_ada: bool = False


@transaction.atomic
def simpan_draf(
    *,
    isi: IsiAktivitas,
    kunci: str,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap] = (),
) -> Aktivitas:
    """Keep a report as a draft of ``oleh``.

    Args:
        isi: the report as typed; derived values are filled in.
        kunci: the form's own key; the same key again changes the draft made with it
            and leaves a report alone that was sent meanwhile.
        oleh: the reporter.
        now: the moment of the act.
        bukti: evidence files, made ready before this transaction, to hang on it.

    Raises:
        AktivitasDitolak: something is missing or contradicts itself.
        BulanTerkunci: the month of the date is locked.
    """
    aktivitas, baru = _tulis(isi=isi, kunci=kunci, oleh=oleh, now=now, bukti=bukti)
    if baru:
        _catat_tulis(aktivitas, oleh=oleh, now=now)
    return aktivitas


@transaction.atomic
def laporkan(
    *,
    isi: IsiAktivitas,
    kunci: str,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap] = (),
) -> HasilLapor:
    """Write a report and send it; what may not be sent yet is kept as a draft.

    Raises: what ``simpan_draf`` raises, and then nothing is kept.
    """
    aktivitas, baru = _tulis(isi=isi, kunci=kunci, oleh=oleh, now=now, bukti=bukti)
    if not baru and aktivitas.status not in (rules.DRAF, rules.DIKEMBALIKAN):
        return HasilLapor(aktivitas, sudah_ada=True)
    try:
        with transaction.atomic():
            return HasilLapor(ajukan(aktivitas_id=aktivitas.id, oleh=oleh, now=now))
    except Ditolak as ditolak:
        if baru:
            _catat_tulis(aktivitas, oleh=oleh, now=now)
        return HasilLapor(aktivitas, ditolak=ditolak)


@transaction.atomic
def ubah(
    *,
    aktivitas_id: int,
    isi: IsiAktivitas,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap] = (),
    lepas_bukti: Collection[int] = (),
) -> Aktivitas:
    """Change a draft or a report that was sent back.

    Args:
        aktivitas_id: the report; must be ``oleh``'s own.
        isi: all of it anew.
        oleh: the reporter.
        now: the moment of the act.
        bukti: files to add.
        lepas_bukti: ids of evidence to take off.

    Raises:
        AktivitasTidakAda, LangkahDitolak, AktivitasDitolak, BulanTerkunci: nothing is
            changed.
    """
    aktivitas = _milik(aktivitas_id, oleh=oleh)
    return _ubah(aktivitas, isi=isi, oleh=oleh, now=now, bukti=bukti, lepas=lepas_bukti)


@transaction.atomic
def ubah_dan_ajukan(
    *,
    aktivitas_id: int,
    isi: IsiAktivitas,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap] = (),
    lepas_bukti: Collection[int] = (),
) -> HasilLapor:
    """Change a report and send it; the changes stay even if it may not be sent.

    Raises: what ``ubah`` raises, and then nothing is changed.
    """
    aktivitas = ubah(
        aktivitas_id=aktivitas_id,
        isi=isi,
        oleh=oleh,
        now=now,
        bukti=bukti,
        lepas_bukti=lepas_bukti,
    )
    try:
        with transaction.atomic():
            return HasilLapor(ajukan(aktivitas_id=aktivitas_id, oleh=oleh, now=now))
    except Ditolak as ditolak:
        return HasilLapor(aktivitas, ditolak=ditolak)


@transaction.atomic
def ajukan(*, aktivitas_id: int, oleh: Akun, now: datetime) -> Aktivitas:
    """Send a draft, or a mended report, to the superior.

    Everything is checked again at this moment: window, day's minutes, overlaps, RHK,
    punch, evidence. The last decision stays on the row, so that the superior sees why
    it had come back.

    Raises:
        AktivitasTidakAda: no such report of ``oleh``.
        LangkahDitolak: it was sent or decided already.
        AktivitasDitolak: a rule of the policy stands in the way.
        BulanTerkunci: the month is locked.
    """
    aktivitas = _milik(aktivitas_id, oleh=oleh)
    status = rules.periksa_milik(
        status=aktivitas.status,
        aksi="ajukan",
        pelapor=aktivitas.pegawai_id,
        pelaku=oleh.pegawai_id,
    )
    pastikan_terbuka(bulan=Bulan.dari(aktivitas.tanggal))
    isi = isi_dari(aktivitas)
    lengkap = rujukan([isi]).lengkapi(isi, pegawai_id=aktivitas.pegawai_id)
    hari = [(aktivitas.pegawai_id, aktivitas.tanggal)]
    sekitar(hari=hari, sejak_now=now, sampai_now=now).periksa(
        lengkap,
        pegawai_id=aktivitas.pegawai_id,
        now=now,
        ada_bukti=aktivitas.bukti.exists(),
        dikembalikan_at=aktivitas.diputus_at,
        kecuali=aktivitas.id,
    )
    aktivitas.status, aktivitas.diajukan_at = status, now
    aktivitas.save(update_fields=["status", "diajukan_at"])
    catat(
        peristiwa.AKTIVITAS_DIAJUKAN, oleh=oleh.pelaku, now=now, objek=objek(aktivitas)
    )
    return aktivitas


@transaction.atomic
def tarik(*, aktivitas_id: int, oleh: Akun, now: datetime) -> Aktivitas:
    """Take a sent report back before anybody decided on it.

    Raises:
        AktivitasTidakAda, LangkahDitolak, BulanTerkunci: nothing is changed.
    """
    aktivitas = _milik(aktivitas_id, oleh=oleh)
    aktivitas.status = rules.periksa_milik(
        status=aktivitas.status,
        aksi="tarik",
        pelapor=aktivitas.pegawai_id,
        pelaku=oleh.pegawai_id,
    )
    pastikan_terbuka(bulan=Bulan.dari(aktivitas.tanggal))
    aktivitas.save(update_fields=["status"])
    catat(
        peristiwa.AKTIVITAS_DITARIK, oleh=oleh.pelaku, now=now, objek=objek(aktivitas)
    )
    return aktivitas


@transaction.atomic
def hapus_draf(*, aktivitas_id: int, oleh: Akun, now: datetime) -> None:
    """Remove a draft; the audit trail keeps that it was there. Files stay stored.

    Raises:
        AktivitasTidakAda, LangkahDitolak: nothing is removed.
    """
    aktivitas = _milik(aktivitas_id, oleh=oleh)
    rules.periksa_milik(
        status=aktivitas.status,
        aksi="hapus",
        pelapor=aktivitas.pegawai_id,
        pelaku=oleh.pegawai_id,
    )
    isi = objek(aktivitas)
    aktivitas.bukti.all().delete()
    aktivitas.delete()
    catat(peristiwa.AKTIVITAS_DIHAPUS, oleh=oleh.pelaku, now=now, objek=isi)


def _milik(aktivitas_id: int, *, oleh: Akun) -> Aktivitas:
    """The reporter's own row, locked; the person first, so that locks keep an order."""
    pegang_pegawai([oleh.pegawai_id])
    aktivitas = (
        Aktivitas.objects.select_for_update()
        .filter(id=aktivitas_id, pegawai_id=oleh.pegawai_id)
        .first()
    )
    if aktivitas is None:
        raise AktivitasTidakAda(
            "Laporan itu tidak ada lagi di daftar Anda. Muat ulang daftar kegiatan."
        )
    return aktivitas


def _tulis(
    *,
    isi: IsiAktivitas,
    kunci: str,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap],
) -> tuple[Aktivitas, bool]:
    """Store the form once; tell whether this call stored it."""
    pegang_pegawai([oleh.pegawai_id])
    kunci = kunci_milik(oleh.pegawai_id, kunci)
    ada = Aktivitas.objects.select_for_update().filter(kunci=kunci).first()
    if ada is not None:
        if rules.boleh_milik(
            status=ada.status,
            aksi="ubah",
            pelapor=ada.pegawai_id,
            pelaku=oleh.pegawai_id,
        ):
            _ubah(ada, isi=isi, oleh=oleh, now=now, bukti=bukti, lepas=())
        return ada, False
    periksa_tanggal_draf(isi.tanggal, pegawai_id=oleh.pegawai_id, now=now)
    lengkap = rujukan([isi]).lengkapi(isi, pegawai_id=oleh.pegawai_id)
    pastikan_terbuka(bulan=Bulan.dari(isi.tanggal))
    aktivitas = Aktivitas(pegawai_id=oleh.pegawai_id, kunci=kunci, dibuat_at=now)
    isikan(aktivitas, lengkap)
    aktivitas.save()
    tambah_bukti(aktivitas, bukti, oleh=oleh, now=now)
    return aktivitas, True


def _ubah(
    aktivitas: Aktivitas,
    *,
    isi: IsiAktivitas,
    oleh: Akun,
    now: datetime,
    bukti: Sequence[BerkasSiap],
    lepas: Collection[int],
) -> Aktivitas:
    rules.periksa_milik(
        status=aktivitas.status,
        aksi="ubah",
        pelapor=aktivitas.pegawai_id,
        pelaku=oleh.pegawai_id,
    )
    rules.periksa_tanggal_tetap(
        lama=aktivitas.tanggal,
        baru=isi.tanggal,
        pernah_diputus=aktivitas.diputus_at is not None,
    )
    periksa_tanggal_draf(isi.tanggal, pegawai_id=oleh.pegawai_id, now=now)
    lengkap = rujukan([isi]).lengkapi(isi, pegawai_id=oleh.pegawai_id)
    pastikan_terbuka(bulan=Bulan.dari(isi.tanggal))
    rincian: dict[str, object] = {}
    if beda := isikan(aktivitas, lengkap):
        rincian["berubah"] = beda
    if dilepas := lepas_bukti(aktivitas, lepas):
        rincian["bukti_dilepas"] = dilepas
    if ditambah := tambah_bukti(aktivitas, bukti, oleh=oleh, now=now):
        rincian["bukti_ditambah"] = ditambah
    if rincian:
        aktivitas.save()
        catat(
            peristiwa.AKTIVITAS_DIUBAH,
            oleh=oleh.pelaku,
            now=now,
            objek=objek(aktivitas, rincian=rincian),
        )
    return aktivitas


def _catat_tulis(aktivitas: Aktivitas, *, oleh: Akun, now: datetime) -> None:
    catat(
        peristiwa.AKTIVITAS_DITULIS, oleh=oleh.pelaku, now=now, objek=objek(aktivitas)
    )
