"""What the tests of this room share: limits of the policy, and short ways to report.

``batasan``  the policy's limits, to be changed by a test: ``batasan(wajib_rhk=True)``.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from ekinerja.periode import queries as periode
from ekinerja.tpp.kebijakan import Aturan

BIASA = Aturan(
    lapor_mundur_hari=1,
    lapor_batas_jam=time(23, 59),
    lapor_saat_jam_kerja=True,
    wajib_rekaman=False,
    menit_minimal_hari={"umum": 300},
    menit_maksimal_hari=600,
    tumpang_tindih=False,
    setujui_sekaligus_maks=50,
    wajib_rhk=False,
    bukti_wajib=False,
    jam_tutup_masuk=None,
    pdm_menghentikan_layanan=False,
    layanan_kepegawaian=(),
)


@pytest.fixture(autouse=True)
def batasan(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Aturan]:
    """The same plain limits on every date, until the test asks for others."""
    kini = [BIASA]
    monkeypatch.setattr(periode, "aturan_pada", lambda tanggal: kini[0])
    monkeypatch.setattr(
        periode, "aturan_banyak", lambda tanggal: dict.fromkeys(tanggal, kini[0])
    )
    monkeypatch.setattr(
        "ekinerja.periode.queries.kalender.kalender_banyak",
        lambda daftar: dict.fromkeys(daftar, kini[0].kalender),
    )

    def _ubah(**nilai: object) -> Aturan:
        kini[0] = replace(kini[0], **nilai)  # type: ignore[arg-type]  # names of limits
        return kini[0]

    return _ubah
