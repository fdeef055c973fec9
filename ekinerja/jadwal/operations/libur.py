"""Holidays: added, taken back, and imported by the year."""

from dataclasses import dataclass
from datetime import date, datetime

import holidays
from django.db import transaction

from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.jadwal import peristiwa, rules
from ekinerja.jadwal.models import HariLibur
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.queries import bulan_terkunci
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

KATEGORI = {"government": "cuti_bersama", "public": "nasional"}


@dataclass(frozen=True, slots=True)
class HasilImporLibur:
    """What an import of holidays did, in numbers of days."""

    ditambah: int
    sudah_ada: int
    terkunci: int


@transaction.atomic
def tambah_hari_libur(
    *, tanggal: date, nama: str, jenis: str, oleh: Akun | None, now: datetime
) -> HariLibur:
    """Add one holiday to the table.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        BulanTerkunci: the month is locked.
        HariLiburTerdaftar: the date is a holiday already.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    pastikan_terbuka(bulan=Bulan.dari(tanggal))
    libur, baru = HariLibur.objects.get_or_create(
        tanggal=tanggal, defaults={"nama": nama, "jenis": jenis}
    )
    if not baru:
        raise rules.HariLiburTerdaftar(
            f"{tulis_tanggal_panjang(tanggal)} sudah terdaftar sebagai {libur.nama}. "
            "Hapus yang lama bila namanya perlu diganti."
        )
    objek = _objek_libur(libur)
    catat(peristiwa.LIBUR_DITAMBAH, oleh=pelaku, now=now, objek=objek)
    return libur


@transaction.atomic
def hapus_hari_libur(
    *, tanggal: date, alasan: str, oleh: Akun | None, now: datetime
) -> None:
    """Take a holiday out of the table: the government works on that day.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        BulanTerkunci: the month is locked.
        HariLiburTidakAda: the date is not in the table.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    pastikan_terbuka(bulan=Bulan.dari(tanggal))
    libur = HariLibur.objects.select_for_update().filter(tanggal=tanggal).first()
    if libur is None:
        raise rules.HariLiburTidakAda(
            f"{tulis_tanggal_panjang(tanggal)} tidak terdaftar sebagai hari libur. "
            "Periksa tanggalnya."
        )
    objek = _objek_libur(libur, alasan=alasan)
    libur.delete()
    catat(peristiwa.LIBUR_DIHAPUS, oleh=pelaku, now=now, objek=objek)


@transaction.atomic
def impor_hari_libur(
    *, tahun: int, oleh: Akun | None, now: datetime
) -> HasilImporLibur:
    """Fill the table with Indonesia's holidays and cuti bersama of one year.

    Days already in the table keep what the office wrote there; locked months are
    left alone. Some lunar dates of future years are estimates of the source.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    usulan = _libur_indonesia(tahun)
    ada = set(
        HariLibur.objects.filter(tanggal__year=tahun).values_list("tanggal", flat=True)
    )
    terkunci = bulan_terkunci(date(tahun, 1, 1), date(tahun, 12, 31))
    baru = [libur for libur in usulan if libur.tanggal not in ada]
    boleh = [libur for libur in baru if Bulan.dari(libur.tanggal) not in terkunci]
    HariLibur.objects.bulk_create(boleh)
    catat_banyak(
        peristiwa.LIBUR_DITAMBAH,
        oleh=pelaku,
        now=now,
        objek=[_objek_libur(libur) for libur in boleh],
    )
    return HasilImporLibur(
        ditambah=len(boleh),
        sudah_ada=len(usulan) - len(baru),
        terkunci=len(baru) - len(boleh),
    )


def _libur_indonesia(tahun: int) -> list[HariLibur]:
    per_tanggal: dict[date, HariLibur] = {}
    for kategori, jenis in KATEGORI.items():
        sumber = holidays.country_holidays(
            "ID", years=tahun, categories=(kategori,), language="id"
        )
        for tanggal, nama in sumber.items():
            per_tanggal[tanggal] = HariLibur(
                tanggal=tanggal, nama=nama[:120], jenis=jenis
            )
    return [libur for _, libur in sorted(per_tanggal.items())]


def _objek_libur(libur: HariLibur, *, alasan: str = "") -> Objek:
    return Objek(
        jenis="hari_libur",
        id=libur.tanggal.isoformat(),
        label=f"{libur.nama}, {tulis_tanggal_panjang(libur.tanggal)}",
        bulan=str(Bulan.dari(libur.tanggal)),
        alasan=alasan,
        rincian={"jenis": libur.jenis},
    )
