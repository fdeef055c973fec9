"""Cells of an import: names with titles, ranks, statuses, dates, choices."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from ekinerja.pembuktian.kepala import polos
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, baca_tanggal, tampak, teks
from ekinerja.waktu import BULAN_PENDEK, NAMA_BULAN

AWAL_LEMBAR = date(1899, 12, 30)
TAHUN = range(1940, 2101)
BERNAMA = re.compile(r"^(\d{1,2})[ -]+([A-Za-z]{3,9})\.?[ -]+(\d{4})$")
BULAN = {
    nama.lower(): nomor
    for daftar in (NAMA_BULAN, BULAN_PENDEK, ("Jan", "Peb", "Mar", "Apr", "Mei"))
    for nomor, nama in enumerate(daftar, start=1)
} | {"ags": 8, "agu": 8, "nopember": 11, "nop": 11, "pebruari": 2}
KOSONG = frozenset({"", "-", "–", "—", "nihil", "n/a", "tidak ada"})
DEPAN = frozenset(
    ("prof", "dr", "drg", "drs", "dra", "ir", "h", "hj", "kh", "ns", "apt", "tgk")
)
# Ranks of PPPK; the first four are also the halves of a PNS's.
ROMAWI = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
    *("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)
PANGKAT = re.compile(r"(?<![A-Z0-9])(IV|III|II|I|[1-4])\s*[/\-. ]?\s*([A-E])(?![A-Z])")
STATUS = {
    "pns": "pns",
    "pnsd": "pns",
    "pegawai negeri sipil": "pns",
    "cpns": "cpns",
    "cpnsd": "cpns",
    "calon pegawai negeri sipil": "cpns",
    "calon pns": "cpns",
    "pppk": "pppk",
    "p3k": "pppk",
    "pppk penuh waktu": "pppk",
    "pegawai pemerintah dengan perjanjian kerja": "pppk",
    "pppk paruh waktu": "pppk_paruh_waktu",
    "p3k paruh waktu": "pppk_paruh_waktu",
    "paruh waktu": "pppk_paruh_waktu",
    "pppk pw": "pppk_paruh_waktu",
}
YA = {"ya": True, "y": True, "1": True, "tidak": False, "t": False, "0": False}


@dataclass(frozen=True, slots=True)
class Nama:
    """A name with the titles written around it; "" where none is."""

    nama: str
    depan: str
    belakang: str


def kosong(isi: Isi) -> bool:
    """Whether a cell says nothing; a dash says nothing."""
    return teks(isi).lower() in KOSONG


def baca_teks(isi: Isi, *, maksimal: int) -> str:
    """A text with single blanks; "" where the cell says nothing.

    Raises:
        SelDitolak: longer than ``maksimal``, or not writable as text.
    """
    if kosong(isi):
        return ""
    rapi = teks(isi)
    if "\x00" in rapi or any(ord(huruf) < 32 for huruf in rapi):
        raise SelDitolak("Ada huruf yang tidak tercetak.", "Ketik ulang isinya.")
    if len(rapi) > maksimal:
        raise SelDitolak(
            f"Isinya {len(rapi)} huruf.", f"Ringkas sampai {maksimal} huruf."
        )
    return rapi


def baca_tmt(isi: Isi) -> date | None:
    """A date in any of the ways offices write it; None where the cell says nothing.

    A date cell, ``05-10-2026``, ``5/10/2026``, ``5.10.2026``, ``2026-10-05``,
    ``5 Oktober 2026``, or the day number a sheet shows once the date format is lost.

    Raises:
        SelDitolak: anything else, or a year nobody can mean.
    """
    if kosong(isi):
        return None
    hari = _nomor_hari(isi)
    tanggal = hari if hari else _bernama(isi) or baca_tanggal(isi)
    if tanggal.year not in TAHUN:
        raise SelDitolak(
            f"Tahun {tanggal.year} tidak mungkin.", "Tulis seperti 05-10-2026."
        )
    return tanggal


def _nomor_hari(isi: Isi) -> date | None:
    polos_ = isi.strip() if isinstance(isi, str) else isi
    if isinstance(polos_, str) and re.fullmatch(r"\d{5}", polos_):
        polos_ = int(polos_)
    if isinstance(polos_, bool) or not isinstance(polos_, int | Decimal):
        return None
    if 10_000 <= polos_ < 80_000:
        return AWAL_LEMBAR + timedelta(days=int(polos_))
    return None


def _bernama(isi: Isi) -> date | None:
    cocok = BERNAMA.match(teks(isi)) if isinstance(isi, str) else None
    nomor = BULAN.get(cocok[2].lower()) if cocok else None
    if cocok is None or nomor is None:
        return None
    try:
        return date(int(cocok[3]), nomor, int(cocok[1]))
    except ValueError:
        return None


def baca_nama(isi: Isi) -> Nama:
    """Part a name from its titles: in front those that are known, behind the comma all.

    Single names, apostrophes and brackets stay as they are.
    """
    rapi = teks(isi).lstrip("'").strip()
    inti, _, belakang = rapi.partition(",")
    kata = inti.split()
    depan: list[str] = []
    while len(kata) > 1 and _gelar_depan(kata[0]):
        depan.append(kata.pop(0))
    return Nama(" ".join(kata), " ".join(depan), belakang.strip(" ,"))


def _gelar_depan(kata: str) -> bool:
    """``Dr.``, ``drg.``, ``Ir.H.``; a title carries its dot, else it may be a name."""
    bagian = [x for x in kata.lower().split(".") if x]
    return kata.endswith(".") and bool(bagian) and all(x in DEPAN for x in bagian)


def baca_status(isi: Isi) -> str:
    """The code of a status.

    Raises:
        SelDitolak: no status this knows.
    """
    kode = STATUS.get(" ".join(re.findall(r"[a-z0-9]+", teks(isi).lower())))
    if kode is None:
        raise SelDitolak(
            f"Status '{tampak(isi)[:40]}' tidak dikenal.",
            "Tulis PNS, CPNS, PPPK, atau PPPK paruh waktu.",
        )
    return kode


def baca_golongan(isi: Isi, status: str) -> str:
    """A rank as stored: ``III/c`` for PNS and CPNS, ``IX`` for PPPK; "" where empty.

    Raises:
        SelDitolak: no rank, or not one of that status.
    """
    if kosong(isi):
        return ""
    kata = teks(isi).upper()
    if status in ("pns", "cpns"):
        return _golongan_pns(kata, isi)
    polos_ = re.sub(r"^(PPPK|P3K)?\s*(GOL(ONGAN)?\.?)?\s*", "", kata).strip("() .")
    if polos_.isdecimal() and 1 <= int(polos_[:3]) <= len(ROMAWI):
        return ROMAWI[int(polos_[:3]) - 1]
    if polos_ in ROMAWI:
        return polos_
    raise SelDitolak(
        f"Golongan '{tampak(isi)[:40]}' bukan golongan PPPK.", "Tulis I sampai XVII."
    )


def _golongan_pns(kata: str, isi: Isi) -> str:
    ada = PANGKAT.findall(kata)
    if ada:
        angka, ruang = ada[-1]
        romawi = ROMAWI[int(angka) - 1] if angka.isdecimal() else angka
        if ruang != "E" or romawi == "IV":
            return f"{romawi}/{ruang.lower()}"
    raise SelDitolak(
        f"Golongan '{tampak(isi)[:40]}' bukan golongan PNS.",
        "Tulis seperti III/c, dari I/a sampai IV/e.",
    )


def baca_pilihan(isi: Isi, kata: Mapping[str, str], sebut: Sequence[str]) -> str:
    """The code a word stands for; "" where the cell says nothing.

    Raises:
        SelDitolak: another word.
    """
    if kosong(isi):
        return ""
    kode = kata.get(polos(isi))
    if kode is None:
        raise SelDitolak(
            f"'{tampak(isi)[:40]}' tidak dikenal.", f"Tulis {', '.join(sebut)}."
        )
    return kode


def baca_ya(isi: Isi) -> bool | None:
    """Yes or no; None where the cell says nothing.

    Raises:
        SelDitolak: another word.
    """
    if kosong(isi):
        return None
    if isinstance(isi, bool):
        return isi
    jawab = YA.get(polos(isi))
    if jawab is None:
        raise SelDitolak(f"'{tampak(isi)[:40]}' bukan jawaban.", "Tulis Ya atau Tidak.")
    return jawab
