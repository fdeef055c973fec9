"""Calculate everybody and lay the office's amounts beside the engine's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ekinerja.pembuktian.pembaca import OrangLembar, Sasaran
from ekinerja.pembuktian.sel import teks
from ekinerja.pembuktian.susun import Terbaca
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bentuk import Batasi, Gerbang, Kurangi, Langkah, Pungut
from ekinerja.tpp.penjelasan import Baris, Hasil
from ekinerja.tpp.siapkan import siapkan
from ekinerja.uang import bulat_setengah_ke_atas, rupiah

ANAK_MAKS = 12
MENGURANGI = (Kurangi, Batasi, Gerbang)


@dataclass(frozen=True, slots=True)
class Banding:
    """One amount of the office beside the engine's, both whole rupiah.

    ``selisih`` is calculated minus sheet. ``baris`` are the engine's lines behind it.
    """

    sasaran: Sasaran
    lembar: int
    dihitung: int
    baris: tuple[Baris, ...]
    berpecahan: bool = False

    @property
    def selisih(self) -> int:
        return self.dihitung - self.lembar


@dataclass(frozen=True, slots=True)
class OrangDibanding:
    """One person compared; with ``masalah`` nothing could be calculated."""

    orang: OrangLembar
    hasil: Hasil
    banding: tuple[Banding, ...]
    masalah: str = ""

    @property
    def sama(self) -> bool:
        return not self.masalah and all(not b.selisih for b in self.banding)


def bandingkan(mesin: Mesin, terbaca: Terbaca) -> list[OrangDibanding]:
    """Everybody of the sheet, in its order."""
    return [_satu(mesin, orang) for orang in terbaca.orang]


def _satu(mesin: Mesin, orang: OrangLembar) -> OrangDibanding:
    hasil = hitung(mesin, orang.fakta)
    if hasil.masalah:
        return OrangDibanding(orang, hasil, (), hasil.masalah[0].kalimat)
    jenis = _jenis_kejadian(mesin, orang)
    langkah = {x.nama: x for x in mesin.kebijakan.langkah}
    banding = []
    for sasaran, harap in orang.harap.items():
        dihitung, baris = _dihitung(hasil, sasaran, jenis)
        lembar = bulat_setengah_ke_atas(_bertanda(harap, dihitung, langkah, sasaran))
        banding.append(
            Banding(sasaran, lembar, dihitung, baris, harap.denominator != 1)
        )
    return OrangDibanding(orang, hasil, tuple(banding))


Peristiwa = tuple[str, str, str]
"""Date, sentence and quantity: what an event and its line have in common."""


def _jenis_kejadian(mesin: Mesin, orang: OrangLembar) -> Mapping[Peristiwa, str]:
    """The kind of every event of the month, by what its line says."""
    if not any(s.kejadian for s in orang.harap):
        return {}
    disiapkan = siapkan(orang.fakta, mesin.persiapan)
    return {(k.tanggal, k.uraian, k.banyak): k.jenis for k in disiapkan.kejadian}


def _dihitung(
    hasil: Hasil, sasaran: Sasaran, jenis: Mapping[Peristiwa, str]
) -> tuple[int, tuple[Baris, ...]]:
    """The engine's amount for one target, and the lines that made it."""
    kode = sasaran.kode
    if sasaran.arti == "jumlah":
        return hasil.jumlah, hasil.baris
    if sasaran.arti == "bersih":
        bersih = hasil.jumlah if hasil.bersih is None else hasil.bersih
        return bersih, (*hasil.baris, *hasil.pungutan)
    if sasaran.arti == "pagu":
        return hasil.pagu, ()
    if sasaran.arti == "komponen":
        baris = [b for b in hasil.baris if any(s.komponen == kode for s in b.sel)]
        return hasil.per_komponen.get(kode, 0), tuple(baris)
    if sasaran.arti == "kriteria":
        baris = [b for b in hasil.baris if any(s.kriteria == kode for s in b.sel)]
        return hasil.per_kriteria.get(kode, 0), tuple(baris)
    semua = (*hasil.baris, *hasil.pungutan, *hasil.tanggungan)
    baris = [b for b in semua if b.langkah == kode]
    if sasaran.kejadian:
        baris = [
            a
            for b in baris
            for a in b.anak
            if jenis.get((a.tanggal, a.uraian, a.banyak)) == sasaran.kejadian
        ]
    return sum(b.nilai for b in baris), tuple(baris)


def _bertanda(
    harap: Fraction, dihitung: int, langkah: Mapping[str, Langkah], sasaran: Sasaran
) -> Fraction:
    """Offices write deductions without a minus; the engine's own sign decides."""
    if sasaran.arti != "langkah":
        return harap
    if dihitung < 0 or (dihitung == 0 and _mengurangi(langkah.get(sasaran.kode))):
        return -abs(harap)
    return harap


def _mengurangi(langkah: Langkah | None) -> bool:
    """A step that can only take away; a levy the government bears takes nothing."""
    if isinstance(langkah, Pungut):
        return langkah.ditanggung == "pegawai"
    return isinstance(langkah, MENGURANGI)


def jelaskan(banding: Banding) -> str:
    """The engine's lines behind an amount, in words fit for one cell."""
    return "; ".join(_urai(banding)) or "tidak ada barisnya"


def _urai(banding: Banding) -> Iterator[str]:
    rinci = banding.sasaran.arti == "langkah"
    for b in banding.baris:
        nilai = b.nilai
        if banding.sasaran.arti in ("komponen", "kriteria"):
            nilai = sum(
                s.nilai
                for s in b.sel
                if banding.sasaran.kode in (s.komponen, s.kriteria)
            )
        yield sebut_baris(b, nilai)
        for a in b.anak[:ANAK_MAKS] if rinci else ():
            yield sebut_baris(a, a.nilai)
        if rinci and len(b.anak) > ANAK_MAKS:
            yield f"dan {len(b.anak) - ANAK_MAKS} baris lagi"


def sebut_baris(b: Baris, nilai: int) -> str:
    """``Sen 5 Okt, masuk 08.00.40 (terlambat 30 menit, 1 % dari Rp800.000) = −Rp8.000``."""
    dari = " dari ".join(x for x in (b.tarif, b.dasar) if x)
    dalam = ", ".join(x for x in (b.banyak, dari) if x)
    return f"{b.uraian}{f' ({dalam})' if dalam else ''} = {rupiah(nilai)}"


def sebut_sasaran(sasaran: Sasaran, kebijakan: Kebijakan) -> str:
    """What is compared, as people call it."""
    nama: Sequence[tuple[str, str]] = {
        "kriteria": [(k.kode, k.nama) for k in kebijakan.kriteria],
        "komponen": [(k.kode, k.nama) for k in kebijakan.komponen],
        "langkah": [(x.nama, x.judul) for x in kebijakan.langkah],
    }.get(sasaran.arti, [])
    kata = dict(nama).get(sasaran.kode, "")
    if sasaran.kejadian:
        return f"{kata} ({teks(sasaran.kejadian.replace('_', ' '))})"
    return kata or {
        "jumlah": "Jumlah TPP",
        "bersih": "Bersih",
        "pagu": "Pagu",
    }.get(sasaran.arti, "")
