"""Who may write in this room, and under which name it is recorded."""

from datetime import datetime

from ekinerja.alur import Ditolak
from ekinerja.audit.peristiwa import PENYIAPAN, Pelaku
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor


class TidakBerwenang(Ditolak):
    """The account does not hold the role the act needs, on the day of the act."""


def pelaku_kepegawaian(oleh: Akun | None, now: datetime) -> Pelaku:
    """The actor as recorded; None is the installation.

    Raises:
        TidakBerwenang: the account is not of the personnel office on that day.
    """
    if oleh is None:
        return PENYIAPAN
    if "bkpsdm" not in peran_pada(oleh, tanggal_kantor(oleh, now)):
        raise TidakBerwenang(
            "Data kepegawaian hanya diubah oleh petugas BKPSDM yang bertugas hari ini. "
            "Sampaikan perubahan ini kepada BKPSDM."
        )
    return oleh.pelaku
