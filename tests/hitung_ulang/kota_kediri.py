"""Kota Kediri: minutes exchanged for rupiah, attendance and diligence paid."""

from fractions import Fraction
from typing import Any

from tests.hitung_ulang.umum import (
    Fakta,
    Jawaban,
    bulat,
    detik,
    disetujui,
    hari_kerja,
    jabatan_awal,
    jawab,
    lapis,
    masa_tugas,
    menit_per_hari,
    rata,
)

TPP_KELAS = {
    1: 1_012_500,
    2: 1_125_000,
    3: 1_237_500,
    4: 1_350_000,
    5: 1_800_000,
    6: 2_250_000,
    7: 2_700_000,
    8: 3_150_000,
    9: 3_825_000,
    10: 4_500_000,
    11: 5_400_000,
    12: 7_200_000,
    13: 9_000_000,
    14: 11_250_000,
    15: 15_750_000,
}
NORMA = 6_750


def hitung(fakta: Fakta) -> Jawaban:
    tpp, masa = TPP_KELAS[jabatan_awal(fakta)["kelas"]], masa_tugas(fakta)
    semenit = Fraction(tpp * 60, 100 * NORMA)
    kerja_penuh = bulat(bulat(NORMA * masa) * semenit)
    hadir_penuh, rajin_penuh = (
        bulat(tpp * masa * 30 / 100),
        bulat(tpp * masa * 10 / 100),
    )
    hari = hari_kerja(fakta)
    menit = menit_per_hari(disetujui(fakta))
    dihitung = sum(_menit(h, menit.get(h["tanggal"], 0)) for h in hari)
    potongan = [_potongan(h) for h in hari]
    hadir = rata([100 - p for p in potongan], 0)
    rajin = lapis(sum(p != 0 for p in potongan), (0, 100), (2, 50), (None, 0))
    sel = {
        ("prestasi_kerja", "kerja"): min(bulat(dihitung * semenit), kerja_penuh),
        ("prestasi_kerja", "kehadiran"): bulat(hadir_penuh * hadir / 100),
        ("prestasi_kerja", "kerajinan"): bulat(rajin_penuh * Fraction(rajin) / 100),
    }
    pagu = kerja_penuh + hadir_penuh + rajin_penuh
    return jawab(sel, pagu, ("prestasi_kerja",), ("kerja", "kehadiran", "kerajinan"))


def _tidak_hadir(h: dict[str, Any]) -> bool:
    return not h["ketidakhadiran"] and h["masuk"] is None and h["pulang"] is None


def _menit(h: dict[str, Any], disetujui_menit: int) -> int:
    if h["ketidakhadiran"]:
        return 300
    return 0 if _tidak_hadir(h) else min(disetujui_menit, 450)


def _potongan(h: dict[str, Any]) -> int:
    """Percent of the day's attendance that is lost."""
    if h["ketidakhadiran"]:
        return 0
    if _tidak_hadir(h):
        return 100
    hilang = 50 * ((h["masuk"] is None) + (h["pulang"] is None))
    if h["masuk"] is not None:
        hilang += _lama(detik(h["masuk"]) - detik(h["jadwal_masuk"]))
    if h["pulang"] is not None:
        hilang += _lama(detik(h["jadwal_pulang"]) - detik(h["pulang"]))
    return hilang


def _lama(lewat: int) -> int:
    """Fifty-nine seconds are forgiven, a minute is not."""
    if lewat <= 59:
        return 0
    return int(lapis(Fraction(lewat, 60), (15, 10), (60, 25), (None, 50)))
