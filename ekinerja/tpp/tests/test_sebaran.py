"""Amounts sorted into few classes with round edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.tpp.sebaran import Golongan, sebaran, sebaran_sanding


def test_nobody_makes_no_class() -> None:
    assert sebaran([]) == []


def test_people_without_anything_make_one_class() -> None:
    assert sebaran([0, 0]) == [Golongan(sejak=0, sampai=1, banyak=2)]


@pytest.mark.parametrize(
    ("tertinggi", "lebar", "banyak"),
    [
        # ten classes of 500.000 end below 5.000.000
        (4_999_999, 500_000, 10),
        (5_000_000, 1_000_000, 6),
        (9_999_999, 1_000_000, 10),
        (10_000_000, 2_000_000, 6),
    ],
)
def test_the_width_is_the_smallest_round_one(
    tertinggi: int, lebar: int, banyak: int
) -> None:
    hasil = sebaran([0, tertinggi])

    assert len(hasil) == banyak
    assert (hasil[0].sejak, hasil[0].sampai) == (0, lebar)
    assert hasil[-1].banyak == 1


@given(st.lists(st.integers(0, 50_000_000), min_size=1))
def test_everybody_stands_in_exactly_one_class(jumlah: list[int]) -> None:
    hasil = sebaran(jumlah)

    assert sum(golongan.banyak for golongan in hasil) == len(jumlah)
    assert len(hasil) <= 10
    for golongan in hasil:
        di_dalam = [n for n in jumlah if golongan.sejak <= n < golongan.sampai]
        assert golongan.banyak == len(di_dalam)


def test_two_spreads_stand_in_the_same_classes_up_to_the_higher_amount() -> None:
    # alone 0 to 9 would be ten classes of 1; beside 4.999.999 both have ten of 500.000
    hasil = sebaran_sanding([0, 9], [4_999_999])

    assert [
        (k.sejak, k.banyak, n.banyak) for k, n in hasil if k.banyak or n.banyak
    ] == [
        (0, 2, 0),
        (4_500_000, 0, 1),
    ]
    assert len(hasil) == 10
    assert all((k.sejak, k.sampai) == (n.sejak, n.sampai) for k, n in hasil)


def test_beside_nobody_there_is_no_spread() -> None:
    assert sebaran_sanding([], [5]) == []
    assert sebaran_sanding([5], []) == []
    assert sebaran_sanding([], []) == []
