"""Why this amount: two or three sentences told from the tree of a result."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ekinerja.tpp.beda import daun
from ekinerja.tpp.kata import di_tengah, gabung, sebesar
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.tpp.penyebab import Tanpa
from ekinerja.uang import pecahan, rupiah
from ekinerja.waktu import Bulan

LANGKAH_DISEBUT = 3
KEJADIAN_DISEBUT = 2


@dataclass(frozen=True, slots=True)
class _Bersih:
    """What one step changed in all, and over how many days."""

    uraian: str
    nilai: int
    hari: int

    def __str__(self) -> str:
        besar = rupiah(abs(self.nilai))
        if self.hari and self.nilai > 0:
            besar += f" dari {self.hari} hari"
        return sebesar(di_tengah(self.uraian), besar)


def mengapa(
    hasil: Hasil,
    nama: Mapping[str, str],
    termahal: Sequence[Tanpa] | None = None,
    *,
    siapa: str = "Anda",
) -> tuple[str, ...]:
    """Say how an amount came about.

    Args:
        hasil: the explained result.
        nama: what people call each component, by code.
        termahal: the events that cost most, dearest first; None where they could not
            be asked about, and then the tree's own lines are told.
        siapa: whose amount, inside the sentence.
    """
    if hasil.masalah:
        return tuple(m.kalimat for m in hasil.masalah)
    kalimat = [
        _jumlah(hasil, nama, siapa),
        _terbentuk(hasil),
        _kejadian(hasil, termahal),
        _pungutan(hasil),
    ]
    return tuple(k for k in kalimat if k)


def _jumlah(hasil: Hasil, nama: Mapping[str, str], siapa: str) -> str:
    """``TPP Anda September 2026 Rp4.339.310, 95 % dari paling banyak Rp4.566.821:
    kehadiran Rp1.287.843 dan kinerja Rp3.051.467.``"""
    bulan = Bulan.baca(hasil.periode).nama
    kalimat = f"TPP {siapa} {bulan} {rupiah(hasil.jumlah)}"
    if hasil.jumlah == hasil.pagu:
        kalimat += ", sebesar yang paling banyak dapat diterima"
    elif hasil.pagu:
        persen = pecahan(Fraction(100 * hasil.jumlah, hasil.pagu), digit=1)
        kalimat += f", {persen} % dari paling banyak {rupiah(hasil.pagu)}"
    bagian = [
        f"{nama.get(kode, kode).lower()} {rupiah(nilai)}"
        for kode, nilai in hasil.per_komponen.items()
        if nilai
    ]
    return f"{kalimat}: {gabung(bagian)}." if len(bagian) > 1 else f"{kalimat}."


def _terbentuk(hasil: Hasil) -> str:
    """From the ceiling down where it was full once, else from what was earned."""
    langkah = list(_bersih(hasil.baris))
    kurang = _dari_pagu(hasil, langkah)
    if kurang is not None:
        turun = sorted((x for x in kurang if x.nilai < 0), key=lambda x: x.nilai)
        naik = [x for x in kurang if x.nilai > 0]
        if not turun:
            return "" if naik else "Tidak ada yang menguranginya."
        besar = rupiah(hasil.pagu - hasil.jumlah)
        kalimat = f"Berkurang {besar} dari yang paling banyak"
        kalimat += f" karena {_daftar(turun)}"
        return f"{kalimat}, lalu bertambah {_daftar(naik)}." if naik else f"{kalimat}."
    isi = [x for x in langkah if x.nilai > 0]
    turun = [x for x in langkah if x.nilai < 0]
    kalimat = f"Terbentuk dari {_daftar(isi)}" if isi else ""
    if kalimat and turun:
        kalimat += f", dikurangi {_daftar(turun)}"
    return f"{kalimat}." if kalimat else ""


def _daftar(langkah: Sequence[_Bersih]) -> str:
    disebut = [str(x) for x in langkah[:LANGKAH_DISEBUT]]
    lain = sum(x.nilai for x in langkah[LANGKAH_DISEBUT:])
    return gabung([*disebut, f"lainnya {rupiah(abs(lain))}"] if lain else disebut)


def _bersih(baris: Sequence[Baris]) -> Iterator[_Bersih]:
    """What each step changed in all, those that only move amounts left out."""
    for nama in dict.fromkeys(b.langkah for b in baris):
        milik = [b for b in baris if b.langkah == nama]
        nilai = sum(b.nilai for b in milik)
        if nilai:
            hari = {d.tanggal for b in milik for d in daun(b) if d.tanggal and d.nilai}
            yield _Bersih(milik[-1].uraian, nilai, len(hari))


def _dari_pagu(hasil: Hasil, langkah: Sequence[_Bersih]) -> list[_Bersih] | None:
    """The last steps that lead from the ceiling to the amount; None where the amount
    never stood at the ceiling, or came to it by being cut."""
    if hasil.jumlah == hasil.pagu and langkah and langkah[-1].nilai < 0:
        return None
    tersisa = hasil.jumlah
    for n in range(len(langkah), 0, -1):
        if tersisa == hasil.pagu:
            return list(langkah[n:])
        tersisa -= langkah[n - 1].nilai
    return None


def _kejadian(hasil: Hasil, termahal: Sequence[Tanpa] | None) -> str:
    """``Yang paling mengurangi: Rab 23 Sep, … (Rp213.810) dan …``"""
    if termahal is None:
        minus = sorted(
            (d for b in hasil.baris for d in daun(b) if d.tanggal and d.nilai < 0),
            key=lambda d: (d.nilai, d.tanggal),
        )
        isi = [f"{d.uraian} ({rupiah(-d.nilai)})" for d in minus[:KEJADIAN_DISEBUT]]
    else:
        isi = [
            f"{t.uraian} ({rupiah(t.selisih)})"
            for t in termahal[:KEJADIAN_DISEBUT]
            if t.selisih
        ]
    return f"Yang paling mengurangi: {gabung(isi)}." if isi else ""


def _pungutan(hasil: Hasil) -> str:
    """What is levied after gross, and what is left; "" where nothing is."""
    if hasil.bersih is None:
        return ""
    isi = [sebesar(di_tengah(b.uraian), rupiah(-b.nilai)) for b in hasil.pungutan]
    if not isi:
        return f"Tidak ada yang dipungut; bersihnya {rupiah(hasil.bersih)}."
    return f"Dipungut {gabung(isi)}, sehingga bersihnya {rupiah(hasil.bersih)}."
