"""Simulations are asked for, get on, and end. None of it touches a month."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.periode.models import Simulasi
from ekinerja.periode.peristiwa import SIMULASI_DIJALANKAN
from ekinerja.periode.rules import simulasi as rules
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is to be simulated: a month under the policy of these texts.

    ``semula`` and ``menjadi`` are policy ids; ``isi_semula`` is empty where the stored
    results of the month, of version ``versi``, are compared with.
    """

    bulan: Bulan
    versi: int
    hari_berjalan: date | None
    semula: str
    menjadi: str
    judul: str
    isi_semula: Mapping[str, str]
    isi: Mapping[str, str]
    perbedaan: Sequence[Sequence[str]]
    catatan: Sequence[str]
    banyak: int


@transaction.atomic
def mulai_simulasi(minta: Permintaan, *, oleh: Akun, now: datetime) -> Simulasi:
    """Note what is to be calculated; whoever calls it then calculates.

    Only the newest simulations are kept.

    Raises:
        SimulasiDitolak: another role, or too many are running.
    """
    berjalan = Simulasi.objects.filter(
        keadaan="berjalan", detak_at__gt=now - rules.DIAM_PALING_LAMA
    )
    rules.periksa_mulai(
        bkpsdm="bkpsdm" in peran_pada(oleh, tanggal_kantor(oleh, now)),
        berjalan=berjalan.count(),
    )
    baris = Simulasi.objects.create(
        bulan=str(minta.bulan),
        versi=minta.versi,
        hari_berjalan=minta.hari_berjalan,
        semula=minta.semula,
        menjadi=minta.menjadi,
        judul=minta.judul,
        isi_semula=dict(minta.isi_semula),
        isi=dict(minta.isi),
        perbedaan=[list(satu) for satu in minta.perbedaan],
        catatan=list(minta.catatan),
        banyak=minta.banyak,
        detak_at=now,
        dibuat_oleh_id=oleh.pegawai_id,
        dibuat_at=now,
    )
    lama = Simulasi.objects.order_by("-id").values_list("id", flat=True)
    Simulasi.objects.filter(id__in=list(lama[rules.DISIMPAN_PALING_BANYAK :])).delete()
    objek = Objek(
        jenis="simulasi",
        id=str(baris.id),
        label=f"simulasi {minta.bulan.nama} dengan {minta.menjadi}",
        bulan=str(minta.bulan),
        rincian={"semula": minta.semula, "menjadi": minta.menjadi},
    )
    catat(SIMULASI_DIJALANKAN, oleh=oleh.pelaku, now=now, objek=objek)
    return baris


def majukan_simulasi(*, id_: int, selesai: int, now: datetime) -> None:
    """Tell how many people are done."""
    Simulasi.objects.filter(id=id_, keadaan="berjalan").update(
        selesai=selesai, detak_at=now
    )


def selesaikan_simulasi(*, id_: int, hasil: Mapping[str, Any], now: datetime) -> None:
    """Keep what came out."""
    teks = json.dumps(hasil, ensure_ascii=False, separators=(",", ":"))
    Simulasi.objects.filter(id=id_, keadaan="berjalan").update(
        hasil=zlib.compress(teks.encode()),
        keadaan="selesai",
        selesai=len(hasil["orang"]),
        detak_at=now,
    )


def gagalkan_simulasi(*, id_: int, galat: str, now: datetime) -> None:
    """End a simulation that cannot be calculated, with the reason for the screen."""
    Simulasi.objects.filter(id=id_, keadaan="berjalan").update(
        keadaan="gagal", galat=galat, detak_at=now
    )
