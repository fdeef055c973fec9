"""What a policy may look at: built-in numbers, attributes, kinds of events.

Each source stands on a thing: the month, a day, a target of a day or of the month, an
activity.
"""

from dataclasses import dataclass

BULAN, HARI, TARGET, KEGIATAN = "bulan", "hari", "target", "kegiatan"
TARGET_BULAN = "target_bulan"


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
    "jam_kembali": Sumber(
        HARI, "jam", "jam", "rekaman kembali dari istirahat; kosong seperti jam masuk"
    ),
    "terlambat_sebulan": Sumber(
        BULAN, "durasi", "menit", "jumlah lama terlambat sebulan"
    ),
    "pulang_cepat_sebulan": Sumber(
        BULAN, "durasi", "menit", "jumlah lama pulang cepat sebulan"
    ),
    "jumlah_target_bulan": Sumber(TARGET_BULAN, "angka", "", "target sebulan satu RHK"),
    "realisasi_bulan": Sumber(
        TARGET_BULAN, "angka", "", "jumlah disetujui sebulan untuk RHK target itu"
    ),
    "hari_hadir": Sumber(BULAN, "angka", "hari", "hari kerja yang dihadiri"),
    "hari_izin": Sumber(BULAN, "angka", "hari", "hari kerja dengan izin"),
    "hari_tanpa_keterangan": Sumber(
        BULAN, "angka", "hari", "hari kerja tanpa keterangan"
    ),
    "hari_plt": Sumber(BULAN, "angka", "hari", "hari kalender menjadi Plt. bulan itu"),
    "acara_wajib": Sumber(
        BULAN, "angka", "kali", "acara yang wajib diikuti; yang berhalangan tidak ikut"
    ),
    "acara_diikuti": Sumber(BULAN, "angka", "kali", "acara wajib yang diikuti"),
    "nilai_perilaku": Sumber(
        BULAN, "angka", "poin", "nilai perilaku; tanpa penilaian orang itu bermasalah"
    ),
    "gaji": Sumber(BULAN, "angka", "rupiah", "gaji bulan itu"),
    "pajak_gaji": Sumber(
        BULAN, "angka", "rupiah", "pajak yang sudah dipungut atas gaji itu"
    ),
    "bruto_tahun": Sumber(
        BULAN, "angka", "rupiah", "gaji dan TPP bulan-bulan sebelumnya tahun itu"
    ),
    "pajak_tahun": Sumber(
        BULAN, "angka", "rupiah", "pajak bulan-bulan sebelumnya tahun itu"
    ),
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
    "bulan": BULAN,
    "keadaan": BULAN,
    "plt": BULAN,
    "predikat": BULAN,
    "ptkp": BULAN,
    "ketidakhadiran": HARI,
    "keadaan_hari": HARI,
    "keterangan_hari": HARI,
    "katalog": KEGIATAN,
}

KEJADIAN = {
    "terlambat": "masuk sesudah jadwal menurut `[penilaian]`",
    "pulang_cepat": "pulang sebelum jadwal",
    "terlambat_kembali": "kembali dari istirahat sesudah jadwalnya",
    "tanpa_rekaman_masuk": "hadir, tanpa rekaman masuk",
    "tanpa_rekaman_pulang": "hadir, tanpa rekaman pulang",
    "tanpa_rekaman_kembali": "hadir, tanpa rekaman kembali yang diminta jadwal",
    "tanpa_keterangan": "hari wajib kerja tanpa rekaman dan tanpa izin, atau datang lewat jam tutup",
    "izin": "hari kerja dengan izin; rinciannya jenis izin",
    "tanpa_laporan": "hari yang wajib dilaporkan tanpa satu kegiatan pun disetujui; rinciannya jenis izin hari itu",
    "acara_tidak_diikuti": "acara wajib yang tidak diikuti; rinciannya jenis acara",
    "hukuman": "bulan dalam masa hukuman disiplin; rinciannya tingkat hukuman",
    "kelalaian": "kelalaian yang dicatat; rinciannya macamnya",
    "tambahan": "dasar sebuah tambahan; rinciannya macamnya",
}
KEJADIAN_REKAMAN = frozenset(
    {
        "terlambat",
        "pulang_cepat",
        "terlambat_kembali",
        "tanpa_rekaman_masuk",
        "tanpa_rekaman_pulang",
        "tanpa_rekaman_kembali",
        "tanpa_keterangan",
    }
)
"""Kinds judged from the punches of a day; the others come from facts of their own."""
KEJADIAN_BERLAMA = frozenset({"terlambat", "pulang_cepat", "terlambat_kembali"})
KEJADIAN_SEBULAN = frozenset({"hukuman", "tambahan"})
"""Kinds that belong to the month, not to one of its duty days."""

DARI = {
    "besar": "lama kejadian itu sendiri",
    "urutan": "kejadian keberapa bulan itu",
    "beruntun": "hari kerja keberapa berturut-turut",
    "jumlah": "banyaknya sebulan; tiap kejadian menambah selisihnya",
    "total": "jumlah lamanya sebulan; tiap kejadian menambah selisihnya",
    "hari_ke": "hari kalender keberapa sejak izin itu mulai",
    "bulan_ke": "bulan keberapa sejak izin atau hukuman itu mulai",
    "anak_ke": "anak keberapa (cuti melahirkan)",
    "lama": "lama seluruh izin itu, dalam hari kalender",
}
"""What the bands of a rate may look at."""
DARI_LAMA = frozenset({"besar", "total"})
DARI_IZIN = frozenset({"hari_ke", "anak_ke", "lama"})

PTKP = ("TK/0", "TK/1", "TK/2", "TK/3", "K/0", "K/1", "K/2", "K/3")

KELOMPOK = ("umum", "guru", "nakes")

KEADAAN_KHUSUS = (
    "tugas_belajar",
    "cltn",
    "pindah_masuk",
    "diperbantukan",
    "diberhentikan_sementara",
    "masa_persiapan_pensiun",
    "meninggal",
)
HUKUMAN = "hukuman"
DIATUR = (HUKUMAN, *KEADAAN_KHUSUS)
"""What a policy must speak of before somebody it concerns is paid."""

NILAI_ATRIBUT: dict[str, tuple[str | int, ...]] = {
    "status": ("pns", "cpns", "pppk", "pppk_paruh_waktu"),
    "jenjang": ("jpt", "administrator", "pengawas", "fungsional", "pelaksana"),
    "kelompok": KELOMPOK,
    "bulan": tuple(range(1, 13)),
    "keadaan": ("", *KEADAAN_KHUSUS),
    "plt": ("", "lebih_tinggi", "setara", "lebih_rendah"),
    "ptkp": PTKP,
    "predikat": (
        "belum_dinilai",
        "sangat_baik",
        "baik",
        "butuh_perbaikan",
        "kurang",
        "sangat_kurang",
    ),
    "keadaan_hari": ("hadir", "izin", "tanpa_keterangan", "belum"),
}
