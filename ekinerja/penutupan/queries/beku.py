"""A frozen month opened again: its facts, its result, and the machine that made it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import QuerySet

from ekinerja.alur import Ditolak
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.queries.hasil import BERLAKU
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.periode.queries import kebijakan_bernama, kebijakan_bersidik
from ekinerja.tpp import fakta as tpp_fakta
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, susun
from ekinerja.tpp.jelaskan import nama_bagian, sama
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.waktu import Bulan

TERKUNCI = ("terkunci",)
KOSONG: Mapping[str, str] = MappingProxyType({})
MESIN_DISIMPAN = 16
_MESIN: dict[tuple[str, str], Mesin] = {}


class BelumAdaHasil(Ditolak):
    """The month, or this person in it, has no result to show."""


@dataclass(frozen=True, slots=True)
class Beku:
    """One person's frozen month.

    ``kebijakan`` is None when its files changed or are gone; ``mesin`` also when the
    program no longer says of the facts what is stored. ``halangan`` then says so.
    """

    fakta: Fakta
    hasil: Hasil
    kebijakan: Kebijakan | None
    mesin: Mesin | None
    halangan: str

    @property
    def nama(self) -> Mapping[str, str]:
        """What people call the criteria and components, by code."""
        return nama_bagian(self.kebijakan) if self.kebijakan else KOSONG


def baris_bulan(bulan: Bulan, *, terkunci_saja: bool = False) -> QuerySet[HasilPegawai]:
    """The rows of a month that stand: the newest calculation, or the locked one only."""
    keadaan = TERKUNCI if terkunci_saja else BERLAKU
    return HasilPegawai.objects.filter(
        perhitungan__periode__bulan=str(bulan), perhitungan__keadaan__in=keadaan
    ).select_related("perhitungan")


def baris_nip(bulan: Bulan, nip: str) -> HasilPegawai:
    """The row of whoever carries this NIP, locked or not.

    Raises:
        BelumAdaHasil: the month was not calculated, or without this person.
    """
    baris = baris_bulan(bulan).filter(nip=nip).first()
    if baris is None:
        raise BelumAdaHasil(
            f"Belum ada hasil {bulan.nama} untuk NIP {nip}. "
            "Periksa NIP-nya, atau hitung bulan itu lebih dahulu."
        )
    return baris


def buka(baris: HasilPegawai) -> Beku:
    """Open a stored row; one or two statements, for the folder of the government."""
    fakta, hasil = tpp_fakta.baca(baris.fakta), baca_hasil(baris.hasil)
    kebijakan = kebijakan_bersidik(hasil.sidik_kebijakan)
    if kebijakan is None:
        return Beku(fakta, hasil, None, None, _tanpa_kebijakan(hasil.kebijakan))
    mesin = mesin_untuk(kebijakan)
    if hasil.masalah or sama(mesin, fakta, hasil):
        return Beku(fakta, hasil, kebijakan, mesin, "")
    return Beku(
        fakta,
        hasil,
        kebijakan,
        None,
        "Program yang terpasang sekarang memberi hasil lain untuk fakta bulan ini, jadi "
        "andaian tidak dihitung. Jumlah yang tersimpan tetap berlaku; sampaikan kepada "
        "pengelola aplikasi.",
    )


def mesin_untuk(kebijakan: Kebijakan) -> Mesin:
    """The compiled policy, kept in memory by its fingerprint."""
    kunci = (kebijakan.id, kebijakan.sidik)
    mesin = _MESIN.get(kunci)
    if mesin is None:
        if len(_MESIN) >= MESIN_DISIMPAN:
            _MESIN.clear()
        mesin = _MESIN[kunci] = susun(kebijakan)
    return mesin


def _tanpa_kebijakan(id_: str) -> str:
    kini = kebijakan_bernama(id_)
    sebab = "isinya sudah berubah" if kini else "sudah tidak ada atau tidak terbaca"
    return (
        f"Berkas kebijakan {id_} {sebab} sejak bulan ini dihitung, jadi andaian tidak "
        "dapat dihitung. Jumlah yang tersimpan tetap berlaku."
    )
