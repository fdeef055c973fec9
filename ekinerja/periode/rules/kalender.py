"""The calendar of closing: until when a month takes what, and from when it is locked."""

from dataclasses import dataclass
from datetime import date, timedelta

from ekinerja.alur import Ditolak
from ekinerja.periode.rules.bulan import TERKUNCI
from ekinerja.tpp.kebijakan import Kalender, Tenggat
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

NOMOR_SK_MAKS = 80
ALASAN_MAKS = 250
HARI_BUKA_MAKS = 60
DESEMBER = 12
SEHARI = timedelta(days=1)


class TenggatLewat(Ditolak):
    """The month takes this no longer, by its calendar of closing."""


class BukaDitolak(Ditolak):
    """A month's dates cannot be put off so; ``bidang`` names the form field."""

    def __init__(self, kalimat: str, bidang: str | None = None) -> None:
        super().__init__(kalimat)
        self.bidang = bidang


@dataclass(frozen=True, slots=True)
class BatasBulan:
    """The dates of one month's closing.

    Attributes:
        bulan: the month.
        penjelasan, laporan, persetujuan: the last day, included, on which absence
            records, reports and decisions are taken; None until the lock.
        kunci_sejak: the first day on which it may be locked.
        kunci_sampai: the last day on which locking it is in time; None for any.
        potong: the last day that is judged where the month closes before its end, so
            only in a December; None where all of its days are.
        dibuka: until when a decree holds it open, if one does.
    """

    bulan: Bulan
    penjelasan: date | None
    laporan: date | None
    persetujuan: date | None
    kunci_sejak: date
    kunci_sampai: date | None
    potong: date | None
    dibuka: date | None = None


def batas_bulan(
    bulan: Bulan, *, kalender: Kalender | None, dibuka: date | None = None
) -> BatasBulan:
    """The dates of a month from its policy's calendar and a decree.

    Args:
        bulan: the month.
        kalender: of the policy in force on its first day, if that has one.
        dibuka: the latest day to which a decree put the dates off.
    """
    if kalender is None:
        return BatasBulan(bulan, None, None, None, bulan.berikut.awal, None, None)
    tenggat: Tenggat = kalender
    tempat = bulan.berikut
    if bulan.nomor == DESEMBER and kalender.desember is not None:
        tenggat, tempat = kalender.desember, bulan

    def hari(nomor: int) -> date:
        tanggal = date(tempat.tahun, tempat.nomor, nomor)
        return tanggal if dibuka is None else max(tanggal, dibuka)

    penjelasan, laporan = hari(tenggat.penjelasan_sampai), hari(tenggat.laporan_sampai)
    persetujuan = hari(tenggat.persetujuan_sampai)
    kunci_sejak = max(penjelasan, laporan, persetujuan) + SEHARI
    return BatasBulan(
        bulan=bulan,
        penjelasan=penjelasan,
        laporan=laporan,
        persetujuan=persetujuan,
        kunci_sejak=kunci_sejak,
        kunci_sampai=max(
            date(tempat.tahun, tempat.nomor, tenggat.kunci_sampai), kunci_sejak
        ),
        potong=laporan if laporan < bulan.akhir else None,
        dibuka=dibuka,
    )


def lewat(batas: date | None, *, hari_ini: date) -> bool:
    """Whether a last day is over."""
    return batas is not None and hari_ini > batas


def periksa_penjelasan(batas: BatasBulan, *, hari_ini: date) -> None:
    """Refuse to record or cancel an absence once the month's day for it is over.

    Raises:
        TenggatLewat: the sentence names the day.
    """
    _periksa(
        batas.penjelasan,
        f"Ketidakhadiran {batas.bulan.nama} dicatat dan dibatalkan",
        hari_ini=hari_ini,
    )


def periksa_laporan(batas: BatasBulan, *, hari_ini: date) -> None:
    """Refuse to send a report once the month's day for it is over.

    Raises:
        TenggatLewat: the sentence names the day.
    """
    _periksa(batas.laporan, f"Laporan {batas.bulan.nama} diterima", hari_ini=hari_ini)


def periksa_persetujuan(batas: BatasBulan, *, hari_ini: date) -> None:
    """Refuse to decide on a report once the month's day for it is over.

    Raises:
        TenggatLewat: the sentence names the day.
    """
    _periksa(
        batas.persetujuan, f"Laporan {batas.bulan.nama} diputus", hari_ini=hari_ini
    )


def periksa_buka(
    batas: BatasBulan,
    *,
    sampai: date,
    nomor_sk: str,
    alasan: str,
    hari_ini: date,
) -> None:
    """Decide whether a decree may put a month's dates off to ``sampai``.

    That the month is not locked, and who acts, is checked by the caller.

    Raises:
        BukaDitolak: no calendar to put off, a day that changes nothing or lies in the
            past or too far ahead, or the decree's number or the reason is missing.
    """
    tanggal = (batas.penjelasan, batas.laporan, batas.persetujuan)
    terawal = min((t for t in tanggal if t is not None), default=None)
    if terawal is None:
        raise BukaDitolak(
            f"Kebijakan {batas.bulan.nama} tidak memakai kalender penutupan, jadi bulan "
            "ini masih terbuka sampai dikunci. Tidak ada yang perlu dibuka kembali."
        )
    if sampai < hari_ini:
        raise BukaDitolak(
            f"{tulis_tanggal_panjang(sampai)} sudah lewat. "
            "Tulis hari terakhir yang masih akan datang.",
            "sampai",
        )
    if sampai <= terawal:
        raise BukaDitolak(
            f"{batas.bulan.nama} memang masih terbuka sampai "
            f"{tulis_tanggal_panjang(terawal)}. Tulis tanggal sesudahnya.",
            "sampai",
        )
    if (sampai - hari_ini).days > HARI_BUKA_MAKS:
        raise BukaDitolak(
            f"Bulan dibuka kembali paling lama {HARI_BUKA_MAKS} hari dari sekarang. "
            "Pilih tanggal yang lebih dekat.",
            "sampai",
        )
    _periksa_teks(nomor_sk, "nomor_sk", "Nomor SK", NOMOR_SK_MAKS)
    _periksa_teks(alasan, "alasan", "Alasan", ALASAN_MAKS)


def boleh_buka(batas: BatasBulan, *, keadaan: str, bkpsdm: bool) -> bool:
    """Whether the link to put a month's dates off makes sense for this person."""
    return bkpsdm and keadaan != TERKUNCI and batas.laporan is not None


def _periksa(batas: date | None, apa: str, *, hari_ini: date) -> None:
    if lewat(batas, hari_ini=hari_ini) and batas is not None:
        raise TenggatLewat(
            f"{apa} paling lambat {tulis_tanggal_panjang(batas)}. "
            "Bila masih perlu, minta BKPSDM membuka bulan itu kembali dengan SK."
        )


def _periksa_teks(teks: str, bidang: str, nama: str, maksimal: int) -> None:
    if not teks.strip():
        raise BukaDitolak(f"{nama} belum diisi. Salin dari surat keputusannya.", bidang)
    if len(teks.strip()) > maksimal:
        raise BukaDitolak(
            f"{nama} paling panjang {maksimal} huruf. Ringkaskan.", bidang
        )
