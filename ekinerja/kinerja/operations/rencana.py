"""Setting up the year's plans and the catalogue."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import PENYIAPAN, Objek
from ekinerja.kinerja import peristiwa
from ekinerja.kinerja.models import KatalogKegiatan, Rhk, Skp, TargetHarian
from ekinerja.kinerja.operations.bahan import potong
from ekinerja.kinerja.operations.massal import HasilMassal
from ekinerja.organisasi.models import Akun, Pegawai


class SkpDitolak(Ditolak):
    """A plan cannot be stored as it is."""


class KatalogTidakSah(Ditolak):
    """A catalogue item cannot be stored as it is."""


@dataclass(frozen=True, slots=True)
class TargetBaru:
    """``jumlah`` ``satuan`` due on every working day of the span, both ends included."""

    jumlah: int
    satuan: str
    berlaku_sejak: date
    berlaku_sampai: date | None = None


@dataclass(frozen=True, slots=True)
class RhkBaru:
    """One planned result; numbered in the order given, from 1."""

    uraian: str
    indikator: str
    target: tuple[TargetBaru, ...] = ()


@dataclass(frozen=True, slots=True)
class SkpBaru:
    """The plan of one person for one year."""

    pegawai_id: int
    tahun: int
    rhk: tuple[RhkBaru, ...]


@dataclass(frozen=True, slots=True)
class KatalogBaru:
    """One catalogue item; ``kelompok`` "" means for everybody."""

    kode: str
    nama: str
    satuan: str
    menit_baku: int
    kelompok: str = ""


@transaction.atomic
def susun_skp_banyak(
    daftar: Sequence[SkpBaru], *, oleh: Akun | None, now: datetime
) -> HasilMassal:
    """Store the plans of many people; a refused one spoils nobody else's.

    Refused: a second plan for the same person and year, a plan without RHK, an RHK
    without text, a target below one, without unit, outside the year, or two targets of
    one RHK on the same day. ``oleh`` None is the installation. Ids are those of the SKP.
    """
    hasil = HasilMassal(ids=[None] * len(daftar))
    nama = _nama({satu.pegawai_id for satu in daftar})
    ada = set(
        Skp.objects.filter(tahun__in={satu.tahun for satu in daftar}).values_list(
            "pegawai_id", "tahun"
        )
    )
    lolos: list[tuple[int, SkpBaru]] = []
    for indeks, satu in enumerate(daftar):
        try:
            periksa_skp(satu, sudah_ada=(satu.pegawai_id, satu.tahun) in ada)
        except SkpDitolak as alasan:
            hasil.tolak(indeks, str(alasan))
            continue
        ada.add((satu.pegawai_id, satu.tahun))
        lolos.append((indeks, satu))
    skp = Skp.objects.bulk_create(
        Skp(pegawai_id=satu.pegawai_id, tahun=satu.tahun, disusun_at=now)
        for _, satu in lolos
    )
    for (indeks, _), baris in zip(lolos, skp, strict=True):
        hasil.ids[indeks] = baris.id
    _simpan_rhk([satu for _, satu in lolos], skp)
    catat_banyak(
        peristiwa.SKP_DISUSUN,
        oleh=oleh.pelaku if oleh else PENYIAPAN,
        now=now,
        objek=[
            Objek(
                jenis="skp",
                id=str(baris.id),
                label=f"SKP {baris.tahun} {nama.get(baris.pegawai_id, '')}".strip(),
                pegawai_id=baris.pegawai_id,
            )
            for baris in skp
        ],
    )
    return hasil


def periksa_skp(skp: SkpBaru, *, sudah_ada: bool) -> None:
    """Refuse a plan that would contradict itself.

    Raises:
        SkpDitolak: with what to mend.
    """
    if sudah_ada:
        raise SkpDitolak(f"SKP {skp.tahun} orang ini sudah ada. Ubah yang ada.")
    if not skp.rhk:
        raise SkpDitolak(f"SKP {skp.tahun} belum berisi RHK. Tulis minimal satu.")
    for nomor, rhk in enumerate(skp.rhk, start=1):
        if not rhk.uraian.strip() or not rhk.indikator.strip():
            raise SkpDitolak(f"RHK {nomor} belum lengkap. Isi uraian dan indikator.")
        _periksa_target(rhk.target, nomor=nomor, tahun=skp.tahun)


@transaction.atomic
def tambah_katalog_banyak(
    daftar: Sequence[KatalogBaru], *, oleh: Akun | None, now: datetime
) -> HasilMassal:
    """Add catalogue items; a refused one spoils no other.

    Refused: a code that is taken, an empty text, minutes outside 1 to 1,440.
    """
    hasil = HasilMassal(ids=[None] * len(daftar))
    ada = set(KatalogKegiatan.objects.values_list("kode", flat=True))
    lolos: list[tuple[int, KatalogBaru]] = []
    for indeks, satu in enumerate(daftar):
        try:
            periksa_katalog(satu, sudah_ada=satu.kode in ada)
        except KatalogTidakSah as alasan:
            hasil.tolak(indeks, str(alasan))
            continue
        ada.add(satu.kode)
        lolos.append((indeks, satu))
    butir = KatalogKegiatan.objects.bulk_create(
        KatalogKegiatan(
            kode=satu.kode,
            nama=satu.nama,
            satuan=satu.satuan,
            menit_baku=satu.menit_baku,
            kelompok=satu.kelompok,
        )
        for _, satu in lolos
    )
    for (indeks, _), baris in zip(lolos, butir, strict=True):
        hasil.ids[indeks] = baris.id
    catat_banyak(
        peristiwa.KATALOG_DITAMBAH,
        oleh=oleh.pelaku if oleh else PENYIAPAN,
        now=now,
        objek=[
            Objek(jenis="katalog", id=str(baris.id), label=baris.nama)
            for baris in butir
        ],
    )
    return hasil


def periksa_katalog(butir: KatalogBaru, *, sudah_ada: bool) -> None:
    """Refuse an item that could not be claimed.

    Raises:
        KatalogTidakSah: with what to mend.
    """
    if sudah_ada:
        raise KatalogTidakSah(f"Kode {butir.kode} sudah dipakai. Pilih kode lain.")
    if not (butir.kode.strip() and butir.nama.strip() and butir.satuan.strip()):
        raise KatalogTidakSah(
            f"Butir {butir.kode or butir.nama} belum lengkap. Isi kode, nama, satuan."
        )
    if not 1 <= butir.menit_baku <= 1440:
        raise KatalogTidakSah(
            f"Menit baku {butir.kode} harus 1 sampai 1.440, bukan {butir.menit_baku}."
        )


def _simpan_rhk(daftar: Sequence[SkpBaru], skp: Sequence[Skp]) -> None:
    pasangan = [
        (Rhk(skp=induk, nomor=nomor, uraian=r.uraian, indikator=r.indikator), r.target)
        for induk, satu in zip(skp, daftar, strict=True)
        for nomor, r in enumerate(satu.rhk, start=1)
    ]
    Rhk.objects.bulk_create(rhk for rhk, _ in pasangan)
    TargetHarian.objects.bulk_create(
        TargetHarian(
            rhk=rhk,
            jumlah=t.jumlah,
            satuan=t.satuan,
            berlaku_sejak=t.berlaku_sejak,
            berlaku_sampai=t.berlaku_sampai,
        )
        for rhk, target in pasangan
        for t in target
    )


def _periksa_target(target: Iterable[TargetBaru], *, nomor: int, tahun: int) -> None:
    batas = date.min
    akhir_tahun = date(tahun, 12, 31)
    for satu in sorted(target, key=lambda t: t.berlaku_sejak):
        sampai = satu.berlaku_sampai or akhir_tahun
        if satu.jumlah < 1 or not satu.satuan.strip():
            raise SkpDitolak(
                f"Target RHK {nomor} belum lengkap. Isi jumlah dan satuan."
            )
        if not date(tahun, 1, 1) <= satu.berlaku_sejak <= sampai <= akhir_tahun:
            raise SkpDitolak(
                f"Target RHK {nomor} keluar dari tahun {tahun}. Perbaiki tanggalnya."
            )
        if satu.berlaku_sejak <= batas:
            raise SkpDitolak(
                f"Dua target RHK {nomor} berlaku pada hari yang sama. Pisahkan masanya."
            )
        batas = sampai


def _nama(ids: Iterable[int]) -> dict[int, str]:
    return {
        satu.id: satu.nama_lengkap
        for bagian in potong(sorted(set(ids)))
        for satu in Pegawai.objects.filter(id__in=bagian)
    }
