"""To which working date a punch belongs, on both sides of midnight."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.jadwal.rules import JadwalHari
from ekinerja.presensi.rules.tanggal import tanggal_kerja

SENIN, SELASA = date(2026, 10, 5), date(2026, 10, 6)
PAGI = JadwalHari(time(7), time(14), 420)
SIANG = JadwalHari(time(14), time(21), 420)
MALAM = JadwalHari(time(21), time(7), 600)
SAMPAI_TENGAH_MALAM = JadwalHari(time(16), time(0), 480)


def tanggal(
    jam: str, arah: str, *, kemarin: JadwalHari | None, kini: JadwalHari | None
) -> date:
    """The working date of a punch on Tuesday."""
    saat = datetime.combine(SELASA, time.fromisoformat(jam))
    return tanggal_kerja(saat, arah=arah, kemarin=kemarin, kini=kini)


@pytest.mark.parametrize(
    ("jam", "arah", "milik"),
    [
        ("00:00:00", "masuk", SENIN),
        ("00:30", "masuk", SENIN),
        ("05:55", "pulang", SENIN),
        ("07:00", "pulang", SENIN),
        ("07:04", "pulang", SENIN),
        # the middle of the time off between two nights
        ("13:59:59", "pulang", SENIN),
        ("14:00:00", "pulang", SELASA),
        ("20:52", "masuk", SELASA),
        ("23:59:59", "masuk", SELASA),
    ],
)
@pytest.mark.parametrize("kini", [MALAM, None])
def test_after_midnight_a_punch_belongs_to_the_night_that_began_before(
    jam: str, arah: str, milik: date, kini: JadwalHari | None
) -> None:
    assert tanggal(jam, arah, kemarin=MALAM, kini=kini) == milik


@pytest.mark.parametrize(
    ("jam", "arah", "milik"),
    [
        # from the night straight into the morning
        ("06:50", "masuk", SELASA),
        ("06:58", "pulang", SENIN),
        ("07:02", "pulang", SENIN),
        ("10:29:59", "pulang", SENIN),
        ("10:30:01", "pulang", SELASA),
        ("13:59", "pulang", SELASA),
        # late for the night, or early for the morning: the nearer beginning
        ("02:00:00", "masuk", SENIN),
        ("02:00:01", "masuk", SELASA),
    ],
)
def test_where_a_morning_follows_the_night_the_nearer_one_is_meant(
    jam: str, arah: str, milik: date
) -> None:
    assert tanggal(jam, arah, kemarin=MALAM, kini=PAGI) == milik


@pytest.mark.parametrize("kemarin", [PAGI, SIANG, None])
@pytest.mark.parametrize("jam", ["00:00", "05:55", "14:00", "23:59"])
@pytest.mark.parametrize("arah", ["masuk", "pulang"])
def test_without_a_night_before_the_calendar_date_counts(
    jam: str, arah: str, kemarin: JadwalHari | None
) -> None:
    for kini in (PAGI, MALAM, None):
        assert tanggal(jam, arah, kemarin=kemarin, kini=kini) == SELASA


def test_a_shift_until_midnight_reaches_over_it() -> None:
    assert tanggal("00:05", "pulang", kemarin=SAMPAI_TENGAH_MALAM, kini=None) == SENIN


jadwal = st.sampled_from([PAGI, SIANG, MALAM, SAMPAI_TENGAH_MALAM, None])


@given(
    st.times(),
    st.sampled_from(["masuk", "pulang", "kembali"]),
    st.tuples(jadwal, jadwal, jadwal),
)
def test_a_moment_belongs_to_today_or_to_last_night_and_to_one_of_them_only(
    jam: time, arah: str, tiga: tuple[JadwalHari | None, ...]
) -> None:
    saat = datetime.combine(SELASA, jam)

    milik = tanggal_kerja(saat, arah=arah, kemarin=tiga[0], kini=tiga[1])

    assert milik in (SENIN, SELASA)
    if milik == SENIN:
        assert tiga[0] is not None
        assert tiga[0].memuat(SENIN, saat)
    # the next night never reaches back
    lanjut = tanggal_kerja(
        saat + timedelta(days=1), arah=arah, kemarin=tiga[1], kini=tiga[2]
    )
    assert lanjut >= SELASA


@pytest.mark.parametrize(
    ("jam", "milik"),
    [
        # between the return of the night at 01:00 and that of the day at 05:00
        ("02:59:59", SENIN),
        ("03:00:00", SENIN),
        ("03:00:01", SELASA),
    ],
)
def test_a_return_belongs_to_the_nearer_return(jam: str, milik: date) -> None:
    malam = JadwalHari(time(21), time(7), 540, kembali=time(1))
    dini = JadwalHari(time(2), time(12), 540, kembali=time(5))

    assert tanggal(jam, "kembali", kemarin=malam, kini=dini) == milik


@pytest.mark.parametrize(
    ("jam", "milik"), [("09:29:59", SENIN), ("09:30:00", SENIN), ("09:30:01", SELASA)]
)
def test_where_no_return_is_asked_for_it_is_told_by_the_end(
    jam: str, milik: date
) -> None:
    """The night ends at 07:00, the day at 12:00."""
    dini = JadwalHari(time(2), time(12), 600)

    assert tanggal(jam, "kembali", kemarin=MALAM, kini=dini) == milik
