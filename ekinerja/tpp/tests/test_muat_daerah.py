"""A government's folder: which policy is in force, and faults across policies."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from ekinerja.tpp.kebijakan import KebijakanSalah, Kesalahan, berlaku, muat, muat_semua
from ekinerja.tpp.kebijakan.muat import celah
from ekinerja.tpp.tests.rusak import BT, TOML, Salinan, salin

BARU = "belitung-timur/2024-perbup-00"
MULAI = "berlaku_sejak = 2022-01-01\n"


@pytest.fixture
def dua(tmp_path: Path) -> Salinan:
    """Belitung Timur with a second policy from 2024 on; the first ends on its eve."""
    salinan = salin(tmp_path)
    shutil.copytree(salinan.akar / BT, salinan.akar / BARU)
    salinan.ubah(f"{BARU}/{TOML}", MULAI, "berlaku_sejak = 2024-01-01\n")
    salinan.ubah(f"{BT}/{TOML}", MULAI, f"{MULAI}berlaku_sampai = 2023-12-31\n")
    return salinan


@pytest.mark.parametrize(
    ("tanggal", "kebijakan"),
    [
        (date(2022, 1, 1), BT),
        (date(2023, 12, 31), BT),
        (date(2024, 1, 1), BARU),
        (date(2026, 11, 1), BARU),
    ],
)
def test_the_policy_in_force_is_picked_by_date(
    dua: Salinan, tanggal: date, kebijakan: str
) -> None:
    assert berlaku(dua.akar / "belitung-timur", tanggal).id == kebijakan


def test_a_later_policy_ends_an_open_one(dua: Salinan) -> None:
    dua.ubah(f"{BT}/{TOML}", "berlaku_sampai = 2023-12-31\n", "")

    assert berlaku(dua.akar / "belitung-timur", date(2024, 1, 1)).id == BARU


def test_a_date_before_every_policy_gets_a_sentence(dua: Salinan) -> None:
    with pytest.raises(KebijakanSalah) as galat:
        berlaku(dua.akar / "belitung-timur", date(2021, 12, 31))

    assert [(k.kesalahan, k.seharusnya) for k in galat.value.kesalahan] == [
        (
            "Tidak ada kebijakan yang berlaku pada 31-12-2021.",
            "Tambahkan folder kebijakan untuk tanggal itu.",
        )
    ]


def test_a_date_in_a_gap_gets_a_sentence(dua: Salinan) -> None:
    dua.ubah(f"{BT}/{TOML}", "2023-12-31", "2023-11-30")

    with pytest.raises(KebijakanSalah, match="yang berlaku pada 01-12-2023"):
        berlaku(dua.akar / "belitung-timur", date(2023, 12, 1))


@pytest.mark.parametrize(
    ("lama", "baru"),
    [("2023-12-31", "2024-01-01"), ("2023-12-31", "2024-06-30")],
)
def test_two_policies_may_not_share_a_day(dua: Salinan, lama: str, baru: str) -> None:
    dua.ubah(f"{BT}/{TOML}", lama, baru)

    with pytest.raises(KebijakanSalah) as galat:
        muat_semua(dua.akar / "belitung-timur")

    baris = dua.baris(f"{BARU}/{TOML}", "berlaku_sejak")
    assert galat.value.kesalahan == (
        Kesalahan(
            "2024-perbup-00/kebijakan.toml",
            baris,
            "Masa berlaku bertindihan dengan belitung-timur/2022-perbup-00.",
            "Perbaiki berlaku_sejak atau berlaku_sampai salah satunya.",
        ),
    )


def test_two_policies_may_not_begin_on_one_day(dua: Salinan) -> None:
    dua.ubah(f"{BT}/{TOML}", "berlaku_sampai = 2023-12-31\n", "")
    dua.ubah(f"{BARU}/{TOML}", "2024-01-01", "2022-01-01")

    with pytest.raises(KebijakanSalah, match="bertindihan"):
        muat_semua(dua.akar / "belitung-timur")


def test_the_faults_of_every_policy_come_together(dua: Salinan) -> None:
    dua.ubah(f"{BT}/{TOML}", "wajib_rhk ", "wajib_rkh ")
    dua.ubah(f"{BARU}/{TOML}", 'potret        = "awal"', 'potret        = "awl"')

    with pytest.raises(KebijakanSalah) as galat:
        muat_semua(dua.akar / "belitung-timur")

    assert {k.berkas for k in galat.value.kesalahan} == {
        "2022-perbup-00/kebijakan.toml",
        "2024-perbup-00/kebijakan.toml",
    }


def test_a_government_without_policies_has_none(tmp_path: Path) -> None:
    assert muat_semua(tmp_path) == ()


def test_a_folder_without_policy_says_so(tmp_path: Path) -> None:
    with pytest.raises(KebijakanSalah) as galat:
        muat(tmp_path)

    assert str(galat.value) == (
        f"{tmp_path}:1: Tidak ada kebijakan.toml. Tunjuk folder kebijakan."
    )


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(KebijakanSalah) as galat:
        muat(tmp_path / "tidak-ada")

    assert str(galat.value) == (
        f"{tmp_path / 'tidak-ada'}:1: Folder ini tidak ada. Tunjuk folder kebijakan."
    )


def test_a_policy_that_is_not_utf_8_says_where(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    jalan = salinan.akar / BT / TOML
    jalan.write_bytes(b"judul = 'a'\n# \xff\n" + jalan.read_bytes())

    assert salinan.kesalahan(BT) == (
        Kesalahan(TOML, 2, "Bukan teks UTF-8.", "Simpan ulang sebagai UTF-8."),
    )


def test_a_file_the_disk_refuses_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    salinan = salin(tmp_path)

    def tolak(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", tolak)

    assert salinan.kesalahan(BT) == (
        Kesalahan(
            TOML,
            1,
            "Berkas tidak dapat dibaca: tidak boleh dibuka pengguna ini.",
            "Periksa berkas dan izinnya.",
        ),
    )


def test_the_fingerprint_changes_with_any_file_of_the_policy(tmp_path: Path) -> None:
    salinan = salin(tmp_path)
    lama = muat(salinan.akar / BT).sidik

    salinan.ubah("nasional/kelas_jabatan.csv", "9360000", "9360001")

    assert muat(salinan.akar / BT).sidik != lama
    assert len(lama) == 64


@pytest.mark.parametrize(
    ("akhir", "kosong"),
    [
        ("2023-12-31", []),
        ("2023-12-30", [(date(2023, 12, 31), date(2023, 12, 31))]),
        ("2023-11-30", [(date(2023, 12, 1), date(2023, 12, 31))]),
    ],
)
def test_the_days_no_policy_rules_are_named_to_the_day(
    dua: Salinan, akhir: str, kosong: list[tuple[date, date]]
) -> None:
    dua.ubah(f"{BT}/{TOML}", "2023-12-31", akhir)

    assert celah(muat_semua(dua.akar / "belitung-timur")) == kosong
