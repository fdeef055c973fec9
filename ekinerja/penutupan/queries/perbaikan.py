"""People who could not be calculated, and where each of them is mended."""

from dataclasses import dataclass

from django.db.models import QuerySet

from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.tpp.penjelasan import Masalah


@dataclass(frozen=True, slots=True)
class PerluDiperbaiki:
    """One person of the list *Perlu diperbaiki*."""

    pegawai_id: int
    nip: str
    nama: str
    nama_unit: str
    masalah: tuple[Masalah, ...]


def baris_diperbaiki(perhitungan: Perhitungan | None) -> QuerySet[HasilPegawai]:
    """The stored rows with a problem, to be counted and paginated."""
    semua = HasilPegawai.objects.filter(perhitungan=perhitungan, bermasalah=True)
    return semua.defer("fakta").order_by("nama_unit", "nama")


def perlu_diperbaiki(baris: HasilPegawai) -> PerluDiperbaiki:
    """A stored row with its problems as sentences."""
    return PerluDiperbaiki(
        pegawai_id=baris.pegawai_id,
        nip=baris.nip,
        nama=baris.nama,
        nama_unit=baris.nama_unit,
        masalah=baca_hasil(baris.hasil).masalah,
    )
