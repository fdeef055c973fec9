"""What the frame of every page asks; kept to one statement each."""

from datetime import date

from django.db.models import Q

from ekinerja.organisasi.models import Penempatan


def memimpin(*, pegawai_id: int, tanggal: date) -> bool:
    """Whether the person holds, in any way, a post that other posts answer to.

    Decides only which links the navigation shows; who may approve whom is asked
    of ``organisasi`` for each report.
    """
    return (
        Penempatan.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=tanggal),
            pegawai_id=pegawai_id,
            berlaku_sejak__lte=tanggal,
            jabatan__bawahan__isnull=False,
        )
        .order_by()
        .exists()
    )
