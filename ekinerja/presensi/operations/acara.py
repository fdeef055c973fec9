"""Ceremonies and who came to them, one by one or a month at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import PENYIAPAN, Objek
from ekinerja.organisasi.models import Akun, Pegawai, UnitKerja
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.presensi import peristiwa, queries, rules
from ekinerja.presensi.models import Acara, KehadiranAcara
from ekinerja.presensi.rules.acara import AcaraBaru
from ekinerja.waktu import Bulan, tulis_tanggal


@dataclass(frozen=True, slots=True)
class HasilAcara:
    """What a bulk act did: ceremonies added, rows refused and why."""

    tercatat: tuple[Acara, ...]
    ditolak: tuple[rules.BarisDitolak, ...]


@dataclass(frozen=True, slots=True)
class KehadiranBaru:
    """Whether one person came to one ceremony; "" takes the record away."""

    acara_id: int
    pegawai_id: int
    keadaan: str


@dataclass(frozen=True, slots=True)
class HasilKehadiran:
    """What a recording did: rows written, rows as before, rows refused and why."""

    diubah: int
    tetap: int
    ditolak: tuple[rules.BarisDitolak, ...]


@transaction.atomic
def tambah_acara(baru: AcaraBaru, *, oleh: Akun | None, now: datetime) -> Acara:
    """Add one ceremony.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        BulanTerkunci: its month is locked.
        AcaraDitolak: see ``rules.periksa_acara``.
    """
    hasil = tambah_acara_banyak([baru], oleh=oleh, now=now)
    if hasil.ditolak:
        raise hasil.ditolak[0].sebab
    return hasil.tercatat[0]


@transaction.atomic
def tambah_acara_banyak(
    baris: Sequence[AcaraBaru], *, oleh: Akun | None, now: datetime
) -> HasilAcara:
    """Add ceremonies; a bad row is reported with its number and spoils no other.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    terkunci = _pegang_bulan(Bulan.dari(b.tanggal) for b in baris)
    unit = list(UnitKerja.objects.values_list("id", "berlaku_sejak", "berlaku_sampai"))
    ada = set(
        Acara.objects.filter(
            tanggal__in={b.tanggal for b in baris}, dibatalkan_at__isnull=True
        ).values_list("tanggal", "jenis", "uraian")
    )
    tercatat: list[Acara] = []
    ditolak: list[rules.BarisDitolak] = []
    for nomor, baru in enumerate(baris, start=1):
        kunci = (baru.tanggal, baru.jenis, baru.uraian.strip())
        try:
            if (sebab := terkunci.get(Bulan.dari(baru.tanggal))) is not None:
                raise sebab
            rules.periksa_acara(
                tanggal=baru.tanggal,
                jenis=baru.jenis,
                uraian=baru.uraian,
                unit_ids=baru.unit_ids,
                unit_dikenal=_berlaku(unit, baru.tanggal),
                kembar=kunci in ada,
            )
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
            continue
        ada.add(kunci)
        tercatat.append(_simpan(baru, oleh=oleh, now=now))
    objek = [_objek(satu) for satu in tercatat]
    catat_banyak(peristiwa.ACARA_DITAMBAH, oleh=pelaku, now=now, objek=objek)
    return HasilAcara(tuple(tercatat), tuple(ditolak))


@transaction.atomic
def batalkan_acara(*, acara_id: int, alasan: str, oleh: Akun, now: datetime) -> Acara:
    """Take a ceremony back; who came stays on record and counts no more.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        AcaraDitolak: it was taken back before, or the reason is missing.
        BulanTerkunci: its month is locked.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    acara = Acara.objects.select_for_update().get(id=acara_id)
    rules.periksa_batal_acara(dibatalkan=acara.dibatalkan_at is not None, alasan=alasan)
    pastikan_terbuka(bulan=Bulan.dari(acara.tanggal))
    acara.dibatalkan_oleh, acara.dibatalkan_at = oleh, now
    acara.alasan_batal = alasan.strip()
    acara.save(update_fields=["dibatalkan_oleh", "dibatalkan_at", "alasan_batal"])
    objek = _objek(acara, alasan=acara.alasan_batal)
    catat(peristiwa.ACARA_DIBATALKAN, oleh=pelaku, now=now, objek=objek)
    return acara


@transaction.atomic
def catat_kehadiran_acara(
    baris: Sequence[KehadiranBaru], *, oleh: Akun | None, now: datetime
) -> HasilKehadiran:
    """Record who came, each with an event of their own.

    The personnel office records for everybody obliged, the head of a unit for the
    people of that unit on that date; nobody for themselves. ``oleh`` None is the
    installation. A bad row is reported with its number and spoils no other.
    """
    bahan = _bahan(baris, oleh=oleh, now=now)
    tulis: dict[tuple[int, int], str] = {}
    ditolak: list[rules.BarisDitolak] = []
    for nomor, butir in enumerate(baris, start=1):
        try:
            bahan.periksa(butir, oleh=oleh)
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
            continue
        tulis[butir.acara_id, butir.pegawai_id] = butir.keadaan
    ubah = {
        kunci: keadaan
        for kunci, keadaan in tulis.items()
        if bahan.kini.get(kunci, rules.BELUM_TERCATAT) != keadaan
    }
    _simpan_kehadiran(ubah, oleh=oleh, now=now)
    catat_banyak(
        peristiwa.KEHADIRAN_ACARA_DICATAT,
        oleh=oleh.pelaku if oleh else PENYIAPAN,
        now=now,
        objek=[
            _objek_hadir(bahan.acara[acara_id], bahan.nama[pegawai_id], pegawai_id, k)
            for (acara_id, pegawai_id), k in ubah.items()
        ],
    )
    return HasilKehadiran(len(ubah), len(tulis) - len(ubah), tuple(ditolak))


@dataclass(frozen=True, slots=True)
class _Bahan:
    """Everything the rows of one recording are checked against, read at once."""

    acara: Mapping[int, Acara]
    wajib: Mapping[int, Mapping[int, int]]
    dipimpin: Mapping[date, frozenset[int]]
    nama: Mapping[int, str]
    terkunci: Mapping[Bulan, Ditolak]
    kini: Mapping[tuple[int, int], str]
    hari_ini: date | None
    semua_unit: bool

    def periksa(self, butir: KehadiranBaru, *, oleh: Akun | None) -> None:
        """Raise why this row cannot be recorded, if it cannot."""
        acara = self.acara.get(butir.acara_id)
        if acara is None or butir.pegawai_id not in self.nama:
            raise rules.KehadiranDitolak(
                "Acara atau pegawai tidak dikenal. Buka lagi daftar kehadirannya."
            )
        rules.periksa_berlangsung(
            nama=acara.uraian,
            tanggal=acara.tanggal,
            hari_ini=self.hari_ini or acara.tanggal,
            batal=acara.dibatalkan_at is not None,
        )
        unit_id = self.wajib.get(acara.id, {}).get(butir.pegawai_id)
        rules.periksa_hadir(
            keadaan=butir.keadaan,
            nama=self.nama[butir.pegawai_id],
            wajib=unit_id is not None,
            berwenang=self.semua_unit
            or unit_id in self.dipimpin.get(acara.tanggal, frozenset()),
            sendiri=oleh is not None and oleh.pegawai_id == butir.pegawai_id,
        )
        if (sebab := self.terkunci.get(Bulan.dari(acara.tanggal))) is not None:
            raise sebab


def _bahan(
    baris: Sequence[KehadiranBaru], *, oleh: Akun | None, now: datetime
) -> _Bahan:
    acara = Acara.objects.in_bulk({b.acara_id for b in baris})
    terkunci = _pegang_bulan(Bulan.dari(satu.tanggal) for satu in acara.values())
    semua_unit, hari_ini, dipimpin = True, None, {}
    if oleh is not None:
        hari_ini = tanggal_kantor(oleh, now)
        semua_unit = "bkpsdm" in peran_pada(oleh, hari_ini)
        if not semua_unit:
            dipimpin = {
                tanggal: queries.unit_dipimpin(
                    pegawai_id=oleh.pegawai_id, tanggal=tanggal
                )
                for tanggal in {satu.tanggal for satu in acara.values()}
            }
    orang = Pegawai.objects.select_for_update().filter(
        id__in={b.pegawai_id for b in baris}
    )
    nama = dict(orang.order_by("id").values_list("id", "nama"))
    kini = KehadiranAcara.objects.filter(acara_id__in=acara, pegawai_id__in=nama)
    return _Bahan(
        acara=acara,
        wajib=queries.wajib_acara(acara),
        dipimpin=dipimpin,
        nama=nama,
        terkunci=terkunci,
        kini={
            (acara_id, pegawai_id): keadaan
            for acara_id, pegawai_id, keadaan in kini.values_list(
                "acara_id", "pegawai_id", "keadaan"
            )
        },
        hari_ini=hari_ini,
        semua_unit=semua_unit,
    )


def _pegang_bulan(semua: Iterable[Bulan]) -> dict[Bulan, Ditolak]:
    """Hold the open months; the locked ones come back with their refusal."""
    terkunci: dict[Bulan, Ditolak] = {}
    for bulan in sorted(set(semua)):
        try:
            pastikan_terbuka(bulan=bulan)
        except BulanTerkunci as sebab:
            terkunci[bulan] = sebab
    return terkunci


def _berlaku(
    unit: Iterable[tuple[int, date, date | None]], tanggal: date
) -> frozenset[int]:
    return frozenset(
        id_
        for id_, sejak, sampai in unit
        if sejak <= tanggal and (sampai is None or tanggal <= sampai)
    )


def _simpan(baru: AcaraBaru, *, oleh: Akun | None, now: datetime) -> Acara:
    acara = Acara.objects.create(
        tanggal=baru.tanggal,
        jenis=baru.jenis,
        uraian=baru.uraian.strip()[: rules.URAIAN_PANJANG],
        dicatat_oleh=oleh,
        dicatat_at=now,
    )
    acara.unit.add(*baru.unit_ids)
    return acara


def _simpan_kehadiran(
    ubah: Mapping[tuple[int, int], str], *, oleh: Akun | None, now: datetime
) -> None:
    hapus: dict[int, list[int]] = defaultdict(list)
    baru = []
    for (acara_id, pegawai_id), keadaan in ubah.items():
        if keadaan == rules.BELUM_TERCATAT:
            hapus[acara_id].append(pegawai_id)
            continue
        baru.append(
            KehadiranAcara(
                acara_id=acara_id,
                pegawai_id=pegawai_id,
                keadaan=keadaan,
                dicatat_oleh=oleh,
                dicatat_at=now,
            )
        )
    for acara_id, orang in hapus.items():
        KehadiranAcara.objects.filter(acara_id=acara_id, pegawai_id__in=orang).delete()
    KehadiranAcara.objects.bulk_create(
        baru,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["acara", "pegawai"],
        update_fields=["keadaan", "dicatat_oleh", "dicatat_at"],
    )


def _objek(acara: Acara, *, alasan: str = "") -> Objek:
    return Objek(
        jenis="acara",
        id=str(acara.id),
        label=f"{acara.uraian}, {tulis_tanggal(acara.tanggal)}",
        bulan=str(Bulan.dari(acara.tanggal)),
        alasan=alasan,
        rincian={"jenis": acara.jenis},
    )


def _objek_hadir(acara: Acara, nama: str, pegawai_id: int, keadaan: str) -> Objek:
    kata = rules.KEADAAN.get(keadaan, "belum tercatat").lower()
    return Objek(
        jenis="acara",
        id=str(acara.id),
        label=f"{kata}: {nama}, {acara.uraian}, {tulis_tanggal(acara.tanggal)}",
        pegawai_id=pegawai_id,
        bulan=str(Bulan.dari(acara.tanggal)),
        rincian={"keadaan": keadaan},
    )
