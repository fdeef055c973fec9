"""Acts on patterns and holidays: the only writer of this room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import holidays
from django.db import transaction
from django.db.models import Q

from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.jadwal import peristiwa, rules
from ekinerja.jadwal.models import HariLibur, JamKerja, PolaKerja, PolaUnit
from ekinerja.organisasi.models import Akun, UnitKerja
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
def tambah_pola(
    *,
    kode: str,
    nama: str,
    jam: Sequence[rules.JamBaru],
    oleh: Akun | None,
    now: datetime,
) -> PolaKerja:
    """Add a weekly pattern.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        PolaTidakSah: its hours contradict themselves, or the code is taken.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    rules.periksa_pola(jam)
    pola, baru = PolaKerja.objects.get_or_create(kode=kode, defaults={"nama": nama})
    if not baru:
        raise rules.PolaTidakSah(
            f"Kode pola {kode} sudah dipakai untuk {pola.nama}. Pilih kode lain."
        )
    JamKerja.objects.bulk_create(
        JamKerja(
            pola=pola,
            hari=butir.hari,
            masuk=butir.masuk,
            pulang=butir.pulang,
            menit_istirahat=butir.menit_istirahat,
        )
        for butir in jam
    )
    objek = Objek(jenis="pola", id=str(pola.id), label=pola.nama)
    catat(peristiwa.POLA_DITAMBAH, oleh=pelaku, now=now, objek=objek)
    return pola


@transaction.atomic
def pasang_pola_unit(
    *,
    unit_id: int,
    pola_id: int,
    sejak: date,
    sampai: date | None = None,
    oleh: Akun | None,
    now: datetime,
) -> PolaUnit:
    """Let a unit work by a pattern from a date on.

    An open-ended pattern that began earlier ends the day before.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        MasaTidakSah: the end lies before the beginning.
        PolaBertumpuk: another pattern of the unit lies in those days.
        BulanTerkunci: ``sejak`` lies in a locked month.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    rules.periksa_masa(sejak=sejak, sampai=sampai)
    pastikan_terbuka(bulan=Bulan.dari(sejak))
    unit = UnitKerja.objects.select_for_update().get(id=unit_id)
    pola = PolaKerja.objects.get(id=pola_id)
    PolaUnit.objects.filter(
        unit=unit, berlaku_sampai__isnull=True, berlaku_sejak__lt=sejak
    ).update(berlaku_sampai=sejak - timedelta(days=1))
    lain = PolaUnit.objects.filter(
        Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=sejak), unit=unit
    )
    if sampai is not None:
        lain = lain.filter(berlaku_sejak__lte=sampai)
    if lain.exists():
        raise rules.PolaBertumpuk(
            f"{unit.nama} sudah mempunyai pola kerja pada masa itu. "
            "Akhiri pola itu lebih dahulu atau pilih tanggal mulai lain."
        )
    pasangan = PolaUnit.objects.create(
        unit=unit, pola=pola, berlaku_sejak=sejak, berlaku_sampai=sampai
    )
    objek = Objek(
        jenis="unit",
        id=str(unit.id),
        label=unit.nama,
        rincian={"pola": pola.nama, "sejak": sejak.isoformat()},
    )
    catat(peristiwa.POLA_DIPASANG, oleh=pelaku, now=now, objek=objek)
    return pasangan


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
