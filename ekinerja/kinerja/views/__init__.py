"""Pages of the room: own reports, the form, one report, the queue, the plan."""

from ekinerja.kinerja.views.antrean import antrean, putuskan
from ekinerja.kinerja.views.formulir import baru, ubah
from ekinerja.kinerja.views.kelalaian import kelalaian, kelalaian_batal
from ekinerja.kinerja.views.lihat import ajukan, batalkan, hapus, lihat, tarik
from ekinerja.kinerja.views.milik import daftar, skp
from ekinerja.kinerja.views.penilaian import nilai, nilai_daftar, penilaian
from ekinerja.kinerja.views.target import target

__all__ = [
    "ajukan",
    "antrean",
    "baru",
    "batalkan",
    "daftar",
    "hapus",
    "kelalaian",
    "kelalaian_batal",
    "lihat",
    "nilai",
    "nilai_daftar",
    "penilaian",
    "putuskan",
    "skp",
    "target",
    "tarik",
    "ubah",
]
