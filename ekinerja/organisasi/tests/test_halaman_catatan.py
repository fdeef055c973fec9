"""Pages of records: a person's sections, the lists, the forms."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from conftest import Jam
from ekinerja.organisasi.models import Akun, HukumanDisiplin, KeadaanKhusus
from ekinerja.organisasi.operations import (
    HukumanBaru,
    KeadaanBaru,
    batalkan_catatan,
    catat_hukuman,
    catat_keadaan,
)
from ekinerja.organisasi.tests.pemeran import Pemeran

Masuk = Callable[[Akun], Client]
ISI = {
    "tingkat": "sedang",
    "uraian": "Pemotongan tunjangan",
    "nomor_sk": "800/12/2026",
    "tanggal_sk": "2026-09-10",
    "sejak": "2026-09-15",
    "bulan": "6",
}


@pytest.fixture
def hukuman(pemeran: Pemeran, jam: Jam) -> HukumanDisiplin:
    baru = HukumanBaru(
        pegawai_id=pemeran.ani.pegawai_id,
        tingkat="sedang",
        uraian="Pemotongan tunjangan",
        nomor_sk="800/12/2026",
        tanggal_sk=date(2026, 9, 10),
        sejak=date(2026, 9, 15),
        bulan=6,
    )
    return catat_hukuman(baru, oleh=pemeran.dewi, now=jam.now)


def test_dewi_records_a_sanction_from_the_persons_page(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi, ani = masuk(pemeran.dewi), pemeran.ani.pegawai_id
    alamat = f"/pegawai/{ani}/catatan/hukuman/baru/"
    assert alamat in dewi.get(f"/pegawai/{ani}/").content.decode()
    assert "Bulan tanggal ini dihitung" in dewi.get(alamat).content.decode()

    balasan = dewi.post(alamat, ISI, follow=True)

    teks = balasan.content.decode()
    assert balasan.redirect_chain == [(f"/pegawai/{ani}/", 302)]
    for kalimat in (
        "Hukuman disiplin Ani Lestari tercatat. Bulan yang sudah dikunci",
        "Hukuman disiplin sedang",
        "6 bulan sejak Selasa, 15 September 2026, sampai Februari 2027",
        "SK 800/12/2026",
        "Dicatat Dewi Anggraini",
        "Berlaku",
    ):
        assert kalimat in teks


@pytest.mark.parametrize(
    ("isian", "nilai", "kalimat"),
    [
        ("tingkat", "", "Pilih tingkat hukumannya"),
        ("tingkat", "x", "Pilih dari daftar"),
        ("uraian", "", "Isi bunyi hukumannya"),
        ("nomor_sk", "", "Isi nomor SK"),
        ("tanggal_sk", "kemarin", "Tanggal tidak terbaca"),
        ("tanggal_sk", "2026-10-07", "belum terjadi"),
        ("sejak", "", "Isi tanggal mulai berakibat"),
        ("bulan", "enam", "bukan bilangan"),
        ("bulan", "0", "paling sedikit 1 bulan"),
        ("bulan", "121", "paling banyak 120 bulan"),
    ],
)
def test_a_bad_entry_is_explained_and_stays_in_the_form(
    pemeran: Pemeran, masuk: Masuk, isian: str, nilai: str, kalimat: str
) -> None:
    balasan = masuk(pemeran.dewi).post(
        f"/pegawai/{pemeran.ani.pegawai_id}/catatan/hukuman/baru/", ISI | {isian: nilai}
    )

    teks = balasan.content.decode()
    assert balasan.status_code == 200
    assert kalimat in teks
    if isian != "uraian":
        assert "Pemotongan tunjangan" in teks
    assert not HukumanDisiplin.objects.exists()


def test_dewi_records_a_situation_and_ends_it_on_the_persons_page(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    dewi, ani = masuk(pemeran.dewi), pemeran.ani.pegawai_id
    isi = {
        "jenis": "tugas_belajar",
        "nomor_sk": "821/7/2026",
        "tanggal_sk": "2026-09-01",
        "sejak": "2026-09-10",
        "sampai": "",
    }
    teks = dewi.post(
        f"/pegawai/{ani}/catatan/keadaan/baru/", isi, follow=True
    ).content.decode()
    assert "Tugas belajar" in teks
    assert "Berlaku sejak Kamis, 10 September 2026" in teks
    satu = KeadaanKhusus.objects.get()
    alamat = f"/catatan/keadaan/{satu.id}/akhiri/"
    assert alamat in teks

    balasan = dewi.post(
        alamat, {"sampai": "2026-10-05", "kembali": f"/pegawai/{ani}/"}, follow=True
    )

    teks = balasan.content.decode()
    assert balasan.redirect_chain == [(f"/pegawai/{ani}/", 302)]
    assert "sampai Senin, 5 Oktober 2026" in teks
    assert "Berakhir</span>" in teks
    # what has ended is not ended again
    assert alamat not in teks


def test_an_award_of_one_day_is_recorded(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = {
        "rincian": "penghargaan",
        "uraian": "Pegawai teladan",
        "nomor_sk": "003/1/2026",
        "tanggal_sk": "2026-10-01",
        "sejak": "2026-10-05",
        "sampai": "2026-10-05",
    }

    teks = (
        masuk(pemeran.dewi)
        .post(
            f"/pegawai/{pemeran.ani.pegawai_id}/catatan/tambahan/baru/",
            isi,
            follow=True,
        )
        .content.decode()
    )

    assert "Tugas tambahan dan penghargaan Ani Lestari tercatat" in teks
    assert "Pegawai teladan" in teks


@pytest.mark.parametrize("jenis", ["hukuman", "keadaan", "tambahan"])
def test_every_kind_has_its_list_and_its_form(
    pemeran: Pemeran, masuk: Masuk, jenis: str
) -> None:
    dewi, ani = masuk(pemeran.dewi), pemeran.ani.pegawai_id

    for alamat in (f"/catatan/{jenis}/", f"/pegawai/{ani}/catatan/{jenis}/baru/"):
        assert dewi.get(alamat).status_code == 200


@pytest.mark.parametrize(
    ("sampai", "kalimat"),
    [
        ("", "Isi hari terakhirnya"),
        ("besok", "Tanggal tidak terbaca"),
        ("2026-09-09", "mendahului"),
    ],
)
def test_a_last_day_that_cannot_be_is_told(
    pemeran: Pemeran, masuk: Masuk, jam: Jam, sampai: str, kalimat: str
) -> None:
    baru = KeadaanBaru(
        pemeran.ani.pegawai_id, "cltn", "821/7", date(2026, 9, 1), date(2026, 9, 10)
    )
    satu = catat_keadaan(baru, oleh=pemeran.dewi, now=jam.now)

    balasan = masuk(pemeran.dewi).post(
        f"/catatan/keadaan/{satu.id}/akhiri/", {"sampai": sampai}, follow=True
    )

    assert kalimat in balasan.content.decode()
    satu.refresh_from_db()
    assert satu.sampai is None


def test_a_sanction_has_no_address_to_be_ended(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin
) -> None:
    alamat = f"/catatan/hukuman/{hukuman.id}/akhiri/"

    assert masuk(pemeran.dewi).post(alamat, {}).status_code == 404


def test_the_head_of_the_region_has_no_records(pemeran: Pemeran, masuk: Masuk) -> None:
    dewi, hadi = masuk(pemeran.dewi), pemeran.hadi.pegawai_id

    assert dewi.get(f"/pegawai/{hadi}/catatan/hukuman/baru/").status_code == 404
    assert "Hukuman disiplin" not in dewi.get(f"/pegawai/{hadi}/").content.decode()


@pytest.mark.parametrize(
    ("siapa", "terbaca", "berubah"),
    [
        ("ani", True, False),
        ("dewi", True, True),
        ("eko", True, False),
        # the superior is no part of it
        ("budi", False, False),
    ],
)
def test_the_person_the_office_and_the_auditor_read_a_sanction(
    pemeran: Pemeran,
    masuk: Masuk,
    hukuman: HukumanDisiplin,
    siapa: str,
    terbaca: bool,
    berubah: bool,
) -> None:
    alamat = f"/pegawai/{hukuman.pegawai_id}/"

    teks = masuk(getattr(pemeran, siapa)).get(alamat).content.decode()

    assert ("800/12/2026" in teks) == terbaca
    assert ("Batalkan catatan ini" in teks) == berubah


def test_dewi_cancels_from_the_persons_page_and_comes_back_to_it(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin
) -> None:
    alamat = f"/pegawai/{hukuman.pegawai_id}/"

    balasan = masuk(pemeran.dewi).post(
        f"/catatan/hukuman/{hukuman.id}/batal/",
        {"alasan": "Salah orang.", "kembali": alamat},
        follow=True,
    )

    assert balasan.redirect_chain == [(alamat, 302)]
    assert "“Salah orang.”" in balasan.content.decode()
    assert "Dibatalkan" in balasan.content.decode()


@pytest.mark.parametrize("kembali", ["", "https://jahat.example/", "pegawai"])
def test_cancelling_without_a_reason_or_place_ends_at_the_list(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin, kembali: str
) -> None:
    balasan = masuk(pemeran.dewi).post(
        f"/catatan/hukuman/{hukuman.id}/batal/",
        {"alasan": " ", "kembali": kembali},
        follow=True,
    )

    assert balasan.redirect_chain == [("/catatan/hukuman/", 302)]
    assert "Isi alasan pembatalan" in balasan.content.decode()
    hukuman.refresh_from_db()
    assert hukuman.dibatalkan_at is None


def test_a_second_tab_is_told_that_it_is_cancelled_already(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin, jam: Jam
) -> None:
    batalkan_catatan(
        jenis="hukuman", catatan_id=hukuman.id, alasan="x",
        oleh=pemeran.fitri, now=jam.now,
    )  # fmt: skip

    balasan = masuk(pemeran.dewi).post(
        f"/catatan/hukuman/{hukuman.id}/batal/", {"alasan": "y"}, follow=True
    )

    assert "sudah dibatalkan" in balasan.content.decode()


@pytest.mark.parametrize(
    ("kueri", "ada"),
    [
        ("", True),
        ("cari=lestari", True),
        ("cari=1995 0312", True),
        ("cari=budi", False),
        ("macam=sedang", True),
        ("macam=berat", False),
        ("unit=disdik", True),
        ("unit=puskesmas", False),
        ("keadaan=berlaku", True),
        ("keadaan=nanti", False),
        ("keadaan=lewat", False),
        ("keadaan=batal", False),
        ("keadaan=aneh&macam=x&unit=%00&halaman=abc", True),
    ],
)
def test_the_list_is_narrowed_from_the_address(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin, kueri: str, ada: bool
) -> None:
    balasan = masuk(pemeran.eko).get(f"/catatan/hukuman/?{kueri}")

    assert ([c.id for c in balasan.context["halaman"]] == [hukuman.id]) == ada
    assert "Batalkan catatan ini" not in balasan.content.decode()


def test_kinds_are_counted_and_others_are_no_address(
    pemeran: Pemeran, masuk: Masuk, hukuman: HukumanDisiplin
) -> None:
    eko = masuk(pemeran.eko)

    assert "1 berlaku, 1 catatan" in eko.get("/catatan/").content.decode()
    assert eko.get("/catatan/hadiah/").status_code == 404


def test_many_records_take_as_many_statements_as_one(
    pemeran: Pemeran,
    masuk: Masuk,
    hukuman: HukumanDisiplin,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    dewi = masuk(pemeran.dewi)
    with django_assert_num_queries(7):
        dewi.get("/catatan/hukuman/")
    for n in range(30):
        hukuman.pk, hukuman.nomor_sk = None, f"800/{n}"
        hukuman.save(force_insert=True)

    with django_assert_num_queries(7):
        balasan = dewi.get("/catatan/hukuman/")

    assert len(balasan.context["halaman"]) == 25
