"""The running estimate: what the month would pay if it ended today, and what may
still happen to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from ekinerja.kinerja.queries import terakhir_dikembalikan
from ekinerja.kinerja.rules import batas_lapor
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import zona_pada
from ekinerja.penutupan.queries.beku import mesin_untuk
from ekinerja.penutupan.queries.fakta import Bahan
from ekinerja.penutupan.slip.susunan import Susunan, kegiatan_disetujui, susun
from ekinerja.periode.queries import batas_menurut, kebijakan_bulan
from ekinerja.periode.rules import BatasBulan
from ekinerja.tpp.andaian import bekerja
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import Mesin, hitung
from ekinerja.tpp.jelaskan import nama_bagian
from ekinerja.tpp.kebijakan import Aturan, Kebijakan
from ekinerja.tpp.penjelasan import Hasil
from ekinerja.tpp.sisa import Sisa, sisa
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal

DISIMPAN = 64
Lapor = Mapping[date, datetime]
"""The dates whose work may still be reported, each until when."""


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """An estimate as of a moment, whole rupiah, gross.

    ``jumlah`` counts what is recorded and approved so far; ``sisa`` holds what is still
    attainable, what would cost how much, and what is lost, None where the month cannot
    be calculated: then ``masalah`` says why.
    """

    bulan: Bulan
    sampai: date
    zona: str
    jumlah: int
    pagu: int
    bayar: str
    sebab_bayar: tuple[str, ...]
    masalah: tuple[str, ...]
    sisa: Sisa | None
    susunan: Susunan

    @property
    def tercapai(self) -> int:
        """What is still within reach."""
        return self.sisa.terbaik if self.sisa else self.jumlah

    @property
    def hilang(self) -> int:
        """What the month can no longer bring."""
        return self.sisa.jumlah_hilang if self.sisa else 0


def perkiraan(*, pegawai: Pegawai, now: datetime) -> Perkiraan | None:
    """The estimate of the running month for one person; None outside any month.

    Facts are read afresh each time, as the page of today does, so both show the same.
    The head of the region and people without a post have none.

    Raises:
        KebijakanSalah: no policy is in force, or its files do not load.
    """
    zona = zona_pada(pegawai_id=pegawai.pk, tanggal=now.date())
    hari = tanggal_lokal(now, zona)
    bulan = Bulan.dari(hari)
    kebijakan = kebijakan_bulan(bulan)
    batas = batas_menurut({bulan: kebijakan.aturan.kalender})[bulan]
    bahan = Bahan.kumpulkan(bulan, [pegawai.pk], potong=batas.potong)
    fakta = bahan.susun(bulan, pegawai.pk, hari)
    lapor = masih_lapor(
        fakta,
        aturan=kebijakan.aturan,
        zona=zona,
        now=now,
        batas=batas,
        dikembalikan=_dikembalikan(fakta, pegawai.pk),
    )
    saat = datetime.combine(hari, jam_lokal(now, zona))
    return perkiraan_dari(fakta, kebijakan=kebijakan, saat=saat, zona=zona, lapor=lapor)


def _dikembalikan(fakta: Fakta, pegawai_id: int) -> Lapor:
    """When reports came back; not asked where none did."""
    tanggal = [k.tanggal for k in fakta.kegiatan if k.keadaan == "dikembalikan"]
    if not tanggal:
        return {}
    return terakhir_dikembalikan(
        pegawai_id=pegawai_id, sejak=min(tanggal), sampai=max(tanggal)
    )


def perkiraan_dari(
    fakta: Fakta, *, kebijakan: Kebijakan, saat: datetime, zona: str, lapor: Lapor
) -> Perkiraan | None:
    """The estimate from facts a page has collected already; no statement.

    None for people without a definitive post in the month and without an NIP.

    Args:
        fakta: the month so far, with ``hari_berjalan``.
        kebijakan: in force on the month's first day.
        saat: the moment on the clock of the duty place, without zone.
        zona: that of the duty place.
        lapor: the dates whose work may still be reported, each until when.
    """
    if not any(p.jenis == "definitif" for p in fakta.penempatan) or not fakta.pegawai:
        return None
    mesin = mesin_untuk(kebijakan)
    fakta = _selama_malam(fakta, saat)
    tenggat = tuple(sorted(lapor.items()))
    kini, terbuka = timbang(_Kunci(mesin), fakta, tenggat, _jam(fakta, saat))
    return Perkiraan(
        bulan=fakta.periode,
        sampai=saat.date(),
        zona=zona,
        jumlah=kini.jumlah,
        pagu=kini.pagu,
        bayar=kini.bayar,
        sebab_bayar=kini.sebab_bayar,
        masalah=tuple(satu.kalimat for satu in kini.masalah),
        sisa=terbuka,
        susunan=susun(kini, nama_bagian(kebijakan), kegiatan_disetujui(fakta)),
    )


def masih_lapor(
    fakta: Fakta,
    *,
    aturan: Aturan,
    zona: str,
    now: datetime,
    batas: BatasBulan,
    dikembalikan: Lapor,
) -> Lapor:
    """The duty days up to today whose work may still be reported, each until when.

    Args:
        fakta: the month so far.
        aturan: limits of the policy in force.
        zona: of the duty place.
        now: the moment.
        batas: the month's dates of closing.
        dikembalikan: per date, when a report that waits to be mended came back.
    """
    hasil = {}
    for h in fakta.hari:
        hari_ini = h.tanggal == fakta.hari_berjalan
        lewat = fakta.hari_berjalan is None or h.tanggal > fakta.hari_berjalan
        if lewat or h.jadwal_masuk is None or not bekerja(h):
            continue
        tercatat = h.masuk or h.pulang or h.ketidakhadiran or hari_ini
        sampai = batas_lapor(
            tanggal=h.tanggal,
            aturan=aturan,
            zona=zona,
            dikembalikan_at=dikembalikan.get(h.tanggal),
            bulan=batas,
        )
        if now <= sampai and (tercatat or not aturan.wajib_rekaman):
            hasil[h.tanggal] = sampai
    return hasil


def _jam(fakta: Fakta, saat: datetime) -> time | None:
    """The clock to the minute while nobody has come yet today; None otherwise."""
    hari_ini = fakta.hari_berjalan
    if hari_ini != saat.date():
        return None
    belum = any(h.tanggal == hari_ini and h.masuk is None for h in fakta.hari)
    return saat.time().replace(second=0, microsecond=0) if belum else None


class _Kunci:
    """A machine as a key: two of one policy's files are the same."""

    def __init__(self, mesin: Mesin) -> None:
        self.mesin = mesin
        self._sidik = (mesin.kebijakan.id, mesin.kebijakan.sidik)

    def __hash__(self) -> int:
        return hash(self._sidik)

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Kunci) and self._sidik == lain._sidik


@lru_cache(maxsize=DISIMPAN)
def timbang(
    kunci: _Kunci,
    fakta: Fakta,
    lapor: tuple[tuple[date, datetime], ...],
    jam: time | None,
) -> tuple[Hasil, Sisa | None]:
    """The month so far and what is open, kept by the facts themselves.

    Whatever is recorded, approved or mended makes other facts and so another key, and
    so does every minute without an arrival: nothing older than that is ever shown.
    """
    kini = hitung(kunci.mesin, fakta)
    if kini.masalah:
        return kini, None
    return kini, sisa(kunci.mesin, fakta, lapor=dict(lapor), jam=jam)


def _selama_malam(fakta: Fakta, saat: datetime) -> Fakta:
    """While last evening's shift lasts, its day is the running one: nobody has left
    too early who has not left."""
    lalu = saat.date() - timedelta(days=1)
    for h in fakta.hari:
        if h.tanggal != lalu or h.jadwal_masuk is None or h.jadwal_pulang is None:
            continue
        malam = h.jadwal_pulang <= h.jadwal_masuk
        if malam and h.pulang is None and saat.time() < h.jadwal_pulang:
            return replace(fakta, hari_berjalan=lalu)
    return fakta
