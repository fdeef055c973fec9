"""What an NIP, a name and a span of days must look like to be taken in."""

from collections.abc import Iterable
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal_panjang

PANJANG_NIP = 18
# Where a PNS's NIP carries the month of appointment, a PPPK's number carries 21.
BULAN_PPPK = "21"


class NipDitolak(Ditolak):
    """The number cannot be an NIP or a PPPK's number."""


class NamaDitolak(Ditolak):
    """The name is empty or too long for its column."""


class RentangDitolak(Ditolak):
    """The span ends before it begins, or meets another that excludes it."""


def periksa_nip(nip: str) -> str:
    """Return the number without spaces and dots, or raise with the reason.

    Eighteen digits: birth date (8), year and month of appointment (4 + 2, the month
    of a PPPK being 21), sex (1 or 2), serial number (3). There is no check digit, so
    only impossible numbers can be recognised.

    Raises:
        NipDitolak: other length, or an impossible date, month or sex.
    """
    bersih = nip.replace(" ", "").replace(".", "")
    if len(bersih) != PANJANG_NIP or not (bersih.isascii() and bersih.isdigit()):
        raise NipDitolak(
            f"NIP '{nip}' bukan {PANJANG_NIP} angka. Tulis {PANJANG_NIP} angka NIP atau "
            "nomor induk PPPK tanpa huruf."
        )
    try:
        date(int(bersih[:4]), int(bersih[4:6]), int(bersih[6:8]))
    except ValueError:
        raise NipDitolak(
            f"NIP {bersih} memuat tanggal lahir {bersih[6:8]}-{bersih[4:6]}-"
            f"{bersih[:4]} yang tidak ada. Cocokkan dengan SK pengangkatan."
        ) from None
    bulan, kelamin = bersih[12:14], bersih[14]
    if not ("01" <= bulan <= "12" or bulan == BULAN_PPPK) or kelamin not in "12":
        raise NipDitolak(
            f"NIP {bersih} memuat bulan pengangkatan {bulan} dan kode jenis kelamin "
            f"{kelamin}. Bulan 01 sampai 12 (PPPK: 21), jenis kelamin 1 atau 2."
        )
    return bersih


def periksa_nama(nama: str, *, maksimal: int = 120) -> str:
    """Return the name with single spaces; single names and apostrophes are names.

    Raises:
        NamaDitolak: empty, or longer than ``maksimal`` characters.
    """
    rapi = " ".join(nama.split())
    if not rapi:
        raise NamaDitolak("Nama pegawai kosong. Isi nama seperti pada SK.")
    if len(rapi) > maksimal:
        raise NamaDitolak(
            f"Nama '{rapi[:40]}...' lebih dari {maksimal} huruf. Pindahkan gelar ke "
            "kolomnya sendiri."
        )
    return rapi


def periksa_urutan(*, sejak: date, sampai: date | None) -> None:
    """Raise unless the span ends on or after the day it begins.

    Raises:
        RentangDitolak: it ends earlier.
    """
    if sampai is not None and sampai < sejak:
        raise RentangDitolak(
            f"Tanggal akhir {tulis_tanggal_panjang(sampai)} mendahului tanggal mulai "
            f"{tulis_tanggal_panjang(sejak)}. Perbaiki salah satunya."
        )


def bertumpang(
    sejak: date, sampai: date | None, lain: Iterable[tuple[date, date | None]]
) -> tuple[date, date | None] | None:
    """The first of ``lain`` that shares a day with the span, or None. Ends included."""
    for sejak_lain, sampai_lain in lain:
        if (sampai_lain is None or sejak <= sampai_lain) and (
            sampai is None or sejak_lain <= sampai
        ):
            return sejak_lain, sampai_lain
    return None


def tulis_rentang(sejak: date, sampai: date | None) -> str:
    """``sejak Kamis, 1 Januari 2026`` with its end, if it has one."""
    teks = f"sejak {tulis_tanggal_panjang(sejak)}"
    return f"{teks} sampai {tulis_tanggal_panjang(sampai)}" if sampai else teks
