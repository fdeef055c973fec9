"""Facts from what the personnel office recorded: status, obligations, sanctions."""

from ekinerja.organisasi.queries import (
    CatatanRentang,
    Kepegawaian,
    KewajibanRentang,
    StatusRentang,
)
from ekinerja.tpp import fakta as tpp
from ekinerja.waktu import Bulan


def fakta_status(kepegawaian: Kepegawaian, id_: int) -> tuple[tpp.Status, ...]:
    """Employment statuses of the month, one after another."""
    return tuple(map(_status, kepegawaian.status.get(id_, ())))


def fakta_kewajiban(
    kepegawaian: Kepegawaian, id_: int, bulan: Bulan
) -> tuple[tpp.Kewajiban, ...]:
    """Obligations as they stood when the month ended; met later is unmet then."""
    return tuple(_kewajiban(satu, bulan) for satu in kepegawaian.kewajiban.get(id_, ()))


def fakta_hukuman(kepegawaian: Kepegawaian, id_: int) -> tuple[tpp.Hukuman, ...]:
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
        for satu in _catatan(kepegawaian, id_, "hukuman")
    )


def fakta_keadaan(
    kepegawaian: Kepegawaian, id_: int, bulan: Bulan
) -> tuple[tpp.Keadaan, ...]:
    """Special situations of the month: their true beginning, no end beyond it."""
    return tuple(
        tpp.Keadaan(
            id=f"keadaan:{satu.id}",
            jenis=satu.macam,
            sejak=satu.sejak,
            sampai=min(satu.sampai or bulan.akhir, bulan.akhir),
        )
        for satu in _catatan(kepegawaian, id_, "keadaan")
    )


def fakta_tambahan(
    kepegawaian: Kepegawaian, id_: int, bulan: Bulan
) -> tuple[tpp.Catatan, ...]:
    """Grounds for additions, on the first day of the month on which each holds."""
    return tuple(
        tpp.Catatan(
            id=f"tambahan:{satu.id}",
            tanggal=max(satu.sejak, bulan.awal),
            jenis="tambahan",
            rincian=satu.macam,
            uraian=satu.uraian,
        )
        for satu in _catatan(kepegawaian, id_, "tambahan")
    )


def _catatan(kepegawaian: Kepegawaian, id_: int, jenis: str) -> list[CatatanRentang]:
    return [satu for satu in kepegawaian.catatan.get(id_, ()) if satu.jenis == jenis]


def _status(rentang: StatusRentang) -> tpp.Status:
    return tpp.Status(
        id=f"status:{rentang.id}",
        status=rentang.status,
        golongan=rentang.golongan,
        sejak=rentang.sejak,
        sampai=rentang.sampai,
    )


def _kewajiban(baris: KewajibanRentang, bulan: Bulan) -> tpp.Kewajiban:
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
