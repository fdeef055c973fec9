"""What the closing reads: facts, checks, results, estimates and slips."""

from ekinerja.penutupan.queries.beku import BelumAdaHasil
from ekinerja.penutupan.queries.fakta import (
    Bahan,
    FaktaPegawai,
    fakta_berkelompok,
    fakta_bulan,
)
from ekinerja.penutupan.queries.fakta_kehadiran import (
    BahanKehadiran,
    penempatan_sebulan,
    penempatan_sekitar,
)
from ekinerja.penutupan.queries.hasil import (
    KEADAAN_ORANG,
    URUTAN,
    RingkasBulan,
    Saring,
    daftar_bulan,
    orang,
    perhitungan_berlaku,
)
from ekinerja.penutupan.queries.milik import BulanTpp, riwayat_tpp
from ekinerja.penutupan.queries.papan import Papan, papan
from ekinerja.penutupan.queries.pembayaran import Pembayaran, pembayaran
from ekinerja.penutupan.queries.pemeriksaan import Pemeriksaan, pemeriksaan, tampil
from ekinerja.penutupan.queries.penghasilan import (
    KEADAAN_PENGHASILAN,
    SaringPenghasilan,
    Tinjauan,
    daftar_penghasilan,
    jumlah_penghasilan,
    penghasilan_dalam,
    tinjau,
)
from ekinerja.penutupan.queries.penjelasan import (
    JawabanTanpa,
    jawaban_tanpa,
    penjelasan_nip,
)
from ekinerja.penutupan.queries.perbaikan import (
    PerluDiperbaiki,
    baris_diperbaiki,
    perlu_diperbaiki,
)
from ekinerja.penutupan.queries.perkiraan import (
    Perkiraan,
    masih_lapor,
    perkiraan,
    perkiraan_dari,
)
from ekinerja.penutupan.queries.perubahan import perubahan_sejak_hitung
from ekinerja.penutupan.queries.peserta import peserta
from ekinerja.penutupan.queries.simulasi import (
    orang_beku,
    orang_dihitung,
    orang_kini,
    perhitungan_versi,
)
from ekinerja.penutupan.queries.slip import Slip, fakta_beku, slip, slip_nip
from ekinerja.penutupan.queries.tenggat import Tenggat, tenggat
from ekinerja.periode.queries import batas_bulan, perpanjangan

__all__ = [
    "KEADAAN_ORANG",
    "KEADAAN_PENGHASILAN",
    "URUTAN",
    "Bahan",
    "BahanKehadiran",
    "BelumAdaHasil",
    "BulanTpp",
    "FaktaPegawai",
    "JawabanTanpa",
    "Papan",
    "Pembayaran",
    "Pemeriksaan",
    "Perkiraan",
    "PerluDiperbaiki",
    "RingkasBulan",
    "Saring",
    "SaringPenghasilan",
    "Slip",
    "Tenggat",
    "Tinjauan",
    "baris_diperbaiki",
    "batas_bulan",
    "daftar_bulan",
    "daftar_penghasilan",
    "fakta_beku",
    "fakta_berkelompok",
    "fakta_bulan",
    "jawaban_tanpa",
    "jumlah_penghasilan",
    "masih_lapor",
    "orang",
    "orang_beku",
    "orang_dihitung",
    "orang_kini",
    "papan",
    "pembayaran",
    "pemeriksaan",
    "penempatan_sebulan",
    "penempatan_sekitar",
    "penghasilan_dalam",
    "penjelasan_nip",
    "perhitungan_berlaku",
    "perhitungan_versi",
    "perkiraan",
    "perkiraan_dari",
    "perlu_diperbaiki",
    "perpanjangan",
    "perubahan_sejak_hitung",
    "peserta",
    "riwayat_tpp",
    "slip",
    "slip_nip",
    "tampil",
    "tenggat",
    "tinjau",
]
