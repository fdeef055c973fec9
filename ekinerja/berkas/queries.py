"""Reading stored files. Who may read which is decided by the permission table."""

from hashlib import sha256
from uuid import UUID

from django.conf import settings

from ekinerja.alur import Ditolak
from ekinerja.berkas.models import Berkas


class BerkasRusak(Ditolak):
    """The bytes are gone or no longer those that were stored."""


def berkas_bertoken(token: UUID) -> Berkas | None:
    """The file with this random name, if there is one."""
    return Berkas.objects.filter(token=token).first()


def buka(berkas: Berkas) -> bytes:
    """The bytes as stored.

    Raises:
        BerkasRusak: missing on disk, or changed since.
    """
    try:
        isi: bytes = (settings.BERKAS_DIR / str(berkas.token)).read_bytes()
    except FileNotFoundError:
        isi = b""
    if sha256(isi).hexdigest() != berkas.sha256:
        raise BerkasRusak(
            f"Berkas {berkas.nama_asli} hilang atau berubah di penyimpanan. Beri tahu "
            "pengelola server agar dipulihkan dari cadangan."
        )
    return isi
