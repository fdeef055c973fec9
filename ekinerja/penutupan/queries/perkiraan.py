"""The running estimate: what the month would pay if it ended today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import zona_pada
from ekinerja.penutupan.queries.fakta import fakta_bulan
from ekinerja.periode.queries import kebijakan_pada
from ekinerja.tpp.andaian import andaikan_penuh
from ekinerja.tpp.fakta import Fakta
from ekinerja.tpp.hitung import hitung, susun
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.penjelasan import Baris
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal


@dataclass(frozen=True, slots=True)
class Perkiraan:
    """An estimate as of a date, whole rupiah, gross.

    ``jumlah`` counts what is recorded and approved so far, ``tercapai`` what is still
    within reach when the rest of the month goes without a fault, ``potongan`` (<= 0)
    what single days have cost so far, in ``banyak_potongan`` lines. ``masalah`` says why
    there is no estimate, and is empty otherwise.
    """

    bulan: Bulan
    sampai: date
    jumlah: int
    tercapai: int
    pagu: int
    potongan: int
    banyak_potongan: int
    bayar: str
    sebab_bayar: tuple[str, ...]
    masalah: tuple[str, ...]


def perkiraan(*, pegawai: Pegawai, now: datetime) -> Perkiraan | None:
    """The estimate of the running month for one person; None outside any month.

    Read afresh each time, as the page of today does, so both show the same. The head of
    the region and people without a post have none.

    Raises:
        KebijakanSalah: no policy is in force, or its files do not load.
    """
    zona = zona_pada(pegawai_id=pegawai.pk, tanggal=now.date())
    hari = tanggal_lokal(now, zona)
    bulan = Bulan.dari(hari)
    fakta = next(fakta_bulan(bulan=bulan, pegawai_ids=[pegawai.pk], hari_berjalan=hari))
    return perkiraan_dari(
        fakta,
        kebijakan=kebijakan_pada(bulan.awal),
        saat=datetime.combine(hari, jam_lokal(now, zona)),
    )


def perkiraan_dari(
    fakta: Fakta, *, kebijakan: Kebijakan, saat: datetime
) -> Perkiraan | None:
    """The estimate from facts a page has collected already; no statement.

    ``saat`` is the moment on the clock of the duty place, without zone. None for people without a definitive post in the month and without an NIP.
    """
    if not any(p.jenis == "definitif" for p in fakta.penempatan) or not fakta.pegawai:
        return None
    fakta = _selama_malam(fakta, saat)
    mesin = susun(kebijakan)
    kini, penuh = hitung(mesin, fakta), hitung(mesin, andaikan_penuh(fakta, kebijakan))
    potongan = [b.nilai for b in _daun(kini.baris) if b.tanggal and b.nilai < 0]
    return Perkiraan(
        bulan=fakta.periode,
        sampai=saat.date(),
        jumlah=kini.jumlah,
        tercapai=penuh.jumlah,
        pagu=kini.pagu,
        potongan=sum(potongan),
        banyak_potongan=len(potongan),
        bayar=kini.bayar,
        sebab_bayar=kini.sebab_bayar,
        masalah=tuple(satu.kalimat for satu in kini.masalah),
    )


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


def _daun(baris: Iterable[Baris]) -> Iterator[Baris]:
    for satu in baris:
        if satu.anak:
            yield from _daun(satu.anak)
        else:
            yield satu
