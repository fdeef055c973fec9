"""The cells of one person's row, before anything is compared."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.organisasi.rules.impor.cari import Pencari, di_bawah
from ekinerja.organisasi.rules.impor.pembaca import Pembaca
from ekinerja.organisasi.rules.impor.sel import (
    Nama,
    baca_golongan,
    baca_nama,
    baca_status,
    baca_teks,
    baca_tmt,
)
from ekinerja.organisasi.rules.impor.struktur import JabatanAda, UnitAda
from ekinerja.organisasi.rules.pegawai import BULAN_PPPK, periksa_nama, periksa_nip
from ekinerja.organisasi.rules.status import Masa
from ekinerja.pembuktian.lembar import Isi
from ekinerja.pembuktian.sel import SelDitolak, baca_banyak, baca_nip

DEPAN_MAKS, BELAKANG_MAKS, SK_MAKS = 40, 60, 80
NAMA_MAKS = 250  # with the titles


@dataclass(frozen=True, slots=True)
class TempatAda:
    """A definitive placement that is stored."""

    id: int
    jabatan_id: int
    sejak: date
    sampai: date | None


@dataclass(frozen=True, slots=True)
class PegawaiAda:
    """A person who is there, with every status and definitive placement."""

    id: int
    nip: str
    nama: str
    gelar_depan: str
    gelar_belakang: str
    status: tuple[Masa, ...] = ()
    tempat: tuple[TempatAda, ...] = ()


@dataclass(frozen=True, slots=True)
class Kantor:
    """What is stored, and who imports.

    Args:
        orang: by NIP.
        jabatan: by number.
        kata_status: the statuses with their words.
        pelaku_id: the person importing; nobody changes their own row.
        nomor_sk: stands where a row names no decree.
    """

    orang: Mapping[str, PegawaiAda]
    jabatan: Mapping[int, JabatanAda]
    unit: Sequence[UnitAda]
    kata_status: Mapping[str, str]
    pelaku_id: int
    nomor_sk: str = ""


@dataclass(frozen=True, slots=True)
class Letak:
    """How a cell finds a unit or a post."""

    unit: Pencari
    jabatan: Pencari
    induk: Mapping[int, int | None]

    @classmethod
    def dari(cls, kantor: Kantor) -> "Letak":
        nomor = {u.kode: u.id for u in kantor.unit}
        return cls(
            Pencari("unit", "impor unitnya", kantor.unit),
            Pencari("jabatan", "impor jabatannya", kantor.jabatan.values()),
            {u.id: nomor.get(u.induk) for u in kantor.unit},
        )


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """A person's row as it says; dates and rank may be missing."""

    nip: str
    nama: Nama
    status: str
    golongan: str
    tmt_golongan: date | None
    jabatan: JabatanAda
    tmt_jabatan: date
    nomor_sk: str


def baca_pegawai(p: Pembaca, kantor: Kantor, letak: Letak) -> BarisPegawai | None:
    """The row, or None where a cell was refused."""
    nip = p.baca("nip", _nip, wajib=True)
    nama = p.baca("nama", lambda isi: _nama(p, isi), wajib=True)
    status = p.baca("status", lambda isi: _status(isi, nip), wajib=True)
    golongan = p.baca("golongan", lambda isi: baca_golongan(isi, status or "pns")) or ""
    tmt_golongan = p.baca("tmt_golongan", baca_tmt)
    jabatan = _jabatan(p, kantor, letak)
    tmt_jabatan = p.baca("tmt_jabatan", baca_tmt, wajib=True)
    nomor_sk = p.teks("nomor_sk", maksimal=SK_MAKS) or kantor.nomor_sk
    if p.salah or not (nip and nama and status and jabatan and tmt_jabatan):
        return None
    return BarisPegawai(
        nip,
        nama,
        status,
        golongan,
        tmt_golongan,
        jabatan,
        tmt_jabatan,
        nomor_sk,
    )


def _nip(isi: Isi) -> str:
    if isinstance(isi, str):
        isi = re.sub(r"^N(IP|IPPPK|I PPPK)\.?\s*:?\s*", "", isi, flags=re.I)
    return periksa_nip(baca_nip(isi))


def _status(isi: Isi, nip: str | None) -> str:
    """A PPPK's number carries 21 where a PNS's has the month; the two must agree."""
    status = baca_status(isi)
    if nip is None or status == "pppk_paruh_waktu":
        return status
    if (nip[12:14] == BULAN_PPPK) != (status == "pppk"):
        milik = "PPPK" if nip[12:14] == BULAN_PPPK else "PNS atau CPNS"
        raise SelDitolak(
            f"Nomor ini milik {milik} (angka ke-13 dan 14: {nip[12:14]}).",
            "Cocokkan status dan nomornya dengan SK pengangkatan.",
        )
    return status


def _nama(p: Pembaca, isi: Isi) -> Nama:
    nama = baca_nama(baca_teks(isi, maksimal=NAMA_MAKS))
    depan = p.teks("gelar_depan", maksimal=DEPAN_MAKS)
    belakang = p.teks("gelar_belakang", maksimal=BELAKANG_MAKS).lstrip(", ")
    for dari_nama, sendiri in ((nama.depan, depan), (nama.belakang, belakang)):
        if dari_nama and sendiri and dari_nama != sendiri:
            raise SelDitolak(
                f"Gelar tertulis dua kali: {dari_nama} dan {sendiri}.",
                "Tulis gelarnya di satu tempat saja.",
            )
    depan, belakang = depan or nama.depan, belakang or nama.belakang
    if len(depan) > DEPAN_MAKS or len(belakang) > BELAKANG_MAKS:
        raise SelDitolak(
            "Gelarnya terlalu panjang.",
            f"Gelar depan paling panjang {DEPAN_MAKS}, belakang {BELAKANG_MAKS} huruf.",
        )
    if not any(huruf.isalpha() for huruf in nama.nama):
        raise SelDitolak("Nama itu tidak berhuruf.", "Isi nama seperti pada SK.")
    return Nama(periksa_nama(nama.nama), depan, belakang)


def _jabatan(p: Pembaca, kantor: Kantor, letak: Letak) -> JabatanAda | None:
    atas = p.baca("opd", letak.unit.temukan) if p.tersebut("opd") else None
    unit = (
        p.baca(
            "unit",
            lambda isi: letak.unit.temukan(
                isi, saring=lambda x: atas is None or di_bawah(letak.induk, x, atas)
            ),
        )
        if p.tersebut("unit")
        else atas
    )
    nomor = p.baca(
        "jabatan",
        lambda isi: letak.jabatan.temukan(
            isi, saring=lambda x: unit is None or kantor.jabatan[x].unit_id == unit
        ),
        wajib=True,
    )
    kelas = p.baca("kelas", lambda isi: baca_banyak(isi, maksimal=17))
    jabatan = None if nomor is None else kantor.jabatan[nomor]
    if jabatan and kelas and kelas != jabatan.kelas:
        salah = f"Jabatan itu kelas {jabatan.kelas}, bukan {kelas}."
        p.tolak("kelas", SelDitolak(salah, "Samakan, atau kosongkan kelasnya."))
    return jabatan
