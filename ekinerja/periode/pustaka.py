"""The policies of one government, one by one; a bad one spoils no other's days.

They come from folders, and from rows that were put in force. What is wrong with one is
for its author: it goes to the log, with files and lines.
"""

import logging
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from ekinerja.tpp import kebijakan as berkas_kebijakan
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah, Kesalahan
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

log = logging.getLogger(__name__)

NAMA = "kebijakan.toml"
Cap = tuple[tuple[str, int, int], ...]
BARIS_TANGGAL = re.compile(
    r"^\s*(berlaku_sejak|berlaku_sampai)\s*=\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE
)


class KebijakanTidakTersedia(KebijakanSalah):
    """No policy can be used on a date; told as one sentence without file names."""

    def __init__(self, kalimat: str) -> None:
        super().__init__(())
        self.args = (kalimat,)


@dataclass(frozen=True, slots=True)
class Naskah:
    """One policy: its validity, and what it says unless it has faults.

    ``sejak`` is None where not even the dates can be read; ``ditetapkan``: a row put in
    force rather than a folder.
    """

    nama: str
    sejak: date | None
    sampai: date | None
    kebijakan: Kebijakan | None
    ditetapkan: bool = False
    kesalahan: tuple[Kesalahan, ...] = ()

    def memuat(self, tanggal: date) -> bool:
        """Whether the date lies in its validity."""
        if self.sejak is None or tanggal < self.sejak:
            return False
        return self.sampai is None or tanggal <= self.sampai

    def memuat_bulan(self, bulan: Bulan) -> bool:
        """Whether the month is calculated by it: a policy that begins within a month
        says whether it takes that month whole or the next."""
        if self.kebijakan is not None:
            return self.kebijakan.memuat(bulan.awal)
        return self.memuat(bulan.awal)


def pilih(naskah: Sequence[Naskah], tanggal: date) -> Kebijakan:
    """The policy in force on a date: of those that hold it, the last to begin.

    A faulty one counts, so that nobody is paid by the policy it was meant to replace;
    one whose dates cannot be read, or that begins on the day of a good one, does not.

    Raises:
        KebijakanTidakTersedia: none holds the date, the one in force has faults, or two
            claim the date.
    """
    cocok = [satu for satu in naskah if satu.memuat(tanggal)]
    return _terakhir(cocok, tulis_tanggal_panjang(tanggal))


def pilih_bulan(naskah: Sequence[Naskah], bulan: Bulan) -> Kebijakan:
    """The policy a month is calculated by, whole.

    Raises:
        KebijakanTidakTersedia: as ``pilih``.
    """
    return _terakhir([satu for satu in naskah if satu.memuat_bulan(bulan)], bulan.nama)


def _terakhir(cocok: Sequence[Naskah], kapan: str) -> Kebijakan:
    if not cocok:
        raise KebijakanTidakTersedia(
            f"Belum ada kebijakan TPP yang berlaku pada {kapan}. "
            "Sampaikan kepada BKPSDM agar ditambahkan."
        )
    *lain, berlaku = sorted(
        cocok, key=lambda s: (s.sejak or date.min, s.kebijakan is not None)
    )
    if berlaku.kebijakan is None or any(_berebut(satu, berlaku) for satu in lain):
        raise KebijakanTidakTersedia(
            f"Kebijakan TPP untuk {kapan} tidak dapat dipakai karena berkasnya keliru. "
            "Sampaikan kepada BKPSDM agar diperiksa."
        )
    return berlaku.kebijakan


def baca(folder: Path) -> tuple[Naskah, ...]:
    """Every policy folder of a government, kept in memory until a file changes."""
    return _muat(folder, _cap(folder) + _cap(folder.parent / "nasional"))


def _berebut(lama: Naskah, baru: Naskah) -> bool:
    """Whether an earlier good policy claims days of the later one: begun on the same
    day, or with an end of its own that has not come by then."""
    if lama.kebijakan is None or lama.sejak == baru.sejak:
        return lama.kebijakan is not None
    if lama.sampai is None or baru.sejak is None:
        return False
    return lama.sampai >= baru.sejak


@lru_cache(maxsize=8)
def _muat(folder: Path, cap: Cap) -> tuple[Naskah, ...]:
    del cap  # part of the key only: another fingerprint, another load
    return tuple(_naskah(berkas) for berkas in sorted(folder.glob(f"*/{NAMA}")))


def _naskah(berkas: Path) -> Naskah:
    return naskah(
        berkas.parent.name,
        lambda: berkas_kebijakan.muat(berkas.parent),
        teks=lambda: berkas.read_text(encoding="utf-8", errors="replace"),
    )


def naskah(
    nama: str,
    muat: Callable[[], Kebijakan],
    *,
    teks: Callable[[], str],
    ditetapkan: bool = False,
) -> Naskah:
    """One policy as ``muat`` loads it; a faulty one keeps the dates of its text."""
    try:
        kebijakan = muat()
    except KebijakanSalah as salah:
        log.error("Kebijakan %s tidak dapat dipakai:\n%s", nama, salah)
        tanggal = baca_tanggal(teks())
        sejak, sampai = tanggal.get("berlaku_sejak"), tanggal.get("berlaku_sampai")
        return Naskah(nama, sejak, sampai, None, ditetapkan, kesalahan=salah.kesalahan)
    return Naskah(
        nama,
        kebijakan.berlaku_sejak,
        kebijakan.berlaku_sampai,
        kebijakan,
        ditetapkan,
    )


def gabung(
    folder: Sequence[Naskah], ditetapkan: Sequence[Naskah]
) -> tuple[Naskah, ...]:
    """Folders and what was put in force; a folder of the same name steps back."""
    nama = {satu.nama for satu in ditetapkan}
    return (*(satu for satu in folder if satu.nama not in nama), *ditetapkan)


def baca_tanggal(teks: str) -> dict[str, date]:
    """The dates of validity, also from a text that is no TOML."""
    hasil: dict[str, date] = {}
    for kunci, nilai in BARIS_TANGGAL.findall(teks):
        try:
            hasil.setdefault(kunci, date.fromisoformat(nilai))
        except ValueError:
            continue
    return hasil


def _cap(folder: Path) -> Cap:
    """Name, size and change time of every file below ``folder``."""
    return tuple(sorted(_berkas(folder)))


def _berkas(folder: Path) -> Iterator[tuple[str, int, int]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as isi:
        for entri in isi:
            if entri.is_dir():
                yield from _berkas(Path(entri.path))
            else:
                ukuran = entri.stat()
                yield entri.path, ukuran.st_size, ukuran.st_mtime_ns
