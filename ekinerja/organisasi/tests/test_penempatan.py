"""Putting people into posts: what may stand beside what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.audit.models import Peristiwa
from ekinerja.organisasi.models import Jabatan, Penempatan
from ekinerja.organisasi.operations import (
    PenempatanBaru,
    akhiri_penempatan,
    tempatkan_banyak,
)
from ekinerja.organisasi.operations.wewenang import TidakBerwenang
from ekinerja.organisasi.queries import kepegawaian_dalam, penempatan_dalam, zona_pada
from ekinerja.organisasi.rules.pegawai import RentangDitolak
from ekinerja.organisasi.rules.penempatan import PenempatanDitolak
from ekinerja.organisasi.tests.pemeran import Pemeran

SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
SEPTEMBER_30, OKTOBER_1, OKTOBER_31 = (
    date(2026, 9, 30),
    date(2026, 10, 1),
    date(2026, 10, 31),
)


def baru(pemeran: Pemeran, siapa: str, jabatan: str, **ubah: object) -> PenempatanBaru:
    dasar = PenempatanBaru(
        pegawai_id=getattr(pemeran, siapa).pegawai_id,
        jabatan_id=pemeran.jabatan[jabatan].id,
        nomor_sk="SK/10/2026",
        sejak=OKTOBER_1,
    )
    return replace(dasar, **ubah)  # type: ignore[arg-type]  # names of fields


def akhiri(pemeran: Pemeran, siapa: str, sampai: date) -> Penempatan:
    lama = Penempatan.objects.get(pegawai=getattr(pemeran, siapa).pegawai)
    return akhiri_penempatan(
        penempatan_id=lama.id, sampai=sampai, oleh=pemeran.dewi, now=SAAT
    )


def test_somebody_moves_from_one_post_to_another(pemeran: Pemeran) -> None:
    akhiri(pemeran, "ani", SEPTEMBER_30)

    tempatkan_banyak([baru(pemeran, "ani", "analis")], oleh=pemeran.dewi, now=SAAT)

    ani = pemeran.ani.pegawai_id
    hasil = penempatan_dalam(
        pegawai_ids=[ani], sejak=date(2026, 9, 1), sampai=OKTOBER_31
    )[ani]
    assert [(p.jabatan_kode, p.sejak, p.sampai) for p in hasil] == [
        ("staf", date(2026, 9, 1), SEPTEMBER_30),
        ("analis", OKTOBER_1, OKTOBER_31),
    ]
    assert list(Peristiwa.objects.values_list("jenis", "objek_label")) == [
        (
            "organisasi.penempatan_diakhiri",
            "Ani Lestari, A.Md. sebagai Pengadministrasi Umum sejak "
            "Kamis, 1 Januari 2026",
        ),
        (
            "organisasi.ditempatkan",
            "Ani Lestari, A.Md. sebagai Analis SDM Aparatur sejak "
            "Kamis, 1 Oktober 2026",
        ),
    ]


def test_a_definitive_holder_may_act_in_a_second_post(pemeran: Pemeran) -> None:
    plt = baru(pemeran, "citra", "kaban", jenis="plt", sampai=OKTOBER_31)

    (hasil,) = tempatkan_banyak([plt], oleh=pemeran.dewi, now=SAAT)

    assert (hasil.jenis, hasil.berlaku_sampai) == ("plt", OKTOBER_31)
    assert "sebagai Plt. Kepala BKPSDM sejak" in Peristiwa.objects.get().objek_label


@pytest.mark.parametrize(
    ("siapa", "jabatan", "ubah", "kalimat"),
    [
        ("ani", "analis", {}, "sudah definitif sebagai Pengadministrasi Umum"),
        ("ani", "staf", {"jenis": "plt"}, "sudah memangku Pengadministrasi Umum"),
        ("ani", "kasubag", {"jenis": "pjs"}, "Jenis penempatan 'pjs' tidak dikenal"),
        ("ani", "kasubag", {"jenis": "plt", "nomor_sk": " "}, "Nomor SK penempatan"),
        (
            "ani",
            "kasubag",
            {"jenis": "plt", "sejak": date(2025, 12, 31)},
            "Jabatan Kepala Subbagian Umum berlaku",
        ),
        ("ani", "kasubag", {"pegawai_id": 1}, "belum ada"),
        ("ani", "kasubag", {"jabatan_id": 1}, "belum ada"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_to_do(
    pemeran: Pemeran, siapa: str, jabatan: str, ubah: dict[str, object], kalimat: str
) -> None:
    with pytest.raises(PenempatanDitolak, match=kalimat):
        tempatkan_banyak(
            [baru(pemeran, siapa, jabatan, **ubah)], oleh=pemeran.dewi, now=SAAT
        )

    assert Penempatan.objects.count() == 12
    assert not Peristiwa.objects.exists()


def test_a_single_post_is_not_given_twice_even_within_one_list(
    pemeran: Pemeran,
) -> None:
    akhiri(pemeran, "ani", SEPTEMBER_30)
    akhiri(pemeran, "intan", SEPTEMBER_30)

    with pytest.raises(PenempatanDitolak, match="sudah dipangku Budi Hartono"):
        tempatkan_banyak([baru(pemeran, "ani", "kasubag")], oleh=pemeran.dewi, now=SAAT)
    with pytest.raises(PenempatanDitolak, match="sudah dipangku Ani Lestari"):
        tempatkan_banyak(
            [baru(pemeran, "ani", "kaban"), baru(pemeran, "intan", "kaban")],
            oleh=pemeran.dewi,
            now=SAAT,
        )

    assert not Penempatan.objects.filter(berlaku_sejak=OKTOBER_1).exists()


def test_a_post_that_has_been_abolished_takes_nobody(pemeran: Pemeran) -> None:
    Jabatan.objects.filter(kode="kaban").update(berlaku_sampai=SEPTEMBER_30)

    with pytest.raises(PenempatanDitolak, match="Sesuaikan tanggalnya"):
        tempatkan_banyak(
            [baru(pemeran, "citra", "kaban", jenis="plt")], oleh=pemeran.dewi, now=SAAT
        )


def test_a_placement_ends_once_and_not_before_it_began(pemeran: Pemeran) -> None:
    akhiri(pemeran, "ani", SEPTEMBER_30)

    with pytest.raises(PenempatanDitolak, match="sudah berakhir"):
        akhiri(pemeran, "ani", OKTOBER_31)
    with pytest.raises(RentangDitolak):
        akhiri(pemeran, "ani", date(2025, 12, 31))
    akhiri(pemeran, "ani", date(2026, 9, 15))

    assert Penempatan.objects.get(pegawai=pemeran.ani.pegawai).berlaku_sampai == date(
        2026, 9, 15
    )


@pytest.mark.parametrize("siapa", ["ani", "budi", "eko", "hadi"])
def test_only_the_personnel_office_places_people(pemeran: Pemeran, siapa: str) -> None:
    plt = baru(pemeran, "citra", "kaban", jenis="plt")

    with pytest.raises(TidakBerwenang):
        tempatkan_banyak([plt], oleh=getattr(pemeran, siapa), now=SAAT)


@pytest.mark.parametrize("banyak", [1, 100])
def test_placing_many_takes_as_few_statements_as_placing_one(
    pemeran: Pemeran,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    banyak: int,
) -> None:
    plt = [
        baru(pemeran, "ani", "analis", jenis="plt",
             sejak=date(2026, 1, 1 + n % 28), sampai=date(2026, 1, 1 + n % 28))
        for n in range(min(banyak, 28))
    ]  # fmt: skip

    with django_assert_max_num_queries(12):
        tempatkan_banyak(plt, oleh=None, now=SAAT)

    assert Penempatan.objects.filter(jenis="plt").count() == len(plt)


def test_spans_are_clipped_and_carry_post_and_unit(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        semua = penempatan_dalam(pegawai_ids=None, sejak=OKTOBER_1, sampai=OKTOBER_31)
        status = kepegawaian_dalam(
            pegawai_ids=None, sejak=OKTOBER_1, sampai=OKTOBER_31
        ).status

    (intan,) = semua[pemeran.intan.pegawai_id]
    assert (intan.jabatan_nama, intan.unit_nama, intan.zona) == (
        "Guru Ahli Pertama",
        "SD Negeri 1 Manggar",
        "WIB",
    )
    assert (intan.kelas, intan.kelompok, intan.jenjang) == (8, "guru", "fungsional")
    assert (intan.sejak, intan.sampai) == (OKTOBER_1, OKTOBER_31)
    (pppk,) = status[pemeran.intan.pegawai_id]
    assert (pppk.status, pppk.golongan) == ("pppk", "IX")
    assert len(semua) == len(status) == 12


def test_the_zone_is_the_duty_places_else_the_governments(pemeran: Pemeran) -> None:
    unit = pemeran.unit_sdn1
    unit.zona = "WIT"
    unit.save()

    di_sekolah = zona_pada(pegawai_id=pemeran.intan.pegawai_id, tanggal=OKTOBER_1)
    sebelum_ditempatkan = zona_pada(
        pegawai_id=pemeran.intan.pegawai_id, tanggal=date(2025, 1, 1)
    )

    assert (di_sekolah, sebelum_ditempatkan) == ("WIT", "WIB")
