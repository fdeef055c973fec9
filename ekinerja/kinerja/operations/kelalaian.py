"""Marks of neglect taken back by the personnel office, with a reason."""

from datetime import datetime

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Kelalaian
from ekinerja.kinerja.operations.otomatis import objek_kelalaian
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.waktu import Bulan


@transaction.atomic
def batalkan_kelalaian(
    *, kelalaian_id: int, alasan: str, oleh: Akun, now: datetime
) -> Kelalaian:
    """Take a mark back; the row stays, with who, when and why.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        KelalaianDitolak: the officer's own, or taken back already.
        PutusanDitolak: no reason, or one too long.
        BulanTerkunci: the month of the mark is locked.
    """
    pelaku_kepegawaian(oleh, now)
    alasan = rules.periksa_alasan(alasan)
    tanggal = Kelalaian.objects.values_list("tanggal", flat=True).get(id=kelalaian_id)
    pastikan_terbuka(bulan=Bulan.dari(tanggal))
    satu = (
        Kelalaian.objects.select_for_update(of=("self",))
        .select_related("pegawai")
        .get(id=kelalaian_id)
    )
    rules.periksa_batal_kelalaian(
        dibatalkan=satu.dibatalkan_at is not None,
        pegawai=satu.pegawai_id,
        pelaku=oleh.pegawai_id,
    )
    satu.dibatalkan_oleh, satu.dibatalkan_at, satu.alasan_batal = oleh, now, alasan
    satu.save(update_fields=["dibatalkan_oleh", "dibatalkan_at", "alasan_batal"])
    objek = objek_kelalaian(satu, nama=satu.pegawai.nama_lengkap, alasan=alasan)
    catat(peristiwa.KELALAIAN_DIBATALKAN, oleh=oleh.pelaku, now=now, objek=objek)
    return satu
