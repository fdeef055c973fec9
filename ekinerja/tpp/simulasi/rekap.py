"""The figures of a simulation: totals, criteria, units, classes, steps, people.

Every part is a sum, so that people may be counted in any order and in several heaps.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.simulasi.orang import DIBAYAR, BedaOrang

BAGIAN = ("kriteria", "komponen", "unit", "kelas", "langkah", "tahan")


@dataclass(slots=True)
class Sanding:
    """Two sums of one thing side by side, whole rupiah, and the people in either."""

    nama: str
    orang_lama: int = 0
    orang_baru: int = 0
    lama: int = 0
    baru: int = 0

    @property
    def selisih(self) -> int:
        return self.baru - self.lama

    def tambah(self, lama: int, baru: int, *, ada_lama: bool, ada_baru: bool) -> None:
        """Count one person."""
        self.orang_lama += ada_lama
        self.orang_baru += ada_baru
        self.lama += lama
        self.baru += baru


Peta = dict[str, Sanding]


@dataclass(slots=True)
class Rekap:
    """A simulation counted so far. ``tahan`` holds what is withheld or postponed."""

    jumlah: Sanding = field(default_factory=lambda: Sanding("Jumlah"))
    kriteria: Peta = field(default_factory=dict)
    komponen: Peta = field(default_factory=dict)
    unit: Peta = field(default_factory=dict)
    kelas: Peta = field(default_factory=dict)
    langkah: Peta = field(default_factory=dict)
    tahan: Peta = field(default_factory=dict)
    orang: list[BedaOrang] = field(default_factory=list)

    def terima(
        self, beda: BedaOrang, lama: Hasil, baru: Hasil, nama: Mapping[str, str]
    ) -> None:
        """Count one person; ``nama`` calls criteria and components by their names."""
        ada = {"ada_lama": not lama.masalah, "ada_baru": not baru.masalah}
        self.orang.append(beda)
        self.jumlah.tambah(beda.lama, beda.baru, **ada)
        kelas = "" if beda.kelas is None else str(beda.kelas)
        for peta, kunci, judul in (
            (self.unit, beda.unit, beda.nama_unit or beda.unit),
            (self.kelas, kelas, _nama_kelas(beda.kelas)),
        ):
            _sanding(peta, kunci, judul).tambah(beda.lama, beda.baru, **ada)
        for peta, kiri, kanan in (
            (self.kriteria, lama.per_kriteria, baru.per_kriteria),
            (self.komponen, lama.per_komponen, baru.per_komponen),
        ):
            for kode in {**kiri, **kanan}:
                _sanding(peta, kode, nama.get(kode, kode)).tambah(
                    kiri.get(kode, 0), kanan.get(kode, 0), **ada
                )
        self._langkah(lama, baru, nama)
        self._tahan(lama, baru)

    def _langkah(self, lama: Hasil, baru: Hasil, nama: Mapping[str, str]) -> None:
        """What each step gave or took."""
        dulu, kini = _per_langkah(lama), _per_langkah(baru)
        for kode in {**dulu, **kini}:
            judul = nama.get(f"langkah:{kode}", kode)
            _sanding(self.langkah, kode, judul).tambah(
                dulu.get(kode, 0),
                kini.get(kode, 0),
                ada_lama=kode in dulu,
                ada_baru=kode in kini,
            )

    def _tahan(self, lama: Hasil, baru: Hasil) -> None:
        for hasil, dulu in ((lama, True), (baru, False)):
            if hasil.bayar != DIBAYAR and not hasil.masalah:
                _sanding(self.tahan, hasil.bayar, hasil.bayar).tambah(
                    hasil.jumlah if dulu else 0,
                    0 if dulu else hasil.jumlah,
                    ada_lama=dulu,
                    ada_baru=not dulu,
                )

    def gabung(self, lain: "Rekap") -> None:
        """Add another heap of people."""
        _tuang(self.jumlah, lain.jumlah)
        for bagian in BAGIAN:
            peta: Peta = getattr(self, bagian)
            for kunci, satu in getattr(lain, bagian).items():
                _tuang(_sanding(peta, kunci, satu.nama), satu)
        self.orang += lain.orang

    def urut(self, bagian: str) -> list[tuple[str, Sanding]]:
        """The rows of a part with their keys: classes from the lowest, units from the
        largest, the others in the order of the policy."""
        peta: Peta = getattr(self, bagian)
        if bagian == "unit":
            return sorted(peta.items(), key=lambda isi: (-isi[1].baru, isi[1].nama))
        if bagian == "kelas":
            return sorted(peta.items(), key=lambda isi: (not isi[0], isi[0].zfill(2)))
        return list(peta.items())

    def baris(self, bagian: str) -> list[Sanding]:
        """The rows of a part in the order of ``urut``."""
        return [satu for _, satu in self.urut(bagian)]

    def banyak(self, keadaan: str) -> int:
        """How many people are in a state of ``BedaOrang.keadaan``."""
        return sum(satu.keadaan == keadaan for satu in self.orang)

    def sebagai_isi(self) -> dict[str, Any]:
        """Plain values for JSON; people in the order they came."""
        return {
            "jumlah": _isi(self.jumlah),
            **{
                bagian: {k: _isi(s) for k, s in getattr(self, bagian).items()}
                for bagian in BAGIAN
            },
            "orang": [satu.sebagai_isi() for satu in self.orang],
        }

    @classmethod
    def dari_isi(cls, isi: Mapping[str, Any]) -> "Rekap":
        """Back from ``sebagai_isi``."""
        return cls(
            jumlah=Sanding(*isi["jumlah"]),
            **{
                bagian: {k: Sanding(*s) for k, s in isi[bagian].items()}
                for bagian in BAGIAN
            },
            orang=[BedaOrang.dari_isi(satu) for satu in isi["orang"]],
        )


def gabungkan(bagian: Iterable[Rekap]) -> Rekap:
    """All heaps as one."""
    hasil = Rekap()
    for satu in bagian:
        hasil.gabung(satu)
    return hasil


def _nama_kelas(kelas: int | None) -> str:
    return "Tanpa kelas" if kelas is None else f"Kelas {kelas}"


def _sanding(peta: Peta, kunci: str, nama: str) -> Sanding:
    satu = peta.get(kunci)
    if satu is None:
        satu = peta[kunci] = Sanding(nama)
    return satu


def _per_langkah(hasil: Hasil) -> dict[str, int]:
    jumlah: dict[str, int] = {}
    for baris in hasil.baris:
        jumlah[baris.langkah] = jumlah.get(baris.langkah, 0) + baris.nilai
    return jumlah


def _tuang(ke: Sanding, dari: Sanding) -> None:
    ke.orang_lama += dari.orang_lama
    ke.orang_baru += dari.orang_baru
    ke.lama += dari.lama
    ke.baru += dari.baru


def _isi(satu: Sanding) -> list[Any]:
    return [satu.nama, satu.orang_lama, satu.orang_baru, satu.lama, satu.baru]
