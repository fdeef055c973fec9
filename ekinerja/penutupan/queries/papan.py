"""The board of one month: what was found, what came out, what changed."""

from dataclasses import dataclass
from datetime import date

from ekinerja.kinerja.queries import banyak_kelalaian
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import peran_pada
from ekinerja.penutupan import rules
from ekinerja.penutupan.models import Perhitungan
from ekinerja.penutupan.queries.hasil import (
    BarisUnit,
    Bergerak,
    Jumlah,
    jumlah,
    per_unit,
    perhitungan_berlaku,
    perubahan_terbesar,
    ringkas,
)
from ekinerja.penutupan.queries.pemeriksaan import Pemeriksaan, pemeriksaan
from ekinerja.penutupan.queries.tenggat import Tenggat, tenggat
from ekinerja.penutupan.slip.bacaan import baca_hasil
from ekinerja.periode import queries as periode
from ekinerja.periode.models import Perpanjangan
from ekinerja.periode.queries import UjiCoba
from ekinerja.periode.rules import TERKUNCI, BatasBulan, boleh_buka, boleh_pindah
from ekinerja.tpp.banding import sebab
from ekinerja.tpp.sebaran import Golongan, sebaran
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One person whose amount moved, and the main cause in words."""

    orang: Bergerak
    sebab: str


@dataclass(frozen=True, slots=True)
class Papan:
    """A month as the personnel office and the auditor look at it.

    ``versi`` is 0 before the first calculation; the parts about results are empty
    then. ``pemeriksaan`` is None once the month is locked: nothing can be mended.
    ``tenggat`` is empty where the policy has no calendar of closing; ``belum_waktu``
    says that the day for locking has not come.
    """

    bulan: Bulan
    keadaan: str
    versi: int
    boleh_hitung: bool
    boleh_kunci: bool
    boleh_uji_coba: bool
    uji_coba: UjiCoba | None
    perhitungan: Perhitungan | None
    sebelum: Perhitungan | None
    jumlah: Jumlah | None
    pemeriksaan: Pemeriksaan | None
    kelalaian: int
    batas: BatasBulan
    tenggat: tuple[Tenggat, ...]
    perpanjangan: tuple[Perpanjangan, ...]
    boleh_buka: bool
    belum_waktu: bool
    unit: tuple[BarisUnit, ...]
    perubahan: tuple[Perubahan, ...]
    sebaran: tuple[Golongan, ...]

    @property
    def selisih(self) -> int | None:
        """Change of the total against last month, where both are calculated."""
        if self.perhitungan is None or self.sebelum is None:
            return None
        return self.perhitungan.jumlah - self.sebelum.jumlah


def papan(bulan: Bulan, *, oleh: Akun, hari_ini: date) -> Papan:
    """Collect the board of a month; a constant number of statements."""
    keadaan = periode.keadaan(bulan)
    kini, sebelum = perhitungan_berlaku(bulan), perhitungan_berlaku(bulan.sebelum)
    bkpsdm = "bkpsdm" in peran_pada(oleh, hari_ini)
    batas = periode.batas_bulan(bulan)
    tepat_waktu = rules.boleh_tanggal_kunci(batas=batas, hari_ini=hari_ini)
    return Papan(
        bulan=bulan,
        keadaan=keadaan,
        versi=kini.versi if kini else versi_terakhir(bulan),
        boleh_hitung=rules.sudah_mulai(bulan=bulan, hari_ini=hari_ini)
        and boleh_pindah(keadaan=keadaan, aksi="hitung", bkpsdm=bkpsdm),
        boleh_kunci=kini is not None
        and tepat_waktu
        and boleh_pindah(keadaan=keadaan, aksi="kunci", bkpsdm=bkpsdm)
        and rules.boleh_kunci(
            perhitungan=ringkas(kini), pengunci=oleh.pegawai_id, bkpsdm=bkpsdm
        ),
        boleh_uji_coba=bkpsdm and keadaan != TERKUNCI,
        uji_coba=periode.uji_coba(bulan),
        perhitungan=kini,
        sebelum=sebelum,
        jumlah=jumlah(kini) if kini else None,
        pemeriksaan=(
            None if keadaan == TERKUNCI else pemeriksaan(batas, hari_ini=hari_ini)
        ),
        kelalaian=banyak_kelalaian(bulan),
        batas=batas,
        tenggat=tenggat(batas, keadaan=keadaan, hari_ini=hari_ini),
        perpanjangan=tuple(periode.perpanjangan(bulan)) if batas.dibuka else (),
        boleh_buka=boleh_buka(batas, keadaan=keadaan, bkpsdm=bkpsdm),
        belum_waktu=not tepat_waktu,
        unit=tuple(per_unit(kini, sebelum)) if kini else (),
        perubahan=_perubahan(kini, sebelum),
        sebaran=_sebaran(kini),
    )


def versi_terakhir(bulan: Bulan) -> int:
    """The newest version of a month, withdrawn ones included; 0 without any."""
    versi = Perhitungan.objects.filter(periode__bulan=str(bulan)).order_by("-versi")
    return versi.values_list("versi", flat=True).first() or 0


def _perubahan(
    kini: Perhitungan | None, sebelum: Perhitungan | None
) -> tuple[Perubahan, ...]:
    if kini is None or sebelum is None:
        return ()
    return tuple(
        Perubahan(
            orang=satu,
            sebab=sebab(baca_hasil(satu.hasil_lalu), baca_hasil(satu.hasil)),
        )
        for satu in perubahan_terbesar(kini, sebelum)
    )


def _sebaran(kini: Perhitungan | None) -> tuple[Golongan, ...]:
    if kini is None:
        return ()
    terhitung = kini.hasil.filter(bermasalah=False)
    return tuple(sebaran(list(terhitung.values_list("jumlah", flat=True))))
