"""The auditor's timeline: sentences, filters, and the same cost for any length."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.penyaji import kalimat, rincian
from ekinerja.audit.peristiwa import _TERDAFTAR as terdaftar
from ekinerja.audit.peristiwa import PENYIAPAN, JenisPeristiwa, Objek, semua_jenis
from ekinerja.berkas import peristiwa as berkas
from ekinerja.jadwal import peristiwa as jadwal
from ekinerja.kinerja import peristiwa as kinerja
from ekinerja.organisasi import peristiwa as organisasi
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode import peristiwa as periode
from ekinerja.presensi import peristiwa as presensi

Masuk = Callable[[Akun], Client]
# 6 October 23.30 and 7 October 00.30 at the office (WIB, seven hours ahead of UTC).
SELASA_MALAM = datetime(2026, 10, 6, 16, 30, tzinfo=UTC)
RABU_DINI = datetime(2026, 10, 6, 17, 30, tzinfo=UTC)


@pytest.fixture
def catatan(pemeran: Pemeran) -> Pemeran:
    catat(
        organisasi.KEWAJIBAN_DIKECUALIKAN,
        oleh=pemeran.dewi.pelaku,
        now=SELASA_MALAM,
        objek=Objek(
            "kewajiban",
            "1",
            "Pemutakhiran Data Mandiri 2026 Ani Lestari, A.Md.",
            pegawai_id=pemeran.ani.pegawai_id,
            bulan="2026-09",
            alasan="Pensiun tahun ini",
            rincian={"batas": "2026-07-31"},
        ),
    )
    catat(
        organisasi.SANDI_DIPASANG,
        oleh=pemeran.fitri.pelaku,
        now=RABU_DINI,
        objek=Objek("akun", "2", "akun Joko Susilo, A.Md.Kep.",
                    pegawai_id=pemeran.joko.pegawai_id),
    )  # fmt: skip
    return pemeran


def kalimat_terlihat(client: Client, kueri: str = "") -> list[str]:
    return [satu.kalimat for satu in client.get(f"/jejak/?{kueri}").context["butir"]]


PENGECUALIAN = (
    "Dewi Anggraini, S.E. mengecualikan Pemutakhiran Data Mandiri 2026 "
    "Ani Lestari, A.Md."
)
SANDI = "Fitri Handayani, S.H. memasang kata sandi akun Joko Susilo, A.Md.Kep."


def test_events_are_told_newest_first_with_reason_and_details(
    catatan: Pemeran, masuk: Masuk
) -> None:
    eko = masuk(catatan.eko)

    teks = eko.get("/jejak/").content.decode()

    assert kalimat_terlihat(eko) == [SANDI, PENGECUALIAN]
    for bagian in (
        "Pensiun tahun ini",
        "Jumat, 31 Juli 2026",
        "Rabu, 7 Oktober 2026",
        "23.30.00 WIB",
    ):
        assert bagian in teks


@pytest.mark.parametrize(
    ("kueri", "terlihat"),
    [
        ("pegawai=lestari", [PENGECUALIAN]),
        ("pegawai=199503122020122001", [PENGECUALIAN]),
        ("pelaku=fitri", [SANDI]),
        ("jenis=organisasi.sandi_dipasang", [SANDI]),
        ("bulan=2026-09", [PENGECUALIAN]),
        ("bulan=2026-10", []),
        # days are days at the office, not days of UTC
        ("sejak=2026-10-07", [SANDI]),
        ("sampai=2026-10-06", [PENGECUALIAN]),
        ("sejak=2026-10-06&sampai=2026-10-07", [SANDI, PENGECUALIAN]),
        ("pelaku=dewi&pegawai=joko", []),
    ],
)
def test_the_timeline_is_narrowed_from_the_address(
    catatan: Pemeran, masuk: Masuk, kueri: str, terlihat: list[str]
) -> None:
    assert kalimat_terlihat(masuk(catatan.eko), kueri) == terlihat


@pytest.mark.parametrize(
    "kueri",
    [
        "bulan=2026-13",
        "bulan=kemarin",
        "sejak=31-31-2026",
        "jenis=tidak.ada",
        "pegawai=%00",
        "sampai=9999-12-31",
        "sejak=0001-01-01",
        "halaman=-4",
        "pelaku=%27%3B--",
    ],
)
def test_nonsense_in_the_address_is_no_error(
    catatan: Pemeran, masuk: Masuk, kueri: str
) -> None:
    assert masuk(catatan.eko).get(f"/jejak/?{kueri}").status_code == 200


def test_without_events_the_page_says_what_will_stand_here(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    eko = masuk(pemeran.eko)

    assert "Belum ada jejak" in eko.get("/jejak/").content.decode()
    assert "Tidak ada yang cocok" in eko.get("/jejak/?pelaku=x").content.decode()


def test_names_and_reasons_are_text_never_markup(
    pemeran: Pemeran, masuk: Masuk
) -> None:
    jahat = "<script>alert(1)</script>"
    catat(
        organisasi.UNIT_DITAMBAH,
        oleh=PENYIAPAN,
        now=SELASA_MALAM,
        objek=Objek("unit", "1", jahat, alasan=jahat, rincian={"x": jahat, jahat: "y"}),
    )

    teks = masuk(pemeran.eko).get("/jejak/").content.decode()

    assert "<script>alert" not in teks
    assert teks.count("&lt;script&gt;alert(1)") >= 3


def test_a_full_page_takes_as_many_statements_as_one_event(
    catatan: Pemeran, masuk: Masuk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    eko = masuk(catatan.eko)
    with django_assert_num_queries(6):
        eko.get("/jejak/")
    catat_banyak(
        organisasi.UNIT_DITAMBAH,
        oleh=PENYIAPAN,
        now=SELASA_MALAM,
        objek=[Objek("unit", str(n), f"Unit {n}") for n in range(120)],
    )

    with django_assert_num_queries(6):
        balasan = eko.get("/jejak/")

    assert len(balasan.context["butir"]) == 50
    assert len(kalimat_terlihat(eko, "halaman=3")) == 22


def test_every_room_declares_its_kinds_and_every_kind_has_a_sentence() -> None:
    semua = semua_jenis()

    for kamar in (periode, jadwal, presensi, kinerja, organisasi, berkas):
        sendiri = [j for j in vars(kamar).values() if isinstance(j, JenisPeristiwa)]
        assert sendiri
        assert set(sendiri) <= set(semua)
    for satu in semua:
        teks = kalimat(jenis=satu.kode, pelaku="Dewi", objek="sesuatu", bulan="2026-10")
        assert teks.startswith("Dewi ")
        assert teks.endswith(".")
        assert "{" not in teks


def test_a_kind_nobody_declares_any_more_is_still_told() -> None:
    teks = kalimat(jenis="dulu.ada", pelaku="Dewi", objek="sesuatu")

    assert teks == "Dewi melakukan dulu.ada pada sesuatu."


def test_the_month_is_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    jenis = JenisPeristiwa("uji.bulan", "{pelaku} mengunci {objek} {bulan}")
    monkeypatch.setitem(terdaftar, jenis.kode, jenis)

    assert kalimat(jenis="uji.bulan", pelaku="A", objek="bulan", bulan="2026-10") == (
        "A mengunci bulan Oktober 2026."
    )


@pytest.mark.parametrize(
    ("isi", "pasangan"),
    [
        ({"nomor_sk": "SK/1", "kosong": "", "tiada": None}, [("Nomor sk", "SK/1")]),
        ({"dibuka": True, "ditutup": False}, [("Dibuka", "ya"), ("Ditutup", "tidak")]),
        ({"ids": [1, 2]}, [("Ids", "1, 2")]),
        ({"lama": {"menit": 60}}, [("Lama", "menit: 60")]),
        (
            {
                "berubah": {
                    "menit": {"dari": "60", "menjadi": "90"},
                    "rhk": {"dari": "", "menjadi": "RHK 2"},
                }
            },
            [("Berubah", "menit: 60 menjadi 90; rhk: kosong menjadi RHK 2")],
        ),
        ({"menit": 0}, [("Menit", "0")]),
        ({"sejak": "2026-10-01"}, [("Sejak", "Kamis, 1 Oktober 2026")]),
        ({"nomor": "2026-13-01"}, [("Nomor", "2026-13-01")]),
    ],
)
def test_details_become_pairs_of_words(
    isi: Mapping[str, object], pasangan: list[tuple[str, str]]
) -> None:
    assert rincian(isi) == pasangan
