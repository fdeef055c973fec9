"""Facts from what the personnel office recorded: obligations, sanctions and the like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ekinerja.organisasi import queries as organisasi
from ekinerja.organisasi.models import Kewajiban
from ekinerja.organisasi.queries import CatatanRentang
from ekinerja.penutupan.queries.penghasilan import penghasilan_dalam
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BahanKepegawaian:
    """What the personnel office recorded about one group of people for a month."""

    kewajiban: Mapping[int, list[Kewajiban]]
    catatan: Mapping[int, list[CatatanRentang]]
    penghasilan: Mapping[int, tpp.Penghasilan]

    @classmethod
    def kumpulkan(cls, bulan: Bulan, ids: Sequence[int]) -> "BahanKepegawaian":
        """Three statements, whatever the number of people."""
        return cls(
            kewajiban=organisasi.kewajiban_pada(pegawai_ids=ids, tahun=bulan.tahun),
            catatan=organisasi.catatan_dalam(pegawai_ids=ids, bulan=bulan),
            penghasilan=penghasilan_dalam(pegawai_ids=ids, bulan=bulan),
        )

    def fakta_kewajiban(self, id_: int, bulan: Bulan) -> tuple[tpp.Kewajiban, ...]:
        """Obligations as they stood when the month ended; met later is unmet then."""
        return tuple(_kewajiban(satu, bulan) for satu in self.kewajiban.get(id_, ()))

    def fakta_hukuman(self, id_: int) -> tuple[tpp.Hukuman, ...]:
        """Sanctions one of whose months this is."""
        return tuple(
            tpp.Hukuman(
                id=f"hukuman:{satu.id}",
                tingkat=satu.macam,
                uraian=satu.uraian,
                nomor_sk=satu.nomor_sk,
                sejak=satu.sejak,
                bulan=satu.bulan,
            )
            for satu in self._catatan(id_, "hukuman")
        )

    def fakta_keadaan(self, id_: int, bulan: Bulan) -> tuple[tpp.Keadaan, ...]:
        """Special situations of the month: their true beginning, no end beyond it."""
        return tuple(
            tpp.Keadaan(
                id=f"keadaan:{satu.id}",
                jenis=satu.macam,
                sejak=satu.sejak,
                sampai=min(satu.sampai or bulan.akhir, bulan.akhir),
            )
            for satu in self._catatan(id_, "keadaan")
        )

    def fakta_tambahan(self, id_: int, bulan: Bulan) -> tuple[tpp.Catatan, ...]:
        """Grounds for additions, on the first day of the month on which each holds."""
        return tuple(
            tpp.Catatan(
                id=f"tambahan:{satu.id}",
                tanggal=max(satu.sejak, bulan.awal),
                jenis="tambahan",
                rincian=satu.macam,
                uraian=satu.uraian,
            )
            for satu in self._catatan(id_, "tambahan")
        )

    def _catatan(self, id_: int, jenis: str) -> list[CatatanRentang]:
        return [satu for satu in self.catatan.get(id_, ()) if satu.jenis == jenis]


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
