"""September 2026 of the cast, through the operations of the rooms below.

Everybody comes at 07.20, leaves at 16.35 and reports 330 minutes for the day's target,
approved by the superior; except Ani: late on Tuesday 8 (07.44.09), and away without
a word on Wednesday 23.
"""

from collections.abc import Iterator
from datetime import date, datetime, time

from ekinerja.kinerja import operations as kinerja
from ekinerja.kinerja.models import Rhk
from ekinerja.kinerja.rules import IsiAktivitas
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.penutupan import operations
from ekinerja.penutupan.models import Perhitungan
from ekinerja.presensi import operations as presensi
from ekinerja.waktu import Bulan, saat_lokal

SEPTEMBER = Bulan(2026, 9)
TELAT, MANGKIR = date(2026, 9, 8), date(2026, 9, 23)
ATASAN = {
    "ani": "budi",
    "budi": "citra",
    "citra": "gita",
    "gita": "hadi",
    "dewi": "gita",
    "fitri": "gita",
    "eko": "gita",
    "intan": "kepsek",
    "kepsek": "citra",
    "joko": "kapus",
    "kapus": "gita",
}
ENAM_HARI = {"intan", "kepsek", "joko", "kapus"}


def pukul(tanggal: date, jam: str) -> datetime:
    """A moment in western Indonesia."""
    return saat_lokal(tanggal, time.fromisoformat(jam), "WIB")


AWAL_OKTOBER = pukul(date(2026, 10, 1), "08:00")


def isi_september(pemeran: Pemeran) -> None:
    """Plans, punches, reports and approvals of everybody."""
    orang = {nama: getattr(pemeran, nama) for nama in ATASAN}
    rhk = susun_skp(orang)
    hasil = presensi.impor_rekaman(
        list(_rekaman(orang)), oleh=pemeran.dewi, now=AWAL_OKTOBER
    )
    assert hasil.ditolak == ()
    lapor = [
        laporan(akun, rhk[akun.pegawai_id], tanggal)
        for nama, akun in orang.items()
        for tanggal in hari_masuk(nama)
    ]
    terkirim = kinerja.laporkan_banyak(
        lapor, oleh={akun.pegawai_id: akun for akun in orang.values()}
    )
    assert terkirim.ditolak == []
    atasan = {orang[n].pegawai_id: getattr(pemeran, a) for n, a in ATASAN.items()}
    diputus = kinerja.setujui_banyak(
        [
            kinerja.PutusanBaru(
                id_, atasan[satu.pegawai_id], pukul(satu.isi.tanggal, "21:00")
            )
            for id_, satu in zip(terkirim.berhasil, lapor, strict=True)
        ]
    )
    assert diputus.ditolak == []


def susun_skp(orang: dict[str, Akun]) -> dict[int, int]:
    """One RHK with a daily target of two documents each; RHK id by pegawai id."""
    target = (kinerja.TargetBaru(2, "dokumen", date(2026, 1, 1)),)
    hasil = kinerja.susun_skp_banyak(
        [
            kinerja.SkpBaru(
                akun.pegawai_id,
                2026,
                (kinerja.RhkBaru("Berkas selesai", "Dokumen", target),),
            )
            for akun in orang.values()
        ],
        oleh=None,
        now=pukul(date(2026, 1, 2), "08:00"),
    )
    assert hasil.ditolak == []
    return dict(Rhk.objects.values_list("skp__pegawai_id", "id"))


def laporan(akun: Akun, rhk_id: int, tanggal: date) -> kinerja.AktivitasBaru:
    """The day's report, sent in the evening."""
    return kinerja.AktivitasBaru(
        pegawai_id=akun.pegawai_id,
        isi=IsiAktivitas(
            tanggal=tanggal,
            uraian=f"Memeriksa berkas {tanggal.day}",
            jumlah=2,
            satuan="dokumen",
            menit=330,
            rhk_id=rhk_id,
        ),
        kunci=f"uji-{tanggal}",
        diajukan_at=pukul(tanggal, "20:00"),
    )


def hari_masuk(nama: str) -> list[date]:
    """The duty days on which this person came."""
    terakhir = 5 if nama in ENAM_HARI else 4
    return [
        tanggal
        for tanggal in SEPTEMBER.hari()
        if tanggal.weekday() <= terakhir and (nama, tanggal) != ("ani", MANGKIR)
    ]


def hitung(pemeran: Pemeran) -> Perhitungan:
    """Dewi calculates September on the first of October."""
    return operations.hitung(bulan=SEPTEMBER, oleh=pemeran.dewi, now=AWAL_OKTOBER)


def kunci(pemeran: Pemeran) -> Perhitungan:
    """Fitri locks it."""
    return operations.kunci(bulan=SEPTEMBER, oleh=pemeran.fitri, now=AWAL_OKTOBER)


def _rekaman(orang: dict[str, Akun]) -> Iterator[presensi.RekamanBaru]:
    for nama, akun in orang.items():
        for tanggal in hari_masuk(nama):
            masuk = "07:44:09" if (nama, tanggal) == ("ani", TELAT) else "07:20:00"
            for arah, jam in (("masuk", masuk), ("pulang", "16:35:00")):
                yield presensi.RekamanBaru(akun.pegawai_id, arah, pukul(tanggal, jam))
