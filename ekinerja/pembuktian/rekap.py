"""The whole proof in numbers: how many agree, what differs most often, likely why."""

from collections import Counter
from dataclasses import dataclass

from ekinerja.pembuktian.banding import OrangDibanding, bandingkan, sebut_sasaran
from ekinerja.pembuktian.baris import Dilewati, Ditolak
from ekinerja.pembuktian.lembar import BukuKerja
from ekinerja.pembuktian.pembaca import Sasaran
from ekinerja.pembuktian.pemetaan import Pemetaan
from ekinerja.pembuktian.sebab import (
    IKUT,
    KEJADIAN,
    KOSONG,
    LAIN,
    PEMBULATAN,
    SEBANDING,
    SEKELAS,
    TARIF,
    Sebab,
    cari_sebab,
)
from ekinerja.pembuktian.susun import Terbaca, baca_lembar
from ekinerja.tpp.hitung import Mesin

NAMA_SEBAB = {
    PEMBULATAN: "pembulatan 1 sampai 3 rupiah",
    IKUT: "mengikuti selisih kolom lain",
    KOSONG: "lembar berisi 0",
    KEJADIAN: "satu kejadian lebih atau kurang",
    TARIF: "tarif lain untuk satu kejadian",
    SEKELAS: "sama pada semua orang sekelas",
    SEBANDING: "perbandingan yang sama pada semua orang",
    LAIN: "belum dapat diduga",
}


@dataclass(frozen=True, slots=True)
class PerSasaran:
    """How one column fared."""

    sasaran: Sasaran
    nama: str
    kolom: str
    dibandingkan: int
    sama: int
    pembulatan: int
    selisih: int

    @property
    def berbeda(self) -> int:
        return self.dibandingkan - self.sama


@dataclass(frozen=True, slots=True)
class Bukti:
    """A policy laid against a sheet."""

    kebijakan: str
    periode: str
    orang: list[OrangDibanding]
    sebab: dict[tuple[str, Sasaran], Sebab]
    per_sasaran: list[PerSasaran]
    per_sebab: list[tuple[str, int]]
    ditolak: list[Ditolak]
    dilewati: list[Dilewati]
    catatan: list[str]

    @property
    def sama(self) -> int:
        return sum(o.sama for o in self.orang)

    @property
    def bermasalah(self) -> int:
        return sum(bool(o.masalah) for o in self.orang)

    @property
    def berbeda(self) -> int:
        return len(self.orang) - self.sama - self.bermasalah

    @property
    def terbukti(self) -> bool:
        """Whether everybody of the sheet was read and agrees to the rupiah."""
        return bool(self.orang) and self.sama == len(self.orang) and not self.ditolak

    def tersering(self) -> PerSasaran | None:
        """The column that differs most often, other than by following another."""
        asal: Counter[Sasaran] = Counter(
            s for (_, s), sebab in self.sebab.items() if not sebab.mengikuti
        )
        urut = [p for p in self.per_sasaran if asal[p.sasaran]]
        return max(urut, key=lambda p: asal[p.sasaran], default=None)


def buktikan(
    mesin: Mesin,
    buku: BukuKerja,
    pemetaan: Pemetaan,
    *,
    harian: BukuKerja | None = None,
) -> Bukti:
    """Read, calculate and compare.

    Raises:
        LembarTidakTerbaca: the mapping does not fit the file.
    """
    terbaca = baca_lembar(buku, pemetaan, mesin.kebijakan, harian=harian)
    semua = bandingkan(mesin, terbaca)
    sebab = cari_sebab(semua, mesin.kebijakan)
    per_sasaran = [_per_sasaran(mesin, s, terbaca, semua, sebab) for s in terbaca.kolom]
    jenis = Counter(x.jenis for x in sebab.values())
    return Bukti(
        kebijakan=mesin.kebijakan.id,
        periode=pemetaan.periode.nama,
        orang=semua,
        sebab=sebab,
        per_sasaran=per_sasaran,
        per_sebab=[(NAMA_SEBAB[j], n) for j, n in jenis.most_common()],
        ditolak=terbaca.ditolak,
        dilewati=terbaca.dilewati,
        catatan=[*terbaca.catatan, *_catatan_orang(terbaca)],
    )


def _per_sasaran(
    mesin: Mesin,
    sasaran: Sasaran,
    terbaca: Terbaca,
    semua: list[OrangDibanding],
    sebab: dict[tuple[str, Sasaran], Sebab],
) -> PerSasaran:
    banding = [(o, b) for o in semua for b in o.banding if b.sasaran == sasaran]
    kolom = terbaca.kolom[sasaran]
    return PerSasaran(
        sasaran=sasaran,
        nama=sebut_sasaran(sasaran, mesin.kebijakan),
        kolom=f"{kolom.huruf} {kolom.judul}".strip(),
        dibandingkan=len(banding),
        sama=sum(not b.selisih for _, b in banding),
        pembulatan=sum(
            sebab[o.orang.nip, sasaran].jenis == PEMBULATAN
            for o, b in banding
            if b.selisih
        ),
        selisih=sum(b.selisih for _, b in banding),
    )


def _catatan_orang(terbaca: Terbaca) -> list[str]:
    """Remarks about people; one that many share is told once."""
    banyak: Counter[str] = Counter(c for o in terbaca.orang for c in o.catatan)
    hasil = []
    for kalimat, n in banyak.items():
        nip = next(o.nip for o in terbaca.orang if kalimat in o.catatan)
        siapa = f"NIP {nip}" if n == 1 else f"{n} orang"
        hasil.append(f"{siapa}: {kalimat}.")
    return hasil
