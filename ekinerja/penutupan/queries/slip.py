"""One person's explained result, as the office and the person themself read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from ekinerja.alur import Ditolak
from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.queries.hasil import BERLAKU
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.penutupan.slip.banding import kalimat_banding
from ekinerja.penutupan.slip.susunan import (
    HariKegiatan,
    Susunan,
    kegiatan_disetujui,
    kegiatan_lain,
    susun,
    tulis_porsi,
)
from ekinerja.periode.queries import kebijakan_bernama
from ekinerja.tpp import fakta as tpp_fakta
from ekinerja.waktu import Bulan


class BelumAdaHasil(Ditolak):
    """The month, or this person in it, has no result to show."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Everything a slip shows. Amounts are whole rupiah, gross."""

    bulan: Bulan
    terkunci: bool
    dihitung_at: datetime
    pegawai_id: int
    nip: str
    nama: str
    nama_jabatan: str
    kelas: int | None
    nama_unit: str
    jumlah: int
    pagu: int
    bayar: str
    sebab_bayar: tuple[str, ...]
    masalah: tuple[str, ...]
    selisih: int | None
    banding: str
    susunan: Susunan
    banyak_kegiatan: int
    menit_kegiatan: int
    kegiatan_lain: tuple[HariKegiatan, ...]
    label_tpp: str
    kebijakan: str
    judul_kebijakan: str
    berlaku_sejak: date | None
    sidik_kebijakan: str
    versi: int
    jejak: str

    @property
    def bilah(self) -> tuple[tuple[int, int, int, str], ...]:
        """The bar: per component its share, what is left, what it began with; where
        nothing was split, the amounts side by side and the rest of the ceiling."""
        cabang = self.susunan.cabang
        if self.susunan.terbagi:
            return tuple((c.awal, c.jumlah, c.awal, c.jenis) for c in cabang)
        isi = [(c.jumlah, c.jumlah, c.jumlah, c.jenis) for c in cabang if c.jumlah]
        return (*isi, (max(self.pagu - self.jumlah, 0), 0, 1, "netral"))

    @property
    def porsi(self) -> str:
        """What stands under the bar."""
        return tulis_porsi(self.susunan)


def slip(*, bulan: Bulan, pegawai_id: int, terkunci_saja: bool) -> Slip | None:
    """One person's slip of a month; None where there is nothing to show.

    Args:
        bulan: the month.
        pegawai_id: whose slip.
        terkunci_saja: only a locked month counts, as for the employee.
    """
    keadaan = ("terkunci",) if terkunci_saja else BERLAKU
    baris = _baris(bulan, keadaan).filter(pegawai_id=pegawai_id).first()
    if baris is None:
        return None
    lalu = _baris(bulan.sebelum, keadaan).filter(pegawai_id=pegawai_id).first()
    return _susun(bulan, baris, lalu)


def slip_nip(*, bulan: Bulan, nip: str) -> Slip:
    """The slip of whoever carries this NIP, locked or not.

    Raises:
        BelumAdaHasil: the month was not calculated, or without this person.
    """
    baris = _baris(bulan, BERLAKU).filter(nip=nip).first()
    if baris is None:
        raise BelumAdaHasil(
            f"Belum ada hasil {bulan.nama} untuk NIP {nip}. "
            "Periksa NIP-nya, atau hitung bulan itu lebih dahulu."
        )
    lalu = _baris(bulan.sebelum, BERLAKU).filter(pegawai_id=baris.pegawai_id).first()
    return _susun(bulan, baris, lalu)


def fakta_beku(*, bulan: Bulan, nip: str | None = None) -> Iterator[str]:
    """The frozen facts of a month as canonical JSON, by NIP.

    Raises:
        BelumAdaHasil: the month was not calculated, or without this NIP.
    """
    baris = _baris(bulan, BERLAKU).order_by("nip")
    if nip is not None:
        baris = baris.filter(nip=nip)
    if not baris.exists():
        siapa = f" untuk NIP {nip}" if nip else ""
        raise BelumAdaHasil(
            f"{bulan.nama} belum punya fakta beku{siapa}. Hitung bulan itu dahulu."
        )
    return iter(baris.values_list("fakta", flat=True).iterator(chunk_size=200))


def _baris(bulan: Bulan, keadaan: tuple[str, ...]) -> QuerySet[HasilPegawai]:
    return HasilPegawai.objects.filter(
        perhitungan__periode__bulan=str(bulan), perhitungan__keadaan__in=keadaan
    ).select_related("perhitungan")


def _susun(bulan: Bulan, baris: HasilPegawai, lalu: HasilPegawai | None) -> Slip:
    hasil = baca_hasil(baris.hasil)
    hasil_lalu = baca_hasil(lalu.hasil) if lalu and not lalu.bermasalah else None
    kebijakan = kebijakan_bernama(hasil.kebijakan)
    kegiatan = kegiatan_disetujui(tpp_fakta.baca(baris.fakta))
    if kebijakan and kebijakan.sidik != hasil.sidik_kebijakan:
        kebijakan = None  # its files changed since: their names may mean other things
    nama = {}
    if kebijakan:
        nama = {n.kode: n.nama for n in (*kebijakan.kriteria, *kebijakan.komponen)}
    return Slip(
        bulan=bulan,
        terkunci=baris.perhitungan.keadaan == "terkunci",
        dihitung_at=baris.perhitungan.dihitung_at,
        pegawai_id=baris.pegawai_id,
        nip=baris.nip,
        nama=baris.nama,
        nama_jabatan=baris.nama_jabatan,
        kelas=baris.kelas,
        nama_unit=baris.nama_unit,
        jumlah=hasil.jumlah,
        pagu=hasil.pagu,
        bayar=hasil.bayar,
        sebab_bayar=hasil.sebab_bayar,
        masalah=tuple(satu.kalimat for satu in hasil.masalah),
        selisih=hasil.jumlah - hasil_lalu.jumlah if hasil_lalu else None,
        banding=kalimat_banding(hasil_lalu, hasil),
        susunan=susun(hasil, nama, kegiatan),
        banyak_kegiatan=len(kegiatan),
        menit_kegiatan=sum(satu.menit for satu in kegiatan.values()),
        kegiatan_lain=kegiatan_lain(hasil, kegiatan),
        label_tpp=kebijakan.label_tpp if kebijakan else "TPP",
        kebijakan=hasil.kebijakan,
        judul_kebijakan=kebijakan.judul if kebijakan else hasil.kebijakan,
        berlaku_sejak=kebijakan.berlaku_sejak if kebijakan else None,
        sidik_kebijakan=hasil.sidik_kebijakan,
        versi=baris.perhitungan.versi,
        jejak=baris.jejak,
    )
