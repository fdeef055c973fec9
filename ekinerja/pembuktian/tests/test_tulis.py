"""The list of differences as a file, safe to open."""

import csv as pustaka_csv
import io

import pytest

from ekinerja.pembuktian.lembar import buka
from ekinerja.pembuktian.rekap import Bukti
from ekinerja.pembuktian.tests.alat import SARI, TONO, UMI, bandingkan, csv, peta
from ekinerja.pembuktian.tulis import jinak, ringkasan, tulis_csv, tulis_xlsx
from ekinerja.tpp.kebijakan import Kebijakan


@pytest.fixture(scope="module")
def bukti(kebijakan: Kebijakan) -> Bukti:
    return bandingkan(
        kebijakan,
        csv(
            "NIP;Nama;Kelas;TPP;TK",
            f'{SARI};=HYPERLINK("x");7;2.999.999;0',
            f"{TONO};Tono;9;4.500.000;0",
            f"{UMI};Umi;8;1;0",
            "12345678901;@Vino;7;1;0",
            ";;;;",
        ),
        peta(
            '  { huruf = "D", arti = "jumlah", judul = "TPP" },\n'
            '  { huruf = "E", arti = "hari_tanpa_keterangan" },'
        ),
    )


def test_the_csv_has_one_row_a_difference(bukti: Bukti) -> None:
    isi = tulis_csv(bukti)

    assert isi.startswith(b"\xef\xbb\xbfNIP;Nama;Baris lembar;")
    baris = list(
        pustaka_csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";")
    )
    assert [b[:8] for b in baris[1:]] == [
        [
            SARI,
            '\'=HYPERLINK("x")',
            "2",
            "Jumlah TPP",
            "D TPP",
            "2999999",
            "3000000",
            "1",
        ],
        [UMI, "Umi", "4", "Belum dapat dihitung", "", "", "", ""],
    ]
    assert "Kelas 8 belum ada" in baris[2][8]


def test_the_workbook_has_its_parts_on_sheets(bukti: Bukti) -> None:
    buku = buka("selisih.xlsx", tulis_xlsx(bukti))

    isi = {x.nama: x.baris for x in buku.lembar}
    assert list(isi) == ["Ringkasan", "Selisih", "Semua", "Ditolak", "Dilewati"]
    assert isi["Selisih"][1][:8] == (
        SARI,
        '\'=HYPERLINK("x")',
        2,
        "Jumlah TPP",
        "D TPP",
        2_999_999,
        3_000_000,
        1,
    )
    assert [b[1] for b in isi["Semua"][1:]] == ['\'=HYPERLINK("x")', "Tono", "Umi"]
    assert isi["Ditolak"][1][1:6] == (5, "A", None, "12345678901", "NIP ini 11 angka.")
    assert isi["Dilewati"][1][1:] == (6, "baris kosong")


def test_no_text_becomes_a_formula(bukti: Bukti) -> None:
    isi = tulis_xlsx(bukti)

    assert b"<f>" not in isi
    for teks in ("=1+1", "+62", "-", "@a", "\t=1", " =1"):
        assert jinak(teks).startswith("'")
    for teks in ("Sari", "1 %", "−Rp8.000", ""):
        assert jinak(teks) == teks


def test_the_summary_counts_what_a_reader_asks_first(bukti: Bukti) -> None:
    isi = list(ringkasan(bukti))

    assert isi[:9] == [
        ("Kebijakan", "kota-sagara/2026-perwal-07"),
        ("Bulan", "Oktober 2026"),
        ("Orang dibandingkan", 3),
        ("Sama sampai rupiah", 1),
        ("Berbeda", 1),
        ("Belum dapat dihitung", 1),
        ("Sel atau baris ditolak", 1),
        ("Baris dilewati", 1),
        ("Paling sering berbeda", "Jumlah TPP"),
    ]
    assert ("Jumlah TPP", "1 dari 2 sama, 1 berbeda (1 karena pembulatan)") in isi
