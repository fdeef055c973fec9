"""Closing from a terminal: the rules of the screen, refusals as one sentence."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.conf import settings

from ekinerja.audit.models import Peristiwa
from ekinerja.cli import penutupan
from ekinerja.cli.utama import PERINTAH, utama
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.tests.bulan_uji import AWAL_OKTOBER, isi_september
from ekinerja.periode import queries as periode
from ekinerja.periode.operations import setel_uji_coba
from ekinerja.waktu import Bulan

SEPTEMBER = Bulan(2026, 9)
ANI = "199503122020122001"
BUDI = "198507072010011002"
DEWI = "199001202015032004"
FITRI = "199208252018012005"


@pytest.fixture
def september(pemeran: Pemeran, monkeypatch: pytest.MonkeyPatch) -> Pemeran:
    """A month behind everybody, and the terminal's clock on the first of October."""
    isi_september(pemeran)

    def _sekarang() -> datetime:
        return AWAL_OKTOBER

    monkeypatch.setattr(penutupan, "_sekarang", _sekarang)
    return pemeran


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
            "September 2026 hanya dapat ditutup oleh BKPSDM. Minta peran itu dicatat "
            "lebih dahulu bila memang tugas Anda.",
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
    pemda = settings.KEBIJAKAN_DIR / "belitung-timur"

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


def test_help_lists_every_command_without_starting_anything() -> None:
    bantuan = ekinerja("--help").stdout

    for nama in PERINTAH:
        assert f"\n  {nama} " in bantuan


def test_an_unknown_command_is_named() -> None:
    hasil = ekinerja("hapus")

    assert hasil.exit_code == 2
    assert "hapus" in hasil.stderr
