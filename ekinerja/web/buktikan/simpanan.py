"""What was uploaded for a proof: kept on disk for a day, under a random name.

Files of an office hold names and amounts of people; nothing of them enters the
database, and what is left lying is swept away with the next upload.
"""

import json
import os
import re
import shutil
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

UMUR = timedelta(days=1)
KUNCI = re.compile(r"^[0-9a-f]{32}$")
PEMETAAN = "pemetaan.toml"


@dataclass(frozen=True, slots=True)
class Bahan:
    """One upload: the policy it is for, the files as they came, the mapping so far."""

    kunci: str
    kebijakan: str  # the choice, "kebijakan:2022-perbup-00"
    nama: str
    isi: bytes
    nama_harian: str
    isi_harian: bytes
    pemetaan: str


def simpan(
    *,
    kebijakan: str,
    lembar: tuple[str, bytes],
    harian: tuple[str, bytes] | None,
    now: datetime,
) -> str:
    """Keep an upload; the key it is found by."""
    _sapu(now)
    kunci = uuid.uuid4().hex
    folder = _akar() / kunci
    folder.mkdir(parents=True, mode=0o700)
    nama_harian, isi_harian = harian or ("", b"")
    _tulis(folder / "lembar", lembar[1])
    _tulis(folder / "harian", isi_harian)
    data = {
        "kebijakan": kebijakan,
        "nama": lembar[0],
        "nama_harian": nama_harian,
        "dibuat_at": now.isoformat(),
    }
    _tulis(folder / "data.json", json.dumps(data).encode())
    return kunci


def buka(kunci: str) -> Bahan | None:
    """An upload by its key; None where it was never there or is swept away."""
    folder = _akar() / kunci
    if not KUNCI.match(kunci) or not (folder / "data.json").is_file():
        return None
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    peta = folder / PEMETAAN
    return Bahan(
        kunci=kunci,
        kebijakan=data["kebijakan"],
        nama=data["nama"],
        isi=(folder / "lembar").read_bytes(),
        nama_harian=data["nama_harian"],
        isi_harian=(folder / "harian").read_bytes(),
        pemetaan=peta.read_text(encoding="utf-8") if peta.is_file() else "",
    )


def simpan_pemetaan(kunci: str, teks: str) -> None:
    """Keep the mapping an upload is read with."""
    _tulis(_akar() / kunci / PEMETAAN, teks.encode())


def hapus(kunci: str) -> None:
    """Throw an upload away."""
    if KUNCI.match(kunci):
        shutil.rmtree(_akar() / kunci, ignore_errors=True)


def _akar() -> Path:
    return Path(settings.BERKAS_DIR) / "pembuktian"


def _tulis(tujuan: Path, isi: bytes) -> None:
    """Only the server's own account may read."""
    sementara = tujuan.with_name(f"{tujuan.name}.{uuid.uuid4().hex}")
    gagang = os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(gagang, "wb") as berkas:
        berkas.write(isi)
    sementara.replace(tujuan)


def _sapu(now: datetime) -> None:
    """Uploads of another day go; so do half-written ones."""
    for folder in _akar().glob("*") if _akar().is_dir() else ():
        data = folder / "data.json"
        try:
            dibuat = json.loads(data.read_text(encoding="utf-8"))["dibuat_at"]
            segar = abs(now - datetime.fromisoformat(dibuat)) < UMUR
        except (OSError, ValueError, KeyError):
            segar = False
        if not segar:
            shutil.rmtree(folder, ignore_errors=True)
