"""Watch the readers read: which keys they ask for, as what, and whether they insist."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Any

from ekinerja.tpp.kebijakan.bacaan import KebijakanSalah, Laporan, Meja
from ekinerja.tpp.kebijakan.bentuk import Angka, Kebijakan, Nilai
from ekinerja.tpp.kebijakan.berkas import buka_toml
from ekinerja.tpp.kebijakan.letak import Jalan, Letak
from ekinerja.tpp.kebijakan.muat import NAMA, baca_kebijakan
from ekinerja.tpp.kebijakan.tabel import BerkasTabel

BAGIAN = ("ukuran", "langkah")
TERBUKA: dict[str, tuple[str, ...]] = {"jika": (), "isi": ("nilai",)}
"""Tables whose keys are names of the policy's own, and those that are not."""


@dataclass(slots=True)
class Diminta:
    """How a key was asked for.

    ``ada``: some example has it. ``selalu``: every table of its kind was asked for it.
    """

    cara: str
    bawaan: Any
    pilihan: tuple[str, ...]
    wajib: set[bool] = field(default_factory=set)
    ada: bool = False
    selalu: bool = False
    kali: int = 0


@dataclass(slots=True)
class Catatan:
    """One reading: every table that was opened and every key that was asked for."""

    meja: list[Jalan] = field(default_factory=list)
    diminta: dict[Jalan, Diminta] = field(default_factory=dict)


Tempat = tuple[str, str]
"""Section and kind."""


@dataclass(slots=True)
class Rekaman:
    """What was asked over many readings: place -> path -> how it was asked for."""

    kunci: dict[Tempat, dict[str, Diminta]] = field(default_factory=dict)
    meja: Counter[tuple[Tempat, tuple[str, ...]]] = field(default_factory=Counter)

    def tambah(self, isi: Mapping[str, Any], catatan: Catatan) -> None:
        """Bring what was asked in one reading together with earlier ones."""
        for jalan in catatan.meja:
            tempat = _tempat(isi, jalan)
            if tempat is not None:
                self.meja[tempat, _nama(jalan)] += 1
        for jalan, diminta in catatan.diminta.items():
            tempat, nama = _tempat(isi, jalan[:-1]), _nama(jalan)
            if tempat is None or _milik_kebijakan(nama):
                continue
            semua = self.kunci.setdefault(tempat, {})
            lama = semua.setdefault(".".join(nama), diminta)
            lama.kali += 1
            lama.wajib |= diminta.wajib
            lama.ada |= diminta.ada

    def tutup(self) -> None:
        """Say of every key whether all tables that could have it were asked for it."""
        for tempat, semua in self.kunci.items():
            for jalan, diminta in semua.items():
                induk = tuple(jalan.split(".")[:-1])
                diminta.selalu = diminta.kali == self.meja[tempat, induk]


class MejaPerekam(Meja):
    """A table that notes every question put to it."""

    def __init__(self, *args: Any, catatan: Catatan, **nama: Any) -> None:
        super().__init__(*args, **nama)
        self._catatan = catatan
        catatan.meja.append(self.jalan)

    def _catat(
        self,
        kunci: str,
        cara: str,
        *,
        wajib: bool,
        bawaan: Any = None,
        pilihan: Iterable[str] = (),
    ) -> None:
        """The outermost question about a key tells its type."""
        jalan = (*self.jalan, kunci)
        baru = Diminta(cara, bawaan, tuple(pilihan))
        diminta = self._catatan.diminta.setdefault(jalan, baru)
        diminta.wajib.add(wajib)
        diminta.ada |= kunci in self.isi

    def ambil(self, kunci: str, *, wajib: bool) -> Any:
        self._catat(kunci, "ambil", wajib=wajib)
        return super().ambil(kunci, wajib=wajib)

    def teks(self, kunci: str, bawaan: str | None = None) -> str:
        self._catat(kunci, "teks", wajib=bawaan is None, bawaan=bawaan)
        return super().teks(kunci, bawaan)

    def pilihan(
        self, kunci: str, pilihan: Iterable[str], bawaan: str | None = None
    ) -> str:
        pilihan = tuple(pilihan)
        wajib = bawaan is None
        self._catat(kunci, "pilihan", wajib=wajib, bawaan=bawaan, pilihan=pilihan)
        return super().pilihan(kunci, pilihan, bawaan)

    def bulat(self, kunci: str, *, minimal: int = 0, bawaan: int | None = None) -> int:
        self._catat(kunci, "bulat", wajib=bawaan is None, bawaan=bawaan)
        return super().bulat(kunci, minimal=minimal, bawaan=bawaan)

    def ya(self, kunci: str, bawaan: bool | None = None) -> bool:
        self._catat(kunci, "ya", wajib=bawaan is None, bawaan=bawaan)
        return super().ya(kunci, bawaan)

    def tanggal(self, kunci: str, *, wajib: bool) -> date | None:
        self._catat(kunci, "tanggal", wajib=wajib)
        return super().tanggal(kunci, wajib=wajib)

    def jam(self, kunci: str, *, wajib: bool) -> time | None:
        self._catat(kunci, "jam", wajib=wajib)
        return super().jam(kunci, wajib=wajib)

    def angka(
        self, kunci: str, bawaan: Angka | None = None, *, minimal: int | None = None
    ) -> Angka:
        self._catat(kunci, "angka", wajib=bawaan is None, bawaan=bawaan)
        return super().angka(kunci, bawaan, minimal=minimal)

    def angka_boleh(
        self, kunci: str, *, wajib: bool = False, minimal: int | None = None
    ) -> Angka | None:
        self._catat(kunci, "angka", wajib=wajib)
        return super().angka_boleh(kunci, wajib=wajib, minimal=minimal)

    def nilai_boleh(
        self, kunci: str, *, wajib: bool = False, minimal: int | None = None
    ) -> Nilai | None:
        self._catat(kunci, "nilai", wajib=wajib)
        return super().nilai_boleh(kunci, wajib=wajib, minimal=minimal)

    def daftar_teks(self, kunci: str, *, wajib: bool = True) -> tuple[str, ...]:
        self._catat(kunci, "daftar_teks", wajib=wajib)
        return super().daftar_teks(kunci, wajib=wajib)

    def anak(self, kunci: str, *, wajib: bool = True) -> Meja | None:
        self._catat(kunci, "anak", wajib=wajib)
        return super().anak(kunci, wajib=wajib)

    def daftar(self, kunci: str, *, wajib: bool = True) -> list[Meja]:
        self._catat(kunci, "daftar", wajib=wajib)
        return super().daftar(kunci, wajib=wajib)

    def _meja(self, isi: Mapping[str, Any], jalan: Jalan) -> Meja:
        return MejaPerekam(
            isi,
            berkas=self.berkas,
            letak=self._letak,
            jalan=jalan,
            laporan=self._laporan,
            catatan=self._catatan,
        )


def baca_terekam(
    teks: str, *, berkas: Mapping[str, str], rekaman: Rekaman
) -> Kebijakan:
    """Read a whole policy from its text and note what was asked of its tables.

    Args:
        berkas: the tables the text names, by name.
        rekaman: filled further by this reading.

    Raises:
        KebijakanSalah: the text is not a policy that loads.
    """
    laporan, catatan = Laporan(), Catatan()
    isi = buka_toml(teks, NAMA)
    meja = MejaPerekam(
        isi,
        berkas=NAMA,
        letak=Letak(teks),
        jalan=(),
        laporan=laporan,
        catatan=catatan,
    )
    tabel = BerkasTabel(Path("kota-contoh/contoh"), laporan, dict(berkas))
    kebijakan = baca_kebijakan(meja, "kota-contoh/contoh", tabel)
    meja.selesai()
    if laporan.semua:
        raise KebijakanSalah(laporan.semua)
    rekaman.tambah(isi, catatan)
    return kebijakan


def _tempat(isi: Mapping[str, Any], jalan: Jalan) -> Tempat | None:
    """The section and kind a table belongs to; None outside measures and steps."""
    if len(jalan) < 2 or jalan[0] not in BAGIAN:
        return None
    return str(jalan[0]), isi[jalan[0]][jalan[1]]["jenis"]


def _nama(jalan: Jalan) -> tuple[str, ...]:
    return tuple([n for n in jalan[1:] if isinstance(n, str)])


def _milik_kebijakan(nama: tuple[str, ...]) -> bool:
    """Whether a key is a name of the policy's own, such as an attribute in ``jika``."""
    induk = nama[-2] if len(nama) > 1 else ""
    return induk in TERBUKA and nama[-1] not in TERBUKA[induk]
