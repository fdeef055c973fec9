"""The state of months, the policies of the government, drafts and simulations."""

from ekinerja.periode.queries.bulan import (
    UjiCoba,
    bulan_terkunci,
    bulan_uji_coba,
    keadaan,
    keadaan_banyak,
    uji_coba,
)
from ekinerja.periode.queries.draf import draf_bernomor, draf_hidup, isi_draf
from ekinerja.periode.queries.kebijakan import (
    aturan_pada,
    isi_kebijakan,
    isi_ketetapan,
    isi_nasional,
    kebijakan_banyak,
    kebijakan_bernama,
    kebijakan_bersidik,
    kebijakan_pada,
    kode_daerah,
    semua_kebijakan,
)
from ekinerja.periode.queries.simulasi import (
    hasil_simulasi,
    simulasi_bernomor,
    simulasi_terbaru,
    tugas_simulasi,
)

__all__ = [
    "UjiCoba",
    "aturan_pada",
    "bulan_terkunci",
    "bulan_uji_coba",
    "draf_bernomor",
    "draf_hidup",
    "hasil_simulasi",
    "isi_draf",
    "isi_kebijakan",
    "isi_ketetapan",
    "isi_nasional",
    "keadaan",
    "keadaan_banyak",
    "kebijakan_banyak",
    "kebijakan_bernama",
    "kebijakan_bersidik",
    "kebijakan_pada",
    "kode_daerah",
    "semua_kebijakan",
    "simulasi_bernomor",
    "simulasi_terbaru",
    "tugas_simulasi",
    "uji_coba",
]
