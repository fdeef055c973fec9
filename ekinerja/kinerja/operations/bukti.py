"""Evidence on a report: a limit, and no file twice."""

from collections.abc import Sequence
from datetime import datetime

from ekinerja.berkas.operations import BerkasSiap, simpan_siap
from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Bukti
from ekinerja.organisasi.models import Akun


def tambah_bukti(
    aktivitas: Aktivitas, bukti: Sequence[BerkasSiap], *, oleh: Akun, now: datetime
) -> bool:
    """Hang new files on the report; one it already has is not stored again.

    Returns:
        Whether anything was added.

    Raises:
        BuktiDitolak: more than ``BUKTI_MAKS`` files on one report.
    """
    if not bukti:
        return False
    ada = set(aktivitas.bukti.values_list("berkas__nama_asli", "berkas__sha256"))
    semula = len(ada)
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
    return len(ada) > semula
