"""A draft is proposed by one person and put in force by another; then it stays."""

from datetime import date, datetime

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.periode import peristiwa
from ekinerja.periode.models import BerkasKetetapan, Draf, Ketetapan
from ekinerja.periode.operations.draf import catat_draf, giliran, pegang_draf
from ekinerja.periode.queries import (
    bukti_draf,
    dampak,
    isi_draf,
    masa_lain,
    nama_daerah,
    periksa_draf,
)
from ekinerja.periode.rules import draf as rules
from ekinerja.tpp.kebijakan import Kebijakan


@transaction.atomic
def usulkan_draf(
    *,
    draf_id: int,
    nomor_sk: str,
    tanggal_sk: date | None,
    versi_terlihat: int | None,
    oleh: Akun,
    now: datetime,
) -> Draf:
    """Propose a draft under a decree; from now on its files stand still.

    Args:
        draf_id: the draft; it must load, and its cases must come out.
        nomor_sk: number of the decree.
        tanggal_sk: its date.
        versi_terlihat: the version on the page; None skips the question.
        oleh: who proposes; does not put in force.
        now: the moment of the act.

    Raises:
        LangkahDitolak: the draft's state or the person's role.
        DrafDitolak: version, decree, faults, or a validity that contradicts another.
    """
    draf = pegang_draf(draf_id, aksi="usulkan", oleh=oleh, now=now)
    rules.periksa_versi(versi=draf.versi, terlihat=versi_terlihat)
    draf.nomor_sk = rules.periksa_sk(
        nomor_sk=nomor_sk, tanggal_sk=tanggal_sk, hari_ini=tanggal_kantor(oleh, now)
    )
    kebijakan = _siap(draf)
    draf.tanggal_sk, draf.sidik, draf.alasan = tanggal_sk, kebijakan.sidik, ""
    draf.diusulkan_oleh_id, draf.diusulkan_at = oleh.pegawai_id, now
    draf.save()
    rincian = {
        "nomor_sk": draf.nomor_sk,
        "tanggal_sk": str(tanggal_sk),
        "berlaku_sejak": str(kebijakan.berlaku_sejak),
        "sidik": kebijakan.sidik,
    }
    catat_draf(peristiwa.DRAF_DIUSULKAN, draf, oleh=oleh, now=now, rincian=rincian)
    return draf


@transaction.atomic
def tarik_usulan(*, draf_id: int, oleh: Akun, now: datetime) -> Draf:
    """Take one's proposal back to go on writing.

    Raises:
        LangkahDitolak: not proposed, or by somebody else.
    """
    draf = pegang_draf(draf_id, aksi="tarik", oleh=oleh, now=now)
    _lepas(draf)
    catat_draf(peristiwa.USULAN_DITARIK, draf, oleh=oleh, now=now)
    return draf


@transaction.atomic
def kembalikan_usulan(*, draf_id: int, alasan: str, oleh: Akun, now: datetime) -> Draf:
    """Send somebody's proposal back with a reason.

    Raises:
        LangkahDitolak: not proposed, or one's own.
        DrafDitolak: no reason.
    """
    draf = pegang_draf(draf_id, aksi="kembalikan", oleh=oleh, now=now)
    rapi = " ".join(alasan.split())
    if not rapi or len(rapi) > rules.ALASAN_MAKS:
        raise rules.DrafDitolak(
            f"Tulis apa yang perlu diperbaiki, paling panjang {rules.ALASAN_MAKS} huruf."
        )
    draf.alasan = rapi
    _lepas(draf)
    catat_draf(peristiwa.USULAN_DIKEMBALIKAN, draf, oleh=oleh, now=now, alasan=rapi)
    return draf


@transaction.atomic
def tetapkan_draf(
    *,
    draf_id: int,
    sidik_terlihat: str,
    terkunci: int,
    kasus: int | None = None,
    oleh: Akun,
    now: datetime,
) -> Ketetapan:
    """Put a proposed draft in force; nothing of it changes any more.

    Its files become part of the government's policies at once. Calculated months it
    touches have to be calculated again before their lock; locked ones stay as paid.

    Args:
        draf_id: the draft.
        sidik_terlihat: the fingerprint on the page of the second person.
        terkunci: how many locked months that person knows it touches.
        kasus: how many worked cases that person knows are too few; None: not asked.
        oleh: the second person.
        now: the moment of the act.

    Raises:
        LangkahDitolak: the draft's state, the person's role, or their own proposal.
        DrafDitolak: see ``rules``.
    """
    giliran()
    draf = pegang_draf(draf_id, aksi="tetapkan", oleh=oleh, now=now)
    rules.periksa_sidik(sidik=draf.sidik, terlihat=sidik_terlihat)
    kebijakan = _siap(draf)
    rules.periksa_sidik(sidik=draf.sidik, terlihat=kebijakan.sidik)
    kena = dampak(_masa(kebijakan, draf))
    rules.periksa_terkunci(terkunci=kena.terkunci, disetujui=terkunci)
    bukti = bukti_draf(draf)
    rules.periksa_bukti(bukti, disetujui=kasus)
    ketetapan = _simpan(draf, kebijakan, oleh, now)
    draf.ketetapan = ketetapan
    draf.save(update_fields=["keadaan", "ketetapan"])
    objek = Objek(
        jenis="kebijakan",
        id=str(ketetapan.id),
        label=f"kebijakan {ketetapan.nomor}",
        rincian={
            "nomor_sk": ketetapan.nomor_sk,
            "tanggal_sk": str(ketetapan.tanggal_sk),
            "berlaku_sejak": str(ketetapan.berlaku_sejak),
            "berlaku_sampai": str(ketetapan.berlaku_sampai or ""),
            "sidik": ketetapan.sidik,
            "bulan_terkunci": [str(bulan) for bulan in kena.terkunci],
            "kasus": bukti.kasus,
            "kasus_dasar": bukti.kasus_dasar,
            "kasus_kurang_diketahui": bukti.kurang,
        },
    )
    catat(peristiwa.KEBIJAKAN_DITETAPKAN, oleh=oleh.pelaku, now=now, objek=objek)
    return ketetapan


def _siap(draf: Draf) -> Kebijakan:
    """The policy of a draft, fit to be put in force.

    Raises:
        DrafDitolak: faults, cases, another government's, or a validity that
            contradicts another.
    """
    hasil = periksa_draf(draf)
    if hasil.kebijakan is not None:
        rules.periksa_daerah(daerah=hasil.kebijakan.daerah, pemda=nama_daerah())
    rules.periksa_siap(kesalahan=len(hasil.kesalahan), beda=len(hasil.beda))
    kebijakan = hasil.kebijakan
    assert kebijakan is not None  # noqa: S101 - it has no faults
    rules.periksa_masa(_masa(kebijakan, draf), lain=masa_lain(draf.nomor))
    return kebijakan


def _masa(kebijakan: Kebijakan, draf: Draf) -> rules.Masa:
    return rules.Masa(draf.nomor, kebijakan.berlaku_sejak, kebijakan.berlaku_sampai)


def _lepas(draf: Draf) -> None:
    """Open a draft for writing again."""
    draf.sidik = ""
    draf.diusulkan_oleh_id, draf.diusulkan_at = None, None
    draf.save()


def _simpan(draf: Draf, kebijakan: Kebijakan, oleh: Akun, now: datetime) -> Ketetapan:
    usul, usul_at, tanggal_sk = (
        draf.diusulkan_oleh_id,
        draf.diusulkan_at,
        draf.tanggal_sk,
    )
    if not usul or not usul_at or not tanggal_sk:  # a constraint says they are there
        raise ValueError("A proposal without who, when and under which decree.")
    ketetapan = Ketetapan.objects.create(
        nomor=draf.nomor,
        judul=kebijakan.judul[:200],
        sidik=kebijakan.sidik,
        berlaku_sejak=kebijakan.berlaku_sejak,
        berlaku_sampai=kebijakan.berlaku_sampai,
        nomor_sk=draf.nomor_sk,
        tanggal_sk=tanggal_sk,
        diusulkan_oleh_id=usul,
        diusulkan_at=usul_at,
        ditetapkan_oleh_id=oleh.pegawai_id,
        ditetapkan_at=now,
    )
    BerkasKetetapan.objects.bulk_create(
        BerkasKetetapan(ketetapan=ketetapan, nama=nama, isi=teks)
        for nama, teks in isi_draf(draf).items()
    )
    return ketetapan
