"""From a month and a choice of policy to something that can be calculated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.penutupan.queries import (
    perhitungan_berlaku,
    peserta,
)
from ekinerja.periode import queries as periode
from ekinerja.periode.operations import Permintaan
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah
from ekinerja.tpp.kebijakan.salinan import muat_isi
from ekinerja.tpp.naskah import bedakan
from ekinerja.tpp.simulasi import catatan_masukan
from ekinerja.waktu import Bulan


class TidakDapatDisimulasikan(Ditolak):
    """The month or the policy cannot be simulated; the sentence says what is missing."""


@dataclass(frozen=True, slots=True)
class Pembanding:
    """The policy tried out: its texts, its id and what the screen calls it."""

    id: str
    judul: str
    isi: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Semula:
    """What is compared with: a policy, and the texts needed to calculate by it."""

    id: str
    kebijakan: Kebijakan | None
    versi: int
    isi: Mapping[str, str]
    banyak: int


def susun_permintaan(
    *, bulan: Bulan, pembanding: Pembanding, hari_ini: date
) -> Permintaan:
    """Everything a simulation needs to run by itself.

    A calculated month is compared with its stored results, an open one with what the
    policy in force makes of its facts now.

    Raises:
        TidakDapatDisimulasikan: nobody belongs to the month, no policy is in force in
            it, or the policy tried out has faults.
    """
    baru = _muat(pembanding)
    semula = _tersimpan(bulan) or _terbuka(bulan, hari_ini)
    catatan = catatan_masukan(baru, bulan)
    perbedaan = bedakan(semula.kebijakan, baru) if semula.kebijakan else []
    if semula.kebijakan is None:
        catatan.append(
            f"Kebijakan {semula.id} sudah berubah atau tidak ada lagi, jadi perbedaannya "
            "tidak dapat disebutkan. Jumlah semula diambil dari hasil yang tersimpan."
        )
    berjalan = hari_ini if not semula.versi and hari_ini <= bulan.akhir else None
    return Permintaan(
        bulan=bulan,
        versi=semula.versi,
        hari_berjalan=berjalan,
        semula=semula.id,
        menjadi=pembanding.id,
        judul=pembanding.judul,
        isi_semula=semula.isi,
        isi=pembanding.isi,
        perbedaan=[
            (p.kelompok, p.label, p.semula, p.menjadi, p.dasar_hukum) for p in perbedaan
        ],
        catatan=catatan,
        banyak=semula.banyak,
    )


def _muat(pembanding: Pembanding) -> Kebijakan:
    try:
        return muat_isi(pembanding.isi, pembanding.id)
    except KebijakanSalah as salah:
        raise TidakDapatDisimulasikan(
            f"{pembanding.judul} masih punya {len(salah.kesalahan)} kesalahan. "
            "Perbaiki berkasnya dahulu."
        ) from salah


def _tersimpan(bulan: Bulan) -> _Semula | None:
    """The stored results of a calculated month."""
    perhitungan = perhitungan_berlaku(bulan)
    if perhitungan is None:
        return None
    kebijakan = periode.kebijakan_bernama(perhitungan.kebijakan)
    if kebijakan and kebijakan.sidik != perhitungan.sidik_kebijakan:
        kebijakan = None
    return _Semula(
        id=perhitungan.kebijakan,
        kebijakan=kebijakan,
        versi=perhitungan.versi,
        isi={},
        banyak=perhitungan.banyak_pegawai,
    )


def _terbuka(bulan: Bulan, hari_ini: date) -> _Semula:
    """The policy in force in a month that was not calculated."""
    banyak = len(peserta(bulan)) if bulan.awal <= hari_ini else 0
    if not banyak:
        raise TidakDapatDisimulasikan(
            f"Tidak ada pegawai yang dapat dihitung pada {bulan.nama}. Pilih bulan lain."
        )
    try:
        kebijakan = periode.kebijakan_bulan(bulan)
    except KebijakanSalah as salah:
        raise TidakDapatDisimulasikan(str(salah)) from salah
    isi = periode.isi_kebijakan(kebijakan.id.rpartition("/")[2]) or {}
    return _Semula(kebijakan.id, kebijakan, 0, isi, banyak)
