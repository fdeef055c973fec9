"""The part of a month's facts that comes from performance beside the daily work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.queries import (
    KelalaianRentang,
    TargetSebulan,
    kelalaian_dalam,
    nilai_pada,
    target_bulan_dalam,
)
from ekinerja.kinerja.rules import predikat
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BahanKinerja:
    """What the room answered about one group of people."""

    kelalaian: Mapping[int, list[KelalaianRentang]]
    target_sebulan: Mapping[int, list[TargetSebulan]]
    evaluasi: Mapping[int, EvaluasiKinerja]

    @classmethod
    def kumpulkan(cls, bulan: Bulan, ids: Sequence[int]) -> "BahanKinerja":
        """Three statements, whatever the number of people."""
        return cls(
            kelalaian=kelalaian_dalam(
                pegawai_ids=ids, sejak=bulan.awal, sampai=bulan.akhir
            ),
            target_sebulan=target_bulan_dalam(pegawai_ids=ids, bulan=bulan),
            evaluasi=nilai_pada(pegawai_ids=ids, sampai=bulan.akhir),
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

    def target_bulan(self, pegawai_id: int) -> tuple[tpp.TargetBulan, ...]:
        """A person's month targets as facts."""
        return tuple(
            tpp.TargetBulan(
                id=f"target_bulan:{satu.id}",
                rhk=f"rhk:{satu.rhk_id}",
                uraian=satu.uraian,
                jumlah=satu.jumlah,
                satuan=satu.satuan,
            )
            for satu in self.target_sebulan.get(pegawai_id, ())
        )

    def nilai(self, pegawai_id: int) -> tuple[tpp.NilaiKinerja, ...]:
        """The judgement in force for a person's month as a fact, at most one."""
        satu = self.evaluasi.get(pegawai_id)
        if satu is None:
            return ()
        return (
            tpp.NilaiKinerja(
                id=f"nilai:{satu.id}",
                predikat=predikat(satu.hasil_kerja, satu.perilaku),
                perilaku=satu.nilai_perilaku,
            ),
        )
