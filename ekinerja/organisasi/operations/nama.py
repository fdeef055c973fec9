"""Names and titles of people, as their papers now say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.catatan import periksa_bukan_sendiri
from ekinerja.organisasi.rules.pegawai import NamaDitolak, periksa_nama

SEKALI_SIMPAN = 500


@dataclass(frozen=True, slots=True)
class NamaBaru:
    """What a person is called from now on; the old name stays in the trail."""

    pegawai_id: int
    nama: str
    gelar_depan: str
    gelar_belakang: str


@transaction.atomic
def ubah_nama_banyak(
    daftar: Sequence[NamaBaru], *, oleh: Akun, now: datetime
) -> list[Pegawai]:
    """Change names and titles; all or nothing.

    Raises:
        CatatanDitolak: the officer's own.
        NamaDitolak: empty, too long, or nobody's.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    orang = {
        satu.id: satu
        for satu in Pegawai.objects.select_for_update()
        .filter(id__in=[baru.pegawai_id for baru in daftar], nip__isnull=False)
        .order_by("id")
    }
    if len(orang) < len(daftar):
        raise NamaDitolak("Pegawai itu tidak dikenal. Pilih dari daftar pegawai.")
    lama = {satu.id: satu.nama_lengkap for satu in orang.values()}
    for baru in daftar:
        periksa_bukan_sendiri(pegawai_id=baru.pegawai_id, pelaku_id=oleh.pegawai_id)
        satu = orang[baru.pegawai_id]
        satu.nama = periksa_nama(baru.nama)
        satu.gelar_depan = baru.gelar_depan.strip()
        satu.gelar_belakang = baru.gelar_belakang.strip()
    hasil = list(orang.values())
    Pegawai.objects.bulk_update(
        hasil, ["nama", "gelar_depan", "gelar_belakang"], batch_size=SEKALI_SIMPAN
    )
    objek = (
        Objek(
            jenis="pegawai",
            id=str(satu.id),
            label=satu.nama_lengkap,
            pegawai_id=satu.id,
            rincian={"nama": {"dari": lama[satu.id], "menjadi": satu.nama_lengkap}},
        )
        for satu in hasil
    )
    catat_banyak(peristiwa.NAMA_DIUBAH, oleh=pelaku, now=now, objek=objek)
    return hasil
