"""One person's month as frozen values: what happened, never what it means.

Facts hold times and counts. Words such as "late" or "percent" belong to the policy;
that is why a closed month can be calculated again under another policy.
"""

from dataclasses import dataclass
from datetime import date, time

from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Status:
    """Employment status and rank over a span of days, both ends included."""

    id: str
    status: str  # "pns", "cpns", "pppk"
    golongan: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A post held over a span of days, both ends included."""

    id: str
    jenis: str  # "definitif", "plt", "plh"
    jabatan: str  # kode jabatan
    nama_jabatan: str
    unit: str  # kode unit
    nama_unit: str
    kelas: int | None
    kelompok: str  # "umum", "guru", "nakes"
    jenjang: str  # "jpt", "administrator", "pengawas", "pelaksana", "fungsional"
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Hari:
    """One working date: what was expected and what was recorded.

    Clock times are local to the duty place, to the second. ``jadwal_masuk`` is None
    on a day without duty; ``masuk`` is the first arrival, ``pulang`` the last leaving.
    """

    tanggal: date
    jadwal_masuk: time | None
    jadwal_pulang: time | None
    menit_kerja: int
    masuk: time | None
    pulang: time | None
    id_masuk: str | None
    id_pulang: str | None
    ketidakhadiran: str | None  # kind of the absence record: "sakit", "cuti_tahunan"...
    id_ketidakhadiran: str | None


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One reported piece of work. Only ``keadaan == "disetujui"`` may ever pay."""

    id: str
    tanggal: date
    keadaan: str  # "diajukan", "disetujui", "dikembalikan"
    uraian: str
    menit: int
    jumlah: int
    rhk: str | None
    katalog: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """A day's target for one RHK, in the unit of that target."""

    id: str
    tanggal: date
    rhk: str
    uraian: str
    jumlah: int
    satuan: str


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """An obligation such as PDM as it stood when the facts were collected."""

    id: str
    jenis: str  # "pdm"
    keadaan: str  # "selesai", "belum", "dikecualikan"
    batas: date
    alasan: str


@dataclass(frozen=True, slots=True)
class Fakta:
    """Everything the policy may look at for one person and one month.

    ``hari_berjalan`` is set only for estimates of an unfinished month: later days are
    not judged, and on that day only what already exists is. Frozen facts have None.
    """

    periode: Bulan
    pegawai: str  # NIP, 18 digits
    nama: str
    status: tuple[Status, ...]
    penempatan: tuple[Penempatan, ...]
    hari: tuple[Hari, ...]
    kegiatan: tuple[Kegiatan, ...]
    target: tuple[Target, ...]
    kewajiban: tuple[Kewajiban, ...]
    hari_berjalan: date | None = None
