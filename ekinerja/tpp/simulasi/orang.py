"""One person under two policies: what changed, and the steps that changed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ekinerja.tpp.banding import beda_langkah, kejadian_berubah
from ekinerja.tpp.fakta import Fakta, Penempatan
from ekinerja.tpp.kata import di_tengah
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.uang import rupiah

SEBAB_PALING_BANYAK = 3
DIBAYAR = "dibayar"


@dataclass(frozen=True, slots=True)
class Sebab:
    """One step's part in the difference; ``kejadian`` the day that moved most in it."""

    uraian: str
    lama: int
    baru: int
    kejadian: str = ""

    def __str__(self) -> str:
        hari = f" (terutama {self.kejadian})" if self.kejadian else ""
        apa = di_tengah(self.uraian)
        return f"{apa} {rupiah(self.lama)} menjadi {rupiah(self.baru)}{hari}"


@dataclass(frozen=True, slots=True)
class BedaOrang:
    """One person's two amounts, whole rupiah, with the causes of the difference.

    ``kunci`` is the caller's own number of the person. ``masalah_*`` says why there is
    no result under that policy, and is empty otherwise.
    """

    kunci: int
    nip: str
    nama: str
    unit: str
    nama_unit: str
    kelas: int | None
    lama: int
    baru: int
    bayar_lama: str
    bayar_baru: str
    masalah_lama: str
    masalah_baru: str
    sebab: tuple[Sebab, ...]

    @property
    def selisih(self) -> int:
        return self.baru - self.lama

    @property
    def keadaan(self) -> str:
        """naik, turun, tetap; hilang or muncul where only one side has a result; tidak
        where neither has."""
        if self.masalah_lama or self.masalah_baru:
            if not self.masalah_lama:
                return "hilang"
            return "tidak" if self.masalah_baru else "muncul"
        if self.selisih:
            return "naik" if self.selisih > 0 else "turun"
        return "tetap"

    @property
    def bayar_berubah(self) -> bool:
        """Whether payment is withheld or released for somebody both can calculate."""
        terhitung = not (self.masalah_lama or self.masalah_baru)
        return terhitung and self.bayar_lama != self.bayar_baru

    @property
    def kalimat(self) -> str:
        """Why, in words, without a full stop; empty when nothing changed."""
        if self.keadaan in ("hilang", "tidak"):
            return self.masalah_baru.rstrip(".")
        bagian = [str(satu) for satu in self.sebab]
        if self.keadaan == "muncul":
            bagian.insert(0, f"semula belum terhitung: {self.masalah_lama.rstrip('.')}")
        if self.bayar_berubah:
            bagian.append(f"semula {self.bayar_lama}, menjadi {self.bayar_baru}")
        return "; ".join(bagian)

    def sebagai_isi(self) -> list[Any]:
        """Plain values for JSON."""
        sebab = [[s.uraian, s.lama, s.baru, s.kejadian] for s in self.sebab]
        return [*(getattr(self, nama) for nama in KOLOM), sebab]

    @classmethod
    def dari_isi(cls, isi: Sequence[Any]) -> "BedaOrang":
        """Back from ``sebagai_isi``."""
        *nilai, sebab = isi
        semua = dict(zip(KOLOM, nilai, strict=True))
        return cls(**semua, sebab=tuple([Sebab(*satu) for satu in sebab]))


KOLOM = tuple([nama for nama in BedaOrang.__dataclass_fields__ if nama != "sebab"])


def bandingkan(kunci: int, fakta: Fakta, lama: Hasil, baru: Hasil) -> BedaOrang:
    """Put two results from the same facts side by side."""
    jabatan = jabatan_terakhir(fakta)
    return BedaOrang(
        kunci=kunci,
        nip=fakta.pegawai,
        nama=fakta.nama,
        unit=jabatan.unit if jabatan else "",
        nama_unit=jabatan.nama_unit if jabatan else "",
        kelas=jabatan.kelas if jabatan else None,
        lama=lama.jumlah,
        baru=baru.jumlah,
        bayar_lama=lama.bayar,
        bayar_baru=baru.bayar,
        masalah_lama=lama.masalah[0].kalimat if lama.masalah else "",
        masalah_baru=baru.masalah[0].kalimat if baru.masalah else "",
        sebab=_sebab(lama, baru),
    )


def jabatan_terakhir(fakta: Fakta) -> Penempatan | None:
    """The post held definitively last in the month, as results are filed under it."""
    definitif = [p for p in fakta.penempatan if p.jenis == "definitif"]
    return max(definitif, key=lambda p: p.sampai, default=None)


def _sebab(lama: Hasil, baru: Hasil) -> tuple[Sebab, ...]:
    """The steps that moved most, those in the direction of the total first."""
    selisih = baru.jumlah - lama.jumlah
    if not selisih or lama.masalah or baru.masalah:
        return ()
    searah = [b for b in beda_langkah(lama, baru) if b.nilai * selisih > 0]
    hasil = []
    for n, beda in enumerate(searah[:SEBAB_PALING_BANYAK]):
        kejadian = ""
        if n == 0:
            kejadian = kejadian_berubah(lama, baru, beda.langkah, turun=beda.nilai < 0)
        hasil.append(Sebab(beda.uraian, beda.lama, beda.baru, kejadian))
    return tuple(hasil)
