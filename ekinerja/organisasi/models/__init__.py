"""People, units, posts, dated placements, obligations, accounts and their roles.

Everything that changes over time carries ``berlaku_sejak`` and ``berlaku_sampai``
(both included; None means still in force). Questions are asked as of a date.
"""

from ekinerja.organisasi.models.akun import Akun, PengelolaAkun, PeranAkun
from ekinerja.organisasi.models.catatan import (
    MODEL_CATATAN,
    Catatan,
    CatatanTambahan,
    HukumanDisiplin,
    KeadaanKhusus,
)
from ekinerja.organisasi.models.dasar import Berlaku, urutan_tanggal
from ekinerja.organisasi.models.pegawai import (
    Kewajiban,
    Pegawai,
    Penempatan,
    RiwayatStatus,
)
from ekinerja.organisasi.models.struktur import ZONA, Jabatan, Pemda, UnitKerja

__all__ = [
    "MODEL_CATATAN",
    "ZONA",
    "Akun",
    "Berlaku",
    "Catatan",
    "CatatanTambahan",
    "HukumanDisiplin",
    "Jabatan",
    "KeadaanKhusus",
    "Kewajiban",
    "Pegawai",
    "Pemda",
    "Penempatan",
    "PengelolaAkun",
    "PeranAkun",
    "RiwayatStatus",
    "UnitKerja",
    "urutan_tanggal",
]
