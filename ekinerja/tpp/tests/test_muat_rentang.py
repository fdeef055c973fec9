"""Numbers no regulation can mean: a share below 0, a deduction that pays."""

from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import Kesalahan
from ekinerja.tpp.tests.rusak import BT, TOML, Rusak, periksa_rusak, salin

BAGIAN = '{ komponen = "kehadiran", persen = '
INDEKS = 'fiskal daerah"\nnilai = [{ sejak = 2022-01-01, nilai = '
TARIF = 'kejadian    = "tanpa_rekaman_masuk"\nnilai       = '
PITA = "{ sampai = 15, nilai = 1 },"
KELAS = "kelas         = "
KRITERIA = "persen_kriteria.csv"


def kecil(tulisan: str) -> tuple[str, str]:
    return f"{tulisan} terlalu kecil.", "Paling kecil 0."


RUSAK = {
    "a share below 0 that the rest makes up for": Rusak(
        f"{BAGIAN}30", f"{BAGIAN}-30", f"{BAGIAN}-30", *kecil("persen = -30")
    ),
    "a rate that pays": Rusak(
        f"{TARIF}2.5", f"{TARIF}-5", "nilai       = -5", *kecil("nilai = -5")
    ),
    "a band of a rate that pays": Rusak(
        PITA,
        "{ sampai = 15, nilai = -1 },",
        "{ sampai = 15, nilai = -1 },",
        *kecil("nilai = -1"),
    ),
    "a row of a table below 0": Rusak(
        '{ status = "cpns", nilai = 80 }',
        '{ status = "cpns", nilai = -80 }',
        '{ status = "cpns", nilai = -80 }',
        *kecil("nilai = -80"),
    ),
    "an index below 0": Rusak(
        f"{INDEKS}0.85",
        f"{INDEKS}-0.85",
        "nilai = [{ sejak = 2022-01-01, nilai = -0.85",
        *kecil("nilai = -0.85"),
    ),
    "an index of 0": Rusak(
        f"{INDEKS}0.85",
        f"{INDEKS}0",
        "nilai = [{ sejak = 2022-01-01, nilai = 0,",
        "nilai = 0 menghapus semua yang dikalikan dengannya.",
        "Tulis angka lebih dari 0, mis. 0.85",
    ),
    "more minutes wanted in a day than may be counted": Rusak(
        "menit_maksimal_hari       = 600",
        "menit_maksimal_hari       = 299",
        "menit_minimal_hari        = {",
        "umum = 300 melebihi menit_maksimal_hari = 299.",
        "Paling besar 299, atau naikkan menit_maksimal_hari.",
    ),
}
BENAR = {
    "a share of 0": (f"{BAGIAN}30", f"{BAGIAN}0"),
    "a rate of 0": (f"{TARIF}2.5", f"{TARIF}0"),
    "an index above 0": (f"{INDEKS}0.85", f"{INDEKS}0.01"),
    "exactly the minutes that may be counted": (
        "menit_maksimal_hari       = 600",
        "menit_maksimal_hari       = 300",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_number_out_of_range_is_told_with_its_line(nama: str, tmp_path: Path) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


@pytest.mark.parametrize("nama", BENAR)
def test_the_edge_of_a_range_still_loads(nama: str, tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", *BENAR[nama])

    assert salinan.kesalahan(BT) == ()


@pytest.mark.parametrize(
    ("isi", "salah"),
    [
        ("umum,jpt,-60,45,0", [Kesalahan(KRITERIA, 2, *kecil("beban_kerja = -60"))]),
        ("umum,jpt,0,45,0", []),
    ],
)
def test_a_percentage_of_a_csv_is_not_below_0(
    isi: str, salah: list[Kesalahan], tmp_path: Path
) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{KRITERIA}", "umum,jpt,60,45,0", isi)

    assert list(salinan.kesalahan(BT)) == salah


def test_no_class_at_all_is_a_fault(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{TOML}", f"{KELAS}[1, ", f"{KELAS}[] # ")

    assert Kesalahan(
        TOML,
        salinan.baris(f"{BT}/{TOML}", KELAS),
        "'kelas' kosong, jadi tidak ada kelas yang diperiksa tabelnya.",
        "Tulis semua kelas jabatan, mis. [5, 6, 7].",
    ) in salinan.kesalahan(BT)
