"""What was uploaded for a proof; nothing of it enters the database."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ekinerja.web.titipan import Titipan

TITIPAN = Titipan("pembuktian")
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
    nama_harian, isi_harian = harian or ("", b"")
    return TITIPAN.simpan(
        data={"kebijakan": kebijakan, "nama": lembar[0], "nama_harian": nama_harian},
        berkas={"lembar": lembar[1], "harian": isi_harian},
        now=now,
    )


def buka(kunci: str) -> Bahan | None:
    """An upload by its key; None where it was never there or is swept away."""
    data = TITIPAN.data(kunci)
    if data is None:
        return None
    peta = _akar() / kunci / PEMETAAN
    return Bahan(
        kunci=kunci,
        kebijakan=data["kebijakan"],
        nama=data["nama"],
        isi=TITIPAN.baca(kunci, "lembar"),
        nama_harian=data["nama_harian"],
        isi_harian=TITIPAN.baca(kunci, "harian"),
        pemetaan=peta.read_text(encoding="utf-8") if peta.is_file() else "",
    )


def simpan_pemetaan(kunci: str, teks: str) -> None:
    """Keep the mapping an upload is read with."""
    TITIPAN.tulis(kunci, PEMETAAN, teks.encode())


def hapus(kunci: str) -> None:
    """Throw an upload away."""
    TITIPAN.hapus(kunci)


def _akar() -> Path:
    return TITIPAN.akar
