"""A second version of a government's policy beside the real one, in a folder of a test."""

import shutil
from pathlib import Path

from pytest_django import Settings

from ekinerja.tpp.naskah import ganti

LAMA, BARU = "2022-perbup-00", "2027-perbup-01"


def versi_baru(settings: Settings, tmp_path: Path, **ubah: str) -> Path:
    """``2027-perbup-01``, dated 2027 throughout, with numbers changed; its folder."""
    akar = tmp_path / "kebijakan"
    shutil.copytree(settings.KEBIJAKAN_DIR, akar)
    settings.KEBIJAKAN_DIR = akar
    folder = akar / "belitung-timur" / BARU
    shutil.copytree(akar / "belitung-timur" / LAMA, folder)
    berkas = folder / "kebijakan.toml"
    teks = berkas.read_text(encoding="utf-8").replace("2022-01-01", "2027-01-01")
    baru = ganti(teks, {n.replace("__", "."): v for n, v in ubah.items()})
    berkas.write_text(baru, encoding="utf-8")
    return folder
