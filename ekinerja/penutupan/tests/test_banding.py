"""What changed since last month, and the sentence that says so."""

from hypothesis import given
from hypothesis import strategies as st

from ekinerja.penutupan.slip.banding import kalimat_banding
from ekinerja.penutupan.tests.contoh_hasil import contoh_hasil, kejadian
from ekinerja.tpp.banding import beda_langkah, sebab

TELAT = kejadian("Sel 8 Sep, masuk 07.44.09", "2026-09-08", -6_000)
MANGKIR = kejadian("Rab 23 Sep, tanpa keterangan", "2026-09-23", -33_000)
AGUSTUS = contoh_hasil(periode="2026-08")


def test_without_a_month_before_there_is_nothing_to_compare() -> None:
    assert kalimat_banding(None, contoh_hasil()) == (
        "Belum ada bulan sebelumnya untuk dibandingkan."
    )


def test_the_same_amount_is_said_to_be_the_same() -> None:
    assert kalimat_banding(AGUSTUS, contoh_hasil()) == "Sama dengan Agustus 2026."


def test_less_money_names_the_event_that_weighed_most() -> None:
    kini = contoh_hasil(TELAT, MANGKIR)

    assert kalimat_banding(AGUSTUS, kini) == (
        "Rp39.000 lebih rendah dari Agustus 2026, terutama karena "
        "potongan kehadiran: Rab 23 Sep, tanpa keterangan."
    )


def test_more_money_names_the_step_that_took_less() -> None:
    lalu = contoh_hasil(MANGKIR, periode="2026-08")
    kini = contoh_hasil(TELAT)

    assert kalimat_banding(lalu, kini) == (
        "Rp27.000 lebih tinggi dari Agustus 2026, terutama karena potongan kehadiran."
    )


def test_a_cause_pulls_in_the_direction_of_the_change() -> None:
    lalu = contoh_hasil(MANGKIR, periode="2026-08", dasar=1_000_000)
    kini = contoh_hasil(dasar=900_000)

    assert kini.jumlah - lalu.jumlah == -67_000
    assert sebab(lalu, kini) == "TPP dasar kelas 7"


@given(
    lalu=st.lists(st.integers(-9_000, -1), max_size=4),
    kini=st.lists(st.integers(-9_000, -1), max_size=4),
    dasar=st.sampled_from([1_000_000, 1_200_000]),
)
def test_differences_by_step_add_up_to_the_difference(
    lalu: list[int], kini: list[int], dasar: int
) -> None:
    dulu = contoh_hasil(*(kejadian("x", "2026-08-03", n) for n in lalu))
    baru = contoh_hasil(*(kejadian("y", "2026-09-03", n) for n in kini), dasar=dasar)

    beda = beda_langkah(dulu, baru)

    assert sum(satu.nilai for satu in beda) == baru.jumlah - dulu.jumlah
    assert [abs(satu.nilai) for satu in beda] == sorted(
        (abs(satu.nilai) for satu in beda), reverse=True
    )
