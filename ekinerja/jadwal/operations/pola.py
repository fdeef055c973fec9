"""Patterns, and who works by which one when: units and single people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek, Pelaku
from ekinerja.jadwal import peristiwa, rules
from ekinerja.jadwal.models import (
    JamKerja,
    PolaBerlaku,
    PolaKerja,
    PolaPegawai,
    PolaUnit,
)
from ekinerja.jadwal.operations.bulan import pegang_bulan
from ekinerja.organisasi.models import Akun, Pegawai, UnitKerja
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.waktu import tulis_tanggal_panjang

SEHARI = timedelta(days=1)
Baris = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class PolaDipasang:
    """One pattern for one unit or person; with ``sampai`` for those days only."""

    pemilik_id: int
    pola_id: int
    sejak: date
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class HasilPasang:
    """What a bulk act did: rows stored, rows refused and why."""

    terpasang: int
    ditolak: tuple[rules.BarisDitolak, ...]


@transaction.atomic
def tambah_pola(
    *,
    kode: str,
    nama: str,
    jam: Sequence[rules.JamBaru],
    giliran: bool = False,
    oleh: Akun | None,
    now: datetime,
) -> PolaKerja:
    """Add a pattern of the week, or a shift (``giliran``) with hours for its days.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        PolaTidakSah: its hours contradict themselves, or the code cannot be used.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    rules.periksa_kode(kode)
    rules.periksa_pola(jam)
    pola, baru = PolaKerja.objects.get_or_create(
        kode=kode, defaults={"nama": nama, "giliran": giliran}
    )
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
            kembali=butir.kembali,
            menit_luwes=butir.menit_luwes,
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
    """Let a unit work by a pattern.

    Without ``sampai`` it lasts, and the lasting one before it ends the day before. With
    ``sampai`` (Ramadan) it lies over the lasting one, which holds again afterwards.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        MasaTidakSah: the end lies before the beginning.
        PolaBertumpuk: another pattern of the same layer lies in those days.
        BulanTerkunci: a month of those days is locked.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    baru = PolaDipasang(unit_id, pola_id, sejak, sampai)
    hasil = _pasang(UNIT, baru, pelaku=pelaku, now=now)
    assert isinstance(hasil, PolaUnit)  # noqa: S101 - tells mypy
    return hasil


@transaction.atomic
def pasang_pola_pegawai(
    *,
    pegawai_id: int,
    pola_id: int,
    sejak: date,
    sampai: date | None = None,
    oleh: Akun | None,
    now: datetime,
) -> PolaPegawai:
    """Let a person work by a pattern of their own, as ``pasang_pola_unit``.

    Raises:
        TidakBerwenang, MasaTidakSah, PolaBertumpuk, BulanTerkunci: as there.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    baru = PolaDipasang(pegawai_id, pola_id, sejak, sampai)
    hasil = _pasang(PEGAWAI, baru, pelaku=pelaku, now=now)
    assert isinstance(hasil, PolaPegawai)  # noqa: S101 - tells mypy
    return hasil


def pasang_pola_unit_banyak(
    baris: Sequence[PolaDipasang], *, oleh: Akun | None, now: datetime
) -> HasilPasang:
    """``pasang_pola_unit`` for many units; a bad row spoils no other.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    return _pasang_banyak(UNIT, baris, oleh=oleh, now=now)


def pasang_pola_pegawai_banyak(
    baris: Sequence[PolaDipasang], *, oleh: Akun | None, now: datetime
) -> HasilPasang:
    """``pasang_pola_pegawai`` for many people; a bad row spoils no other.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    return _pasang_banyak(PEGAWAI, baris, oleh=oleh, now=now)


@transaction.atomic
def akhiri_pola_pegawai(
    *, pola_pegawai_id: int, terakhir: date, oleh: Akun | None, now: datetime
) -> PolaPegawai:
    """Let a person's own pattern end; from the next day on the unit's counts.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        MasaTidakSah: ``terakhir`` lies before its first day, or after its last.
        BulanTerkunci: a month that changes is locked.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    satu: PolaPegawai = _pegang(PEGAWAI, pola_pegawai_id)
    rules.periksa_masa(sejak=satu.berlaku_sejak, sampai=terakhir)
    if satu.berlaku_sampai is not None and satu.berlaku_sampai < terakhir:
        raise rules.MasaTidakSah(
            f"Pola ini sudah berakhir {tulis_tanggal_panjang(satu.berlaku_sampai)}. "
            "Pilih tanggal sebelum itu."
        )
    pegang_bulan(sejak=terakhir + SEHARI, sampai=satu.berlaku_sampai)
    satu.berlaku_sampai = terakhir
    satu.save(update_fields=["berlaku_sampai"])
    objek = _objek(PEGAWAI, satu)
    catat(peristiwa.POLA_DIAKHIRI, oleh=pelaku, now=now, objek=objek)
    return satu


@transaction.atomic
def cabut_pola_unit(
    *, pola_unit_id: int, alasan: str, oleh: Akun | None, now: datetime
) -> None:
    """Take a unit's pattern back as if it had never been set.

    The lasting one that ended because of it lasts again.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        BulanTerkunci: a month of its days is locked.
    """
    _cabut(UNIT, pola_unit_id, alasan=alasan, oleh=oleh, now=now)


@transaction.atomic
def cabut_pola_pegawai(
    *, pola_pegawai_id: int, alasan: str, oleh: Akun | None, now: datetime
) -> None:
    """Take a person's pattern back, as ``cabut_pola_unit``.

    Raises:
        TidakBerwenang, BulanTerkunci: as there.
    """
    _cabut(PEGAWAI, pola_pegawai_id, alasan=alasan, oleh=oleh, now=now)


@dataclass(frozen=True, slots=True)
class _Pemilik:
    """Whose pattern it is: the table, its column, and how the trail names the owner."""

    baris: Callable[[], Baris]
    kolom: str
    orang: bool
    pegang: Callable[[int], Any]

    def buat(self, **isi: Any) -> PolaBerlaku:
        satu: PolaBerlaku = self.baris().create(**isi)
        return satu


UNIT = _Pemilik(
    PolaUnit.objects.all,
    "unit",
    False,
    lambda id_: UnitKerja.objects.select_for_update().get(id=id_),
)
PEGAWAI = _Pemilik(
    PolaPegawai.objects.all,
    "pegawai",
    True,
    lambda id_: Pegawai.objects.select_for_update().get(id=id_),
)


def _pasang(
    milik: _Pemilik, baru: PolaDipasang, *, pelaku: Pelaku, now: datetime
) -> PolaBerlaku:
    rules.periksa_masa(sejak=baru.sejak, sampai=baru.sampai)
    pegang_bulan(sejak=baru.sejak, sampai=baru.sampai)
    pemilik = milik.pegang(baru.pemilik_id)
    pola = PolaKerja.objects.get(id=baru.pola_id)
    sementara = baru.sampai is not None
    lapis = milik.baris().filter(**{milik.kolom: pemilik}, sementara=sementara)
    if not sementara:
        lapis.filter(berlaku_sampai__isnull=True, berlaku_sejak__lt=baru.sejak).update(
            berlaku_sampai=baru.sejak - SEHARI
        )
    lain = lapis.filter(
        Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=baru.sejak)
    )
    if baru.sampai is not None:
        lain = lain.filter(berlaku_sejak__lte=baru.sampai)
    if ada := lain.select_related("pola").order_by("berlaku_sejak").first():
        raise rules.PolaBertumpuk(
            f"{pemilik.nama} sudah mempunyai pola {ada.pola.nama} mulai "
            f"{tulis_tanggal_panjang(ada.berlaku_sejak)}. "
            "Cabut pola itu lebih dahulu, atau pilih tanggal lain."
        )
    satu = milik.buat(
        **{milik.kolom: pemilik},
        pola=pola,
        sementara=sementara,
        berlaku_sejak=baru.sejak,
        berlaku_sampai=baru.sampai,
    )
    catat(peristiwa.POLA_DIPASANG, oleh=pelaku, now=now, objek=_objek(milik, satu))
    return satu


def _pasang_banyak(
    milik: _Pemilik,
    baris: Sequence[PolaDipasang],
    *,
    oleh: Akun | None,
    now: datetime,
) -> HasilPasang:
    pelaku = pelaku_kepegawaian(oleh, now)
    ditolak: list[rules.BarisDitolak] = []
    for nomor, baru in enumerate(baris, start=1):
        try:
            with transaction.atomic():
                _pasang(milik, baru, pelaku=pelaku, now=now)
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
    return HasilPasang(len(baris) - len(ditolak), tuple(ditolak))


def _pegang(milik: _Pemilik, id_: int) -> Any:
    """The row, with its owner held against others who change it."""
    satu = milik.baris().select_related("pola", milik.kolom).get(id=id_)
    milik.pegang(getattr(satu, f"{milik.kolom}_id"))
    return milik.baris().select_related("pola", milik.kolom).get(id=id_)


def _cabut(
    milik: _Pemilik, id_: int, *, alasan: str, oleh: Akun | None, now: datetime
) -> None:
    pelaku = pelaku_kepegawaian(oleh, now)
    satu = _pegang(milik, id_)
    pegang_bulan(sejak=satu.berlaku_sejak, sampai=satu.berlaku_sampai)
    objek = _objek(milik, satu, alasan=alasan.strip())
    pemilik = {milik.kolom: getattr(satu, milik.kolom)}
    satu.delete()
    if not satu.sementara:
        milik.baris().filter(
            **pemilik,
            sementara=False,
            berlaku_sampai=satu.berlaku_sejak - SEHARI,
        ).update(berlaku_sampai=satu.berlaku_sampai)
    catat(peristiwa.POLA_DICABUT, oleh=pelaku, now=now, objek=objek)


def _objek(milik: _Pemilik, satu: Any, *, alasan: str = "") -> Objek:
    pemilik = getattr(satu, milik.kolom)
    rincian = {"pola": satu.pola.nama, "sejak": satu.berlaku_sejak.isoformat()}
    if satu.berlaku_sampai is not None:
        rincian["sampai"] = satu.berlaku_sampai.isoformat()
    return Objek(
        jenis=milik.kolom,
        id=str(pemilik.id),
        label=pemilik.nama,
        pegawai_id=pemilik.id if milik.orang else None,
        alasan=alasan,
        rincian=rincian,
    )
