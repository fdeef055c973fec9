"""Who answers to whom on a date: the rule over plain values, and over the tables."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from ekinerja.organisasi.models import Pegawai, Penempatan
from ekinerja.organisasi.queries import (
    RentangBawahan,
    atasan_banyak,
    atasan_pada,
    rentang_bawahan,
)
from ekinerja.organisasi.rules.susunan import (
    Pegang,
    Rentang,
    Susunan,
    atasan,
    berputar,
    rentang_atasan,
)
from ekinerja.organisasi.tests.pemeran import Pemeran

# Posts: kepala over kasubag over staf. People by number.
KEPALA, KASUBAG, STAF = 1, 2, 3
ANI, BUDI, CITRA, TAMU = 10, 20, 30, 40
JAN, AKHIR = date(2026, 1, 1), date(2026, 10, 31)
TGL = date(2026, 10, 6)
ANI_STAF = Pegang(ANI, STAF, KASUBAG, "definitif", JAN, None)


def susunan(*pegangan: Pegang) -> Susunan:
    per_jabatan: dict[int, list[Pegang]] = {}
    for satu in pegangan:
        per_jabatan.setdefault(satu.jabatan_id, []).append(satu)
    return Susunan({KEPALA: None, KASUBAG: KEPALA}, per_jabatan)


def pegang(
    siapa: int, jabatan: int, jenis: str, sejak: date = JAN, sampai: date | None = None
) -> Pegang:
    return Pegang(
        siapa, jabatan, KEPALA if jabatan == KASUBAG else None, jenis, sejak, sampai
    )


CITRA_KEPALA = pegang(CITRA, KEPALA, "definitif")
BUDI_KASUBAG = pegang(BUDI, KASUBAG, "definitif")


@pytest.mark.parametrize(
    ("pegangan", "diharapkan"),
    [
        # the holder of the post above
        ([CITRA_KEPALA, BUDI_KASUBAG], BUDI),
        # a vacant post is passed over, upwards
        ([CITRA_KEPALA], CITRA),
        # a Plt acts for a vacant post
        ([CITRA_KEPALA, pegang(TAMU, KASUBAG, "plt")], TAMU),
        # a Plt does not displace a definitive holder
        ([CITRA_KEPALA, BUDI_KASUBAG, pegang(TAMU, KASUBAG, "plt")], BUDI),
        # a Plh stands in for a definitive holder who is away, and for a Plt
        ([CITRA_KEPALA, BUDI_KASUBAG, pegang(TAMU, KASUBAG, "plh")], TAMU),
        (
            [
                CITRA_KEPALA,
                pegang(BUDI, KASUBAG, "plt"),
                pegang(TAMU, KASUBAG, "plh"),
            ],
            TAMU,
        ),
        # nobody is their own superior, acting or not
        ([CITRA_KEPALA, pegang(ANI, KASUBAG, "plt")], CITRA),
        ([CITRA_KEPALA, BUDI_KASUBAG, pegang(ANI, KASUBAG, "plh")], CITRA),
        ([pegang(ANI, KEPALA, "plt"), pegang(ANI, KASUBAG, "plt")], None),
        # a holding that has ended or not begun counts for nothing
        ([CITRA_KEPALA, pegang(BUDI, KASUBAG, "definitif", JAN, date(2026, 10, 5))], CITRA),
        ([CITRA_KEPALA, pegang(BUDI, KASUBAG, "definitif", date(2026, 10, 7))], CITRA),
        # its first and its last day do
        ([CITRA_KEPALA, pegang(BUDI, KASUBAG, "definitif", TGL, TGL)], BUDI),
        # nobody anywhere
        ([], None),
    ],
)  # fmt: skip
def test_the_superior_of_a_staff_member(
    pegangan: list[Pegang], diharapkan: int | None
) -> None:
    assert atasan(susunan(*pegangan), ANI_STAF, tanggal=TGL) == diharapkan


def test_the_top_post_has_no_superior() -> None:
    assert atasan(susunan(CITRA_KEPALA), CITRA_KEPALA, tanggal=TGL) is None


def test_a_month_is_cut_where_the_superior_changes() -> None:
    tersusun = susunan(
        CITRA_KEPALA,
        pegang(BUDI, KASUBAG, "definitif", JAN, date(2026, 10, 14)),
        pegang(TAMU, KASUBAG, "plt", date(2026, 10, 20)),
    )

    hasil = rentang_atasan(tersusun, ANI_STAF, sejak=date(2026, 10, 1), sampai=AKHIR)

    assert hasil == [
        Rentang(date(2026, 10, 1), date(2026, 10, 14), BUDI),
        Rentang(date(2026, 10, 15), date(2026, 10, 19), CITRA),
        Rentang(date(2026, 10, 20), AKHIR, TAMU),
    ]


def test_a_placement_outside_the_span_has_no_superiors_in_it() -> None:
    lalu = Pegang(ANI, STAF, KASUBAG, "definitif", JAN, date(2026, 9, 30))

    assert rentang_atasan(susunan(), lalu, sejak=date(2026, 10, 1), sampai=AKHIR) == []


def test_a_circle_of_posts_ends_the_walk_and_is_recognised() -> None:
    putar = Susunan({KEPALA: KASUBAG, KASUBAG: KEPALA}, {})

    assert atasan(putar, ANI_STAF, tanggal=TGL) is None
    assert berputar(putar.induk, jabatan_id=KEPALA)
    assert not berputar({KEPALA: None, KASUBAG: KEPALA}, jabatan_id=KASUBAG)


def plt(siapa: Pegawai, pemeran: Pemeran, jabatan: str, **lain: object) -> None:
    Penempatan.objects.create(
        pegawai=siapa,
        jabatan=pemeran.jabatan[jabatan],
        nomor_sk="SK/1",
        **{"jenis": "plt", "berlaku_sejak": date(2026, 10, 1), **lain},
    )


@pytest.mark.parametrize(
    ("bawahan", "nama"),
    [
        ("ani", "budi"),
        ("budi", "citra"),
        ("citra", "gita"),
        ("gita", "hadi"),
        ("intan", "kepsek"),
        # over vacant posts, up to the Sekda
        ("kapus", "gita"),
        ("dewi", "gita"),
    ],
)
def test_the_cast_answers_to(pemeran: Pemeran, bawahan: str, nama: str) -> None:
    hasil = atasan_pada(pegawai_id=getattr(pemeran, bawahan).pegawai_id, tanggal=TGL)

    assert hasil == getattr(pemeran, nama).pegawai


def test_the_head_of_the_region_answers_to_nobody(pemeran: Pemeran) -> None:
    assert atasan_pada(pegawai_id=pemeran.hadi.pegawai_id, tanggal=TGL) is None


def test_before_the_first_placement_there_is_no_superior(pemeran: Pemeran) -> None:
    hasil = atasan_pada(pegawai_id=pemeran.ani.pegawai_id, tanggal=date(2025, 12, 31))

    assert hasil is None


def test_a_plt_of_the_vacant_office_approves_its_people(pemeran: Pemeran) -> None:
    plt(pemeran.citra.pegawai, pemeran, "kaban")

    sebelum = atasan_pada(pegawai_id=pemeran.dewi.pegawai_id, tanggal=date(2026, 9, 30))
    sesudah = atasan_pada(pegawai_id=pemeran.dewi.pegawai_id, tanggal=TGL)

    assert (sebelum, sesudah) == (pemeran.gita.pegawai, pemeran.citra.pegawai)


@pytest.mark.parametrize("banyak", [1, 12])
def test_superiors_of_many_take_two_statements(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries, banyak: int
) -> None:
    orang = list(Pegawai.objects.order_by("id").values_list("id", flat=True))[:banyak]
    pasangan = [(satu, hari) for satu in orang for hari in (TGL, date(2026, 9, 1))]

    with django_assert_num_queries(2):
        hasil = atasan_banyak(pasangan)

    assert len(hasil) == 2 * banyak
    assert hasil[(pemeran.ani.pegawai_id, TGL)] == pemeran.budi.pegawai_id


@pytest.mark.django_db
def test_no_pairs_need_no_statement(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        assert atasan_banyak([]) == {}


def test_subordinates_come_with_the_days_they_answer_to_one(
    pemeran: Pemeran, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    plt(pemeran.ani.pegawai, pemeran, "kaban", berlaku_sampai=date(2026, 10, 15))

    with django_assert_num_queries(2):
        hasil = rentang_bawahan(
            atasan_id=pemeran.ani.pegawai_id, sejak=date(2026, 10, 1), sampai=AKHIR
        )

    sampai = date(2026, 10, 15)
    assert hasil == [
        RentangBawahan(pemeran.dewi.pegawai_id, date(2026, 10, 1), sampai),
        RentangBawahan(pemeran.fitri.pegawai_id, date(2026, 10, 1), sampai),
    ]


def test_the_sekda_gets_those_below_vacant_posts_too(pemeran: Pemeran) -> None:
    hasil = rentang_bawahan(atasan_id=pemeran.gita.pegawai_id, sejak=TGL, sampai=TGL)

    assert {satu.pegawai_id for satu in hasil} == {
        pemeran.citra.pegawai_id,
        pemeran.kapus.pegawai_id,
        pemeran.dewi.pegawai_id,
        pemeran.fitri.pegawai_id,
        pemeran.eko.pegawai_id,
    }


def test_one_who_acts_for_their_own_superior_answers_further_up(
    pemeran: Pemeran,
) -> None:
    plt(pemeran.ani.pegawai, pemeran, "kasubag", jenis="plh")

    bawahan_citra = rentang_bawahan(
        atasan_id=pemeran.citra.pegawai_id, sejak=TGL, sampai=TGL
    )
    bawahan_ani = rentang_bawahan(
        atasan_id=pemeran.ani.pegawai_id, sejak=TGL, sampai=TGL
    )

    assert pemeran.ani.pegawai_id in {satu.pegawai_id for satu in bawahan_citra}
    assert bawahan_ani == []


@pytest.mark.parametrize("siapa", ["ani", "budi", "citra", "gita", "hadi", "kapus"])
def test_the_spans_of_subordinates_agree_with_the_question_day_by_day(
    pemeran: Pemeran, siapa: str
) -> None:
    plt(pemeran.ani.pegawai, pemeran, "kasubag", jenis="plh",
        berlaku_sejak=TGL, berlaku_sampai=date(2026, 10, 9))  # fmt: skip
    plt(pemeran.kapus.pegawai, pemeran, "kadinkes", berlaku_sejak=date(2026, 10, 12))
    atasan_id = getattr(pemeran, siapa).pegawai_id
    hari = [date(2026, 10, n) for n in range(1, 32)]
    orang = list(Pegawai.objects.values_list("id", flat=True))

    rentang = rentang_bawahan(atasan_id=atasan_id, sejak=hari[0], sampai=hari[-1])

    dari_rentang = {
        (r.pegawai_id, h) for r in rentang for h in hari if r.sejak <= h <= r.sampai
    }
    satu_satu = atasan_banyak([(o, h) for o in orang for h in hari])
    assert dari_rentang == {k for k, v in satu_satu.items() if v == atasan_id}
