"""Turns stored events back into sentences a person can read."""

from collections.abc import Mapping
from datetime import datetime

from ekinerja.audit.peristiwa import jenis_berkode
from ekinerja.waktu import Bulan, BulanTidakTerbaca, tulis_tanggal_panjang

TAK_DIKENAL = "{pelaku} melakukan {jenis} pada {objek}"


def kalimat(*, jenis: str, pelaku: str, objek: str, bulan: str = "") -> str:
    """The sentence of an event; a kind no room declares any more still has one."""
    dikenal = jenis_berkode(jenis)
    pola = dikenal.kalimat if dikenal else TAK_DIKENAL
    teks = pola.format(jenis=jenis, pelaku=pelaku, objek=objek, bulan=_nama(bulan))
    return teks if teks.endswith(".") else f"{teks}."


def rincian(isi: Mapping[str, object]) -> list[tuple[str, str]]:
    """Details as pairs of words, in the order they were recorded; empty ones left out."""
    return [
        (kunci.replace("_", " ").capitalize(), _kata(nilai))
        for kunci, nilai in isi.items()
        if nilai not in (None, "", [], {})
    ]


def _kata(nilai: object) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return ", ".join(_kata(satu) for satu in nilai)
    if isinstance(nilai, Mapping) and set(nilai) == {"dari", "menjadi"}:
        dari, menjadi = (
            _kata(nilai[kunci]) or "kosong" for kunci in ("dari", "menjadi")
        )
        return f"{dari} menjadi {menjadi}"
    if isinstance(nilai, Mapping):
        return "; ".join(f"{kunci}: {_kata(isi)}" for kunci, isi in nilai.items())
    return _tanggal(str(nilai))


def _tanggal(teks: str) -> str:
    """A date as operations record it, written out; anything else as it is."""
    try:
        return tulis_tanggal_panjang(datetime.strptime(teks, "%Y-%m-%d").date())  # noqa: DTZ007 - a date
    except ValueError:
        return teks


def _nama(bulan: str) -> str:
    try:
        return Bulan.baca(bulan).nama
    except BulanTidakTerbaca:
        return bulan
