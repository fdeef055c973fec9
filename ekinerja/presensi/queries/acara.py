"""Ceremonies: who must come, who leads them, and what the pages of them show."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from ekinerja.jadwal.queries import hari_libur_dalam
from ekinerja.organisasi.models import Akun, Penempatan, UnitKerja
from ekinerja.organisasi.queries import (
    PERAN_MELIHAT_SEMUA,
    pada,
    penempatan_dalam,
    peran_pada,
    tanggal_kantor,
)
from ekinerja.presensi.models import Acara, KehadiranAcara
from ekinerja.presensi.rules.acara import AcaraBaru
from ekinerja.waktu import Bulan

Rentang = tuple[int, date, date | None]


@dataclass(frozen=True, slots=True)
class SaringAcara:
    """What a reader of the list looks for; empty means everything."""

    jenis: str = ""
    bulan: Bulan | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class OrangAcara:
    """One obliged person and what is recorded; ``sendiri`` is the reader."""

    pegawai_id: int
    nama: str
    nip: str
    jabatan: str
    keadaan: str
    dicatat: str
    sendiri: bool


@dataclass(frozen=True, slots=True)
class UnitAcara:
    """One obliged unit with its counts."""

    id: int
    nama: str
    wajib: int
    hadir: int
    tidak_hadir: int
    berhalangan: int

    @property
    def belum(self) -> int:
        return self.wajib - self.hadir - self.tidak_hadir - self.berhalangan


@dataclass(frozen=True, slots=True)
class LembarAcara:
    """One ceremony as its reader may see it; ``orang`` are those of ``dibuka``."""

    acara: Acara
    unit: tuple[UnitAcara, ...]
    dibuka: UnitAcara | None
    orang: tuple[OrangAcara, ...]


@dataclass(frozen=True, slots=True)
class BarisAcara:
    """One row of the list: what the reader may see of it.

    ``sendiri`` is the reader's own state, None where they need not come; ``dibuka``
    says whether the list of people is open to them.
    """

    acara: Acara
    unit: tuple[str, ...]
    jumlah: Mapping[str, int]
    sendiri: str | None
    dibuka: bool


def unit_dipimpin(*, pegawai_id: int, tanggal: date) -> frozenset[int]:
    """The units whose topmost post a person holds on a date, acting ones too."""
    return frozenset(_pada(_kepemimpinan(pegawai_id), tanggal))


def _pada(rentang: Iterable[Rentang], tanggal: date) -> set[int]:
    return {
        unit_id
        for unit_id, sejak, sampai in rentang
        if sejak <= tanggal and (sampai is None or tanggal <= sampai)
    }


def _kepemimpinan(pegawai_id: int) -> list[Rentang]:
    """When a person held the topmost post of which unit; one statement.

    That is a post that answers to none, to one of another unit, or to the head of the
    region.
    """
    teratas = (
        Q(jabatan__atasan__isnull=True)
        | Q(jabatan__atasan__kelompok="kepala_daerah")
        | ~Q(jabatan__atasan__unit=F("jabatan__unit"))
    )
    return list(
        Penempatan.objects.filter(teratas, pegawai_id=pegawai_id)
        .exclude(jabatan__kelompok="kepala_daerah")
        .values_list("jabatan__unit_id", "berlaku_sejak", "berlaku_sampai")
    )


def wajib_acara(acara: Mapping[int, Acara]) -> dict[int, dict[int, int]]:
    """Who must come to which ceremony, and of which unit they are on its date.

    Person to unit by id of the ceremony; two statements, however many there are.
    """
    if not acara:
        return {}
    unit: dict[int, set[int]] = defaultdict(set)
    for acara_id, unit_id in Acara.unit.through.objects.filter(
        acara_id__in=acara
    ).values_list("acara_id", "unitkerja_id"):
        unit[acara_id].add(unit_id)
    tanggal = [satu.tanggal for satu in acara.values()]
    penempatan = penempatan_dalam(
        pegawai_ids=None, sejak=min(tanggal), sampai=max(tanggal)
    )
    hasil: dict[int, dict[int, int]] = {}
    for satu in acara.values():
        hasil[satu.id] = {
            p.pegawai_id: p.unit_id
            for daftar in penempatan.values()
            for p in daftar
            if p.jenis == "definitif"
            and p.kelompok != "kepala_daerah"
            and p.unit_id in unit[satu.id]
            and p.sejak <= satu.tanggal <= p.sampai
        }
    return hasil


def acara_terlihat(
    *, oleh: Akun, now: datetime, saring: SaringAcara
) -> QuerySet[Acara]:
    """Ceremonies that concern an account, newest first.

    All for the personnel office and the auditor; else those of units one belongs to or
    leads on their date.
    """
    acara = Acara.objects.all()
    if not peran_pada(oleh, tanggal_kantor(oleh, now)) & PERAN_MELIHAT_SEMUA:
        milik = Penempatan.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=OuterRef("tanggal")),
            pegawai_id=oleh.pegawai_id,
            berlaku_sejak__lte=OuterRef("tanggal"),
            jabatan__unit__acara=OuterRef("id"),
        )
        acara = acara.filter(Exists(milik))
    if saring.jenis:
        acara = acara.filter(jenis=saring.jenis)
    if saring.bulan:
        acara = acara.filter(tanggal__range=(saring.bulan.awal, saring.bulan.akhir))
    if saring.unit_id:
        acara = acara.filter(unit=saring.unit_id)
    return acara.prefetch_related("unit").order_by("-tanggal", "-id")


def baris_acara(
    acara: Sequence[Acara], *, oleh: Akun, now: datetime
) -> list[BarisAcara]:
    """What the list shows of these ceremonies; four statements at most."""
    ids = [satu.id for satu in acara]
    luas = bool(peran_pada(oleh, tanggal_kantor(oleh, now)) & PERAN_MELIHAT_SEMUA)
    pimpin = [] if luas else _kepemimpinan(oleh.pegawai_id)
    milik = list(
        Penempatan.objects.filter(
            pegawai_id=oleh.pegawai_id, jenis="definitif"
        ).values_list("jabatan__unit_id", "berlaku_sejak", "berlaku_sampai")
    )
    jumlah = _jumlah(ids) if luas or pimpin else {}
    sendiri = dict(
        KehadiranAcara.objects.filter(
            pegawai_id=oleh.pegawai_id, acara_id__in=ids
        ).values_list("acara_id", "keadaan")
    )
    hasil = []
    for satu in acara:
        unit = {u.id: u.nama for u in satu.unit.all()}
        wajib = bool(unit.keys() & _pada(milik, satu.tanggal))
        hasil.append(
            BarisAcara(
                acara=satu,
                unit=tuple(sorted(unit.values())),
                jumlah=jumlah.get(satu.id, {}),
                sendiri=sendiri.get(satu.id, "") if wajib else None,
                dibuka=luas or bool(unit.keys() & _pada(pimpin, satu.tanggal)),
            )
        )
    return hasil


def susun_acara(
    *,
    jenis: str,
    uraian: str,
    tanggal: Sequence[date],
    unit_ids: tuple[int, ...],
) -> list[AcaraBaru]:
    """The ceremonies a form asks for: on each date but holidays, for the chosen units or,
    where none is named, for all in force. A single date is taken as it is."""
    unit = list(UnitKerja.objects.values_list("id", "berlaku_sejak", "berlaku_sampai"))
    libur = hari_libur_dalam(sejak=min(tanggal), sampai=max(tanggal))
    return [
        AcaraBaru(satu, jenis, uraian, unit_ids or tuple(sorted(_pada(unit, satu))))
        for satu in tanggal
        if satu not in libur or len(tanggal) == 1
    ]


def _jumlah(acara_ids: Iterable[int]) -> dict[int, dict[str, int]]:
    """How many are recorded in which state, by id of the ceremony; one statement."""
    hasil: dict[int, dict[str, int]] = defaultdict(dict)
    baris = (
        KehadiranAcara.objects.filter(acara_id__in=list(acara_ids))
        .values("acara_id", "keadaan")
        .annotate(banyak=Count("id"))
        .values_list("acara_id", "keadaan", "banyak")
    )
    for acara_id, keadaan, banyak in baris.order_by():
        hasil[acara_id][keadaan] = banyak
    return hasil


def lembar_acara(
    *, acara_id: int, oleh: Akun, now: datetime, unit_id: int | None
) -> LembarAcara | None:
    """One ceremony with the units the account may see, and the people of one of them.

    None where there is no such ceremony. Whoever sees it as the head of a unit sees
    that unit only.
    """
    acara = Acara.objects.filter(id=acara_id).first()
    if acara is None:
        return None
    unit = dict(
        UnitKerja.objects.filter(acara=acara).order_by("nama").values_list("id", "nama")
    )
    if not peran_pada(oleh, tanggal_kantor(oleh, now)) & PERAN_MELIHAT_SEMUA:
        dipimpin = unit_dipimpin(pegawai_id=oleh.pegawai_id, tanggal=acara.tanggal)
        unit = {id_: nama for id_, nama in unit.items() if id_ in dipimpin}
    wajib = wajib_acara({acara.id: acara})[acara.id]
    tercatat = {
        k.pegawai_id: k
        for k in KehadiranAcara.objects.filter(acara=acara).select_related(
            "dicatat_oleh__pegawai"
        )
    }
    ringkas = tuple(_unit(id_, nama, wajib, tercatat) for id_, nama in unit.items())
    dibuka = next((u for u in ringkas if u.id == unit_id), None)
    if dibuka is None and len(ringkas) == 1:
        dibuka = ringkas[0]
    orang = _orang(acara, dibuka, wajib, tercatat, oleh) if dibuka else ()
    return LembarAcara(acara, ringkas, dibuka, orang)


def dapat_catat_acara(lembar: LembarAcara, *, oleh: Akun, now: datetime) -> bool:
    """Whether the page offers recording: begun, not taken back, and not to the auditor
    who leads no unit of it."""
    hari_ini = tanggal_kantor(oleh, now)
    acara = lembar.acara
    if acara.dibatalkan_at is not None or acara.tanggal > hari_ini:
        return False
    if "bkpsdm" in peran_pada(oleh, hari_ini) or lembar.dibuka is None:
        return lembar.dibuka is not None
    dipimpin = unit_dipimpin(pegawai_id=oleh.pegawai_id, tanggal=acara.tanggal)
    return lembar.dibuka.id in dipimpin


def _unit(
    id_: int,
    nama: str,
    wajib: Mapping[int, int],
    tercatat: Mapping[int, KehadiranAcara],
) -> UnitAcara:
    orang = [pegawai_id for pegawai_id, di in wajib.items() if di == id_]
    hitung = Counter(tercatat[p].keadaan for p in orang if p in tercatat)
    return UnitAcara(
        id_,
        nama,
        len(orang),
        hitung["hadir"],
        hitung["tidak_hadir"],
        hitung["berhalangan"],
    )


def _orang(
    acara: Acara,
    unit: UnitAcara,
    wajib: Mapping[int, int],
    tercatat: Mapping[int, KehadiranAcara],
    oleh: Akun,
) -> tuple[OrangAcara, ...]:
    menjabat = (
        Penempatan.objects.filter(
            pada(acara.tanggal),
            jenis="definitif",
            pegawai_id__in=[p for p, di in wajib.items() if di == unit.id],
        )
        .select_related("pegawai", "jabatan")
        .order_by("pegawai__nama", "pegawai_id")
    )
    hasil = []
    for p in menjabat:
        satu = tercatat.get(p.pegawai_id)
        pencatat = satu.dicatat_oleh if satu else None
        hasil.append(
            OrangAcara(
                pegawai_id=p.pegawai_id,
                nama=p.pegawai.nama_lengkap,
                nip=p.pegawai.nip or "",
                jabatan=p.jabatan.nama,
                keadaan=satu.keadaan if satu else "",
                dicatat=pencatat.pegawai.nama if pencatat else "",
                sendiri=p.pegawai_id == oleh.pegawai_id,
            )
        )
    return tuple(hasil)
