"""The first login of an installation, and a lost password: from the terminal."""

import getpass
from collections.abc import Callable
from datetime import date

import pytest
from click.testing import CliRunner, Result
from django.test import Client

from ekinerja.audit.models import Peristiwa
from ekinerja.cli.utama import utama
from ekinerja.organisasi.models import Akun, PeranAkun
from ekinerja.organisasi.queries import peran_pada
from ekinerja.organisasi.tests.pemeran import Pemeran

ANI = "199503122020122001"
SANDI = "jeruk-manis-sekali"
TERMINAL = {"lewat": "terminal", "pengguna_sistem": getpass.getuser()}


def ekinerja(perintah: str, ketik: str = "") -> Result:
    """Type a command, and what it asks for."""
    return CliRunner().invoke(utama, perintah.split(), input=ketik)


def test_a_password_is_asked_for_twice_hidden_and_opens_the_door(
    pemeran: Pemeran,
) -> None:
    hasil = ekinerja(f"sandi {ANI}", f"{SANDI}\n{SANDI}\n")

    assert hasil.exit_code == 0
    assert "Kata sandi Ani Lestari, A.Md. terpasang." in hasil.stdout
    assert SANDI not in hasil.output
    balasan = Client().post("/masuk/", {"nama_masuk": ANI, "sandi": SANDI})
    assert balasan.status_code == 302


def test_a_new_password_ends_the_sessions_under_the_old_one(
    pemeran: Pemeran, masuk: Callable[[Akun], Client]
) -> None:
    lama = masuk(pemeran.ani)
    assert lama.get("/menu/").status_code == 200

    ekinerja(f"sandi {ANI}", f"{SANDI}\n{SANDI}\n")

    assert lama.get("/menu/").status_code == 302


def test_the_trail_names_the_terminal_and_keeps_no_password(pemeran: Pemeran) -> None:
    ekinerja(f"sandi {ANI}", f"{SANDI}\n{SANDI}\n")

    satu = Peristiwa.objects.get()
    assert (satu.jenis, satu.pegawai_id) == (
        "organisasi.sandi_dipasang",
        pemeran.ani.pegawai_id,
    )
    assert satu.rincian == {"sejak": None, "sampai": None, **TERMINAL}
    assert SANDI not in str(satu.rincian)


@pytest.mark.parametrize(
    ("nama", "ketik", "kalimat"),
    [
        (ANI, f"{SANDI}\n{SANDI}-lain\n", "Kedua isian tidak sama"),
        (ANI, "pendek\npendek\n", "terlalu pendek"),
        (ANI, f"{ANI}\n{ANI}\n", "sama dengan nama masuk"),
        ("123", "", "Tidak ada akun aktif bernama masuk 123."),
    ],
)
def test_what_cannot_be_a_password_is_refused_with_a_sentence(
    pemeran: Pemeran, nama: str, ketik: str, kalimat: str
) -> None:
    hasil = ekinerja(f"sandi {nama}", ketik)

    assert hasil.exit_code == 1
    assert kalimat in hasil.stderr
    assert not Peristiwa.objects.exists()


def test_a_role_is_given_from_a_day_on(pemeran: Pemeran) -> None:
    hasil = ekinerja(f"peran {ANI} bkpsdm --sejak 2026-10-07")

    assert hasil.exit_code == 0
    assert hasil.stdout == (
        "Ani Lestari, A.Md. memegang peran BKPSDM sejak Rabu, 7 Oktober 2026.\n"
    )
    ani = Akun.objects.get(id=pemeran.ani.id)
    assert peran_pada(ani, date(2026, 10, 6)) == frozenset()
    assert peran_pada(ani, date(2026, 10, 7)) == {"bkpsdm"}
    assert Peristiwa.objects.get().rincian == {
        "sejak": "2026-10-07",
        "sampai": None,
        **TERMINAL,
    }


@pytest.mark.parametrize(
    ("perintah", "status", "kalimat"),
    [
        ("199001202015032004 auditor --sejak 2026-10-07", 1, "sudah memegang peran"),
        ("123 bkpsdm --sejak 2026-10-07", 1, "Tidak ada akun aktif"),
        (f"{ANI} raja --sejak 2026-10-07", 2, "raja"),
        (f"{ANI} bkpsdm --sejak besok", 2, "besok"),
        (f"{ANI} bkpsdm", 2, "--sejak"),
    ],
)
def test_what_cannot_be_a_role_is_refused(
    pemeran: Pemeran, perintah: str, status: int, kalimat: str
) -> None:
    sebelum = PeranAkun.objects.count()

    hasil = ekinerja(f"peran {perintah}")

    assert hasil.exit_code == status
    assert kalimat in hasil.stderr
    assert PeranAkun.objects.count() == sebelum


def test_the_login_page_says_who_sets_a_new_password(pemeran: Pemeran) -> None:
    halaman = Client().get("/masuk/").content.decode()

    assert "pengelola server memasang yang baru" in halaman
