"""The only writers of people, posts, placements, records, accounts and roles.

``oleh=None`` is the installation itself; anybody else must hold the role ``bkpsdm`` on
the day. Bulk forms check and record exactly what the single forms do.
"""

from ekinerja.organisasi.operations.akun import (
    akhiri_peran,
    beri_peran,
    pasang_sandi,
)
from ekinerja.organisasi.operations.catatan import (
    HukumanBaru,
    KeadaanBaru,
    TambahanBaru,
    akhiri_catatan,
    batalkan_catatan,
    catat_hukuman,
    catat_keadaan,
    catat_tambahan,
)
from ekinerja.organisasi.operations.impor import Permintaan as PermintaanImpor
from ekinerja.organisasi.operations.impor import simpan_impor
from ekinerja.organisasi.operations.kewajiban import (
    KewajibanBaru,
    kecualikan_kewajiban,
    penuhi_kewajiban,
    tambah_kewajiban_banyak,
    tambah_kewajiban_nip,
)
from ekinerja.organisasi.operations.pegawai import (
    PegawaiBaru,
    tambah_pegawai_banyak,
)
from ekinerja.organisasi.operations.penempatan import (
    PenempatanBaru,
    akhiri_penempatan,
    tempatkan_banyak,
)
from ekinerja.organisasi.operations.status import StatusBaru, ubah_status
from ekinerja.organisasi.operations.struktur import (
    JabatanBaru,
    UnitBaru,
    siapkan_pemda,
    tambah_jabatan,
    tambah_unit,
)

__all__ = [
    "HukumanBaru",
    "JabatanBaru",
    "KeadaanBaru",
    "KewajibanBaru",
    "PegawaiBaru",
    "PenempatanBaru",
    "PermintaanImpor",
    "StatusBaru",
    "TambahanBaru",
    "UnitBaru",
    "akhiri_catatan",
    "akhiri_penempatan",
    "akhiri_peran",
    "batalkan_catatan",
    "beri_peran",
    "catat_hukuman",
    "catat_keadaan",
    "catat_tambahan",
    "kecualikan_kewajiban",
    "pasang_sandi",
    "penuhi_kewajiban",
    "siapkan_pemda",
    "simpan_impor",
    "tambah_jabatan",
    "tambah_kewajiban_banyak",
    "tambah_kewajiban_nip",
    "tambah_pegawai_banyak",
    "tambah_unit",
    "tempatkan_banyak",
    "ubah_status",
]
