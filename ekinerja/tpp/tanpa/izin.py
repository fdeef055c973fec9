"""Leave records: the month without the record, and with ordinary days in its place."""

from dataclasses import replace
from datetime import date

from ekinerja.tpp.fakta import Fakta, Hari, Kegiatan
from ekinerja.tpp.kejadian import sebut_izin
from ekinerja.tpp.tanpa import hari
from ekinerja.tpp.tanpa.bentuk import Meja, Pengandaian, ganti_hari
from ekinerja.waktu import tulis_tanggal

BIASA = "biasa"


def catatan(fakta: Fakta) -> list[str]:
    """The ids of the records that cover a day of the month, once each."""
    semua = (h.id_ketidakhadiran for h in fakta.hari)
    return list(dict.fromkeys(id_ for id_ in semua if id_ is not None))


def tanpa_catatan(meja: Meja, id_: str) -> Pengandaian:
    """The days of a record as if it did not exist."""
    return Pengandaian(
        id=id_,
        jenis="ketidakhadiran",
        tanggal=None,
        apa=_sebut(meja.fakta, id_),
        andaian="catatan ketidakhadiran itu tidak ada",
        fakta=_lepas(meja.fakta, id_),
    )


def hari_biasa(meja: Meja, id_: str) -> Pengandaian:
    """The days of a record as ordinary days at work, with no more than the minimum:
    what somebody on leave might have done beyond it nobody knows."""
    lepas = meja.dengan(_lepas(meja.fakta, id_), hanya_minimal=True)
    tanggal = {h.tanggal for h in _hari(meja.fakta, id_)}
    baru: dict[date, Hari] = {}
    kerja: list[Kegiatan] = []
    for h in lepas.fakta.hari:
        if h.tanggal in tanggal and lepas.dinilai(h):
            daftar = hari.perbaikan(lepas, h)
            baru[h.tanggal] = hari.terapkan(h, daftar)
            kerja += [k for satu in daftar for k in satu.kerja]
    return Pengandaian(
        id=f"{BIASA}:{id_}",
        jenis=BIASA,
        tanggal=None,
        apa=_sebut(meja.fakta, id_),
        andaian="masuk kerja biasa pada hari-hari itu",
        fakta=ganti_hari(lepas.fakta, baru, kerja),
    )


def _lepas(fakta: Fakta, id_: str) -> Fakta:
    baru = {
        h.tanggal: replace(h, ketidakhadiran=None, id_ketidakhadiran=None)
        for h in _hari(fakta, id_)
    }
    izin = tuple(satu for satu in fakta.izin if satu.id != id_)
    return replace(ganti_hari(fakta, baru), izin=izin)


def _hari(fakta: Fakta, id_: str) -> list[Hari]:
    return [h for h in fakta.hari if h.id_ketidakhadiran == id_]


def _sebut(fakta: Fakta, id_: str) -> str:
    """``Sakit, Kam 17 Sep``; ``Cuti tahunan, 3 hari mulai Sen 7 Sep``."""
    daftar = _hari(fakta, id_)
    jenis = sebut_izin(daftar[0].ketidakhadiran or "")
    jenis = f"{jenis[:1].upper()}{jenis[1:]}"
    mulai = tulis_tanggal(daftar[0].tanggal)
    if len(daftar) == 1:
        return f"{jenis}, {mulai}"
    return f"{jenis}, {len(daftar)} hari mulai {mulai}"
