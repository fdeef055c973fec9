"""Cells and sheets as offices write them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from ekinerja.organisasi.impor_lembar import templat
from ekinerja.organisasi.rules.impor.jenis import JENIS
from ekinerja.organisasi.rules.impor.sel import (
    Nama,
    baca_golongan,
    baca_nama,
    baca_status,
    baca_tmt,
)
from ekinerja.organisasi.tests.impor_uji import JUDUL, MAYA, csv, tabel, xlsx
from ekinerja.pembuktian.lembar import LembarTidakTerbaca, buka
from ekinerja.pembuktian.sel import SelDitolak


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        ("Sukarno", ("Sukarno", "", "")),
        ("Ma'ruf Nur'aini", ("Ma'ruf Nur'aini", "", "")),
        ("Siti (Ani) Aminah, S.Pd.", ("Siti (Ani) Aminah", "", "S.Pd.")),
        (
            "Dr. H. Budi  Santoso, S.Sos., M.Si.",
            ("Budi Santoso", "Dr. H.", "S.Sos., M.Si."),
        ),
        ("Ir.H. Joko", ("Joko", "Ir.H.", "")),
        ("drg. Ratna,", ("Ratna", "drg.", "")),
        ("H Abdul", ("H Abdul", "", "")),
        ("Dr.", ("Dr.", "", "")),
        ("M. Yusuf", ("M. Yusuf", "", "")),
        ("'Aisyah", ("Aisyah", "", "")),
    ],
)
def test_names_keep_what_is_theirs(isi: str, hasil: tuple[str, str, str]) -> None:
    assert baca_nama(isi) == Nama(*hasil)


@pytest.mark.parametrize(
    ("isi", "status", "hasil"),
    [
        ("III/c", "pns", "III/c"),
        ("III C", "pns", "III/c"),
        ("iiic", "cpns", "III/c"),
        ("3/c", "pns", "III/c"),
        ("III.c", "pns", "III/c"),
        ("Penata (III/c)", "pns", "III/c"),
        ("Penata Tk. I, III/d", "pns", "III/d"),
        ("Pembina Utama IV/e", "pns", "IV/e"),
        ("IX", "pppk", "IX"),
        (9, "pppk", "IX"),
        ("Gol. ix", "pppk_paruh_waktu", "IX"),
        ("PPPK XVII", "pppk", "XVII"),
        ("-", "pns", ""),
        (None, "pppk", ""),
    ],
)
def test_ranks_are_read_as_people_write_them(isi: Any, status: str, hasil: str) -> None:
    assert baca_golongan(isi, status) == hasil


@pytest.mark.parametrize(
    ("isi", "status"),
    [("IX", "pns"), ("III/e", "pns"), ("Penata", "pns"), ("III/c", "pppk"),
     ("XVIII", "pppk"), (0, "pppk"), (18, "pppk")],
)  # fmt: skip
def test_a_rank_of_another_status_is_refused(isi: Any, status: str) -> None:
    with pytest.raises(SelDitolak):
        baca_golongan(isi, status)


@pytest.mark.parametrize(
    "isi",
    [
        "05-10-2026", "5/10/2026", "5.10.2026", "2026-10-05", "5 Oktober 2026",
        "5 okt 2026", "2026-10-05 00:00:00", 46300, "46300", Decimal("46300.5"),
        date(2026, 10, 5), datetime(2026, 10, 5, 7),  # noqa: DTZ001 - a sheet has no zone
    ],
)  # fmt: skip
def test_one_day_is_written_in_many_ways(isi: Any) -> None:
    assert baca_tmt(isi) == date(2026, 10, 5)


@pytest.mark.parametrize(
    "isi",
    ["31-02-2026", "5-10-26", "besok", "5 Oktobre 2026", 5, True, "01-01-1800",
     "31 Februari 2026", 10**18],
)  # fmt: skip
def test_what_is_no_day_is_refused(isi: Any) -> None:
    with pytest.raises(SelDitolak):
        baca_tmt(isi)


def test_a_status_is_known_by_its_usual_words() -> None:
    kata = ("PNS", "p3k", "PPPK  Paruh-Waktu", "CPNS", "Pegawai Negeri Sipil")
    assert [baca_status(x) for x in kata] == [
        "pns", "pppk", "pppk_paruh_waktu", "cpns", "pns",
    ]  # fmt: skip
    with pytest.raises(SelDitolak, match="Honorer"):
        baca_status("Honorer")


@pytest.mark.parametrize(
    "judul",
    [
        JUDUL,
        "No;NIP;Nama;Status Pegawai;Pangkat/Gol. Ruang;Nama Jabatan;OPD;TMT",
        "NIP BARU;NAMA PEGAWAI;JENIS ASN;GOLONGAN;JABATAN;UNIT KERJA;TMT JABATAN;X",
        "Nomor Induk Pegawai;Nama Lengkap;Status Kepegawaian;Gol;Jab;TMT Jab.;SKPD;No. SK",
    ],
)
def test_the_headings_people_use_are_known(judul: str) -> None:
    hasil = tabel(csv(MAYA, judul=judul))

    assert {"nip", "nama", "status", "golongan", "jabatan", "tmt_jabatan"} <= {
        k.arti for k in hasil.kolom
    }


def test_blank_lines_column_numbers_totals_and_the_example_are_passed_over() -> None:
    isi = csv(
        "1;2;3;4;5;6;7;8;9",
        "",
        MAYA,
        ";;;;;;;;",
        "199002302015011001;Contoh;PNS;III/c;;X;Y;01-01-2026;1",
        "Jumlah;1;;;;;;;",
        "Mengetahui;Kepala BKPSDM;;;;;;;",
        ";Mengetahui;;;;;;;",
    )

    hasil = tabel(isi)

    assert [b.nomor for b in hasil.baris][:1] == [4]
    assert [d.sebab for d in hasil.dilewati] == [
        "nomor kolom",
        "baris kosong",
        "baris kosong",
        "baris contoh dari templat",
        "baris jumlah",
        "bukan baris pegawai: mengetahui",
    ]


def test_two_rows_of_headings_and_a_title_above_are_one_heading() -> None:
    isi = xlsx(
        ("DAFTAR PEGAWAI",),
        (),
        ("NIP", "Nama", "Status", "Gol", "Jabatan", None, "Catatan"),
        (None, None, None, None, "Nama", "TMT", None),
        ("199901012024012012", "Maya", "CPNS", "III/a", "staf", 46024, "x"),
    )

    hasil = tabel(isi, nama="data.xlsx")

    assert {k.arti: k.huruf for k in hasil.kolom} == {
        "nip": "A", "nama": "B", "status": "C", "golongan": "D", "jabatan": "E",
        "tmt_jabatan": "F",
    }  # fmt: skip
    assert hasil.asing == ("Catatan",)


def test_a_missing_column_is_named_beside_those_found() -> None:
    with pytest.raises(
        LembarTidakTerbaca, match=r"tidak punya kolom Gol. Ruang, TMT Jab"
    ):
        tabel(csv("1;2;3;4", judul="NIP;Nama;Status;Jabatan"))


@pytest.mark.parametrize("jenis", list(JENIS))
def test_a_template_is_read_back_by_its_own_kind(jenis: str) -> None:
    with pytest.raises(LembarTidakTerbaca, match="Tidak ada baris"):
        tabel(templat(JENIS[jenis]), jenis, "templat.xlsx")

    lembar = buka("templat.xlsx", templat(JENIS[jenis])).lembar
    assert [x.nama for x in lembar] == [JENIS[jenis].nama, "Penjelasan"]
    assert len(lembar[0].baris) == 2
