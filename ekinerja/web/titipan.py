"""Files left with the server for a day, under a random name, outside the database.

Files of an office hold names and amounts of people. What is left lying is swept away
with the next upload of its kind.
"""

import json
import os
import re
import shutil
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

UMUR = timedelta(days=1)
KUNCI = re.compile(r"^[0-9a-f]{32}$")
DATA = "data.json"


@dataclass(frozen=True, slots=True)
class Titipan:
    """One kind of upload: a folder under the application's files."""

    nama: str

    @property
    def akar(self) -> Path:
        return Path(settings.BERKAS_DIR) / self.nama

    def simpan(
        self, *, data: Mapping[str, str], berkas: Mapping[str, bytes], now: datetime
    ) -> str:
        """Keep files with what is known of them; the key they are found by."""
        self.sapu(now)
        kunci = uuid.uuid4().hex
        folder = self.akar / kunci
        folder.mkdir(parents=True, mode=0o700)
        for nama, isi in berkas.items():
            self.tulis(kunci, nama, isi)
        lengkap = {**data, "dibuat_at": now.isoformat()}
        self.tulis(kunci, DATA, json.dumps(lengkap).encode())
        return kunci

    def data(self, kunci: str) -> dict[str, str] | None:
        """What is known of an upload; None where it never was or is swept away."""
        tempat = self.akar / kunci / DATA
        if not KUNCI.match(kunci) or not tempat.is_file():
            return None
        isi: dict[str, str] = json.loads(tempat.read_text(encoding="utf-8"))
        return isi

    def baca(self, kunci: str, nama: str) -> bytes:
        """One file of an upload."""
        return (self.akar / kunci / nama).read_bytes()

    def tulis(self, kunci: str, nama: str, isi: bytes) -> None:
        """Write one file whole; only the server's own account may read it."""
        tujuan = self.akar / kunci / nama
        sementara = tujuan.with_name(f"{nama}.{uuid.uuid4().hex}")
        gagang = os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(gagang, "wb") as berkas:
            berkas.write(isi)
        sementara.replace(tujuan)

    def hapus(self, kunci: str) -> None:
        """Throw an upload away."""
        if KUNCI.match(kunci):
            shutil.rmtree(self.akar / kunci, ignore_errors=True)

    def sapu(self, now: datetime) -> None:
        """Uploads of another day go; so do half-written ones."""
        for folder in self.akar.glob("*") if self.akar.is_dir() else ():
            try:
                teks = (folder / DATA).read_text(encoding="utf-8")
                dibuat = json.loads(teks)["dibuat_at"]
                segar = abs(now - datetime.fromisoformat(dibuat)) < UMUR
            except (OSError, ValueError, KeyError):
                segar = False
            if not segar:
                shutil.rmtree(folder, ignore_errors=True)
