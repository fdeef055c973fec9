"""The bulk forms: one transaction a call, the checks and events of the single acts."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_semua
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations.bahan import (
    Rujukan,
    Sekitar,
    kunci_milik,
    objek,
    pegang_pegawai,
    potong,
    rujukan,
    sekitar,
)
from ekinerja.kinerja.operations.putusan import (
    pegang_bulan,
    pegang_untuk_putusan,
    periksa_satu,
    simpan_putusan,
)
from ekinerja.kinerja.rules import IsiAktivitas, IsiLengkap
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import atasan_banyak
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan, tanggal_lokal


@dataclass(frozen=True, slots=True)
class AktivitasBaru:
    """A report to be sent by its owner at a moment of its own.

    ``kunci`` is unique for the person; the same key again stores nothing twice.
    """

    pegawai_id: int
    isi: IsiAktivitas
    kunci: str
    diajukan_at: datetime


@dataclass(frozen=True, slots=True)
class PutusanBaru:
    """An approval to be given by ``oleh`` at a moment of its own."""

    aktivitas_id: int
    oleh: Akun
    diputus_at: datetime


@dataclass(frozen=True, slots=True)
class BarisDitolak:
    """A row of a bulk call that was refused: its position from 0, and why."""

    indeks: int
    kalimat: str


@dataclass(slots=True)
class HasilMassal:
    """Ids in the order of the input (None where refused), and the refused rows."""

    ids: list[int | None] = field(default_factory=list)
    ditolak: list[BarisDitolak] = field(default_factory=list)

    def tolak(self, indeks: int, kalimat: str) -> None:
        self.ditolak.append(BarisDitolak(indeks, kalimat))

    @property
    def berhasil(self) -> list[int]:
        """Ids of the rows that went through."""
        return [id_ for id_ in self.ids if id_ is not None]


@transaction.atomic
def laporkan_banyak(
    laporan: Sequence[AktivitasBaru], *, oleh: Mapping[int, Akun]
) -> HasilMassal:
    """Send many reports, each as its owner at its own moment.

    Args:
        laporan: the reports; earlier ones stand in the way of later ones.
        oleh: account by pegawai id, for everybody who reports.

    A refused row spoils nobody else's; it comes back with its sentence. Evidence is
    not taken in bulk, so a policy with ``bukti_wajib`` refuses everything.
    """
    hasil = HasilMassal(ids=[None] * len(laporan))
    if not laporan:
        return hasil
    pegang_pegawai({satu.pegawai_id for satu in laporan})
    wajar = [satu for satu in laporan if _wajar(satu)]
    terkunci = pegang_bulan(rules.bulan_dari(satu.isi.tanggal for satu in wajar))
    ada = _kunci_ada(laporan)
    acuan = rujukan([satu.isi for satu in laporan])
    keliling = sekitar(
        hari={(satu.pegawai_id, satu.isi.tanggal) for satu in wajar},
        sejak_now=min(satu.diajukan_at for satu in laporan),
        sampai_now=max(satu.diajukan_at for satu in laporan),
    )
    baru: list[tuple[int, Aktivitas]] = []
    kembar: list[tuple[int, str]] = []
    for indeks, satu in enumerate(laporan):
        kunci = kunci_milik(satu.pegawai_id, satu.kunci)
        if kunci in ada:
            kembar.append((indeks, kunci))
            continue
        try:
            lengkap = _periksa_laporan(satu, acuan, keliling, terkunci)
        except Ditolak as alasan:
            hasil.tolak(indeks, str(alasan))
            continue
        keliling.tambah(lengkap, pegawai_id=satu.pegawai_id, id_=-1 - indeks)
        baru.append((indeks, _baris(satu, lengkap, kunci=kunci)))
        ada[kunci] = 0
    tersimpan = Aktivitas.objects.bulk_create([a for _, a in baru], batch_size=500)
    for (indeks, _), aktivitas in zip(baru, tersimpan, strict=True):
        hasil.ids[indeks] = ada[aktivitas.kunci] = aktivitas.id
    for indeks, kunci in kembar:
        hasil.ids[indeks] = ada[kunci]
    _catat_pengajuan(tersimpan, oleh)
    return hasil


@transaction.atomic
def setujui_banyak(putusan: Sequence[PutusanBaru]) -> HasilMassal:
    """Approve many reports, each as its superior at its own moment.

    Every row is its own act, so ``setujui_sekaligus_maks`` does not bind here; who may
    approve what does. Refused rows come back with their sentences.
    """
    hasil = HasilMassal(ids=[None] * len(putusan))
    tanggal = {
        id_: hari
        for ids in potong(satu.aktivitas_id for satu in putusan)
        for id_, hari in Aktivitas.objects.filter(id__in=ids).values_list(
            "id", "tanggal"
        )
    }
    dipegang = pegang_untuk_putusan(tanggal.values())
    semua = {
        satu.id: satu
        for ids in potong(sorted(tanggal))
        for satu in Aktivitas.objects.select_for_update()
        .filter(id__in=ids)
        .order_by("id")
    }
    atasan = atasan_banyak({(a.pegawai_id, a.tanggal) for a in semua.values()})
    kelompok: dict[tuple[int, datetime], list[Aktivitas]] = defaultdict(list)
    akun: dict[int, Akun] = {}
    for indeks, satu in enumerate(putusan):
        aktivitas = semua.get(satu.aktivitas_id)
        try:
            periksa_satu(
                aktivitas,
                aksi="setujui",
                oleh=satu.oleh,
                atasan=atasan,
                dipegang=dipegang,
                tanggal=tanggal.get(satu.aktivitas_id),
                now=satu.diputus_at,
            )
        except Ditolak as alasan:
            hasil.tolak(indeks, str(alasan))
            continue
        hasil.ids[indeks] = satu.aktivitas_id
        akun[satu.oleh.id] = satu.oleh
        kelompok[satu.oleh.id, satu.diputus_at].append(semua[satu.aktivitas_id])
    for (akun_id, pada), diputus in kelompok.items():
        for bagian in potong(diputus):
            simpan_putusan(bagian, oleh=akun[akun_id], now=pada, alasan="")
    catat_semua(
        peristiwa.AKTIVITAS_DISETUJUI,
        (
            (akun[akun_id].pelaku, pada, objek(satu))
            for (akun_id, pada), diputus in kelompok.items()
            for satu in diputus
        ),
    )
    return hasil


def _periksa_laporan(
    satu: AktivitasBaru,
    acuan: Rujukan,
    keliling: Sekitar,
    terkunci: Mapping[Bulan, str],
) -> IsiLengkap:
    zona = keliling.zona_pada(satu.pegawai_id, satu.isi.tanggal)
    hari_ini = tanggal_lokal(satu.diajukan_at, zona)
    rules.periksa_tanggal_draf(tanggal=satu.isi.tanggal, hari_ini=hari_ini)
    bulan = Bulan.dari(satu.isi.tanggal)
    if bulan in terkunci:
        raise BulanTerkunci(terkunci[bulan])
    lengkap = acuan.lengkapi(satu.isi, pegawai_id=satu.pegawai_id)
    keliling.periksa(
        lengkap, pegawai_id=satu.pegawai_id, now=satu.diajukan_at, ada_bukti=False
    )
    return lengkap


def _wajar(satu: AktivitasBaru) -> bool:
    """Near enough to its own moment that its month and policy are worth looking up."""
    jarak = abs((satu.isi.tanggal - satu.diajukan_at.date()).days)
    return jarak <= rules.HARI_TERLAMA + 1


def _baris(satu: AktivitasBaru, isi: IsiLengkap, *, kunci: str) -> Aktivitas:
    return Aktivitas(
        pegawai_id=satu.pegawai_id,
        tanggal=isi.tanggal,
        rhk_id=isi.rhk_id,
        katalog_id=isi.katalog_id,
        uraian=isi.uraian,
        jumlah=isi.jumlah,
        satuan=isi.satuan,
        mulai=isi.waktu.mulai,
        selesai=isi.waktu.selesai,
        menit=isi.waktu.menit,
        status=rules.DIAJUKAN,
        kunci=kunci,
        dibuat_at=satu.diajukan_at,
        diajukan_at=satu.diajukan_at,
    )


def _kunci_ada(laporan: Collection[AktivitasBaru]) -> dict[str, int]:
    kunci = (kunci_milik(satu.pegawai_id, satu.kunci) for satu in laporan)
    return {
        nilai: id_
        for bagian in potong(kunci)
        for nilai, id_ in Aktivitas.objects.filter(kunci__in=bagian).values_list(
            "kunci", "id"
        )
    }


def _catat_pengajuan(aktivitas: Sequence[Aktivitas], oleh: Mapping[int, Akun]) -> None:
    """One event a report, by its owner at its moment."""
    catat_semua(
        peristiwa.AKTIVITAS_DIAJUKAN,
        (
            (oleh[satu.pegawai_id].pelaku, satu.dibuat_at, objek(satu))
            for satu in aktivitas
        ),
    )
