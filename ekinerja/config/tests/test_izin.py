"""Who may do what, asked of every address and method with real objects of the cast.

The columns are who asks, and how they stand to Ani, whose objects these are:

    tamu   not logged in                citra  same unit, two levels up
    ani    herself                      intan  another unit
    budi   her superior on the date     hadi   the head of the region
    dewi   role bkpsdm                  eko    role auditor

v: let through   3: 403 with a sentence   4: 404   m: sent to the login   s: 403, log in again
"""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from pytest_django import DjangoAssertNumQueries, Settings

from ekinerja.config.izin import BARIS, TABEL, IzinMiddleware
from ekinerja.config.tests.harapan import HARAPAN as HARAPAN
from ekinerja.config.tests.harapan import PENANYA as PENANYA
from ekinerja.config.tests.objek_ani import (
    PUKUL_9,
    SELASA,
    aktivitas_milik,
    berkas_milik,
    sakit_ani,
)
from ekinerja.organisasi.masuk import AkunBackend
from ekinerja.organisasi.models import Akun, Penempatan, PeranAkun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.waktu import Bulan

SEMUA_METODE = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


def rute(pola: URLResolver, awalan: str = "") -> dict[str, URLPattern]:
    """Every named address of the application."""
    semua: dict[str, URLPattern] = {}
    for satu in pola.url_patterns:
        if isinstance(satu, URLResolver):
            semua |= rute(satu, f"{satu.namespace}:" if satu.namespace else awalan)
        else:
            semua[f"{awalan}{satu.name}"] = satu
    return semua


RUTE = rute(get_resolver())


def jawaban(
    nama: str,
    metode: str,
    akun: Akun | None,
    argumen: dict[str, Any],
    now: datetime = PUKUL_9,
) -> str:
    """What the table answers: one of v, 3, 4, 5, m, s."""
    kwargs = {
        kunci: nilai
        for kunci, nilai in argumen.items()
        if kunci in RUTE[nama].pattern.converters
    }
    request: Any = RequestFactory().generic(metode, reverse(nama, kwargs=kwargs))
    request.resolver_match = resolve(request.path)
    request.user = AkunBackend().get_user(akun.id) if akun else AnonymousUser()
    request.now = now
    request.session = {}
    penjaga = IzinMiddleware(lambda _: HttpResponse())
    try:
        balasan = penjaga.process_view(request, lambda: HttpResponse(), (), kwargs)
    except PermissionDenied as tolak:
        return "3" if str(tolak).endswith(".") else "3 tanpa kalimat"
    except Http404:
        return "4"
    if balasan is None:
        return "v"
    if isinstance(balasan, HttpResponseRedirect):
        assert balasan.url.startswith("/masuk/?next=")
        return "m"
    return {403: "s", 405: "5"}[balasan.status_code]


def test_every_address_of_the_application_is_in_the_table_and_no_other() -> None:
    assert set(TABEL) == set(RUTE)


def test_no_address_stands_in_the_table_twice_with_one_method() -> None:
    pasangan = [(nama, satu) for nama, metode, _ in BARIS for satu in metode.split()]

    assert len(pasangan) == len(set(pasangan))


def test_every_row_of_the_table_is_asked_below() -> None:
    baris = {f"{nama} {metode}" for nama, satu in TABEL.items() for metode in satu}

    assert set(HARAPAN) == baris


@pytest.mark.parametrize("baris", HARAPAN)
def test_who_gets_in(pemeran: Pemeran, argumen: dict[str, Any], baris: str) -> None:
    nama, metode = baris.split()

    hasil = " ".join(
        jawaban(nama, metode, getattr(pemeran, siapa, None), argumen)
        for siapa in PENANYA
    )

    assert hasil == HARAPAN[baris]


@pytest.mark.parametrize("nama", TABEL)
def test_methods_outside_the_table_are_refused_to_all(
    pemeran: Pemeran, argumen: dict[str, Any], nama: str
) -> None:
    luar = [metode for metode in SEMUA_METODE if metode not in TABEL[nama]]

    for metode in luar:
        for akun in (None, pemeran.ani, pemeran.dewi, pemeran.eko):
            assert jawaban(nama, metode, akun, argumen) == "5"


def test_looking_at_the_head_of_a_page_is_looking_at_the_page(
    pemeran: Pemeran, argumen: dict[str, Any]
) -> None:
    for siapa, harap in (("eko", "v"), ("intan", "4")):
        akun = getattr(pemeran, siapa)
        assert jawaban("organisasi:pegawai", "HEAD", akun, argumen) == harap


def test_an_address_without_an_entry_is_closed_to_all(
    pemeran: Pemeran, argumen: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    kurang = {nama: isi for nama, isi in TABEL.items() if nama != "web:menu"}
    monkeypatch.setattr("ekinerja.config.izin.TABEL", kurang)

    for akun in (None, pemeran.ani, pemeran.dewi, pemeran.eko):
        assert jawaban("web:menu", "GET", akun, argumen) == "3"


@pytest.mark.parametrize("nama", [nama for nama in TABEL if nama.startswith("web:")])
def test_outside_a_demo_its_pages_do_not_exist(
    pemeran: Pemeran, argumen: dict[str, Any], settings: Settings, nama: str
) -> None:
    settings.DEMO = False
    hanya_demo = nama in ("web:jam_demo", "web:komponen")

    metode = next(iter(TABEL[nama]))

    assert (jawaban(nama, metode, pemeran.ani, argumen) == "4") == hanya_demo


@pytest.mark.parametrize("baris", [b for b in HARAPAN if "4" in HARAPAN[b]])
def test_objects_that_do_not_exist_are_not_found(
    pemeran: Pemeran, argumen: dict[str, Any], baris: str
) -> None:
    nama, metode = baris.split()
    tiada: dict[str, Any] = dict.fromkeys(argumen, 999999999)
    tiada |= {"token": UUID(int=1), "bulan": Bulan(2026, 10), "arah": "masuk"}
    tiada |= {"jenis": "keadaan"}
    tiada |= dict.fromkeys(("sejak", "sampai"), Bulan(2026, 10))

    for siapa in ("ani", "budi", "intan"):
        assert jawaban(nama, metode, getattr(pemeran, siapa), tiada) == "4"


def test_a_draft_is_nobody_elses_business(pemeran: Pemeran) -> None:
    draf = {"aktivitas_id": aktivitas_milik(pemeran.ani, "draf").id}

    hasil = [
        jawaban("kinerja:lihat", "GET", getattr(pemeran, siapa), draf)
        for siapa in ("ani", "budi", "dewi", "eko")
    ]

    assert hasil == ["v", "4", "4", "4"]


def test_a_doctors_note_is_not_opened_for_the_superior(pemeran: Pemeran) -> None:
    surat = berkas_milik(pemeran.dewi)
    sakit_ani(pemeran, surat)

    hasil = {
        siapa: jawaban(
            "berkas:berkas", "GET", getattr(pemeran, siapa), {"token": surat.token}
        )
        for siapa in ("ani", "budi", "dewi", "fitri", "eko", "intan")
    }

    assert hasil == {
        "ani": "v", "budi": "4", "dewi": "v", "fitri": "v", "eko": "v", "intan": "4",
    }  # fmt: skip


def test_the_superior_is_the_one_of_the_activitys_date(
    pemeran: Pemeran, argumen: dict[str, Any]
) -> None:
    budi = Penempatan.objects.get(pegawai=pemeran.budi.pegawai)
    budi.berlaku_sampai = date(2026, 10, 5)
    budi.save()

    baru, lama = (
        jawaban("kinerja:batalkan", "POST", akun, argumen)
        for akun in (pemeran.citra, pemeran.budi)
    )

    assert (baru, lama) == ("v", "4")


def test_a_month_is_open_to_whoever_was_superior_on_one_of_its_days(
    pemeran: Pemeran, argumen: dict[str, Any]
) -> None:
    budi = Penempatan.objects.get(pegawai=pemeran.budi.pegawai)
    budi.berlaku_sampai = date(2026, 10, 5)
    budi.save()

    hasil = {
        (siapa, str(bulan)): jawaban(
            "web:bulan_pegawai",
            "GET",
            getattr(pemeran, siapa),
            argumen | {"bulan": bulan},
        )
        for siapa in ("budi", "citra")
        for bulan in (Bulan(2026, 9), Bulan(2026, 10), Bulan(2026, 11))
    }

    assert hasil == {
        ("budi", "2026-09"): "v",
        ("budi", "2026-10"): "v",
        ("budi", "2026-11"): "4",
        ("citra", "2026-09"): "4",
        ("citra", "2026-10"): "v",
        ("citra", "2026-11"): "v",
    }


def test_a_role_ends_with_its_last_day_at_the_office(
    pemeran: Pemeran, argumen: dict[str, Any]
) -> None:
    PeranAkun.objects.filter(akun=pemeran.dewi).update(berlaku_sampai=SELASA)
    # 23.59 and 00.01 at the office, both on the same day of UTC
    malam = datetime(2026, 10, 6, 16, 59, tzinfo=UTC)
    dini = datetime(2026, 10, 6, 17, 1, tzinfo=UTC)

    hasil = [
        jawaban("penutupan:hitung", "POST", pemeran.dewi, argumen, now)
        for now in (malam, dini)
    ]

    assert hasil == ["v", "3"]


@pytest.mark.parametrize(
    ("nama", "siapa", "banyak"),
    [
        # the object; the roles; the superior's two
        ("kinerja:lihat", "ani", 1),
        ("kinerja:lihat", "eko", 2),
        ("kinerja:lihat", "budi", 4),
        ("web:hari_ini", "ani", 0),
        ("penutupan:bulan", "dewi", 1),
    ],
)
def test_the_table_costs_few_statements(
    pemeran: Pemeran,
    argumen: dict[str, Any],
    django_assert_num_queries: DjangoAssertNumQueries,
    nama: str,
    siapa: str,
    banyak: int,
) -> None:
    akun = getattr(pemeran, siapa)
    mengambil_akun = 1

    with django_assert_num_queries(banyak + mengambil_akun):
        jawaban(nama, "GET", akun, argumen)
