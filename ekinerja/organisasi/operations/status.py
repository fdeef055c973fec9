"""Employment status over time: a new one ends the one before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Pegawai, RiwayatStatus
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.catatan import periksa_bukan_sendiri
from ekinerja.organisasi.rules.status import Masa, StatusDitolak, periksa_status_baru
from ekinerja.waktu import Bulan

SEKALI_SIMPAN = 500


@dataclass(frozen=True, slots=True)
class StatusBaru:
    """A status a person holds from ``sejak`` on."""

    pegawai_id: int
    status: str
    golongan: str
    nomor_sk: str
    sejak: date


def ubah_status(baru: StatusBaru, *, oleh: Akun, now: datetime) -> RiwayatStatus:
    """Begin a status; see ``ubah_status_banyak``."""
    (hasil,) = ubah_status_banyak([baru], oleh=oleh, now=now)
    return hasil


@transaction.atomic
def ubah_status_banyak(
    daftar: Sequence[StatusBaru], *, oleh: Akun, now: datetime
) -> list[RiwayatStatus]:
    """Begin statuses; of each person the one without an end stops the day before.

    All or nothing, one status a person. Months that are locked already stay as they are.

    Raises:
        CatatanDitolak: the officer's own.
        StatusDitolak: see ``rules.status.periksa_status_baru``; or nobody's.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    for baru in daftar:
        periksa_bukan_sendiri(pegawai_id=baru.pegawai_id, pelaku_id=oleh.pegawai_id)
    kunci = [baru.pegawai_id for baru in daftar]
    orang = {
        satu.id: satu
        for satu in Pegawai.objects.select_for_update()
        .filter(id__in=kunci, nip__isnull=False)
        .order_by("id")
    }
    if len(orang) < len(daftar):
        raise StatusDitolak("Pegawai itu tidak dikenal. Pilih dari daftar pegawai.")
    milik: dict[int, list[RiwayatStatus]] = {}
    for lama in RiwayatStatus.objects.filter(pegawai_id__in=kunci).order_by("id"):
        milik.setdefault(lama.pegawai_id, []).append(lama)
    berakhir = [_akhiri(baru, milik.get(baru.pegawai_id, [])) for baru in daftar]
    RiwayatStatus.objects.bulk_update(
        [satu for terbuka in berakhir for satu in terbuka],
        ["berlaku_sampai"],
        batch_size=SEKALI_SIMPAN,
    )
    hasil = RiwayatStatus.objects.bulk_create(
        (
            RiwayatStatus(
                pegawai=orang[baru.pegawai_id],
                status=baru.status,
                golongan=baru.golongan.strip(),
                nomor_sk=baru.nomor_sk.strip(),
                berlaku_sejak=baru.sejak,
            )
            for baru in daftar
        ),
        batch_size=SEKALI_SIMPAN,
    )
    dari = [", ".join(str(satu) for satu in terbuka) for terbuka in berakhir]
    objek = (_objek(satu, asal) for satu, asal in zip(hasil, dari, strict=True))
    catat_banyak(peristiwa.STATUS_DIUBAH, oleh=pelaku, now=now, objek=objek)
    return hasil


def _akhiri(baru: StatusBaru, lama: Sequence[RiwayatStatus]) -> list[RiwayatStatus]:
    """Check one, and give those that stop their last day, unsaved."""
    periksa_status_baru(
        Masa(baru.status, baru.golongan.strip(), baru.sejak, None),
        nomor_sk=baru.nomor_sk,
        dikenal=dict(RiwayatStatus.STATUS),
        ada=[
            Masa(s.status, s.golongan, s.berlaku_sejak, s.berlaku_sampai) for s in lama
        ],
    )
    terbuka = [satu for satu in lama if satu.berlaku_sampai is None]
    for satu in terbuka:
        satu.berlaku_sampai = baru.sejak - timedelta(days=1)
    return terbuka


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
