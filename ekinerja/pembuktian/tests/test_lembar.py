"""Files of every format give the same exact values; what is not a sheet is refused."""

import zipfile
from datetime import date, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from ekinerja.pembuktian import lembar as modul
from ekinerja.pembuktian.lembar import (
    LembarTidakTerbaca,
    buka,
    huruf_kolom,
    nomor_kolom,
)
from ekinerja.pembuktian.tests.alat import SARI, csv, ods, xlsx

DATA = Path(__file__).parent / "data"
ISI = (("NIP", "Nama", "TPP Bruto"), (SARI, "Sari", 2_808_000))


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("rekap.xlsx", xlsx(("Rekap", ISI))),
        ("rekap.ods", ods("Rekap", ISI)),
        ("rekap.xls", (DATA / "rekap.xls").read_bytes()),
        ("REKAP.XLSX", xlsx(("Rekap", ISI))),
    ],
    ids=["xlsx", "ods", "xls", "capital letters"],
)
def test_every_format_gives_the_same_cells(nama: str, isi: bytes) -> None:
    buku = buka(nama, isi)

    assert [x.nama for x in buku.lembar] == ["Rekap"]
    assert buku.lembar[0].baris == ISI


@pytest.mark.parametrize(
    ("isi", "catatan"),
    [
        (b"NIP,Nama\n1,Sari\n", "teks UTF-8 berpemisah koma"),
        (b"NIP;Nama\r\n1;Sari\r\n", "teks UTF-8 berpemisah titik koma"),
        (b"NIP\tNama\n1\tSari\n", "teks UTF-8 berpemisah tab"),
        (b"\xef\xbb\xbfNIP;Nama\n1;Sari\n", "teks UTF-8 berpemisah titik koma"),
        ("NIP;Nama\n1;Sari\n".encode("utf-16"), "teks UTF-16 berpemisah titik koma"),
    ],
)
def test_text_files_are_read_whatever_the_separator(isi: bytes, catatan: str) -> None:
    buku = buka("rekap.csv", isi)

    assert buku.lembar[0].baris == (("NIP", "Nama"), ("1", "Sari"))
    assert buku.catatan == (f"rekap.csv dibaca sebagai {catatan}.",)


def test_windows_text_keeps_its_letters() -> None:
    buku = buka("rekap.csv", "NIP;Nama\n1;José “Sari”\n".encode("cp1252"))

    assert buku.lembar[0].baris[1] == ("1", "José “Sari”")
    assert "Windows-1252" in buku.catatan[0]


def test_decimal_commas_do_not_make_a_comma_the_separator() -> None:
    buku = buka("rekap.csv", csv("NIP;Capaian;TPP", "1;97,5;1.000,00", "2;98,5;2,00"))

    assert buku.lembar[0].baris[1] == ("1", "97,5", "1.000,00")


def test_quoted_cells_keep_separators_and_line_breaks() -> None:
    buku = buka("rekap.csv", b'NIP,Jabatan\n1,"Analis, ahli\nmuda"\n')

    assert buku.lembar[0].baris[1] == ("1", "Analis, ahli\nmuda")


def test_numbers_are_exact() -> None:
    buku = buka("a.ods", ods("A", [[0.30000000000000004, 12.5, 3, None, "x"]]))

    assert buku.lembar[0].baris == ((Decimal("0.3"), Decimal("12.5"), 3, None, "x"),)


def test_dates_and_hours_stay_dates_and_hours() -> None:
    tujuan = BytesIO()
    with Workbook(tujuan, {"in_memory": True}) as buku:
        satu = buku.add_worksheet("Absen")
        tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
        jam = buku.add_format({"num_format": "hh:mm:ss"})
        satu.write_datetime(0, 0, date(2026, 10, 5), tanggal)
        satu.write_datetime(0, 1, time(7, 30, 40), jam)

    isi = buka("a.xlsx", tujuan.getvalue()).lembar[0].baris

    assert isi == ((date(2026, 10, 5), time(7, 30, 40)),)


def test_formulas_come_as_their_last_value() -> None:
    tujuan = BytesIO()
    with Workbook(tujuan, {"in_memory": True}) as buku:
        satu = buku.add_worksheet("Rekap")
        satu.write_formula(0, 0, "=1+1", None, 2)
        satu.write_formula(0, 1, '="Sa"&"ri"', None, "Sari")

    assert buka("a.xlsx", tujuan.getvalue()).lembar[0].baris == ((2, "Sari"),)


def test_merged_cells_are_told() -> None:
    isi = xlsx(("Rekap", [["a", "b"], ["c", "d"]]), gabung=["A1:B1"])

    assert buka("a.xlsx", isi).lembar[0].gabungan == (((0, 0), (0, 1)),)


@pytest.mark.parametrize(
    ("nama", "isi", "kalimat"),
    [
        ("rekap.pdf", b"%PDF", "Simpan sebagai .xlsx, .ods, .xls, atau .csv."),
        ("rekap", b"x", "Simpan sebagai .xlsx, .ods, .xls, atau .csv."),
        ("rekap.xlsx", b"bukan", "rusak, bersandi, atau bukan lembar kerja"),
        ("rekap.xlsx", b"", "rusak, bersandi, atau bukan lembar kerja"),
        ("rekap.xls", b"\xd0\xcf\x11\xe0", "rusak, bersandi, atau bukan lembar kerja"),
        ("rekap.csv", b"\n\n ;\n", "rekap.csv tidak berisi apa-apa."),
        ("rekap.csv", b"a,b\n\0,1\n", "rekap.csv bukan teks."),
        ("rekap.csv", b'a,b\n"buka,1\n2,3\n', "tanda petik tidak berpasangan"),
        ("kosong.xlsx", xlsx(("Kosong", [])), "kosong.xlsx tidak berisi apa-apa."),
    ],
    ids=range(9),
)
def test_what_is_not_a_sheet_is_refused_in_words(
    nama: str, isi: bytes, kalimat: str
) -> None:
    with pytest.raises(LembarTidakTerbaca) as galat:
        buka(nama, isi)

    assert kalimat in str(galat.value)


def test_an_archive_that_unfolds_too_far_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(modul, "TERURAI_MAKS", 1000)
    tujuan = BytesIO()
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", "0" * 10_000)

    with pytest.raises(LembarTidakTerbaca, match="terurai menjadi"):
        buka("bom.xlsx", tujuan.getvalue())


@pytest.mark.parametrize(
    ("batas", "nama", "isi", "kata"),
    [
        ("BITA_MAKS", "a.csv", b"NIP,Nama\n1,Sari\n", "lebih dari 0 MB"),
        ("SEL_MAKS", "a.csv", b"NIP,Nama\n1,Sari\n", "terlalu luas"),
        ("SEL_MAKS", "a.xlsx", xlsx(("Rekap", ISI)), "terlalu luas"),
    ],
    ids=["bytes", "cells of a text", "cells of a sheet"],
)
def test_too_large_files_are_refused(
    monkeypatch: pytest.MonkeyPatch, batas: str, nama: str, isi: bytes, kata: str
) -> None:
    monkeypatch.setattr(modul, batas, 3)

    with pytest.raises(LembarTidakTerbaca, match=kata):
        buka(nama, isi)


@pytest.mark.parametrize(
    ("nomor", "huruf"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ")]
)
def test_columns_have_letters(nomor: int, huruf: str) -> None:
    assert huruf_kolom(nomor) == huruf
    assert nomor_kolom(huruf) == nomor
    assert nomor_kolom(huruf.lower()) == nomor


@pytest.mark.parametrize("huruf", ["", "1", "A1", "É", "ABCD"])
def test_what_is_no_letter_is_no_column(huruf: str) -> None:
    assert nomor_kolom(huruf) is None
