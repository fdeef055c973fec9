"""Reading a pasted list of incomes, and telling tax from other levies."""

import pytest

from ekinerja.penutupan.rules.penghasilan import (
    BarisPenghasilan,
    PenghasilanDitolak,
    baca_daftar,
    baca_rupiah,
    pajak_dipungut,
)

ANI, BUDI = "199503122020122001", "198507072010011002"


def test_a_list_is_read_with_semicolons_or_tabs_and_without_its_heading() -> None:
    benar, ditolak = baca_daftar(
        "NIP;Gaji;Pajak;PTKP\n"
        f"{ANI};3.500.000;0;K/1\n"
        "\n"
        f" {BUDI}\tRp4.200.000,00\t12500\ttk/0;;\r\n"
    )

    assert benar == [
        BarisPenghasilan(2, ANI, 3_500_000, 0, "K/1"),
        BarisPenghasilan(4, BUDI, 4_200_000, 12_500, "TK/0"),
    ]
    assert ditolak == []


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        (f"{ANI};3500000;0", "3 kolom"),
        (f"{ANI};3500000;0;K/1;lagi", "5 kolom"),
        ("1,99503E+17;3500000;0;K/1", "bukan 18 angka"),
        (f"{ANI};;0;K/1", "Gaji '' bukan rupiah utuh"),
        (f"{ANI};3500000;;K/1", "Pajak gaji '' bukan rupiah utuh"),
        (f"{ANI};3500000;0;K/4", "PTKP 'K/4' tidak dikenal"),
        (f"{ANI};3500000;0;", "PTKP '' tidak dikenal"),
        (f"{ANI};12500;3500000;K/1", "Pajak Rp3.500.000 melebihi gaji Rp12.500"),
    ],
)
def test_a_bad_line_is_told_and_spoils_no_other(baris: str, kalimat: str) -> None:
    benar, (satu,) = baca_daftar(f"{baris}\n{BUDI};1;0;TK/0")

    assert [b.nip for b in benar] == [BUDI]
    assert (satu.nomor, satu.isi) == (1, baris)
    assert kalimat in satu.sebab


def test_the_same_person_twice_counts_once() -> None:
    benar, (ganda,) = baca_daftar(f"{ANI};1;0;K/0\n{ANI};2;0;K/0")

    assert [b.gaji for b in benar] == [1]
    assert (ganda.nomor, "sudah tertulis" in ganda.sebab) == (2, True)


@pytest.mark.parametrize("teks", ["", " \n;\n", "NIP;gaji;pajak;PTKP"])
def test_an_empty_list_is_refused(teks: str) -> None:
    with pytest.raises(PenghasilanDitolak, match="Daftarnya kosong"):
        baca_daftar(teks)


def test_a_list_has_an_end() -> None:
    assert len(baca_daftar("x\n" * 10_000)[1]) == 10_000
    with pytest.raises(PenghasilanDitolak, match="paling banyak 10000"):
        baca_daftar("x\n" * 10_001)


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("0", 0),
        ("3500000", 3_500_000),
        ("3.500.000", 3_500_000),
        ("Rp 3.500.000,00", 3_500_000),
        ("1000000000000", 10**12),
    ],
)
def test_amounts_are_read_as_people_write_them(teks: str, nilai: int) -> None:
    assert baca_rupiah(teks, "Gaji") == nilai


@pytest.mark.parametrize(
    "teks",
    ["3,500,000", "3.500.00", "3500000,50", "-1", "tiga juta", "3.5", "٣٥", "1e6"],
)
def test_what_is_no_whole_amount_is_refused(teks: str) -> None:
    with pytest.raises(PenghasilanDitolak, match="bukan rupiah utuh"):
        baca_rupiah(teks, "Gaji")


def test_an_amount_too_large_is_refused() -> None:
    with pytest.raises(PenghasilanDitolak, match="terlalu besar"):
        baca_rupiah("1000000000001", "Gaji")


def test_tax_is_what_its_step_is_called() -> None:
    pungutan = [
        ("pph21", 150_000),
        ("pajak_desember", -20_000),  # returned to the employee
        ("iuran", 40_000),
        ("pajak_pemda", 70_000),
    ]

    assert pajak_dipungut(pungutan) == 200_000
