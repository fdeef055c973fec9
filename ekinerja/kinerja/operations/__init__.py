"""The only writer of this room: reports, decisions, plans, and their bulk forms."""

from ekinerja.kinerja.operations.evaluasi import (
    NilaiBaru,
    nilai_kinerja,
    nilai_kinerja_banyak,
)
from ekinerja.kinerja.operations.kelalaian import batalkan_kelalaian
from ekinerja.kinerja.operations.lapor import (
    AktivitasTidakAda,
    HasilLapor,
    ajukan,
    hapus_draf,
    laporkan,
    simpan_draf,
    tarik,
    ubah,
    ubah_dan_ajukan,
)
from ekinerja.kinerja.operations.massal import (
    AktivitasBaru,
    BarisDitolak,
    HasilMassal,
    PutusanBaru,
    laporkan_banyak,
    setujui_banyak,
)
from ekinerja.kinerja.operations.otomatis import HasilOtomatis, setujui_otomatis
from ekinerja.kinerja.operations.putusan import (
    HasilPutusan,
    Tolakan,
    batalkan_persetujuan,
    kembalikan,
    setujui,
)
from ekinerja.kinerja.operations.rencana import (
    KatalogBaru,
    KatalogTidakSah,
    RhkBaru,
    SkpBaru,
    SkpDitolak,
    TargetBaru,
    susun_skp_banyak,
    tambah_katalog_banyak,
)
from ekinerja.kinerja.operations.target import (
    TargetBulanBaru,
    tetapkan_target,
    tetapkan_target_banyak,
)

__all__ = [
    "AktivitasBaru",
    "AktivitasTidakAda",
    "BarisDitolak",
    "HasilLapor",
    "HasilMassal",
    "HasilOtomatis",
    "HasilPutusan",
    "KatalogBaru",
    "KatalogTidakSah",
    "NilaiBaru",
    "PutusanBaru",
    "RhkBaru",
    "SkpBaru",
    "SkpDitolak",
    "TargetBaru",
    "TargetBulanBaru",
    "Tolakan",
    "ajukan",
    "batalkan_kelalaian",
    "batalkan_persetujuan",
    "hapus_draf",
    "kembalikan",
    "laporkan",
    "laporkan_banyak",
    "nilai_kinerja",
    "nilai_kinerja_banyak",
    "setujui",
    "setujui_banyak",
    "setujui_otomatis",
    "simpan_draf",
    "susun_skp_banyak",
    "tambah_katalog_banyak",
    "tarik",
    "tetapkan_target",
    "tetapkan_target_banyak",
    "ubah",
    "ubah_dan_ajukan",
]
