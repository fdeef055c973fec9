"""The state of months, the policies of the government, drafts and simulations."""

from ekinerja.periode.queries.bulan import (
    UjiCoba,
    bulan_terkunci,
    bulan_uji_coba,
    keadaan,
    keadaan_banyak,
    uji_coba,
)
from ekinerja.periode.queries.dampak import Dampak, dampak, masa_draf
from ekinerja.periode.queries.draf import draf_bernomor, draf_hidup, isi_draf
from ekinerja.periode.queries.kalender import (
    batas_banyak,
    batas_bulan,
    batas_menurut,
    bulan_tanpa_putusan,
    kalender_banyak,
    kalender_dari,
    perpanjangan,
    terbuka_dengan_sk,
)
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
    masa_lain,
    semua_kebijakan,
    semua_ketetapan,
)
from ekinerja.periode.queries.simulasi import (
    hasil_simulasi,
    simulasi_bernomor,
    simulasi_terbaru,
    tugas_simulasi,
)
from ekinerja.periode.rules.draf import Masa, masa_terpakai

__all__ = [
    "Dampak",
    "Masa",
    "UjiCoba",
    "aturan_pada",
    "batas_banyak",
    "batas_bulan",
    "batas_menurut",
    "bulan_tanpa_putusan",
    "bulan_terkunci",
    "bulan_uji_coba",
    "dampak",
    "draf_bernomor",
    "draf_hidup",
    "hasil_simulasi",
    "isi_draf",
    "isi_kebijakan",
    "isi_ketetapan",
    "isi_nasional",
    "kalender_banyak",
    "kalender_dari",
    "keadaan",
    "keadaan_banyak",
    "kebijakan_banyak",
    "kebijakan_bernama",
    "kebijakan_bersidik",
    "kebijakan_pada",
    "kode_daerah",
    "masa_draf",
    "masa_lain",
    "masa_terpakai",
    "perpanjangan",
    "semua_kebijakan",
    "semua_ketetapan",
    "simulasi_bernomor",
    "simulasi_terbaru",
    "terbuka_dengan_sk",
    "tugas_simulasi",
    "uji_coba",
]
