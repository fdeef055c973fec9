"""Which policy calculates a month, from a folder named on the command line."""

from datetime import date
from pathlib import Path

from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung, susun
from ekinerja.tpp.kebijakan import (
    Kebijakan,
    KebijakanSalah,
    Kesalahan,
    muat,
    muat_semua,
)
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.varian import hitung_varian, pilih_varian

NAMA = "kebijakan.toml"


def muat_folder(folder: Path) -> tuple[Kebijakan, ...]:
    """The policy of a folder, or every policy of a government's folder.

    Raises:
        KebijakanSalah: faults in any of them, or there is none.
    """
    if (folder / NAMA).is_file() or not folder.is_dir():
        return (muat(folder),)
    semua = muat_semua(folder)
    if not semua:
        tulis = "Tunjuk folder kebijakan atau folder daerah."
        salah = f"Tidak ada {NAMA} di folder ini."
        raise KebijakanSalah([Kesalahan(str(folder), 1, salah, tulis)])
    return semua


class Pemilih:
    """Which machine calculates a month; each policy is compiled once."""

    def __init__(self, folder: Path, varian: str = "") -> None:
        self._semua = muat_folder(folder)
        self._varian = varian
        if varian:
            pilih_varian(self.terakhir, varian)
        self._daerah = not (folder / NAMA).is_file()
        self._mesin: dict[str, Mesin] = {}

    def pilih(self, tanggal: date) -> Mesin | None:
        """The machine in force on a date; a lone policy serves any month."""
        cocok = self._semua
        if self._daerah:
            cocok = tuple(k for k in cocok if k.memuat(tanggal))
        if not cocok:
            return None
        kebijakan = cocok[-1]
        if kebijakan.id not in self._mesin:
            self._mesin[kebijakan.id] = susun(kebijakan)
        return self._mesin[kebijakan.id]

    def hitung(self, mesin: Mesin, fakta: Fakta) -> Hasil:
        """The month, or the variant asked for."""
        if self._varian:
            return hitung_varian(mesin, fakta, self._varian)
        return hitung(mesin, fakta)

    @property
    def terakhir(self) -> Kebijakan:
        return self._semua[-1]
