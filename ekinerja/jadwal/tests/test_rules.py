"""What a pattern makes of a week, without a database."""

from datetime import date, time

import pytest

from ekinerja.jadwal.rules import (
    JadwalHari,
    JamBaru,
    MasaTidakSah,
    PolaRentang,
    PolaTidakSah,
    jadwal_rentang,
    menit_kerja,
    periksa_masa,
    periksa_pola,
)

SENIN, SELASA = date(2026, 10, 5), date(2026, 10, 6)
MINGGU = date(2026, 10, 11)
KANTOR = JadwalHari(time(7, 30), time(16, 0), 450)
SIANG = JadwalHari(time(12, 0), time(19, 0), 390)
HARI_KERJA = dict.fromkeys(range(5), KANTOR)


def jam(hari: int = 0, *, masuk: str = "07:30", pulang: str = "16:00") -> JamBaru:
    return JamBaru(hari, time.fromisoformat(masuk), time.fromisoformat(pulang), 60)


@pytest.mark.parametrize(
    ("pulang", "istirahat", "menit"),
    [
        # an office day and its Friday: 4 x 450 + 450 = 37.5 hours a week
        (time(16, 0), 60, 450),
        (time(16, 30), 90, 450),
        # six days: 6 x 375 = 37.5 hours a week
        (time(14, 0), 15, 375),
    ],
)
def test_the_break_is_no_work(pulang: time, istirahat: int, menit: int) -> None:
    lama = menit_kerja(masuk=time(7, 30), pulang=pulang, menit_istirahat=istirahat)

    assert lama == menit


def test_a_week_of_five_days_leaves_the_weekend_free() -> None:
    pola = [PolaRentang(date(2026, 1, 1), date.max, HARI_KERJA)]

    jadwal = jadwal_rentang(pola=pola, libur={}, sejak=SENIN, sampai=MINGGU)

    assert list(jadwal) == [date(2026, 10, hari) for hari in range(5, 10)]
    assert jadwal[SENIN] == KANTOR


def test_a_holiday_is_no_duty_day() -> None:
    pola = [PolaRentang(date(2026, 1, 1), date.max, HARI_KERJA)]

    jadwal = jadwal_rentang(
        pola=pola, libur={SELASA: "Hari jadi"}, sejak=SENIN, sampai=SELASA
    )

    assert list(jadwal) == [SENIN]


def test_a_new_pattern_counts_from_its_first_day() -> None:
    pola = [
        PolaRentang(SELASA, date.max, {1: SIANG, 2: SIANG}),
        PolaRentang(date(2026, 1, 1), SENIN, HARI_KERJA),
    ]

    jadwal = jadwal_rentang(pola=pola, libur={}, sejak=SENIN, sampai=MINGGU)

    assert jadwal == {SENIN: KANTOR, SELASA: SIANG, date(2026, 10, 7): SIANG}


def test_where_patterns_overlap_the_later_one_also_takes_days_away() -> None:
    pola = [
        PolaRentang(date(2026, 1, 1), date.max, HARI_KERJA),
        PolaRentang(SELASA, SELASA, {}),
    ]

    jadwal = jadwal_rentang(pola=pola, libur={}, sejak=SENIN, sampai=SELASA)

    assert list(jadwal) == [SENIN]


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ([], "belum berisi hari"),
        ([jam(7)], "Hari 7 tidak dikenal"),
        ([jam(-1)], "Hari -1 tidak dikenal"),
        ([jam(0), jam(0)], "Hari Senin tertulis dua kali"),
        ([jam(4, masuk="16:00", pulang="16:00")], r"Jumat \(16.00\) tidak sesudah"),
        ([jam(1, masuk="07:30", pulang="08:30")], "menghabiskan seluruh jam kerja"),
    ],
)
def test_a_pattern_that_contradicts_itself_is_refused(
    isi: list[JamBaru], kalimat: str
) -> None:
    with pytest.raises(PolaTidakSah, match=kalimat):
        periksa_pola(isi)


def test_a_validity_of_one_day_is_fine_but_none_ends_before_it_begins() -> None:
    periksa_masa(sejak=SELASA, sampai=SELASA)
    periksa_masa(sejak=SELASA, sampai=None)

    with pytest.raises(MasaTidakSah, match="berakhir 05-10-2026, sebelum mulai"):
        periksa_masa(sejak=SELASA, sampai=SENIN)
