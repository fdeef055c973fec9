"""What the page of a proof shows: columns with samples, differences with filters."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.forms import BoundField

from ekinerja.pembuktian.banding import Banding, OrangDibanding, jelaskan
from ekinerja.pembuktian.baris import pilih_lembar
from ekinerja.pembuktian.lembar import BukuKerja
from ekinerja.pembuktian.pemetaan import Kolom, Tabel
from ekinerja.pembuktian.rekap import NAMA_SEBAB, Bukti, PerSasaran
from ekinerja.pembuktian.usul import contoh_kolom
from ekinerja.web.buktikan.formulir import PemetaanForm
from ekinerja.web.buktikan.jalan import Terbuka

CONTOH = 3
MASALAH = "masalah"
SEMUA = "semua"


@dataclass(frozen=True, slots=True)
class BarisKolom:
    """A column on the mapping page."""

    kolom: Kolom
    contoh: str
    field: BoundField


@dataclass(frozen=True, slots=True)
class Butir:
    """One difference; ``selisih`` None where somebody could not be calculated."""

    nip: str
    nama: str
    baris: int
    kunci: str
    apa: str
    kolom: str
    lembar: int
    dihitung: int
    selisih: int | None
    jenis: str
    sebab: str
    penjelasan: str
    mengikuti: bool = False


def kolom_pegawai(terbuka: Terbuka, form: PemetaanForm) -> list[BarisKolom]:
    """The columns of the sheet, each with what stands in it."""
    return list(_kolom(terbuka.buku, terbuka.pemetaan.pegawai, form.kolom_pegawai()))


def kolom_harian(terbuka: Terbuka, form: PemetaanForm) -> list[BarisKolom]:
    """The columns of the daily sheet, none where there is no such sheet."""
    tabel = terbuka.pemetaan.harian
    if tabel is None:
        return []
    buku = terbuka.harian or terbuka.buku
    return list(_kolom(buku, tabel, form.kolom_harian()))


def _kolom(
    buku: BukuKerja, tabel: Tabel, pasangan: Iterator[tuple[Kolom, BoundField]]
) -> Iterator[BarisKolom]:
    lembar = pilih_lembar(buku, tabel)
    for kolom, field in pasangan:
        contoh = ", ".join(contoh_kolom(lembar, tabel, kolom, CONTOH))
        yield BarisKolom(kolom, contoh, field)


def kunci_sasaran(satu: PerSasaran) -> str:
    """A column compared, in an address."""
    return ".".join(n for n in satu.sasaran if n)


def butir(bukti: Bukti) -> list[Butir]:
    """Every difference in the order of the sheet."""
    per = {p.sasaran: p for p in bukti.per_sasaran}
    hasil = []
    for o in bukti.orang:
        if o.masalah:
            hasil.append(_masalah(o))
        hasil += [_butir(bukti, o, b, per[b.sasaran]) for b in o.banding if b.selisih]
    return hasil


def _masalah(o: OrangDibanding) -> Butir:
    orang = o.orang
    return Butir(
        orang.nip,
        orang.nama,
        orang.baris,
        "",
        "Belum dapat dihitung",
        "",
        0,
        0,
        None,
        MASALAH,
        o.masalah,
        "",
    )


def _butir(bukti: Bukti, o: OrangDibanding, b: Banding, p: PerSasaran) -> Butir:
    sebab = bukti.sebab[o.orang.nip, b.sasaran]
    return Butir(
        o.orang.nip,
        o.orang.nama,
        o.orang.baris,
        kunci_sasaran(p),
        p.nama,
        p.kolom,
        b.lembar,
        b.dihitung,
        b.selisih,
        sebab.jenis,
        sebab.kalimat,
        jelaskan(b),
        sebab.mengikuti,
    )


def saring(semua: list[Butir], isi: Mapping[str, str]) -> list[Butir]:
    """The differences that pass every filter."""
    cari = isi["cari"].lower()
    return [
        b
        for b in semua
        if (not cari or cari in b.nama.lower() or cari in b.nip)
        and (not isi["kolom"] or b.kunci == isi["kolom"])
        and _bersebab(b, isi["sebab"])
    ]


def _bersebab(b: Butir, sebab: str) -> bool:
    """Without a wish, only what has a cause of its own."""
    if not sebab:
        return not b.mengikuti
    return sebab == SEMUA or b.jenis == sebab


def pilihan_sebab(semua: list[Butir]) -> list[tuple[str, str]]:
    """All of them, or the likely causes that occur, with their number."""
    banyak = Counter(b.jenis for b in semua)
    nama = {**NAMA_SEBAB, MASALAH: "belum dapat dihitung"}
    sebab = [(j, f"{nama[j].capitalize()} ({n})") for j, n in banyak.most_common()]
    return [(SEMUA, f"Semua, juga yang mengikuti ({len(semua)})"), *sebab]
