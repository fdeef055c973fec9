"""Who may hold which duty beside which other."""

from collections.abc import Iterable
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.organisasi.rules.pegawai import bertumpang, periksa_urutan, tulis_rentang

PERAN = {"bkpsdm": "BKPSDM", "auditor": "Inspektorat"}


class PeranDitolak(Ditolak):
    """The duty cannot be given, or not by this person."""


def periksa_peran(
    *,
    peran: str,
    sejak: date,
    sampai: date | None,
    milik_sendiri: bool,
    dipegang: Iterable[tuple[str, date, date | None]],
) -> None:
    """Raise unless the account may hold the duty over the span.

    Nobody gives a duty to themself. Whoever audits does not work in the personnel
    office at the same time: the auditor changes nothing.

    Raises:
        PeranDitolak: see the sentence.
        RentangDitolak: the span ends before it begins.
    """
    if peran not in PERAN:
        raise PeranDitolak(f"Peran '{peran}' tidak dikenal. Pilih {', '.join(PERAN)}.")
    periksa_urutan(sejak=sejak, sampai=sampai)
    if milik_sendiri:
        raise PeranDitolak(
            "Peran untuk akun sendiri diberikan oleh petugas lain. Minta rekan BKPSDM."
        )
    for lain, mulai, akhir in dipegang:
        if bertumpang(sejak, sampai, [(mulai, akhir)]) is None:
            continue
        sebab = (
            "Peran yang sama tidak perlu diberikan dua kali."
            if lain == peran
            else "Pemeriksa tidak boleh sekaligus petugas kepegawaian."
        )
        raise PeranDitolak(
            f"Akun ini sudah memegang peran {PERAN[lain]} {tulis_rentang(mulai, akhir)}. "
            f"{sebab} Akhiri dahulu peran itu atau ubah tanggalnya."
        )
