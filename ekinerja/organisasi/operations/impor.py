"""Store an import: one transaction over the writers of the room, or nothing at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Jabatan, Pegawai, Pemda, UnitKerja
from ekinerja.organisasi.operations.nama import NamaBaru, ubah_nama_banyak
from ekinerja.organisasi.operations.pegawai import PegawaiBaru, tambah_pegawai_banyak
from ekinerja.organisasi.operations.penempatan import (
    PenempatanBaru,
    akhiri_penempatan_banyak,
    tempatkan_banyak,
)
from ekinerja.organisasi.operations.status import StatusBaru, ubah_status_banyak
from ekinerja.organisasi.operations.struktur import (
    JabatanBaru,
    UnitBaru,
    tambah_jabatan_banyak,
    tambah_unit_banyak,
)
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import rencana_impor
from ekinerja.organisasi.rules.impor.bentuk import (
    BARU,
    BERUBAH,
    DITOLAK,
    TETAP,
    ImporDitolak,
    JabatanImpor,
    PegawaiImpor,
    Rencana,
    TabelImpor,
    UnitImpor,
)
from ekinerja.organisasi.rules.impor.tingkat import per_tingkat

SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What somebody decided after looking at the plan.

    Args:
        tabel: the sheet.
        nama: the file's name, for the trail.
        nomor_sk: the decree of rows that name none.
        hanya_yang_baik: store the good rows although others are refused.
        sidik: the plan that was looked at; None stores whatever it is now.
    """

    tabel: TabelImpor
    nama: str
    nomor_sk: str = ""
    hanya_yang_baik: bool = False
    sidik: str | None = None
    asal: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def simpan_impor(minta: Permintaan, *, oleh: Akun, now: datetime) -> Rencana:
    """Store the rows of a sheet; the plan as it was carried out comes back.

    Raises:
        ImporDitolak: a row is refused and only all of them were wanted, nothing is
            good, or the plan is not the one that was looked at.
        TidakBerwenang: not by the personnel office.
        Ditolak: a writer refuses what the plan let pass; nothing is stored then.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    Pemda.objects.select_for_update().get(id=1)  # one import at a time
    rencana = rencana_impor(minta.tabel, oleh=oleh, nomor_sk=minta.nomor_sk)
    _periksa(rencana, minta)
    isi = [b.rincian for b in rencana.baik]
    if not isi:
        return rencana
    _simpan_unit([x for x in isi if isinstance(x, UnitImpor)], oleh, now)
    _simpan_jabatan([x for x in isi if isinstance(x, JabatanImpor)], oleh, now)
    _simpan_pegawai([x for x in isi if isinstance(x, PegawaiImpor)], oleh, now)
    jenis = minta.tabel.jenis
    objek = Objek(
        jenis="impor",
        id=rencana.sidik[:16],
        label=f"{len(isi)} {jenis.satuan} dari {minta.nama}",
        rincian={
            "jenis": jenis.kode,
            **{k: rencana.banyak(k) for k in (BARU, BERUBAH, TETAP, DITOLAK)},
            **minta.asal,
        },
    )
    catat(peristiwa.DIIMPOR, oleh=pelaku, now=now, objek=objek)
    return rencana


def _periksa(rencana: Rencana, minta: Permintaan) -> None:
    if minta.sidik is not None and minta.sidik != rencana.sidik:
        raise ImporDitolak(
            "Data pegawai berubah sejak pratinjau itu dibuat. Periksa pratinjau yang "
            "baru, lalu simpan."
        )
    salah = rencana.banyak(DITOLAK)
    if salah and not minta.hanya_yang_baik:
        raise ImporDitolak(
            f"{salah} baris ditolak, jadi tidak ada yang disimpan. Perbaiki berkasnya, "
            "atau simpan baris yang baik saja."
        )
    if salah and not rencana.baik:
        raise ImporDitolak(
            "Tidak ada baris baik yang mengubah sesuatu. Perbaiki berkasnya, lalu ulangi."
        )


def _simpan_unit(isi: Sequence[UnitImpor], oleh: Akun, now: datetime) -> None:
    if not isi:
        return
    ada = {u.kode.casefold(): u for u in UnitKerja.objects.all()}
    for tingkat in per_tingkat([(x, x.induk) for x in isi], list(ada)):
        baru = tambah_unit_banyak(
            [
                UnitBaru(
                    x.kode,
                    x.nama,
                    x.jenis,
                    x.zona,
                    x.sejak,
                    ada[x.induk.casefold()] if x.induk else None,
                )
                for x in tingkat
            ],
            oleh=oleh,
            now=now,
        )
        ada |= {u.kode.casefold(): u for u in baru}


def _simpan_jabatan(isi: Sequence[JabatanImpor], oleh: Akun, now: datetime) -> None:
    if not isi:
        return
    unit = UnitKerja.objects.in_bulk()
    ada = {j.kode.casefold(): j for j in Jabatan.objects.all()}
    for tingkat in per_tingkat([(x, x.atasan) for x in isi], list(ada)):
        baru = tambah_jabatan_banyak(
            [
                JabatanBaru(
                    kode=x.kode,
                    nama=x.nama,
                    unit=unit[x.unit_id],
                    kelas=x.kelas,
                    kelompok=x.kelompok,
                    jenjang=x.jenjang,
                    sejak=x.sejak,
                    atasan=ada[x.atasan.casefold()] if x.atasan else None,
                    tunggal=x.tunggal,
                )
                for x in tingkat
            ],
            oleh=oleh,
            now=now,
        )
        ada |= {j.kode.casefold(): j for j in baru}


def _simpan_pegawai(isi: Sequence[PegawaiImpor], oleh: Akun, now: datetime) -> None:
    """New people, then names, statuses, ends of placements, and the new placements."""
    baru = _tambah([x for x in isi if x.pegawai_id is None], oleh, now)
    nama = [
        NamaBaru(x.pegawai_id, x.nama, x.gelar_depan, x.gelar_belakang)
        for x in isi
        if x.pegawai_id and x.ganti_nama
    ]
    if nama:
        ubah_nama_banyak(nama, oleh=oleh, now=now)
    status = [
        StatusBaru(
            x.pegawai_id,
            x.status.status,
            x.status.golongan,
            x.nomor_sk,
            x.status.sejak,
        )
        for x in isi
        if x.pegawai_id and x.status
    ]
    if status:
        ubah_status_banyak(status, oleh=oleh, now=now)
    akhir = {
        x.tempat.akhiri: x.tempat.sejak - SEHARI
        for x in isi
        if x.tempat and x.tempat.akhiri
    }
    if akhir:
        akhiri_penempatan_banyak(akhir, oleh=oleh, now=now)
    tempat = [
        PenempatanBaru(
            x.pegawai_id or baru[x.nip].id,
            x.tempat.jabatan_id,
            x.nomor_sk,
            x.tempat.sejak,
        )
        for x in isi
        if x.tempat
    ]
    if tempat:
        tempatkan_banyak(tempat, oleh=oleh, now=now)


def _tambah(
    isi: Sequence[PegawaiImpor], oleh: Akun, now: datetime
) -> dict[str, Pegawai]:
    if not isi:
        return {}
    daftar = [
        PegawaiBaru(
            nip=x.nip,
            nama=x.nama,
            status=x.status.status,
            sejak=x.status.sejak,
            golongan=x.status.golongan,
            gelar_depan=x.gelar_depan,
            gelar_belakang=x.gelar_belakang,
        )
        for x in isi
        if x.status
    ]
    orang = tambah_pegawai_banyak(daftar, oleh=oleh, now=now)
    return {satu.nip or "": satu for satu in orang}
