"""The numbers of a policy as a form that forgets nothing that was typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ekinerja.tpp.naskah import Angka, salah_tulis
from ekinerja.web.forms_kebijakan import AWALAN_ANGKA, angka_berubah


@dataclass(frozen=True, slots=True)
class Baris:
    """A number with what stands in its field, and why that cannot be read ("")."""

    angka: Angka
    isian: str
    galat: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The numbers under one heading, in the order of the file."""

    judul: str
    baris: Sequence[Baris]

    @property
    def terbuka(self) -> bool:
        """Whether it must be seen at once: something in it was typed or is wrong."""
        return any(b.galat or b.isian != b.angka.isian for b in self.baris)


class IsianAngka:
    """What was typed over the numbers of a policy; ``data`` empty before anything was.

    ``ubah``: the numbers that differ from what the form showed, by name. ``salah``: the
    sentences for those that cannot be read.
    """

    def __init__(self, semua: Sequence[Angka], data: Mapping[str, str]) -> None:
        self._semua, self._data = semua, data
        self.ubah = angka_berubah(data, semua)
        self.salah = salah_tulis(semua, self.ubah)

    @property
    def kelompok(self) -> list[Kelompok]:
        """The form under its headings."""
        hasil: dict[str, list[Baris]] = {}
        for satu in self._semua:
            isian = self._data.get(f"{AWALAN_ANGKA}{satu.nama}", satu.isian)
            baris = Baris(satu, isian, self.salah.get(satu.nama, ""))
            hasil.setdefault(satu.kelompok, []).append(baris)
        return [Kelompok(judul, isi) for judul, isi in hasil.items()]

    @property
    def butir(self) -> list[tuple[str, str]]:
        """Every sentence with the id of its field, for the box on top of the form."""
        return [
            (f"a-{satu.nama}", f"{satu.kelompok}, {self.salah[satu.nama]}")
            for satu in self._semua
            if satu.nama in self.salah
        ]
