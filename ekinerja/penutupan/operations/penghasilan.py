"""Incomes of a month from the treasurer's list, many people at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.db import transaction

from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.penutupan import peristiwa
from ekinerja.penutupan.models import PenghasilanBulan
from ekinerja.penutupan.queries.penghasilan import Tinjauan, tinjau
from ekinerja.penutupan.rules.penghasilan import BarisDitolak, BarisPenghasilan
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

SEKALI_SIMPAN = 500
ISI = ("gaji", "pajak_gaji", "ptkp")
Asal = Mapping[str, str]
DARI_HALAMAN: Asal = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HasilIsi:
    """How many incomes were added, changed, found the same; and what was refused."""

    baru: int
    diubah: int
    tetap: int
    ditolak: tuple[BarisDitolak, ...]


@transaction.atomic
def isi_penghasilan(
    *,
    bulan: Bulan,
    baris: Sequence[BarisPenghasilan],
    oleh: Akun,
    now: datetime,
    asal: Asal = DARI_HALAMAN,
) -> HasilIsi:
    """Set people's incomes of a month; a bad line spoils no other.

    A month that is locked takes what was missing, which only later months of the year
    use, and changes of nothing.

    Args:
        bulan: the month the incomes belong to.
        baris: who and how much.
        oleh: who acts.
        now: the moment.
        asal: where the act came from, for the trail; empty for the pages.

    Raises:
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    hasil = tinjau(
        bulan=bulan, baris=baris, oleh=oleh, terkunci=not _tetap_terbuka(bulan)
    )
    baru = [
        PenghasilanBulan(
            pegawai=pegawai,
            bulan=str(bulan),
            diisi_oleh=oleh,
            diisi_at=now,
            **_isi(satu),
        )
        for pegawai, satu in hasil.baru
    ]
    PenghasilanBulan.objects.bulk_create(baru, batch_size=SEKALI_SIMPAN)
    diubah = [_ubah(lama, satu, oleh, now) for lama, satu in hasil.diubah]
    PenghasilanBulan.objects.bulk_update(
        diubah, [*ISI, "diisi_oleh", "diisi_at"], batch_size=SEKALI_SIMPAN
    )
    for jenis, objek in (
        (peristiwa.PENGHASILAN_DIISI, _objek_baru(hasil, bulan, asal)),
        (peristiwa.PENGHASILAN_DIUBAH, _objek_ubah(hasil, bulan, asal)),
    ):
        catat_banyak(jenis, oleh=pelaku, now=now, objek=objek)
    return HasilIsi(len(baru), len(diubah), hasil.tetap, hasil.ditolak)


def _tetap_terbuka(bulan: Bulan) -> bool:
    """Hold the month open for this transaction; whether it is open."""
    try:
        pastikan_terbuka(bulan=bulan)
    except BulanTerkunci:
        return False
    return True


def _isi(satu: BarisPenghasilan) -> dict[str, object]:
    return {"gaji": satu.gaji, "pajak_gaji": satu.pajak_gaji, "ptkp": satu.ptkp}


def _ubah(
    lama: PenghasilanBulan, satu: BarisPenghasilan, oleh: Akun, now: datetime
) -> PenghasilanBulan:
    lama.gaji, lama.pajak_gaji, lama.ptkp = satu.gaji, satu.pajak_gaji, satu.ptkp
    lama.diisi_oleh, lama.diisi_at = oleh, now
    return lama


def _objek_baru(hasil: Tinjauan, bulan: Bulan, asal: Asal) -> list[Objek]:
    return [
        _objek(pegawai, bulan, {**_isi(satu), **asal}) for pegawai, satu in hasil.baru
    ]


def _objek_ubah(hasil: Tinjauan, bulan: Bulan, asal: Asal) -> list[Objek]:
    return [
        _objek(lama.pegawai, bulan, {**beda, **asal})
        for (lama, _), beda in zip(hasil.diubah, hasil.beda, strict=True)
    ]


def _objek(pegawai: Pegawai, bulan: Bulan, rincian: Mapping[str, object]) -> Objek:
    return Objek(
        jenis="penghasilan",
        id=f"{pegawai.pk}/{bulan}",
        label=f"penghasilan {bulan.nama} {pegawai.nama_lengkap}",
        pegawai_id=pegawai.pk,
        bulan=str(bulan),
        rincian=rincian,
    )
