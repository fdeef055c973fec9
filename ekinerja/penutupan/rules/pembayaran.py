"""The payment list of a locked month: who is paid what, by unit and by account."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

DIBAYAR = "dibayar"
KATA_BAYAR: Mapping[str, str] = {
    DIBAYAR: "Dibayar",
    "ditahan": "Ditahan",
    "ditunda": "Ditunda",
    "uji_coba": "Uji coba, tidak dibayar",
}
REKENING: Mapping[str, str] = {
    "beban_kerja": "5.1.01.02.01.0001",
    "kondisi_kerja": "5.1.01.02.03.0001",
    "prestasi_kerja": "5.1.01.02.05.0001",
}
"""Account codes of the national chart by criterion; others are the treasurer's to fill."""
REKENING_IURAN = "5.1.01.01.09.0001"
"""What the government bears of a health insurance."""


@dataclass(frozen=True, slots=True)
class BarisBayar:
    """One person of the list, whole rupiah.

    ``pungutan`` holds what is levied, by the name of its step, as positive amounts;
    ``tanggungan`` what the government pays on top.
    """

    nip: str
    nama: str
    golongan: str
    jabatan: str
    kelas: int | None
    unit: str
    nama_unit: str
    kriteria: Mapping[str, int]
    bruto: int
    pungutan: Mapping[str, int]
    tanggungan: int
    bayar: str
    sebab: str

    @property
    def jumlah_pungutan(self) -> int:
        return sum(self.pungutan.values())

    @property
    def bersih(self) -> int:
        return self.bruto - self.jumlah_pungutan


@dataclass(slots=True)
class JumlahBayar:
    """The sum of some rows."""

    orang: int = 0
    bruto: int = 0
    pungutan: int = 0
    tanggungan: int = 0
    kriteria: dict[str, int] = field(default_factory=dict)
    per_pungutan: dict[str, int] = field(default_factory=dict)

    @property
    def bersih(self) -> int:
        return self.bruto - self.pungutan

    def tambah(self, baris: BarisBayar) -> None:
        """Count one more person."""
        self.orang += 1
        self.bruto += baris.bruto
        self.pungutan += baris.jumlah_pungutan
        self.tanggungan += baris.tanggungan
        for jumlah, isi in (
            (self.kriteria, baris.kriteria),
            (self.per_pungutan, baris.pungutan),
        ):
            for kode, nilai in isi.items():
                jumlah[kode] = jumlah.get(kode, 0) + nilai


@dataclass(frozen=True, slots=True)
class BarisRekening:
    """One account of the cover sheet; ``kode`` is empty where the chart names none."""

    kode: str
    nama: str
    jumlah: int


def jumlahkan(baris: Iterable[BarisBayar]) -> JumlahBayar:
    """The sum of a list."""
    hasil = JumlahBayar()
    for satu in baris:
        hasil.tambah(satu)
    return hasil


def per_unit(baris: Iterable[BarisBayar]) -> dict[tuple[str, str], JumlahBayar]:
    """Sums by code and name of the unit, in the order of the list."""
    hasil: dict[tuple[str, str], JumlahBayar] = {}
    for satu in baris:
        hasil.setdefault((satu.unit, satu.nama_unit), JumlahBayar()).tambah(satu)
    return hasil


def per_rekening(
    jumlah: JumlahBayar, nama_kriteria: Mapping[str, str]
) -> list[BarisRekening]:
    """Gross by account in order of code, those without one last; then the insurance
    the government bears, where there is any."""
    hasil = [
        BarisRekening(REKENING.get(kode, ""), nama_kriteria.get(kode, kode), nilai)
        for kode, nilai in jumlah.kriteria.items()
        if nilai
    ]
    hasil.sort(key=lambda satu: (not satu.kode, satu.kode, satu.nama))
    if jumlah.tanggungan:
        iuran = "Iuran yang ditanggung pemda"
        hasil.append(BarisRekening(REKENING_IURAN, iuran, jumlah.tanggungan))
    return hasil
