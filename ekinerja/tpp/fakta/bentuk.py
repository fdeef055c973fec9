"""One person's month as frozen values: what happened, never what it means.

Facts hold times and counts. Words such as "late" or "percent" belong to the policy;
that is why a closed month can be calculated again under another policy.

A field marked ``BOLEH_TIADA`` may be left out of the JSON and is left out where it
holds its default, so that people without sanctions or shifts carry no trace of them.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Annotated

from ekinerja.waktu import Bulan

BOLEH_TIADA = {"boleh_tiada": True}


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The only texts a field may hold."""

    kata: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rentang:
    """The smallest and largest whole number a field may hold."""

    minimal: int
    maksimal: int


Menit = Annotated[int, Rentang(0, 24 * 60)]
Jumlah = Annotated[int, Rentang(0, 10**9)]
Rupiah = Annotated[int, Rentang(0, 10**12)]


@dataclass(frozen=True, slots=True)
class Status:
    """Employment status and rank over a span of days, both ends included."""

    id: str
    status: Annotated[
        str, Pilihan(("pns", "cpns", "pppk", "pppk_paruh_waktu", "kepala_daerah"))
    ]
    golongan: str
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Penempatan:
    """A post held over a span of days, both ends included."""

    id: str
    jenis: Annotated[str, Pilihan(("definitif", "plt", "plh"))]
    jabatan: str  # kode jabatan
    nama_jabatan: str
    unit: str  # kode unit
    nama_unit: str
    kelas: Annotated[int, Rentang(1, 17)] | None
    kelompok: Annotated[str, Pilihan(("umum", "guru", "nakes", "kepala_daerah"))]
    jenjang: Annotated[
        str,
        Pilihan(
            (
                "kepala_daerah",
                "jpt",
                "administrator",
                "pengawas",
                "fungsional",
                "pelaksana",
            )
        ),
    ]
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class Hari:
    """One working date: what was expected and what was recorded.

    Clock times are local to the duty place, to the second. ``jadwal_masuk`` is None
    on a day without duty; ``masuk`` is the first arrival, ``pulang`` the last leaving.
    A shift whose end is not after its beginning ends on the next calendar day; its
    punches stand on the date it began. ``kembali`` is the return from the midday
    break, where the schedule asks for a third scan. ``menit_luwes``: how much later
    one may come if one leaves as much later.
    """

    tanggal: date
    jadwal_masuk: time | None
    jadwal_pulang: time | None
    menit_kerja: Menit
    masuk: time | None
    pulang: time | None
    id_masuk: str | None
    id_pulang: str | None
    ketidakhadiran: str | None  # kind of the absence record: "sakit", "cuti_tahunan"...
    id_ketidakhadiran: str | None
    jadwal_kembali: time | None = field(default=None, metadata=BOLEH_TIADA)
    kembali: time | None = field(default=None, metadata=BOLEH_TIADA)
    id_kembali: str | None = field(default=None, metadata=BOLEH_TIADA)
    menit_luwes: Menit = field(default=0, metadata=BOLEH_TIADA)


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One reported piece of work. Only ``keadaan == "disetujui"`` may ever pay."""

    id: str
    tanggal: date
    keadaan: Annotated[str, Pilihan(("diajukan", "disetujui", "dikembalikan"))]
    uraian: str
    menit: Menit
    jumlah: Jumlah
    rhk: str | None
    katalog: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """A day's target for one RHK, in the unit of that target."""

    id: str
    tanggal: date
    rhk: str
    uraian: str
    jumlah: Jumlah
    satuan: str


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """An obligation such as PDM as it stood when the facts were collected."""

    id: str
    jenis: Annotated[
        str, Pilihan(("pdm", "lhkpn", "lhkasn", "tptgr", "bmd", "gratifikasi", "skp"))
    ]
    keadaan: Annotated[str, Pilihan(("selesai", "belum", "dikecualikan"))]
    batas: date
    alasan: str


@dataclass(frozen=True, slots=True)
class Izin:
    """An absence record as a whole: it may begin before and end after the month.

    The days it covers name its id; its length, its months and the number of the child
    (maternity leave) are read here.
    """

    id: str
    jenis: str
    sejak: date
    sampai: date
    anak_ke: Annotated[int, Rentang(1, 20)] | None = field(
        default=None, metadata=BOLEH_TIADA
    )


@dataclass(frozen=True, slots=True)
class Acara:
    """A roll call, ceremony or gymnastics this person was obliged to attend."""

    id: str
    tanggal: date
    jenis: str  # "apel", "upacara", "senam", "sidak"...
    uraian: str
    keadaan: Annotated[str, Pilihan(("hadir", "tidak_hadir", "berhalangan"))]


@dataclass(frozen=True, slots=True)
class Hukuman:
    """A disciplinary sanction: its decree works from ``sejak`` on, for ``bulan`` months."""

    id: str
    tingkat: Annotated[str, Pilihan(("ringan", "sedang", "berat"))]
    uraian: str
    nomor_sk: str
    sejak: date
    bulan: Annotated[int, Rentang(1, 120)]


@dataclass(frozen=True, slots=True)
class Catatan:
    """Something noted about a person on a day: a neglect, or a ground for an addition."""

    id: str
    tanggal: date
    jenis: Annotated[str, Pilihan(("kelalaian", "tambahan"))]
    rincian: str  # "tidak_menilai", "bendahara"...
    uraian: str


@dataclass(frozen=True, slots=True)
class Keadaan:
    """A special situation over a span of days, both ends included."""

    id: str
    jenis: Annotated[
        str,
        Pilihan(
            (
                "tugas_belajar",
                "cltn",
                "pindah_masuk",
                "diperbantukan",
                "diberhentikan_sementara",
                "masa_persiapan_pensiun",
                "meninggal",
            )
        ),
    ]
    sejak: date
    sampai: date


@dataclass(frozen=True, slots=True)
class NilaiKinerja:
    """The judgement of a period: predicate of the 3x3 matrix, behaviour in points."""

    id: str
    predikat: Annotated[
        str,
        Pilihan(("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")),
    ]
    perilaku: Annotated[int, Rentang(0, 120)] | None


@dataclass(frozen=True, slots=True)
class TargetBulan:
    """A month's target for one RHK; what was approved for that RHK is held against it."""

    id: str
    rhk: str
    uraian: str
    jumlah: Jumlah
    satuan: str


@dataclass(frozen=True, slots=True)
class Penghasilan:
    """What tax and insurance need besides the TPP, in whole rupiah.

    ``gaji`` and ``pajak_gaji`` are this month's salary and the tax already withheld
    on it; ``bruto_tahun`` and ``pajak_tahun`` are gross income (salary and TPP) and
    tax of the earlier months of the same year.
    """

    gaji: Rupiah
    pajak_gaji: Rupiah
    ptkp: Annotated[
        str,
        Pilihan(("TK/0", "TK/1", "TK/2", "TK/3", "K/0", "K/1", "K/2", "K/3")),
    ]
    bruto_tahun: Rupiah
    pajak_tahun: Rupiah


@dataclass(frozen=True, slots=True)
class Fakta:
    """Everything the policy may look at for one person and one month.

    ``hari_berjalan`` is set only for estimates of an unfinished month: later days are
    not judged, and on that day only what already exists is. Frozen facts have None, but
    for a December that closed early: the day after the last one that is judged.
    ``uji_coba``: the month is practised, nothing of it counts for pay (KD4).
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
    izin: tuple[Izin, ...] = field(default=(), metadata=BOLEH_TIADA)
    acara: tuple[Acara, ...] = field(default=(), metadata=BOLEH_TIADA)
    hukuman: tuple[Hukuman, ...] = field(default=(), metadata=BOLEH_TIADA)
    catatan: tuple[Catatan, ...] = field(default=(), metadata=BOLEH_TIADA)
    keadaan: tuple[Keadaan, ...] = field(default=(), metadata=BOLEH_TIADA)
    nilai: tuple[NilaiKinerja, ...] = field(default=(), metadata=BOLEH_TIADA)
    target_bulan: tuple[TargetBulan, ...] = field(default=(), metadata=BOLEH_TIADA)
    penghasilan: Penghasilan | None = field(default=None, metadata=BOLEH_TIADA)
    uji_coba: bool = field(default=False, metadata=BOLEH_TIADA)


KELAS = (
    Status,
    Penempatan,
    Hari,
    Kegiatan,
    Target,
    Kewajiban,
    Izin,
    Acara,
    Hukuman,
    Catatan,
    Keadaan,
    NilaiKinerja,
    TargetBulan,
    Penghasilan,
    Fakta,
)
"""Every class a line of facts is made of."""
