"""``ekinerja tpp periksa`` and ``skema``: every refusal is a sentence."""

import json
import shutil
from pathlib import Path

import pytest

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.tpp.tests.rusak import ASLI, BS, BT, TOML, Salinan, salin


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    return salin(tmp_path)


@pytest.mark.parametrize("folder", [BT, BS, "belitung-timur", "barito-selatan"])
def test_a_policy_without_cases_is_not_called_right(
    salinan: Salinan, folder: str
) -> None:
    hasil = jalankan("periksa", salinan.akar / folder)

    assert hasil.exit_code == 0
    assert "kebijakan dapat dimuat, 0 kasus.\n    Peringatan: belum ada kasus;" in (
        hasil.output
    )
    assert "tidak ada yang membuktikan angkanya" in hasil.output
    assert "benar" not in hasil.output


@pytest.mark.parametrize(
    ("sampai", "catatan"),
    [
        ("2023-12-31", ""),
        (
            "2023-12-30",
            "Catatan: Minggu, 31 Desember 2023 sampai Minggu, 31 Desember 2023 tidak",
        ),
        (
            "2022-12-31",
            "Catatan: Minggu, 1 Januari 2023 sampai Minggu, 31 Desember 2023 tidak",
        ),
    ],
)
def test_days_between_two_policies_that_neither_rules_are_named(
    salinan: Salinan, sampai: str, catatan: str
) -> None:
    baru = "belitung-timur/2024-perbup-00"
    mulai = "berlaku_sejak = 2022-01-01\n"
    shutil.copytree(salinan.akar / BT, salinan.akar / baru)
    salinan.ubah(f"{baru}/{TOML}", mulai, "berlaku_sejak = 2024-01-01\n")
    salinan.ubah(f"{BT}/{TOML}", mulai, f"{mulai}berlaku_sampai = {sampai}\n")

    hasil = jalankan("periksa", salinan.akar / "belitung-timur")

    assert hasil.exit_code == 0
    assert catatan in hasil.output
    assert hasil.output.count("Catatan:") == bool(catatan)


def test_a_good_policy_with_cases_is_told_so() -> None:
    hasil = jalankan("periksa", ASLI / BS)

    assert hasil.exit_code == 0
    assert "kebijakan benar," in hasil.output
    assert "Peringatan" not in hasil.output


def test_every_fault_is_printed_with_line_and_mend(salinan: Salinan) -> None:
    berkas = f"{BT}/{TOML}"
    salinan.ubah(berkas, "wajib_rhk ", "wajib_rkh ")
    salinan.ubah(berkas, 'kejadian    = "terlambat"', 'kejadian    = "telambat"')

    hasil = jalankan("periksa", salinan.akar / BT)

    aturan = salinan.baris(berkas, "[aturan]")
    kunci = salinan.baris(berkas, "wajib_rkh ")
    kejadian = salinan.baris(berkas, 'kejadian    = "telambat"')
    assert hasil.exit_code == 1
    assert hasil.output == (
        f"kebijakan.toml:{aturan}: Kunci 'wajib_rhk' belum ada.\n"
        "    Tambahkan wajib_rhk = ...\n"
        f"kebijakan.toml:{kunci}: Kunci 'wajib_rkh' tidak dikenal.\n"
        "    Mungkin maksudnya 'wajib_rhk'.\n"
        f"kebijakan.toml:{kejadian}: 'telambat' tidak dikenal.\n"
        "    Mungkin maksudnya 'terlambat'.\n"
        "3 kesalahan.\n"
    )


def test_the_faults_of_a_government_name_their_policy(salinan: Salinan) -> None:
    salinan.ubah(f"{BT}/{TOML}", 'potret        = "awal"', 'potret        = "awl"')

    hasil = jalankan("periksa", salinan.akar / "belitung-timur")

    baris = salinan.baris(f"{BT}/{TOML}", '"awl"')
    assert hasil.exit_code == 1
    assert (
        f"2022-perbup-00/kebijakan.toml:{baris}: 'awl' tidak dikenal." in hasil.output
    )


@pytest.mark.parametrize(
    ("folder", "kalimat"),
    [
        ("tidak-ada", "Folder ini tidak ada.\n    Tunjuk folder kebijakan."),
        ("nasional", "Tunjuk folder kebijakan atau folder daerah."),
    ],
)
def test_a_folder_without_policy_is_a_sentence(
    salinan: Salinan, folder: str, kalimat: str
) -> None:
    hasil = jalankan("periksa", salinan.akar / folder)

    assert hasil.exit_code == 1
    assert kalimat in hasil.output


KASUS = """[[kasus]]
nama = "Sebulan penuh"
[kasus.harap]
bayar = "{bayar}"
"""


def pasang_kasus(salinan: Salinan, isi_kasus: str | bytes) -> None:
    (salinan.akar / BT / "kasus").mkdir()
    mentah = isi_kasus if isinstance(isi_kasus, bytes) else isi_kasus.encode()
    (salinan.akar / BT / "kasus" / "satu.toml").write_bytes(mentah)


@pytest.mark.parametrize("folder", [BT, "belitung-timur"])
def test_a_policy_is_tried_on_its_cases(salinan: Salinan, folder: str) -> None:
    pasang_kasus(salinan, KASUS.format(bayar="dibayar"))

    hasil = jalankan("periksa", salinan.akar / folder)

    assert hasil.exit_code == 0
    assert hasil.output == f"{BT}: kebijakan benar, 1 kasus, 0 berbeda.\n"


def test_a_case_that_comes_out_otherwise_is_told(salinan: Salinan) -> None:
    pasang_kasus(salinan, KASUS.format(bayar="ditahan"))

    hasil = jalankan("periksa", salinan.akar / BT)

    assert hasil.exit_code == 1
    assert hasil.output == (
        "kasus/satu.toml: Sebulan penuh: bayar seharusnya ditahan, ternyata dibayar.\n"
        f"{BT}: kebijakan benar, 1 kasus, 1 berbeda.\n"
    )


@pytest.mark.parametrize(
    ("isi_kasus", "kalimat"),
    [
        (b"# \xff\n", "kasus/satu.toml:1: Bukan teks UTF-8."),
        ("x = ", "kasus/satu.toml:1: Nilai ini tidak terbaca."),
        ("[[kasus]]\nnma = 'a'\n", "kasus/satu.toml:2: Kunci 'nma' tidak dikenal."),
    ],
)
def test_a_case_that_cannot_be_read_is_a_sentence(
    salinan: Salinan, isi_kasus: str | bytes, kalimat: str
) -> None:
    pasang_kasus(salinan, isi_kasus)

    hasil = jalankan("periksa", salinan.akar / BT)

    assert hasil.exit_code == 1
    assert kalimat in hasil.output


def test_the_schema_is_printed_as_json() -> None:
    hasil = jalankan("skema")

    assert hasil.exit_code == 0
    assert set(json.loads(hasil.output)["$defs"]) >= {"Fakta", "Hasil"}


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        ([], "Kebijakan TPP: periksa, skema, hitung, jelaskan,"),
        (["periksa"], "Periksa FOLDER kebijakan"),
        (["skema"], "Tampilkan JSON Schema fakta, hasil, dan penjelasan."),
        (["hitung"], "Folder daerah (dipilih menurut bulan)"),
    ],
)
def test_help_is_indonesian(kata: list[str], kalimat: str) -> None:
    hasil = jalankan(*kata, "--help")

    assert hasil.exit_code == 0
    assert kalimat in hasil.output
