"""Punches: one by one from the page, many at once from a machine's log."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.jadwal.queries import JadwalHari, jadwal_penempatan, kalender
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import PenempatanRentang, pemda, penempatan_dalam
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.queries import batas_banyak, bulan_terkunci
from ekinerja.presensi import peristiwa, queries, rules
from ekinerja.presensi.models import Rekaman
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal, tulis_jam, tulis_tanggal

SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HasilRekam:
    """The punch that counts; ``baru`` is false when a second tap stored nothing."""

    rekaman: Rekaman
    baru: bool


@dataclass(frozen=True, slots=True)
class RekamanBaru:
    """One row of a machine's log. ``waktu_at`` carries its zone."""

    pegawai_id: int
    arah: str
    waktu_at: datetime


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """What an import did: rows stored, rows known before, rows refused and why."""

    tersimpan: int
    sudah_ada: int
    ditolak: tuple[rules.BarisDitolak, ...]


@transaction.atomic
def rekam(*, arah: str, kunci: str, oleh: Akun, now: datetime) -> HasilRekam:
    """Store an arrival or a leaving of the person who taps.

    The same form token, or the same direction within sixty seconds, is the same
    punch: it is answered with the one stored before. No hour is too late: what it
    means is the policy's to say.

    Args:
        arah: "masuk" or "pulang".
        kunci: the token of the form, unique per person and direction.
        oleh: the person, acting for themself.
        now: the server's moment.

    Raises:
        RekamanDitolak: unknown direction, the head of the region, or a form that
            already made a punch on another day.
    """
    rules.periksa_arah(arah)
    pegawai = Pegawai.objects.select_for_update().get(id=oleh.pegawai_id)
    tempat = queries.tempat_rekam(pegawai_id=pegawai.id, arah=arah, now=now)
    rules.periksa_wajib_hadir(kelompok=tempat.kelompok, nama=pegawai.nama)
    kunci_lengkap = f"{pegawai.id}:{arah}:{kunci}"
    ada = _sudah_direkam(pegawai, arah=arah, kunci=kunci_lengkap, now=now)
    if ada is not None:
        if now - ada.waktu_at >= rules.JEDA:
            rules.periksa_formulir(dipakai=ada.tanggal, tanggal=tempat.tanggal)
        return HasilRekam(rekaman=ada, baru=False)
    rekaman = Rekaman.objects.create(
        pegawai=pegawai,
        tanggal=tempat.tanggal,
        arah=arah,
        waktu_at=now,
        zona=tempat.zona,
        sumber="web",
        kunci=kunci_lengkap,
        dicatat_at=now,
        dicatat_oleh=oleh,
    )
    objek = _objek(rekaman, nama=pegawai.nama)
    catat(peristiwa.PRESENSI_DIREKAM, oleh=oleh.pelaku, now=now, objek=objek)
    return HasilRekam(rekaman=rekaman, baru=True)


@transaction.atomic
def impor_rekaman(
    baris: Sequence[RekamanBaru], *, oleh: Akun, now: datetime
) -> HasilImpor:
    """Store the punches of a machine's log, each with its own event.

    A punch known before, or less than sixty seconds from one of the same person and
    direction, is counted as known; importing a log twice changes nothing. A bad row
    is reported with its number (from 1) and spoils no other.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    if not baris:
        return HasilImpor(tersimpan=0, sudah_ada=0, ditolak=())
    pelaku_kepegawaian(oleh, now)
    bahan = _bahan_impor(baris, now=now)
    baru: list[Rekaman] = []
    ditolak: list[rules.BarisDitolak] = []
    sudah_ada = 0
    for nomor, butir in enumerate(baris, start=1):
        try:
            rekaman = bahan.susun(butir, oleh=oleh, now=now)
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
            continue
        yang_ada = bahan.yang_ada[butir.pegawai_id, butir.arah]
        if rules.rekaman_terdekat(butir.waktu_at, yang_ada=yang_ada):
            sudah_ada += 1
            continue
        yang_ada.append(butir.waktu_at)
        baru.append(rekaman)
    Rekaman.objects.bulk_create(baru, batch_size=500)
    catat_banyak(
        peristiwa.PRESENSI_DIIMPOR,
        oleh=oleh.pelaku,
        now=now,
        objek=(_objek(r, nama=bahan.nama[r.pegawai_id]) for r in baru),
    )
    return HasilImpor(len(baru), sudah_ada, tuple(ditolak))


@dataclass(frozen=True, slots=True)
class _TempatImpor:
    """Where the people of one import were on duty, and by which schedule."""

    penempatan: dict[int, list[PenempatanRentang]]
    jadwal: dict[int, dict[date, JadwalHari]]
    zona_pemda: str

    def tempat(self, butir: RekamanBaru) -> queries.TempatTugas:
        """Working date, zone and group of post of one row."""
        hari = tanggal_lokal(butir.waktu_at, "WIB")
        zona, kelompok = self.zona_pemda, None
        for p in self.penempatan.get(butir.pegawai_id, []):
            if p.jenis == "definitif" and p.sejak <= hari <= p.sampai:
                zona, kelompok = p.zona, p.kelompok
        tanggal = queries.tanggal_rekam(
            butir.waktu_at,
            zona=zona,
            arah=butir.arah,
            jadwal=self.jadwal.get(butir.pegawai_id, {}),
        )
        return queries.TempatTugas(tanggal, zona, kelompok)


@dataclass(frozen=True, slots=True)
class _BahanImpor:
    """Everything the rows of one import are checked against, read at once.

    ``terkunci``: the last day each locked month judged; later ones of a December that
    closed early are kept as facts.
    """

    nama: dict[int, str]
    di: _TempatImpor
    terkunci: dict[Bulan, date]
    yang_ada: defaultdict[tuple[int, str], list[datetime]]

    def susun(self, butir: RekamanBaru, *, oleh: Akun, now: datetime) -> Rekaman:
        """Make the row to store, or raise why it cannot be one."""
        if butir.pegawai_id not in self.nama:
            raise rules.RekamanDitolak(
                f"Pegawai nomor {butir.pegawai_id} tidak dikenal. "
                "Cocokkan nomor pada mesin dengan data pegawai."
            )
        if butir.waktu_at.tzinfo is None:
            raise rules.RekamanDitolak(
                f"Waktu {butir.waktu_at:%d-%m-%Y %H.%M.%S} tanpa zona. "
                "Sertakan zona tempat mesin berdiri."
            )
        rules.periksa_waktu(butir.waktu_at, now=now)
        tempat = self.di.tempat(butir)
        rules.periksa_wajib_hadir(
            kelompok=tempat.kelompok, nama=self.nama[butir.pegawai_id]
        )
        rules.periksa_impor(
            arah=butir.arah,
            waktu_at=butir.waktu_at,
            terkunci=tempat.tanggal
            <= self.terkunci.get(Bulan.dari(tempat.tanggal), date.min),
        )
        return Rekaman(
            pegawai_id=butir.pegawai_id,
            tanggal=tempat.tanggal,
            arah=butir.arah,
            waktu_at=butir.waktu_at,
            zona=tempat.zona,
            sumber="impor",
            kunci=f"impor:{butir.pegawai_id}:{butir.arah}:{butir.waktu_at.timestamp():f}",
            dicatat_at=now,
            dicatat_oleh=oleh,
        )


def _bahan_impor(baris: Sequence[RekamanBaru], *, now: datetime) -> _BahanImpor:
    pegawai_ids = {butir.pegawai_id for butir in baris}
    wajar = [
        butir
        for butir in baris
        if butir.waktu_at.tzinfo and rules.wajar(butir.waktu_at, now=now)
    ]
    waktu = [butir.waktu_at for butir in wajar] or [now]
    sejak, sampai = tanggal_lokal(min(waktu), "WIB"), tanggal_lokal(max(waktu), "WIT")
    di = _tempat_impor(pegawai_ids, sejak=sejak - SEHARI, sampai=sampai)
    bulan = {Bulan.dari(di.tempat(butir).tanggal) for butir in wajar}
    terkunci = bulan_terkunci(sejak - SEHARI, sampai)
    for satu in sorted(bulan - terkunci):
        pastikan_terbuka(bulan=satu)
    pegawai = Pegawai.objects.select_for_update().filter(id__in=pegawai_ids)
    nama = dict(pegawai.order_by("id").values_list("id", "nama"))
    return _BahanImpor(
        nama=nama,
        di=di,
        terkunci={
            bulan: batas.potong or bulan.akhir
            for bulan, batas in batas_banyak(terkunci).items()
        },
        yang_ada=_rekaman_lama(nama, sejak=sejak, sampai=sampai),
    )


def _tempat_impor(
    pegawai_ids: Collection[int], *, sejak: date, sampai: date
) -> _TempatImpor:
    penempatan = penempatan_dalam(pegawai_ids=pegawai_ids, sejak=sejak, sampai=sampai)
    hari = kalender(penempatan, sejak=sejak, sampai=sampai)
    return _TempatImpor(
        penempatan=penempatan,
        jadwal=jadwal_penempatan(penempatan, kalender=hari),
        zona_pemda=pemda().zona,
    )


def _rekaman_lama(
    pegawai_ids: Collection[int], *, sejak: date, sampai: date
) -> defaultdict[tuple[int, str], list[datetime]]:
    hasil: defaultdict[tuple[int, str], list[datetime]] = defaultdict(list)
    for pegawai_id, arah, waktu_at in Rekaman.objects.filter(
        pegawai_id__in=pegawai_ids,
        tanggal__range=(sejak - SEHARI, sampai + SEHARI),
    ).values_list("pegawai_id", "arah", "waktu_at"):
        hasil[pegawai_id, arah].append(waktu_at)
    return hasil


def _sudah_direkam(
    pegawai: Pegawai, *, arah: str, kunci: str, now: datetime
) -> Rekaman | None:
    """The punch this tap repeats; of several the latest, so of today before earlier."""
    dekat = Q(waktu_at__gt=now - rules.JEDA, waktu_at__lt=now + rules.JEDA)
    return (
        Rekaman.objects.filter(Q(kunci=kunci) | dekat, pegawai=pegawai, arah=arah)
        .order_by("-waktu_at", "-id")
        .first()
    )


def _objek(rekaman: Rekaman, *, nama: str) -> Objek:
    jam = tulis_jam(jam_lokal(rekaman.waktu_at, rekaman.zona), detik=True)
    hari = tulis_tanggal(rekaman.tanggal)
    return Objek(
        jenis="rekaman",
        id=str(rekaman.id),
        label=f"{rekaman.arah} {nama}, {hari} {jam} {rekaman.zona}",
        pegawai_id=rekaman.pegawai_id,
        bulan=str(Bulan.dari(rekaman.tanggal)),
    )
