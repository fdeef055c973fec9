"""The numbers of a policy's text: found, named, and replaced without touching the rest."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ekinerja.tpp.kebijakan.salinan import baca_isi, muat_isi
from ekinerja.tpp.naskah import (
    AngkaSalah,
    cari,
    daftar_angka,
    daftar_angka_isi,
    ganti,
    ganti_isi,
    salah_tulis,
)
from ekinerja.tpp.naskah.kata import tulis_batas
from ekinerja.tpp.naskah.pindai import pindai

AKAR = Path(__file__).parents[3]
SEMUA = sorted((AKAR / "kebijakan").rglob("*.toml"))
BT = (AKAR / "kebijakan/belitung-timur/2022-perbup-00/kebijakan.toml").read_text()
BS = (AKAR / "kebijakan/barito-selatan/2019-perbup-00/kebijakan.toml").read_text()
LAPIS = "ukuran.potongan_kehadiran.tarif.terlambat.lapis.2"


def daun(nilai: Any, jalan: tuple[Any, ...] = ()) -> Iterator[tuple[Any, Any]]:
    """Every value that is no text, as tomllib reads it."""
    if isinstance(nilai, dict):
        for kunci, isi in nilai.items():
            yield from daun(isi, (*jalan, kunci))
    elif isinstance(nilai, list):
        for n, isi in enumerate(nilai):
            yield from daun(isi, (*jalan, n))
    elif not isinstance(nilai, str):
        yield jalan, nilai


def baca(teks: str) -> dict[str, Any]:
    return tomllib.loads(teks, parse_float=Decimal)


def ditemukan(teks: str) -> dict[Any, Any]:
    return {
        satu.jalan: baca(f"x = {teks[satu.awal : satu.akhir]}")["x"]
        for satu in pindai(teks)
    }


@pytest.mark.parametrize("berkas", SEMUA, ids=lambda b: f"{b.parent.name}/{b.name}")
def test_what_is_found_is_what_the_reader_reads(berkas: Path) -> None:
    teks = berkas.read_text(encoding="utf-8")

    assert ditemukan(teks) == dict(daun(baca(teks)))


@pytest.mark.parametrize(
    "teks",
    [
        'a = """x = 1\n# 2\n"""\nb = 3 # 4',
        "a = '''\nb = 1\n'''\nc = [1, [2, { d = 3, e.f = 4 }], ]\n",
        '"a.b" = 1\n[x."y z"]\nk = -0.5\n[[x.q]]\nk = 1\n[[x.q]]\nk = 2\n[x.q.r]\nk = 3',
        'a = "\\"1" # "2"\nb = [ # satu\n 07:15:00, # dua\n]\nc = 1979-05-27 07:32:00',
        "\r\na = 1\r\nb = { }\r\nc = []\r\nd = true\r\n",
    ],
)
def test_corners_of_the_notation_are_read_as_the_reader_reads_them(teks: str) -> None:
    assert ditemukan(teks) == dict(daun(baca(teks)))


def test_a_number_carries_its_name_words_unit_and_article() -> None:
    satu = cari(daftar_angka(BT), f"{LAPIS}.nilai")

    assert satu.kelompok == "Ukuran: potongan kehadiran"
    assert satu.label == "tarif terlambat, lapis 2, nilai"
    assert satu.tampil == "1,5 %"
    assert satu.dasar_hukum == "BT10 (sejak detik pertama); besarnya karangan"


def test_a_limit_without_an_article_shows_the_comment_beside_it() -> None:
    satu = cari(daftar_angka(BT), "lapor_mundur_hari")

    assert (satu.kelompok, satu.label) == ("Aturan", "boleh melapor mundur (hari)")
    assert (satu.dasar_hukum, satu.catatan) == ("", "karangan")


def test_every_name_is_given_once() -> None:
    for teks in (BT, BS):
        nama = [satu.nama for satu in daftar_angka(teks)]
        assert len(nama) == len(set(nama)) > 30


@pytest.mark.parametrize(
    ("nama", "penuh"),
    [
        ("ikfd", "masukan.ikfd.nilai.2022-01-01.nilai"),
        ("terlambat.lapis.2.sampai", f"{LAPIS}.sampai"),
        ("kehadiran.persen", "langkah.bagi.bagian.kehadiran.persen"),
        ("tahan_pdm", "langkah.tahan_pdm.aktif"),
        ("nakes-11", "ukuran.persen_kelangkaan.isi.nakes-11.nilai"),
    ],
)
def test_a_part_of_a_name_that_fits_one_number_is_enough(nama: str, penuh: str) -> None:
    assert cari(daftar_angka(BT), nama).nama == penuh


@pytest.mark.parametrize(
    ("nama", "kalimat"),
    [
        (
            "ikdf",
            "Angka 'ikdf' tidak ada dalam kebijakan ini. Mungkin maksudnya 'ikfd'.",
        ),
        ("lapis.2", "'lapis.2' cocok dengan 4 angka. Tulis salah satu: ukuran."),
    ],
)
def test_a_name_that_fits_none_or_several_is_refused(nama: str, kalimat: str) -> None:
    with pytest.raises(AngkaSalah) as galat:
        cari(daftar_angka(BT), nama)

    assert str(galat.value).startswith(kalimat)


def test_only_the_number_changes_comments_and_layout_stay() -> None:
    baru = ganti(BT, {"ikfd": "0,8", f"{LAPIS}.sampai": "45"})

    beda = [
        (a, b)
        for a, b in zip(BT.splitlines(), baru.splitlines(), strict=True)
        if a != b
    ]
    assert beda == [
        (
            'nilai = [{ sejak = 2022-01-01, nilai = 0.85, dasar_hukum = "karangan" }]',
            'nilai = [{ sejak = 2022-01-01, nilai = 0.8, dasar_hukum = "karangan" }]',
        ),
        ("  { sampai = 30, nilai = 1.5 },", "  { sampai = 45, nilai = 1.5 },"),
    ]


@pytest.mark.parametrize(
    ("nama", "tulisan", "toml"),
    [
        ("ikfd", "1,25", "1.25"),
        ("ikfd", "1.25", "1.25"),
        ("ikfd", "2,50", "2.5"),
        ("ikfd", " 3,0 % ", "3"),
        ("ikfd", "Rp1.500.000", "1500000"),
        ("ikfd", "1.500", "1500"),
        ("ikfd", "1" * 18, "1" * 18),
        ("ikfd", "\N{MINUS SIGN}1", "-1"),
        ("lapor_batas_jam", "20.00", "20:00:00"),
        ("lapor_batas_jam", "20:15:30", "20:15:30"),
        ("berlaku_sejak", "2027-01-01", "2027-01-01"),
        ("tahan_pdm", "Ya", "true"),
        ("wajib_rekaman", "tidak", "false"),
    ],
)
def test_values_are_read_as_people_write_them(
    nama: str, tulisan: str, toml: str
) -> None:
    lama = cari(daftar_angka(BT), nama)

    baru = ganti(BT, {nama: tulisan})

    assert baru == BT[: lama.awal] + toml + BT[lama.akhir :]


@pytest.mark.parametrize(
    ("nama", "tulisan", "contoh"),
    [
        ("ikfd", "", "Tulis angka seperti 1,5 atau 1.500.000."),
        ("ikfd", "1,2,3", "Tulis angka"),
        ("ikfd", "1e9", "Tulis angka"),
        ("ikfd", "٣", "Tulis angka"),
        ("ikfd", "1" * 19, "Tulis angka"),
        ("ikfd", '1, dasar_hukum = "x"', "Tulis angka"),
        ("lapor_batas_jam", "25.00", "Tulis jam seperti 07.15 atau 07:15:00."),
        ("lapor_batas_jam", "7", "Tulis jam"),
        ("berlaku_sejak", "1 Januari", "Tulis tanggal seperti 2027-01-01."),
        ("tahan_pdm", "mungkin", "Tulis ya atau tidak."),
    ],
)
def test_what_is_no_value_is_refused_with_an_example(
    nama: str, tulisan: str, contoh: str
) -> None:
    with pytest.raises(AngkaSalah) as galat:
        ganti(BT, {nama: tulisan})

    assert contoh in str(galat.value)


def test_one_number_under_two_names_is_changed_once_only() -> None:
    with pytest.raises(AngkaSalah, match="diubah dua kali"):
        ganti(BT, {"ikfd": "1", "masukan.ikfd.nilai": "2"})


def test_a_text_that_is_no_toml_has_no_numbers() -> None:
    with pytest.raises(AngkaSalah, match="belum dapat dibaca"):
        daftar_angka("a = [")


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(daftar_angka(BS)), st.integers(0, 10**6))
def test_a_replaced_number_is_what_the_reader_then_reads(satu: Any, nilai: int) -> None:
    tulisan = {"ya": "ya", "jam": "07.16", "tanggal": "2027-02-03"}
    baru = ganti(BS, {satu.nama: tulisan.get(satu.jenis, str(nilai))})

    kini = cari(daftar_angka(baru), satu.nama) if satu.jenis != "tanggal" else None

    assert kini is None or satu.jenis != "angka" or kini.nilai == nilai
    assert len(daftar_angka(baru)) == len(daftar_angka(BS))


def test_a_policy_with_a_replaced_number_still_loads() -> None:
    isi = {"kebijakan.toml": ganti(BS, {"jam_tutup_masuk": "07.30"})}
    harga = AKAR / "kebijakan/barito-selatan/2019-perbup-00/harga.csv"

    tutup = muat_isi({**isi, "harga.csv": harga.read_text()}, "x/y").aturan

    assert str(tutup.jam_tutup_masuk) == "07:30:00"


# --- Tables beside the policy ---

HARGA = """
[[ukuran]]
nama = "harga"
jenis = "tabel"
berkas = "harga.csv"
kunci = ["jenjang"]
kolom = "rupiah_per_menit"
"""
ISI_BS = baca_isi(AKAR / "kebijakan/barito-selatan/2019-perbup-00")


def test_prices_of_a_table_are_numbers_too() -> None:
    satu = cari(daftar_angka_isi(ISI_BS), "harga.pelaksana.rupiah_per_menit")

    assert (satu.berkas, satu.tampil) == ("harga.csv", "Rp260")
    assert (satu.kelompok, satu.label) == ("Ukuran: harga menit", "jenjang pelaksana")
    assert satu.dasar_hukum == "BS3, BS4; besarnya karangan"


def test_a_price_is_replaced_in_its_cell_only() -> None:
    baru = ganti_isi(
        ISI_BS, {"pelaksana.rupiah_per_menit": "275,5", "jam_tutup_masuk": "7.30"}
    )

    assert [n for n in ISI_BS if ISI_BS[n] != baru[n]] == [
        "harga.csv",
        "kebijakan.toml",
    ]
    assert baru["harga.csv"] == ISI_BS["harga.csv"].replace(
        "pelaksana,50000,260,", "pelaksana,50000,275.5,"
    )


def test_every_number_of_tables_has_a_name_of_its_own() -> None:
    for daerah in ("belitung-timur/2022-perbup-00", "barito-selatan/2019-perbup-00"):
        semua = daftar_angka_isi(baca_isi(AKAR / "kebijakan" / daerah))
        assert len({satu.nama for satu in semua}) == len(semua)
        assert not any(satu.berkas.startswith("nasional/") for satu in semua)


@pytest.mark.parametrize(
    "tabel",
    [
        'jenjang,rupiah_per_menit\n"pelaksana",260\n',  # quotation marks
        "tingkat,rupiah_per_menit\npelaksana,260\n",  # another key
        "jenjang,harga\npelaksana,260\n",  # another column
        "jenjang,rupiah_per_menit\npelaksana,dua\npelaksana,1,2\n\n",  # no numbers
        "",
    ],
)
def test_cells_that_cannot_be_told_are_left_to_the_editor(tabel: str) -> None:
    semua = daftar_angka_isi({**ISI_BS, "harga.csv": tabel})

    assert {satu.berkas for satu in semua} == {"kebijakan.toml"}


def test_cells_with_blanks_are_replaced_where_they_stand() -> None:
    tabel = "\njenjang , rupiah_per_menit,catatan\r\npelaksana,  260 ,x\r\n*,1,y"

    baru = ganti_isi({**ISI_BS, "harga.csv": tabel}, {"harga.pelaksana": "300"})

    assert baru["harga.csv"] == tabel.replace("  260 ", "  300 ")


@pytest.mark.parametrize("teks", ["= 1", "a = ", "[a]\n]"])
def test_what_the_reader_would_not_read_is_not_passed_over(teks: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        baca(teks)

    with pytest.raises((ValueError, IndexError)):
        list(pindai(teks))


@pytest.mark.parametrize(
    ("nama", "isian"),
    [
        ("berlaku_sejak", "2019-01-01"),
        ("jam_tutup_masuk", "07.15"),
        ("wajib_rhk", "ya"),
        ("lapor_mundur_hari", "1"),
    ],
)
def test_a_value_stands_in_its_field_without_its_unit(nama: str, isian: str) -> None:
    assert cari(daftar_angka(BS), nama).isian == isian


def test_two_measures_of_the_same_cells_give_their_numbers_once() -> None:
    lagi = HARGA.replace('nama = "harga"', 'nama = "harga_lagi"')
    isi = {"kebijakan.toml": HARGA + lagi, "harga.csv": ISI_BS["harga.csv"]}

    sekali = [s.nama for s in daftar_angka_isi({**isi, "kebijakan.toml": HARGA})]

    assert [s.nama for s in daftar_angka_isi(isi)] == sekali
    assert "harga.pelaksana.rupiah_per_menit" in sekali


def test_measures_that_are_no_tables_have_no_cells() -> None:
    assert daftar_angka_isi({"kebijakan.toml": "ukuran = ['harga']"}) == []


@pytest.mark.parametrize(
    ("nilai", "skala", "teks"),
    [
        (0, "jam", "00.00"),
        (3_599, "jam", "00.59.59"),
        (3_600, "jam", "01.00"),
        (86_399, "jam", "23.59.59"),
        (5_400, "durasi", "1 jam 30 menit"),
        (90, "angka", "90"),
        (None, "jam", "tanpa batas"),
    ],
)
def test_the_edge_of_a_band_is_told_as_its_scale_says(
    nilai: int | None, skala: str, teks: str
) -> None:
    assert tulis_batas(nilai, skala) == teks


def test_only_what_a_measure_gives_has_its_unit() -> None:
    ukuran = cari(daftar_angka(BT), f"{LAPIS}.nilai")
    batas = cari(daftar_angka(BT), f"{LAPIS}.sampai")
    masukan = cari(daftar_angka(BT), "ikfd")

    assert (ukuran.satuan, batas.satuan, masukan.satuan) == ("persen", "", "")


def test_every_value_that_cannot_be_read_is_told_at_its_number() -> None:
    semua = daftar_angka(BS)
    nama = cari(semua, "lapor_mundur_hari").nama
    jam = cari(semua, "jam_tutup_masuk").nama

    salah = salah_tulis(semua, {nama: "dua", jam: "07.30", "tak.ada": "x"})

    assert list(salah) == [nama]
    assert "Tulis angka" in salah[nama]
