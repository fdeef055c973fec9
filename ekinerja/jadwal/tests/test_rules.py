"""What a pattern makes of a week, without a database."""

from datetime import date, datetime, time
from typing import Any

import pytest

from ekinerja.jadwal.rules import (
    GiliranDitolak,
    JadwalHari,
    JamBaru,
    MasaTidakSah,
    PolaRentang,
    PolaTidakSah,
    berputar,
    jadwal_rentang,
    jadwal_saat,
    menit_kerja,
    periksa_giliran,
    periksa_masa,
    periksa_pola,
)

SENIN, SELASA = date(2026, 10, 5), date(2026, 10, 6)
MINGGU = date(2026, 10, 11)
KANTOR = JadwalHari(time(7, 30), time(16, 0), 450)
SIANG = JadwalHari(time(12, 0), time(19, 0), 390)
HARI_KERJA = dict.fromkeys(range(5), KANTOR)


def setempat(hari: int, jam: str) -> datetime:
    """A moment of October on the clock of the duty place."""
    return datetime.combine(date(2026, 10, hari), time.fromisoformat(jam))


def jam(
    hari: int = 0, *, masuk: str = "07:30", pulang: str = "16:00", **lain: Any
) -> JamBaru:
    awal, akhir = time.fromisoformat(masuk), time.fromisoformat(pulang)
    return JamBaru(hari, awal, akhir, 60, **lain)


@pytest.mark.parametrize(
    ("pulang", "istirahat", "menit"),
    [
        # an office day and its Friday: 4 x 450 + 450 = 37.5 hours a week
        (time(16, 0), 60, 450),
        (time(16, 30), 90, 450),
        # six days: 6 x 375 = 37.5 hours a week
        (time(14, 0), 15, 375),
        # over midnight: 07.30 to 00.30 and to 07.00 of the next day
        (time(0, 30), 0, 1020),
        (time(5, 30), 60, 1260),
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
        # leaving before arriving is the next day's, as long as a shift can be
        ([jam(4, masuk="16:00", pulang="16:00")], "lebih lama dari 22 jam"),
        ([jam(4, masuk="08:00", pulang="06:01")], "lebih lama dari 22 jam"),
        ([jam(4, masuk="00:59", pulang="07:00")], r"\(00.59\) sebelum 01.00"),
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


MALAM = JadwalHari(time(21, 0), time(7, 0), 600)


@pytest.mark.parametrize(
    "isi",
    [
        jam(masuk="21:00", pulang="07:00"),
        jam(masuk="01:00", pulang="07:00"),
        # 22 hours to the minute
        jam(masuk="08:00", pulang="06:00"),
        jam(kembali=time(13, 0), menit_luwes=180),
        jam(masuk="21:00", pulang="07:00", kembali=time(2, 0)),
    ],
)
def test_nights_returns_and_flexible_starts_are_patterns(isi: JamBaru) -> None:
    periksa_pola([isi])


@pytest.mark.parametrize(
    ("lain", "kalimat"),
    [
        ({"kembali": time(7, 30)}, r"kembali hari Senin \(07.30\) tidak di antara"),
        ({"kembali": time(16, 0)}, "tidak di antara"),
        ({"menit_luwes": 181}, "Tulis 0 sampai 180 menit"),
        ({"menit_luwes": -1}, "Tulis 0 sampai 180 menit"),
    ],
)
def test_a_return_outside_the_day_and_too_much_freedom_are_refused(
    lain: dict[str, Any], kalimat: str
) -> None:
    with pytest.raises(PolaTidakSah, match=kalimat):
        periksa_pola([jam(**lain)])


def test_a_night_ends_on_the_next_day_and_a_day_on_its_own() -> None:
    assert (MALAM.malam, KANTOR.malam) == (True, False)
    assert MALAM.mulai(SENIN) == setempat(5, "21:00")
    assert MALAM.selesai(SENIN) == setempat(6, "07:00")
    assert KANTOR.selesai(SENIN) == setempat(5, "16:00")


@pytest.mark.parametrize(
    ("saat", "milik"),
    [
        # half of the way from 07.00 to 21.00, on either side of the night
        (setempat(5, "13:59:59"), False),
        (setempat(5, "14:00"), True),
        (setempat(5, "23:59:59"), True),
        (setempat(6, "00:00"), True),
        (setempat(6, "13:59:59"), True),
        (setempat(6, "14:00"), False),
    ],
)
def test_a_night_reaches_half_of_the_way_to_its_neighbours(
    saat: datetime, milik: bool
) -> None:
    assert MALAM.memuat(SENIN, saat) is milik


@pytest.mark.parametrize(
    ("saat", "milik"),
    [
        (setempat(4, "23:59:59"), False),
        (setempat(5, "00:00"), True),
        (setempat(5, "23:59:59"), True),
        (setempat(6, "00:00"), False),
    ],
)
def test_a_day_reaches_from_midnight_to_midnight(saat: datetime, milik: bool) -> None:
    assert KANTOR.memuat(SENIN, saat) is milik


def test_a_temporary_pattern_lies_over_one_that_began_later() -> None:
    pola = [
        PolaRentang(SENIN, SELASA, HARI_KERJA | {1: SIANG}, sementara=True),
        PolaRentang(SELASA, date.max, HARI_KERJA),
    ]

    jadwal = jadwal_rentang(pola=pola, libur={}, sejak=SENIN, sampai=date(2026, 10, 7))

    assert jadwal == {SENIN: KANTOR, SELASA: SIANG, date(2026, 10, 7): KANTOR}


def test_a_shift_works_on_holidays() -> None:
    pola = [PolaRentang(SENIN, date.max, {1: MALAM}, giliran=True)]

    jadwal = jadwal_rentang(
        pola=pola, libur={SELASA: "Hari jadi"}, sejak=SENIN, sampai=SELASA
    )

    assert jadwal == {SELASA: MALAM}


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"jam": None}, "Pola giliran 'M' tidak dikenal"),
        ({"giliran": False}, "bukan pola giliran"),
        ({"tanggal": SELASA}, "tidak punya jam pada hari Selasa"),
    ],
)
def test_a_roster_names_shifts_with_hours_on_the_day(
    isi: dict[str, Any], kalimat: str
) -> None:
    baik: dict[str, Any] = {
        "pola": "M",
        "tanggal": SENIN,
        "jam": {0: MALAM},
        "giliran": True,
    }
    periksa_giliran(**baik)

    with pytest.raises(GiliranDitolak, match=kalimat):
        periksa_giliran(**{**baik, **isi})


@pytest.mark.parametrize(
    ("saat", "tugas"),
    [
        (setempat(6, "06:59:59"), MALAM),
        (setempat(6, "07:00"), None),
        (setempat(6, "20:59:59"), None),
        (setempat(6, "21:00"), MALAM),
        (setempat(7, "06:59:59"), MALAM),
        (setempat(7, "07:00"), KANTOR),
        (setempat(5, "20:00"), None),
        (setempat(9, "09:00"), None),
    ],
)
def test_the_duty_of_a_moment_reaches_over_midnight_with_its_night(
    saat: datetime, tugas: JadwalHari | None
) -> None:
    jadwal = {SENIN: MALAM, SELASA: MALAM, date(2026, 10, 7): KANTOR}

    assert jadwal_saat(jadwal, saat) == tugas


def test_a_roster_turns_from_person_to_person_and_day_to_day() -> None:
    hari = [date(2026, 10, n) for n in (5, 6, 7)]
    urutan = ["pagi", "siang", "malam", "lepas"]

    sebulan = berputar(urutan, orang=[7, 9], tanggal=hari, geser=2)

    assert [sebulan[7, t] for t in hari] == ["pagi", "siang", "malam"]
    assert [sebulan[9, t] for t in hari] == ["malam", "lepas", "pagi"]
    assert berputar([], orang=[7], tanggal=hari, geser=2) == {}
