"""What a first visit downloads: small, unchanged, and from nowhere else."""

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

WEB = Path(__file__).parent.parent
STATIS = WEB / "static" / "web"
PENJUAL = WEB / "static" / "vendor"
EKINERJA = WEB.parent


def daftar_sidik() -> list[tuple[Path, str]]:
    hasil = []
    for daftar in PENJUAL.glob("*/SHA256SUMS"):
        for baris in daftar.read_text().splitlines():
            sidik, nama = baris.split(maxsplit=1)
            hasil.append((daftar.parent / nama, sidik))
    return hasil


def ukuran(pola: str) -> int:
    semua = EKINERJA.glob(f"*/static/*/{pola}")
    return sum(berkas.stat().st_size for berkas in semua)


@pytest.mark.parametrize(
    ("berkas", "sidik"), daftar_sidik(), ids=lambda x: str(x)[-24:]
)
def test_a_vendored_file_is_the_one_that_was_reviewed(berkas: Path, sidik: str) -> None:
    assert hashlib.sha256(berkas.read_bytes()).hexdigest() == sidik


def test_every_vendored_folder_carries_licence_and_hashes() -> None:
    for folder in PENJUAL.iterdir():
        nama = {berkas.name for berkas in folder.iterdir()}
        terdaftar = {
            berkas.name for berkas, _ in daftar_sidik() if berkas.parent == folder
        }

        assert nama == terdaftar | {"SHA256SUMS"}
        assert {"OFL.txt", "LICENSE", "LICENSE.txt"} & nama


def test_styles_and_scripts_of_all_rooms_stay_within_their_budget() -> None:
    assert ukuran("*.css") < 32_000
    assert ukuran("*.js") < 10_000


def test_a_first_visit_stays_under_two_hundred_kilobytes() -> None:
    semua = sum(b.stat().st_size for b in (WEB / "static").rglob("*") if b.is_file())

    assert semua < 200_000


def test_no_stylesheet_is_longer_than_four_hundred_lines() -> None:
    for berkas in STATIS.glob("*.css"):
        assert len(berkas.read_text().splitlines()) < 400, berkas.name


def test_nothing_comes_from_a_foreign_host() -> None:
    for berkas in STATIS.rglob("*"):
        alamat = re.findall(r"https?://[^\s\"')]+", berkas.read_text())

        assert set(alamat) <= {"http://www.w3.org/2000/svg"}, berkas.name


def test_the_sprite_holds_every_icon_a_template_names() -> None:
    akar = ElementTree.parse(STATIS / "ikon.svg").getroot()  # noqa: S314 - our own file
    ada = {simbol.get("id") for simbol in akar}
    dipakai = {
        nama
        for templat in EKINERJA.glob("*/templates/**/*.html")
        for nama in re.findall(r'\{% ikon "(\w+)"', templat.read_text())
    }

    assert dipakai <= ada
