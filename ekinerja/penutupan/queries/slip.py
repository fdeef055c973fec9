"""One person's explained result, as the office and the person themself read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ekinerja.penutupan.models import HasilPegawai
from ekinerja.penutupan.queries.beku import (
    Beku,
    BelumAdaHasil,
    baris_bulan,
    baris_nip,
    buka,
)
from ekinerja.penutupan.queries.penjelasan import banding_bulan
from ekinerja.penutupan.slip.susunan import (
    HariKegiatan,
    Susunan,
    kegiatan_disetujui,
    kegiatan_lain,
    susun,
    tulis_porsi,
)
from ekinerja.tpp.dua_bulan import Banding, kalimat_banding
from ekinerja.tpp.jelaskan import alasan
from ekinerja.tpp.mengapa import mengapa
from ekinerja.tpp.penyebab import Penyebab, Tanpa
from ekinerja.waktu import Bulan


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
    rincian_banding: Banding | None
    mengapa: tuple[str, ...]
    penyebab: tuple[Tanpa, ...]
    halangan: str
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
        terkunci_saja: only a locked month counts, as for the employee, who is then
            spoken to.
    """
    baris = baris_bulan(bulan, terkunci_saja=terkunci_saja)
    satu = baris.filter(pegawai_id=pegawai_id).first()
    if satu is None:
        return None
    lalu = baris_bulan(bulan.sebelum, terkunci_saja=terkunci_saja)
    siapa = "Anda" if terkunci_saja else satu.nama
    return _susun(bulan, satu, lalu.filter(pegawai_id=pegawai_id).first(), siapa)


def slip_nip(*, bulan: Bulan, nip: str) -> Slip:
    """The slip of whoever carries this NIP, locked or not.

    Raises:
        BelumAdaHasil: the month was not calculated, or without this person.
    """
    baris = baris_nip(bulan, nip)
    lalu = baris_bulan(bulan.sebelum).filter(pegawai_id=baris.pegawai_id).first()
    return _susun(bulan, baris, lalu, baris.nama)


def fakta_beku(*, bulan: Bulan, nip: str | None = None) -> Iterator[str]:
    """The frozen facts of a month as canonical JSON, by NIP.

    Raises:
        BelumAdaHasil: the month was not calculated, or without this NIP.
    """
    baris = baris_bulan(bulan).order_by("nip")
    if nip is not None:
        baris = baris.filter(nip=nip)
    if not baris.exists():
        siapa = f" untuk NIP {nip}" if nip else ""
        raise BelumAdaHasil(
            f"{bulan.nama} belum punya fakta beku{siapa}. Hitung bulan itu dahulu."
        )
    return iter(baris.values_list("fakta", flat=True).iterator(chunk_size=200))


def _susun(
    bulan: Bulan, baris: HasilPegawai, lalu: HasilPegawai | None, siapa: str
) -> Slip:
    beku = buka(baris)
    hasil, kebijakan = beku.hasil, beku.kebijakan
    banding = banding_bulan(beku, lalu)
    sebab = _sebab(beku, siapa)
    kegiatan = kegiatan_disetujui(beku.fakta)
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
        selisih=hasil.jumlah - banding.lalu if banding else None,
        banding=banding.kalimat if banding else kalimat_banding(None, hasil),
        rincian_banding=banding,
        mengapa=mengapa(
            hasil, beku.nama, sebab.termahal if sebab else None, siapa=siapa
        ),
        penyebab=sebab.termahal if sebab else (),
        halangan=beku.halangan,
        susunan=susun(hasil, beku.nama, kegiatan, sebab.baris if sebab else None),
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


def _sebab(beku: Beku, siapa: str) -> Penyebab | None:
    """What cost something; None where the events cannot be asked about."""
    if beku.mesin is None:
        return None
    return alasan(beku.mesin, beku.fakta, beku.hasil, siapa=siapa)
