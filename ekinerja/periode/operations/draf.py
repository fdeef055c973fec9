"""Drafts of policies are made, written and thrown away here, and only here."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import JenisPeristiwa, Objek
from ekinerja.organisasi.models import Akun, Pemda
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.periode import peristiwa
from ekinerja.periode.models import BerkasDraf, Draf
from ekinerja.periode.queries import draf_hidup, isi_draf, isi_nasional, semua_kebijakan
from ekinerja.periode.rules import berkas as rules_berkas
from ekinerja.periode.rules import draf as rules
from ekinerja.tpp.kebijakan.salinan import NASIONAL
from ekinerja.tpp.naskah import ganti_isi


@transaction.atomic
def buat_draf(
    *, nomor: str, isi: Mapping[str, str], dasar: str, oleh: Akun, now: datetime
) -> Draf:
    """Begin a draft from the texts of a policy, or of an upload.

    Args:
        nomor: the name it will have as a policy folder.
        isi: file name to text; without ``nasional/`` files the present ones are added.
        dasar: id of the policy it was made from, "" for an upload.
        oleh: who begins it.
        now: the moment of the act.

    Raises:
        LangkahDitolak: not of the personnel office.
        DrafDitolak: the name is not fit or taken.
        BerkasKebijakanDitolak: a file is not fit.
    """
    giliran()
    bkpsdm = _bkpsdm(oleh, now)
    rules.periksa_aksi(keadaan=rules.DRAF, aksi="ubah", bkpsdm=bkpsdm, pengusul=False)
    nama = rules.periksa_nomor(nomor, dipakai=_nama_dipakai())
    bersih = rules_berkas.periksa_semua(_dengan_nasional(isi))
    draf = Draf.objects.create(
        nomor=nama,
        dasar=dasar,
        dibuat_oleh_id=oleh.pegawai_id,
        dibuat_at=now,
        diubah_oleh_id=oleh.pegawai_id,
        diubah_at=now,
    )
    _tulis(draf, bersih)
    rincian = {"dasar": dasar, "berkas": len(bersih)}
    catat_draf(peristiwa.DRAF_DIBUAT, draf, oleh=oleh, now=now, rincian=rincian)
    return draf


@transaction.atomic
def simpan_berkas(
    *,
    draf_id: int,
    nama: str,
    teks: str,
    versi_terlihat: int | None,
    oleh: Akun,
    now: datetime,
) -> Draf:
    """Write one file of a draft, new or known.

    Raises:
        LangkahDitolak, DrafDitolak: the draft's state or version, the person's role.
        BerkasKebijakanDitolak: the name or the text is not fit.
    """
    draf = _pegang(draf_id, oleh, now, versi_terlihat)
    isi = isi_draf(draf)
    isi[nama] = teks
    return _ganti(draf, isi, oleh=oleh, now=now, rincian={"berkas": nama})


@transaction.atomic
def hapus_berkas(
    *, draf_id: int, nama: str, versi_terlihat: int | None, oleh: Akun, now: datetime
) -> Draf:
    """Take one file out of a draft; the main file stays.

    Raises:
        LangkahDitolak, DrafDitolak, BerkasKebijakanDitolak: as ``simpan_berkas``.
    """
    draf = _pegang(draf_id, oleh, now, versi_terlihat)
    isi = isi_draf(draf)
    isi.pop(nama, None)
    return _ganti(draf, isi, oleh=oleh, now=now, rincian={"dihapus": nama})


@transaction.atomic
def unggah_berkas(
    *,
    draf_id: int,
    isi: Mapping[str, str],
    seluruhnya: bool,
    versi_terlihat: int | None,
    oleh: Akun,
    now: datetime,
) -> Draf:
    """Put uploaded files into a draft: in place of all there were, or beside them.

    Raises:
        LangkahDitolak, DrafDitolak, BerkasKebijakanDitolak: as ``simpan_berkas``.
    """
    draf = _pegang(draf_id, oleh, now, versi_terlihat)
    lama = isi_draf(draf)
    if seluruhnya:
        nasional = {n: t for n, t in lama.items() if n.startswith(NASIONAL)}
        baru = {**isi} if _berisi_nasional(isi) else {**nasional, **isi}
    else:
        baru = {**lama, **isi}
    return _ganti(draf, baru, oleh=oleh, now=now, rincian={"diunggah": sorted(isi)})


@transaction.atomic
def ubah_angka(
    *,
    draf_id: int,
    ubah: Mapping[str, str],
    versi_terlihat: int | None,
    oleh: Akun,
    now: datetime,
) -> Draf:
    """Replace numbers in the text of a draft; comments and layout stay.

    Raises:
        AngkaSalah: a number is not known, or its new value cannot be read.
        LangkahDitolak, DrafDitolak: as ``simpan_berkas``.
    """
    draf = _pegang(draf_id, oleh, now, versi_terlihat)
    isi = ganti_isi(isi_draf(draf), ubah)
    return _ganti(draf, isi, oleh=oleh, now=now, rincian={"angka": dict(ubah)})


@transaction.atomic
def namai_draf(
    *, draf_id: int, nomor: str, versi_terlihat: int | None, oleh: Akun, now: datetime
) -> Draf:
    """Give a draft the name it will have as a policy folder.

    Raises:
        LangkahDitolak, DrafDitolak: as ``simpan_berkas``, or the name is taken.
    """
    giliran()
    draf = _pegang(draf_id, oleh, now, versi_terlihat)
    lama = draf.nomor
    draf.nomor = rules.periksa_nomor(nomor, dipakai=_nama_dipakai() - {lama})
    rincian = {"nama": {"dari": lama, "menjadi": draf.nomor}}
    return _ganti(draf, isi_draf(draf), oleh=oleh, now=now, rincian=rincian)


@transaction.atomic
def buang_draf(
    *, draf_id: int, versi_terlihat: int | None, oleh: Akun, now: datetime
) -> Draf:
    """Put a draft aside; it is read no more, but its trail stays.

    Raises:
        LangkahDitolak, DrafDitolak: as ``simpan_berkas``.
    """
    draf = _pegang(draf_id, oleh, now, versi_terlihat, aksi="buang")
    draf.save(update_fields=["keadaan"])
    catat_draf(peristiwa.DRAF_DIBUANG, draf, oleh=oleh, now=now)
    return draf


def giliran() -> None:
    """Wait for whoever else is naming drafts or putting one in force: names and
    validities are checked against all others, one act after another."""
    Pemda.objects.select_for_update().get(id=1)


def pegang_draf(draf_id: int, *, aksi: str, oleh: Akun, now: datetime) -> Draf:
    """Lock a draft's row; its state is the one after the act, not saved yet.

    Raises:
        DrafDitolak: there is no such draft.
        LangkahDitolak: another role's act, or one its state does not know.
    """
    draf = Draf.objects.select_for_update().filter(id=draf_id).first()
    if draf is None:
        raise rules.DrafDitolak("Draf itu tidak ada lagi. Buka daftar kebijakan.")
    draf.keadaan = rules.periksa_aksi(
        keadaan=draf.keadaan,
        aksi=aksi,
        bkpsdm=_bkpsdm(oleh, now),
        pengusul=draf.diusulkan_oleh_id == oleh.pegawai_id,
    )
    return draf


def catat_draf(
    jenis: JenisPeristiwa,
    draf: Draf,
    *,
    oleh: Akun,
    now: datetime,
    alasan: str = "",
    rincian: Mapping[str, Any] | None = None,
) -> None:
    """Record an act on a draft."""
    objek = Objek(
        jenis="draf_kebijakan",
        id=str(draf.id),
        label=f"draf kebijakan {draf.nomor}",
        alasan=alasan,
        rincian={"versi": draf.versi, **(rincian or {})},
    )
    catat(jenis, oleh=oleh.pelaku, now=now, objek=objek)


def _bkpsdm(oleh: Akun, now: datetime) -> bool:
    return "bkpsdm" in peran_pada(oleh, tanggal_kantor(oleh, now))


def _nama_dipakai() -> set[str]:
    kebijakan = {satu.nama for satu in semua_kebijakan()}
    return kebijakan | set(draf_hidup().values_list("nomor", flat=True))


def _berisi_nasional(isi: Mapping[str, str]) -> bool:
    return any(nama.startswith(NASIONAL) for nama in isi)


def _dengan_nasional(isi: Mapping[str, str]) -> dict[str, str]:
    return {**isi} if _berisi_nasional(isi) else {**isi, **isi_nasional()}


def _pegang(
    draf_id: int, oleh: Akun, now: datetime, terlihat: int | None, aksi: str = "ubah"
) -> Draf:
    draf = pegang_draf(draf_id, aksi=aksi, oleh=oleh, now=now)
    rules.periksa_versi(versi=draf.versi, terlihat=terlihat)
    return draf


def _ganti(
    draf: Draf,
    isi: Mapping[str, str],
    *,
    oleh: Akun,
    now: datetime,
    rincian: Mapping[str, Any],
) -> Draf:
    """Write all files of a draft anew as its next version."""
    bersih = rules_berkas.periksa_semua(isi)
    draf.berkas.all().delete()
    _tulis(draf, bersih)
    draf.versi += 1
    draf.diubah_oleh_id, draf.diubah_at = oleh.pegawai_id, now
    draf.save(update_fields=["nomor", "versi", "diubah_oleh", "diubah_at"])
    catat_draf(peristiwa.DRAF_DIUBAH, draf, oleh=oleh, now=now, rincian=rincian)
    return draf


def _tulis(draf: Draf, isi: Mapping[str, str]) -> None:
    BerkasDraf.objects.bulk_create(
        BerkasDraf(draf=draf, nama=nama, isi=teks) for nama, teks in isi.items()
    )
