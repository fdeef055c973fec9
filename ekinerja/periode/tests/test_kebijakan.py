"""Which policy is in force, and that it is loaded once until a file changes."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_django import Settings

from ekinerja.organisasi.models import Pemda
from ekinerja.periode import queries
from ekinerja.tpp import kebijakan as berkas_kebijakan
from ekinerja.tpp.kebijakan import KebijakanSalah

LAMA = SimpleNamespace(
    id="uji/2022", berlaku_sejak=date(2022, 1, 1), berlaku_sampai=None, aturan="lama"
)
BARU = SimpleNamespace(
    id="uji/2026",
    berlaku_sejak=date(2026, 7, 1),
    berlaku_sampai=date(2026, 12, 31),
    aturan="baru",
)


@pytest.fixture
def muatan(
    db: None, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> list[Path]:
    """A government with two policies; the list grows with every load."""
    Pemda.objects.create(id=1, kode="uji", nama="Uji", zona="WIB")
    for nama in ("uji/2022", "uji/2026", "nasional"):
        (tmp_path / nama).mkdir(parents=True)
        (tmp_path / nama / "kebijakan.toml").write_text("a", encoding="utf-8")
    settings.KEBIJAKAN_DIR = tmp_path
    dimuat: list[Path] = []

    def muat_semua(folder: Path) -> tuple[SimpleNamespace, ...]:
        dimuat.append(folder)
        return (LAMA, BARU)

    monkeypatch.setattr(berkas_kebijakan, "muat_semua", muat_semua)
    return dimuat


@pytest.mark.parametrize(
    ("tanggal", "id_"),
    [
        (date(2022, 1, 1), "uji/2022"),
        (date(2026, 6, 30), "uji/2022"),
        (date(2026, 7, 1), "uji/2026"),
        (date(2026, 12, 31), "uji/2026"),
    ],
)
def test_the_latest_policy_that_holds_the_date_is_in_force(
    muatan: list[Path], tanggal: date, id_: str
) -> None:
    assert queries.kebijakan_pada(tanggal).id == id_


def test_a_policy_is_loaded_once_until_a_file_changes(
    muatan: list[Path], settings: Settings
) -> None:
    queries.kebijakan_pada(date(2026, 9, 1))
    queries.kebijakan_pada(date(2026, 1, 1))
    assert len(muatan) == 1

    akar: Path = settings.KEBIJAKAN_DIR
    (akar / "uji/2026/kebijakan.toml").write_text("berubah", encoding="utf-8")
    queries.kebijakan_pada(date(2026, 9, 1))

    assert len(muatan) == 2


def test_a_change_in_what_all_governments_share_loads_again(
    muatan: list[Path], settings: Settings
) -> None:
    queries.kebijakan_pada(date(2026, 9, 1))

    akar: Path = settings.KEBIJAKAN_DIR
    (akar / "nasional/kelas_jabatan.csv").write_text("1;2", encoding="utf-8")
    queries.kebijakan_pada(date(2026, 9, 1))

    assert len(muatan) == 2


def test_a_policy_is_found_by_its_name(muatan: list[Path]) -> None:
    baru = queries.kebijakan_bernama("uji/2026")

    assert baru is not None
    assert baru.berlaku_sejak == date(2026, 7, 1)
    assert queries.kebijakan_bernama("uji/1999") is None


def test_a_date_without_a_policy_says_so(
    muatan: list[Path], settings: Settings
) -> None:
    akar: Path = settings.KEBIJAKAN_DIR
    for berkas in akar.glob("uji/*/kebijakan.toml"):
        berkas.unlink()

    with pytest.raises(KebijakanSalah, match="Tidak ada kebijakan yang berlaku"):
        queries.kebijakan_pada(date(2021, 12, 31))
