"""The demo's clock: set on the page, for one session, and only in a demo."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.conf import LazySettings
from django.test import Client

from conftest import Jam
from ekinerja import waktu
from ekinerja.organisasi.models import Pemda
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.web.jam import KUNCI_SESI, JamDitolak, geser

Masuk = Callable[..., Client]
SEKARANG = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)  # Sel 6 Okt 09.00 WIB


@pytest.mark.parametrize(
    ("tanggal", "jam", "zona", "detik"),
    [
        (date(2026, 10, 6), time(9, 0, 1), "WIB", 1),
        (date(2026, 10, 6), time(6, 29), "WIB", -9060),
        (date(2026, 10, 7), time(9, 0), "WIB", 86400),
        # the same clock time is an hour earlier further east
        (date(2026, 10, 6), time(9, 0), "WITA", -3600),
    ],
)
def test_the_wish_becomes_a_distance(
    tanggal: date, jam: time, zona: str, detik: int
) -> None:
    assert geser(tanggal=tanggal, jam=jam, zona=zona, sekarang=SEKARANG) == detik


@pytest.mark.parametrize("tahun", [2025, 2027])
def test_a_wish_more_than_four_hundred_days_off_is_refused(tahun: int) -> None:
    jauh = date(tahun, 1 if tahun < 2026 else 12, 1)

    with pytest.raises(JamDitolak, match="terlalu jauh"):
        geser(tanggal=jauh, jam=time(9), zona="WIB", sekarang=SEKARANG)


def test_the_clock_of_this_session_moves(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani = masuk(pemeran.ani)

    isi = {"tanggal": "2026-10-07", "jam": "07:14:30", "kembali": "/menu/"}
    balasan = ani.post("/jam-demo/", isi)

    assert balasan.headers["Location"] == "/menu/"
    assert "Rab 7 Okt 07.14" in ani.get("/menu/").content.decode()


def test_moving_it_again_counts_from_the_real_clock(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani = masuk(pemeran.ani)

    ani.post("/jam-demo/", {"tanggal": "2026-10-31", "jam": "23:00"})
    ani.post("/jam-demo/", {"tanggal": "2026-10-06", "jam": "06:29"})

    assert ani.session[KUNCI_SESI] == -9060


def test_the_real_clock_can_be_had_back(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani = masuk(pemeran.ani)
    ani.post("/jam-demo/", {"tanggal": "2026-10-07", "jam": "07:14"})

    ani.post("/jam-demo/", {"asli": "1"})

    assert KUNCI_SESI not in ani.session


@pytest.mark.parametrize(
    ("tanggal", "tulisan", "kalimat"),
    [
        ("2026-10-06", "pagi", "Jam belum diubah."),
        ("", "06:29", "Jam belum diubah."),
        ("2030-01-01", "06:29", "terlalu jauh"),
    ],
)
def test_a_clock_that_cannot_be_is_refused_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, tanggal: str, tulisan: str, kalimat: str
) -> None:
    ani = masuk(pemeran.ani)

    ani.post("/jam-demo/", {"tanggal": tanggal, "jam": tulisan, "kembali": "/menu/"})

    assert KUNCI_SESI not in ani.session
    assert kalimat in ani.get("/menu/").content.decode()


def test_the_clock_of_the_login_page_stands_at_the_seat_of_government(
    pemeran: Pemeran, jam: Jam
) -> None:
    Pemda.objects.update(zona="WITA")
    tamu = Client()

    tamu.post("/jam-demo/", {"tanggal": "2026-10-06", "jam": "10:30"})

    # 09.00 WIB is 10.00 WITA: half an hour away, not an hour and a half.
    assert tamu.session[KUNCI_SESI] == 1800
    assert "10.30 WITA" in tamu.get("/masuk/").content.decode()


@pytest.mark.parametrize("kembali", ["https://lain.example/", "abc", "menu", ""])
def test_the_way_back_never_leaves_the_house(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, kembali: str
) -> None:
    ani = masuk(pemeran.ani)

    balasan = ani.post("/jam-demo/", {"asli": "1", "kembali": kembali})

    assert balasan.headers["Location"] == "/"


def test_there_is_no_such_clock_in_production(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, settings: LazySettings
) -> None:
    settings.DEMO = False
    ani = masuk(pemeran.ani)

    balasan = ani.post("/jam-demo/", {"tanggal": "2026-10-07", "jam": "07:14"})

    assert balasan.status_code == 404
    assert "bilah-demo" not in ani.get("/menu/").content.decode()


def test_the_clock_never_starts_before_the_wished_second() -> None:
    sekarang = SEKARANG.replace(microsecond=400_000)
    ingin = waktu.saat_lokal(date(2026, 10, 7), time(7, 15), "WIB")

    detik = geser(
        tanggal=date(2026, 10, 7), jam=time(7, 15), zona="WIB", sekarang=sekarang
    )

    terlihat = sekarang + timedelta(seconds=detik)
    assert timedelta(0) <= terlihat - ingin < timedelta(seconds=1)
