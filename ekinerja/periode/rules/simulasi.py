"""When a simulation may start. Pure decisions."""

from datetime import datetime, timedelta

from ekinerja.alur import Ditolak

DIAM_PALING_LAMA = timedelta(seconds=60)
BERSAMAAN_PALING_BANYAK = 2
DISIMPAN_PALING_BANYAK = 20


class SimulasiDitolak(Ditolak):
    """A simulation cannot be started now."""


def periksa_mulai(*, bkpsdm: bool, berjalan: int) -> None:
    """Refuse where another person's duty is concerned, or the machine is busy.

    Args:
        bkpsdm: whether the person acts for the personnel office today.
        berjalan: how many simulations are being calculated.

    Raises:
        SimulasiDitolak: with what to do instead.
    """
    if not bkpsdm:
        raise SimulasiDitolak("Simulasi hanya dijalankan oleh BKPSDM.")
    if berjalan >= BERSAMAAN_PALING_BANYAK:
        raise SimulasiDitolak(
            f"{berjalan} simulasi lain sedang dihitung. Tunggu sebentar, lalu ulangi."
        )


def terhenti(*, keadaan: str, detak_at: datetime, now: datetime) -> bool:
    """Whether a running simulation has given no sign for too long."""
    return keadaan == "berjalan" and now - detak_at > DIAM_PALING_LAMA
