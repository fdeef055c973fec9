"""The months before and after one, as far as addresses know months."""

from ekinerja.waktu import Bulan

PERTAMA, TERAKHIR = Bulan(2000, 1), Bulan(2100, 12)


def sekitar(bulan: Bulan) -> dict[str, Bulan | None]:
    """``sebelum`` and ``berikut`` for a template; None past the ends."""
    return {
        "sebelum": bulan.sebelum if bulan > PERTAMA else None,
        "berikut": bulan.berikut if bulan < TERAKHIR else None,
    }
