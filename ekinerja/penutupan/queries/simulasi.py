"""People of a month for a simulation: frozen with their results, or as they are now."""

from collections.abc import Iterator, Sequence
from datetime import date

from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.queries.fakta import fakta_berkelompok
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.tpp.simulasi import Orang, baca_beku
from ekinerja.waktu import Bulan

SEKALI_BACA = 100


def perhitungan_versi(bulan: Bulan, versi: int) -> Perhitungan | None:
    """A version of a month's calculation, withdrawn ones included."""
    return Perhitungan.objects.filter(periode__bulan=str(bulan), versi=versi).first()


def orang_dihitung(perhitungan_id: int) -> list[int]:
    """Ids of the people of a calculation, in order of NIP."""
    semua = HasilPegawai.objects.filter(perhitungan_id=perhitungan_id)
    semua = semua.order_by("nip", "id")
    return list(semua.values_list("pegawai_id", flat=True))


def orang_beku(perhitungan_id: int, pegawai_ids: Sequence[int]) -> Iterator[Orang]:
    """Frozen facts and stored results of some people of a calculation."""
    baris = HasilPegawai.objects.filter(
        perhitungan_id=perhitungan_id, pegawai_id__in=pegawai_ids
    ).order_by("nip", "id")
    semua = baris.values_list("pegawai_id", "fakta", "hasil")
    for pegawai_id, fakta, hasil in semua.iterator(chunk_size=SEKALI_BACA):
        yield Orang(pegawai_id, baca_beku(fakta), baca_hasil(hasil))


def orang_kini(
    bulan: Bulan, pegawai_ids: Sequence[int], *, hari_berjalan: date | None
) -> Iterator[Orang]:
    """The facts of some people as they are now, without a result."""
    for kelompok in fakta_berkelompok(
        bulan=bulan, pegawai_ids=pegawai_ids, hari_berjalan=hari_berjalan
    ):
        for butir in kelompok:
            yield Orang(butir.pegawai_id, butir.fakta)
