"""Decisions about ceremonies and who came: pure, without clock or tables."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ekinerja.alur import Ditolak
from ekinerja.waktu import tulis_tanggal_panjang

JENIS_ACARA = {
    "apel": "Apel",
    "upacara": "Upacara",
    "senam": "Senam",
    "sidak": "Inspeksi mendadak",
    "rapat": "Rapat wajib",
}
KEADAAN = {
    "hadir": "Hadir",
    "tidak_hadir": "Tidak hadir",
    "berhalangan": "Berhalangan",
}
BELUM_TERCATAT = ""
URAIAN_PANJANG = 150
TAHUN_WAJAR = range(2000, 2101)


class AcaraDitolak(Ditolak):
    """A ceremony that lacks something, is there already, or no longer holds."""


class KehadiranDitolak(Ditolak):
    """Presence that cannot be recorded: who, whose, or when is not right."""


@dataclass(frozen=True, slots=True)
class AcaraBaru:
    """One ceremony to add, and the units whose people must come."""

    tanggal: date
    jenis: str
    uraian: str
    unit_ids: tuple[int, ...]


def periksa_acara(
    *,
    tanggal: date,
    jenis: str,
    uraian: str,
    unit_ids: Collection[int],
    unit_dikenal: Collection[int],
    kembar: bool,
) -> None:
    """Decide whether a ceremony may be added.

    Args:
        unit_dikenal: units that exist on the date.
        kembar: one of the same kind, words and date is there.

    Raises:
        AcaraDitolak: what is missing, unknown or double.
    """
    if tanggal.year not in TAHUN_WAJAR:
        raise AcaraDitolak(
            f"Tahun {tanggal.year} di luar jangkauan. Periksa tanggal acaranya."
        )
    if jenis not in JENIS_ACARA:
        raise AcaraDitolak(
            f"Jenis acara '{jenis}' tidak dikenal. Pilih: {', '.join(JENIS_ACARA)}."
        )
    if not uraian.strip():
        raise AcaraDitolak("Nama acara belum diisi. Tulis misalnya Apel Senin pagi.")
    if not unit_ids:
        raise AcaraDitolak(
            "Unit yang wajib hadir belum dipilih. Pilih sekurangnya satu unit."
        )
    if not set(unit_ids) <= set(unit_dikenal):
        raise AcaraDitolak(
            f"Ada unit yang tidak berlaku pada {tulis_tanggal_panjang(tanggal)}. "
            "Pilih lagi dari daftar unit."
        )
    if kembar:
        raise AcaraDitolak(
            f"{uraian.strip()} pada {tulis_tanggal_panjang(tanggal)} sudah ada. "
            "Ubah namanya bila memang dua acara."
        )


def periksa_batal_acara(*, dibatalkan: bool, alasan: str) -> None:
    """Decide whether a ceremony may be taken back.

    Raises:
        AcaraDitolak: it was before, or the reason is missing.
    """
    if dibatalkan:
        raise AcaraDitolak(
            "Acara ini sudah dibatalkan. Tidak ada yang perlu dilakukan lagi."
        )
    if not alasan.strip():
        raise AcaraDitolak(
            "Alasan pembatalan belum diisi. Tulis mengapa acara ini tidak berlaku."
        )


def periksa_berlangsung(
    *, nama: str, tanggal: date, hari_ini: date, batal: bool
) -> None:
    """Refuse presence at what has not come yet or was taken back.

    Raises:
        KehadiranDitolak: with when it may be recorded.
    """
    if batal:
        raise KehadiranDitolak(
            f"{nama} sudah dibatalkan, jadi kehadirannya tidak dicatat."
        )
    if tanggal > hari_ini:
        raise KehadiranDitolak(
            f"{nama} baru berlangsung {tulis_tanggal_panjang(tanggal)}. "
            "Catat kehadirannya mulai tanggal itu."
        )


def periksa_hadir(
    *, keadaan: str, nama: str, wajib: bool, berwenang: bool, sendiri: bool
) -> None:
    """Decide whether somebody's presence may be recorded by somebody.

    Args:
        wajib: the person belongs to an obliged unit on the date.
        berwenang: the actor is of the personnel office or leads that unit.
        sendiri: it is the actor's own presence.

    Raises:
        KehadiranDitolak: the first of these that is wrong.
    """
    if keadaan not in KEADAAN and keadaan != BELUM_TERCATAT:
        raise KehadiranDitolak(
            f"Keadaan '{keadaan}' tidak dikenal. Pilih: {', '.join(KEADAAN)}."
        )
    if not wajib:
        raise KehadiranDitolak(
            f"{nama} tidak bertugas di unit yang wajib hadir pada tanggal itu. "
            "Periksa unit acaranya, atau penempatannya."
        )
    if sendiri:
        raise KehadiranDitolak(
            "Kehadiran sendiri dicatat oleh orang lain: minta petugas BKPSDM."
        )
    if not berwenang:
        raise KehadiranDitolak(
            f"Kehadiran {nama} dicatat oleh BKPSDM atau pemimpin unitnya. "
            "Sampaikan kepada mereka."
        )
