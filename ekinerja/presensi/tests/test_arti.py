"""What an hour means, on both sides of every edge."""

from datetime import time

import pytest

from ekinerja.presensi.rules.arti import (
    kalimat_sebelum,
    kalimat_sesudah,
    sisa_menit,
)
from ekinerja.tpp.pagi import SegmenPagi

BARITO = (
    SegmenPagi("penuh", None, time(6, 30), ""),
    SegmenPagi("berkurang", time(6, 30, 1), time(7, 15), ""),
    SegmenPagi("tutup", time(7, 15, 1), None, ""),
)
BELITUNG = (
    SegmenPagi("penuh", None, time(7, 30), ""),
    SegmenPagi("berkurang", time(7, 30, 1), None, ""),
)
BERTINGKAT = (
    SegmenPagi("penuh", None, time(7, 30), ""),
    SegmenPagi("berkurang", time(7, 30, 1), time(8, 0), "Potongan 1 %."),
    SegmenPagi("berkurang", time(8, 0, 1), None, "Lebih dari 30 menit: potongan 2 %."),
)
TUTUP_BARITO = (
    "Presensi masuk ditutup 07.15. Jam Anda tetap dicatat, tetapi hari ini dihitung "
    "tidak hadir."
)


@pytest.mark.parametrize(
    ("segmen", "jam", "kalimat"),
    [
        (BARITO, "05:00:00", "Sesudah 06.30 nilai hari ini berkurang."),
        (BARITO, "06:21:00", "9 menit lagi nilai hari ini berkurang."),
        (BARITO, "06:29:59", "1 menit lagi nilai hari ini berkurang."),
        (BARITO, "06:30:00", "1 menit lagi nilai hari ini berkurang."),
        (BARITO, "06:30:01", "45 menit lagi presensi masuk ditutup."),
        (BARITO, "07:14:00", "1 menit lagi presensi masuk ditutup."),
        (BARITO, "07:15:00", "1 menit lagi presensi masuk ditutup."),
        (BARITO, "07:15:01", TUTUP_BARITO),
        (BARITO, "07:16:00", TUTUP_BARITO),
        (BELITUNG, "07:30:00", "1 menit lagi nilai hari ini berkurang."),
        (BELITUNG, "07:30:01", "Nilai hari ini berkurang sejak 07.30."),
        (
            BERTINGKAT,
            "07:45:00",
            "Potongan 1 %. 15 menit lagi nilai hari ini berkurang lagi.",
        ),
        (
            BERTINGKAT,
            "08:00:01",
            "Nilai hari ini berkurang sejak 07.30. Lebih dari 30 menit: potongan 2 %.",
        ),
        ((), "07:45:00", ""),
    ],
)
def test_before_a_punch_the_hour_says_what_is_coming(
    segmen: tuple[SegmenPagi, ...], jam: str, kalimat: str
) -> None:
    assert kalimat_sebelum(segmen, jam=time.fromisoformat(jam)) == kalimat


@pytest.mark.parametrize(
    ("segmen", "jam", "awal"),
    [
        (BARITO, "06:29:59", "Nilai kehadiran hari ini penuh."),
        (BARITO, "06:30:00", "Nilai kehadiran hari ini penuh."),
        (BARITO, "06:30:01", "Nilai kehadiran hari ini berkurang sejak 06.30."),
        (BARITO, "07:14:00", "Nilai kehadiran hari ini berkurang sejak 06.30."),
        (BARITO, "07:15:00", "Nilai kehadiran hari ini berkurang sejak 06.30."),
        (BARITO, "07:15:01", "Presensi masuk sudah ditutup 07.15, jadi hari ini"),
        (BARITO, "07:16:00", "Presensi masuk sudah ditutup 07.15, jadi hari ini"),
        (BELITUNG, "07:30:00", "Nilai kehadiran hari ini penuh."),
        (BELITUNG, "07:30:01", "Nilai kehadiran hari ini berkurang sejak 07.30."),
        (BERTINGKAT, "08:00:01", "Nilai kehadiran hari ini berkurang sejak 07.30. Lebih"),
        ((), "07:30:01", ""),
    ],
)  # fmt: skip
def test_after_a_punch_the_hour_says_what_it_meant(
    segmen: tuple[SegmenPagi, ...], jam: str, awal: str
) -> None:
    kalimat = kalimat_sesudah(segmen, jam=time.fromisoformat(jam))

    assert kalimat.startswith(awal)
    assert bool(kalimat) is bool(awal)


@pytest.mark.parametrize(
    ("jam", "menit"),
    [("06:21:00", 9), ("06:21:01", 9), ("06:20:59", 10), ("06:30:00", 1)],
)
def test_a_started_minute_counts_whole(jam: str, menit: int) -> None:
    assert sisa_menit(time.fromisoformat(jam), sampai=time(6, 30)) == menit
