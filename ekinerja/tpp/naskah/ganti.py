"""A policy text with some numbers replaced; comments and layout stay."""

import re
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal

from ekinerja.tpp.naskah.angka import Angka, AngkaSalah, cari, daftar_angka

RIBUAN = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
BILANGAN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
HURUF_PALING_BANYAK = 18
YA = {"ya": "true", "true": "true", "tidak": "false", "false": "false"}


def ganti(teks: str, ubah: Mapping[str, str]) -> str:
    """The same text with some numbers replaced; comments and layout stay.

    Args:
        teks: the policy's TOML.
        ubah: name (or a part that fits one) to the new value as a person writes it.

    Raises:
        AngkaSalah: a name is not known, or a value is not of the number's kind.
    """
    semua = daftar_angka(teks)
    tempat: dict[int, tuple[Angka, str]] = {}
    for nama, tulisan in ubah.items():
        angka = cari(semua, nama)
        if angka.nama in {a.nama for a, _ in tempat.values()}:
            raise AngkaSalah(f"{angka.nama} diubah dua kali. Sisakan satu.")
        tempat[angka.awal] = (angka, _tulisan(angka, tulisan))
    for awal in sorted(tempat, reverse=True):
        angka, baru = tempat[awal]
        teks = teks[:awal] + baru + teks[angka.akhir :]
    return teks


def _tulisan(angka: Angka, tulisan: str) -> str:
    """The new value as TOML, from what a person wrote."""
    bersih = tulisan.strip()
    try:
        match angka.jenis:
            case "ya":
                return {
                    "ya": "true",
                    "true": "true",
                    "tidak": "false",
                    "false": "false",
                }[bersih.lower()]
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
