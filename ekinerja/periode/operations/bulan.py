"""Months change state here, and only here."""

from collections.abc import Mapping
from datetime import datetime

from django.db import connection, transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.periode import rules
from ekinerja.periode.models import Periode
from ekinerja.periode.peristiwa import (
    JENIS_AKSI,
    UJI_COBA_DILEPAS,
    UJI_COBA_DIPASANG,
)
from ekinerja.waktu import Bulan


def pastikan_terbuka(*, bulan: Bulan) -> None:
    """Hold the month open until the caller's transaction ends.

    The lock is shared: people reporting in the same month do not wait for each
    other, nor for a calculation; only the lock of the month waits for them, and they
    for it. SQLite lets one writer in at a time anyway.

    Raises:
        BulanTerkunci: the month is locked.
        TransactionManagementError: called outside a transaction.
    """
    keadaan = _baca_bersama(bulan)
    if keadaan is None:
        Periode.objects.get_or_create(bulan=str(bulan))
        keadaan = _baca_bersama(bulan) or rules.TERBUKA
    rules.periksa_terbuka(bulan=bulan, keadaan=keadaan)


@transaction.atomic
def pindahkan(
    *,
    bulan: Bulan,
    aksi: str,
    oleh: Akun,
    now: datetime,
    rincian: Mapping[str, object] | None = None,
) -> Periode:
    """Move a month to the state ``aksi`` leads to, and record who did it.

    Args:
        bulan: the month.
        aksi: "hitung" or "kunci".
        oleh: who acts; must hold the role bkpsdm on the date of ``now``.
        now: the moment of the act.
        rincian: figures for the record (version, people, total).

    Raises:
        BulanTerkunci: the month is locked.
        LangkahDitolak: another role's act, or one this state does not know.
    """
    periode = pegang(bulan=bulan, tunggu=True)
    periode.keadaan = periksa_aksi(periode, aksi=aksi, oleh=oleh, now=now)
    periode.save(update_fields=["keadaan"])
    objek = Objek(
        jenis="bulan",
        id=str(bulan),
        label=bulan.nama,
        bulan=str(bulan),
        rincian=dict(rincian or {}),
    )
    catat(JENIS_AKSI[aksi], oleh=oleh.pelaku, now=now, objek=objek)
    return periode


@transaction.atomic
def setel_uji_coba(
    *, bulan: Bulan, uji_coba: bool, dasar: str = "", oleh: Akun, now: datetime
) -> Periode:
    """Make a month a trial month, or one that is paid again, before its lock.

    A month that is calculated already has to be calculated again: everybody's facts
    say whether it is a trial.

    Args:
        bulan: the month.
        uji_coba: whether it is to be a trial month.
        dasar: number of the letter; needed to begin a trial.
        oleh: who acts.
        now: the moment of the act.

    Raises:
        TidakBerwenang: not by the personnel office.
        BulanTerkunci: the month is locked.
        UjiCobaDitolak: see ``rules.periksa_uji_coba``.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    periode = pegang(bulan=bulan, tunggu=True)
    rules.periksa_terbuka(bulan=bulan, keadaan=periode.keadaan)
    lama = periode.dasar_uji_coba
    periode.dasar_uji_coba = rules.periksa_uji_coba(
        bulan=bulan, kini=periode.uji_coba, nanti=uji_coba, dasar=dasar
    )
    periode.uji_coba = uji_coba
    periode.save(update_fields=["uji_coba", "dasar_uji_coba"])
    objek = Objek(
        jenis="bulan",
        id=str(bulan),
        label=bulan.nama,
        bulan=str(bulan),
        rincian={"dasar": periode.dasar_uji_coba or lama},
    )
    jenis = UJI_COBA_DIPASANG if uji_coba else UJI_COBA_DILEPAS
    catat(jenis, oleh=pelaku, now=now, objek=objek)
    return periode


def periksa_aksi(periode: Periode, *, aksi: str, oleh: Akun, now: datetime) -> str:
    """Return the state ``aksi`` would lead to; ask before work that takes long.

    Raises:
        BulanTerkunci, LangkahDitolak: as ``pindahkan``.
    """
    hari_ini = tanggal_kantor(oleh, now)
    return rules.periksa_pindah(
        bulan=Bulan.baca(periode.bulan),
        keadaan=periode.keadaan,
        aksi=aksi,
        bkpsdm="bkpsdm" in peran_pada(oleh, hari_ini),
    )


def pegang(*, bulan: Bulan, tunggu: bool, penuh: bool = False) -> Periode:
    """Lock the month's row for one closing act, making the row if it is new.

    Args:
        bulan: the month.
        tunggu: wait for another closing act, or fail at once.
        penuh: also keep out everybody who changes facts of the month, after those
            already under way have finished.

    Raises:
        OperationalError: ``tunggu`` is false and another closing act is under way.
    """
    Periode.objects.get_or_create(bulan=str(bulan))
    satu = Periode.objects.filter(bulan=str(bulan))
    baris = satu.select_for_update(no_key=True, nowait=not tunggu).get()
    if penuh:
        return satu.select_for_update().get()
    return baris


def _baca_bersama(bulan: Bulan) -> str | None:
    """Read the state under a shared row lock where the database knows one."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "pastikan_terbuka() holds a row lock and needs the caller's transaction."
        )
    perintah = "SELECT keadaan FROM periode_periode WHERE bulan = %s"
    if connection.vendor == "postgresql":
        perintah += " FOR KEY SHARE"
    with connection.cursor() as kursor:
        kursor.execute(perintah, [str(bulan)])
        baris = kursor.fetchone()
    return baris[0] if baris else None
