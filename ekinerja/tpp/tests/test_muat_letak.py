"""Lines of a TOML text: tables, keys, and the n-th item of an inline list."""

import pytest

from ekinerja.tpp.kebijakan.letak import Jalan, Letak

TEKS = """judul = "a"   # 1
"kutip" = 2
[aturan]
jam = 1
[[ukuran]]
nama = "satu"
isi = [
  { a = "}", b = { c = 1 } },  # {
  { a = 2 }, { a = 3 },
]
daftar = [1,
  2]
[[ukuran]]
nama = "dua"
[[ukuran.tarif]]
nilai = 1
[[ukuran.tarif]]
nilai = 2
"""


@pytest.mark.parametrize(
    ("jalan", "baris"),
    [
        ((), 1),
        (("judul",), 1),
        (("kutip",), 2),
        (("tidak_ada",), 1),
        (("aturan",), 3),
        (("aturan", "jam"), 4),
        (("aturan", "tidak_ada"), 3),
        (("ukuran", 0), 5),
        (("ukuran", 0, "nama"), 6),
        (("ukuran", 0, "isi"), 7),
        (("ukuran", 0, "isi", 0, "b"), 8),
        (("ukuran", 0, "isi", 1), 9),
        (("ukuran", 0, "isi", 2, "a"), 9),
        (("ukuran", 0, "isi", 9), 7),
        (("ukuran", 0, "daftar", 1), 11),
        (("ukuran", 1, "nama"), 14),
        (("ukuran", 1, "tarif", 0, "nilai"), 16),
        (("ukuran", 1, "tarif", 1), 17),
        (("ukuran", 1, "tarif", 1, "nilai"), 18),
    ],
)
def test_the_line_of_a_place(jalan: Jalan, baris: int) -> None:
    assert Letak(TEKS).baris(jalan) == baris


def test_an_open_list_at_the_end_is_found_where_it_begins() -> None:
    assert Letak("isi = [\n  { a = 1 },\n").baris(("isi", 5)) == 1
