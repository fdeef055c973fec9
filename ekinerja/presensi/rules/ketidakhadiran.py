"""Decisions about absences: pure, without clock or tables."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Alur, Ditolak, Pindah, gambar
from ekinerja.presensi.rules.jenis import TAK_PERNAH_DITAHAN
from ekinerja.waktu import Bulan, tulis_tanggal, tulis_tanggal_panjang

HARI_MAKS = 366
TAHUN_WAJAR = range(2000, 2101)

ALUR_KETIDAKHADIRAN: Alur = {
    "tercatat": {"batalkan": Pindah(oleh="bkpsdm", ke="dibatalkan")},
    "dibatalkan": {},
}


class KetidakhadiranDitolak(Ditolak):
    """A record of absence that lacks or contradicts something."""


class KetidakhadiranBertumpuk(Ditolak):
    """The person has another absence on one of the days."""


class LayananDitahan(Ditolak):
    """Personnel services wait until the person's data are up to date (PDM)."""


class PembatalanDitolak(Ditolak):
    """An absence cannot be cancelled: no reason, or cancelled before."""


@dataclass(frozen=True, slots=True)
class Masa:
    """A span of days with its label, both ends included."""

    sejak: date
    sampai: date
    label: str = ""

    @property
    def bulan(self) -> list[Bulan]:
        """Every month the span touches, in order."""
        hasil = [Bulan.dari(self.sejak)]
        while hasil[-1] < Bulan.dari(self.sampai):
            hasil.append(hasil[-1].berikut)
        return hasil

    def bertemu(self, lain: "Masa") -> bool:
        return self.sejak <= lain.sampai and lain.sejak <= self.sampai


@dataclass(frozen=True, slots=True)
class Tahanan:
    """An unmet obligation that withholds personnel services."""

    nama: str
    batas: date
    layanan: frozenset[str]


def periksa_masa(masa: Masa) -> None:
    """Check the days of an absence.

    Raises:
        KetidakhadiranDitolak: a year nobody means, it ends before it begins, or it
            lasts more than 366 days.
    """
    if masa.sejak.year not in TAHUN_WAJAR or masa.sampai.year not in TAHUN_WAJAR:
        raise KetidakhadiranDitolak(
            f"Tahun {masa.sejak.year} sampai {masa.sampai.year} di luar jangkauan. "
            f"Tulis tahun antara {TAHUN_WAJAR[0]} dan {TAHUN_WAJAR[-1]}."
        )
    if masa.sampai < masa.sejak:
        raise KetidakhadiranDitolak(
            f"Tanggal akhir {tulis_tanggal_panjang(masa.sampai)} mendahului tanggal "
            f"mulai {tulis_tanggal_panjang(masa.sejak)}. Perbaiki salah satunya."
        )
    if (masa.sampai - masa.sejak).days >= HARI_MAKS:
        raise KetidakhadiranDitolak(
            f"Masa ketidakhadiran melebihi {HARI_MAKS} hari. "
            "Periksa tahunnya, atau catat per tahun."
        )


def periksa_sesudah_masuk(masa: Masa, *, mulai: date | None, nama: str) -> None:
    """Refuse an absence from before the person held a post; mostly a wrong year.

    Raises:
        KetidakhadiranDitolak: it begins before ``mulai``, the day of the first post.
    """
    if mulai is not None and masa.sejak < mulai:
        raise KetidakhadiranDitolak(
            f"{nama} baru menjabat sejak {tulis_tanggal_panjang(mulai)}, sedangkan "
            f"ketidakhadiran ini mulai {tulis_tanggal_panjang(masa.sejak)}. "
            "Periksa tahunnya."
        )


def boleh_masa(masa: Masa) -> bool:
    """Whether the days of an absence make sense."""
    try:
        periksa_masa(masa)
    except KetidakhadiranDitolak:
        return False
    return True


def periksa_bukan_sendiri(*, pegawai_id: int, pelaku_id: int) -> None:
    """Refuse acts of an officer on an absence of their own.

    Raises:
        KetidakhadiranDitolak: a colleague must do it.
    """
    if pegawai_id == pelaku_id:
        raise KetidakhadiranDitolak(
            "Ketidakhadiran sendiri dicatat dan dibatalkan oleh petugas lain. "
            "Serahkan suratnya kepada rekan di BKPSDM."
        )


def periksa_catat(
    *,
    jenis: str,
    masa: Masa,
    nomor_dokumen: str,
    nama: str,
    kelompok: str | None,
    yang_ada: Iterable[Masa],
    tahanan: Tahanan | None,
) -> None:
    """Decide whether an absence may be recorded for a person.

    Args:
        kelompok: group of the post at the beginning; None without a post.
        yang_ada: the person's absences that were not cancelled.
        tahanan: the obligation that withholds services today, if any.

    Raises:
        KetidakhadiranDitolak: days contradictory, document missing, or the head of the
            region.
        KetidakhadiranBertumpuk: another absence lies on one of the days.
        LayananDitahan: the kind is a personnel service and the PDM is overdue; sick
            leave and duty travel are never withheld.
    """
    periksa_masa(masa)
    if not nomor_dokumen.strip():
        raise KetidakhadiranDitolak(
            f"Nomor dokumen ketidakhadiran {nama} belum diisi. "
            "Isi nomor surat yang mendasarinya."
        )
    if kelompok == "kepala_daerah":
        raise KetidakhadiranDitolak(
            f"{nama} adalah kepala daerah dan tidak mengisi presensi, "
            "jadi tidak ada ketidakhadiran yang perlu dicatat."
        )
    for lain in yang_ada:
        if lain.bertemu(masa):
            raise KetidakhadiranBertumpuk(
                f"{nama} sudah tercatat {lain.label.lower()} "
                f"{rentang_tanggal(lain.sejak, lain.sampai)}. "
                "Batalkan catatan itu lebih dahulu atau ubah tanggalnya."
            )
    if tahanan and ditahan(jenis=jenis, tahanan=tahanan):
        raise LayananDitahan(
            f"{tahanan.nama} {nama} belum selesai, padahal batasnya "
            f"{tulis_tanggal_panjang(tahanan.batas)}. Layanan kepegawaian ditahan "
            "sampai selesai: minta pegawai menuntaskannya, tandai selesai pada "
            "halaman pegawai, lalu catat lagi. Sakit dan dinas luar tetap dapat dicatat."
        )


def ditahan(*, jenis: str, tahanan: Tahanan) -> bool:
    """Whether an unmet obligation withholds this kind of absence."""
    return jenis in tahanan.layanan and jenis not in TAK_PERNAH_DITAHAN


def periksa_batal(*, dibatalkan: bool, alasan: str) -> None:
    """Decide whether a record of absence may be cancelled.

    Raises:
        PembatalanDitolak: it was cancelled before, or the reason is missing.
    """
    if not boleh_batal(dibatalkan=dibatalkan):
        raise PembatalanDitolak(
            "Ketidakhadiran ini sudah dibatalkan. Tidak ada yang perlu dilakukan lagi."
        )
    if not alasan.strip():
        raise PembatalanDitolak(
            "Alasan pembatalan belum diisi. Tulis mengapa catatan ini tidak berlaku."
        )


def boleh_batal(*, dibatalkan: bool) -> bool:
    """Whether a record of absence can still be cancelled."""
    status = "dibatalkan" if dibatalkan else "tercatat"
    return "batalkan" in ALUR_KETIDAKHADIRAN[status]


def rentang_tanggal(sejak: date, sampai: date) -> str:
    """``Sel 6 Okt`` or ``Sel 6 Okt sampai Kam 8 Okt``, for a sentence."""
    if sejak == sampai:
        return tulis_tanggal(sejak)
    return f"{tulis_tanggal(sejak)} sampai {tulis_tanggal(sampai)}"


def gambar_alur() -> str:
    """The page ``docs/rujukan/alur-ketidakhadiran.md``, drawn from the table."""
    return "\n".join(
        [
            "# Alur catatan ketidakhadiran",
            "",
            "Dibuat dari `ekinerja/presensi/rules/ketidakhadiran.py`; jangan diubah "
            "dengan tangan.",
            "",
            "```mermaid",
            gambar(ALUR_KETIDAKHADIRAN),
            "```",
            "",
            "Catatan yang dibatalkan tetap tersimpan dengan siapa, kapan, dan mengapa; "
            "hari-harinya bebas lagi. Mencatat dan membatalkan hanya selama semua "
            "bulannya belum dikunci.",
            "",
        ]
    )
