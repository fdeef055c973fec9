"""What the frame of every page asks; kept to one statement each."""

from datetime import date

from django.db.models import Q
from django.http import HttpRequest

from ekinerja.organisasi.models import Akun, Pemda, Penempatan
from ekinerja.organisasi.queries import zona_kantor


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


def zona_layar(request: HttpRequest) -> str:
    """The zone of the seat of government, also on pages nobody is logged in for.

    Free with a session; one statement without. WIB before the installation.
    """
    akun = request.user
    if isinstance(akun, Akun):
        return zona_kantor(akun)
    return Pemda.objects.values_list("zona", flat=True).first() or "WIB"
