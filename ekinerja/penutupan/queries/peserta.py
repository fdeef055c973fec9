"""Who belongs to a month."""

from django.db.models import QuerySet

from ekinerja.organisasi import queries as organisasi
from ekinerja.organisasi.models import Pegawai, Penempatan
from ekinerja.waktu import Bulan


def peserta_bulan(bulan: Bulan) -> QuerySet[Penempatan, int]:
    """Ids of everybody who belongs to a month, for another statement.

    That is whoever holds a post definitively on at least one of its days; the head of
    the region is no civil servant and gets no TPP.
    """
    menjabat = Penempatan.objects.filter(
        organisasi.bertindih(bulan.awal, bulan.akhir), jenis="definitif"
    ).exclude(jabatan__kelompok="kepala_daerah")
    return menjabat.values_list("pegawai_id", flat=True)


def peserta(bulan: Bulan) -> list[int]:
    """The same ids, in order of NIP."""
    semua = Pegawai.objects.filter(id__in=peserta_bulan(bulan))
    return list(semua.order_by("nip", "id").values_list("id", flat=True))
