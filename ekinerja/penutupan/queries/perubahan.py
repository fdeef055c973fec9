"""Whether the facts of a calculated month are still what they were."""

from dataclasses import replace

from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.penutupan.queries.fakta import UKURAN_KELOMPOK, fakta_berkelompok
from ekinerja.tpp import fakta as tpp_fakta
from ekinerja.tpp.fakta import Fakta
from ekinerja.waktu import Bulan


def perubahan_sejak_hitung(perhitungan: Perhitungan) -> list[str]:
    """Names of the people whose facts changed, came or went since a calculation.

    Everybody's facts are collected again and compared as canonical text with the
    frozen ones. That costs what reading costs, and misses nothing: a fingerprint of
    counts or moments would have to be kept up by every room that can change a fact.

    Reports that nobody has approved pay nothing, so sending one more or getting one
    back is no change; otherwise anybody could put off the lock.
    """
    bulan = Bulan.baca(perhitungan.periode.bulan)
    beku = HasilPegawai.objects.filter(perhitungan=perhitungan)
    sisa = dict(beku.values_list("pegawai_id", "nama"))
    berubah = []
    for kelompok in fakta_berkelompok(bulan=bulan):
        lama = dict(
            beku.filter(pegawai_id__in=[butir.pegawai_id for butir in kelompok])
            .values_list("pegawai_id", "fakta")
            .iterator(chunk_size=UKURAN_KELOMPOK)
        )
        for butir in kelompok:
            sisa.pop(butir.pegawai_id, None)
            if not _setara(lama.get(butir.pegawai_id), butir.fakta):
                berubah.append(butir.fakta.nama)
    return berubah + list(sisa.values())


def _setara(lama: str | None, kini: Fakta) -> bool:
    """Whether facts may pay the same: equal but for reports not approved."""
    if lama is None:
        return False
    if tpp_fakta.tulis(kini) == lama:
        return True
    return _yang_membayar(tpp_fakta.baca(lama)) == _yang_membayar(kini)


def _yang_membayar(fakta: Fakta) -> Fakta:
    disetujui = tuple(k for k in fakta.kegiatan if k.keadaan == "disetujui")
    return replace(fakta, kegiatan=disetujui)
