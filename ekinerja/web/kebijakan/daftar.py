"""The policies of the government by whether they are, were or will be in force."""

from dataclasses import dataclass
from datetime import date

from ekinerja.periode import queries
from ekinerja.periode.models import Draf, Ketetapan
from ekinerja.periode.pustaka import Naskah, pilih
from ekinerja.tpp.kebijakan import KebijakanSalah

KINI, NANTI, LALU, RUSAK = "kini", "nanti", "lalu", "rusak"


@dataclass(frozen=True, slots=True)
class Satu:
    """One policy of the list: what it is called, when it holds, under which decree."""

    naskah: Naskah
    keadaan: str
    sampai: date | None
    ketetapan: Ketetapan | None

    @property
    def nomor(self) -> str:
        return self.naskah.nama

    @property
    def judul(self) -> str:
        return self.naskah.kebijakan.judul if self.naskah.kebijakan else ""


@dataclass(frozen=True, slots=True)
class Daftar:
    """Everything on the list of policies."""

    kebijakan: tuple[Satu, ...]
    draf: tuple[Draf, ...]

    @property
    def kelompok(self) -> list[tuple[str, list[Satu]]]:
        """Under their headings, those without anything left out."""
        judul = (
            (KINI, "Berlaku sekarang"),
            (NANTI, "Akan berlaku"),
            (LALU, "Terdahulu"),
            (RUSAK, "Tidak dapat dibaca"),
        )
        semua = ((j, [s for s in self.kebijakan if s.keadaan == k]) for k, j in judul)
        return [(judul, isi) for judul, isi in semua if isi]


def daftar(hari_ini: date) -> Daftar:
    """Collect the list; a constant number of statements."""
    semua = queries.semua_kebijakan()
    ketetapan = {satu.nomor: satu for satu in queries.semua_ketetapan()}
    kini = _kini(semua, hari_ini)
    baris = [
        Satu(
            naskah=satu,
            keadaan=_keadaan(satu, kini, hari_ini),
            sampai=_sampai(satu, semua),
            ketetapan=ketetapan.get(satu.nama),
        )
        for satu in semua
    ]
    baris.sort(key=lambda satu: satu.naskah.sejak or date.min, reverse=True)
    return Daftar(tuple(baris), tuple(queries.draf_hidup()))


def satu_bernomor(nomor: str, hari_ini: date) -> Satu | None:
    """One policy of the list; None where there is none of that name."""
    semua = daftar(hari_ini).kebijakan
    return next((satu for satu in semua if satu.nomor == nomor), None)


def _kini(semua: tuple[Naskah, ...], hari_ini: date) -> str:
    try:
        return pilih(semua, hari_ini).id.rpartition("/")[2]
    except KebijakanSalah:
        return ""


def _keadaan(satu: Naskah, kini: str, hari_ini: date) -> str:
    if satu.kebijakan is None:
        return RUSAK
    if satu.nama == kini:
        return KINI
    return NANTI if satu.sejak and satu.sejak > hari_ini else LALU


def _sampai(satu: Naskah, semua: tuple[Naskah, ...]) -> date | None:
    """The last day it holds: its own end, or the day before a later one begins."""
    if satu.sejak is None:
        return None
    masa = queries.Masa(satu.nama, satu.sejak, satu.sampai)
    lain = [
        queries.Masa(n.nama, n.sejak, n.sampai)
        for n in semua
        if n.sejak and n is not satu
    ]
    return queries.masa_terpakai(masa, lain=lain)[1]
