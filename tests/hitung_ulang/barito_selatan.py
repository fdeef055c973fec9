"""Kabupaten Barito Selatan: a price for the morning and for the minute of work."""

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
    menit_per_hari,
)

HARGA = {  # jenjang: rupiah a morning, rupiah a minute, ceiling of the month
    "jpt": (150_000, 950, 10_500_000),
    "administrator": (100_000, 620, 6_900_000),
    "pengawas": (75_000, 430, 4_800_000),
    "fungsional": (60_000, 360, 4_000_000),
    "pelaksana": (50_000, 260, 3_100_000),
}
IZIN = ("cuti_tahunan", "sakit", "dinas_luar", "diklat")
PENUH, TUTUP = detik("06:30:00"), detik("07:15:00")


def hitung(fakta: Fakta) -> Jawaban:
    pagi, semenit, pagu = HARGA[jabatan_awal(fakta)["jenjang"]]
    menit = menit_per_hari(disetujui(fakta, ber_rhk=True))
    hadir = kerja = 0
    for h in hari_kerja(fakta):
        izin = h["ketidakhadiran"] in IZIN
        hadir += bulat(Fraction((100 if izin else _persen(h)) * pagi, 100))
        kerja += (300 if izin else min(menit.get(h["tanggal"], 0), 360)) * semenit
    if hadir + kerja > pagu:
        hadir, kerja = _bagi(pagu, hadir, kerja)
    sel = {("beban_kerja", "kehadiran"): hadir, ("prestasi_kerja", "kinerja"): kerja}
    return jawab(sel, pagu, ("beban_kerja", "prestasi_kerja"), ("kehadiran", "kinerja"))


def _persen(h: dict[str, Any]) -> int:
    """Full until 06.30.00, one percent less for every minute begun until 07.15.00."""
    if h["ketidakhadiran"] or h["masuk"] is None:
        return 0
    datang = detik(h["masuk"])
    if datang <= PENUH:
        return 100
    if datang > TUTUP:
        return 0
    return 100 - -((datang - PENUH) // -60)


def _bagi(pagu: int, hadir: int, kerja: int) -> tuple[int, int]:
    """The ceiling shared in proportion; the larger remainder takes the odd rupiah."""
    semua = hadir + kerja
    bagian_hadir, sisa_hadir = divmod(pagu * hadir, semua)
    bagian_kerja, sisa_kerja = divmod(pagu * kerja, semua)
    if bagian_hadir + bagian_kerja < pagu:
        if sisa_hadir >= sisa_kerja:
            bagian_hadir += 1
        else:
            bagian_kerja += 1
    return bagian_hadir, bagian_kerja
