"""``ekinerja tpp simulasi`` and ``tpp angka``: another policy on a file of facts."""

import json
from pathlib import Path

import pytest

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.tpp.tests.rusak import BT, TOML, Salinan, salin
from ekinerja.tpp.tests.sebulan import isi, teks


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    return salin(tmp_path)


@pytest.fixture
def fakta(tmp_path: Path) -> Path:
    """Two people, each late by one second on one of two duty days."""
    berkas = tmp_path / "fakta.jsonl"
    baris = [teks(isi() | {"pegawai": nip}) for nip in ("1", "2")]
    berkas.write_text("\n".join(baris) + "\n\n", encoding="utf-8")
    return berkas


def test_one_changed_number_is_tried_and_told(salinan: Salinan, fakta: Path) -> None:
    hasil = jalankan(
        "simulasi", "--kebijakan", salinan.akar / BT, "--fakta", fakta,
        "--ubah", "terlambat.lapis.1.nilai=1,2", "--anggaran", "10.000.000".replace(".", ""),
    )  # fmt: skip

    assert hasil.exit_code == 0
    baris = hasil.output.splitlines()
    assert (
        "  Ukuran potongan_kehadiran, tarif terlambat, lapis 1, nilai: 1 % -> 1,2 %"
        in baris
    )
    # class 7: 4.566.821, attendance 822.028 + 548.018; 1 % of it 13.700, 1,2 % 16.440
    jumlah = next(b for b in baris if b.startswith("Jumlah"))
    assert jumlah.split() == ["Jumlah", "Rp9.106.242", "Rp9.100.762", "−Rp5.480"]
    sisa = next(b for b in baris if b.startswith("Sisa anggaran"))
    assert sisa.split()[2:] == ["Rp893.758", "Rp899.238", "Rp5.480"]
    assert "Orang: 2 turun." in baris
    assert "Paling turun (2 orang)" in baris
    assert (
        "    potongan kehadiran −Rp13.700 menjadi −Rp16.440 "
        "(terutama Sel 8 Sep, masuk 07.30.01)" in baris
    )


def test_another_version_is_compared_as_json(salinan: Salinan, fakta: Path) -> None:
    lain = "belitung-timur/2027-perbup-01"
    (salinan.akar / BT).rename(salinan.akar / "lama")
    asli = salin(salinan.akar.parent / "asli")
    (salinan.akar / "lama").rename(salinan.akar / lain)
    salinan.ubah(
        f"{lain}/{TOML}", "berlaku_sejak = 2022-01-01", "berlaku_sejak = 2027-01-01"
    )
    salinan.ubah(f"{lain}/{TOML}", "nilai = 0.85", "nilai = 0.9")

    hasil = jalankan(
        "simulasi", "--kebijakan", asli.akar / BT, "--banding", salinan.akar / lain,
        "--fakta", fakta, "--json",
    )  # fmt: skip

    objek = json.loads(hasil.output)
    assert objek["semula"]["id"] == BT
    assert objek["menjadi"]["id"] == lain
    assert (
        objek["perbedaan"][0] == "Umum, berlaku sejak: 1 Januari 2022 -> 1 Januari 2027"
    )
    assert objek["banyak"]["naik"] == 2
    assert objek["jumlah"]["selisih"] == objek["orang"][0]["selisih"] * 2 > 0
    assert objek["kelas"]["7"]["nama"] == "Kelas 7"


def test_a_policy_begun_later_is_tried_with_a_note(
    salinan: Salinan, fakta: Path
) -> None:
    berkas = salinan.akar / BT / TOML
    lama = berkas.read_text(encoding="utf-8")
    berkas.write_text(lama.replace("2022-01-01", "2027-01-01"), encoding="utf-8")

    hasil = jalankan(
        "simulasi",
        "--kebijakan",
        salinan.akar / BT,
        "--fakta",
        fakta,
        "--ubah",
        "ikfd=1",
    )

    assert (
        "Catatan: Indeks kapasitas fiskal daerah belum ada nilainya untuk September 2026"
        in hasil.output
    )
    assert "Orang: 2 naik." in hasil.output


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ("ikdf=1", "Angka 'ikdf' tidak ada dalam kebijakan ini."),
        ("ikfd", "'ikfd' tidak terbaca. Tulis NAMA=NILAI, misalnya ikfd=0,9."),
        ("ikfd=banyak", "'banyak' tidak terbaca. Tulis angka seperti 1,5"),
        # a copy that no longer loads says where
        ("terlambat.lapis.2.sampai=5", "kebijakan.toml:"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused_with_a_sentence(
    salinan: Salinan, fakta: Path, ubah: str, kalimat: str
) -> None:
    hasil = jalankan(
        "simulasi", "--kebijakan", salinan.akar / BT, "--fakta", fakta, "--ubah", ubah
    )

    assert hasil.exit_code == 1
    assert kalimat in hasil.output


@pytest.mark.parametrize(
    ("isi_berkas", "kalimat"),
    [
        (b"{\n", "Baris 1: Baris ini bukan JSON"),
        (b"\n\xff\n", "Baris 2 bukan teks UTF-8. Simpan ulang sebagai UTF-8."),
    ],
)
def test_a_line_that_cannot_be_read_stops_the_simulation(
    salinan: Salinan, tmp_path: Path, isi_berkas: bytes, kalimat: str
) -> None:
    rusak = tmp_path / "rusak.jsonl"
    rusak.write_bytes(isi_berkas)

    hasil = jalankan(
        "simulasi",
        "--kebijakan",
        salinan.akar / BT,
        "--fakta",
        rusak,
        "--ubah",
        "ikfd=1",
    )

    assert hasil.exit_code == 1
    assert kalimat in hasil.output


def test_a_missing_file_and_a_missing_comparison_are_told(
    salinan: Salinan, tmp_path: Path, fakta: Path
) -> None:
    tiada = jalankan(
        "simulasi", "--kebijakan", salinan.akar / BT, "--fakta", tmp_path / "x",
        "--ubah", "ikfd=1",
    )  # fmt: skip
    sendiri = jalankan("simulasi", "--kebijakan", salinan.akar / BT, "--fakta", fakta)
    bukan = jalankan(
        "simulasi", "--kebijakan", tmp_path, "--fakta", fakta, "--ubah", "ikfd=1"
    )

    assert "tidak dapat dibuka" in tiada.output
    assert sendiri.exit_code == 2
    assert "Tulis --banding FOLDER" in sendiri.output
    assert "Tunjuk folder kebijakan." in bukan.output


def test_the_numbers_of_a_policy_are_listed_with_their_articles(
    salinan: Salinan, tmp_path: Path
) -> None:
    hasil = jalankan("angka", salinan.akar / BT)
    kosong = jalankan("angka", tmp_path)

    assert "aturan.lapor_mundur_hari = 1  (karangan)" in hasil.output.splitlines()
    assert (
        "langkah.bagi.bagian.kehadiran.persen = 30 %  (BT3)"
        in hasil.output.splitlines()
    )
    assert kosong.exit_code == 1
    assert "Tunjuk folder kebijakan." in kosong.output
