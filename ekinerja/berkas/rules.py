"""What a file is, by its content, and under which name it is kept."""

import unicodedata
from pathlib import PurePosixPath

from ekinerja.alur import Ditolak

AKHIRAN = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
}
AWALAN = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
)
NAMA_MAKS = 150
MEGA = 1024 * 1024
MAKS_PIKSEL = 50_000_000
EKOR_PDF = 1024
# The end-of-archive mark of a ZIP lies within the last 64 KiB and a bit.
EKOR_ZIP = 65_557
AKTIF = (b"/JavaScript", b"/Launch")


class BerkasDitolak(Ditolak):
    """The file cannot be kept: too large, empty, damaged or of another kind."""


def periksa_ukuran(ukuran: int, *, maksimal: int) -> None:
    """Raise unless the file has bytes, and not too many.

    Raises:
        BerkasDitolak: empty or over ``maksimal`` bytes.
    """
    if ukuran == 0:
        raise BerkasDitolak("Berkas ini kosong. Pilih berkas lain.")
    if ukuran > maksimal:
        raise BerkasDitolak(
            f"Berkas ini {tulis_mega(ukuran)} MB, lebih besar dari batas "
            f"{maksimal // MEGA} MB. Kecilkan gambarnya atau pindai dengan resolusi "
            "lebih rendah."
        )


def tulis_mega(ukuran: int) -> str:
    """Bytes as megabytes with one decimal, rounded up: 5.242.881 is "5,1"."""
    persepuluh = -(-ukuran * 10 // MEGA)
    return f"{persepuluh // 10},{persepuluh % 10}"


def kenali(isi: bytes) -> str:
    """The media type by the first bytes; the name's ending is not believed.

    Raises:
        BerkasDitolak: neither PDF nor JPG nor PNG.
    """
    for awalan, jenis in AWALAN:
        if isi.startswith(awalan):
            return jenis
    raise BerkasDitolak(
        "Isi berkas ini bukan PDF, JPG, atau PNG. Simpan ulang sebagai salah satunya; "
        "mengganti akhiran nama saja tidak cukup."
    )


def periksa_pdf(isi: bytes) -> None:
    """Raise unless the PDF is whole, is nothing else besides, and runs nothing.

    Raises:
        BerkasDitolak: no end mark, an archive hidden behind it, or a script inside.
    """
    if b"%%EOF" not in isi[-EKOR_PDF:]:
        raise BerkasDitolak(
            "PDF ini terpotong. Unduh atau pindai ulang, lalu unggah lagi."
        )
    if b"PK\x05\x06" in isi[-EKOR_ZIP:] or any(tanda in isi for tanda in AKTIF):
        raise BerkasDitolak(
            "PDF ini memuat program atau arsip tersembunyi. Cetak ulang ke PDF biasa, "
            "lalu unggah hasilnya."
        )


def periksa_piksel(lebar: int, tinggi: int) -> None:
    """Raise unless the picture can be opened without exhausting the server.

    Raises:
        BerkasDitolak: more than fifty million pixels.
    """
    if lebar * tinggi > MAKS_PIKSEL:
        raise BerkasDitolak(
            f"Gambar ini {lebar} x {tinggi} piksel, terlalu besar. Kecilkan sampai "
            "50 juta piksel."
        )


def nama_aman(nama: str, jenis: str) -> str:
    """The name without folders and control characters, ending as the content is."""
    dasar = nama.replace("\\", "/").rsplit("/", maxsplit=1)[-1]
    tampak = "".join(
        huruf for huruf in dasar if not unicodedata.category(huruf).startswith("C")
    )
    batang = PurePosixPath(" ".join(tampak.split()) or "berkas").stem.strip(". ")
    akhiran = AKHIRAN[jenis]
    return (batang or "berkas")[: NAMA_MAKS - len(akhiran)] + akhiran
