"""When a report may be sent: the window, office hours, the day's minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ekinerja.kinerja.rules.isi import (
    AktivitasDitolak,
    IsiLengkap,
    RhkDitolak,
    Waktu,
    WaktuDitolak,
)
from ekinerja.periode.rules import BatasBulan, TenggatLewat, periksa_laporan
from ekinerja.presensi.rules.jenis import TETAP_BEKERJA
from ekinerja.tpp.kebijakan import Aturan
from ekinerja.waktu import (
    Bulan,
    jam_lokal,
    saat_lokal,
    tanggal_lokal,
    tulis_jam,
    tulis_tanggal,
)

HARI_TERLAMA = 366
AKHIR_HARI = time(23, 59, 59)
TUGAS_LUAR = frozenset({"dinas_luar", "diklat"}) | TETAP_BEKERJA
"""Absences during which people work elsewhere and therefore leave no punch."""


class TanggalDitolak(AktivitasDitolak):
    """The date lies in the future, or the time to report it is over."""

    bidang = "tanggal"


class JamBertumpuk(AktivitasDitolak):
    """Another report of the same person covers the same minutes."""

    bidang = "mulai"


class BuktiDitolak(AktivitasDitolak):
    """Evidence is compulsory and missing, or too much of it was sent."""

    bidang = "bukti"


class BelumWaktunyaLapor(AktivitasDitolak):
    """Reports are not taken during office hours, or without a punch."""


@dataclass(frozen=True, slots=True)
class Keadaan:
    """What surrounds one report at the moment it is sent.

    Attributes:
        aturan: limits of the policy in force on the report's date.
        zona: zone of the duty place on that date.
        jam_kerja: the person's duty hours of today, or of last evening's shift while it
            lasts; None on a free day.
        tercatat: a punch, or a duty elsewhere, is on record for the date.
        lain: the person's other reports of that date which hold their time.
        dikembalikan_at: when the report was last sent back, if ever.
        ada_bukti: at least one evidence file hangs on it.
        bulan: the calendar of closing of the date's month.
    """

    aturan: Aturan
    zona: str
    jam_kerja: tuple[time, time] | None
    tercatat: bool
    lain: tuple[Waktu, ...]
    dikembalikan_at: datetime | None = None
    ada_bukti: bool = False
    bulan: BatasBulan | None = None


def batas_lapor(
    *,
    tanggal: date,
    aturan: Aturan,
    zona: str,
    dikembalikan_at: datetime | None = None,
    bulan: BatasBulan | None = None,
) -> datetime:
    """The last second in which a report for ``tanggal`` may be sent.

    The window ends ``lapor_mundur_hari`` days after the date, at ``lapor_batas_jam``.
    A report that was sent back may be mended and sent again within the same number
    of days counted from the day it came back, or within its first window, whichever
    ends later; and in any case only while the month is open, which the caller sees to.

    ``bulan``, the calendar of the date's month, ends all of that with its last day for
    reports; while a decree holds the month open, the window does not bind.
    """
    mundur = timedelta(days=aturan.lapor_mundur_hari)
    terakhir = tanggal + mundur
    if dikembalikan_at is not None:
        terakhir = max(terakhir, tanggal_lokal(dikembalikan_at, zona) + mundur)
    if bulan is not None and bulan.dibuka is not None:
        terakhir = max(terakhir, bulan.dibuka)
    batas = saat_lokal(terakhir, aturan.lapor_batas_jam, zona)
    if bulan is not None and bulan.laporan is not None:
        batas = min(batas, saat_lokal(bulan.laporan, AKHIR_HARI, zona))
    return batas


def periksa_tanggal_draf(*, tanggal: date, hari_ini: date) -> None:
    """Refuse a date to come and one so old that it can only be a slip of the pen.

    Raises:
        TanggalDitolak: after ``hari_ini``, or more than a year before it.
    """
    if tanggal > hari_ini:
        raise TanggalDitolak(
            f"{tulis_tanggal(tanggal)} belum tiba. Kegiatan dilaporkan sesudah "
            "dikerjakan; pilih hari ini atau hari sebelumnya."
        )
    if (hari_ini - tanggal).days > HARI_TERLAMA:
        raise TanggalDitolak(
            f"Tanggal {tanggal:%d-%m-%Y} sudah lebih dari setahun yang lalu. "
            "Periksa tahunnya."
        )


def tanggal_terlama(
    *, hari_ini: date, now: datetime, aturan: Aturan, zona: str
) -> date:
    """The oldest date that may still be reported at this moment."""
    mundur = aturan.lapor_mundur_hari
    if now.replace(microsecond=0) > saat_lokal(hari_ini, aturan.lapor_batas_jam, zona):
        mundur -= 1
    return hari_ini - timedelta(days=max(mundur, 0))


def periksa_tanggal(
    *,
    tanggal: date,
    now: datetime,
    aturan: Aturan,
    zona: str,
    dikembalikan_at: datetime | None = None,
    bulan: BatasBulan | None = None,
) -> None:
    """Refuse a date to come, and a report whose window, or month, is over.

    Raises:
        TanggalDitolak: the sentence says until when it could be sent.
    """
    hari_ini = tanggal_lokal(now, zona)
    periksa_tanggal_draf(tanggal=tanggal, hari_ini=hari_ini)
    if bulan is not None:
        try:
            periksa_laporan(bulan, hari_ini=hari_ini)
        except TenggatLewat as lewat:
            raise TanggalDitolak(str(lewat)) from lewat
    batas = batas_lapor(
        tanggal=tanggal,
        aturan=aturan,
        zona=zona,
        dikembalikan_at=dikembalikan_at,
        bulan=bulan,
    )
    if now.replace(microsecond=0) > batas:
        raise TanggalDitolak(
            f"Laporan untuk {tulis_tanggal(tanggal)} ditutup "
            f"{tulis_tanggal(batas.date())} pukul {tulis_jam(batas.time())} {zona}. "
            "Bila ada alasan kedinasan, sampaikan kepada atasan Anda."
        )


def periksa_tanggal_tetap(*, lama: date, baru: date, pernah_diputus: bool) -> None:
    """Refuse to move a report that once was sent back to another date.

    Its window was counted anew when it came back; with another date that would be a
    way to report days that are closed.

    Raises:
        TanggalDitolak: the date was changed.
    """
    if pernah_diputus and baru != lama:
        raise TanggalDitolak(
            f"Laporan yang pernah dikembalikan tetap bertanggal {tulis_tanggal(lama)}. "
            "Untuk tanggal lain, buat laporan baru."
        )


def periksa_kirim(isi: IsiLengkap, *, keadaan: Keadaan, now: datetime) -> None:
    """Decide whether a complete report may go to the superior now.

    Office hours bind only the sending: a draft may be written at any time.

    Args:
        isi: the completed report.
        keadaan: what surrounds it.
        now: the moment of sending.

    Raises:
        AktivitasDitolak: the first obstacle, as a subclass that names the field.
    """
    aturan = keadaan.aturan
    periksa_tanggal(
        tanggal=isi.tanggal,
        now=now,
        aturan=aturan,
        zona=keadaan.zona,
        dikembalikan_at=keadaan.dikembalikan_at,
        bulan=keadaan.bulan,
    )
    if not aturan.lapor_saat_jam_kerja and keadaan.jam_kerja is not None:
        _periksa_di_luar_jam_kerja(keadaan.jam_kerja, now=now, zona=keadaan.zona)
    if aturan.wajib_rekaman and not keadaan.tercatat:
        raise BelumWaktunyaLapor(
            f"Belum ada rekaman kehadiran pada {tulis_tanggal(isi.tanggal)}, padahal "
            "laporan hanya diterima untuk hari yang ada rekamannya. Rekam kehadiran, "
            "atau minta BKPSDM mencatat dinas luar Anda."
        )
    if aturan.wajib_rhk and isi.rhk_id is None:
        raise RhkDitolak("RHK belum dipilih. Pilih hasil kerja yang dituju.")
    if aturan.bukti_wajib and not keadaan.ada_bukti:
        raise BuktiDitolak("Bukti belum ada. Unggah paling sedikit satu berkas.")
    periksa_sehari(
        isi.waktu,
        lain=keadaan.lain,
        maksimal=aturan.menit_maksimal_hari,
        boleh_bertumpuk=aturan.tumpang_tindih,
    )


def periksa_sehari(
    baru: Waktu, *, lain: Iterable[Waktu], maksimal: int, boleh_bertumpuk: bool
) -> None:
    """Refuse minutes beyond the day's limit and times that are used already.

    Spans that only touch (one ends when the next begins) do not overlap. A report
    without clock times cannot overlap, but its minutes count.

    Args:
        baru: the report to add.
        lain: those of the same person and date that are sent or approved.
        maksimal: most minutes of one day.
        boleh_bertumpuk: the policy allows overlapping times.

    Raises:
        JamBertumpuk, WaktuDitolak: with what is in the way.
    """
    terpakai = 0
    for satu in lain:
        terpakai += satu.menit
        if not boleh_bertumpuk and bertumpuk(baru, satu):
            raise JamBertumpuk(
                f"Jam ini bertumpuk dengan laporan lain pukul "
                f"{tulis_jam(satu.mulai or time.min)}-"
                f"{tulis_jam(satu.selesai or time.max)}. Ubah jamnya; satu menit "
                "hanya dapat dilaporkan sekali."
            )
    if terpakai + baru.menit > maksimal:
        raise WaktuDitolak(
            f"Sehari paling banyak {maksimal} menit. Sudah ada {terpakai} menit, "
            f"jadi tersisa {max(maksimal - terpakai, 0)} menit untuk laporan ini."
        )


def bertumpuk(satu: Waktu, dua: Waktu) -> bool:
    """Whether two spans of clock time share more than an edge."""
    if satu.mulai is None or satu.selesai is None:
        return False
    if dua.mulai is None or dua.selesai is None:
        return False
    return satu.mulai < dua.selesai and dua.mulai < satu.selesai


def bulan_dari(tanggal: Iterable[date]) -> list[Bulan]:
    """The months of some dates, once each and in order (the order of locking)."""
    return sorted({Bulan.dari(satu) for satu in tanggal})


def _periksa_di_luar_jam_kerja(
    jam_kerja: tuple[time, time], *, now: datetime, zona: str
) -> None:
    awal, akhir = jam_kerja
    jam = jam_lokal(now, zona)
    siang, malam = awal <= jam < akhir, akhir <= awal and not akhir <= jam < awal
    if siang or malam:
        raise BelumWaktunyaLapor(
            f"Laporan tidak diterima selama jam kerja ({tulis_jam(awal)}-"
            f"{tulis_jam(akhir)}). Simpan sebagai draf, ajukan sesudah "
            f"{tulis_jam(akhir)}."
        )
