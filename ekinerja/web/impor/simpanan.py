"""An upload between its preview and its storing."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from ekinerja.organisasi.rules.impor.bentuk import TabelImpor
from ekinerja.organisasi.rules.impor.jenis import JENIS
from ekinerja.organisasi.rules.impor.tabel import baca_tabel
from ekinerja.pembuktian.lembar import buka as buka_lembar
from ekinerja.web.titipan import Titipan

TITIPAN = Titipan("impor")


@dataclass(frozen=True, slots=True)
class Bahan:
    """One upload as it was sent."""

    kunci: str
    jenis: str
    nama: str
    nomor_sk: str

    def tabel(self) -> TabelImpor:
        """The sheet, recognised; turning the pages of a preview reads it once."""
        return _tabel(self.kunci, self.jenis, self.nama)


def simpan(*, jenis: str, nama: str, isi: bytes, nomor_sk: str, now: datetime) -> str:
    """Keep an upload; the key it is found by.

    Raises:
        LembarTidakTerbaca: it is no sheet of this kind; nothing is kept then.
    """
    baca_tabel(buka_lembar(nama, isi), JENIS[jenis])
    data = {"jenis": jenis, "nama": nama, "nomor_sk": nomor_sk}
    return TITIPAN.simpan(data=data, berkas={"lembar": isi}, now=now)


def buka(kunci: str, jenis: str) -> Bahan | None:
    """An upload of a kind by its key; None where there is none any more."""
    data = TITIPAN.data(kunci)
    if data is None or data["jenis"] != jenis:
        return None
    return Bahan(kunci, jenis, data["nama"], data["nomor_sk"])


def hapus(kunci: str) -> None:
    """Throw an upload away."""
    TITIPAN.hapus(kunci)


@lru_cache(maxsize=2)
def _tabel(kunci: str, jenis: str, nama: str) -> TabelImpor:
    return baca_tabel(buka_lembar(nama, TITIPAN.baca(kunci, "lembar")), JENIS[jenis])
