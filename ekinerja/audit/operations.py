"""The only writer of the audit table, called by operations inside their transaction."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from django.db import transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.audit.peristiwa import JenisPeristiwa, Objek, Pelaku

SEKALI_SIMPAN = 500
LABEL_MAKS = 250


class DiLuarTransaksi(RuntimeError):
    """An event was to be written outside its act's transaction; a programmer's error."""


def catat(jenis: JenisPeristiwa, *, oleh: Pelaku, now: datetime, objek: Objek) -> None:
    """Record one act.

    Raises:
        DiLuarTransaksi: the caller is not inside ``transaction.atomic``.
    """
    _pastikan_transaksi()
    _baris(jenis, oleh, now, objek).save(force_insert=True)


def catat_banyak(
    jenis: JenisPeristiwa, *, oleh: Pelaku, now: datetime, objek: Iterable[Objek]
) -> None:
    """Record the same act on many objects, a few hundred rows a statement.

    Raises:
        DiLuarTransaksi: the caller is not inside ``transaction.atomic``.
    """
    catat_semua(jenis, ((oleh, now, satu) for satu in objek))


def catat_semua(
    jenis: JenisPeristiwa, perbuatan: Iterable[tuple[Pelaku, datetime, Objek]]
) -> None:
    """Record the same act of many people, each at a moment of their own.

    Raises:
        DiLuarTransaksi: the caller is not inside ``transaction.atomic``.
    """
    _pastikan_transaksi()
    baris = (_baris(jenis, *satu) for satu in perbuatan)
    while bagian := list(islice(baris, SEKALI_SIMPAN)):
        Peristiwa.objects.bulk_create(bagian)


def _baris(
    jenis: JenisPeristiwa, oleh: Pelaku, now: datetime, objek: Objek
) -> Peristiwa:
    return Peristiwa(
        terjadi_at=now,
        jenis=jenis.kode,
        pelaku_id=oleh.id,
        pelaku_label=oleh.label[:LABEL_MAKS],
        objek_jenis=objek.jenis,
        objek_id=objek.id,
        objek_label=objek.label[:LABEL_MAKS],
        pegawai_id=objek.pegawai_id,
        bulan=objek.bulan,
        alasan=objek.alasan,
        rincian=dict(objek.rincian),
    )


def _pastikan_transaksi() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise DiLuarTransaksi(
            "Peristiwa hanya dicatat di dalam transaksi perbuatannya."
        )
