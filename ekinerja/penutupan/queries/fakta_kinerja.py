"""The part of a month's facts that comes from performance beside the daily work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ekinerja.kinerja.queries import KelalaianRentang, kelalaian_dalam
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BahanKinerja:
    """What the room answered about one group of people."""

    kelalaian: Mapping[int, list[KelalaianRentang]]

    @classmethod
    def kumpulkan(cls, bulan: Bulan, ids: Sequence[int]) -> "BahanKinerja":
        """One statement, whatever the number of people."""
        return cls(
            kelalaian=kelalaian_dalam(
                pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir
            ),
        )

    def catatan(self, pegawai_id: int) -> tuple[tpp.Catatan, ...]:
        """A person's neglects of the month as facts."""
        return tuple(
            tpp.Catatan(
                id=f"kelalaian:{satu.id}",
                tanggal=satu.tanggal,
                jenis="kelalaian",
                rincian=satu.rincian,
                uraian=satu.uraian,
            )
            for satu in self.kelalaian.get(pegawai_id, ())
        )
