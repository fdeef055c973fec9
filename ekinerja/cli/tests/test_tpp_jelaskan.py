"""``ekinerja tpp jelaskan``: one person's amount explained without a database."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ekinerja.cli.tests.terminal import jalankan
from ekinerja.tpp.fakta import tulis
from ekinerja.tpp.kasus import baca_kasus
from ekinerja.tpp.skema import skema
from ekinerja.tpp.tests.bulan_uji import ALPA, KEBIJAKAN, Sehari, fakta

AKAR = Path(__file__).parents[3]
BT, BS = KEBIJAKAN / "belitung-timur", KEBIJAKAN / "barito-selatan"
NIP, LAIN = "199001012015011001", "198502022010012002"
TELAT = {3: ALPA, 5: Sehari(datang=800)}


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """Facts of Ani, and a line of somebody else that cannot even be read."""
    satu = tmp_path / "fakta.jsonl"
    baris = [
        f'{{"pegawai": "{LAIN}", "rusak": 1}}',
        tulis(fakta("belitung-timur", TELAT)),
    ]
    satu.write_text("\n".join(baris), encoding="utf-8")
    return satu


def test_the_text_says_why_what_cost_most_and_every_line(berkas: Path) -> None:
    hasil = jalankan("jelaskan", "--kebijakan", BT, "--fakta", berkas, "--nip", NIP)

    baris = hasil.output.splitlines()
    assert hasil.exit_code == 0
    assert baris[:2] == [
        "Tambahan Penghasilan Pegawai · September 2026",
        f"Ani · NIP {NIP}",
    ]
    assert baris[3].split() == ["Jumlah", "Rp4.339.310"]
    assert "TPP Ani September 2026 Rp4.339.310, 95 % dari paling banyak" in hasil.output
    assert "    hari:2026-09-04" in baris
    assert (
        "  Potongan kehadiran                                                   −82.203"
        in baris
    )
    assert all(len(satu) <= 78 for satu in baris)


def test_the_other_policy_explains_the_same_facts(berkas: Path) -> None:
    hasil = jalankan("jelaskan", "--kebijakan", BS, "--fakta", berkas, "--nip", NIP)

    assert "Terbentuk dari menit kerja terhadap SKP Rp1.965.600 dari 21 hari." in (
        hasil.output
    )


def test_an_event_is_left_out(berkas: Path) -> None:
    hasil = jalankan(
        *("jelaskan", "--kebijakan", BT, "--fakta", berkas, "--nip", NIP),
        *("--tanpa", "rekaman:081"),
    )

    assert "Tanpa kejadian ini TPP Ani Rp4.353.011, selisih +Rp13.701" in hasil.output
    assert "Jumlah" not in hasil.output


def test_the_json_follows_the_schema(berkas: Path) -> None:
    hasil = jalankan(
        *("jelaskan", "--kebijakan", BT, "--fakta", berkas, "--nip", NIP),
        *("--tanpa", "hari:2026-09-04", "--json"),
    )

    isi = json.loads(hasil.output)
    Draft202012Validator({**skema(), "$ref": "#/$defs/Penjelasan"}).validate(isi)
    assert (isi["hasil"]["jumlah"], isi["tanpa"]["jumlah"]) == (4_339_310, 4_553_121)


def test_a_person_with_a_problem_reads_it_and_the_status_is_one(tmp_path: Path) -> None:
    teks = tulis(fakta("belitung-timur", {})).replace('"kelas":7', '"kelas":null')
    (tmp_path / "f.jsonl").write_text(teks, encoding="utf-8")

    hasil = jalankan("jelaskan", "--kebijakan", BT, "--fakta", tmp_path / "f.jsonl")

    assert hasil.exit_code == 1
    assert "Belum dapat dihitung:" in hasil.output
    assert "Isi kelas jabatannya." in hasil.output


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        ((), "memuat 2 orang. Tulis --nip orang yang dimaksud."),
        (
            ("--nip", "199912312020121009"),
            "tidak memuat fakta untuk NIP 199912312020121009. Sisakan satu baris orang "
            "itu.",
        ),
        (("--nip", LAIN), "periode: belum ada. Tambahkan kunci ini."),
        (("--nip", NIP, "--tanpa", "x"), "Tidak ada kejadian atau fakta 'x'"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(
    berkas: Path, kata: tuple[str, ...], kalimat: str
) -> None:
    hasil = jalankan("jelaskan", "--kebijakan", BT, "--fakta", berkas, *kata)

    assert hasil.exit_code == 1
    assert kalimat in hasil.output


def test_two_months_of_one_person_are_refused(berkas: Path) -> None:
    isi = tulis(fakta("belitung-timur", {}))
    berkas.write_text(f"{isi}\n{isi}\n", encoding="utf-8")

    hasil = jalankan("jelaskan", "--kebijakan", BT, "--fakta", berkas, "--nip", NIP)

    assert f"memuat 2 bulan untuk NIP {NIP}. Sisakan satu baris orang itu." in (
        hasil.output
    )


def test_missing_files_and_policies_are_told(berkas: Path, tmp_path: Path) -> None:
    tiada = jalankan("jelaskan", "--kebijakan", BT, "--fakta", tmp_path / "tiada")
    lama = fakta("belitung-timur", {})
    berkas.write_text(
        tulis(lama).replace("2026-09", "2001-09").replace("2020-01", "2001-01"),
        encoding="utf-8",
    )
    dulu = jalankan("jelaskan", "--kebijakan", BT, "--fakta", berkas)
    rusak = jalankan("jelaskan", "--kebijakan", tmp_path, "--fakta", berkas)

    assert "tidak dapat dibuka" in tiada.output
    assert "Tidak ada kebijakan yang berlaku pada September 2001." in dulu.output
    assert "Tunjuk folder kebijakan atau folder daerah." in rusak.output


def test_it_needs_neither_framework_nor_database(berkas: Path) -> None:
    kata = ["tpp", "jelaskan", "--kebijakan", str(BT), "--fakta", str(berkas)]
    program = (
        "import sys\n"
        "from ekinerja.cli.utama import utama\n"
        f"utama.main({[*kata, '--nip', NIP]!r}, standalone_mode=False)\n"
        "asing = sorted({m.split('.')[0] for m in sys.modules} & {'django', 'sqlite3'})\n"
        "print(asing)\n"
    )

    hasil = subprocess.run(  # noqa: S603 - our own interpreter and words
        [sys.executable, "-c", program],
        cwd=AKAR,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )

    assert hasil.stdout.splitlines()[-1] == "[]", hasil.stderr


def test_levies_stand_between_gross_and_net(tmp_path: Path) -> None:
    angin = AKAR / "ekinerja/tpp/tests/kebijakan/kabupaten-angin/2026-perbup-02"
    kasus = baca_kasus(angin)
    isi = next(k.fakta for k in kasus if k.nama.startswith("Sebulan penuh: pajak"))
    (tmp_path / "f.jsonl").write_text(tulis(isi), encoding="utf-8")

    hasil = jalankan("jelaskan", "--kebijakan", angin, "--fakta", tmp_path / "f.jsonl")

    baris = [satu.split() for satu in hasil.output.splitlines()]
    assert ["Jumlah", "bruto", "Rp10.000.000"] in baris
    assert ["Iuran", "jaminan", "kesehatan", "−85.000"] in baris
    assert ["Bersih", "Rp9.240.000"] in baris
    assert "Dibayar pemerintah daerah di luar jumlah itu:" in hasil.output
