"""The government, its units and its posts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Jabatan, Pemda, UnitKerja
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.waktu import ZONA

KELAS = range(1, 18)
SEKALI_SIMPAN = 500


class StrukturDitolak(Ditolak):
    """The unit or post contradicts what is there."""


@dataclass(frozen=True, slots=True)
class UnitBaru:
    """A unit to add; ``jenis`` and ``zona`` as in the table's choices."""

    kode: str
    nama: str
    jenis: str
    zona: str
    sejak: date
    induk: UnitKerja | None = None


@dataclass(frozen=True, slots=True)
class JabatanBaru:
    """A post to add; ``kelas`` 1 to 17, None only for the head of the region."""

    kode: str
    nama: str
    unit: UnitKerja
    kelas: int | None
    kelompok: str
    jenjang: str
    sejak: date
    atasan: Jabatan | None = None
    tunggal: bool = False


@transaction.atomic
def siapkan_pemda(
    *, kode: str, nama: str, zona: str, oleh: Akun | None, now: datetime
) -> Pemda:
    """Name the one government of this installation.

    Raises:
        StrukturDitolak: there is one already, or the zone is unknown.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    ada = Pemda.objects.first()
    if ada is not None:
        raise StrukturDitolak(
            f"Pemasangan ini sudah milik {ada.nama}. Satu pemasangan melayani satu "
            "pemerintah daerah; pasang yang lain di tempat lain."
        )
    _periksa_zona(zona)
    pemda = Pemda.objects.create(id=1, kode=kode, nama=nama, zona=zona)
    objek = Objek(jenis="pemda", id="1", label=nama, rincian={"zona": zona})
    catat(peristiwa.PEMDA_DISIAPKAN, oleh=pelaku, now=now, objek=objek)
    return pemda


def tambah_unit(baru: UnitBaru, *, oleh: Akun | None, now: datetime) -> UnitKerja:
    """Add a unit; see ``tambah_unit_banyak``."""
    (unit,) = tambah_unit_banyak([baru], oleh=oleh, now=now)
    return unit


@transaction.atomic
def tambah_unit_banyak(
    daftar: Sequence[UnitBaru], *, oleh: Akun | None, now: datetime
) -> list[UnitKerja]:
    """Add units; all or nothing, in the order given.

    Raises:
        StrukturDitolak: a code is taken, or kind or zone is unknown.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    for baru in daftar:
        _periksa_zona(baru.zona)
        _periksa_pilihan("Jenis unit", baru.jenis, UnitKerja.JENIS)
    kode = [baru.kode for baru in daftar]
    _periksa_kode("unit", kode, UnitKerja.objects.filter(kode__in=kode))
    hasil = UnitKerja.objects.bulk_create(
        (
            UnitKerja(
                kode=baru.kode,
                nama=baru.nama,
                jenis=baru.jenis,
                zona=baru.zona,
                induk=baru.induk,
                berlaku_sejak=baru.sejak,
            )
            for baru in daftar
        ),
        batch_size=SEKALI_SIMPAN,
    )
    objek = (
        Objek(jenis="unit", id=str(unit.id), label=f"{unit.nama} ({unit.kode})")
        for unit in hasil
    )
    catat_banyak(peristiwa.UNIT_DITAMBAH, oleh=pelaku, now=now, objek=objek)
    return hasil


def tambah_jabatan(baru: JabatanBaru, *, oleh: Akun | None, now: datetime) -> Jabatan:
    """Add a post; see ``tambah_jabatan_banyak``."""
    (jabatan,) = tambah_jabatan_banyak([baru], oleh=oleh, now=now)
    return jabatan


@transaction.atomic
def tambah_jabatan_banyak(
    daftar: Sequence[JabatanBaru], *, oleh: Akun | None, now: datetime
) -> list[Jabatan]:
    """Add posts; all or nothing, in the order given.

    Each answers to a post that exists, so posts never form a circle.

    Raises:
        StrukturDitolak: a code is taken, a choice is unknown, or a class is not 1 to
            17.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    for baru in daftar:
        _periksa_pilihan("Kelompok jabatan", baru.kelompok, Jabatan.KELOMPOK)
        _periksa_pilihan("Jenjang jabatan", baru.jenjang, Jabatan.JENJANG)
        _periksa_kelas(baru)
    kode = [baru.kode for baru in daftar]
    _periksa_kode("jabatan", kode, Jabatan.objects.filter(kode__in=kode))
    hasil = Jabatan.objects.bulk_create(
        (
            Jabatan(
                kode=baru.kode,
                nama=baru.nama,
                unit=baru.unit,
                kelas=baru.kelas,
                kelompok=baru.kelompok,
                jenjang=baru.jenjang,
                atasan=baru.atasan,
                tunggal=baru.tunggal,
                berlaku_sejak=baru.sejak,
            )
            for baru in daftar
        ),
        batch_size=SEKALI_SIMPAN,
    )
    catat_banyak(
        peristiwa.JABATAN_DITAMBAH,
        oleh=pelaku,
        now=now,
        objek=(_objek_jabatan(satu) for satu in hasil),
    )
    return hasil


def _objek_jabatan(jabatan: Jabatan) -> Objek:
    return Objek(
        jenis="jabatan",
        id=str(jabatan.id),
        label=f"{jabatan.nama} ({jabatan.kode})",
        rincian={
            "kelas": jabatan.kelas,
            "atasan": jabatan.atasan and jabatan.atasan.kode,
        },
    )


def _periksa_kode(
    apa: str, kode: Sequence[str], ada: QuerySet[UnitKerja] | QuerySet[Jabatan]
) -> None:
    ganda = [satu for satu, banyak in Counter(kode).items() if banyak > 1]
    if ganda:
        raise StrukturDitolak(
            f"Kode {apa} {ganda[0]} tertulis dua kali dalam daftar. Hapus salah satunya."
        )
    satu = ada.first()
    if satu is not None:
        raise StrukturDitolak(
            f"Kode {apa} {satu.kode} sudah dipakai {satu.nama}. Pilih kode lain."
        )


def _periksa_zona(zona: str) -> None:
    if zona not in ZONA:
        raise StrukturDitolak(
            f"Zona waktu '{zona}' tidak dikenal. Pilih {', '.join(ZONA)}."
        )


def _periksa_pilihan(apa: str, nilai: str, pilihan: list[tuple[str, str]]) -> None:
    kode = [satu for satu, _ in pilihan]
    if nilai not in kode:
        raise StrukturDitolak(
            f"{apa} '{nilai}' tidak dikenal. Pilih {', '.join(kode)}."
        )


def _periksa_kelas(baru: JabatanBaru) -> None:
    if baru.kelompok == "kepala_daerah" or baru.kelas in KELAS:
        return
    raise StrukturDitolak(
        f"Kelas jabatan {baru.nama} berisi {baru.kelas}. Isi angka 1 sampai 17."
    )
