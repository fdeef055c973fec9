"""Where one can go, by what one is; every place shown can be entered."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.web import menu

Masuk = Callable[..., Client]
SEMUA = ("ani", "budi", "citra", "dewi", "eko", "gita", "hadi", "kepsek", "intan")


def isi(client: Client, alamat: str = "/menu/") -> str:
    return client.get(alamat).content.decode()


@pytest.mark.parametrize(
    ("memimpin", "peran", "utama"),
    [
        (False, set(), ["Hari ini", "Kegiatan", "Bulan ini"]),
        (True, set(), ["Hari ini", "Antrean", "Kegiatan"]),
        (False, {"bkpsdm"}, ["Hari ini", "Penutupan bulan", "Ketidakhadiran"]),
        (False, {"auditor"}, ["Hari ini", "Penutupan bulan", "Jejak"]),
        # whoever closes the months needs that first, leading or not
        (True, {"bkpsdm"}, ["Hari ini", "Penutupan bulan", "Ketidakhadiran"]),
    ],
)
def test_the_phone_shows_three_places_and_the_menu(
    memimpin: bool, peran: set[str], utama: list[str]
) -> None:
    tempat = menu.tempat_utama(kepala_daerah=False, memimpin=memimpin, peran=peran)

    assert [satu.nama for satu in tempat] == utama


@pytest.mark.parametrize("memimpin", [True, False])
@pytest.mark.parametrize(
    "peran", [set(), {"bkpsdm"}, {"auditor"}, {"bkpsdm", "auditor"}]
)
def test_no_place_stands_twice(memimpin: bool, peran: set[str]) -> None:
    kelompok = menu.kelompok(kepala_daerah=False, memimpin=memimpin, peran=peran)

    rute = [tempat.rute for satu in kelompok for tempat in satu.tempat]
    assert len(rute) == len(set(rute))


def test_only_who_leads_sees_the_queue(pemeran: Pemeran, masuk: Masuk) -> None:
    assert "/antrean/" not in isi(masuk(pemeran.ani))
    assert "/antrean/" in isi(masuk(pemeran.budi))


def test_the_personnel_office_sees_the_closing(pemeran: Pemeran, masuk: Masuk) -> None:
    assert "Penutupan bulan" in isi(masuk(pemeran.dewi))
    assert "Penutupan bulan" in isi(masuk(pemeran.eko))
    assert "Penutupan bulan" not in isi(masuk(pemeran.citra))


def test_the_head_of_the_region_starts_in_the_queue(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    hadi = masuk(pemeran.hadi)

    assert hadi.get("/").headers["Location"] == "/antrean/"
    assert "Bulan ini" not in isi(hadi)


def test_everybody_else_starts_with_today(pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.ani).get("/").headers["Location"] == "/hari-ini/"


@pytest.mark.parametrize("siapa", SEMUA)
def test_every_place_shown_can_be_entered(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    client = masuk(getattr(pemeran, siapa))
    alamat = set(re.findall(r'<a href="(/[^"]*)"', isi(client)))

    status = {tempat: client.get(tempat).status_code for tempat in alamat}

    assert len(alamat) >= 3
    assert set(status.values()) == {200}, status


def test_the_place_one_is_in_is_marked(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = isi(masuk(pemeran.budi))

    assert re.search(r'href="/menu/" aria-current="page"', halaman)


def test_the_frame_costs_the_same_for_all(
    pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: Callable[..., object]
) -> None:
    budi = masuk(pemeran.budi)

    # session, account, roles, leads
    with django_assert_max_num_queries(4):  # type: ignore[attr-defined]
        budi.get("/menu/")


def test_leaving_is_a_button_not_a_link(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = isi(masuk(pemeran.ani))

    assert 'action="/keluar/"' in halaman
    assert 'href="/keluar/"' not in halaman
