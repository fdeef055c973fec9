"""A policy kept as texts: whether it loads, and whether its worked cases come out."""

from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan.salinan import baca_isi
from ekinerja.tpp.naskah import banyak_kasus, periksa_isi

AKAR = Path(__file__).parents[3] / "kebijakan"
ID = "belitung-timur/2022-perbup-00"
TOML, KASUS = "kebijakan.toml", "kasus/uji.toml"
DASAR = {n: t for n, t in baca_isi(AKAR / ID).items() if not n.startswith("kasus/")}
SATU = """
[[kasus]]
nama = "Bulan penuh"
bulan = "2026-09"
kelas = 7
[kasus.harap]
jumlah = 4_566_821
"""


def test_a_policy_whose_cases_come_out_may_be_put_in_force() -> None:
    hasil = periksa_isi({**DASAR, KASUS: SATU}, ID)

    assert hasil.benar
    assert hasil.kebijakan is not None
    assert (hasil.kebijakan.id, hasil.kasus) == (ID, 1)
    assert hasil.di(KASUS) == {}


def test_a_case_that_comes_out_otherwise_is_told_on_its_line() -> None:
    lain = SATU.replace("Bulan penuh", "Kurang serupiah").replace("821", "820")

    hasil = periksa_isi({**DASAR, KASUS: SATU + lain}, ID)

    assert (hasil.benar, hasil.kasus, hasil.kesalahan) == (False, 2, ())
    ((nomor, (satu,)),) = hasil.di(KASUS).items()
    assert nomor == 10
    assert satu.kesalahan == (
        "Kasus 'Kurang serupiah': jumlah seharusnya 4566820, ternyata 4566821."
    )
    assert hasil.di(TOML) == {}


def test_further_differences_of_a_case_are_counted() -> None:
    salah = SATU.replace("821\n", '820\nbayar = "ditahan"\n')

    (satu,) = periksa_isi({**DASAR, KASUS: salah}, ID).beda

    assert satu.kesalahan.endswith(" Ada 1 hal lain yang berbeda.")


def test_a_name_written_otherwise_leads_to_the_first_line() -> None:
    lain = SATU.replace('"Bulan penuh"', '"Bulan \\u0070enuh"').replace("821", "1")

    (satu,) = periksa_isi({**DASAR, KASUS: lain}, ID).beda

    assert satu.baris == 1


def test_a_policy_that_does_not_load_has_faults_and_no_cases() -> None:
    salah = DASAR[TOML].replace("label_tpp ", "label_tp ", 1)

    hasil = periksa_isi({**DASAR, TOML: salah, KASUS: SATU}, ID)

    assert (hasil.benar, hasil.kebijakan, hasil.kasus) == (False, None, 0)
    assert {k.kesalahan for k in hasil.kesalahan} == {
        "Kunci 'label_tpp' belum ada.",
        "Kunci 'label_tp' tidak dikenal.",
    }
    assert set(hasil.di(TOML)) == {k.baris for k in hasil.kesalahan}


def test_a_case_that_cannot_be_read_is_a_fault_of_its_file() -> None:
    hasil = periksa_isi({**DASAR, KASUS: SATU.replace("kelas", "kelass")}, ID)

    assert hasil.kebijakan is not None
    assert (hasil.benar, hasil.kasus, hasil.beda) == (False, 0, ())
    assert [s.kesalahan for s in hasil.di(KASUS)[5]] == [
        "Kunci 'kelass' tidak dikenal."
    ]


@pytest.mark.parametrize(
    ("isi", "banyak"),
    [
        ({KASUS: SATU}, 1),
        ({KASUS: SATU, "kasus/lain.toml": SATU + SATU}, 3),
        ({TOML: SATU, "kasus/baca.md": SATU}, 0),
        ({KASUS: "[[kasus"}, 0),
        ({KASUS: "kasus = 3"}, 0),
        ({KASUS: ""}, 0),
    ],
)
def test_cases_are_counted_without_being_run(isi: dict[str, str], banyak: int) -> None:
    assert banyak_kasus(isi) == banyak
