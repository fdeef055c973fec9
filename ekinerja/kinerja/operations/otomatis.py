"""What silence does: reports nobody answered approve themselves, and leave a mark."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import SISTEM, Objek
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Aktivitas, Kelalaian
from ekinerja.kinerja.operations.bahan import objek, potong
from ekinerja.kinerja.operations.putusan import pegang_bulan
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import atasan_banyak, pemda
from ekinerja.periode import queries as periode
from ekinerja.waktu import Bulan, tanggal_lokal, tulis_tanggal

TIDAK_MENILAI = "tidak_menilai"
Asal = Mapping[str, str]
TANPA_ASAL: Asal = MappingProxyType({})
SEHARI = timedelta(days=1)


@dataclass(slots=True)
class HasilOtomatis:
    """What one run did: reports approved, superiors marked, reports without anybody
    to answer, which stay as they are."""

    disetujui: int = 0
    tanpa_atasan: int = 0
    atasan: set[int] = field(default_factory=set)


def setujui_otomatis(*, now: datetime, asal: Asal = TANPA_ASAL) -> HasilOtomatis:
    """Approve every report its superior left unanswered too long; to be run daily.

    How long is ``setujui_otomatis_hari`` of the policy in force on the report's date.
    Each report gives its superior of that date a mark, dated with the day of the run at
    the seat of government; in the next open month where that day's month is locked.
    Reports without a superior wait on: nobody was asked. No mark where the month's
    calendar ended the superior's decisions before the days were over.

    Some 500 reports are one transaction, so a run that is stopped has done its part,
    and the next one goes on. Running twice does nothing twice.

    Args:
        now: the moment of the run.
        asal: where it was started from, for the trail.
    """
    hasil = HasilOtomatis()
    for tempo in potong(sorted(jatuh_tempo(now).items())):
        _setujui_sebagian(dict(tempo), now=now, asal=asal, hasil=hasil)
    return hasil


def jatuh_tempo(now: datetime) -> dict[int, int]:
    """Reports that are due at a moment: their id and the days they waited for.

    Three statements; months that are locked are left out.
    """
    menunggu = list(
        Aktivitas.objects.filter(
            status=rules.DIAJUKAN, diajukan_at__lte=now - SEHARI
        ).values_list("id", "tanggal", "diajukan_at")
    )
    if not menunggu:
        return {}
    tanggal = {satu for _, satu, _ in menunggu}
    terkunci = periode.bulan_terkunci(min(tanggal), max(tanggal))
    aturan = periode.aturan_banyak(t for t in tanggal if Bulan.dari(t) not in terkunci)
    hasil: dict[int, int] = {}
    for id_, satu, diajukan_at in menunggu:
        batas = aturan[satu].setujui_otomatis_hari if satu in aturan else None
        if (
            diajukan_at
            and batas
            and now >= rules.otomatis_at(diajukan_at=diajukan_at, hari=batas)
        ):
            hasil[id_] = batas
    return hasil


@transaction.atomic
def _setujui_sebagian(
    tempo: Mapping[int, int], *, now: datetime, asal: Asal, hasil: HasilOtomatis
) -> None:
    """Lock months, then reports, decide each again, write once. Statements: constant."""
    tanggal = dict(Aktivitas.objects.filter(id__in=tempo).values_list("id", "tanggal"))
    zona = pemda().zona
    hari_ini = tanggal_lokal(now, zona)
    terkunci = pegang_bulan(rules.bulan_dari([*tanggal.values(), hari_ini]))
    semua = [
        satu
        for satu in Aktivitas.objects.select_for_update(of=("self",))
        .filter(id__in=tempo, status=rules.DIAJUKAN)
        .select_related("pegawai")
        .order_by("id")
        if satu.tanggal == tanggal.get(satu.id)
        and Bulan.dari(satu.tanggal) not in terkunci
    ]
    atasan = atasan_banyak({(a.pegawai_id, a.tanggal) for a in semua})
    diputus: list[tuple[Aktivitas, int]] = []
    for satu in semua:
        siapa = atasan[satu.pegawai_id, satu.tanggal]
        if siapa is None:
            hasil.tanpa_atasan += 1
        elif _boleh(satu, hari=tempo[satu.id], now=now):
            diputus.append((satu, siapa))
    if not diputus:
        return
    _simpan([satu for satu, _ in diputus], now=now, asal=asal)
    lalai = _sempat_menjawab(diputus, zona=zona)
    if lalai:
        tanggal_catatan = _tanggal_catatan(hari_ini, terkunci)
        _tandai(lalai, tanggal=tanggal_catatan, now=now, asal=asal)
    hasil.disetujui += len(diputus)
    hasil.atasan |= {siapa for _, siapa in lalai}


def _sempat_menjawab(
    diputus: Collection[tuple[Aktivitas, int]], *, zona: str
) -> list[tuple[Aktivitas, int]]:
    """Those whose superior had all of the days: the month still took decisions then."""
    batas = periode.batas_banyak(rules.bulan_dari(a.tanggal for a, _ in diputus))
    hasil = []
    for satu, siapa in diputus:
        tempo = rules.otomatis_at(
            diajukan_at=_diajukan(satu), hari=satu.otomatis_hari or 0
        )
        terakhir = batas[Bulan.dari(satu.tanggal)].persetujuan
        if terakhir is None or tanggal_lokal(tempo, zona) <= terakhir:
            hasil.append((satu, siapa))
    return hasil


def _diajukan(satu: Aktivitas) -> datetime:
    assert satu.diajukan_at is not None  # noqa: S101 - it waits, so it was sent
    return satu.diajukan_at


def _boleh(satu: Aktivitas, *, hari: int, now: datetime) -> bool:
    """Put the new state and the mark on a locked report, if it is still due."""
    try:
        satu.status = rules.periksa_otomatis(
            status=satu.status, diajukan_at=_diajukan(satu), hari=hari, now=now
        )
    except Ditolak:
        return False
    satu.otomatis_hari = hari
    return True


def _simpan(diputus: Collection[Aktivitas], *, now: datetime, asal: Asal) -> None:
    for hari in {satu.otomatis_hari for satu in diputus}:
        sama = [satu.id for satu in diputus if satu.otomatis_hari == hari]
        Aktivitas.objects.filter(id__in=sama).update(
            status=rules.DISETUJUI,
            diputus_oleh=None,
            diputus_at=now,
            otomatis_hari=hari,
            alasan="",
        )
    catat_banyak(
        peristiwa.AKTIVITAS_DISETUJUI_OTOMATIS,
        oleh=SISTEM,
        now=now,
        objek=[
            objek(satu, rincian={"tidak_dijawab_hari": satu.otomatis_hari, **asal})
            for satu in diputus
        ],
    )


def _tandai(
    pasangan: Collection[tuple[Aktivitas, int]],
    *,
    tanggal: date,
    now: datetime,
    asal: Asal,
) -> None:
    """One mark against the superior for each report."""
    nama = {
        p.id: p.nama_lengkap
        for p in Pegawai.objects.filter(id__in={atasan for _, atasan in pasangan})
    }
    baru = Kelalaian.objects.bulk_create(
        Kelalaian(
            pegawai_id=atasan,
            tanggal=tanggal,
            rincian=TIDAK_MENILAI,
            uraian=f"Laporan {a.pegawai.nama[:120]} {tulis_tanggal(a.tanggal)} tidak "
            f"dijawab {a.otomatis_hari} hari",
            aktivitas=a,
            dicatat_at=now,
        )
        for a, atasan in pasangan
    )
    catat_banyak(
        peristiwa.KELALAIAN_DICATAT,
        oleh=SISTEM,
        now=now,
        objek=[
            objek_kelalaian(satu, nama=nama[satu.pegawai_id], rincian=asal)
            for satu in baru
        ],
    )


def objek_kelalaian(
    satu: Kelalaian,
    *,
    nama: str,
    alasan: str = "",
    rincian: Mapping[str, object] = MappingProxyType({}),
) -> Objek:
    """A mark as the audit trail names it."""
    return Objek(
        jenis="kelalaian",
        id=str(satu.id),
        label=f"{nama}: {satu.uraian}",
        pegawai_id=satu.pegawai_id,
        bulan=str(Bulan.dari(satu.tanggal)),
        alasan=alasan,
        rincian={"aktivitas": satu.aktivitas_id, **rincian},
    )


def _tanggal_catatan(hari_ini: date, terkunci: Mapping[Bulan, str]) -> date:
    """The day of the run, or the first one of the next month that is still open."""
    bulan = Bulan.dari(hari_ini)
    if bulan not in terkunci:
        return hari_ini
    bulan = bulan.berikut
    while pegang_bulan([bulan]):
        bulan = bulan.berikut
    return bulan.awal
