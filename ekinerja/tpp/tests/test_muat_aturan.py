"""Silence of a superior and the calendar of closing, as a policy says them."""

from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import Kalender, Tenggat, muat
from ekinerja.tpp.tests.rusak import BT, TOML, Rusak, periksa_rusak, salin

SESUDAH = "wajib_rhk                 = false"
PENILAIAN = "[penilaian]\n"


def kalender(isi: str) -> str:
    return f"[aturan.kalender]\n{isi}\n\n[penilaian]\n"


def test_a_policy_without_these_limits_has_neither() -> None:
    aturan = muat(Path("kebijakan") / BT).aturan

    assert (aturan.setujui_otomatis_hari, aturan.kalender) == (None, None)


def test_days_of_silence_are_read(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", SESUDAH, f"{SESUDAH}\nsetujui_otomatis_hari = 5")

    assert muat(salinan.akar / BT).aturan.setujui_otomatis_hari == 5


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (
            "penjelasan_sampai = 1\nlaporan_sampai = 27\nkunci_sampai = 28",
            Kalender(1, 27, 27, 28, desember=None),
        ),
        (
            "penjelasan_sampai = 3\nlaporan_sampai = 5\npersetujuan_sampai = 9\n"
            "kunci_sampai = 10\ndasar_hukum = 'ps. 20'\n"
            "desember = { penjelasan_sampai = 29, laporan_sampai = 30, "
            "kunci_sampai = 31 }",
            Kalender(3, 5, 9, 10, desember=Tenggat(29, 30, 30, 31)),
        ),
    ],
)
def test_the_calendar_is_read(isi: str, harap: Kalender, tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", PENILAIAN, kalender(isi))

    assert muat(salinan.akar / BT).aturan.kalender == harap


RUSAK = {
    "no day of silence at all": Rusak(
        SESUDAH,
        f"{SESUDAH}\nsetujui_otomatis_hari = 0",
        "setujui_otomatis_hari",
        "setujui_otomatis_hari = 0 terlalu kecil.",
        "Paling kecil 1.",
    ),
    "a day not every month has": Rusak(
        PENILAIAN,
        kalender("penjelasan_sampai = 3\nlaporan_sampai = 5\nkunci_sampai = 29"),
        "kunci_sampai",
        "kunci_sampai = 29 terlalu besar.",
        "Paling besar 28.",
    ),
    "a lock on the last day of reports": Rusak(
        PENILAIAN,
        kalender("penjelasan_sampai = 3\nlaporan_sampai = 5\nkunci_sampai = 5"),
        "kunci_sampai",
        "Kunci paling lambat tanggal 5, padahal tenggat lain belum lewat.",
        "Paling kecil 6.",
    ),
    "a lock before explanations end": Rusak(
        PENILAIAN,
        kalender("penjelasan_sampai = 8\nlaporan_sampai = 5\nkunci_sampai = 8"),
        "kunci_sampai",
        "Kunci paling lambat tanggal 8, padahal tenggat lain belum lewat.",
        "Paling kecil 9.",
    ),
    "decisions that end before the reports": Rusak(
        PENILAIAN,
        kalender(
            "penjelasan_sampai = 3\nlaporan_sampai = 5\npersetujuan_sampai = 4\n"
            "kunci_sampai = 10"
        ),
        "persetujuan_sampai",
        "Persetujuan berakhir tanggal 4, sebelum laporan 5.",
        "Paling kecil 5.",
    ),
    "a calendar without its lock": Rusak(
        PENILAIAN,
        kalender("penjelasan_sampai = 3\nlaporan_sampai = 5"),
        "[aturan.kalender]",
        "Kunci 'kunci_sampai' belum ada.",
        "Tambahkan kunci_sampai = ...",
    ),
    "a key the calendar does not know": Rusak(
        PENILAIAN,
        kalender(
            "penjelasan_sampai = 3\nlaporan_sampai = 5\nkunci_sampai = 10\nkuncii = 1"
        ),
        "kuncii",
        "Kunci 'kuncii' tidak dikenal.",
        "Mungkin maksudnya 'kunci_sampai'.",
    ),
    "a December on a day it does not have": Rusak(
        PENILAIAN,
        kalender(
            "penjelasan_sampai = 3\nlaporan_sampai = 5\nkunci_sampai = 10\n"
            "desember = { penjelasan_sampai = 17, laporan_sampai = 18, "
            "kunci_sampai = 32 }"
        ),
        "desember",
        "kunci_sampai = 32 terlalu besar.",
        "Paling besar 31.",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_limit_is_named_with_its_line_and_mend(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])
