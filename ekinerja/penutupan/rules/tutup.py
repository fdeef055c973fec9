"""When a month may be calculated and locked. Pure decisions, each with a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.alur import Ditolak
from ekinerja.periode.rules import BatasBulan
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

NAMA_PALING_BANYAK = 5


class PenutupanDitolak(Ditolak):
    """A calculation or a lock was refused."""


class SedangDitutup(PenutupanDitolak):
    """Somebody else is calculating or locking the same month right now."""


class VersiLain(PenutupanDitolak):
    """The month was calculated again since the person last looked at it."""


class BulanBelumMulai(PenutupanDitolak):
    """A month that lies ahead has nothing to calculate."""


class TanpaPeserta(PenutupanDitolak):
    """Nobody held a post in the month."""


class BulanBelumBerakhir(PenutupanDitolak):
    """A month cannot be locked before its days, and its last dates, are over."""


class PengunciSama(PenutupanDitolak):
    """Whoever calculated a month does not lock it."""


class JumlahTertinggalLain(PenutupanDitolak):
    """People without a result would be left out, and nobody said so knowingly."""


class FaktaBerubah(PenutupanDitolak):
    """The facts or the policy changed after the calculation."""


@dataclass(frozen=True, slots=True)
class Ringkas:
    """What the rules need to know of a calculation."""

    versi: int
    dihitung_oleh: int
    banyak_masalah: int


def sedang_ditutup(bulan: Bulan) -> SedangDitutup:
    """The refusal of whoever comes second while a closing act is under way."""
    return SedangDitutup(
        f"{bulan.nama} sedang dihitung atau dikunci oleh orang lain. "
        "Tunggu sebentar, lalu buka lagi halaman bulan ini."
    )


def periksa_versi(*, bulan: Bulan, versi: int, terlihat: int | None) -> None:
    """Refuse when the month has another version than the one the person looked at.

    Args:
        bulan: the month.
        versi: its newest version; 0 when it was never calculated.
        terlihat: the version on the page the act came from; None skips the question.

    Raises:
        VersiLain: it was calculated again meanwhile.
    """
    if terlihat is not None and terlihat != versi:
        raise VersiLain(
            f"{bulan.nama} sudah dihitung lagi: sekarang versi {versi}, "
            f"sedangkan yang Anda lihat versi {terlihat}. "
            "Periksa dahulu hasil yang baru."
        )


def periksa_hitung(*, bulan: Bulan, peserta: int, hari_ini: date) -> None:
    """Refuse to calculate a month in which there is nothing to calculate.

    Args:
        bulan: the month.
        peserta: how many people belong to it.
        hari_ini: the date at the seat of the government.

    Raises:
        BulanBelumMulai: its first day has not come.
        TanpaPeserta: nobody belongs to it, as before the installation.
    """
    if not sudah_mulai(bulan=bulan, hari_ini=hari_ini):
        raise BulanBelumMulai(
            f"{bulan.nama} belum mulai. "
            f"Hitung mulai {tulis_tanggal_panjang(bulan.awal)}."
        )
    if not peserta:
        raise TanpaPeserta(
            f"Tidak ada pegawai yang menjabat pada {bulan.nama}, jadi tidak ada yang "
            "dihitung. Periksa bulannya, atau catat dahulu penempatannya."
        )


def sudah_mulai(*, bulan: Bulan, hari_ini: date) -> bool:
    """Whether the first day of the month has come."""
    return bulan.awal <= hari_ini


def periksa_kunci(
    *,
    batas: BatasBulan,
    perhitungan: Ringkas,
    pengunci: int,
    tertinggal: int,
    hari_ini: date,
) -> None:
    """Decide whether a calculated month may be locked by this person.

    People who still have to be mended do not stop the others: the month may be locked
    without them, but only by saying how many they are, so that nobody is forgotten
    unknowingly.

    Args:
        batas: the dates of the month's closing.
        perhitungan: its newest calculation.
        pengunci: id of the person who locks.
        tertinggal: how many people that person agreed to leave out.
        hari_ini: the date at the seat of the government.

    Raises:
        BulanBelumBerakhir: its last day is not over, or it still takes reports,
            decisions or explanations.
        PengunciSama: the same person calculated it.
        JumlahTertinggalLain: the number left out is not the one agreed to.
    """
    bulan = batas.bulan
    if not boleh_tanggal_kunci(batas=batas, hari_ini=hari_ini):
        berjalan = hari_ini <= min(bulan.akhir, batas.potong or bulan.akhir)
        apa = "belum berakhir" if berjalan else "masih menerima laporan dan penjelasan"
        terakhir = batas.kunci_sejak - timedelta(days=1)
        raise BulanBelumBerakhir(
            f"{bulan.nama} {apa}. Kunci sesudah {tulis_tanggal_panjang(terakhir)}."
        )
    if pengunci == perhitungan.dihitung_oleh:
        raise PengunciSama(
            f"{bulan.nama} Anda sendiri yang menghitung. "
            "Minta orang kedua di BKPSDM memeriksa dan menguncinya."
        )
    if tertinggal != perhitungan.banyak_masalah:
        raise JumlahTertinggalLain(
            _kalimat_tertinggal(perhitungan.banyak_masalah, tertinggal)
        )


def boleh_tanggal_kunci(*, batas: BatasBulan, hari_ini: date) -> bool:
    """Whether the first day on which the month may be locked has come."""
    return hari_ini >= batas.kunci_sejak


def boleh_kunci(*, perhitungan: Ringkas, pengunci: int, bkpsdm: bool) -> bool:
    """Whether the button to lock makes sense for this person."""
    return bkpsdm and pengunci != perhitungan.dihitung_oleh


def periksa_tetap(*, bulan: Bulan, berubah: Sequence[str], kebijakan: bool) -> None:
    """Refuse to lock figures that no longer follow from the facts.

    Args:
        bulan: the month.
        berubah: names of the people whose facts changed, came or went.
        kebijakan: whether the files of the policy changed.

    Raises:
        FaktaBerubah: anything did; the sentence names up to five people.
    """
    if kebijakan:
        raise FaktaBerubah(
            f"Kebijakan untuk {bulan.nama} berubah sesudah dihitung. "
            "Hitung lagi, lalu periksa hasilnya sebelum mengunci."
        )
    if berubah:
        nama = ", ".join(berubah[:NAMA_PALING_BANYAK])
        sisa = len(berubah) - NAMA_PALING_BANYAK
        lainnya = f" dan {sisa} orang lain" if sisa > 0 else ""
        raise FaktaBerubah(
            f"Data {len(berubah)} orang berubah sesudah {bulan.nama} dihitung "
            f"({nama}{lainnya}). "
            "Hitung lagi, lalu periksa hasilnya sebelum mengunci."
        )


def _kalimat_tertinggal(ada: int, disetujui: int) -> str:
    if not ada:
        return (
            f"Anda menyetujui {disetujui} orang tertinggal, padahal semua orang sudah "
            "terhitung. Buka lagi halaman kunci."
        )
    return (
        f"{ada} orang masih perlu diperbaiki dan tidak akan menerima TPP bulan ini. "
        f"Perbaiki lalu hitung lagi, atau nyatakan bahwa {ada} orang itu tertinggal."
    )
