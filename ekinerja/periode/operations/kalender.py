"""Acts bound by the calendar of closing, and the decree that puts its dates off."""

from datetime import date, datetime

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import pemda, peran_pada, tanggal_kantor
from ekinerja.periode import queries, rules
from ekinerja.periode.models import Perpanjangan
from ekinerja.periode.operations.bulan import pastikan_terbuka, pegang
from ekinerja.periode.peristiwa import BULAN_DIBUKA
from ekinerja.waktu import Bulan, tanggal_lokal


def pastikan_penjelasan(*, bulan: Bulan, now: datetime) -> None:
    """As ``pastikan_terbuka``, and the month still takes absence records today.

    Raises:
        BulanTerkunci: the month is locked.
        TenggatLewat: its day for explanations is over at the seat of government.
    """
    pastikan_terbuka(bulan=bulan)
    batas = queries.batas_bulan(bulan)
    rules.periksa_penjelasan(batas, hari_ini=_hari_ini(now))


def pastikan_persetujuan(*, bulan: Bulan, now: datetime) -> None:
    """As ``pastikan_terbuka``, and the month still takes decisions on reports today.

    Raises:
        BulanTerkunci: the month is locked.
        TenggatLewat: its day for decisions is over at the seat of government.
    """
    pastikan_terbuka(bulan=bulan)
    batas = queries.batas_bulan(bulan)
    rules.periksa_persetujuan(batas, hari_ini=_hari_ini(now))


@transaction.atomic
def buka_kembali(
    *,
    bulan: Bulan,
    sampai: date,
    nomor_sk: str,
    alasan: str,
    oleh: Akun,
    now: datetime,
) -> Perpanjangan:
    """Put a month's dates of closing off by decree; a locked month stays locked.

    Until ``sampai``, included, the month takes absence records, reports and decisions
    again, and cannot be locked.

    Args:
        bulan: the month.
        sampai: the new last day for all of them.
        nomor_sk: number of the decree.
        alasan: why.
        oleh: who records it; needs the role bkpsdm.
        now: the moment of the act.

    Raises:
        BulanTerkunci: the month is locked.
        LangkahDitolak: another role's act.
        BukaDitolak: see ``rules.periksa_buka``.
    """
    hari_ini = tanggal_kantor(oleh, now)
    periode = pegang(bulan=bulan, tunggu=True)
    rules.periksa_berwenang(
        bulan=bulan,
        keadaan=periode.keadaan,
        bkpsdm="bkpsdm" in peran_pada(oleh, hari_ini),
    )
    rules.periksa_buka(
        queries.batas_bulan(bulan),
        sampai=sampai,
        nomor_sk=nomor_sk,
        alasan=alasan,
        hari_ini=hari_ini,
    )
    baris = Perpanjangan.objects.create(
        bulan=str(bulan),
        sampai=sampai,
        nomor_sk=nomor_sk.strip(),
        alasan=alasan.strip(),
        dicatat_oleh=oleh,
        dicatat_at=now,
    )
    objek = Objek(
        jenis="bulan",
        id=str(bulan),
        label=bulan.nama,
        bulan=str(bulan),
        alasan=baris.alasan,
        rincian={"nomor_sk": baris.nomor_sk, "sampai": sampai.isoformat()},
    )
    catat(BULAN_DIBUKA, oleh=oleh.pelaku, now=now, objek=objek)
    return baris


def _hari_ini(now: datetime) -> date:
    return tanggal_lokal(now, pemda().zona)
