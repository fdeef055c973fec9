"""When a simulation may start, and when a silent one counts as stopped."""

from datetime import UTC, datetime, timedelta

import pytest

from ekinerja.periode.rules import SimulasiDitolak, periksa_mulai, terhenti

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)


def test_two_run_side_by_side_and_the_third_waits() -> None:
    periksa_mulai(bkpsdm=True, berjalan=0)
    periksa_mulai(bkpsdm=True, berjalan=1)

    with pytest.raises(SimulasiDitolak, match="2 simulasi lain sedang dihitung"):
        periksa_mulai(bkpsdm=True, berjalan=2)


def test_only_the_personnel_office_starts_one() -> None:
    with pytest.raises(SimulasiDitolak, match="hanya dijalankan oleh BKPSDM"):
        periksa_mulai(bkpsdm=False, berjalan=0)


@pytest.mark.parametrize(
    ("keadaan", "detik", "harap"),
    [
        ("berjalan", 60, False),
        ("berjalan", 61, True),
        ("selesai", 61, False),
        ("gagal", 61, False),
    ],
)
def test_a_minute_of_silence_is_still_calculating(
    keadaan: str, detik: int, harap: bool
) -> None:
    nanti = SAAT + timedelta(seconds=detik)

    assert terhenti(keadaan=keadaan, detak_at=SAAT, now=nanti) is harap
