"""One search for people: by name or NIP, however the blanks fall."""

from collections.abc import Callable

import pytest
from django.test import Client

from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import cocok_pegawai
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
NIP_ANI = "199503122020122001"


@pytest.mark.parametrize(
    ("teks", "ketemu"),
    [
        ("Ani Lestari", True),
        ("  ani   lestari ", True),
        (NIP_ANI, True),
        ("19950312 202012 2 001", True),
        ("1995 0312", True),
        ("ani\x00lestari", True),
        ("Lestari Ani", False),
        ("202012", False),
        ("%", False),
    ],
)
def test_a_person_is_found_by_name_or_number(
    pemeran: Pemeran, teks: str, ketemu: bool
) -> None:
    cocok = Pegawai.objects.filter(cocok_pegawai(teks))

    assert cocok.filter(id=pemeran.ani.pegawai_id).exists() == ketemu


@pytest.mark.parametrize("teks", ["", "   ", "\x00"])
def test_an_empty_search_narrows_nothing(pemeran: Pemeran, teks: str) -> None:
    assert Pegawai.objects.filter(cocok_pegawai(teks)).count() == (
        Pegawai.objects.count()
    )


def test_it_reaches_the_person_through_another_row(pemeran: Pemeran) -> None:
    akun = Akun.objects.filter(cocok_pegawai("Ani Lestari", awalan="pegawai__"))

    assert list(akun) == [pemeran.ani]


@pytest.mark.parametrize(
    "alamat", ["/pegawai/?cari={}", "/ketidakhadiran/baru/?cari={}"]
)
def test_every_search_understands_a_printed_number(
    pemeran: Pemeran, masuk: Masuk, alamat: str
) -> None:
    halaman = masuk(pemeran.dewi).get(alamat.format("19950312+202012+2+001"))

    assert "Ani Lestari" in halaman.content.decode()
