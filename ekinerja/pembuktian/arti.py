"""What a column of an office's sheet can mean: the closed list a mapping picks from."""

from dataclasses import dataclass

ABAIKAN = "abaikan"
PEGAWAI, HARIAN = "pegawai", "harian"


@dataclass(frozen=True, slots=True)
class Arti:
    """One meaning.

    ``perlu`` keys must stand beside it, ``boleh`` may. ``sekali``: for one column of a
    sheet only. ``peran``: "orang" says who, "banyak" is counted and rebuilt into facts,
    "harap" is an amount to compare, "hari" a fact of one day.
    """

    uraian: str
    peran: str = ""
    perlu: tuple[str, ...] = ()
    boleh: tuple[str, ...] = ()
    sekali: bool = True


KOLOM_PEGAWAI = {
    ABAIKAN: Arti("tidak dipakai", sekali=False),
    "nip": Arti("NIP atau NIPPPK, sebagai teks", "orang"),
    "nama": Arti("nama orang", "orang"),
    "status": Arti("status kepegawaian, diterjemahkan oleh [kata.status]", "orang"),
    "golongan": Arti("golongan dan ruang", "orang"),
    "kelas": Arti("kelas jabatan 1 sampai 17", "orang"),
    "jabatan": Arti("nama atau kode jabatan", "orang"),
    "unit": Arti("nama atau kode unit kerja", "orang"),
    "kelompok": Arti("kelompok jabatan, diterjemahkan oleh [kata.kelompok]", "orang"),
    "jenjang": Arti("jenjang jabatan, diterjemahkan oleh [kata.jenjang]", "orang"),
    "hari_kerja": Arti("banyaknya hari wajib kerja, untuk dicocokkan", "periksa"),
    "hari_hadir": Arti("banyaknya hari hadir, untuk dicocokkan", "periksa"),
    "hari_tanpa_keterangan": Arti(
        "banyaknya hari tidak hadir tanpa keterangan", "banyak"
    ),
    "hari_izin": Arti(
        "banyaknya hari izin sejenis", "banyak", perlu=("jenis",), sekali=False
    ),
    "hari_terlambat": Arti(
        "banyaknya hari terlambat dalam satu lapis", "banyak", ("menit",), sekali=False
    ),
    "hari_pulang_cepat": Arti(
        "banyaknya hari pulang cepat dalam satu lapis",
        "banyak",
        ("menit",),
        sekali=False,
    ),
    "hari_tanpa_masuk": Arti("banyaknya hari tanpa rekaman masuk", "banyak"),
    "hari_tanpa_pulang": Arti("banyaknya hari tanpa rekaman pulang", "banyak"),
    "menit_terlambat": Arti("jumlah menit terlambat sebulan", "banyak"),
    "menit_pulang_cepat": Arti("jumlah menit pulang cepat sebulan", "banyak"),
    "menit_disetujui": Arti("jumlah menit kegiatan disetujui sebulan", "banyak"),
    "persen_capaian": Arti("capaian target sebulan, dalam persen", "banyak"),
    "acara_tidak_diikuti": Arti(
        "banyaknya acara sejenis yang tidak diikuti", "banyak", ("jenis",), sekali=False
    ),
    "predikat": Arti("predikat kinerja, diterjemahkan oleh [kata.predikat]", "orang"),
    "nilai_perilaku": Arti("nilai perilaku", "orang"),
    "gaji": Arti("gaji bulan itu, untuk pajak dan iuran", "orang"),
    "pajak_gaji": Arti("pajak yang sudah dipungut atas gaji", "orang"),
    "ptkp": Arti("status PTKP seperti K/1", "orang"),
    "jumlah": Arti("TPP yang dihitung kantor sesudah semua langkah", "harap"),
    "bersih": Arti("TPP sesudah pajak dan iuran", "harap"),
    "pagu": Arti("jumlah tertinggi orang itu bulan itu", "harap"),
    "kriteria": Arti("jumlah satu kriteria", "harap", perlu=("kode",), sekali=False),
    "komponen": Arti("jumlah satu komponen", "harap", perlu=("kode",), sekali=False),
    "langkah": Arti(
        "perubahan oleh satu langkah, atau oleh satu kejadian di dalamnya",
        "harap",
        perlu=("kode",),
        boleh=("kejadian",),
        sekali=False,
    ),
}

KOLOM_HARIAN = {
    ABAIKAN: Arti("tidak dipakai", sekali=False),
    "nip": Arti("NIP orangnya", "orang"),
    "tanggal": Arti("tanggal hari itu", "hari"),
    "masuk": Arti("jam rekaman masuk", "hari"),
    "pulang": Arti("jam rekaman pulang", "hari"),
    "jadwal_masuk": Arti("jam masuk menurut jadwal hari itu", "hari"),
    "jadwal_pulang": Arti("jam pulang menurut jadwal hari itu", "hari"),
    "keterangan": Arti(
        "keterangan hari itu, diterjemahkan oleh [kata.keterangan]", "hari"
    ),
    "menit": Arti("menit kegiatan disetujui hari itu", "hari"),
}

ARTI = {PEGAWAI: KOLOM_PEGAWAI, HARIAN: KOLOM_HARIAN}
