"""What changed since last month, and the sentence that says so."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ekinerja.tpp.banding import beda_langkah, kejadian_berubah, sebab
from ekinerja.tpp.dua_bulan import Kejadian, banding, kalimat_banding
from ekinerja.tpp.hitung import hitung
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.tests.bulan_uji import ALPA, Kerja, Sehari, fakta, mesin
from ekinerja.tpp.tests.contoh_hasil import contoh_hasil, kejadian

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


def test_every_step_carries_both_months_and_the_days_behind() -> None:
    lalu = contoh_hasil(MANGKIR, periode="2026-08")
    kini = contoh_hasil(TELAT)

    (satu,) = banding(lalu, kini).langkah

    assert (satu.langkah, satu.lalu, satu.kini, satu.nilai) == (
        "telat",
        -33_000,
        -6_000,
        27_000,
    )
    assert satu.kejadian_lalu == (
        Kejadian("2026-09-23", "Rab 23 Sep, tanpa keterangan", -33_000, ()),
    )
    assert satu.kejadian_kini == (
        Kejadian("2026-09-08", "Sel 8 Sep, masuk 07.44.09", -6_000, ()),
    )


def test_days_that_bring_a_share_are_told_by_what_they_brought_less() -> None:
    penuh = hitung(mesin("belitung-timur"), fakta("belitung-timur", {}))
    kurang = hitung(
        mesin("belitung-timur"),
        fakta("belitung-timur", {9: Sehari(kerja=(Kerja(290, 2),)), 3: ALPA}),
    )

    semua = {x.langkah: x for x in banding(penuh, kurang).langkah}

    kinerja = semua["kinerja_harian"]
    assert (kinerja.lalu, kinerja.kini) == (0, -290_616)
    assert kinerja.kejadian_lalu == ()
    assert [(k.uraian, k.nilai) for k in kinerja.kejadian_kini] == [
        ("Jum 4 Sep, tidak hadir", -145_308),
        (
            "Sen 14 Sep, 290 menit disetujui, minimal 300; target tercapai 50 %",
            -145_308,
        ),
    ]
    assert kinerja.kejadian_kini[1].fakta == (
        "rekaman:141",
        "rekaman:142",
        "aktivitas:14-0",
    )


def test_another_policy_is_told_and_what_it_changed_is_told_apart() -> None:
    lalu = contoh_hasil(periode="2026-08")
    kini = replace(
        contoh_hasil(dasar=900_000), kebijakan="uji/2026", sidik_kebijakan="1" * 64
    )
    lama = contoh_hasil()

    assert banding(lalu, kini).kebijakan == (
        "Kebijakannya berganti: Agustus 2026 menurut uji/2022, September 2026 menurut "
        "uji/2026."
    )
    assert banding(lalu, kini, menurut_lama=lama).kebijakan.endswith(
        " Menurut yang lama September 2026 akan Rp1.000.000; kebijakan yang baru "
        "Rp100.000 lebih rendah."
    )
    assert banding(lalu, kini, menurut_lama=kini).kebijakan.endswith(
        " Menurut yang lama jumlah September 2026 sama."
    )
    gagal = replace(lama, masalah=(Masalah("x", "Kelasnya belum ada."),))
    assert banding(lalu, kini, menurut_lama=gagal).kebijakan.endswith(
        " Menurut yang lama September 2026 tidak dapat dihitung: Kelasnya belum ada."
    )


def test_changed_files_of_one_policy_are_told() -> None:
    kini = replace(contoh_hasil(), sidik_kebijakan="1" * 64)

    assert banding(AGUSTUS, kini).kebijakan == (
        "Isi kebijakan uji/2022 berubah antara Agustus 2026 dan September 2026."
    )
    assert banding(AGUSTUS, contoh_hasil()).kebijakan == ""


def test_two_equal_months_have_no_cause() -> None:
    assert sebab(AGUSTUS, contoh_hasil()) == ""


def test_the_event_that_moved_most_is_looked_for_in_one_direction() -> None:
    """One day dearer by 4,000, one cheaper by 9,000 under the same step."""
    lama = contoh_hasil(TELAT, MANGKIR)
    baru = contoh_hasil(TELAT._replace(nilai=-10_000), MANGKIR._replace(nilai=-24_000))

    assert kejadian_berubah(lama, baru, "telat", turun=True) == TELAT.uraian
    assert kejadian_berubah(lama, baru, "telat", turun=False) == MANGKIR.uraian
    assert kejadian_berubah(lama, lama, "telat", turun=True) == ""
    assert kejadian_berubah(lama, baru, "dasar", turun=True) == ""


def test_of_events_within_events_the_innermost_are_told() -> None:
    minggu = MANGKIR._replace(uraian="Minggu keempat", tanggal="", anak=(MANGKIR,))

    assert sebab(AGUSTUS, contoh_hasil(TELAT, minggu)) == (
        "potongan kehadiran: Rab 23 Sep, tanpa keterangan"
    )


@pytest.mark.parametrize(("selisih", "arah"), [(1, "tinggi"), (-1, "rendah")])
def test_a_single_rupiah_has_its_direction(selisih: int, arah: str) -> None:
    kini = contoh_hasil(dasar=1_000_000 + selisih)

    assert kalimat_banding(AGUSTUS, kini).startswith(
        f"Rp1 lebih {arah} dari Agustus 2026, terutama karena "
    )
