"""Which policy is in force, and that it is loaded once until a file changes."""

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_django import Settings

from ekinerja.organisasi.models import Pemda
from ekinerja.periode import queries
from ekinerja.tpp import kebijakan as berkas_kebijakan
from ekinerja.tpp.kebijakan import KebijakanSalah
from ekinerja.waktu import Bulan

HARI = date(2026, 10, 6)
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

    def muat(folder: Path) -> SimpleNamespace:
        dimuat.append(folder)
        return LAMA if folder.name == "2022" else BARU

    monkeypatch.setattr(berkas_kebijakan, "muat", muat)
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
    assert len(muatan) == 2

    akar: Path = settings.KEBIJAKAN_DIR
    (akar / "uji/2026/kebijakan.toml").write_text("berubah", encoding="utf-8")
    queries.kebijakan_pada(date(2026, 9, 1))

    assert len(muatan) == 4


def test_a_change_in_what_all_governments_share_loads_again(
    muatan: list[Path], settings: Settings
) -> None:
    queries.kebijakan_pada(date(2026, 9, 1))

    akar: Path = settings.KEBIJAKAN_DIR
    (akar / "nasional/kelas_jabatan.csv").write_text("1;2", encoding="utf-8")
    queries.kebijakan_pada(date(2026, 9, 1))

    assert len(muatan) == 4


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

    with pytest.raises(KebijakanSalah, match="Belum ada kebijakan TPP yang berlaku"):
        queries.kebijakan_pada(date(2021, 12, 31))


@pytest.fixture
def rusak(db: None, tmp_path: Path, settings: Settings) -> Path:
    """The real policies of a government beside room for a faulty draft."""
    Pemda.objects.create(id=1, kode="belitung-timur", nama="Uji", zona="WIB")
    akar = tmp_path / "kebijakan"
    shutil.copytree(settings.KEBIJAKAN_DIR, akar)
    settings.KEBIJAKAN_DIR = akar
    draf = akar / "belitung-timur" / "2027-perbup-00"
    draf.mkdir()
    return draf / "kebijakan.toml"


@pytest.mark.parametrize(
    "isi",
    [
        "judul = \n",
        'berlaku_sejak = 2027-01-01\njudul = "Rancangan"\n',
        "berlaku_sejak = 2022-99-99\n",
    ],
)
def test_a_faulty_draft_does_not_stop_the_days_of_a_good_policy(
    rusak: Path, isi: str
) -> None:
    rusak.write_text(isi, encoding="utf-8")

    assert queries.kebijakan_pada(HARI).id == "belitung-timur/2022-perbup-00"


def test_a_faulty_policy_in_force_is_refused_in_one_sentence_and_logged_in_full(
    rusak: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rusak.write_text("berlaku_sejak = 2026-10-01\njudul = \n", encoding="utf-8")

    with pytest.raises(KebijakanSalah) as galat:
        queries.kebijakan_pada(HARI)

    assert str(galat.value) == (
        "Kebijakan TPP untuk Selasa, 6 Oktober 2026 tidak dapat dipakai karena "
        "berkasnya keliru. Sampaikan kepada BKPSDM agar diperiksa."
    )
    assert "2027-perbup-00" in caplog.text
    assert "kebijakan.toml" in caplog.text
    assert queries.kebijakan_pada(date(2026, 9, 30)).judul


def test_two_policies_that_claim_the_same_day_are_both_refused(
    muatan: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LAMA, "berlaku_sampai", date(2026, 7, 15))

    with pytest.raises(KebijakanSalah, match="Rabu, 15 Juli 2026 tidak dapat dipakai"):
        queries.kebijakan_pada(date(2026, 7, 15))

    assert queries.kebijakan_pada(date(2026, 7, 16)).id == "uji/2026"


def test_where_no_policy_is_in_force_the_sentence_shows_no_path(
    muatan: list[Path], tmp_path: Path
) -> None:
    with pytest.raises(KebijakanSalah) as galat:
        queries.kebijakan_pada(date(2021, 12, 31))

    assert str(tmp_path) not in str(galat.value)
    assert "Jumat, 31 Desember 2021" in str(galat.value)


@pytest.mark.parametrize(
    ("mulai", "juni", "juli"),
    [
        ("bulan_itu", "2022-perbup-00", "2026-perbup-07"),
        ("bulan_berikutnya", "2022-perbup-00", "2022-perbup-00"),
    ],
)
def test_a_month_is_calculated_whole_by_the_policy_that_takes_it(
    rusak: Path, mulai: str, juni: str, juli: str
) -> None:
    asli = rusak.parent.parent / "2022-perbup-00"
    baru = rusak.parent.parent / "2026-perbup-07"
    shutil.copytree(asli, baru)
    toml = baru / "kebijakan.toml"
    teks = toml.read_text(encoding="utf-8").replace(
        "berlaku_sejak = 2022-01-01",
        f'berlaku_sejak = 2026-07-15\nmulai_tengah_bulan = "{mulai}"',
        1,
    )
    toml.write_text(teks, encoding="utf-8")

    bulan = [queries.kebijakan_bulan(Bulan(2026, n)).id for n in (6, 7, 8)]
    hari = [queries.kebijakan_pada(date(2026, 7, n)).id for n in (14, 15)]

    assert [id_.rpartition("/")[2] for id_ in bulan] == [juni, juli, "2026-perbup-07"]
    assert [id_.rpartition("/")[2] for id_ in hari] == [juni, "2026-perbup-07"]
    with pytest.raises(KebijakanSalah, match="pada Desember 2021"):
        queries.kebijakan_bulan(Bulan(2021, 12))
