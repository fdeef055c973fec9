"""Employment status over time: a new one ends the one before it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Pegawai, RiwayatStatus
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.catatan import periksa_bukan_sendiri
from ekinerja.organisasi.rules.status import Masa, StatusDitolak, periksa_status_baru
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class StatusBaru:
    """A status a person holds from ``sejak`` on."""

    pegawai_id: int
    status: str
    golongan: str
    nomor_sk: str
    sejak: date


@transaction.atomic
def ubah_status(baru: StatusBaru, *, oleh: Akun, now: datetime) -> RiwayatStatus:
    """Begin a status; the one without an end stops the day before.

    Months that are locked already stay as they are.

    Raises:
        CatatanDitolak: the officer's own.
        StatusDitolak: see ``rules.status.periksa_status_baru``; or nobody's.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    periksa_bukan_sendiri(pegawai_id=baru.pegawai_id, pelaku_id=oleh.pegawai_id)
    pegawai = (
        Pegawai.objects.select_for_update()
        .filter(id=baru.pegawai_id, nip__isnull=False)
        .first()
    )
    if pegawai is None:
        raise StatusDitolak("Pegawai itu tidak dikenal. Pilih dari daftar pegawai.")
    lama = list(RiwayatStatus.objects.filter(pegawai=pegawai))
    golongan = baru.golongan.strip()
    periksa_status_baru(
        Masa(baru.status, golongan, baru.sejak, None),
        nomor_sk=baru.nomor_sk,
        dikenal=dict(RiwayatStatus.STATUS),
        ada=[
            Masa(s.status, s.golongan, s.berlaku_sejak, s.berlaku_sampai) for s in lama
        ],
    )
    terbuka = [satu for satu in lama if satu.berlaku_sampai is None]
    for satu in terbuka:
        satu.berlaku_sampai = baru.sejak - timedelta(days=1)
        satu.save(update_fields=["berlaku_sampai"])
    hasil = RiwayatStatus.objects.create(
        pegawai=pegawai,
        status=baru.status,
        golongan=golongan,
        nomor_sk=baru.nomor_sk.strip(),
        berlaku_sejak=baru.sejak,
    )
    dari = ", ".join(str(satu) for satu in terbuka)
    catat(peristiwa.STATUS_DIUBAH, oleh=pelaku, now=now, objek=_objek(hasil, dari))
    return hasil


def _objek(status: RiwayatStatus, dari: str) -> Objek:
    return Objek(
        jenis="pegawai",
        id=str(status.pegawai_id),
        label=status.pegawai.nama_lengkap,
        pegawai_id=status.pegawai_id,
        bulan=str(Bulan.dari(status.berlaku_sejak)),
        rincian={
            "status": {"dari": dari, "menjadi": str(status)},
            "nomor_sk": status.nomor_sk,
            "sejak": status.berlaku_sejak.isoformat(),
        },
    )
