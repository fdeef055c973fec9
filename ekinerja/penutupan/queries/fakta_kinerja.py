"""The part of a month's facts that comes from performance beside the daily work."""

from collections.abc import Sequence
from datetime import date

from ekinerja.kinerja.queries import KinerjaSebulan
from ekinerja.kinerja.rules import predikat
from ekinerja.tpp import fakta as tpp


def fakta_target(
    kinerja: KinerjaSebulan, pegawai_id: int, hari_kerja: Sequence[date]
) -> tuple[tpp.Target, ...]:
    """The daily targets in force, spread over the duty days, day by day."""
    baris = kinerja.target.get(pegawai_id, ())
    return tuple(
        tpp.Target(
            id=f"target:{satu.id}",
            tanggal=tanggal,
            rhk=f"rhk:{satu.rhk_id}",
            uraian=satu.uraian,
            jumlah=satu.jumlah,
            satuan=satu.satuan,
        )
        for tanggal in hari_kerja
        for satu in baris
        if satu.sejak <= tanggal <= satu.sampai
    )


def fakta_kelalaian(
    kinerja: KinerjaSebulan, pegawai_id: int
) -> tuple[tpp.Catatan, ...]:
    """A person's neglects of the month."""
    return tuple(
        tpp.Catatan(
            id=f"kelalaian:{satu.id}",
            tanggal=satu.tanggal,
            jenis="kelalaian",
            rincian=satu.rincian,
            uraian=satu.uraian,
        )
        for satu in kinerja.kelalaian.get(pegawai_id, ())
    )


def fakta_target_bulan(
    kinerja: KinerjaSebulan, pegawai_id: int
) -> tuple[tpp.TargetBulan, ...]:
    """A person's month targets."""
    return tuple(
        tpp.TargetBulan(
            id=f"target_bulan:{satu.id}",
            rhk=f"rhk:{satu.rhk_id}",
            uraian=satu.uraian,
            jumlah=satu.jumlah,
            satuan=satu.satuan,
        )
        for satu in kinerja.target_bulan.get(pegawai_id, ())
    )


def fakta_nilai(
    kinerja: KinerjaSebulan, pegawai_id: int
) -> tuple[tpp.NilaiKinerja, ...]:
    """The judgement in force for a person's month, at most one."""
    satu = kinerja.nilai.get(pegawai_id)
    if satu is None:
        return ()
    return (
        tpp.NilaiKinerja(
            id=f"nilai:{satu.id}",
            predikat=predikat(satu.hasil_kerja, satu.perilaku),
            perilaku=satu.nilai_perilaku,
        ),
    )
