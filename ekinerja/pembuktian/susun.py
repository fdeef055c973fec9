"""The whole file by its mapping: people, refusals, rows passed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ekinerja.pembuktian.baris import (
    BarisOrang,
    Dilewati,
    Ditolak,
    baca_orang,
    pilih_lembar,
)
from ekinerja.pembuktian.harian import Harian, baca_harian
from ekinerja.pembuktian.lembar import BukuKerja
from ekinerja.pembuktian.pembaca import (
    OrangLembar,
    Pembaca,
    Sasaran,
    diharap,
    sasaran_kolom,
)
from ekinerja.pembuktian.pemetaan import Kolom, Pemetaan
from ekinerja.pembuktian.sel import SelDitolak
from ekinerja.tpp.kebijakan import Kebijakan

REKAAN = (
    "Hari-hari tanpa lembar harian direka dari jumlahnya; tanggal dan jam di penjelasan "
    "bukan yang sebenarnya."
)
PECAHAN_MAKS = 2


@dataclass(frozen=True, slots=True)
class Terbaca:
    """The whole file read. ``kolom`` tells which column each amount stands in."""

    orang: list[OrangLembar]
    ditolak: list[Ditolak]
    dilewati: list[Dilewati]
    catatan: list[str]
    kolom: Mapping[Sasaran, Kolom]


def baca_lembar(
    buku: BukuKerja,
    pemetaan: Pemetaan,
    kebijakan: Kebijakan,
    *,
    harian: BukuKerja | None = None,
) -> Terbaca:
    """Read every row; what cannot be used is listed and spoils nobody else.

    Args:
        harian: the file of the daily sheet where it is not a sheet of ``buku``.

    Raises:
        LembarTidakTerbaca: the mapping does not fit the file.
    """
    lembar = pilih_lembar(buku, pemetaan.pegawai)
    baris, ditolak, dilewati = baca_orang(lembar, pemetaan.pegawai, sekali=True)
    catatan = [*buku.catatan, *(harian.catatan if harian else ())]
    sehari: Harian | None = None
    if pemetaan.harian is not None:
        isi = pilih_lembar(harian or buku, pemetaan.harian)
        sehari = baca_harian(isi, pemetaan.harian, pemetaan, kebijakan)
        ditolak += sehari.ditolak
        dilewati += sehari.dilewati
        asing = sorted(set(sehari.orang) - {b.nip for b in baris})
        catatan += [f"NIP {nip} hanya ada di lembar harian." for nip in asing]
    pecahan = _persen_pecahan(baris, pemetaan.pegawai.satu("persen_capaian"))
    orang = []
    for satu in baris:
        pembaca = Pembaca(lembar, pemetaan, kebijakan, satu, ditolak, pecahan)
        hari = sehari.orang.get(satu.nip) if sehari is not None else None
        try:
            orang.append(pembaca.orang(hari))
        except SelDitolak:
            continue
    if any(o.direka for o in orang):
        catatan.append(REKAAN)
    kolom = {sasaran_kolom(k): k for k in pemetaan.pegawai.kolom if diharap(k)}
    return Terbaca(orang, ditolak, dilewati, catatan, kolom)


def _persen_pecahan(baris: list[BarisOrang], kolom: Kolom | None) -> bool:
    """Whether a column of percents holds 0,975 for 97,5 %, as formatted cells do."""
    nilai = [baris_.sel(kolom) for baris_ in baris] if kolom else []
    angka = [n for n in nilai if isinstance(n, int | Decimal)]
    return bool(angka) and max(angka) <= PECAHAN_MAKS
