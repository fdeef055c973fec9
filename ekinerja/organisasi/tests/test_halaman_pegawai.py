"""The list of people and the page of one person."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.organisasi.models import Akun, Jabatan, Kewajiban, Pegawai, Penempatan
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]


@pytest.fixture
def pdm(pemeran: Pemeran) -> Kewajiban:
    return Kewajiban.objects.create(
        pegawai=pemeran.ani.pegawai, jenis="pdm", tahun=2026, batas=date(2026, 7, 31)
    )


def nama_terlihat(client: Client, alamat: str = "/pegawai/") -> set[str]:
    return {satu.nama.split()[0] for satu in client.get(alamat).context["halaman"]}


@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [
        ("ani", {"Ani"}),
        ("budi", {"Budi", "Ani"}),
        ("citra", {"Citra", "Budi", "Kartini"}),
        ("gita", {"Gita", "Citra", "Lukman", "Dewi", "Fitri", "Eko"}),
        ("hadi", {"Hadi", "Gita"}),
    ],
)
def test_one_sees_oneself_and_those_who_answer_to_one(
    pemeran: Pemeran, masuk: Masuk, siapa: str, terlihat: set[str]
) -> None:
    assert nama_terlihat(masuk(getattr(pemeran, siapa))) == terlihat


@pytest.mark.parametrize("siapa", ["dewi", "eko"])
def test_the_personnel_office_and_the_auditor_see_everybody(
    pemeran: Pemeran, masuk: Masuk, siapa: str
) -> None:
    assert len(nama_terlihat(masuk(getattr(pemeran, siapa)))) == 12


@pytest.mark.parametrize(
    ("kueri", "terlihat"),
    [
        ("cari=lestari", {"Ani"}),
        ("cari=199503122020", {"Ani"}),
        ("cari=1995 0312 2020", {"Ani"}),
        ("unit=puskesmas", {"Lukman", "Joko"}),
        ("status=pppk", {"Intan", "Joko"}),
        ("unit=puskesmas&status=pppk", {"Joko"}),
        ("status=kepala_daerah", {"Hadi"}),
        ("cari=tidak-ada", set()),
    ],
)
def test_the_list_is_narrowed_from_the_address(
    pemeran: Pemeran, masuk: Masuk, kueri: str, terlihat: set[str]
) -> None:
    assert nama_terlihat(masuk(pemeran.dewi), f"/pegawai/?{kueri}") == terlihat


@pytest.mark.parametrize(
    "kueri", ["unit=tidak-ada", "status=x", "halaman=abc", "halaman=999", "unit=%00"]
)
def test_nonsense_in_the_address_is_no_error(
    pemeran: Pemeran, masuk: Masuk, kueri: str
) -> None:
    assert masuk(pemeran.dewi).get(f"/pegawai/?{kueri}").status_code == 200


def test_an_empty_answer_says_how_to_widen_it(pemeran: Pemeran, masuk: Masuk) -> None:
    balasan = masuk(pemeran.dewi).get("/pegawai/?cari=tidak-ada")

    assert "Tidak ada yang cocok" in balasan.content.decode()


def test_fifty_people_take_as_many_statements_as_a_dozen(
    pemeran: Pemeran, masuk: Masuk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    dewi = masuk(pemeran.dewi)
    with django_assert_num_queries(7):
        dewi.get("/pegawai/")
    orang = Pegawai.objects.bulk_create(
        Pegawai(nip=f"1990010120200110{n:02}", nama=f"Orang {n}") for n in range(50)
    )
    Penempatan.objects.bulk_create(
        Penempatan(
            pegawai=satu,
            jabatan=Jabatan.objects.get(kode="staf"),
            jenis="definitif",
            nomor_sk="SK/1",
            berlaku_sejak=date(2026, 1, 1),
        )
        for satu in orang
    )

    with django_assert_num_queries(7):
        balasan = dewi.get("/pegawai/")

    assert len(balasan.context["halaman"]) == 25
    assert "dari 62" in balasan.content.decode()


def test_the_page_tells_post_status_superior_and_obligation(
    pemeran: Pemeran, masuk: Masuk, pdm: Kewajiban
) -> None:
    teks = masuk(pemeran.ani).get(f"/pegawai/{pdm.pegawai_id}/").content.decode()

    for kalimat in (
        "Ani Lestari, A.Md.",
        "199503122020122001",
        "Pengadministrasi Umum",
        "Dinas Pendidikan, kelas 7",
        "II/c",
        "Budi Hartono, S.Sos.",
        "Pemutakhiran Data Mandiri 2026",
        "Lewat batas",
    ):
        assert kalimat in teks
    assert "Kecualikan" not in teks


def test_the_personnel_office_marks_an_obligation_as_met(
    pemeran: Pemeran, masuk: Masuk, pdm: Kewajiban
) -> None:
    balasan = masuk(pemeran.dewi).post(
        f"/kewajiban/{pdm.id}/penuhi/",
        {f"penuhi-{pdm.id}-dipenuhi_pada": "2026-10-01"},
        follow=True,
    )

    pdm.refresh_from_db()
    assert pdm.dipenuhi_pada == date(2026, 10, 1)
    assert balasan.redirect_chain == [(f"/pegawai/{pdm.pegawai_id}/", 302)]
    assert "Sudah dipenuhi" in balasan.content.decode()


def test_the_personnel_office_excepts_with_a_reason(
    pemeran: Pemeran, masuk: Masuk, pdm: Kewajiban
) -> None:
    masuk(pemeran.dewi).post(
        f"/kewajiban/{pdm.id}/kecualikan/",
        {f"kecualikan-{pdm.id}-alasan": "Pensiun tahun ini"},
    )

    pdm.refresh_from_db()
    assert pdm.dikecualikan_karena == "Pensiun tahun ini"


@pytest.mark.parametrize(
    ("aksi", "isian", "nilai", "kalimat"),
    [
        ("penuhi", "dipenuhi_pada", "2026-10-07", "belum terjadi"),
        ("penuhi", "dipenuhi_pada", "2025-12-31", "mendahului tahun"),
        ("penuhi", "dipenuhi_pada", "kemarin", "tidak terbaca"),
        ("penuhi", "dipenuhi_pada", "", "Isi tanggal pemenuhan"),
        ("kecualikan", "alasan", "", "Isi alasannya"),
        ("kecualikan", "alasan", "x" * 121, "paling panjang 120"),
    ],
)
def test_a_bad_entry_is_explained_and_stays_in_the_form(
    pemeran: Pemeran,
    masuk: Masuk,
    pdm: Kewajiban,
    aksi: str,
    isian: str,
    nilai: str,
    kalimat: str,
) -> None:
    balasan = masuk(pemeran.dewi).post(
        f"/kewajiban/{pdm.id}/{aksi}/", {f"{aksi}-{pdm.id}-{isian}": nilai}
    )

    teks = balasan.content.decode()
    assert balasan.status_code == 200
    assert kalimat in teks
    assert nilai in teks
    pdm.refresh_from_db()
    assert (pdm.dipenuhi_pada, pdm.dikecualikan_karena) == (None, "")


def test_a_second_tab_is_told_that_it_is_done_already(
    pemeran: Pemeran, masuk: Masuk, pdm: Kewajiban
) -> None:
    dewi = masuk(pemeran.dewi)
    isi = {f"penuhi-{pdm.id}-dipenuhi_pada": "2026-10-01"}
    dewi.post(f"/kewajiban/{pdm.id}/penuhi/", isi)

    balasan = dewi.post(f"/kewajiban/{pdm.id}/penuhi/", isi)

    assert "sudah dipenuhi pada" in balasan.content.decode()


def test_the_page_of_one_person_takes_a_fixed_number_of_statements(
    pemeran: Pemeran,
    masuk: Masuk,
    pdm: Kewajiban,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    dewi = masuk(pemeran.dewi)

    with django_assert_max_num_queries(15):
        dewi.get(f"/pegawai/{pdm.pegawai_id}/")


def test_an_unknown_person_is_not_found(pemeran: Pemeran, masuk: Masuk) -> None:
    for siapa in (pemeran.dewi, pemeran.ani):
        assert masuk(siapa).get("/pegawai/999999999/").status_code == 404
