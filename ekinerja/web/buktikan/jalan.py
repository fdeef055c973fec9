"""From an upload to a proof: open the files, load the policy, compare."""

from dataclasses import dataclass, field
from functools import lru_cache

from ekinerja.pembuktian.lembar import BukuKerja, buka
from ekinerja.pembuktian.pemetaan import Pemetaan, baca_pemetaan
from ekinerja.pembuktian.rekap import Bukti, buktikan
from ekinerja.pembuktian.usul import kata_lembar, usulkan
from ekinerja.tpp.hitung import susun
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.salinan import muat_isi
from ekinerja.web.buktikan.simpanan import Bahan
from ekinerja.web.simulasi.pilihan import pembanding


@dataclass(frozen=True, slots=True)
class Terbuka:
    """An upload with everything opened; ``periode_ada``: the sheet or somebody told."""

    kebijakan: Kebijakan
    buku: BukuKerja
    harian: BukuKerja | None
    pemetaan: Pemetaan
    periode_ada: bool

    def kata(self) -> dict[str, list[str]]:
        """The office's words that need a meaning."""
        return kata_lembar(self.buku, self.pemetaan, harian=self.harian)

    def buktikan(self) -> Bukti:
        """Read, calculate, compare."""
        return buktikan(
            susun(self.kebijakan), self.buku, self.pemetaan, harian=self.harian
        )


@dataclass(frozen=True, slots=True)
class _Tugas:
    """A proof by what it is made of: the same upload, mapping and policy give the same."""

    kunci: str
    pemetaan: str
    sidik: str
    terbuka: Terbuka = field(compare=False)


@lru_cache(maxsize=2)
def _hitung(tugas: _Tugas) -> Bukti:
    return tugas.terbuka.buktikan()


def bukti(bahan: Bahan, terbuka: Terbuka) -> Bukti:
    """The proof of an upload; turning its pages does not calculate again.

    Raises:
        LembarTidakTerbaca: the mapping does not fit the file.
    """
    sidik = terbuka.kebijakan.sidik
    return _hitung(_Tugas(bahan.kunci, bahan.pemetaan, sidik, terbuka))


def muat(pilihan: str) -> Kebijakan:
    """The policy a choice stands for.

    Raises:
        Ditolak: it is gone, or it has faults.
    """
    satu = pembanding(pilihan)
    return _muat(tuple(sorted(satu.isi.items())), satu.id)


@lru_cache(maxsize=4)
def _muat(isi: tuple[tuple[str, str], ...], id_: str) -> Kebijakan:
    """The pages of one proof load the same texts again and again."""
    return muat_isi(dict(isi), id_)


def bukakan(bahan: Bahan) -> Terbuka:
    """Open an upload; without a mapping of its own the proposal stands in.

    Raises:
        Ditolak: a file cannot be read, or the policy is gone.
    """
    kebijakan = muat(bahan.kebijakan)
    buku = buka(bahan.nama, bahan.isi)
    harian = buka(bahan.nama_harian, bahan.isi_harian) if bahan.nama_harian else None
    if bahan.pemetaan:
        pemetaan = baca_pemetaan(bahan.pemetaan, "pemetaan.toml", kebijakan)
        return Terbuka(kebijakan, buku, harian, pemetaan, True)
    usulan = usulkan(buku, kebijakan, harian=harian)
    return Terbuka(kebijakan, buku, harian, usulan.pemetaan, usulan.periode_ada)
