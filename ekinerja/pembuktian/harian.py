"""The daily sheet: one row a person-day of arrival and leaving."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from ekinerja.pembuktian.baris import BarisOrang, Dilewati, Ditolak, baca_orang, tolak
from ekinerja.pembuktian.lembar import Isi, Lembar
from ekinerja.pembuktian.pemetaan import (
    HADIR,
    LIBUR,
    TANPA_KETERANGAN,
    Kolom,
    Pemetaan,
    Tabel,
    arti_kata,
)
from ekinerja.pembuktian.rakit import MENIT_SEHARI, hari_biasa, hari_kerja
from ekinerja.pembuktian.sel import (
    SelDitolak,
    baca_banyak,
    baca_jam,
    baca_tanggal,
    teks,
)
from ekinerja.tpp.fakta import Hari
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan.bacaan import terdekat

TENGAH_MALAM = time(0)
"""How many machines write "no scan"."""


@dataclass(slots=True)
class HariOrang:
    """What the daily sheet says of one person: days and approved minutes by date."""

    hari: dict[date, Hari] = field(default_factory=dict)
    menit: dict[date, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Harian:
    """The daily sheet read: people's days, and what could not be used."""

    orang: Mapping[str, HariOrang]
    ditolak: list[Ditolak]
    dilewati: list[Dilewati]


def baca_harian(
    lembar: Lembar, tabel: Tabel, pemetaan: Pemetaan, kebijakan: Kebijakan
) -> Harian:
    """Every person-day of the sheet that lies in the month."""
    baris, ditolak, dilewati = baca_orang(lembar, tabel, sekali=False)
    wajib = set(hari_kerja(pemetaan.periode, pemetaan.jadwal))
    orang: dict[str, HariOrang] = {}
    for satu in baris:
        sel = _Sel(lembar, tabel, satu, ditolak)
        milik = orang.setdefault(satu.nip, HariOrang())
        try:
            sebab = _baca(sel, milik, pemetaan, kebijakan, wajib)
        except SelDitolak:
            continue
        if sebab:
            dilewati.append(Dilewati(lembar.nama, satu.nomor, sebab))
    if pemetaan.hari_tanpa_baris == TANPA_KETERANGAN:
        for milik in orang.values():
            for t in wajib - milik.hari.keys():
                kosong = hari_biasa(t, pemetaan.jadwal)
                milik.hari[t] = _tanpa_rekaman(kosong)
    return Harian(orang, ditolak, dilewati)


@dataclass(frozen=True, slots=True)
class _Sel:
    """The cells of one row; a refusal is listed before it is raised further."""

    lembar: Lembar
    tabel: Tabel
    baris: BarisOrang
    ditolak: list[Ditolak]

    def isi(self, arti: str) -> Isi:
        return self.baris.sel(self.tabel.satu(arti))

    def salah(self, arti: str, salah: SelDitolak) -> SelDitolak:
        kolom = self.tabel.satu(arti)
        assert kolom is not None  # noqa: S101 - only mapped columns are read
        self.ditolak.append(
            tolak(self.lembar, self.baris.nomor, kolom, self.isi(arti), salah)
        )
        return salah

    def jam(self, arti: str) -> time | None:
        try:
            jam = baca_jam(self.isi(arti))
        except SelDitolak as salah:
            raise self.salah(arti, salah) from salah
        return None if jam == TENGAH_MALAM else jam

    def alamat(self, arti: str) -> str:
        kolom: Kolom | None = self.tabel.satu(arti)
        return f"{kolom.huruf}{self.baris.nomor}" if kolom else ""


def _baca(
    sel: _Sel,
    milik: HariOrang,
    pemetaan: Pemetaan,
    kebijakan: Kebijakan,
    wajib: set[date],
) -> str:
    """Take one row over; a text says why it was passed over instead."""
    tanggal = _tanggal(sel, milik, pemetaan)
    keterangan = _keterangan(sel, pemetaan, kebijakan)
    masuk, pulang = sel.jam("masuk"), sel.jam("pulang")
    mulai, selesai = sel.jam("jadwal_masuk"), sel.jam("jadwal_pulang")
    berjadwal = mulai is not None and selesai is not None
    if keterangan == LIBUR or not (berjadwal or tanggal in wajib):
        return "libur" if keterangan == LIBUR else "bukan hari kerja menurut [jadwal]"
    biasa = hari_biasa(tanggal, pemetaan.jadwal)
    hari = replace(
        biasa,
        jadwal_masuk=mulai if berjadwal else biasa.jadwal_masuk,
        jadwal_pulang=selesai if berjadwal else biasa.jadwal_pulang,
        masuk=masuk,
        pulang=pulang,
        id_masuk=sel.alamat("masuk") if masuk else None,
        id_pulang=sel.alamat("pulang") if pulang else None,
    )
    if keterangan in kebijakan.penilaian.izin:
        hari = replace(
            _tanpa_rekaman(hari),
            ketidakhadiran=keterangan,
            id_ketidakhadiran=sel.alamat("keterangan"),
        )
    elif keterangan == TANPA_KETERANGAN:
        hari = _tanpa_rekaman(hari)
    milik.hari[tanggal] = hari
    if sel.tabel.satu("menit") is not None:
        try:
            milik.menit[tanggal] = baca_banyak(sel.isi("menit"), maksimal=MENIT_SEHARI)
        except SelDitolak as salah:
            del milik.hari[tanggal]
            raise sel.salah("menit", salah) from salah
    return ""


def _tanggal(sel: _Sel, milik: HariOrang, pemetaan: Pemetaan) -> date:
    try:
        tanggal = baca_tanggal(sel.isi("tanggal"))
        if tanggal not in pemetaan.periode:
            raise SelDitolak(
                f"Tanggal ini di luar {pemetaan.periode.nama}.",
                "Perbaiki tanggalnya, atau periode di pemetaan.",
            )
        if tanggal in milik.hari:
            raise SelDitolak(
                "Tanggal ini sudah ada untuk NIP ini.", "Sisakan satu baris sehari."
            )
    except SelDitolak as salah:
        raise sel.salah("tanggal", salah) from salah
    return tanggal


def _keterangan(sel: _Sel, pemetaan: Pemetaan, kebijakan: Kebijakan) -> str:
    """What the remark of the day means; "" and unknown-but-empty mean at work."""
    kata = teks(sel.isi("keterangan")).lower()
    if kata in ("", "-"):
        return HADIR
    boleh = arti_kata("keterangan", kebijakan)
    arti = pemetaan.kata.get("keterangan", {}).get(kata, kata.replace(" ", "_"))
    if arti in boleh:
        return arti
    salah = SelDitolak(
        f"Keterangan '{kata}' tidak dikenal.",
        f'Tambahkan "{kata}" = "..." di [kata.keterangan]. {terdekat(arti, boleh)}',
    )
    raise sel.salah("keterangan", salah)


def _tanpa_rekaman(hari: Hari) -> Hari:
    return replace(hari, masuk=None, pulang=None, id_masuk=None, id_pulang=None)
