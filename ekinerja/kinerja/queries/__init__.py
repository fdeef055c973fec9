"""Reads of the room: facts for the closing, own reports, the queue, the plan."""

from ekinerja.kinerja.queries.antrean import (
    Antrean,
    OrangMenunggu,
    antrean,
    jumlah_antrean,
    sama_dengan,
)
from ekinerja.kinerja.queries.fakta import (
    KegiatanRentang,
    Menunggu,
    TargetRentang,
    kegiatan_dalam,
    menunggu_persetujuan,
    target_dalam,
)
from ekinerja.kinerja.queries.lihat import (
    Kejadian,
    Lihatan,
    aktivitas_terlihat,
    lihatan,
    riwayat,
)
from ekinerja.kinerja.queries.milik import (
    HariKegiatan,
    Jendela,
    MenitHari,
    aktivitas_bulan,
    jendela,
    jumlah_status,
    menit_harian,
    per_hari,
    pilihan_katalog,
    pilihan_rhk,
)
from ekinerja.kinerja.queries.skp import KemajuanRhk, SkpKini, TargetKini, skp_kini

__all__ = [
    "Antrean",
    "HariKegiatan",
    "Jendela",
    "KegiatanRentang",
    "Kejadian",
    "KemajuanRhk",
    "Lihatan",
    "MenitHari",
    "Menunggu",
    "OrangMenunggu",
    "SkpKini",
    "TargetKini",
    "TargetRentang",
    "aktivitas_bulan",
    "aktivitas_terlihat",
    "antrean",
    "jendela",
    "jumlah_antrean",
    "jumlah_status",
    "kegiatan_dalam",
    "lihatan",
    "menit_harian",
    "menunggu_persetujuan",
    "per_hari",
    "pilihan_katalog",
    "pilihan_rhk",
    "riwayat",
    "sama_dengan",
    "skp_kini",
    "target_dalam",
]
