"""What ``[aturan]`` says: limits other rooms read; nothing here is calculated with."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Tenggat:
    """Last days of a month's closing, each included, as numbers of a calendar month.

    Explanations and absence records until the first, reports until the second,
    decisions on them until the third, the lock until the fourth.
    """

    penjelasan_sampai: int
    laporan_sampai: int
    persetujuan_sampai: int
    kunci_sampai: int


@dataclass(frozen=True, slots=True)
class Kalender(Tenggat):
    """The calendar of closing: days of the following month.

    ``desember`` counts days of December itself, which then closes early; None where
    December closes like the others.
    """

    desember: Tenggat | None


@dataclass(frozen=True, slots=True)
class Aturan:
    """Limits other rooms read; nothing here is calculated with by itself.

    ``lapor_mundur_hari``: 0 = today only, 1 = today and yesterday. ``lapor_batas_jam``
    is the last moment on the last allowed day. ``jam_tutup_masuk`` is the last moment
    an arrival still counts, None where attendance does not close.
    ``setujui_otomatis_hari``: after so many days without an answer a report approves
    itself, None where silence means nothing. ``kalender`` None: a month takes reports
    and records until it is locked.
    """

    lapor_mundur_hari: int
    lapor_batas_jam: time
    lapor_saat_jam_kerja: bool
    wajib_rekaman: bool
    menit_minimal_hari: dict[str, int]
    menit_maksimal_hari: int
    tumpang_tindih: bool
    setujui_sekaligus_maks: int
    wajib_rhk: bool
    bukti_wajib: bool
    jam_tutup_masuk: time | None
    pdm_menghentikan_layanan: bool
    layanan_kepegawaian: tuple[str, ...]
    setujui_otomatis_hari: int | None = None
    kalender: Kalender | None = None
