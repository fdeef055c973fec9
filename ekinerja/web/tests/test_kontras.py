"""WCAG AA in both themes: every pair of colours that meets on a page."""

import re
from pathlib import Path

import pytest

STATIS = Path(__file__).parent.parent / "static" / "web"
TEKS, BENTUK = 4.5, 3.0

# Words (4.5) and the shapes that carry meaning (3.0), as the stylesheets join them.
PASANGAN = [
    *[(tinta, alas, TEKS) for tinta in ("tinta", "tinta-2") for alas in (
        "kertas", "kartu", "netral-lembut", "utama-lembut")],
    *[("utama", alas, TEKS) for alas in ("kertas", "kartu", "utama-lembut")],
    *[("utama-kuat", alas, TEKS) for alas in ("kertas", "kartu")],
    *[("aksen", alas, TEKS) for alas in ("kertas", "kartu")],
    *[(warna, alas, TEKS) for warna in ("baik", "awas", "buruk", "info") for alas in (
        "kertas", "kartu", f"{warna}-lembut")],
    ("buruk", "utama-lembut", TEKS),
    ("di-utama", "utama", TEKS),
    ("di-utama", "utama-kuat", TEKS),
    ("di-bahaya", "bahaya", TEKS),
    ("di-bahaya", "buruk", TEKS),
    ("di-papan", "papan", TEKS),
    ("di-utama-papan", "utama-papan", TEKS),
    ("kartu", "tinta", TEKS),
    ("utama-papan", "papan", BENTUK),
    ("garis-papan", "papan", BENTUK),
    ("garis-kuat", "kartu", BENTUK),
    ("garis-kuat", "kertas", BENTUK),
    ("pita-awas", "kartu", BENTUK),
    ("utama", "garis", BENTUK),
    ("utama", "netral-lembut", BENTUK),
]  # fmt: skip


def token(tema: str) -> dict[str, str]:
    terang, gelap = (STATIS / "token.css").read_text().split("@media", 1)
    warna = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", terang))
    if tema == "gelap":
        warna |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", gelap))
    return warna


def terang_relatif(warna: str) -> float:
    kanal = [int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [
        k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def kontras(satu: str, dua: str) -> float:
    rendah, tinggi = sorted((terang_relatif(satu), terang_relatif(dua)))
    return (tinggi + 0.05) / (rendah + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert round(kontras("#000000", "#ffffff"), 1) == 21.0


@pytest.mark.parametrize("tema", ["terang", "gelap"])
@pytest.mark.parametrize(("depan", "alas", "paling_kurang"), PASANGAN)
def test_colours_that_meet_can_be_told_apart(
    tema: str, depan: str, alas: str, paling_kurang: float
) -> None:
    warna = token(tema)

    nilai = kontras(warna[depan], warna[alas])

    assert nilai >= paling_kurang, f"{depan} di atas {alas} ({tema}): {nilai:.2f}"


def test_both_themes_name_the_same_colours() -> None:
    terang, gelap = (STATIS / "token.css").read_text().split("@media", 1)
    nama = r"--([\w-]+): #"

    assert set(re.findall(nama, gelap)) == set(re.findall(nama, terang))


@pytest.mark.parametrize(
    "berkas", ["dasar.css", "kerangka.css", "komponen.css", "data.css"]
)
def test_colours_come_from_tokens_only(berkas: str) -> None:
    isi = (STATIS / berkas).read_text()

    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb\(|hsl\(", isi) == []


def test_every_colour_used_is_a_token() -> None:
    dipakai = {
        nama
        for berkas in STATIS.glob("*.css")
        for nama in re.findall(r"var\(--([\w-]+)\)", berkas.read_text())
    }
    dikenal = set(re.findall(r"--([\w-]+):", (STATIS / "token.css").read_text()))

    assert dipakai <= dikenal
