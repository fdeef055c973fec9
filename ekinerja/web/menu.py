"""Where one can go: the places of the navigation, by what the person is.

The table decides what is shown, never what is allowed; a test walks every link as
every role.
"""

from collections.abc import Collection
from dataclasses import dataclass

UTAMA = 3  # places on the phone's bar beside "Menu"


@dataclass(frozen=True, slots=True)
class Tempat:
    """One place: its words, its icon, the name of its address and what it covers."""

    nama: str
    ikon: str
    rute: str
    termasuk: tuple[str, ...] = ()
    pendek: str = ""  # for the phone's bar, where a long word would break


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Places under one heading."""

    judul: str
    tempat: tuple[Tempat, ...]


HARI_INI = Tempat("Hari ini", "rumah", "web:hari_ini")
KEGIATAN = Tempat(
    "Kegiatan",
    "kegiatan",
    "kinerja:daftar",
    ("kinerja:baru", "kinerja:lihat", "kinerja:ubah"),
)
BULAN_INI = Tempat("Bulan ini", "kalender", "web:bulan_ini")
SKP = Tempat("SKP", "sasaran", "kinerja:skp")
TPP = Tempat(
    "TPP",
    "dompet",
    "penutupan:tpp",
    ("penutupan:perkiraan", "penutupan:slip", "penutupan:tanpa"),
)
ANTREAN = Tempat("Antrean", "antrean", "kinerja:antrean", ("kinerja:putuskan",))
PENILAIAN = Tempat(
    "Penilaian kinerja", "sasaran", "kinerja:penilaian", ("kinerja:nilai",)
)
PEGAWAI = Tempat(
    "Pegawai",
    "orang",
    "organisasi:pegawai_daftar",
    (
        "organisasi:pegawai",
        "organisasi:status_baru",
        "web:impor",
        "web:impor_jenis",
        "web:impor_pratinjau",
        "web:bulan_pegawai",
        "kinerja:target",
        "kinerja:nilai_daftar",
    ),
)
KETIDAKHADIRAN = Tempat(
    "Ketidakhadiran",
    "surat",
    "presensi:ketidakhadiran_daftar",
    ("presensi:ketidakhadiran_baru",),
)
ACARA = Tempat(
    "Acara",
    "centang",
    "presensi:acara_daftar",
    ("presensi:acara", "presensi:acara_baru"),
)
JADWAL = Tempat(
    "Jadwal kerja",
    "jam",
    "jadwal:pola_daftar",
    ("jadwal:pola", "jadwal:pola_baru", "jadwal:giliran", "jadwal:libur"),
    pendek="Jadwal",
)
CATATAN = Tempat(
    "Catatan pegawai",
    "berkas",
    "organisasi:catatan",
    (
        "organisasi:catatan_daftar",
        "organisasi:catatan_baru",
        "organisasi:kewajiban_daftar",
        "organisasi:kewajiban_baru",
    ),
)
PENUTUPAN = Tempat(
    "Penutupan bulan",
    "kunci",
    "penutupan:bulan_daftar",
    (
        "penutupan:bulan",
        "penutupan:kunci",
        "penutupan:buka_kembali",
        "penutupan:perbaiki",
        "penutupan:penghasilan",
        "penutupan:penghasilan_isi",
        "penutupan:hasil_pegawai",
        "kinerja:kelalaian",
        "penutupan:hasil_tanpa",
    ),
    pendek="Penutupan",
)
SIMULASI = Tempat(
    "Simulasi",
    "hitung",
    "web:simulasi_daftar",
    ("web:simulasi",),
)
KEBIJAKAN = Tempat(
    "Kebijakan",
    "timbangan",
    "web:kebijakan_daftar",
    (
        "web:kebijakan",
        "web:kebijakan_angka",
        "web:draf",
        "web:draf_angka",
        "web:draf_baru",
        "web:draf_berkas",
        "web:draf_usulkan",
        "web:draf_tetapkan",
        "web:buktikan",
        "web:buktikan_pemetaan",
        "web:buktikan_hasil",
    ),
)
JEJAK = Tempat("Jejak", "jejak", "pengawasan:jejak")

SENDIRI = Kelompok("Milik saya", (HARI_INI, KEGIATAN, BULAN_INI, ACARA, SKP, TPP))
TIM = Kelompok("Tim saya", (ANTREAN, PENILAIAN, PEGAWAI))
KEPALA = Kelompok("Pemerintah daerah", (ANTREAN, PENILAIAN, PEGAWAI))
KANTOR = Kelompok(
    "Kepegawaian",
    (
        PENUTUPAN,
        KETIDAKHADIRAN,
        ACARA,
        JADWAL,
        PEGAWAI,
        CATATAN,
        KEBIJAKAN,
        SIMULASI,
        JEJAK,
    ),
)
AWASI = Kelompok(
    "Pengawasan",
    (
        PENUTUPAN,
        KETIDAKHADIRAN,
        ACARA,
        JADWAL,
        PEGAWAI,
        CATATAN,
        KEBIJAKAN,
        SIMULASI,
        JEJAK,
    ),
)


def kelompok(
    *, kepala_daerah: bool, memimpin: bool, peran: Collection[str]
) -> tuple[Kelompok, ...]:
    """The headings one person sees, the most used first; no place stands twice."""
    if kepala_daerah:
        return (KEPALA,)
    luas = "bkpsdm" in peran or "auditor" in peran
    milik = tuple(satu for satu in SENDIRI.tempat if not (luas and satu is ACARA))
    daftar = [Kelompok(SENDIRI.judul, milik)]
    if memimpin:
        daftar.append(Kelompok(TIM.judul, (ANTREAN, PENILAIAN)) if luas else TIM)
    if "bkpsdm" in peran:
        daftar.append(KANTOR)
    elif "auditor" in peran:
        daftar.append(AWASI)
    return tuple(daftar)


def tempat_utama(
    *, kepala_daerah: bool, memimpin: bool, peran: Collection[str]
) -> tuple[Tempat, ...]:
    """The places on the phone's bar; the last one, Menu, is the same for all."""
    if kepala_daerah:
        return (ANTREAN, PEGAWAI)
    if "bkpsdm" in peran:
        return (HARI_INI, PENUTUPAN, KETIDAKHADIRAN)
    if "auditor" in peran:
        return (HARI_INI, PENUTUPAN, JEJAK)
    if memimpin:
        return (HARI_INI, ANTREAN, KEGIATAN)
    return (HARI_INI, KEGIATAN, BULAN_INI)
