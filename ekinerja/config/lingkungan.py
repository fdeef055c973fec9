"""Settings come from the environment; a missing one stops the start with a sentence."""

import os
from pathlib import Path


class SetelanKurang(SystemExit):
    """A required environment variable is missing or wrong; the installer's to mend."""


def wajib(nama: str, kegunaan: str) -> str:
    """Read a required variable.

    Raises:
        SetelanKurang: it is not set; the sentence says what it is for.
    """
    nilai = os.environ.get(nama, "")
    if not nilai:
        raise SetelanKurang(
            f"Setelan {nama} belum diisi ({kegunaan}). "
            "Isi di lingkungan sebelum menjalankan; lihat docs/rujukan/setelan.md."
        )
    return nilai


def pilihan(nama: str, bawaan: str, *, boleh: tuple[str, ...]) -> str:
    """Read a variable that knows only certain values.

    Raises:
        SetelanKurang: another value; the sentence lists the known ones.
    """
    nilai = os.environ.get(nama, bawaan)
    if nilai not in boleh:
        raise SetelanKurang(
            f"Setelan {nama} berisi '{nilai}'. Isi salah satu: {', '.join(boleh)}."
        )
    return nilai


def folder(nama: str, bawaan: Path | None = None) -> Path:
    """Read a folder's path; without ``bawaan`` the variable is required."""
    if bawaan is None:
        return Path(wajib(nama, "alamat folder")).resolve()
    return Path(os.environ.get(nama, str(bawaan))).resolve()


def daftar(nama: str, kegunaan: str) -> list[str]:
    """Read a required comma-separated list."""
    return [butir.strip() for butir in wajib(nama, kegunaan).split(",")]
