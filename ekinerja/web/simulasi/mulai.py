"""Ask for a simulation and have it calculated."""

from datetime import datetime

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.periode.models import Simulasi
from ekinerja.periode.operations import mulai_simulasi
from ekinerja.waktu import Bulan
from ekinerja.web.simulasi import pelaksana
from ekinerja.web.simulasi.minta import susun_permintaan
from ekinerja.web.simulasi.pilihan import pembanding


def mulai(*, bulan: Bulan, pilihan: str, oleh: Akun, now: datetime) -> Simulasi:
    """Note a simulation and start it; a small month is calculated when this returns.

    Args:
        bulan: a month of the list.
        pilihan: a choice of ``pilihan_pembanding``.
        oleh: who asks; needs the role bkpsdm.
        now: the moment of the act.

    Raises:
        TidakDapatDisimulasikan: the month or the policy is not fit for it.
        SimulasiDitolak: another role, or too many are running.
    """
    permintaan = susun_permintaan(
        bulan=bulan,
        pembanding=pembanding(pilihan),
        hari_ini=tanggal_kantor(oleh, now),
    )
    simulasi = mulai_simulasi(permintaan, oleh=oleh, now=now)
    pelaksana.mulai(simulasi.id, banyak=simulasi.banyak)
    return simulasi
