"""What a deduction is taken from, and what an empty part leaves."""

from pathlib import Path

import pytest

from ekinerja.tpp.tests.bulan_uji import ALPA
from ekinerja.tpp.tests.kebijakan_kecil import Bayar, langkah, ukuran


@pytest.fixture
def bayar(tmp_path: Path) -> Bayar:
    return Bayar(tmp_path)


def simpan_lalu_potong(kosongkan: bool) -> str:
    """Save the attendance part, perhaps empty it, then deduct from what was saved."""
    simpan = langkah(
        "simpan", 'pada = { komponen = ["hadir"] }\nsebagai = "semula"'
    ).replace('"uji"', '"simpan"')
    nol = langkah(
        "gerbang",
        'pada = { komponen = ["hadir"] }\nakibat = "nol"\nsebab = "Uji."\n'
        'bila = { ukuran = "alpa", lebih_dari = 0 }\nbulat = "setengah_atas"',
    ).replace('"uji"', '"kosong"')
    potong = langkah(
        "kurangi",
        'pada = { komponen = ["hadir"] }\ndengan = "alpa"\nbasis = "semula"\n'
        'bulat = "setengah_atas"',
    )
    return simpan + (nol if kosongkan else "") + potong


def test_a_saved_sum_can_be_the_basis(bayar: Bayar) -> None:
    hasil = bayar(langkah=simpan_lalu_potong(False), h0=ALPA)

    assert hasil.per_komponen == {"hadir": 360_000, "kerja": 600_001}


def test_nothing_is_taken_from_a_part_already_empty(bayar: Bayar) -> None:
    hasil = bayar(langkah=simpan_lalu_potong(True), h0=ALPA)

    assert hasil.per_komponen == {"hadir": 0, "kerja": 600_001}
    assert [b for b in hasil.baris if b.langkah == "uji"] == []


def test_the_whole_as_basis_takes_nothing_from_an_empty_part(bayar: Bayar) -> None:
    teks = simpan_lalu_potong(True).replace('basis = "semula"', 'basis = "semua"')

    hasil = bayar(langkah=teks, h0=ALPA)

    assert hasil.per_komponen == {"hadir": 0, "kerja": 600_001}


def test_a_rate_for_others_or_of_nothing_leaves_no_event(bayar: Bayar) -> None:
    poin = ukuran(
        "lain",
        'jenis = "poin"\ntarif = [\n'
        '  { kejadian = "tanpa_keterangan", nilai = 50, dasar_hukum = "karangan",'
        ' jika = { status = ["cpns"] } },\n'
        '  { kejadian = "tanpa_keterangan", nilai = 0, dasar_hukum = "karangan" },\n]',
    )
    potong = langkah("kurangi", 'dengan = "lain"\nbasis = "sisa"\nbulat = "potong"')

    hasil = bayar(ukuran=poin, langkah=potong, h0=ALPA)

    assert hasil.jumlah == 1_000_001


def test_an_empty_part_has_nothing_to_go_out_by_day(bayar: Bayar) -> None:
    rata = ukuran(
        "rata",
        'jenis = "gabung"\nper = "hari"\nkonstanta = 80\nrangkum = "rata"\n'
        "bila_kosong = 0",
    )
    kali = langkah(
        "kalikan",
        'pada = { komponen = ["hadir"] }\ndengan = "rata"\nbulat = "setengah_atas"',
    ).replace('"uji"', '"harian"')

    hasil = bayar(ukuran=rata, langkah=simpan_lalu_potong(True) + kali, h0=ALPA)

    assert [b for b in hasil.baris if b.langkah == "harian"] == []
