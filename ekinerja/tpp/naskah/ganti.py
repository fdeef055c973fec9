"""A policy text with some numbers replaced; comments and layout stay."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from decimal import Decimal

from ekinerja.tpp.naskah.angka import (
    UTAMA_BERKAS,
    Angka,
    AngkaSalah,
    cari,
    daftar_angka,
)
from ekinerja.tpp.naskah.angka_tabel import daftar_angka_isi

RIBUAN = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
BILANGAN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
HURUF_PALING_BANYAK = 18
YA = {"ya": "true", "true": "true", "tidak": "false", "false": "false"}


def ganti(teks: str, ubah: Mapping[str, str]) -> str:
    """The TOML of a policy with some numbers replaced.

    Args:
        teks: the policy's TOML.
        ubah: name (or a part that fits one) to the new value as a person writes it.

    Raises:
        AngkaSalah: a name is not known, or a value is not of the number's kind.
    """
    return _tukar({UTAMA_BERKAS: teks}, daftar_angka(teks), ubah)[UTAMA_BERKAS]


def ganti_isi(isi: Mapping[str, str], ubah: Mapping[str, str]) -> dict[str, str]:
    """The texts of a policy with some numbers replaced, in its TOML or its tables.

    Raises:
        AngkaSalah: as ``ganti``.
    """
    return _tukar(isi, daftar_angka_isi(isi), ubah)


def salah_tulis(semua: Sequence[Angka], ubah: Mapping[str, str]) -> dict[str, str]:
    """The sentence for every new value that cannot be read, by the number's name."""
    salah = {}
    for angka in semua:
        try:
            if angka.nama in ubah:
                _tulisan(angka, ubah[angka.nama])
        except AngkaSalah as sebab:
            salah[angka.nama] = str(sebab)
    return salah


def _tukar(
    isi: Mapping[str, str], semua: Sequence[Angka], ubah: Mapping[str, str]
) -> dict[str, str]:
    tempat: dict[str, tuple[Angka, str]] = {}
    for nama, tulisan in ubah.items():
        angka = cari(semua, nama)
        if angka.nama in tempat:
            raise AngkaSalah(f"{angka.nama} diubah dua kali. Sisakan satu.")
        tempat[angka.nama] = (angka, _tulisan(angka, tulisan))
    hasil = dict(isi)
    for angka, baru in sorted(tempat.values(), key=lambda t: -t[0].awal):
        teks = hasil[angka.berkas]
        hasil[angka.berkas] = teks[: angka.awal] + baru + teks[angka.akhir :]
    return hasil


def _tulisan(angka: Angka, tulisan: str) -> str:
    """The new value as TOML, from what a person wrote."""
    bersih = tulisan.strip()
    try:
        match angka.jenis:
            case "ya":
                return YA[bersih.lower()]
            case "jam":
                return _jam(bersih)
            case "tanggal":
                return date.fromisoformat(bersih).isoformat()
            case _:
                return _bilangan(bersih)
    except (KeyError, ValueError) as galat:
        raise AngkaSalah(
            f"{angka.label}: '{tulisan}' tidak terbaca. {CONTOH[angka.jenis]}"
        ) from galat


CONTOH = {
    "ya": "Tulis ya atau tidak.",
    "jam": "Tulis jam seperti 07.15 atau 07:15:00.",
    "tanggal": "Tulis tanggal seperti 2027-01-01.",
    "angka": "Tulis angka seperti 1,5 atau 1.500.000.",
}


def _jam(teks: str) -> str:
    jam, menit, *detik = re.split(r"[.:]", teks)
    return time(int(jam), int(menit), int(*detik)).isoformat()


def _bilangan(teks: str) -> str:
    """``1.500.000`` and ``1,5`` as Indonesians write them, or ``1.5`` as TOML does."""
    teks = teks.removeprefix("Rp").removesuffix("%").strip().replace("\u2212", "-")
    if "," in teks:
        teks = teks.replace(".", "").replace(",", ".")
    elif RIBUAN.fullmatch(teks):
        teks = teks.replace(".", "")
    if not BILANGAN.fullmatch(teks) or len(teks) > HURUF_PALING_BANYAK:
        raise ValueError(teks)
    nilai = Decimal(teks)
    if nilai == nilai.to_integral_value():
        return str(int(nilai))
    return format(nilai.normalize(), "f")
