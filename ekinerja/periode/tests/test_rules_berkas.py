"""Which files a policy may be made of: their number and size, to the byte."""

import pytest

from ekinerja.periode.rules.berkas import (
    BERKAS_MAKS,
    BITA_MAKS,
    NAMA_MAKS,
    SEMUA_MAKS,
    BerkasKebijakanDitolak,
    periksa_nama,
    periksa_semua,
    periksa_teks,
)

UTAMA = {"kebijakan.toml": "a = 1"}


def banyak(n: int) -> dict[str, str]:
    """So many files, the main one among them."""
    return {**UTAMA, **{f"kasus/{k:03d}.toml": "" for k in range(n - 1)}}


def test_a_hundred_files_are_enough() -> None:
    assert len(periksa_semua(banyak(BERKAS_MAKS))) == 100

    with pytest.raises(BerkasKebijakanDitolak, match="Ada 101 berkas, paling banyak"):
        periksa_semua(banyak(BERKAS_MAKS + 1))


def test_without_its_main_file_there_is_no_policy() -> None:
    with pytest.raises(BerkasKebijakanDitolak, match=r"Tidak ada kebijakan\.toml"):
        periksa_semua({"kasus/a.toml": ""})


def test_together_they_have_two_megabytes() -> None:
    penuh, sisa = divmod(SEMUA_MAKS, BITA_MAKS)
    isi = {f"{n}.csv": "x" * BITA_MAKS for n in range(penuh)}
    pas = {**isi, "kebijakan.toml": "x" * sisa}

    assert periksa_semua(pas) == pas
    with pytest.raises(BerkasKebijakanDitolak, match="lebih dari 2 MB"):
        periksa_semua({**pas, "b.csv": "x"})


def test_one_file_has_half_a_megabyte_counted_in_bytes() -> None:
    assert periksa_teks("a.csv", "é" * (BITA_MAKS // 2))

    with pytest.raises(BerkasKebijakanDitolak, match=r"a.csv lebih besar dari 500 kB"):
        periksa_teks("a.csv", "é" * (BITA_MAKS // 2) + "x")


def test_a_name_has_its_length() -> None:
    pas = "a" * (NAMA_MAKS - 4) + ".csv"

    assert periksa_nama(pas) == pas
    with pytest.raises(BerkasKebijakanDitolak, match="tidak dapat dipakai"):
        periksa_nama("a" + pas)
