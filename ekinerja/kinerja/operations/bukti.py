"""Evidence on a report: a limit, no file twice, and names for the trail."""

from collections.abc import Collection, Sequence
from datetime import datetime

from ekinerja.berkas.operations import BerkasSiap, simpan_siap
from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Bukti
from ekinerja.organisasi.models import Akun


def tambah_bukti(
    aktivitas: Aktivitas, bukti: Sequence[BerkasSiap], *, oleh: Akun, now: datetime
) -> list[str]:
    """Hang new files on the report; one it already has is not stored again.

    Returns:
        The names of the files that were added.

    Raises:
        BuktiDitolak: more than ``BUKTI_MAKS`` files on one report.
    """
    if not bukti:
        return []
    ada = set(aktivitas.bukti.values_list("berkas__nama_asli", "berkas__sha256"))
    ditambah: list[str] = []
    for satu in bukti:
        if (satu.nama, satu.sha256) in ada:
            continue
        if len(ada) >= rules.BUKTI_MAKS:
            raise rules.BuktiDitolak(
                f"Satu laporan paling banyak {rules.BUKTI_MAKS} berkas bukti. "
                "Lepaskan salah satu atau gabungkan menjadi satu PDF."
            )
        ada.add((satu.nama, satu.sha256))
        berkas = simpan_siap(satu, oleh=oleh, now=now)
        Bukti.objects.create(aktivitas=aktivitas, berkas=berkas)
        ditambah.append(satu.nama)
    return ditambah


def lepas_bukti(aktivitas: Aktivitas, ids: Collection[int]) -> list[str]:
    """Take evidence off a report; the files themselves stay stored.

    Returns:
        The names of the files that were taken off.
    """
    if not ids:
        return []
    dilepas = aktivitas.bukti.filter(id__in=ids)
    nama = list(dilepas.order_by("id").values_list("berkas__nama_asli", flat=True))
    dilepas.delete()
    return nama
