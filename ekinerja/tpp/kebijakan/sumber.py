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
    "jam_masuk": Sumber(HARI, "jam", "jam", "Jam datang pertama, sampai detik"),
    "jam_pulang": Sumber(HARI, "jam", "jam", "Jam pulang terakhir, sampai detik"),
    "terlambat": Sumber(HARI, "durasi", "menit", "Lama terlambat menurut penilaian"),
    "pulang_cepat": Sumber(HARI, "durasi", "menit", "Lama pulang sebelum waktunya"),
    "menit_disetujui": Sumber(HARI, "angka", "menit", "Menit kegiatan disetujui"),
    "menit_kerja": Sumber(HARI, "angka", "menit", "Menit kerja menurut jadwal"),
    "jumlah_target": Sumber(TARGET, "angka", "", "Banyaknya menurut target hari itu"),
    "jumlah_disetujui": Sumber(TARGET, "angka", "", "Banyaknya yang disetujui"),
    "menit_kegiatan": Sumber(KEGIATAN, "angka", "menit", "Menit satu kegiatan"),
    "jumlah_kegiatan": Sumber(KEGIATAN, "angka", "", "Jumlah satu kegiatan"),
    "hari_kerja": Sumber(BULAN, "angka", "hari", "Banyaknya hari wajib kerja"),
    "hari_bertugas": Sumber(BULAN, "angka", "hari", "Hari kalender memegang jabatan"),
    "hari_bulan": Sumber(BULAN, "angka", "hari", "Hari kalender bulan itu"),
    "menit_minimal_hari": Sumber(
        BULAN, "angka", "menit", "Dari [aturan], per kelompok"
    ),
    "menit_maksimal_hari": Sumber(BULAN, "angka", "menit", "Dari [aturan]"),
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
    "terlambat": "Datang sesudah jam masuk; besarnya lama terlambat",
    "pulang_cepat": "Pulang sebelum jam pulang; besarnya selisihnya",
    "tanpa_rekaman_masuk": "Hadir tanpa rekaman masuk",
    "tanpa_rekaman_pulang": "Hadir tanpa rekaman pulang",
    "tanpa_keterangan": "Hari kerja tanpa rekaman dan tanpa izin, atau lewat jam tutup",
}
KEJADIAN_BERLAMA = frozenset({"terlambat", "pulang_cepat"})

NILAI_ATRIBUT = {
    "status": ("pns", "cpns", "pppk"),
    "jenjang": ("jpt", "administrator", "pengawas", "fungsional", "pelaksana"),
    "kelompok": ("umum", "guru", "nakes"),
    "keadaan_hari": ("hadir", "izin", "tanpa_keterangan", "belum"),
}
