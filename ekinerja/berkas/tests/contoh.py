"""Small files made on the spot: honest ones, and ones that lie about what they are."""

import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

from PIL import Image

PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
LOKASI = "Kantor Dinas, -2.8735, 108.2683"


def gambar(jenis: str = "JPEG", ukuran: tuple[int, int] = (64, 48)) -> bytes:
    """A green rectangle; a JPEG carries EXIF that tells a place, as phones do."""
    keluar = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = LOKASI
    exif[0x0112] = 6  # lying on its side
    Image.new("RGB", ukuran, "green").save(
        keluar, format=jenis, **({"exif": exif} if jenis == "JPEG" else {})
    )
    return keluar.getvalue()


def png_palsu(lebar: int, tinggi: int) -> bytes:
    """A few bytes that claim to be a huge picture."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        sidik = struct.pack(">I", zlib.crc32(jenis + isi))
        return struct.pack(">I", len(isi)) + jenis + isi + sidik

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", zlib.compress(b"\0" * 1000))
        + potong(b"IEND", b"")
    )


def arsip() -> bytes:
    keluar = BytesIO()
    with ZipFile(keluar, "w") as zip_:
        zip_.writestr("jahat.js", "alert(1)")
    return keluar.getvalue()


BERMUSUHAN: dict[str, tuple[str, bytes]] = {
    "svg": ("foto.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    "svg bernama png": ("foto.png", b'<?xml version="1.0"?><svg onload="x()"/>'),
    "html": ("surat.html", b"<!doctype html><script>x()</script>"),
    "html bernama pdf": ("surat.pdf", b"<html><body>%PDF-1.4</body></html>"),
    "html sebelum pdf": ("surat.pdf", b"<script>x()</script>" + PDF),
    "zip": ("arsip.zip", arsip()),
    "zip bernama jpg": ("foto.jpg", arsip()),
    "docx": ("surat.docx", arsip()),
    "pdf berekor zip": ("surat.pdf", PDF + arsip() + b"%%EOF"),
    "pdf terpotong": ("surat.pdf", PDF[:60]),
    "pdf dengan program": (
        "surat.pdf",
        PDF.replace(b"/Root", b"/OpenAction<</S/JavaScript/JS(x)>>/Root"),
    ),
    "pdf meluncurkan": ("surat.pdf", PDF.replace(b"/Root", b"/S/Launch/Root")),
    "exe": ("foto.exe", b"MZ\x90\x00" + b"\0" * 500),
    "exe bernama jpg": ("foto.jpg", b"MZ\x90\x00" + b"\0" * 500),
    "elf": ("bukti.pdf", b"\x7fELF" + b"\0" * 500),
    "skrip": ("bukti.png", b"#!/bin/sh\nrm -rf /\n"),
    "php": ("bukti.jpg", b"<?php system($_GET['x']); ?>"),
    "gif": ("foto.gif", b"GIF89a" + b"\0" * 60),
    "bmp": ("foto.bmp", b"BM" + b"\0" * 60),
    "tiff": ("foto.jpg", b"II*\0" + b"\0" * 60),
    "webp": ("foto.webp", b"RIFF\0\0\0\0WEBPVP8 "),
    "jpg terpotong": ("foto.jpg", gambar()[:200]),
    "png terpotong": ("foto.png", gambar("PNG")[:60]),
    "awalan jpg saja": ("foto.jpg", b"\xff\xd8\xff"),
    "awalan jpg lalu html": ("foto.jpg", b"\xff\xd8\xff<script>x()</script>"),
    "awalan png saja": ("foto.png", b"\x89PNG\r\n\x1a\n"),
    "png sebesar 3 miliar piksel": ("foto.png", png_palsu(60_000, 50_000)),
    "png sebesar 60 juta piksel": ("foto.png", png_palsu(10_000, 6_000)),
    "png bohong tentang isinya": ("foto.png", png_palsu(3_000, 3_000)),
    "kosong": ("foto.png", b""),
    "teks": ("catatan.txt", b"halo"),
    "terlalu besar": ("surat.pdf", PDF + b"\0" * (5 * 1024 * 1024)),
}
