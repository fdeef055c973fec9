"""Which files a policy may be made of. Pure decisions, each with a sentence."""

import re
from collections.abc import Mapping

from ekinerja.alur import Ditolak

AKHIRAN = (".toml", ".csv", ".md")
NAMA = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/){0,2}[A-Za-z0-9_-][A-Za-z0-9_.-]*")
NAMA_MAKS = 120
BERKAS_MAKS = 100
BITA_MAKS = 500 * 1024
SEMUA_MAKS = 2 * 1024 * 1024
PAKET_MAKS = 2 * 1024 * 1024
WAJIB = "kebijakan.toml"


class BerkasKebijakanDitolak(Ditolak):
    """A file cannot be part of a policy."""


def periksa_nama(nama: str) -> str:
    """The name of a file of a policy, as it is.

    Raises:
        BerkasKebijakanDitolak: a path that leads elsewhere, or another kind of file.
    """
    if not nama.endswith(AKHIRAN):
        raise BerkasKebijakanDitolak(
            f"Berkas '{nama[:NAMA_MAKS]}' bukan .toml, .csv, atau .md. "
            "Hanya tiga jenis itu yang menjadi bagian kebijakan."
        )
    if not NAMA.fullmatch(nama) or len(nama) > NAMA_MAKS:
        raise BerkasKebijakanDitolak(
            f"Nama berkas '{nama[:NAMA_MAKS]}' tidak dapat dipakai. Pakai huruf, angka, "
            "garis, dan titik, dalam paling banyak dua folder."
        )
    return nama


def periksa_teks(nama: str, teks: str) -> str:
    """The text of a file, as it is.

    Raises:
        BerkasKebijakanDitolak: too long, or not a text.
    """
    if len(teks.encode(errors="surrogatepass")) > BITA_MAKS:
        raise BerkasKebijakanDitolak(
            f"{nama} lebih besar dari {BITA_MAKS // 1024} kB. Pecah tabelnya."
        )
    if any(ord(huruf) < 32 and huruf not in "\t\n\r" for huruf in teks) or not _utuh(
        teks
    ):
        raise BerkasKebijakanDitolak(
            f"{nama} berisi tanda yang bukan teks. Simpan ulang sebagai UTF-8."
        )
    return teks


def _utuh(teks: str) -> bool:
    try:
        teks.encode()
    except UnicodeEncodeError:
        return False
    return True


def baca_bita(nama: str, isi: bytes) -> str:
    """The text of an uploaded file; a byte order mark is left out.

    Raises:
        BerkasKebijakanDitolak: not UTF-8, or see ``periksa_teks``.
    """
    try:
        teks = isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        raise BerkasKebijakanDitolak(
            f"{nama} bukan teks UTF-8 (baris {baris}). Simpan ulang sebagai UTF-8."
        ) from galat
    return periksa_teks(nama, teks)


def periksa_semua(isi: Mapping[str, str]) -> dict[str, str]:
    """All files of a policy together.

    Raises:
        BerkasKebijakanDitolak: a name, a text, their number or size; or the main file
            is missing.
    """
    if WAJIB not in isi:
        raise BerkasKebijakanDitolak(
            f"Tidak ada {WAJIB}. Unggah folder kebijakan seutuhnya."
        )
    if len(isi) > BERKAS_MAKS:
        raise BerkasKebijakanDitolak(
            f"Ada {len(isi)} berkas, paling banyak {BERKAS_MAKS}. Gabungkan kasusnya."
        )
    bersih = {
        periksa_nama(nama): periksa_teks(nama, teks) for nama, teks in isi.items()
    }
    if sum(len(teks.encode()) for teks in bersih.values()) > SEMUA_MAKS:
        raise BerkasKebijakanDitolak(
            f"Semua berkas bersama lebih dari {SEMUA_MAKS // 1024 // 1024} MB. "
            "Kurangi isinya."
        )
    return bersih
