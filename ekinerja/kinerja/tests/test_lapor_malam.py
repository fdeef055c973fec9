"""Office hours of a night shift bind its reports on both sides of midnight."""

from collections.abc import Callable
from datetime import datetime

import pytest

from ekinerja.kinerja import operations
from ekinerja.kinerja.rules import BelumWaktunyaLapor
from ekinerja.kinerja.tests.alat import draf
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.tests.giliran import (
    SELASA,
    SENIN,
    giliran,
    pukul,
    siapkan_shift,
)
from ekinerja.tpp.kebijakan import Aturan

Batasan = Callable[..., Aturan]


@pytest.mark.parametrize(
    ("now", "boleh"),
    [
        (pukul("20:59:59", SENIN), True),
        (pukul("21:00:00", SENIN), False),
        (pukul("23:59:59", SENIN), False),
        (pukul("00:00:00", SELASA), False),
        (pukul("06:59:59", SELASA), False),
        (pukul("07:00:00", SELASA), True),
    ],
)
def test_reports_wait_until_the_night_is_over(
    pemeran: Pemeran, batasan: Batasan, now: datetime, boleh: bool
) -> None:
    batasan(lapor_saat_jam_kerja=False)
    siapkan_shift()
    giliran(pemeran, {SENIN: "M", SELASA: "M"})
    satu = draf(pemeran.joko, tanggal=SENIN, now=pukul("20:00", SENIN))

    if boleh:
        operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.joko, now=now)
    else:
        with pytest.raises(BelumWaktunyaLapor, match=r"21\.00-07\.00"):
            operations.ajukan(aktivitas_id=satu.id, oleh=pemeran.joko, now=now)
