"""What a policy may look at: built-in numbers, attributes, kinds of events.

Each source stands on a thing: the month, a day, a target of a day, an activity.
"""

from dataclasses import dataclass

BULAN, HARI, TARGET, KEGIATAN = "bulan", "hari", "target", "kegiatan"


@dataclass(frozen=True, slots=True)
class Sumber:
    """A built-in number: what it stands on, how its edges are written, its unit."""

    per: str
    skala: str
    satuan: str
    uraian: str


SUMBER = {
    "jam_masuk": Sumber(
        HARI,
        "jam",
        "jam",
        "rekaman masuk pertama, sampai detik; kosong bila tidak ada, izin, atau tidak hadir",
    ),
    "jam_pulang": Sumber(
        HARI, "jam", "jam", "rekaman pulang terakhir; kosong seperti jam masuk"
    ),
    "terlambat": Sumber(
        HARI,
        "durasi",
        "menit",
        "lama terlambat menurut `[penilaian]`; batas lapisnya ditulis dalam menit, di luar lapis nilainya detik",
    ),
    "pulang_cepat": Sumber(
        HARI, "durasi", "menit", "lama pulang sebelum jadwal; sama seperti terlambat"
    ),
    "menit_disetujui": Sumber(
        HARI, "angka", "menit", "jumlah menit kegiatan disetujui hari itu"
    ),
    "menit_kerja": Sumber(HARI, "angka", "menit", "menit kerja menurut jadwal"),
    "jumlah_target": Sumber(TARGET, "angka", "", "banyaknya menurut target"),
    "jumlah_disetujui": Sumber(
        TARGET,
        "angka",
        "",
        "jumlah dari kegiatan disetujui dengan tanggal dan RHK yang sama",
    ),
    "menit_kegiatan": Sumber(
        KEGIATAN, "angka", "menit", "menit satu kegiatan disetujui"
    ),
    "jumlah_kegiatan": Sumber(KEGIATAN, "angka", "", "jumlah satu kegiatan disetujui"),
    "hari_kerja": Sumber(BULAN, "angka", "hari", "banyaknya hari wajib kerja di fakta"),
    "hari_bertugas": Sumber(
        BULAN, "angka", "hari", "hari kalender memegang jabatan definitif bulan itu"
    ),
    "hari_bulan": Sumber(BULAN, "angka", "hari", "hari kalender bulan itu"),
    "menit_minimal_hari": Sumber(
        BULAN, "angka", "menit", "dari `[aturan]`, menurut kelompok jabatan orang itu"
    ),
    "menit_maksimal_hari": Sumber(BULAN, "angka", "menit", "dari `[aturan]`"),
}

ATRIBUT = {
    "status": BULAN,
    "golongan": BULAN,
    "kelas": BULAN,
    "jenjang": BULAN,
    "kelompok": BULAN,
    "jabatan": BULAN,
    "unit": BULAN,
    "ketidakhadiran": HARI,
    "keadaan_hari": HARI,
    "keterangan_hari": HARI,
    "katalog": KEGIATAN,
}

KEJADIAN = {
    "terlambat": "masuk sesudah jadwal menurut `[penilaian]`",
    "pulang_cepat": "pulang sebelum jadwal",
    "tanpa_rekaman_masuk": "hadir, tanpa rekaman masuk",
    "tanpa_rekaman_pulang": "hadir, tanpa rekaman pulang",
    "tanpa_keterangan": "hari wajib kerja tanpa rekaman dan tanpa izin, atau datang lewat jam tutup",
}
KEJADIAN_BERLAMA = frozenset({"terlambat", "pulang_cepat"})

NILAI_ATRIBUT = {
    "status": ("pns", "cpns", "pppk"),
    "jenjang": ("jpt", "administrator", "pengawas", "fungsional", "pelaksana"),
    "kelompok": ("umum", "guru", "nakes"),
    "keadaan_hari": ("hadir", "izin", "tanpa_keterangan", "belum"),
}
