"""Which placements may stand beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.pegawai import (
    bertumpang,
    periksa_urutan,
    tulis_rentang,
)
from ekinerja.waktu import tulis_tanggal_panjang

JENIS = ("definitif", "plt", "plh")


class PenempatanDitolak(Ditolak):
    """The placement contradicts another, or something it needs is missing."""


@dataclass(frozen=True, slots=True)
class Duduk:
    """A person in a post over a span of days, with the names for the sentence."""

    pegawai: str
    jabatan: str
    jenis: str
    sejak: date
    sampai: date | None


def periksa_baru(
    baru: Duduk,
    *,
    nomor_sk: str,
    jabatan_berlaku: tuple[date, date | None],
    penempatan_orang: Sequence[Duduk],
    pemangku_jabatan: Sequence[Duduk],
) -> None:
    """Raise unless the placement fits in.

    Args:
        baru: what is to be added.
        nomor_sk: number of the decree.
        jabatan_berlaku: the days (both included) on which the post exists.
        penempatan_orang: what the person holds, of every date.
        pemangku_jabatan: who holds the post; empty for posts of many holders.

    Raises:
        PenempatanDitolak: see the sentence.
        RentangDitolak: the span ends before it begins.
    """
    periksa_urutan(sejak=baru.sejak, sampai=baru.sampai)
    _periksa_isian(baru, nomor_sk)
    ada_sejak, ada_sampai = jabatan_berlaku
    if baru.sejak < ada_sejak or (
        ada_sampai is not None and (baru.sampai is None or baru.sampai > ada_sampai)
    ):
        raise PenempatanDitolak(
            f"Jabatan {baru.jabatan} berlaku {tulis_rentang(ada_sejak, ada_sampai)}, "
            f"sedangkan penempatan {baru.pegawai} "
            f"{tulis_rentang(baru.sejak, baru.sampai)}. Sesuaikan tanggalnya."
        )
    if baru.jenis == "definitif":
        _periksa_satu_definitif(baru, penempatan_orang)
        _periksa_satu_pemangku(baru, pemangku_jabatan)
    else:
        _periksa_merangkap(baru, penempatan_orang)


def periksa_akhir(*, sejak: date, sampai: date | None, akhir: date) -> None:
    """Raise unless a placement may end on ``akhir``.

    Raises:
        PenempatanDitolak: it ended before that day already.
        RentangDitolak: it begins after that day.
    """
    periksa_urutan(sejak=sejak, sampai=akhir)
    if sampai is not None and akhir > sampai:
        raise PenempatanDitolak(
            f"Penempatan ini sudah berakhir {tulis_tanggal_panjang(sampai)}. Untuk masa "
            "sesudahnya buat penempatan baru dengan SK-nya."
        )


def _periksa_isian(baru: Duduk, nomor_sk: str) -> None:
    if baru.jenis not in JENIS:
        raise PenempatanDitolak(
            f"Jenis penempatan '{baru.jenis}' tidak dikenal. Pilih {', '.join(JENIS)}."
        )
    if not nomor_sk.strip():
        raise PenempatanDitolak(
            f"Nomor SK penempatan {baru.pegawai} kosong. Isi nomor SK-nya."
        )


def _periksa_satu_definitif(baru: Duduk, milik: Sequence[Duduk]) -> None:
    for lain in milik:
        if lain.jenis == "definitif" and _bertemu(baru, lain):
            raise PenempatanDitolak(
                f"{baru.pegawai} sudah definitif sebagai {lain.jabatan} "
                f"{tulis_rentang(lain.sejak, lain.sampai)}. Akhiri dahulu penempatan "
                "itu, atau ubah tanggal mulai yang baru."
            )


def _periksa_satu_pemangku(baru: Duduk, pemangku: Sequence[Duduk]) -> None:
    for lain in pemangku:
        if lain.jenis == "definitif" and _bertemu(baru, lain):
            raise PenempatanDitolak(
                f"Jabatan {baru.jabatan} sudah dipangku {lain.pegawai} "
                f"{tulis_rentang(lain.sejak, lain.sampai)}. Akhiri dahulu, atau pilih "
                "Plt. atau Plh."
            )


def _periksa_merangkap(baru: Duduk, milik: Sequence[Duduk]) -> None:
    for lain in milik:
        if lain.jabatan == baru.jabatan and _bertemu(baru, lain):
            raise PenempatanDitolak(
                f"{baru.pegawai} sudah memangku {lain.jabatan} "
                f"{tulis_rentang(lain.sejak, lain.sampai)}. Plt. atau Plh. hanya untuk "
                "jabatan yang tidak dipangkunya sendiri."
            )


def _bertemu(satu: Duduk, lain: Duduk) -> bool:
    return bertumpang(satu.sejak, satu.sampai, [(lain.sejak, lain.sampai)]) is not None
