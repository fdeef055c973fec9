"""When an obligation may be marked as met or as not binding."""

from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal_panjang


class KewajibanDitolak(Ditolak):
    """The obligation stands already, is one's own, or the date cannot be."""


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
            "pemutakhiran seperti pada buktinya."
        )
    if dipenuhi_pada.year < tahun:
        raise KewajibanDitolak(
            f"Tanggal {tulis_tanggal_panjang(dipenuhi_pada)} mendahului tahun kewajiban "
            f"{tahun}. Pemutakhiran tahun sebelumnya tidak dihitung."
        )
