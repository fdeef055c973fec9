"""What the checks look at, read for one report or for thirty thousand alike."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TypeVar

from ekinerja.audit.peristiwa import Objek
from ekinerja.jadwal.queries import JadwalHari, jadwal_dalam
from ekinerja.jadwal.rules import jadwal_saat
from ekinerja.kinerja import rules
from ekinerja.kinerja.models import (
    Aktivitas,
    KatalogKegiatan,
    Rhk,
    TargetBulan,
    TargetHarian,
)
from ekinerja.kinerja.rules import ButirKatalog, IsiAktivitas, IsiLengkap, Waktu
from ekinerja.organisasi.models import Pegawai
from ekinerja.organisasi.queries import pemda, penempatan_dalam, zona_pada
from ekinerja.periode import queries as periode
from ekinerja.periode.rules import BatasBulan
from ekinerja.presensi.queries import ketidakhadiran_dalam, rekaman_dalam
from ekinerja.tpp.kebijakan import Aturan, KebijakanSalah
from ekinerja.waktu import Bulan, jam_lokal, tanggal_lokal, tulis_tanggal

SEKALI_BACA = 500
T = TypeVar("T")


def potong(semua: Iterable[T], besar: int = SEKALI_BACA) -> Iterator[list[T]]:
    """The items in lists short enough for one statement."""
    sisa = iter(semua)
    while bagian := list(islice(sisa, besar)):
        yield bagian


@dataclass(frozen=True, slots=True)
class Rujukan:
    """The RHK, their targets and the catalogue items some reports point at."""

    rhk: Mapping[int, tuple[int, int, int]]
    target: Mapping[int, list[tuple[date, date, str]]]
    katalog: Mapping[int, ButirKatalog]

    def lengkapi(self, isi: IsiAktivitas, *, pegawai_id: int) -> IsiLengkap:
        """Complete one report of a person, or raise ``AktivitasDitolak``."""
        rhk = None
        if isi.rhk_id is not None and isi.rhk_id in self.rhk:
            pemilik, tahun, nomor = self.rhk[isi.rhk_id]
            satuan = self._satuan_target(isi.rhk_id, isi.tanggal)
            rhk = rules.RhkPilihan(pemilik, tahun, nomor, satuan)
        katalog = None
        if isi.katalog_id is not None:
            katalog = self.katalog.get(isi.katalog_id)
        return rules.periksa_isi(isi, pegawai_id=pegawai_id, rhk=rhk, katalog=katalog)

    def _satuan_target(self, rhk_id: int, tanggal: date) -> str | None:
        for sejak, sampai, satuan in self.target.get(rhk_id, ()):
            if sejak <= tanggal <= sampai:
                return satuan
        return None


def rujukan(isi: Collection[IsiAktivitas]) -> Rujukan:
    """Read what the reports point at: four statements per 500 distinct rows."""
    rhk: dict[int, tuple[int, int, int]] = {}
    target: dict[int, list[tuple[date, date, str]]] = {}
    for ids in potong({satu.rhk_id for satu in isi if satu.rhk_id is not None}):
        for id_, *kunci in Rhk.objects.filter(id__in=ids).values_list(
            "id", "skp__pegawai_id", "skp__tahun", "nomor"
        ):
            rhk[id_] = (kunci[0], kunci[1], kunci[2])
        for rhk_id, sejak, sampai, satuan in TargetHarian.objects.filter(
            rhk_id__in=ids
        ).values_list("rhk_id", "berlaku_sejak", "berlaku_sampai", "satuan"):
            target.setdefault(rhk_id, []).append((sejak, sampai or date.max, satuan))
        for rhk_id, teks, satuan in TargetBulan.objects.filter(
            rhk_id__in=ids
        ).values_list("rhk_id", "bulan", "satuan"):
            bulan = Bulan.baca(teks)
            target.setdefault(rhk_id, []).append((bulan.awal, bulan.akhir, satuan))
    katalog: dict[int, ButirKatalog] = {}
    for ids in potong({satu.katalog_id for satu in isi if satu.katalog_id is not None}):
        for id_, nama, satuan, baku in KatalogKegiatan.objects.filter(
            id__in=ids
        ).values_list("id", "nama", "satuan", "menit_baku"):
            katalog[id_] = ButirKatalog(nama, satuan, baku)
    return Rujukan(rhk, target, katalog)


@dataclass(slots=True)
class Sekitar:
    """What surrounds reports being sent: limits, zones, duty hours, punches, others."""

    aturan: dict[date, Aturan] = field(default_factory=dict)
    bulan: dict[Bulan, BatasBulan] = field(default_factory=dict)
    zona: dict[int, list[tuple[date, date, str]]] = field(default_factory=dict)
    zona_pemda: str = "WIB"
    jadwal: dict[int, dict[date, JadwalHari]] = field(default_factory=dict)
    tercatat: set[tuple[int, date]] = field(default_factory=set)
    tugas: dict[int, list[tuple[date, date]]] = field(default_factory=dict)
    lain: dict[tuple[int, date], dict[int, Waktu]] = field(default_factory=dict)

    def zona_pada(self, pegawai_id: int, tanggal: date) -> str:
        """The zone of the duty place; without a placement, the government's."""
        for sejak, sampai, zona in self.zona.get(pegawai_id, ()):
            if sejak <= tanggal <= sampai:
                return zona
        return self.zona_pemda

    def periksa(
        self,
        isi: IsiLengkap,
        *,
        pegawai_id: int,
        now: datetime,
        ada_bukti: bool,
        dikembalikan_at: datetime | None = None,
        kecuali: int | None = None,
    ) -> None:
        """Raise ``AktivitasDitolak`` unless the report may be sent now.

        ``kecuali`` is the report's own id, which does not stand in its own way.
        """
        zona = self.zona_pada(pegawai_id, isi.tanggal)
        hari_ini = tanggal_lokal(now, zona)
        if isi.tanggal not in self.aturan:
            raise _tanpa_kebijakan(isi.tanggal)
        saat = datetime.combine(hari_ini, jam_lokal(now, zona))
        jadwal = jadwal_saat(self.jadwal.get(pegawai_id, {}), saat)
        lain = self.lain.get((pegawai_id, isi.tanggal), {})
        keadaan = rules.Keadaan(
            aturan=self.aturan[isi.tanggal],
            zona=zona,
            jam_kerja=(jadwal.masuk, jadwal.pulang) if jadwal else None,
            tercatat=self._tercatat(pegawai_id, isi.tanggal),
            lain=tuple(waktu for id_, waktu in lain.items() if id_ != kecuali),
            dikembalikan_at=dikembalikan_at,
            bulan=self.bulan.get(Bulan.dari(isi.tanggal)),
            ada_bukti=ada_bukti,
        )
        rules.periksa_kirim(isi, keadaan=keadaan, now=now)

    def tambah(self, isi: IsiLengkap, *, pegawai_id: int, id_: int) -> None:
        """Let a report that was just accepted stand in the way of the next ones."""
        self.lain.setdefault((pegawai_id, isi.tanggal), {})[id_] = isi.waktu

    def _tercatat(self, pegawai_id: int, tanggal: date) -> bool:
        if (pegawai_id, tanggal) in self.tercatat:
            return True
        return any(a <= tanggal <= b for a, b in self.tugas.get(pegawai_id, ()))


def sekitar(
    *, hari: Collection[tuple[int, date]], sejak_now: datetime, sampai_now: datetime
) -> Sekitar:
    """Read the surroundings of reports on these (pegawai id, date) pairs.

    Statements do not depend on the number of pairs, but on people (by the 500) and
    on distinct dates (one policy look-up each).
    """
    hasil = Sekitar(zona_pemda=pemda().zona)
    if not hari:
        return hasil
    tanggal = {satu for _, satu in hari}
    for satu in sorted(tanggal):
        with suppress(KebijakanSalah):
            hasil.aturan[satu] = periode.aturan_pada(satu)
    hasil.bulan = periode.batas_banyak(rules.bulan_dari(tanggal))
    sehari = timedelta(days=1)
    sejak = min(*tanggal, sejak_now.date() - sehari)
    sampai = max(*tanggal, sampai_now.date() + sehari)
    for ids in potong(sorted({pegawai_id for pegawai_id, _ in hari})):
        _isi_zona(hasil, ids, sejak=sejak, sampai=sampai)
        _isi_lain(hasil, ids, sejak=min(tanggal), sampai=max(tanggal))
        if not all(a.lapor_saat_jam_kerja for a in hasil.aturan.values()):
            hasil.jadwal.update(
                jadwal_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai)
            )
        if any(a.wajib_rekaman for a in hasil.aturan.values()):
            _isi_kehadiran(hasil, ids, sejak=min(tanggal), sampai=max(tanggal))
    return hasil


def periksa_tanggal_draf(tanggal: date, *, pegawai_id: int, now: datetime) -> None:
    """Refuse a date on which nothing can have been done or no policy is in force.

    Raises:
        TanggalDitolak: with what to choose instead.
    """
    zona = zona_pada(pegawai_id=pegawai_id, tanggal=tanggal_lokal(now, "WIB"))
    rules.periksa_tanggal_draf(tanggal=tanggal, hari_ini=tanggal_lokal(now, zona))
    try:
        periode.aturan_pada(tanggal)
    except KebijakanSalah as salah:
        raise _tanpa_kebijakan(tanggal) from salah


def pegang_pegawai(ids: Collection[int]) -> None:
    """Let one act at a time count a person's minutes (a row lock where there is one)."""
    for bagian in potong(sorted(ids)):
        list(
            Pegawai.objects.select_for_update(no_key=True)
            .filter(id__in=bagian)
            .order_by("id")
            .values_list("id", flat=True)
        )


def objek(
    aktivitas: Aktivitas,
    *,
    alasan: str = "",
    rincian: Mapping[str, object] | None = None,
) -> Objek:
    """The activity as the audit trail names it; ``rincian`` joins minutes and state."""
    return Objek(
        jenis="aktivitas",
        id=str(aktivitas.id),
        label=f"{aktivitas.uraian[:200]} ({tulis_tanggal(aktivitas.tanggal)})",
        pegawai_id=aktivitas.pegawai_id,
        bulan=str(Bulan.dari(aktivitas.tanggal)),
        alasan=alasan,
        rincian={
            "menit": aktivitas.menit,
            "status": aktivitas.status,
            **(rincian or {}),
        },
    )


def isi_dari(aktivitas: Aktivitas) -> IsiAktivitas:
    """The stored report in the shape in which it is typed, for checking again."""
    return IsiAktivitas(
        tanggal=aktivitas.tanggal,
        uraian=aktivitas.uraian,
        jumlah=aktivitas.jumlah,
        satuan=aktivitas.satuan,
        menit=aktivitas.menit,
        mulai=aktivitas.mulai,
        selesai=aktivitas.selesai,
        rhk_id=aktivitas.rhk_id,
        katalog_id=aktivitas.katalog_id,
    )


def kunci_milik(pegawai_id: int, kunci: str) -> str:
    """A form's key, so that nobody's key can meet another person's."""
    return f"{pegawai_id}:{kunci}"[:64]


def _tanpa_kebijakan(tanggal: date) -> rules.TanggalDitolak:
    return rules.TanggalDitolak(
        f"Belum ada kebijakan yang berlaku dan terbaca pada {tulis_tanggal(tanggal)}, "
        "jadi kegiatannya belum dapat dilaporkan. Sampaikan ke BKPSDM."
    )


def _isi_zona(hasil: Sekitar, ids: list[int], *, sejak: date, sampai: date) -> None:
    for pegawai_id, daftar in penempatan_dalam(
        pegawai_ids=ids, sejak=sejak, sampai=sampai
    ).items():
        hasil.zona[pegawai_id] = [
            (p.sejak, p.sampai, p.zona) for p in daftar if p.jenis == "definitif"
        ]


def _isi_lain(hasil: Sekitar, ids: list[int], *, sejak: date, sampai: date) -> None:
    baris: Iterable[tuple[int, int, date, int, time | None, time | None]] = (
        Aktivitas.objects.filter(
            pegawai_id__in=ids,
            tanggal__range=(sejak, sampai),
            status__in=rules.BERLAKU,
        )
        .order_by("mulai", "id")
        .values_list("id", "pegawai_id", "tanggal", "menit", "mulai", "selesai")
    )
    for id_, pegawai_id, tanggal, menit, mulai, selesai in baris:
        hari = hasil.lain.setdefault((pegawai_id, tanggal), {})
        hari[id_] = Waktu(menit, mulai, selesai)


def _isi_kehadiran(
    hasil: Sekitar, ids: list[int], *, sejak: date, sampai: date
) -> None:
    rekaman = rekaman_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai)
    hasil.tercatat.update(
        (pegawai_id, tanggal)
        for pegawai_id, hari in rekaman.items()
        for tanggal in hari
    )
    absen = ketidakhadiran_dalam(pegawai_ids=ids, sejak=sejak, sampai=sampai)
    for pegawai_id, daftar in absen.items():
        hasil.tugas[pegawai_id] = [
            (a.sejak, a.sampai) for a in daftar if a.jenis in rules.TUGAS_LUAR
        ]
