"""What counts as an NIP, a name and a span; which spans meet."""

from datetime import date

import pytest

from ekinerja.organisasi.rules.pegawai import (
    NamaDitolak,
    NipDitolak,
    RentangDitolak,
    bertumpang,
    periksa_nama,
    periksa_nip,
    periksa_urutan,
    tulis_rentang,
)

JAN, MAR, APR, JUN = (date(2026, bulan, 1) for bulan in (1, 3, 4, 6))


@pytest.mark.parametrize(
    ("tulisan", "nip"),
    [
        ("199503122020122001", "199503122020122001"),
        ("19950312 202012 2 001", "199503122020122001"),
        ("19950312.202012.2.001", "199503122020122001"),
        # a PPPK's number carries 21 where the month stands
        ("199706182023212008", "199706182023212008"),
        # born on a leap day
        ("199602292020121001", "199602292020121001"),
    ],
)
def test_numbers_that_can_be_an_nip(tulisan: str, nip: str) -> None:
    assert periksa_nip(tulisan) == nip


@pytest.mark.parametrize(
    ("tulisan", "kalimat"),
    [
        ("19950312202012200", "bukan 18 angka"),
        ("1995031220201220011", "bukan 18 angka"),
        ("1.99503E+17", "bukan 18 angka"),
        ("19950312202012200A", "bukan 18 angka"),
        ("١٩٩٥٠٣١٢٢٠٢٠١٢٢٠٠١", "bukan 18 angka"),
        ("", "bukan 18 angka"),
        ("199513122020122001", "tanggal lahir 12-13-1995 yang tidak ada"),
        ("199702292020122001", "tanggal lahir 29-02-1997 yang tidak ada"),
        ("000000002020122001", "yang tidak ada"),
        ("199503122020132001", "bulan pengangkatan 13"),
        ("199503122020002001", "bulan pengangkatan 00"),
        ("199503122020222001", "bulan pengangkatan 22"),
        ("199503122020123001", "jenis kelamin 3"),
    ],
)
def test_numbers_that_cannot_say_why(tulisan: str, kalimat: str) -> None:
    with pytest.raises(NipDitolak, match=kalimat):
        periksa_nip(tulisan)


@pytest.mark.parametrize(
    ("tulisan", "nama"),
    [
        ("Suharto", "Suharto"),
        ("  Ni'mah   Az-Zahra ", "Ni'mah Az-Zahra"),
        ("I Gusti Ngurah (Agung)", "I Gusti Ngurah (Agung)"),
        ("x" * 120, "x" * 120),
    ],
)
def test_names_of_one_word_with_apostrophes_and_brackets_survive(
    tulisan: str, nama: str
) -> None:
    assert periksa_nama(tulisan) == nama


@pytest.mark.parametrize("tulisan", ["", "   ", "\t\n", "x" * 121])
def test_empty_and_endless_names_are_refused(tulisan: str) -> None:
    with pytest.raises(NamaDitolak):
        periksa_nama(tulisan)


@pytest.mark.parametrize(
    ("sampai", "lain", "bertemu"),
    [
        # both ends belong to the span
        (MAR, (JAN, date(2026, 2, 28)), False),
        (MAR, (JAN, MAR), True),
        (APR, (APR, JUN), True),
        (date(2026, 3, 31), (APR, JUN), False),
        # an open end reaches everything later
        (None, (JUN, None), True),
        (APR, (JAN, None), True),
        (None, (JAN, date(2026, 2, 28)), False),
    ],
)
def test_spans_meet_when_they_share_a_day(
    sampai: date | None, lain: tuple[date, date | None], bertemu: bool
) -> None:
    assert (bertumpang(MAR, sampai, [lain]) == lain) is bertemu


def test_a_span_may_last_one_day_and_never_less() -> None:
    periksa_urutan(sejak=MAR, sampai=MAR)
    periksa_urutan(sejak=MAR, sampai=None)
    with pytest.raises(RentangDitolak, match="mendahului tanggal mulai"):
        periksa_urutan(sejak=MAR, sampai=JAN)


def test_spans_are_written_out() -> None:
    assert tulis_rentang(JAN, None) == "sejak Kamis, 1 Januari 2026"
    assert tulis_rentang(JAN, MAR) == (
        "sejak Kamis, 1 Januari 2026 sampai Minggu, 1 Maret 2026"
    )
