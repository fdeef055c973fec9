"""Settings come from the environment; what is missing or wrong is said in a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent.parent.parent
WAJIB = (
    "EKINERJA_SECRET_KEY",
    "EKINERJA_HOST",
    "EKINERJA_DATABASE_URL",
    "EKINERJA_BERKAS_DIR",
)


def produksi(folder: Path, **ubah: str) -> dict[str, str]:
    """The environment of a production server, with changes; empty removes."""
    isi = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "ekinerja.config.settings",
        "EKINERJA_SECRET_KEY": "k3" * 20 + "Xy-panjang-dan-acak_9871236540",
        "EKINERJA_HOST": "ekinerja.contoh.go.id",
        "EKINERJA_DATABASE_URL": f"sqlite:///{folder}/uji.sqlite3",
        "EKINERJA_BERKAS_DIR": str(folder / "berkas"),
        **ubah,
    }
    return {nama: nilai for nama, nilai in isi.items() if nilai}


def kelola(env: dict[str, str], *perintah: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *perintah],
        cwd=AKAR,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_production_settings_pass_the_deployment_check(tmp_path: Path) -> None:
    hasil = kelola(produksi(tmp_path), "check", "--deploy", "--fail-level", "WARNING")

    assert hasil.returncode == 0, hasil.stderr
    assert "no issues" in hasil.stdout


@pytest.mark.parametrize("nama", WAJIB)
def test_a_missing_setting_stops_the_start_with_a_sentence(
    tmp_path: Path, nama: str
) -> None:
    hasil = kelola(produksi(tmp_path, **{nama: ""}), "check")

    assert hasil.returncode != 0
    assert hasil.stderr.startswith(f"Setelan {nama} belum diisi (")
    assert "docs/rujukan/setelan.md" in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_an_unknown_mode_stops_the_start_and_names_the_known_ones(
    tmp_path: Path,
) -> None:
    hasil = kelola(produksi(tmp_path, EKINERJA_MODE="debug"), "check")

    assert hasil.returncode != 0
    assert hasil.stderr.startswith("Setelan EKINERJA_MODE berisi 'debug'.")
    assert "produksi, demo" in hasil.stderr


def test_production_cookies_are_bound_to_the_host_and_to_tls(tmp_path: Path) -> None:
    hasil = kelola(
        produksi(tmp_path),
        "shell",
        "-c",
        "from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE,"
        " s.SECURE_SSL_REDIRECT, s.DEBUG, s.DEMO, s.PASSWORD_HASHERS[0])",
    )

    assert hasil.stdout.splitlines()[-1] == (
        "__Host-sesi __Host-csrf True True False False "
        "django.contrib.auth.hashers.Argon2PasswordHasher"
    )
