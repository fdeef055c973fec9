"""The roster page: a month of cells, typed by the office and read by all concerned."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.jadwal.models import Giliran
from ekinerja.jadwal.rules import berputar
from ekinerja.jadwal.tests.pola import SELASA, SENIN, tujuh_hari
from ekinerja.jadwal.tests.test_queries import tambah_guru
from ekinerja.organisasi.models import Akun, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import Periode

Masuk = Callable[[Akun], Client]
ALAMAT = "/jadwal/giliran/"


@pytest.fixture(autouse=True)
def _pola(pemeran: Pemeran) -> None:
    for kode, masuk, pulang in (("P", "07:00", "14:00"), ("M", "21:00", "07:00")):
        tujuh_hari(kode, masuk, pulang)


def teks(client: Client, kueri: str = "") -> str:
    return client.get(f"{ALAMAT}{kueri}").content.decode()


def kueri(pemeran: Pemeran, bulan: str = "2026-10") -> str:
    return f"?unit={pemeran.unit_puskesmas.id}&bulan={bulan}"


def sel(akun: Akun, tanggal: date) -> str:
    return f"g-{akun.pegawai_id}-{tanggal}"


def isi(pemeran: Pemeran, **lain: str) -> dict[str, str]:
    return {"unit": str(pemeran.unit_puskesmas.id), "bulan": "2026-10", **lain}


def kini(akun: Akun) -> dict[date, str | None]:
    return dict(
        Giliran.objects.filter(pegawai_id=akun.pegawai_id).values_list(
            "tanggal", "pola__kode"
        )
    )


def test_dewi_types_a_month_and_sees_it_again(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)
    data = isi(pemeran) | {
        sel(pemeran.joko, SENIN): " m ",
        sel(pemeran.joko, SELASA): "L",
        sel(pemeran.kapus, SENIN): "-",
        sel(pemeran.kapus, SELASA): "",
    }

    jawaban = dewi.post(ALAMAT, data)

    assert kini(pemeran.joko) == {SENIN: "M", SELASA: None}
    assert kini(pemeran.kapus) == {SENIN: None}
    halaman = dewi.get(jawaban.headers["Location"]).content.decode()
    assert "3 giliran disimpan." in halaman
    assert f'name="{sel(pemeran.joko, SENIN)}" value="M"' in halaman
    assert f'name="{sel(pemeran.joko, SELASA)}" value="L"' in halaman


def test_an_emptied_cell_goes_back_to_the_pattern(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    dewi.post(ALAMAT, isi(pemeran) | {sel(pemeran.joko, SENIN): "M"})

    dewi.post(ALAMAT, isi(pemeran) | {sel(pemeran.joko, SENIN): " "})

    assert kini(pemeran.joko) == {}


def test_what_cannot_be_is_said_and_stays_in_its_cell(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    data = isi(pemeran) | {
        sel(pemeran.joko, SENIN): "X",
        sel(pemeran.joko, SELASA): "M",
    }

    halaman = masuk(pemeran.dewi).post(ALAMAT, data).content.decode()

    assert "Joko Susilo, A.Md.Kep., Sen 5 Okt: Pola giliran" in halaman
    assert f'name="{sel(pemeran.joko, SENIN)}" value="X"' in halaman
    assert kini(pemeran.joko) == {SELASA: "M"}


def test_only_people_of_the_unit_have_cells_and_only_while_they_are_there(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    Penempatan.objects.filter(pegawai=pemeran.joko.pegawai).update(berlaku_sampai=SENIN)
    data = isi(pemeran) | {
        sel(pemeran.ani, SENIN): "M",
        sel(pemeran.joko, SENIN): "M",
        sel(pemeran.joko, SELASA): "M",
    }
    dewi = masuk(pemeran.dewi)

    dewi.post(ALAMAT, data)

    assert kini(pemeran.ani) == {}
    assert kini(pemeran.joko) == {SENIN: "M"}
    assert sel(pemeran.joko, SELASA) not in teks(dewi, kueri(pemeran))


def test_a_month_is_filled_in_turns_where_it_is_empty(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi = masuk(pemeran.dewi)
    dewi.post(ALAMAT, isi(pemeran) | {sel(pemeran.joko, SENIN): "L"})

    dewi.post(ALAMAT, isi(pemeran, putar="1", urutan="P M L", geser="1"))

    # Joko first by name; 1 October begins with P for him and with M for Lukman
    joko, kapus = kini(pemeran.joko), kini(pemeran.kapus)
    assert [joko[date(2026, 10, d)] for d in range(1, 7)] == [
        "P", "M", None, "P", None, None,
    ]  # fmt: skip
    assert [kapus[date(2026, 10, d)] for d in range(1, 4)] == ["M", None, "P"]
    assert len(joko) == len(kapus) == 31


@pytest.mark.parametrize(
    ("urutan", "geser", "kalimat"),
    [
        ("", "1", "Isi urutannya"),
        ("P M", "x", "Tulis angka 0 sampai 31."),
        ("P X", "0", "Pola giliran"),
    ],
)
def test_turns_that_cannot_be_are_refused(
    pemeran: Pemeran, masuk: Masuk, urutan: str, geser: str, kalimat: str
) -> None:
    data = isi(pemeran, putar="1", urutan=urutan, geser=geser)

    halaman = masuk(pemeran.dewi).post(ALAMAT, data).content.decode()

    assert kalimat in halaman


def test_turns_begin_later_for_each_person() -> None:
    isi = berputar(["P", "M", "L"], orang=[1, 2], tanggal=[SENIN, SELASA], geser=2)

    assert isi == {(1, SENIN): "P", (1, SELASA): "M", (2, SENIN): "L", (2, SELASA): "P"}
    assert berputar([], orang=[1], tanggal=[SENIN], geser=1) == {}


def test_joko_reads_the_roster_of_his_unit_and_no_other(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    masuk(pemeran.dewi).post(ALAMAT, isi(pemeran) | {sel(pemeran.joko, SENIN): "M"})
    joko = masuk(pemeran.joko)

    milik = teks(joko, "?bulan=2026-10")
    lain = teks(joko, f"?unit={pemeran.unit_disdik.id}&bulan=2026-10")

    assert "Puskesmas Manggar, Oktober 2026" in milik
    assert "<td>M</td>" in milik
    assert "<input name=" not in milik
    assert "Simpan daftar" not in milik
    assert "Ani Lestari" not in lain
    assert "Pola kerja</a>" not in milik


def test_the_office_chooses_a_unit_first(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.dewi), "?unit=x&bulan=oktober")

    assert "Pilih unit" in halaman
    assert 'value="2026-10"' in halaman


def test_a_unit_without_people_says_so(pemeran: Pemeran, masuk: Masuk) -> None:
    halaman = teks(masuk(pemeran.dewi), f"?unit={pemeran.unit_dinkes.id}&bulan=2026-10")

    assert "Tidak ada pegawai" in halaman


def test_a_locked_month_is_read_only(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi = masuk(pemeran.dewi)
    Periode.objects.create(bulan="2026-10", keadaan="terkunci")

    halaman = teks(dewi, kueri(pemeran))
    dewi.post(ALAMAT, isi(pemeran) | {sel(pemeran.joko, SENIN): "M"})

    assert "Oktober 2026 sudah dikunci" in halaman
    assert "Simpan daftar" not in halaman
    assert kini(pemeran.joko) == {}


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_grid_costs_the_same_for_few_people_and_for_many(
    pemeran: Pemeran,
    masuk: Masuk,
    banyak: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    tambah_guru(pemeran.jabatan["guru"], banyak)
    dewi = masuk(pemeran.dewi)

    with django_assert_num_queries(11):
        halaman = teks(dewi, f"?unit={pemeran.unit_sdn1.id}&bulan=2026-10")

    assert halaman.count('<th scope="row">') == banyak + 2
