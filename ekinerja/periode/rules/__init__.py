"""Pure decisions about months, drafts of policies and putting them in force."""

from ekinerja.periode.rules.bulan import (
    ALUR_PERIODE,
    DIHITUNG,
    TERBUKA,
    TERKUNCI,
    BulanTerkunci,
    UjiCobaDitolak,
    awal_daftar,
    boleh_pindah,
    gambar_alur,
    periksa_pindah,
    periksa_terbuka,
    periksa_uji_coba,
)
from ekinerja.periode.rules.simulasi import SimulasiDitolak, periksa_mulai, terhenti

__all__ = [
    "ALUR_PERIODE",
    "DIHITUNG",
    "TERBUKA",
    "TERKUNCI",
    "BulanTerkunci",
    "SimulasiDitolak",
    "UjiCobaDitolak",
    "awal_daftar",
    "boleh_pindah",
    "gambar_alur",
    "periksa_mulai",
    "periksa_pindah",
    "periksa_terbuka",
    "periksa_uji_coba",
    "terhenti",
]
