"""A policy kept as texts rather than as a folder: read from one, and loaded again.

The names are those of the folder (``kebijakan.toml``, ``kasus/01.toml``); what all
governments share stands under ``nasional/``.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from ekinerja.tpp.kebijakan.bentuk import Kebijakan
from ekinerja.tpp.kebijakan.berkas import baca_teks
from ekinerja.tpp.kebijakan.muat import muat

NASIONAL = "nasional/"
AKHIRAN = (".toml", ".csv", ".md")


def baca_isi(folder: Path) -> dict[str, str]:
    """Every file of a policy folder, and of ``nasional/`` beside its government's.

    Raises:
        KebijakanSalah: a file is not UTF-8, or the disk refuses it.
    """
    akar = folder.resolve()
    semua = {nama: akar / nama for nama in _nama(akar)}
    akar_bersama = akar.parent.parent / "nasional"
    semua |= {f"{NASIONAL}{n}": akar_bersama / n for n in _nama(akar_bersama)}
    return {nama: baca_teks(jalan, nama) for nama, jalan in semua.items()}


def _nama(folder: Path) -> list[str]:
    return sorted(
        str(jalan.relative_to(folder))
        for jalan in folder.rglob("*")
        if jalan.suffix in AKHIRAN and jalan.is_file()
    )


@contextmanager
def sebagai_folder(isi: Mapping[str, str], id_: str) -> Iterator[Path]:
    """The texts as a policy folder named ``id_`` (``daerah/nomor``), for a while."""
    with tempfile.TemporaryDirectory(prefix="kebijakan-") as sementara:
        akar = Path(sementara)
        folder = akar / id_
        folder.mkdir(parents=True)
        for nama, teks in isi.items():
            tujuan = (akar if nama.startswith(NASIONAL) else folder) / nama
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            tujuan.write_bytes(teks.encode())
        yield folder


def muat_isi(isi: Mapping[str, str], id_: str) -> Kebijakan:
    """Load a policy from its texts.

    Raises:
        KebijakanSalah: with every fault found, as ``muat``.
    """
    with sebagai_folder(isi, id_) as folder:
        return muat(folder)
