"""A flexible start: later in is in time, and as much later out."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.jadwal.models import JamKerja
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.web.tests.alat import rekam

Masuk = Callable[[Akun], Client]


@pytest.mark.parametrize(
    ("masuk_pukul", "pulang", "tanda"),
    [
        ("07:20:00", "Jadwal pulang 16.00.", "Tepat waktu"),
        ("07:30:00", "Jadwal pulang 16.00.", "Tepat waktu"),
        ("07:51:00", "Jadwal pulang 16.21.", "Tepat waktu"),
        ("07:51:09", "Jadwal pulang 16.21.09.", "Tepat waktu"),
        ("08:30:00", "Jadwal pulang 17.00.", "Tepat waktu"),
        # beyond the sixty minutes one is late, and the end moves no further
        ("08:30:01", "Jadwal pulang 17.00.", "Nilai berkurang"),
    ],
)
def test_the_planned_end_moves_with_the_arrival(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    masuk_pukul: str,
    pulang: str,
    tanda: str,
) -> None:
    JamKerja.objects.update(menit_luwes=60)
    rekam(pemeran.ani, masuk_pukul)
    jam.pukul("12:00")

    halaman = masuk(pemeran.ani).get("/hari-ini/").content.decode()

    assert pulang in halaman
    assert tanda in halaman
