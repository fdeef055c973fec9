"""Names that load but would make every person's amount wrong or unpayable."""

from pathlib import Path

import pytest

from ekinerja.tpp.tests.rusak import BS, BT, TOML, Rusak, periksa_rusak, salin

PAGU = 'pagu          = "tpp_penuh"'
SIMPAN = """[[langkah]]
jenis       = "simpan"
nama        = "dini"
judul       = "Terlalu dini"
sebagai     = "dini"
dasar_hukum = "karangan"

"""
RUSAK = {
    "a ceiling that counts days": Rusak(
        PAGU,
        'pagu          = "hari_kerja"',
        'pagu          = "hari_kerja"',
        "Pagu harus rupiah; satuan 'hari_kerja' hari.",
        "Pilihannya: tpp_dasar, tpp_penuh, tunjangan_kelas.",
    ),
    "a ceiling that is an index": Rusak(
        PAGU,
        'pagu          = "ikk"',
        'pagu          = "ikk"',
        "Pagu harus rupiah; satuan 'ikk' tidak disebut.",
        "Pilihannya: tpp_dasar, tpp_penuh, tunjangan_kelas.",
    ),
    "a ceiling misspelt": Rusak(
        PAGU,
        'pagu          = "tpp_penuuh"',
        'pagu          = "tpp_penuuh"',
        "'tpp_penuuh' bukan nama ukuran atau simpanan.",
        "Mungkin maksudnya 'tpp_penuh'.",
    ),
    "a ceiling of each day": Rusak(
        'pagu          = "pagu_bulan"',
        'pagu          = "rupiah_pagi"',
        'pagu          = "rupiah_pagi"',
        "'rupiah_pagi' dihitung per hari, pagu perlu satu angka sebulan.",
        "Pilihannya: harga_menit, harga_pagi, pagu_bulan.",
        BS,
    ),
    "a sum saved before anything is filled": Rusak(
        '[[langkah]]\njenis       = "isi"',
        SIMPAN + '[[langkah]]\njenis       = "isi"',
        '[[langkah]]\njenis       = "simpan"\nnama        = "dini"',
        "Langkah 'dini' tidak menyentuh sel yang terisi.",
        "Periksa 'pada' dan urutan langkah.",
    ),
    "cells scaled by a number of each day": Rusak(
        'dengan      = "nilai_hari"',
        'dengan      = "nilai_hari_kerja"',
        'dengan      = "nilai_hari_kerja"',
        "'nilai_hari_kerja' dihitung per hari, di sini perlu satu angka sebulan.",
        "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_wrong_name_is_refused_with_the_nearest_right_one(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


def test_only_a_mean_of_days_is_explained_day_by_day(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BT}/{TOML}",
        'rangkum     = "rata"\nbila_kosong = 0',
        'rangkum = "terbesar"\nbila_kosong = 0',
    )

    hasil = salinan.kesalahan(BT)

    assert [k.kesalahan for k in hasil] == [
        "'menit_disetujui' dihitung per hari, baris ini tidak.",
        "'capaian_target' dihitung per hari, baris ini tidak.",
    ]
