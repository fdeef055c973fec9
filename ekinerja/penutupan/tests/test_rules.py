"""When a month may be calculated and locked, and what the refusals say."""

from datetime import date

import pytest

from ekinerja.penutupan import rules
from ekinerja.periode.rules import batas_bulan
from ekinerja.tpp.kebijakan import Kalender
from ekinerja.waktu import Bulan

SEPTEMBER = Bulan(2026, 9)
DEWI, FITRI = 4, 5
BERSIH = rules.Ringkas(versi=1, dihitung_oleh=DEWI, banyak_masalah=0)
DUA_ORANG = rules.Ringkas(versi=1, dihitung_oleh=DEWI, banyak_masalah=2)
SESUDAH = date(2026, 10, 1)


def kunci(
    perhitungan: rules.Ringkas,
    *,
    oleh: int,
    tertinggal: int = 0,
    pada: date = SESUDAH,
    kalender: Kalender | None = None,
) -> None:
    rules.periksa_kunci(
        batas=batas_bulan(SEPTEMBER, kalender=kalender),
        perhitungan=perhitungan,
        pengunci=oleh,
        tertinggal=tertinggal,
        hari_ini=pada,
    )


def test_a_second_person_locks_a_month_that_is_over() -> None:
    kunci(BERSIH, oleh=FITRI)

    assert rules.boleh_kunci(perhitungan=BERSIH, pengunci=FITRI, bkpsdm=True)


def test_whoever_calculated_does_not_lock() -> None:
    with pytest.raises(rules.PengunciSama) as ditolak:
        kunci(BERSIH, oleh=DEWI)

    assert str(ditolak.value) == (
        "September 2026 Anda sendiri yang menghitung. "
        "Minta orang kedua di BKPSDM memeriksa dan menguncinya."
    )
    assert not rules.boleh_kunci(perhitungan=BERSIH, pengunci=DEWI, bkpsdm=True)


def test_without_the_role_there_is_no_button() -> None:
    assert not rules.boleh_kunci(perhitungan=BERSIH, pengunci=FITRI, bkpsdm=False)


@pytest.mark.parametrize(
    ("hari_ini", "boleh"),
    [
        (date(2026, 9, 29), False),
        # the last day is still a working day
        (date(2026, 9, 30), False),
        (date(2026, 10, 1), True),
    ],
)
def test_a_month_is_locked_only_after_its_last_day(hari_ini: date, boleh: bool) -> None:
    if boleh:
        kunci(BERSIH, oleh=FITRI, pada=hari_ini)
        return
    with pytest.raises(rules.BulanBelumBerakhir) as ditolak:
        kunci(BERSIH, oleh=FITRI, pada=hari_ini)

    assert str(ditolak.value) == (
        "September 2026 belum berakhir. Kunci sesudah Rabu, 30 September 2026."
    )


@pytest.mark.parametrize(
    ("hari_ini", "kalimat"),
    [
        (date(2026, 9, 30), "belum berakhir. Kunci sesudah Senin, 5 Oktober 2026."),
        (
            date(2026, 10, 1),
            "masih menerima laporan dan penjelasan. Kunci sesudah Senin, "
            "5 Oktober 2026.",
        ),
        (
            date(2026, 10, 5),
            "masih menerima laporan dan penjelasan. Kunci sesudah Senin, "
            "5 Oktober 2026.",
        ),
        (date(2026, 10, 6), ""),
        # late, but people must be paid
        (date(2026, 10, 30), ""),
    ],
)
def test_a_calendar_lets_nobody_lock_before_its_days_are_over(
    hari_ini: date, kalimat: str
) -> None:
    kalender = Kalender(3, 5, 5, 10, desember=None)

    if not kalimat:
        kunci(BERSIH, oleh=FITRI, pada=hari_ini, kalender=kalender)
        return
    with pytest.raises(rules.BulanBelumBerakhir) as ditolak:
        kunci(BERSIH, oleh=FITRI, pada=hari_ini, kalender=kalender)

    assert str(ditolak.value) == f"September 2026 {kalimat}"


def test_people_are_left_out_only_knowingly() -> None:
    kunci(DUA_ORANG, oleh=FITRI, tertinggal=2)

    with pytest.raises(rules.JumlahTertinggalLain) as ditolak:
        kunci(DUA_ORANG, oleh=FITRI, tertinggal=0)
    assert str(ditolak.value) == (
        "2 orang masih perlu diperbaiki dan tidak akan menerima TPP bulan ini. "
        "Perbaiki lalu hitung lagi, atau nyatakan bahwa 2 orang itu tertinggal."
    )


@pytest.mark.parametrize("tertinggal", [1, 3])
def test_another_number_than_the_real_one_is_refused(tertinggal: int) -> None:
    with pytest.raises(rules.JumlahTertinggalLain, match="2 orang masih"):
        kunci(DUA_ORANG, oleh=FITRI, tertinggal=tertinggal)


def test_agreeing_to_leave_out_nobody_in_particular_is_refused() -> None:
    with pytest.raises(rules.JumlahTertinggalLain, match="semua orang sudah terhitung"):
        kunci(BERSIH, oleh=FITRI, tertinggal=1)


@pytest.mark.parametrize(
    ("versi", "terlihat"),
    [
        (0, 0),
        (3, 3),
        # the command line does not look first
        (3, None),
    ],
)
def test_the_version_that_was_looked_at_is_acted_upon(
    versi: int, terlihat: int | None
) -> None:
    rules.periksa_versi(bulan=SEPTEMBER, versi=versi, terlihat=terlihat)


@pytest.mark.parametrize(("versi", "terlihat"), [(1, 0), (3, 2), (0, 1)])
def test_another_version_must_be_looked_at_first(versi: int, terlihat: int) -> None:
    with pytest.raises(rules.VersiLain) as ditolak:
        rules.periksa_versi(bulan=SEPTEMBER, versi=versi, terlihat=terlihat)

    assert str(ditolak.value) == (
        f"September 2026 sudah dihitung lagi: sekarang versi {versi}, "
        f"sedangkan yang Anda lihat versi {terlihat}. "
        "Periksa dahulu hasil yang baru."
    )


def test_figures_that_still_follow_from_the_facts_may_be_locked() -> None:
    rules.periksa_tetap(bulan=SEPTEMBER, berubah=[], kebijakan=False)


def test_changed_facts_ask_for_a_new_calculation() -> None:
    with pytest.raises(rules.FaktaBerubah) as ditolak:
        rules.periksa_tetap(
            bulan=SEPTEMBER, berubah=["Ani Lestari", "Joko Susilo"], kebijakan=False
        )

    assert str(ditolak.value) == (
        "Data 2 orang berubah sesudah September 2026 dihitung "
        "(Ani Lestari, Joko Susilo). "
        "Hitung lagi, lalu periksa hasilnya sebelum mengunci."
    )


def test_many_changed_people_are_named_up_to_five() -> None:
    berubah = ["Ani", "Budi", "Citra", "Eko", "Gita", "Intan", "Joko"]

    with pytest.raises(rules.FaktaBerubah, match=r"Gita dan 2 orang lain\)"):
        rules.periksa_tetap(bulan=SEPTEMBER, berubah=berubah, kebijakan=False)


def test_a_changed_policy_asks_for_a_new_calculation() -> None:
    with pytest.raises(rules.FaktaBerubah) as ditolak:
        rules.periksa_tetap(bulan=SEPTEMBER, berubah=[], kebijakan=True)

    assert str(ditolak.value) == (
        "Kebijakan untuk September 2026 berubah sesudah dihitung. "
        "Hitung lagi, lalu periksa hasilnya sebelum mengunci."
    )


def test_the_second_of_two_is_told_to_wait() -> None:
    assert str(rules.sedang_ditutup(SEPTEMBER)) == (
        "September 2026 sedang dihitung atau dikunci oleh orang lain. "
        "Tunggu sebentar, lalu buka lagi halaman bulan ini."
    )


@pytest.mark.parametrize(
    ("hari_ini", "boleh"),
    [(date(2026, 8, 31), False), (date(2026, 9, 1), True), (SESUDAH, True)],
)
def test_a_month_is_calculated_from_its_first_day_on(
    hari_ini: date, boleh: bool
) -> None:
    if boleh:
        rules.periksa_hitung(bulan=SEPTEMBER, peserta=1, hari_ini=hari_ini)
    else:
        with pytest.raises(rules.BulanBelumMulai, match="Selasa, 1 September 2026"):
            rules.periksa_hitung(bulan=SEPTEMBER, peserta=1, hari_ini=hari_ini)


def test_a_month_without_anybody_is_not_calculated() -> None:
    with pytest.raises(rules.TanpaPeserta, match="Tidak ada pegawai yang menjabat"):
        rules.periksa_hitung(bulan=SEPTEMBER, peserta=0, hari_ini=SESUDAH)
