"""What only some governments know: month targets, a sanction, a trial month."""

from collections.abc import Sequence
from datetime import time, timedelta

from ekinerja.cli.contoh.riwayat import ContohGagal, Orang, Pemain
from ekinerja.jadwal.queries import jadwal_dalam
from ekinerja.kinerja import operations as kinerja
from ekinerja.organisasi import operations as organisasi
from ekinerja.periode import operations as periode
from ekinerja.waktu import Bulan

PAGI = time(7, 0)
SURAT_UJI_COBA = "800/114/{tahun} tentang uji coba penghitungan TPP"


def mulai_bulan(pemain: Pemain, bulan: Bulan, *, pertama: bool) -> None:
    """Do on the first day of a month what the government's own rules ask for.

    Raises:
        ContohGagal: an operation refused; the example's mistake.
    """
    istimewa = pemain.daerah.istimewa
    if istimewa.target_bulan:
        _target_bulan(pemain, bulan)
    if pertama and istimewa.uji_coba:
        periode.setel_uji_coba(
            bulan=bulan,
            uji_coba=True,
            dasar=SURAT_UJI_COBA.format(tahun=bulan.tahun),
            oleh=pemain.bkpsdm,
            now=pemain.saat(bulan.awal, PAGI),
        )
    if pertama and istimewa.hukuman:
        _hukuman(pemain, bulan)


def dihukum(orang: Sequence[Orang]) -> Orang:
    """Who carries the sanction: the last of the office people, none of the cast."""
    return _kantor(orang)[-1]


def _kantor(orang: Sequence[Orang]) -> list[Orang]:
    return [o for o in orang if o.kelompok == "umum" and not o.pemeran]


def _hukuman(pemain: Pemain, bulan: Bulan) -> None:
    sk = bulan.awal - timedelta(days=4)
    organisasi.catat_hukuman(
        organisasi.HukumanBaru(
            pegawai_id=dihukum(pemain.orang).id,
            tingkat="sedang",
            uraian="Pemotongan TPP 25 persen selama 6 bulan",
            nomor_sk=f"800/017/HD/{sk.year}",
            tanggal_sk=sk,
            sejak=bulan.awal,
            bulan=6,
        ),
        oleh=pemain.bkpsdm,
        now=pemain.saat(bulan.awal, PAGI),
    )


def _target_bulan(pemain: Pemain, bulan: Bulan) -> None:
    """Every RHK with a usual quantity gets its month: that quantity a day, one day left
    for what comes between. One person's plan is forgotten."""
    hari = jadwal_dalam(
        pegawai_ids=[o.id for o in pemain.orang], sejak=bulan.awal, sampai=bulan.akhir
    )
    lupa = _kantor(pemain.orang)[-2]
    semua = [
        (orang, baris)
        for orang in pemain.orang
        if orang is not lupa
        for baris in _target(orang, bulan, max(1, len(hari.get(orang.id, {})) - 1))
    ]
    sendiri = pemain.bkpsdm.pegawai_id
    for oleh, milik in (
        (pemain.bkpsdm, [b for o, b in semua if o.id != sendiri]),
        (pemain.rekan, [b for o, b in semua if o.id == sendiri]),
    ):
        hasil = kinerja.tetapkan_target_banyak(
            milik, oleh=oleh, now=pemain.saat(bulan.awal, PAGI)
        )
        for satu in hasil.ditolak:
            raise ContohGagal(f"Target {bulan.nama} ditolak: {satu.kalimat}")


def _target(orang: Orang, bulan: Bulan, hari: int) -> list[kinerja.TargetBulanBaru]:
    return [
        kinerja.TargetBulanBaru(id_, bulan, butir.target * hari, butir.satuan)
        for butir in orang.pekerjaan
        if butir.target
        and (id_ := orang.rhk_untuk(butir, tahun=bulan.tahun, wajib=False)) is not None
    ]
