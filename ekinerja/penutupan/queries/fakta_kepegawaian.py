"""Facts from what the personnel office recorded: obligations, sanctions and the like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ekinerja.organisasi import queries as organisasi
from ekinerja.organisasi.models import Kewajiban
from ekinerja.organisasi.queries import HukumanRentang
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BahanKepegawaian:
    """What the personnel office recorded about one group of people for a month."""

    kewajiban: Mapping[int, list[Kewajiban]]
    hukuman: Mapping[int, list[HukumanRentang]]

    @classmethod
    def kumpulkan(cls, bulan: Bulan, ids: Sequence[int]) -> "BahanKepegawaian":
        """Two statements, whatever the number of people."""
        return cls(
            kewajiban=organisasi.kewajiban_pada(pegawai_ids=ids, tahun=bulan.tahun),
            hukuman=organisasi.hukuman_dalam(pegawai_ids=ids, bulan=bulan),
        )

    def fakta_kewajiban(self, id_: int, bulan: Bulan) -> tuple[tpp.Kewajiban, ...]:
        """Obligations as they stood when the month ended; met later is unmet then."""
        return tuple(_kewajiban(satu, bulan) for satu in self.kewajiban.get(id_, ()))

    def fakta_hukuman(self, id_: int) -> tuple[tpp.Hukuman, ...]:
        """Sanctions one of whose months this is."""
        return tuple(
            tpp.Hukuman(
                id=f"hukuman:{satu.id}",
                tingkat=satu.tingkat,
                uraian=satu.uraian,
                nomor_sk=satu.nomor_sk,
                sejak=satu.sejak,
                bulan=satu.bulan,
            )
            for satu in self.hukuman.get(id_, ())
        )


def _kewajiban(baris: Kewajiban, bulan: Bulan) -> tpp.Kewajiban:
    if baris.dipenuhi_pada and baris.dipenuhi_pada <= bulan.akhir:
        keadaan = "selesai"
    else:
        keadaan = "dikecualikan" if baris.dikecualikan_karena else "belum"
    return tpp.Kewajiban(
        id=f"kewajiban:{baris.id}",
        jenis=baris.jenis,
        keadaan=keadaan,
        batas=baris.batas,
        alasan=baris.dikecualikan_karena,
    )
