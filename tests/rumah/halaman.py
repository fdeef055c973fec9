"""Pages whose files and commands are played as a reader would play them.

``Berkas `nama`:`` before a fenced block is a file to write; a ``console`` block holds
commands after ``$`` and what they print. ``python -m tests.rumah.halaman`` plays the
pages and writes what the commands print now.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

AKAR = Path(__file__).resolve().parents[2]
DOKUMEN = AKAR / "docs"
PANDUAN = DOKUMEN / "cara/menulis-kebijakan.md"
RUJUKAN = tuple(
    DOKUMEN / f"rujukan/{nama}.md"
    for nama in ("kebijakan", "fakta", "hasil", "perintah")
)
BERKAS = re.compile(r"^Berkas `([^`\n]+)`:\n\n```\w+\n(.*?)^```$", re.M | re.S)
KONSOL = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.M | re.S)


class Perintah(NamedTuple):
    """One command as the page writes it, and what it is said to print."""

    tulisan: str
    keluaran: str


def tulis_berkas(halaman: Path, folder: Path) -> None:
    """Write every file the page shows."""
    for nama, isi in BERKAS.findall(halaman.read_text(encoding="utf-8")):
        tujuan = folder / nama
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(isi, encoding="utf-8")


def perintah(konsol: str) -> Iterator[Perintah]:
    """The commands of one console block; ``\\`` at a line's end goes on."""
    for bagian in re.split(r"^\$ ", konsol, flags=re.M)[1:]:
        tulisan, keluaran = bagian, ""
        cocok = re.match(r"(?:.*\\\n)*.*\n", bagian)
        if cocok:
            tulisan, keluaran = cocok[0].rstrip("\n"), bagian[cocok.end() :]
        yield Perintah(tulisan, rapikan(keluaran))


def rapikan(teks: str) -> str:
    """Without spaces at the ends of lines."""
    return "\n".join(baris.rstrip() for baris in teks.rstrip().splitlines())


def jalankan(tulisan: str, folder: Path) -> str:
    """What a command prints, run in a folder as the page's reader would."""
    ekinerja = f"{sys.executable} -m ekinerja.cli.utama"
    baris = tulisan.replace("bin/ekinerja", ekinerja)
    baris = re.sub(r"\bpython3\b(?= )", sys.executable, baris)
    jalan = subprocess.run(  # noqa: S603 - the commands are our own pages'
        ["/bin/sh", "-c", baris],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return rapikan(jalan.stdout)


def mainkan(halaman: Path, folder: Path) -> list[tuple[Perintah, str]]:
    """Write the page's files, run its commands; what each says and really prints."""
    tulis_berkas(halaman, folder)
    teks = halaman.read_text(encoding="utf-8")
    return [
        (p, jalankan(p.tulisan, folder))
        for konsol in KONSOL.findall(teks)
        for p in perintah(konsol)
    ]


def segarkan(halaman: Path, folder: Path) -> None:
    """Write what the page's commands print now into the page."""
    tulis_berkas(halaman, folder)

    def kini(cocok: re.Match[str]) -> str:
        bagian = []
        for p in perintah(cocok[1]):
            keluaran = jalankan(p.tulisan, folder)
            bagian.append(f"$ {p.tulisan}\n" + (f"{keluaran}\n" if keluaran else ""))
        return "".join(bagian)

    teks = halaman.read_text(encoding="utf-8")
    halaman.write_text(KONSOL.sub(kini, teks), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as sementara:
        for satu in (PANDUAN, *RUJUKAN):
            segarkan(satu, Path(sementara))
