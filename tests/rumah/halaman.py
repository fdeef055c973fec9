"""Pages whose files and commands are played as a reader would play them, in order.

``Berkas `nama`:`` before a fenced block is a file to write, ``Tambahkan di akhir
`nama`:`` more lines for it, ``Di `nama`, ganti`` one block ``menjadi`` another. A
``console`` block holds commands after ``$`` and what they print.
``python -m tests.rumah.halaman`` plays the pages and writes what the commands print now.
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
PANDUAN = DOKUMEN / "cara/dari-perwal-ke-kebijakan.md"
PEMBUKTIAN = DOKUMEN / "cara/membuktikan-kebijakan.md"
RUJUKAN = tuple(
    DOKUMEN / f"rujukan/{nama}.md"
    for nama in ("kebijakan", "fakta", "hasil", "penjelasan", "perintah")
)
BLOK = r"```\w+\n(?P<%s>.*?)^```$"
LANGKAH = re.compile(
    rf"^Berkas `(?P<berkas>[^`\n]+)`:\n\n{BLOK % 'isi'}"
    rf"|^Tambahkan di akhir `(?P<tambah>[^`\n]+)`:\n\n{BLOK % 'lagi'}"
    rf"|^Di `(?P<ganti>[^`\n]+)`, ganti\n\n{BLOK % 'lama'}\n\nmenjadi\n\n{BLOK % 'baru'}"
    r"|(?<=^```console\n)(?P<konsol>.*?)(?=^```$)",
    re.M | re.S,
)


class Perintah(NamedTuple):
    """One command as the page writes it, and what it is said to print."""

    tulisan: str
    keluaran: str


def tulis_berkas(halaman: Path, folder: Path) -> None:
    """Write every file the page shows, without playing its commands."""
    for langkah in LANGKAH.finditer(halaman.read_text(encoding="utf-8")):
        _sunting(langkah, folder)


def _sunting(langkah: re.Match[str], folder: Path) -> None:
    """What a reader does in an editor: write a file, add to it, replace in it."""
    nama = langkah["berkas"] or langkah["tambah"] or langkah["ganti"]
    if nama is None:
        return
    tujuan = folder / nama
    if langkah["berkas"]:
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(langkah["isi"], encoding="utf-8")
        return
    teks = tujuan.read_text(encoding="utf-8")
    if langkah["tambah"]:
        teks = f"{teks}\n{langkah['lagi']}"
    else:
        assert teks.count(langkah["lama"]) == 1, langkah[0]
        teks = teks.replace(langkah["lama"], langkah["baru"])
    tujuan.write_text(teks, encoding="utf-8")


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
    """Follow the page from top to bottom; what each command says and really prints."""
    hasil = []
    for langkah in LANGKAH.finditer(halaman.read_text(encoding="utf-8")):
        _sunting(langkah, folder)
        hasil += [
            (p, jalankan(p.tulisan, folder)) for p in perintah(langkah["konsol"] or "")
        ]
    return hasil


def segarkan(halaman: Path, folder: Path) -> None:
    """Write what the page's commands print now into the page."""

    def kini(langkah: re.Match[str]) -> str:
        _sunting(langkah, folder)
        if langkah["konsol"] is None:
            return langkah[0]
        bagian = []
        for p in perintah(langkah["konsol"]):
            keluaran = jalankan(p.tulisan, folder)
            bagian.append(f"$ {p.tulisan}\n" + (f"{keluaran}\n" if keluaran else ""))
        return "".join(bagian)

    teks = halaman.read_text(encoding="utf-8")
    halaman.write_text(LANGKAH.sub(kini, teks), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as sementara:
        for satu in (PANDUAN, PEMBUKTIAN, *RUJUKAN):
            segarkan(satu, Path(sementara))
