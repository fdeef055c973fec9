"""The page of today over a night: Joko comes in the evening and leaves in the morning."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi.models import Rekaman
from ekinerja.presensi.tests.giliran import (
    RABU,
    SELASA,
    SENIN,
    giliran,
    siapkan_shift,
)
from ekinerja.web.tests.test_hari_ini import PERNYATAAN

Masuk = Callable[[Akun], Client]
MALAM = "Giliran malam Sen 5 Okt, 21.00 sampai 07.00"


@pytest.fixture(autouse=True)
def _shift(pemeran: Pemeran) -> None:
    siapkan_shift()


def teks(masuk: Masuk, akun: Akun) -> str:
    return masuk(akun).get("/hari-ini/").content.decode()


def ketuk(masuk: Masuk, akun: Akun, jam: Jam, arah: str, saat: str, hari: date) -> str:
    """Tap at a moment; what the page then says."""
    jam.pukul(saat, hari)
    kunci = f"00000000-0000-0000-0000-{len(Rekaman.objects.all()):012d}"
    client = masuk(akun)
    balasan = client.post(f"/presensi/{arah}/", {"kunci": kunci})
    return client.get(balasan.headers["Location"]).content.decode()


def test_in_the_evening_the_night_begins_with_one_big_button(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})
    jam.pukul("20:50", SENIN)

    halaman = teks(masuk, pemeran.joko)

    assert MALAM in halaman
    assert "Masuk kerja</button>" in halaman
    assert halaman.count("tombol lebar besar") == 1


def test_at_five_to_six_pulang_is_offered_for_last_evenings_shift(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})
    ketuk(masuk, pemeran.joko, jam, "masuk", "20:52:10", SENIN)
    jam.pukul("05:55", SELASA)

    halaman = teks(masuk, pemeran.joko)

    assert "Selasa, 6 Oktober 2026" in halaman
    assert MALAM in halaman
    assert "20.52.10" in halaman
    assert "Jadwal pulang 07.00." in halaman
    assert "Pulang</button>" in halaman
    assert "Masuk kerja</button>" not in halaman
    # leaving early is possible but not what is asked for
    assert "tombol lebar besar" not in halaman
    assert "Kemarin tidak ada rekaman" not in halaman


def test_at_seven_pulang_is_the_one_thing_to_do_and_stands_on_monday(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})
    ketuk(masuk, pemeran.joko, jam, "masuk", "20:52:10", SENIN)
    jam.pukul("07:00", SELASA)
    sebelum = teks(masuk, pemeran.joko)

    sesudah = ketuk(masuk, pemeran.joko, jam, "pulang", "07:01:30", SELASA)

    assert "tombol lebar besar" in sebelum
    assert "Pulang tercatat 07.01.30 WIB." in sesudah
    assert "Pulang lagi</button>" in sesudah
    assert Rekaman.objects.get(arah="pulang").tanggal == SENIN


def test_after_midnight_who_forgot_to_come_in_may_still_do_so(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "M"})
    jam.pukul("00:19", SELASA)
    sebelum = teks(masuk, pemeran.joko)

    halaman = ketuk(masuk, pemeran.joko, jam, "masuk", "00:20:00", SELASA)

    assert "Masuk kerja</button>" in sebelum
    assert "Pulang</button>" in sebelum
    assert "Masuk tercatat 00.20.00 WIB." in halaman
    assert "hari ini penuh" not in halaman
    assert Rekaman.objects.get().tanggal == SENIN


def test_a_morning_after_the_night_comes_up_once_the_night_is_complete(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "P"})
    ketuk(masuk, pemeran.joko, jam, "masuk", "20:52:00", SENIN)
    jam.pukul("06:50", SELASA)
    sebelum = teks(masuk, pemeran.joko)

    sesudah = ketuk(masuk, pemeran.joko, jam, "pulang", "06:58:00", SELASA)

    assert MALAM in sebelum
    assert MALAM not in sesudah
    assert "Masuk kerja</button>" in sesudah


def test_long_before_the_night_nothing_is_asked_and_its_hour_is_told(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "lepas", SELASA: "M"})
    jam.pukul("09:00", SELASA)

    halaman = teks(masuk, pemeran.joko)

    assert "Giliran malam ini mulai 21.00." in halaman
    assert "/presensi/" not in halaman


def test_the_morning_after_an_unfinished_night_says_what_yesterday_lacks(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas", RABU: "P"})
    ketuk(masuk, pemeran.joko, jam, "masuk", "20:52:00", SENIN)
    jam.pukul("15:00", SELASA)

    halaman = teks(masuk, pemeran.joko)

    assert "Kemarin tidak ada rekaman pulang." in halaman


def test_the_month_shows_the_night_on_the_date_it_began(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "lepas"})
    ketuk(masuk, pemeran.joko, jam, "masuk", "20:52:00", SENIN)
    ketuk(masuk, pemeran.joko, jam, "pulang", "07:01:30", SELASA)

    halaman = masuk(pemeran.joko).get("/bulan-ini/").content.decode()

    baris = halaman[halaman.index("Sen 5 Okt") : halaman.index("Rab 7 Okt")]
    assert "21.00–07.00" in baris
    assert "20.52.00" in baris
    assert "07.01.30" in baris
    assert "Sel 6 Okt" not in baris
    # the way to everybody's roster, for whom it names
    assert 'href="/jadwal/giliran/?bulan=2026-10"' in halaman
    kapus = masuk(pemeran.kapus).get("/bulan-ini/").content.decode()
    assert "/jadwal/giliran/" not in kapus


@pytest.mark.parametrize("saat", ["05:55", "09:00"])
def test_a_night_costs_no_statement_more_than_a_day(
    pemeran: Pemeran,
    masuk: Masuk,
    jam: Jam,
    saat: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    giliran(pemeran, {SENIN: "M", SELASA: "M"})
    jam.pukul(saat, SELASA)
    joko = masuk(pemeran.joko)

    with django_assert_max_num_queries(PERNYATAAN):
        joko.get("/hari-ini/")
