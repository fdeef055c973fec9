"""Faults of tables: rows in the policy itself, and CSV files beside it."""

from fractions import Fraction
from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import Kesalahan, muat
from ekinerja.tpp.kebijakan.bentuk import Tabel
from ekinerja.tpp.tests.rusak import (
    BS,
    BT,
    TOML,
    Rusak,
    Salinan,
    periksa_rusak,
    salin,
)

PERSEN, NASIONAL = "persen_kriteria.csv", "nasional/kelas_jabatan.csv"
STATUS = 'kunci       = ["status"]'
BARIS_CPNS = '  { status = "cpns", nilai = 80 },'

RUSAK = {
    "a row missing": Rusak(
        '  { status = "pppk", nilai = 100 },\n',
        "",
        'isi         = [\n  { status = "pns"',
        "Belum ada baris untuk status pppk.",
        "Tambahkan barisnya, atau beri 'selainnya'.",
    ),
    "a value nobody has": Rusak(
        BARIS_CPNS,
        f'{BARIS_CPNS}\n  {{ status = "honorer", nilai = 1 }},',
        '  { status = "honorer"',
        "status 'honorer' tidak ada.",
        "Pilihannya: cpns, pns, pppk, pppk_paruh_waktu.",
    ),
    "a row without amount": Rusak(
        BARIS_CPNS,
        f'{BARIS_CPNS}\n  {{ status = "*" }},',
        '  { status = "*"',
        "Kunci 'nilai' belum ada.",
        "Tambahkan nilai = ...",
    ),
    "a row without key": Rusak(
        BARIS_CPNS,
        f"{BARIS_CPNS}\n  {{ nilai = 5 }},",
        "  { nilai = 5 }",
        "Kunci 'status' belum ada.",
        "Tambahkan status = ...",
    ),
    "a row that is true or false": Rusak(
        BARIS_CPNS,
        f'{BARIS_CPNS}\n  {{ status = "*", nilai = true }},',
        '  { status = "*"',
        "Isi 'nilai' bukan angka atau nama ukuran.",
        "Tulis salah satu.",
    ),
    "a name that is not made yet": Rusak(
        'selainnya   = "nilai_hari_kerja"',
        'selainnya   = "nilai_hari_krja"',
        '"nilai_hari_krja"',
        "'nilai_hari_krja' belum dibuat sebelum baris ini.",
        "Mungkin maksudnya 'nilai_hari_kerja'.",
    ),
    "a file that is not there": Rusak(
        'berkas      = "nasional/kelas_jabatan.csv"',
        'berkas      = "nasional/kelas.csv"',
        '"nasional/kelas.csv"',
        "Berkas nasional/kelas.csv tidak ada.",
        "Buat berkas itu di folder ini.",
    ),
    "a file outside the policies": Rusak(
        'berkas      = "nasional/kelas_jabatan.csv"',
        'berkas      = "../../../../etc/passwd"',
        '"../../../../etc/passwd"',
        "Berkas ../../../../etc/passwd tidak ada.",
        "Buat berkas itu di folder ini.",
    ),
    "a column that is not there": Rusak(
        'kolom       = "beban_kerja"',
        'kolom       = "beban_krja"',
        'berkas      = "persen_kriteria.csv"\nkolom       = "beban_krja"',
        "persen_kriteria.csv tidak punya kolom 'beban_krja'.",
        "Mungkin maksudnya 'beban_kerja'.",
    ),
    "no column named": Rusak(
        'kolom       = "beban_kerja"\n',
        "",
        '[[ukuran]]\nnama        = "persen_beban_kerja"',
        "Kunci 'kolom' belum ada.",
        "Tambahkan kolom = ...",
    ),
    "no keys": Rusak(
        STATUS,
        "kunci       = []",
        "kunci       = []",
        "'kunci' kosong.",
        'Tulis mis. kunci = ["kelas"].',
    ),
    "a key nobody knows": Rusak(
        STATUS,
        'kunci       = ["setatus"]',
        'kunci       = ["setatus"]',
        "'setatus' belum dibuat sebelum baris ini.",
        "Mungkin maksudnya 'status'.",
    ),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_a_faulty_table_is_named_with_its_line_and_mend(
    nama: str, tmp_path: Path
) -> None:
    periksa_rusak(salin(tmp_path), RUSAK[nama])


def test_a_row_written_twice_names_the_other(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(
        berkas, BARIS_CPNS, f'  {{ status = "pns", nilai = 1 }},\n{BARIS_CPNS}'
    )

    hasil = salinan.kesalahan(BT)

    lama = salinan.baris(berkas, '  { status = "pns", nilai = 100 }')
    assert [str(k) for k in hasil] == [
        f"kebijakan.toml:{lama + 2}: Baris untuk status pns ada dua (baris {lama}). "
        "Hapus salah satunya."
    ]


def test_a_row_with_a_list_for_key_is_refused(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, STATUS, 'kunci       = ["status", "golongan"]\nselainnya = 0')
    salinan.ubah(
        berkas, '{ status = "pns", nilai', '{ status = "*", golongan = ["I"], nilai'
    )

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(berkas, '  { status = "*", golongan')
    assert "Isi 'golongan' bukan teks atau kelas." in {
        k.kesalahan for k in hasil if k.baris == baris
    }


def test_an_open_key_needs_an_otherwise(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    berkas = f"{BS}/{TOML}"
    salinan.ubah(berkas, 'kunci       = ["jenjang"]', 'kunci       = ["jabatan"]')
    salinan.ubah(f"{BS}/harga.csv", "jenjang,", "jenjang,jabatan,")

    hasil = salinan.kesalahan(BS)

    baris = salinan.baris(berkas, 'kunci       = ["jabatan"]')
    assert (
        Kesalahan(
            TOML,
            baris,
            "Nilai 'jabatan' tidak dapat didaftar semua.",
            "Beri 'selainnya' untuk yang tidak punya baris.",
        )
        in hasil
    )


def test_a_star_gives_way_to_the_row_that_names_the_value(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(
        f"{BT}/{PERSEN}", "guru,*,40,30,0\n", "guru,*,40,30,0\nguru,jpt,1,2,3\n"
    )

    kebijakan = muat(salinan.akar / BT)

    tabel = next(u for u in kebijakan.ukuran if u.nama == "persen_beban_kerja")
    assert isinstance(tabel, Tabel)
    assert tabel.isi["guru", "jpt"] == 1
    assert tabel.isi["guru", "pelaksana"] == 40


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "salah", "tulis"),
    [
        (
            PERSEN,
            "umum,pengawas,60",
            "umum,pengawas,enam",
            "'enam' bukan angka.",
            "Mis. 1200.5",
        ),
        (
            PERSEN,
            "umum,pengawas,60",
            "umum,pengawas,",
            "Kolom 'beban_kerja' kosong.",
            "Mis. 1200.5",
        ),
        (
            PERSEN,
            "umum,pengawas,60",
            "umum,pengawas,nan",
            "'nan' bukan angka.",
            "Mis. 1200.5",
        ),
        (
            PERSEN,
            "umum,pengawas,60",
            'umum,pengawas,"1.200.500"',
            "'1.200.500' bukan angka.",
            "Mis. 1200.5",
        ),
        (
            PERSEN,
            "umum,pengawas,60",
            "umum,pengawas,60,5",
            "Sel baris ini lebih banyak daripada kolomnya.",
            "Hapus yang lebih; pecahan ditulis dengan titik, 42.5.",
        ),
        (
            PERSEN,
            "umum,pengawas,60",
            "umum,pengwas,60",
            "jenjang 'pengwas' tidak ada.",
            "Mungkin maksudnya 'pengawas'.",
        ),
        (
            NASIONAL,
            "\n9,",
            "\nIX,",
            "kelas 'IX' tidak ada.",
            "Tulis kelas 1 sampai 17.",
        ),
        (
            NASIONAL,
            "\n9,",
            "\n19,",
            "kelas '19' tidak ada.",
            "Tulis kelas 1 sampai 17.",
        ),
    ],
)
def test_a_bad_cell_is_named_with_its_own_line(
    berkas: str, lama: str, baru: str, salah: str, tulis: str, tmp_path: Path
) -> None:
    salinan = salin(tmp_path)
    tempat = berkas if berkas == NASIONAL else f"{BT}/{berkas}"
    salinan.ubah(tempat, lama, baru)

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(tempat, baru.strip())
    assert Kesalahan(berkas, baris, salah, tulis) in hasil


def test_a_class_missing_from_the_national_table_is_named(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(NASIONAL, "9,9360000\n", "")

    hasil = salinan.kesalahan(BT)

    baris = salinan.baris(f"{BT}/{TOML}", 'berkas      = "nasional/kelas_jabatan.csv"')
    assert [str(k) for k in hasil] == [
        f"kebijakan.toml:{baris}: Belum ada baris untuk kelas 9. "
        "Tambahkan barisnya, atau beri 'selainnya'."
    ]


def test_many_missing_rows_are_counted_not_listed(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{PERSEN}", "guru,*,40,30,0\n", "")
    salinan.ubah(f"{BT}/{PERSEN}", "umum,jpt,60,45,0\n", "")

    hasil = salinan.kesalahan(BT)

    assert [k.kesalahan for k in hasil] == [
        "Belum ada baris untuk kelompok umum, jenjang jpt (dan 5 lagi)."
    ] * 3


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    (salinan.akar / BS / "harga.csv").write_text(
        "jenjang,rupiah_per_pagi,rupiah_per_menit,pagu_bulan\n", encoding="utf-8"
    )

    hasil = salinan.kesalahan(BS)

    assert hasil == (Kesalahan("harga.csv", 1, "Tidak ada barisnya.", "Isi tabelnya."),)


def test_an_empty_file_has_no_columns(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    (salinan.akar / BS / "harga.csv").write_text("", encoding="utf-8")

    hasil = salinan.kesalahan(BS)

    assert "harga.csv tidak punya kolom 'jenjang'." in {k.kesalahan for k in hasil}


def test_an_open_quote_is_named(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BS}/harga.csv", "administrator,", '"administrator,')

    hasil = salinan.kesalahan(BS)

    assert {(k.berkas, k.kesalahan) for k in hasil} == {
        ("harga.csv", "Tanda petik di baris ini tidak berpasangan.")
    }


def test_a_file_that_is_not_utf_8_is_told_once_with_its_line(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    jalan = salinan.akar / BS / "harga.csv"
    isi = jalan.read_bytes()
    jalan.write_bytes(isi.replace(b"pengawas", b"peng\xe9was"))

    hasil = salinan.kesalahan(BS)

    baris = isi[: isi.index(b"pengawas")].count(b"\n") + 1
    assert hasil == (
        Kesalahan(
            "harga.csv", baris, "Bukan teks UTF-8.", "Simpan ulang sebagai UTF-8."
        ),
    )


def _simpan_dengan_bom(salinan: Salinan, nama: str) -> None:
    jalan = salinan.akar / nama
    jalan.write_bytes(b"\xef\xbb\xbf" + jalan.read_bytes())


def test_files_saved_by_a_spreadsheet_are_read(tmp_path: Path) -> None:
    asli, salinan = salin(tmp_path / "a"), salin(tmp_path / "b")
    for nama in ("kebijakan.toml", "harga.csv"):
        _simpan_dengan_bom(salinan, f"{BS}/{nama}")

    kebijakan = muat(salinan.akar / BS)

    assert kebijakan == muat(asli.akar / BS)


def test_cells_are_exact(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    salinan.ubah(f"{BT}/{PERSEN}", "umum,pengawas,60", "umum,pengawas,0.1")

    kebijakan = muat(salinan.akar / BT)

    tabel = next(u for u in kebijakan.ukuran if u.nama == "persen_beban_kerja")
    assert isinstance(tabel, Tabel)
    assert tabel.isi["umum", "pengawas"] == Fraction(1, 10)
