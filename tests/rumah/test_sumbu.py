"""The table of what differs between governments: complete, and its cases are there."""

import re

from tests.rumah import halaman as h

ANGIN = h.AKAR / "ekinerja/tpp/tests/kebijakan/kabupaten-angin"
AWALAN = {
    "angin-1": ANGIN / "2026-perbup-01",
    "angin-2": ANGIN / "2026-perbup-02",
}


def baris() -> list[list[str]]:
    teks = (h.AKAR / "docs/rujukan/tiga-puluh-sumbu.md").read_text("utf-8")
    semua = [b.strip("|").split("|") for b in teks.splitlines() if b.startswith("| ")]
    return [[sel.strip() for sel in b] for b in semua if b[0].strip().isdecimal()]


def test_all_thirty_have_a_row_in_order() -> None:
    assert [int(b[0]) for b in baris()] == list(range(1, 31))


def test_every_row_of_a_calculation_points_at_cases_that_exist() -> None:
    for nomor, _, _, kasus in baris():
        sebut = re.findall(r"`([^`]+)`", kasus)
        assert sebut, nomor
        for satu in sebut:
            if satu.endswith(".py"):
                assert (h.AKAR / satu).is_file(), (nomor, satu)
                continue
            folder, _, nama = satu.rpartition("/")
            asal = AWALAN.get(folder, h.AKAR / "kebijakan" / folder)
            assert (asal / f"kasus/{nama}.toml").is_file(), (nomor, satu)
