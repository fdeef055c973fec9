"""Closing from a terminal: the rules of the screen, refusals as one sentence."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.conf import settings as setelan
from jsonschema import Draft202012Validator
from pytest_django import Settings

from ekinerja.audit.models import Peristiwa
from ekinerja.cli import penutupan
from ekinerja.cli.utama import PERINTAH, utama
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, pukul
from ekinerja.periode import queries as periode
from ekinerja.periode.operations import setel_uji_coba
from ekinerja.tpp.skema import skema
from ekinerja.waktu import Bulan

SEPTEMBER = Bulan(2026, 9)
ANI = "199503122020122001"
BUDI = "198507072010011002"
DEWI = "199001202015032004"
FITRI = "199208252018012005"


@pytest.fixture
def september(september_terisi: Pemeran, monkeypatch: pytest.MonkeyPatch) -> Pemeran:
    """A month behind everybody, and the terminal's clock on the first of October."""

    def _sekarang() -> datetime:
        return AWAL_OKTOBER

    monkeypatch.setattr(penutupan, "_sekarang", _sekarang)
    return september_terisi


def ekinerja(perintah: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(utama, perintah.split())


def test_dewi_calculates_and_fitri_locks(september: Pemeran) -> None:
    hitung = ekinerja(f"hitung 2026-09 --oleh {DEWI}")
    assert hitung.exit_code == 0
    assert hitung.stdout == (
        "September 2026 versi 1: 11 orang, Rp87.002.551. Perlu diperbaiki: 0.\n"
    )
    assert "11 dari 11 orang" in hitung.stderr

    kunci = ekinerja(f"kunci 2026-09 --oleh {FITRI}")

    assert kunci.exit_code == 0
    assert kunci.stdout == (
        "September 2026 versi 1 terkunci: 11 orang, Rp87.002.551.\n"
    )
    assert periode.keadaan(SEPTEMBER) == "terkunci"


def test_the_trail_tells_that_it_happened_at_a_terminal(
    september: Pemeran, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "petugas")

    ekinerja(f"hitung 2026-09 --oleh {DEWI}")
    ekinerja(f"kunci 2026-09 --oleh {FITRI}")

    for satu in Peristiwa.objects.filter(objek_jenis="bulan"):
        assert satu.rincian["lewat"] == "terminal"
        assert satu.rincian["pengguna_sistem"] == "petugas"
    assert Peristiwa.objects.filter(objek_jenis="bulan").count() == 2


@pytest.mark.parametrize(
    ("perintah", "kalimat"),
    [
        (
            f"hitung 2026-09 --oleh {ANI}",
            "September 2026 hanya dapat ditutup dan dibuka kembali oleh "
            "BKPSDM. Minta peran itu dicatat lebih dahulu bila memang tugas Anda.",
        ),
        (
            "hitung 2026-09 --oleh 123",
            "NIP 123 tidak punya akun yang aktif. Periksa angkanya, lalu ulangi.",
        ),
        (
            f"kunci 2026-09 --oleh {FITRI}",
            "September 2026 belum dihitung. Hitung lebih dahulu.",
        ),
        (
            f"hitung 2026-13 --oleh {DEWI}",
            "'2026-13' bukan bulan. Tulis tahun dan nomor bulan, misalnya 2026-10.",
        ),
        (
            "fakta 2026-09",
            "September 2026 belum punya fakta beku. Hitung bulan itu dahulu.",
        ),
        (
            f"fakta {ANI} 2026-09",
            f"September 2026 belum punya fakta beku untuk NIP {ANI}. "
            "Hitung bulan itu dahulu.",
        ),
        (
            f"slip {ANI} 2026-09",
            f"Belum ada hasil September 2026 untuk NIP {ANI}. Periksa NIP-nya, "
            "atau hitung bulan itu lebih dahulu.",
        ),
    ],
)
def test_a_refusal_is_one_sentence_and_status_one(
    september: Pemeran, perintah: str, kalimat: str
) -> None:
    hasil = ekinerja(perintah)

    assert hasil.exit_code == 1
    assert hasil.stderr == f"{kalimat}\n"
    assert hasil.stdout == ""


def test_whoever_calculated_does_not_lock_from_a_terminal_either(
    september: Pemeran,
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    hasil = ekinerja(f"kunci 2026-09 --oleh {DEWI}")

    assert hasil.exit_code == 1
    assert "Minta orang kedua di BKPSDM" in hasil.stderr


def test_facts_come_one_person_a_line_in_order_of_nip(september: Pemeran) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    semua = ekinerja("fakta 2026-09").stdout.splitlines()
    satu = ekinerja(f"fakta {ANI} 2026-09").stdout.splitlines()

    nip = [json.loads(baris)["pegawai"] for baris in semua]
    assert len(nip) == 11
    assert nip == sorted(nip)
    assert satu == [baris for baris in semua if ANI in baris]


def test_facts_without_a_month_ask_for_one(september: Pemeran) -> None:
    hasil = ekinerja("fakta")

    assert hasil.exit_code == 2
    assert "Tulis bulannya" in hasil.stderr


def test_a_locked_month_is_reproduced_byte_for_byte(
    september: Pemeran, tmp_path: Path
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")
    ekinerja(f"kunci 2026-09 --oleh {FITRI}")
    masuk, keluar = tmp_path / "fakta.jsonl", tmp_path / "hasil.jsonl"
    pemda = setelan.KEBIJAKAN_DIR / "belitung-timur"

    fakta = ekinerja(f"fakta 2026-09 --keluar {masuk}")
    hasil = ekinerja(
        f"tpp hitung --kebijakan {pemda} --fakta {masuk} --keluar {keluar}"
        " --periode 2026-09"
    )

    assert (fakta.exit_code, hasil.exit_code) == (0, 0), hasil.output
    tersimpan = HasilPegawai.objects.order_by("nip").values_list("hasil", flat=True)
    assert keluar.read_text(encoding="utf-8").splitlines() == list(tersimpan)
    assert len(tersimpan) == 11


def test_the_printed_slip_of_a_trial_month_says_that_nothing_is_paid(
    september: Pemeran,
) -> None:
    setel_uji_coba(
        bulan=Bulan(2026, 9), uji_coba=True, dasar="800/44",
        oleh=september.dewi, now=AWAL_OKTOBER,
    )  # fmt: skip
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    hasil = ekinerja(f"slip {ANI} 2026-09")

    assert "Uji coba: dihitung, tidak dibayar" in hasil.stdout
    assert "Diterima" not in hasil.stdout


def test_the_printed_slip_says_what_the_page_says(september: Pemeran) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    slip = ekinerja(f"slip {ANI} 2026-09").stdout

    baris = slip.splitlines()
    assert baris[1] == "Ani Lestari, A.Md. · NIP 199503122020122001"
    assert baris[2] == "Pengadministrasi Umum, kelas 7 · Dinas Pendidikan"
    assert baris[4].split() == ["Diterima", "Rp4.339.310"]
    assert "Kehadiran 94 % dari 30 % · Kinerja 95 % dari 70 %" in baris
    assert any(
        satu.split() == ["Rab", "23", "Sep,", "tanpa", "keterangan", "−68.502"]
        for satu in baris
    )
    assert "      terlambat 14 menit 9 detik · 1 % · BT10" in slip
    assert "- Memeriksa berkas 8, 330 menit" in slip
    assert "Bruto, belum dipotong pajak dan iuran." in slip
    assert baris[-1].startswith("Jejak ")
    assert all(len(satu) <= 78 for satu in baris)


def test_a_person_to_be_mended_has_a_slip_that_says_what_is_missing(
    september: Pemeran,
) -> None:
    september.jabatan["staf"].kelas = None
    september.jabatan["staf"].save()
    assert ekinerja(f"hitung 2026-09 --oleh {DEWI}").exit_code == 0

    slip = ekinerja(f"slip {ANI} 2026-09").stdout

    assert "Belum dapat dihitung:" in slip
    assert "Jumlah" not in slip


def test_the_terminal_says_why_and_names_the_ids_to_ask_about(
    september: Pemeran,
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    baris = ekinerja(f"slip {ANI} 2026-09 --mengapa").stdout.splitlines()

    assert (
        baris[0]
        == "TPP Ani Lestari, A.Md. September 2026 Rp4.339.310, 95 % dari paling banyak"
    )
    assert "Yang paling mengurangi (tanya dengan --tanpa ID):" in baris
    n = baris.index("    hari:2026-09-23")
    assert baris[n - 1].split()[-1] == "−213.811"
    assert baris[n + 1].split() == ["Sel", "8", "Sep,", "masuk", "07.44.09", "−13.701"]
    assert baris[n + 2] == "    masuk:2026-09-08"
    assert all(len(satu) <= 78 for satu in baris)


def test_the_terminal_answers_what_would_be_without_an_event(
    september: Pemeran,
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    jawab = ekinerja(f"slip {ANI} 2026-09 --tanpa masuk:2026-09-08")

    assert jawab.exit_code == 0
    assert jawab.stdout.splitlines() == [
        "Kejadian: Sel 8 Sep, masuk 07.44.09.",
        "Andaian: masuk 07.30.00, menurut jadwal.",
        "",
        "Tanpa kejadian ini TPP Ani Lestari, A.Md. Rp4.353.011, selisih +Rp13.701,",
        "karena potongan kehadiran berkurang Rp13.701 menjadi Rp68.502.",
        "",
        "Baris yang berubah                                                     selisih",
        "Potongan kehadiran: −82.203 menjadi −68.502                          +Rp13.701",
        "  Sel 8 Sep, masuk 07.44.09: −13.700 menjadi 0                       +Rp13.700",
        "  Pembulatan: −1 menjadi 0                                                +Rp1",
    ]


def test_the_terminal_compares_two_months(september: Pemeran) -> None:
    operations.hitung(
        bulan=Bulan(2026, 8),
        oleh=september.dewi,
        now=pukul(date(2026, 9, 1), "09:00"),
    )
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    baris = ekinerja(f"slip {ANI} 2026-09 --banding 2026-08").stdout.splitlines()

    assert [satu.split() for satu in baris[:3]] == [
        ["Agustus", "2026", "Rp0"],
        ["September", "2026", "Rp4.339.310"],
        ["Selisih", "+Rp4.339.310"],
    ]
    assert any(
        satu.split()
        == [
            "Kinerja",
            "per",
            "hari",
            "kerja:",
            "−3.196.775",
            "menjadi",
            "−145.308",
            "+Rp3.051.467",
        ]
        for satu in baris
    )
    assert all(len(satu) <= 78 for satu in baris)


def test_the_same_as_json_follows_its_schema(september: Pemeran) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")
    bagian = skema()
    pemeriksa = Draft202012Validator({**bagian, "$ref": "#/$defs/Penjelasan"})

    keluar = ekinerja(f"slip {ANI} 2026-09 --json --tanpa hari:2026-09-23").stdout

    isi = json.loads(keluar)
    pemeriksa.validate(isi)
    assert isi["hasil"]["jumlah"] == 4_339_310
    assert isi["tanpa"]["jumlah"] == 4_553_121
    assert [p["id"] for p in isi["penyebab"]] == ["hari:2026-09-23", "masuk:2026-09-08"]
    assert isi["banding"] is None


@pytest.mark.parametrize(
    ("pilihan", "kalimat"),
    [
        (
            "--tanpa masuk:2026-09-09",
            "Tidak ada kejadian atau fakta 'masuk:2026-09-09' pada September 2026. "
            "Yang ada antara lain masuk:2026-09-08, hadir:2026-09-23, kerja:2026-09-23, "
            "hari:2026-09-23.\n",
        ),
        (
            "--banding 2026-08",
            f"Agustus 2026 tidak dapat dibandingkan untuk NIP {ANI}: belum dihitung, "
            "atau salah satu bulannya belum dapat dihitung. Pilih bulan lain.\n",
        ),
    ],
)
def test_a_question_without_an_answer_is_refused_in_a_sentence(
    september: Pemeran, pilihan: str, kalimat: str
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")

    hasil = ekinerja(f"slip {ANI} 2026-09 {pilihan}")

    assert (hasil.exit_code, hasil.stderr) == (1, kalimat)


def test_without_the_policy_s_files_the_terminal_says_so(
    september: Pemeran, settings: Settings, tmp_path: Path
) -> None:
    ekinerja(f"hitung 2026-09 --oleh {DEWI}")
    settings.KEBIJAKAN_DIR = tmp_path

    tanpa = ekinerja(f"slip {ANI} 2026-09 --tanpa masuk:2026-09-08").stdout
    isi = json.loads(ekinerja(f"slip {ANI} 2026-09 --json").stdout)

    assert "sudah tidak ada atau tidak\nterbaca sejak bulan ini dihitung" in tanpa
    assert isi["halangan"].startswith("Berkas kebijakan belitung-timur/2022-perbup-00")
    assert isi["penyebab"] == []


def test_help_lists_every_command_without_starting_anything() -> None:
    bantuan = ekinerja("--help").stdout

    for nama in PERINTAH:
        assert f"\n  {nama} " in bantuan


def test_an_unknown_command_is_named() -> None:
    hasil = ekinerja("hapus")

    assert hasil.exit_code == 2
    assert "hapus" in hasil.stderr
