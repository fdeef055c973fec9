"""Pictures are drawn anew: nothing but pixels survives, so no place, no camera, no
programme hidden behind the picture."""

import zlib
from io import BytesIO

from PIL import Image, ImageOps

from ekinerja.berkas.rules import BerkasDitolak, periksa_piksel

SISI_MAKS = 3000
MUTU_JPEG = 85
RUSAK = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    TypeError,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


def gambar_ulang(isi: bytes, jenis: str) -> bytes:
    """The same picture as new bytes of the same type, at most 3,000 pixels a side.

    Raises:
        BerkasDitolak: damaged, cut off, of another kind inside, or too many pixels.
    """
    format_gambar = "JPEG" if jenis == "image/jpeg" else "PNG"
    try:
        with Image.open(BytesIO(isi), formats=[format_gambar]) as gambar:
            periksa_piksel(*gambar.size)
            gambar.draft(None, (SISI_MAKS, SISI_MAKS))
            return _tulis(gambar, format_gambar)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise BerkasDitolak(
            "Gambar ini terlalu besar untuk dibuka. Kecilkan sampai 50 juta piksel."
        ) from None
    except RUSAK:
        raise BerkasDitolak(
            "Gambar ini rusak atau terpotong. Ambil foto ulang atau simpan ulang "
            "gambarnya, lalu unggah lagi."
        ) from None


def _tulis(gambar: Image.Image, format_gambar: str) -> bytes:
    tegak = ImageOps.exif_transpose(gambar)
    tembus = "A" in tegak.getbands() or "transparency" in tegak.info
    beralfa = format_gambar == "PNG" and tembus
    polos = tegak.convert("RGBA" if beralfa else "RGB")
    polos.thumbnail((SISI_MAKS, SISI_MAKS))
    bersih = Image.frombytes(polos.mode, polos.size, polos.tobytes())
    keluar = BytesIO()
    bersih.save(keluar, format=format_gambar, quality=MUTU_JPEG, optimize=True)
    return keluar.getvalue()
