"""Passwords and dated roles of accounts."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import JenisPeristiwa, Objek, Pelaku
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, PeranAkun
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.pegawai import periksa_urutan
from ekinerja.organisasi.rules.peran import PERAN, PeranDitolak, periksa_peran

Asal = Mapping[str, str]
DARI_HALAMAN: Asal = MappingProxyType({})


class SandiDitolak(Ditolak):
    """The password is too short, too common, or the account's own number."""


@transaction.atomic
def pasang_sandi(
    *,
    akun: Akun,
    sandi: str,
    oleh: Akun | None,
    now: datetime,
    asal: Asal = DARI_HALAMAN,
) -> None:
    """Give an account a password; sessions under an older one end by that.

    ``asal`` joins the record: by which way, when it was not a page.

    Raises:
        SandiDitolak: the password is weak; the sentences say in what.
        TidakBerwenang: neither one's own nor by the personnel office.
    """
    sendiri = oleh is not None and oleh.id == akun.id
    pelaku = akun.pelaku if sendiri else pelaku_kepegawaian(oleh, now)
    _periksa_sandi(akun, sandi)
    akun.set_password(sandi)
    akun.save(update_fields=["password"])
    _catat(peristiwa.SANDI_DIPASANG, akun, None, pelaku, now, asal)


@transaction.atomic
def beri_peran(
    *,
    akun: Akun,
    peran: str,
    sejak: date,
    sampai: date | None = None,
    oleh: Akun | None,
    now: datetime,
    asal: Asal = DARI_HALAMAN,
) -> PeranAkun:
    """Give an account a role from ``sejak`` on (``sampai`` included, or open).

    ``asal`` joins the record: by which way, when it was not a page.

    Raises:
        PeranDitolak: unknown, one's own, held already, or against another held.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    Akun.objects.select_for_update().get(id=akun.id)
    periksa_peran(
        peran=peran,
        sejak=sejak,
        sampai=sampai,
        milik_sendiri=oleh is not None and oleh.id == akun.id,
        dipegang=akun.peran.values_list("peran", "berlaku_sejak", "berlaku_sampai"),
    )
    baru = PeranAkun.objects.create(
        akun=akun,
        peran=peran,
        berlaku_sejak=sejak,
        berlaku_sampai=sampai,
        diberi_oleh=oleh,
    )
    akun.__dict__.pop("_peran", None)
    _catat(peristiwa.PERAN_DIBERI, akun, baru, pelaku, now, asal)
    return baru


@transaction.atomic
def akhiri_peran(
    *, akun: Akun, peran: str, sampai: date, oleh: Akun | None, now: datetime
) -> PeranAkun:
    """Set the last day of a role held now; the next request after it is refused.

    Raises:
        PeranDitolak: the account does not hold the role without an end.
        RentangDitolak: the end lies before the beginning.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    dipegang = (
        PeranAkun.objects.select_for_update()
        .filter(akun=akun, peran=peran, berlaku_sampai__isnull=True)
        .first()
    )
    if dipegang is None:
        raise PeranDitolak(
            f"Akun {akun.nama_masuk} tidak sedang memegang peran "
            f"{PERAN.get(peran, peran)} tanpa tanggal akhir. Periksa daftar perannya."
        )
    periksa_urutan(sejak=dipegang.berlaku_sejak, sampai=sampai)
    dipegang.berlaku_sampai = sampai
    dipegang.save(update_fields=["berlaku_sampai"])
    akun.__dict__.pop("_peran", None)
    _catat(peristiwa.PERAN_DIAKHIRI, akun, dipegang, pelaku, now)
    return dipegang


def _periksa_sandi(akun: Akun, sandi: str) -> None:
    if sandi.lower() == akun.nama_masuk:
        raise SandiDitolak("Kata sandi sama dengan nama masuk. Pilih yang lain.")
    try:
        validate_password(sandi, akun)
    except ValidationError as salah:
        raise SandiDitolak(" ".join(salah.messages)) from None


def _catat(
    jenis: JenisPeristiwa,
    akun: Akun,
    peran: PeranAkun | None,
    pelaku: Pelaku,
    now: datetime,
    asal: Asal = DARI_HALAMAN,
) -> None:
    nama = akun.pegawai.nama_lengkap
    sampai = peran and peran.berlaku_sampai
    objek = Objek(
        jenis="akun",
        id=str(akun.id),
        label=f"{PERAN[peran.peran]} untuk {nama}" if peran else f"akun {nama}",
        pegawai_id=akun.pegawai_id,
        rincian={
            "sejak": peran and peran.berlaku_sejak.isoformat(),
            "sampai": sampai and sampai.isoformat(),
            **asal,
        },
    )
    catat(jenis, oleh=pelaku, now=now, objek=objek)
