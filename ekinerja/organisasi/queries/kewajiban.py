"""Obligations as lists for pages, and who of a pasted list may get one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from ekinerja.organisasi.models import Kewajiban, Pegawai
from ekinerja.organisasi.queries.dasar import bertindih, cocok_pegawai
from ekinerja.organisasi.rules.kewajiban import NipDilewati, periksa_baru
from ekinerja.organisasi.rules.pegawai import NipDitolak, periksa_nip

JENIS_KEWAJIBAN: Mapping[str, str] = dict(Kewajiban.JENIS)
TERBUKA = Q(dipenuhi_pada__isnull=True, dikecualikan_karena="")
KEADAAN_KEWAJIBAN = {
    "belum": "Belum dipenuhi",
    "lewat": "Lewat batas",
    "selesai": "Sudah dipenuhi",
    "dikecualikan": "Dikecualikan",
}


@dataclass(frozen=True, slots=True)
class SaringKewajiban:
    """What the list is narrowed to; empty values narrow nothing."""

    cari: str = ""
    jenis: str = ""
    tahun: int | None = None
    unit: str = ""
    keadaan: str = ""


@dataclass(frozen=True, slots=True)
class Pilahan:
    """The people of a pasted list who get an obligation, and the lines left out."""

    pegawai: tuple[Pegawai, ...]
    dilewati: tuple[NipDilewati, ...]


def daftar_kewajiban(*, kini: date, saring: SaringKewajiban) -> QuerySet[Kewajiban]:
    """Obligations with their people, the nearest deadline last; one statement.

    For the personnel office and the auditor, who see everybody.
    """
    baris = Kewajiban.objects.select_related("pegawai")
    if saring.cari:
        baris = baris.filter(cocok_pegawai(saring.cari, awalan="pegawai__"))
    if saring.jenis:
        baris = baris.filter(jenis=saring.jenis)
    if saring.tahun is not None:
        baris = baris.filter(tahun=saring.tahun)
    if saring.unit:
        duduk = Q(penempatan__jenis="definitif") & bertindih(
            kini, kini, awalan="penempatan__"
        )
        unit = Pegawai.objects.filter(
            duduk, penempatan__jabatan__unit__kode=saring.unit
        )
        baris = baris.filter(pegawai_id__in=unit.values("id"))
    if saring.keadaan in KEADAAN_KEWAJIBAN:
        baris = baris.filter(_keadaan(saring.keadaan, kini))
    return baris.order_by("-tahun", "-batas", "pegawai__nama", "id")


def jumlah_kewajiban(kini: date) -> tuple[int, int]:
    """How many are unmet, and how many of them past their deadline."""
    isi = Kewajiban.objects.filter(TERBUKA).aggregate(
        belum=Count("id"), lewat=Count("id", filter=Q(batas__lt=kini))
    )
    return isi["belum"], isi["lewat"]


def pilah_nip(*, jenis: str, tahun: int, batas: date, nip: Sequence[str]) -> Pilahan:
    """Sort a pasted list into people and lines left out; two statements.

    Raises:
        KewajibanDitolak: an unknown kind, or a deadline outside the year.
    """
    periksa_baru(jenis=jenis, dikenal=JENIS_KEWAJIBAN, tahun=tahun, batas=batas)
    bersih, sebab = _bersih(nip)
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in=bersih.values())}
    punya = set(
        Kewajiban.objects.filter(jenis=jenis, tahun=tahun).values_list(
            "pegawai_id", flat=True
        )
    )
    pegawai = []
    for nomor, satu in bersih.items():
        siapa = orang.get(satu)
        if siapa is None:
            sebab[nomor] = "NIP ini tidak ada di daftar pegawai. Periksa angkanya."
        elif siapa.id in punya:
            sebab[nomor] = f"{siapa.nama_lengkap} sudah punya kewajiban ini."
        else:
            pegawai.append(siapa)
    dilewati = [NipDilewati(n, nip[n - 1], sebab[n]) for n in sorted(sebab)]
    return Pilahan(tuple(pegawai), tuple(dilewati))


def _bersih(nip: Sequence[str]) -> tuple[dict[int, str], dict[int, str]]:
    """The numbers that can be an NIP by line, and why others cannot."""
    bersih: dict[int, str] = {}
    sebab: dict[int, str] = {}
    ada: set[str] = set()
    for nomor, isi in enumerate(nip, start=1):
        try:
            satu = periksa_nip(isi)
        except NipDitolak as tolak:
            sebab[nomor] = str(tolak)
            continue
        if satu in ada:
            sebab[nomor] = "NIP ini sudah tertulis di baris sebelumnya."
            continue
        ada.add(satu)
        bersih[nomor] = satu
    return bersih, sebab


def _keadaan(keadaan: str, kini: date) -> Q:
    if keadaan == "selesai":
        return Q(dipenuhi_pada__isnull=False)
    if keadaan == "dikecualikan":
        return ~Q(dikecualikan_karena="")
    return TERBUKA & Q(batas__lt=kini) if keadaan == "lewat" else TERBUKA
