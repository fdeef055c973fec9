"""People: the person, the employment status and an account without a password."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Pegawai, RiwayatStatus
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.pegawai import periksa_nama, periksa_nip

SEKALI_SIMPAN = 500
STATUS = dict(RiwayatStatus.STATUS)


class PegawaiDitolak(Ditolak):
    """The person is there already, or number, status and login do not fit together."""


@dataclass(frozen=True, slots=True)
class PegawaiBaru:
    """A person to add. The head of the region has no NIP and brings ``nama_masuk``."""

    nip: str | None
    nama: str
    status: str
    sejak: date
    golongan: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    nama_masuk: str = ""


@transaction.atomic
def tambah_pegawai_banyak(
    daftar: Sequence[PegawaiBaru], *, oleh: Akun | None, now: datetime
) -> list[Pegawai]:
    """Add people with their status and an account nobody can log in to yet.

    All or nothing; the people come back in the order given.

    Raises:
        NipDitolak, NamaDitolak, PegawaiDitolak: one of them cannot be taken in.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    bersih = [_periksa(baru) for baru in daftar]
    _periksa_belum_ada([nip for nip, _, _ in bersih], [masuk for _, _, masuk in bersih])
    pegawai = Pegawai.objects.bulk_create(
        (
            Pegawai(
                nip=nip,
                nama=nama,
                gelar_depan=baru.gelar_depan.strip(),
                gelar_belakang=baru.gelar_belakang.strip(),
            )
            for baru, (nip, nama, _) in zip(daftar, bersih, strict=True)
        ),
        batch_size=SEKALI_SIMPAN,
    )
    RiwayatStatus.objects.bulk_create(
        (
            RiwayatStatus(
                pegawai=satu,
                status=baru.status,
                golongan=baru.golongan,
                berlaku_sejak=baru.sejak,
            )
            for satu, baru in zip(pegawai, daftar, strict=True)
        ),
        batch_size=SEKALI_SIMPAN,
    )
    Akun.objects.bulk_create(
        (
            Akun(nama_masuk=masuk, pegawai=satu, password=make_password(None))
            for satu, (_, _, masuk) in zip(pegawai, bersih, strict=True)
        ),
        batch_size=SEKALI_SIMPAN,
    )
    catat_banyak(
        peristiwa.PEGAWAI_DITAMBAH,
        oleh=pelaku,
        now=now,
        objek=(_objek(satu, baru) for satu, baru in zip(pegawai, daftar, strict=True)),
    )
    return pegawai


def _periksa(baru: PegawaiBaru) -> tuple[str | None, str, str]:
    """NIP, name and login as they will be stored."""
    nama = periksa_nama(baru.nama)
    if baru.status not in STATUS:
        raise PegawaiDitolak(
            f"Status '{baru.status}' untuk {nama} tidak dikenal. Pilih "
            f"{', '.join(STATUS)}."
        )
    if (baru.status == "kepala_daerah") != (baru.nip is None):
        raise PegawaiDitolak(
            f"{nama} berstatus {STATUS[baru.status]} "
            f"{'tanpa' if baru.nip is None else 'dengan'} NIP. Hanya kepala daerah yang "
            "tidak punya NIP; isi NIP atau perbaiki statusnya."
        )
    nip = None if baru.nip is None else periksa_nip(baru.nip)
    masuk = (baru.nama_masuk or nip or "").strip().lower()
    if not masuk:
        raise PegawaiDitolak(f"{nama} belum punya nama masuk. Isi, misalnya: bupati.")
    return nip, nama, masuk


def _periksa_belum_ada(nip: list[str | None], masuk: list[str]) -> None:
    ganda = [satu for satu, banyak in Counter(masuk).items() if banyak > 1]
    ganda += [satu for satu, n in Counter(nip).items() if satu and n > 1]
    if ganda:
        raise PegawaiDitolak(
            f"{ganda[0]} tertulis dua kali dalam daftar. Hapus salah satu barisnya."
        )
    ada = Pegawai.objects.filter(nip__in=[satu for satu in nip if satu]).first()
    if ada is not None:
        raise PegawaiDitolak(
            f"NIP {ada.nip} sudah dimiliki {ada.nama_lengkap}. Periksa apakah orang ini "
            "sudah masuk sebelumnya."
        )
    akun = Akun.objects.filter(nama_masuk__in=masuk).first()
    if akun is not None:
        raise PegawaiDitolak(
            f"Nama masuk {akun.nama_masuk} sudah dipakai. Pilih nama masuk lain."
        )


def _objek(pegawai: Pegawai, baru: PegawaiBaru) -> Objek:
    return Objek(
        jenis="pegawai",
        id=str(pegawai.id),
        label=pegawai.nama_lengkap,
        pegawai_id=pegawai.id,
        rincian={"nip": pegawai.nip, "status": baru.status, "golongan": baru.golongan},
    )
