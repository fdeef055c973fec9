"""Objects of Ani's for the permission table: one of every kind an address names."""

from datetime import date, time
from typing import Any
from uuid import uuid4

from ekinerja.berkas.models import Berkas
from ekinerja.jadwal.models import PolaPegawai, PolaUnit
from ekinerja.kinerja.models import Aktivitas, Bukti, Kelalaian
from ekinerja.organisasi.models import Akun, KeadaanKhusus, Kewajiban
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.periode.models import BerkasDraf, Draf, Simulasi
from ekinerja.presensi.models import Acara, Ketidakhadiran
from ekinerja.waktu import Bulan, saat_lokal

SELASA = date(2026, 10, 6)
PUKUL_9 = saat_lokal(SELASA, time(9), "WIB")


def argumen_ani(pemeran: Pemeran) -> dict[str, Any]:
    """Arguments that name objects of Ani's for every address."""
    ani = pemeran.ani
    aktivitas = aktivitas_milik(ani)
    berkas = berkas_milik(ani)
    Bukti.objects.create(aktivitas=aktivitas, berkas=berkas)
    return {
        "pegawai_id": ani.pegawai_id,
        "aktivitas_id": aktivitas.id,
        "token": berkas.token,
        "kewajiban_id": Kewajiban.objects.create(
            pegawai=ani.pegawai, jenis="pdm", tahun=2026, batas=SELASA
        ).id,
        "jenis": "keadaan",
        "apa": "pegawai",
        "catatan_id": keadaan_ani(pemeran).id,
        "ketidakhadiran_id": sakit_ani(pemeran).id,
        "kelalaian_id": kelalaian_ani(ani, aktivitas).id,
        "acara_id": apel(pemeran).id,
        **_pola(pemeran),
        "bulan": Bulan(2026, 10),
        "sejak": Bulan(2026, 10),
        "sampai": Bulan(2026, 10),
        "arah": "masuk",
        "simulasi_id": simulasi_dewi(pemeran).id,
        "draf_id": draf_dewi(pemeran).id,
        "nomor": "2022-perbup-00",
        "nama": "kebijakan.toml",
        "aksi": "buang",
        "kejadian": "masuk:2026-10-06",
    }


def aktivitas_milik(akun: Akun, status: str = "diajukan") -> Aktivitas:
    return Aktivitas.objects.create(
        pegawai=akun.pegawai,
        tanggal=SELASA,
        uraian="Menata arsip",
        jumlah=1,
        satuan="berkas",
        menit=60,
        status=status,
        kunci=uuid4().hex,
        dibuat_at=PUKUL_9,
    )


def kelalaian_ani(akun: Akun, aktivitas: Aktivitas) -> Kelalaian:
    return Kelalaian.objects.create(
        pegawai=akun.pegawai,
        tanggal=SELASA,
        rincian="tidak_menilai",
        uraian="Laporan tidak dijawab 5 hari",
        aktivitas=aktivitas,
        dicatat_at=PUKUL_9,
    )


def _pola(pemeran: Pemeran) -> dict[str, int]:
    """The pattern of Ani's office, and one of her own."""
    unit = PolaUnit.objects.get(unit=pemeran.unit_disdik)
    milik = PolaPegawai.objects.create(
        pegawai=pemeran.ani.pegawai, pola=unit.pola, berlaku_sejak=SELASA
    )
    return {
        "pola_id": unit.pola_id,
        "pola_unit_id": unit.id,
        "pola_pegawai_id": milik.id,
    }


def apel(pemeran: Pemeran) -> Acara:
    """A roll call of the office of Ani, Budi and Citra, who leads it."""
    acara = Acara.objects.create(
        tanggal=SELASA, jenis="apel", uraian="Apel pagi", dicatat_at=PUKUL_9
    )
    acara.unit.add(pemeran.unit_disdik)
    return acara


def simulasi_dewi(pemeran: Pemeran) -> Simulasi:
    """A simulation of Dewi's that could not be calculated."""
    return Simulasi.objects.create(
        bulan="2026-10",
        versi=0,
        semula="belitung-timur/2022-perbup-00",
        menjadi="belitung-timur/2027-perbup-01",
        judul="Percobaan",
        isi={},
        keadaan="gagal",
        galat="Tidak ada yang dapat dihitung.",
        detak_at=PUKUL_9,
        dibuat_oleh=pemeran.dewi.pegawai,
        dibuat_at=PUKUL_9,
    )


def draf_dewi(pemeran: Pemeran) -> Draf:
    """A draft of Dewi's with one file, still far from a policy."""
    dewi = pemeran.dewi.pegawai
    draf = Draf.objects.create(
        nomor="2027-perbup-01",
        dibuat_oleh=dewi,
        dibuat_at=PUKUL_9,
        diubah_oleh=dewi,
        diubah_at=PUKUL_9,
    )
    BerkasDraf.objects.create(draf=draf, nama="kebijakan.toml", isi="judul = 'Uji'\n")
    return draf


def berkas_milik(akun: Akun) -> Berkas:
    return Berkas.objects.create(
        nama_asli="bukti.pdf",
        jenis="application/pdf",
        ukuran_byte=1,
        sha256="0" * 64,
        diunggah_oleh=akun,
        diunggah_at=PUKUL_9,
    )


def keadaan_ani(pemeran: Pemeran) -> KeadaanKhusus:
    return KeadaanKhusus.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis="tugas_belajar",
        nomor_sk="821/7/2026",
        tanggal_sk=SELASA,
        sejak=SELASA,
        dicatat_oleh=pemeran.dewi,
        dicatat_at=PUKUL_9,
    )


def sakit_ani(pemeran: Pemeran, berkas: Berkas | None = None) -> Ketidakhadiran:
    return Ketidakhadiran.objects.create(
        pegawai=pemeran.ani.pegawai,
        jenis="sakit",
        sejak=SELASA,
        sampai=SELASA,
        nomor_dokumen="DOK/1",
        berkas=berkas,
        dicatat_oleh=pemeran.dewi,
        dicatat_at=PUKUL_9,
    )
