"""When an obligation may be marked as met or as not binding."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal_panjang

BARIS_MAKS = 5000


@dataclass(frozen=True, slots=True)
class NipDilewati:
    """A line of a pasted list nothing is recorded for: its number from 1, and why."""

    nomor: int
    isi: str
    sebab: str


class KewajibanDitolak(Ditolak):
    """The obligation stands already, is one's own, or the date cannot be."""


def periksa_baru(
    *, jenis: str, dikenal: Mapping[str, str], tahun: int, batas: date
) -> None:
    """Raise unless such an obligation can be: a known kind, due in its year or the next.

    Raises:
        KewajibanDitolak: see the sentence.
    """
    if jenis not in dikenal:
        raise KewajibanDitolak(
            f"Kewajiban '{jenis}' tidak dikenal. Jenis yang ada: {', '.join(dikenal)}."
        )
    if not tahun <= batas.year <= tahun + 1:
        raise KewajibanDitolak(
            f"Batas {tulis_tanggal_panjang(batas)} bukan di tahun {tahun} atau tahun "
            "berikutnya. Perbaiki tahun atau batasnya."
        )


def baca_daftar_nip(teks: str) -> list[str]:
    """The numbers of a pasted list, one a line; empty lines are left out.

    Raises:
        KewajibanDitolak: none, or more than ``BARIS_MAKS``.
    """
    nip = [rapi for baris in teks.splitlines() if (rapi := baris.strip(" \t;,"))]
    if not nip:
        raise KewajibanDitolak("Daftar NIP kosong. Tulis satu NIP tiap baris.")
    if len(nip) > BARIS_MAKS:
        raise KewajibanDitolak(
            f"Daftar berisi {len(nip)} baris. Bagi menjadi daftar paling banyak "
            f"{BARIS_MAKS} baris."
        )
    return nip


def periksa_keadaan(
    *, dipenuhi_pada: date | None, dikecualikan_karena: str, milik_sendiri: bool
) -> None:
    """Raise unless the obligation is still open and somebody else's.

    Raises:
        KewajibanDitolak: it is met or excepted already, or the actor's own.
    """
    if milik_sendiri:
        raise KewajibanDitolak(
            "Kewajiban sendiri dicatat oleh petugas lain. Minta rekan BKPSDM."
        )
    if dipenuhi_pada is not None:
        raise KewajibanDitolak(
            "Kewajiban ini sudah dipenuhi pada "
            f"{tulis_tanggal_panjang(dipenuhi_pada)}. Tidak ada yang perlu diubah."
        )
    if dikecualikan_karena:
        raise KewajibanDitolak(
            f"Kewajiban ini sudah dikecualikan ({dikecualikan_karena}). Tidak ada yang "
            "perlu diubah."
        )


def periksa_dipenuhi(*, dipenuhi_pada: date, hari_ini: date, tahun: int) -> None:
    """Raise unless the day lies in the obligation's year or later, up to today.

    Raises:
        KewajibanDitolak: a day to come, or before the year.
    """
    if dipenuhi_pada > hari_ini:
        raise KewajibanDitolak(
            f"Tanggal {tulis_tanggal_panjang(dipenuhi_pada)} belum terjadi. Isi tanggal "
            "pemenuhan seperti pada buktinya."
        )
    if dipenuhi_pada.year < tahun:
        raise KewajibanDitolak(
            f"Tanggal {tulis_tanggal_panjang(dipenuhi_pada)} mendahului tahun kewajiban "
            f"{tahun}. Pemenuhan tahun sebelumnya tidak dihitung."
        )
