"""A tap answered: what the hour means, and what happens when it comes twice."""

import uuid
from collections.abc import Callable
from datetime import date, time

import pytest
from django.test import Client

from conftest import Jam
from ekinerja.jadwal.models import JamKerja
from ekinerja.organisasi.models import Akun, Penempatan, UnitKerja
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode
from ekinerja.presensi.models import Rekaman

Masuk = Callable[[Akun], Client]


def ketuk(client: Client, arah: str = "masuk", kunci: str = "") -> str:
    """Send the form and return what the next page says."""
    isi = {"kunci": kunci or str(uuid.uuid4())}
    return teks(client, client.post(f"/presensi/{arah}/", isi).headers["Location"])


def teks(client: Client, alamat: str) -> str:
    return client.get(alamat).content.decode()


@pytest.mark.parametrize(
    ("jam_ketuk", "kata"),
    [
        ("07:30:00", "Masuk tercatat 07.30.00 WIB. Nilai kehadiran hari ini penuh."),
        ("07:30:01", "Masuk tercatat 07.30.01 WIB. Nilai kehadiran hari ini berkurang"),
        ("07:44:09", "Nilai kehadiran hari ini berkurang sejak 07.30. Terlambat"),
        ("22:00:00", "Masuk tercatat 22.00.00 WIB."),
    ],
)
def test_belitung_timur_says_what_the_hour_means(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, jam_ketuk: str, kata: str
) -> None:
    jam.pukul(jam_ketuk)

    halaman = ketuk(masuk(pemeran.ani))

    assert kata in halaman


@pytest.mark.parametrize(
    ("jam_ketuk", "kata"),
    [
        ("06:29:59", "penuh"),
        ("06:30:00", "penuh"),
        ("06:30:01", "berkurang sejak 06.30"),
        ("07:14:00", "berkurang sejak 06.30"),
        ("07:15:00", "berkurang sejak 06.30"),
        ("07:15:01", "Presensi masuk sudah ditutup 07.15"),
        ("07:16:00", "Presensi masuk sudah ditutup 07.15"),
    ],
)
def test_barito_selatan_says_what_the_hour_means(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, jam_ketuk: str, kata: str
) -> None:
    pemeran.daerah.kode = "barito-selatan"
    pemeran.daerah.save()
    JamKerja.objects.update(masuk=time(7, 15))  # as work begins there
    jam.pukul(jam_ketuk)

    halaman = ketuk(masuk(pemeran.ani))

    assert kata in halaman
    assert Rekaman.objects.count() == 1


def test_a_double_tap_is_one_punch_and_the_page_says_so(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani, kunci = masuk(pemeran.ani), str(uuid.uuid4())
    jam.pukul("07:14:03")
    ketuk(ani, kunci=kunci)
    jam.pukul("07:14:04")

    halaman = ketuk(ani, kunci=kunci)

    assert "Masuk sudah tercatat Sel 6 Okt 07.14.03 WIB." in halaman
    assert Rekaman.objects.count() == 1


@pytest.mark.parametrize("arah", ["masuk", "pulang"])
def test_a_punch_in_a_locked_month_is_kept_and_said_to_have_no_effect(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, arah: str
) -> None:
    Periode.objects.create(bulan="2026-10", keadaan="terkunci")
    jam.pukul("07:01:00")

    halaman = ketuk(masuk(pemeran.ani), arah)

    assert (
        "Oktober 2026 sudah dikunci: rekaman ini disimpan, "
        "tetapi tidak dihitung lagi." in halaman
    )
    assert Rekaman.objects.count() == 1


def test_a_page_left_open_since_yesterday_asks_for_one_more_tap(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani, kunci = masuk(pemeran.ani), str(uuid.uuid4())
    jam.pukul("07:01:00")
    ketuk(ani, kunci=kunci)
    jam.pukul("07:02:00", date(2026, 10, 7))

    halaman = ketuk(ani, kunci=kunci)

    assert "halaman itu sudah dipakai Sel 6 Okt" in halaman
    assert Rekaman.objects.count() == 1
    assert "Masuk tercatat 07.02.00 WIB." in ketuk(ani)
    assert Rekaman.objects.count() == 2


def test_going_back_and_sending_the_old_form_again_changes_nothing(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    ani, kunci = masuk(pemeran.ani), str(uuid.uuid4())
    jam.pukul("07:14:03")
    ketuk(ani, kunci=kunci)
    jam.pukul("11:00:00")

    halaman = ketuk(ani, kunci=kunci)

    assert "Masuk sudah tercatat Sel 6 Okt 07.14.03 WIB." in halaman
    assert Rekaman.objects.count() == 1


def test_leaving_is_answered_without_a_verdict(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("16:03:11")

    halaman = ketuk(masuk(pemeran.ani), "pulang")

    assert "Pulang tercatat 16.03.11 WIB." in halaman


def test_on_a_free_day_a_tap_is_a_fact_and_nothing_more(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    jam.pukul("08:00", date(2026, 10, 4))

    halaman = ketuk(masuk(pemeran.ani))

    assert "Hari ini bukan hari kerja Anda" in halaman
    assert Rekaman.objects.count() == 1


def test_a_broken_policy_loses_no_punch(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    pemeran.daerah.kode = "tidak-ada"
    pemeran.daerah.save()
    jam.pukul("07:14:03")

    halaman = ketuk(masuk(pemeran.ani))

    assert "Masuk tercatat 07.14.03 WIB." in halaman
    assert "Kebijakan TPP hari ini belum dapat dibaca" in halaman


@pytest.mark.parametrize("kunci", ["", "bukan-uuid", "x" * 5000])
def test_a_form_without_its_token_is_answered_with_a_sentence(
    pemeran: Pemeran, masuk: Masuk, kunci: str
) -> None:
    ani = masuk(pemeran.ani)

    ani.post("/presensi/masuk/", {"kunci": kunci})

    assert "Ketukan belum tercatat" in teks(ani, "/hari-ini/")
    assert not Rekaman.objects.exists()


def test_any_other_direction_is_an_unknown_address(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    assert masuk(pemeran.ani).post("/presensi/siang/").status_code == 404
    assert masuk(pemeran.ani).get("/presensi/masuk/").status_code == 405


def test_the_hour_in_the_east_is_told_in_its_own_zone(
    pemeran: Pemeran, masuk: Masuk, jam: Jam
) -> None:
    UnitKerja.objects.filter(id=pemeran.unit_disdik.id).update(zona="WIT")
    jam.pukul("07:14:03", zona="WIT")

    halaman = ketuk(masuk(pemeran.ani))

    assert "Masuk tercatat 07.14.03 WIT. Nilai kehadiran hari ini penuh." in halaman


def test_without_a_post_a_tap_is_still_kept(pemeran: Pemeran, masuk: Masuk) -> None:
    Penempatan.objects.filter(pegawai=pemeran.ani.pegawai).delete()

    halaman = ketuk(masuk(pemeran.ani))

    assert "Masuk tercatat 09.00.00 WIB." in halaman
