"""A policy as a ZIP archive: read with suspicion, written the same way every time.

The archive holds ``<daerah>/<nomor>/...`` and what all governments share under
``nasional/``, so that unpacked it is what ``ekinerja tpp`` takes, with the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping

from ekinerja.periode.rules.berkas import (
    BERKAS_MAKS,
    BITA_MAKS,
    PAKET_MAKS,
    SEMUA_MAKS,
    WAJIB,
    BerkasKebijakanDitolak,
    baca_bita,
    periksa_nama,
    periksa_semua,
)

NASIONAL = "nasional/"
MACOS = "__MACOSX"
TANGGAL = (1980, 1, 1, 0, 0, 0)
SYMLINK = 0o120000


def baca_paket(isi: bytes) -> dict[str, str]:
    """The files of an uploaded archive by name, the policy's own folder taken off.

    Raises:
        BerkasKebijakanDitolak: not a ZIP, too large (packed or unpacked), encrypted,
            with a path that leads elsewhere, or without exactly one policy.
    """
    if len(isi) > PAKET_MAKS:
        raise BerkasKebijakanDitolak(
            f"Arsip ini lebih besar dari {PAKET_MAKS // 1024 // 1024} MB. Kurangi isinya."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            mentah = _isi(arsip)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as galat:
        raise BerkasKebijakanDitolak(
            "Berkas ini bukan arsip ZIP yang utuh. Buat lagi arsipnya, lalu unggah."
        ) from galat
    return _lepas_folder(mentah)


def _isi(arsip: zipfile.ZipFile) -> dict[str, str]:
    """Every file by its path; no more is unpacked than a policy may be large."""
    semua = [i for i in arsip.infolist() if not i.is_dir() and _terlihat(i.filename)]
    if len(semua) > BERKAS_MAKS:
        raise BerkasKebijakanDitolak(
            f"Arsip ini berisi {len(semua)} berkas, paling banyak {BERKAS_MAKS}."
        )
    hasil: dict[str, str] = {}
    sisa = SEMUA_MAKS
    for satu in semua:
        nama = satu.filename
        if nama in hasil or _menyimpang(satu):
            raise BerkasKebijakanDitolak(
                f"Arsip ini berisi jalan yang tidak wajar: '{nama[:80]}'. "
                "Buat lagi arsipnya dari folder kebijakan."
            )
        if not nama.endswith((".toml", ".csv", ".md")):
            periksa_nama(nama.rpartition("/")[2])
        with arsip.open(satu) as berkas:
            bita = berkas.read(min(BITA_MAKS, sisa) + 1)
        sisa -= len(bita)
        if len(bita) > BITA_MAKS or sisa < 0:
            raise BerkasKebijakanDitolak(
                f"'{nama[:80]}' terlalu besar sesudah dibuka. "
                f"Paling besar {BITA_MAKS // 1024} kB sebuah berkas."
            )
        hasil[nama] = baca_bita(nama, bita)
    return hasil


def _terlihat(nama: str) -> bool:
    """Whether it is a file of the person, not one an operating system left."""
    bagian = nama.split("/")
    titik = any(b.startswith(".") and b not in (".", "..") for b in bagian)
    return not titik and bagian[0] != MACOS


def _menyimpang(satu: zipfile.ZipInfo) -> bool:
    nama = satu.filename
    bagian = nama.split("/")
    return (
        nama.startswith("/")
        or "\\" in nama
        or ":" in nama
        or "" in bagian
        or not {".", ".."}.isdisjoint(bagian)
        or bool(satu.flag_bits & 0x1)
        or (satu.external_attr >> 16) & 0o170000 == SYMLINK
    )


def _lepas_folder(mentah: Mapping[str, str]) -> dict[str, str]:
    """Names as within the policy's folder; ``nasional/`` keeps its own."""
    utama = [n for n in mentah if n == WAJIB or n.endswith(f"/{WAJIB}")]
    if len(utama) != 1:
        ada = "tidak ada" if not utama else f"ada {len(utama)}"
        raise BerkasKebijakanDitolak(
            f"Dalam arsip ini {ada} {WAJIB}. Unggah folder satu kebijakan."
        )
    awalan = utama[0].removesuffix(WAJIB)
    hasil = {}
    for nama, teks in mentah.items():
        if nama.startswith(awalan):
            hasil[nama.removeprefix(awalan)] = teks
        elif nama.startswith(NASIONAL):
            hasil[nama] = teks
        else:
            raise BerkasKebijakanDitolak(
                f"'{nama[:80]}' di luar folder kebijakan. Unggah folder satu kebijakan."
            )
    return periksa_semua(hasil)


def tulis_paket(isi: Mapping[str, str], id_: str) -> bytes:
    """The archive of a policy; the same texts give the same bytes."""
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        for nama, teks in sorted(isi.items()):
            jalan = nama if nama.startswith(NASIONAL) else f"{id_}/{nama}"
            info = zipfile.ZipInfo(jalan, TANGGAL)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            arsip.writestr(info, teks.encode())
    return tampung.getvalue()
