"""What the superior does: approve, send back, and undo an approval."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import JenisPeristiwa
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.operations.bahan import objek
from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.queries import atasan_banyak, pemda
from ekinerja.periode import queries as periode
from ekinerja.periode.operations import pastikan_persetujuan, pastikan_terbuka
from ekinerja.periode.rules import BatasBulan, BulanTerkunci, periksa_persetujuan
from ekinerja.waktu import Bulan, tanggal_lokal

BUKAN_BAWAHAN = (
    "Laporan ini bukan laporan bawahan langsung Anda pada tanggal kegiatannya, "
    "atau sudah dihapus."
)


@dataclass(frozen=True, slots=True)
class Tolakan:
    """One report that could not be decided, and why."""

    aktivitas_id: int
    label: str
    kalimat: str


@dataclass(frozen=True, slots=True)
class HasilPutusan:
    """What became of several reports: those decided, and those named with a reason."""

    diputus: tuple[Aktivitas, ...]
    ditolak: tuple[Tolakan, ...]

    @property
    def menit(self) -> int:
        """Minutes of the decided reports together."""
        return sum(satu.menit for satu in self.diputus)


@transaction.atomic
def setujui(*, ids: Collection[int], oleh: Akun, now: datetime) -> HasilPutusan:
    """Approve reports of direct subordinates; those that cannot be are named.

    Args:
        ids: the chosen reports, at most ``setujui_sekaligus_maks`` of the policy in
            force on the newest of their dates.
        oleh: must be the direct superior on the date of each report.
        now: the moment of the act.

    Raises:
        PutusanDitolak: nothing chosen, or too many at once; nothing is decided.
    """
    return _putuskan(
        ids=ids, aksi="setujui", jenis=peristiwa.AKTIVITAS_DISETUJUI, oleh=oleh, now=now
    )


@transaction.atomic
def kembalikan(
    *, ids: Collection[int], alasan: str, oleh: Akun, now: datetime
) -> HasilPutusan:
    """Send reports back with one reason; those that cannot be are named.

    Raises:
        PutusanDitolak: no reason, nothing chosen, or too many at once.
    """
    return _putuskan(
        ids=ids,
        aksi="kembalikan",
        jenis=peristiwa.AKTIVITAS_DIKEMBALIKAN,
        oleh=oleh,
        now=now,
        alasan=rules.periksa_alasan(alasan),
    )


@transaction.atomic
def batalkan_persetujuan(
    *, aktivitas_id: int, alasan: str, oleh: Akun, now: datetime
) -> Aktivitas:
    """Undo an approval, with a reason; the report then counts for nothing.

    Raises:
        PutusanDitolak: no reason, own report, or not the direct superior on its date.
        LangkahDitolak: it is not approved.
        BulanTerkunci: the month is locked.
        TenggatLewat: the month's day for decisions is over.
    """
    alasan = rules.periksa_alasan(alasan)
    kunci = Aktivitas.objects.filter(id=aktivitas_id).values_list("pegawai", "tanggal")
    pasangan = kunci.first()
    if pasangan is None:
        raise rules.PutusanDitolak(BUKAN_BAWAHAN)
    pastikan_persetujuan(bulan=Bulan.dari(pasangan[1]), now=now)
    aktivitas = Aktivitas.objects.select_for_update().get(id=aktivitas_id)
    aktivitas.status = rules.periksa_putusan(
        status=aktivitas.status,
        aksi="batalkan",
        pelapor=aktivitas.pegawai_id,
        penyetuju=oleh.pegawai_id,
        atasan=atasan_banyak([pasangan])[pasangan],
    )
    aktivitas.diputus_oleh_id, aktivitas.diputus_at = oleh.pegawai_id, now
    aktivitas.alasan, aktivitas.otomatis_hari = alasan, None
    aktivitas.save(
        update_fields=[
            "status",
            "diputus_oleh",
            "diputus_at",
            "alasan",
            "otomatis_hari",
        ]
    )
    catat(
        peristiwa.AKTIVITAS_DIBATALKAN,
        oleh=oleh.pelaku,
        now=now,
        objek=objek(aktivitas, alasan=alasan),
    )
    return aktivitas


def _putuskan(
    *,
    ids: Collection[int],
    aksi: str,
    jenis: JenisPeristiwa,
    oleh: Akun,
    now: datetime,
    alasan: str = "",
) -> HasilPutusan:
    """Lock months, then reports, decide each, write once. Statements: constant."""
    terpilih = sorted(set(ids))
    tanggal = dict(
        Aktivitas.objects.filter(id__in=terpilih).values_list("id", "tanggal")
    )
    maksimal = len(terpilih)
    if tanggal:
        maksimal = periode.aturan_pada(max(tanggal.values())).setujui_sekaligus_maks
    rules.periksa_sekaligus(len(terpilih), maksimal=maksimal)
    dipegang = pegang_untuk_putusan(tanggal.values())
    semua = {
        satu.id: satu
        for satu in Aktivitas.objects.select_for_update()
        .filter(id__in=terpilih)
        .order_by("id")
    }
    atasan = atasan_banyak({(a.pegawai_id, a.tanggal) for a in semua.values()})
    diputus: list[Aktivitas] = []
    ditolak: list[Tolakan] = []
    for id_ in terpilih:
        aktivitas = semua.get(id_)
        try:
            periksa_satu(
                aktivitas,
                aksi=aksi,
                oleh=oleh,
                atasan=atasan,
                dipegang=dipegang,
                tanggal=tanggal.get(id_),
                now=now,
            )
        except Ditolak as alasan_tolak:
            ditolak.append(_tolakan(id_, aktivitas, oleh, atasan, str(alasan_tolak)))
        else:
            assert aktivitas is not None  # noqa: S101 - periksa_satu refused None
            diputus.append(aktivitas)
    simpan_putusan(diputus, oleh=oleh, now=now, alasan=alasan)
    catat_banyak(
        jenis,
        oleh=oleh.pelaku,
        now=now,
        objek=[objek(satu, alasan=alasan) for satu in diputus],
    )
    return HasilPutusan(tuple(diputus), tuple(ditolak))


def pegang_bulan(bulan: Collection[Bulan]) -> dict[Bulan, str]:
    """Hold the open ones of these months; the locked ones come back with the reason."""
    terkunci: dict[Bulan, str] = {}
    for satu in sorted(bulan):
        try:
            pastikan_terbuka(bulan=satu)
        except BulanTerkunci as alasan:
            terkunci[satu] = str(alasan)
    return terkunci


@dataclass(frozen=True, slots=True)
class BulanDipegang:
    """Months held for decisions: the locked ones, and the calendar of each."""

    terkunci: Mapping[Bulan, str]
    batas: Mapping[Bulan, BatasBulan]
    zona: str

    def periksa(self, bulan: Bulan, *, now: datetime) -> None:
        """Raise ``BulanTerkunci`` or ``TenggatLewat`` if it takes no decision now."""
        if bulan in self.terkunci:
            raise BulanTerkunci(self.terkunci[bulan])
        hari_ini = tanggal_lokal(now, self.zona)
        periksa_persetujuan(self.batas[bulan], hari_ini=hari_ini)


def pegang_untuk_putusan(tanggal: Iterable[date]) -> BulanDipegang:
    """Hold the open ones of the months of some dates."""
    bulan = rules.bulan_dari(tanggal)
    return BulanDipegang(pegang_bulan(bulan), periode.batas_banyak(bulan), pemda().zona)


def periksa_satu(
    aktivitas: Aktivitas | None,
    *,
    aksi: str,
    oleh: Akun,
    atasan: dict[tuple[int, date], int | None],
    dipegang: BulanDipegang,
    tanggal: date | None,
    now: datetime,
) -> None:
    """Put the new state on one locked report, or raise ``Ditolak``.

    ``tanggal`` is the date whose month was locked; a report that moved to another
    date in between is refused rather than decided under the wrong lock.
    """
    if aktivitas is None:
        raise rules.PutusanDitolak(BUKAN_BAWAHAN)
    status = rules.periksa_putusan(
        status=aktivitas.status,
        aksi=aksi,
        pelapor=aktivitas.pegawai_id,
        penyetuju=oleh.pegawai_id,
        atasan=atasan[aktivitas.pegawai_id, aktivitas.tanggal],
    )
    if aktivitas.tanggal != tanggal:
        raise rules.PutusanDitolak(
            "Laporan ini baru saja diubah pemiliknya. Muat ulang antrean lalu ulangi."
        )
    dipegang.periksa(Bulan.dari(aktivitas.tanggal), now=now)
    aktivitas.status = status


def simpan_putusan(
    diputus: list[Aktivitas], *, oleh: Akun, now: datetime, alasan: str
) -> None:
    """Write one decision on many reports in one statement."""
    if diputus:
        Aktivitas.objects.filter(id__in=[satu.id for satu in diputus]).update(
            status=diputus[0].status,
            diputus_oleh_id=oleh.pegawai_id,
            diputus_at=now,
            alasan=alasan,
        )


def _tolakan(
    id_: int,
    aktivitas: Aktivitas | None,
    oleh: Akun,
    atasan: dict[tuple[int, date], int | None],
    kalimat: str,
) -> Tolakan:
    """Name the report, unless it is one this person may not even know of."""
    if aktivitas is None:
        return Tolakan(id_, f"Laporan nomor {id_}", BUKAN_BAWAHAN)
    bawahan = atasan[aktivitas.pegawai_id, aktivitas.tanggal] == oleh.pegawai_id
    if not bawahan and aktivitas.pegawai_id != oleh.pegawai_id:
        return Tolakan(id_, f"Laporan nomor {id_}", BUKAN_BAWAHAN)
    return Tolakan(id_, aktivitas.uraian, kalimat)
