"""Variants of a month, and which policy a month uses when one begins within it."""

import shutil
from pathlib import Path

import pytest

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.cli.tests.test_tpp_hitung import AKAR, Hitungan, orang
from ekinerja.tpp.tests.rusak import BT, TOML, Salinan, salin


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    return salin(tmp_path)


VARIAN = """
[[varian]]
kode        = "thr"
judul       = "Tunjangan hari raya"
persen      = 50
dasar_hukum = "karangan"

"""


def test_a_variant_is_the_share_of_its_reference_month(
    salinan: Salinan, tmp_path: Path
) -> None:
    salinan.ubah(f"{BT}/{TOML}", "[[masukan]]", VARIAN + "[[masukan]]")
    sebulan = Hitungan(tmp_path, salinan.akar / BT, [orang("1")]).hasil[0]

    thr = Hitungan(tmp_path, salinan.akar / BT, [orang("1")], "--varian", "thr")

    separuh = [(nilai + 1) // 2 for nilai in sebulan["per_kriteria"].values()]
    assert thr.proses.exit_code == 0
    assert abs(thr.hasil[0]["jumlah"] - sum(separuh)) <= len(separuh)
    assert {b["langkah"] for b in thr.hasil[0]["baris"]} == {"varian_thr"}
    assert thr.hasil[0]["periode"] == sebulan["periode"]


def test_a_variant_the_policy_does_not_have_is_refused_with_those_it_has(
    salinan: Salinan, tmp_path: Path
) -> None:
    (tmp_path / "f.jsonl").write_text(orang("1"))

    proses = jalankan(
        "hitung",
        "--kebijakan",
        salinan.akar / BT,
        "--fakta",
        tmp_path / "f.jsonl",
        "--keluar",
        tmp_path / "h.jsonl",
        "--varian",
        "gaji14",
    )

    assert proses.exit_code == 1
    assert "Varian 'gaji14' tidak ada pada belitung-timur/2022-perbup-00" in (
        proses.output
    )
    assert not (tmp_path / "h.jsonl").exists()


def test_a_policy_that_begins_within_a_month_says_which_month_it_takes(
    tmp_path: Path,
) -> None:
    daerah = tmp_path / "kabupaten-angin"
    asal = AKAR / "ekinerja/tpp/tests/kebijakan/kabupaten-angin"
    shutil.copytree(asal, daerah)
    bulan = ["2026-07", "2026-08"]
    kosong: dict[str, list[object]] = {
        "hari": [],
        "target": [],
        "kegiatan": [],
        "kewajiban": [],
    }
    baris = [orang("1", periode=b, **kosong) for b in bulan]

    berikutnya = Hitungan(tmp_path, daerah, baris).hasil
    toml = daerah / "2026-perbup-02/kebijakan.toml"
    toml.write_text(
        toml.read_text().replace('bulan = "bulan_berikutnya"', 'bulan = "bulan_itu"')
    )
    bulan_itu = Hitungan(tmp_path, daerah, baris).hasil

    assert [h["kebijakan"][-2:] for h in berikutnya] == ["01", "02"]
    assert [h["kebijakan"][-2:] for h in bulan_itu] == ["02", "02"]
