"""Kota Kediri: a trial first, then what is paid; one policy for each month."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kasus import baca_kasus, jalankan
from ekinerja.tpp.kebijakan import KebijakanSalah, berlaku, muat
from ekinerja.tpp.tests.bulan_uji import KEBIJAKAN, fakta
from ekinerja.tpp.tests.rusak import Salinan, salin
from ekinerja.waktu import Bulan

KEDIRI = KEBIJAKAN / "kota-kediri"
UJI_COBA, DIBAYAR = "kota-kediri/2019-perwal-00", "kota-kediri/2020-perwal-00"


@pytest.mark.parametrize(
    ("tanggal", "kebijakan", "uji_coba"),
    [
        (date(2019, 10, 1), UJI_COBA, True),
        (date(2019, 11, 1), UJI_COBA, True),
        (date(2019, 12, 31), UJI_COBA, True),
        (date(2020, 1, 1), DIBAYAR, False),
        (date(2026, 11, 1), DIBAYAR, False),
    ],
)
def test_the_months_of_2019_are_a_trial_and_january_is_paid(
    tanggal: date, kebijakan: str, uji_coba: bool
) -> None:
    dipakai = berlaku(KEDIRI, tanggal)

    assert (dipakai.id, dipakai.uji_coba) == (kebijakan, uji_coba)


def test_before_the_trial_there_is_no_policy() -> None:
    with pytest.raises(KebijakanSalah, match="yang berlaku pada 30-09-2019"):
        berlaku(KEDIRI, date(2019, 9, 30))


def test_the_trial_calculates_what_will_be_paid() -> None:
    semua = fakta("kota-kediri", {})

    latihan = hitung(susun(muat(KEDIRI / "2019-perwal-00")), semua)
    dibayar = hitung(susun(muat(KEDIRI / "2020-perwal-00")), semua)

    assert (latihan.bayar, dibayar.bayar) == ("uji_coba", "dibayar")
    assert latihan.jumlah == dibayar.jumlah
    assert latihan.baris == dibayar.baris


# --- A policy that begins within a month: the whole month is calculated by one ---


@pytest.fixture
def tengah(tmp_path: Path) -> Salinan:
    """The paid policy begins on 16 January 2020 instead; the trial ends on its eve."""
    salinan = salin(tmp_path)
    salinan.ubah(f"{UJI_COBA}/kebijakan.toml", "2019-12-31", "2020-01-15")
    salinan.ubah(
        f"{DIBAYAR}/kebijakan.toml",
        "berlaku_sejak = 2020-01-01\n",
        'berlaku_sejak = 2020-01-16\nmulai_tengah_bulan = "bulan_itu"\n',
    )
    return salinan


@pytest.mark.parametrize(
    ("cara", "januari"), [("bulan_itu", DIBAYAR), ("bulan_berikutnya", UJI_COBA)]
)
def test_a_start_within_the_month_says_which_policy_takes_it(
    tengah: Salinan, cara: str, januari: str
) -> None:
    tengah.ubah(f"{DIBAYAR}/kebijakan.toml", '"bulan_itu"', f'"{cara}"')
    folder = tengah.akar / "kota-kediri"

    dipakai = [berlaku(folder, date(2020, n, 1)).id for n in (1, 2)]

    assert berlaku(folder, date(2019, 12, 1)).id == UJI_COBA
    assert dipakai == [januari, DIBAYAR]


def test_the_month_of_the_change_is_paid_whole_by_the_new_policy(
    tengah: Salinan,
) -> None:
    folder = tengah.akar / "kota-kediri"
    januari = next(
        k
        for k in baca_kasus(KEDIRI / "2020-perwal-00")
        if k.fakta.periode == Bulan(2020, 1)
    )

    mesin = susun(berlaku(folder, date(2020, 1, 1)))

    assert jalankan(mesin, januari) == []


def test_without_saying_which_month_a_start_within_it_is_refused(
    tengah: Salinan,
) -> None:
    tengah.ubah(f"{DIBAYAR}/kebijakan.toml", 'mulai_tengah_bulan = "bulan_itu"\n', "")

    assert [k.kesalahan for k in tengah.kesalahan(DIBAYAR)] == [
        "Kunci 'mulai_tengah_bulan' belum ada."
    ]


def test_a_trial_month_by_letter_is_not_paid_under_the_paid_policy() -> None:
    semua = replace(fakta("kota-kediri", {}), uji_coba=True)

    hasil = hitung(susun(muat(KEDIRI / "2020-perwal-00")), semua)

    assert hasil.bayar == "uji_coba"
    assert hasil.jumlah > 0
