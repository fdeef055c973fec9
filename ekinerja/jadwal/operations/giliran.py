"""Rosters: who has which shift on which date, or is off."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.jadwal import peristiwa, rules
from ekinerja.jadwal.models import Giliran, JamKerja, PolaKerja
from ekinerja.jadwal.rules import LEPAS, JadwalHari
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.periode.operations import pastikan_terbuka
from ekinerja.periode.rules import BulanTerkunci
from ekinerja.waktu import Bulan

IKUT_POLA = ""


@dataclass(frozen=True, slots=True)
class GiliranBaru:
    """One cell of a roster.

    ``pola``: code of a shift pattern, ``LEPAS`` for a day off, ``IKUT_POLA`` to take the
    cell out so that the person's or the unit's pattern counts.
    """

    pegawai_id: int
    tanggal: date
    pola: str


@dataclass(frozen=True, slots=True)
class HasilGiliran:
    """What a roster changed: cells written, cells as before, cells refused and why."""

    diubah: int
    tetap: int
    ditolak: tuple[rules.BarisDitolak, ...]


@transaction.atomic
def susun_giliran(
    baris: Sequence[GiliranBaru], *, oleh: Akun | None, now: datetime
) -> HasilGiliran:
    """Write cells of rosters; one event for each person and month that changes.

    A bad row is reported with its number (from 1) and spoils no other; of several rows
    for one cell the last one counts.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    if not baris:
        return HasilGiliran(0, 0, ())
    bahan = _bahan(baris)
    tulis: dict[tuple[int, date], str] = {}
    ditolak: list[rules.BarisDitolak] = []
    for nomor, butir in enumerate(baris, start=1):
        try:
            bahan.periksa(butir)
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
            continue
        tulis[butir.pegawai_id, butir.tanggal] = butir.pola
    ubah = {k: pola for k, pola in tulis.items() if bahan.kini.get(k, "") != pola}
    _simpan(ubah, bahan)
    catat_banyak(
        peristiwa.GILIRAN_DISUSUN, oleh=pelaku, now=now, objek=_objek(ubah, bahan)
    )
    return HasilGiliran(len(ubah), len(tulis) - len(ubah), tuple(ditolak))


@dataclass(frozen=True, slots=True)
class _Pola:
    id: int
    giliran: bool
    jam: dict[int, JadwalHari]


@dataclass(frozen=True, slots=True)
class _Bahan:
    """Everything the cells are checked against, read at once."""

    nama: Mapping[int, str]
    pola: Mapping[str, _Pola]
    terkunci: Mapping[Bulan, Ditolak]
    kini: Mapping[tuple[int, date], str]

    def periksa(self, butir: GiliranBaru) -> None:
        """Raise why this cell cannot be written, if it cannot."""
        if butir.pegawai_id not in self.nama:
            raise rules.GiliranDitolak(
                "Pegawai tidak dikenal. Pilih dari daftar pegawai unit itu."
            )
        bulan = Bulan.dari(butir.tanggal)
        if bulan in self.terkunci:
            raise self.terkunci[bulan]
        if butir.pola in (LEPAS, IKUT_POLA):
            return
        pola = self.pola.get(butir.pola)
        rules.periksa_giliran(
            pola=butir.pola,
            tanggal=butir.tanggal,
            jam=pola.jam if pola else None,
            giliran=bool(pola and pola.giliran),
        )


def _bahan(baris: Sequence[GiliranBaru]) -> _Bahan:
    terkunci: dict[Bulan, Ditolak] = {}
    for bulan in sorted({Bulan.dari(butir.tanggal) for butir in baris}):
        try:
            pastikan_terbuka(bulan=bulan)
        except BulanTerkunci as sebab:
            terkunci[bulan] = sebab
    ids = {butir.pegawai_id for butir in baris}
    orang = Pegawai.objects.select_for_update().filter(id__in=ids, nip__isnull=False)
    tanggal = [butir.tanggal for butir in baris]
    ada = Giliran.objects.filter(
        pegawai_id__in=ids, tanggal__range=(min(tanggal), max(tanggal))
    ).values_list("pegawai_id", "tanggal", "pola__kode")
    return _Bahan(
        nama=dict(orang.order_by("id").values_list("id", "nama")),
        pola=_pola(),
        terkunci=terkunci,
        kini={(p, t): kode or LEPAS for p, t, kode in ada},
    )


def _pola() -> dict[str, _Pola]:
    hasil = {
        kode: _Pola(id_, giliran, {})
        for id_, kode, giliran in PolaKerja.objects.values_list("id", "kode", "giliran")
    }
    for kode, hari, masuk, pulang, istirahat in JamKerja.objects.values_list(
        "pola__kode", "hari", "masuk", "pulang", "menit_istirahat"
    ):
        lama = rules.menit_kerja(masuk=masuk, pulang=pulang, menit_istirahat=istirahat)
        hasil[kode].jam[hari] = JadwalHari(masuk, pulang, lama)
    return hasil


def _simpan(ubah: Mapping[tuple[int, date], str], bahan: _Bahan) -> None:
    hapus: dict[int, list[date]] = defaultdict(list)
    baru = []
    for (pegawai_id, tanggal), kode in ubah.items():
        if kode == IKUT_POLA:
            hapus[pegawai_id].append(tanggal)
            continue
        pola_id = None if kode == LEPAS else bahan.pola[kode].id
        baru.append(Giliran(pegawai_id=pegawai_id, tanggal=tanggal, pola_id=pola_id))
    for pegawai_id, daftar in hapus.items():
        Giliran.objects.filter(pegawai_id=pegawai_id, tanggal__in=daftar).delete()
    Giliran.objects.bulk_create(
        baru,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["pegawai", "tanggal"],
        update_fields=["pola"],
    )


def _objek(ubah: Mapping[tuple[int, date], str], bahan: _Bahan) -> list[Objek]:
    per_bulan: dict[tuple[int, Bulan], dict[str, object]] = defaultdict(dict)
    for (pegawai_id, tanggal), kode in sorted(ubah.items()):
        rincian = per_bulan[pegawai_id, Bulan.dari(tanggal)]
        rincian[tanggal.isoformat()] = kode or "ikut pola"
    return [
        Objek(
            jenis="giliran",
            id=f"{pegawai_id}:{bulan}",
            label=f"giliran {bahan.nama[pegawai_id]}, {bulan.nama}",
            pegawai_id=pegawai_id,
            bulan=str(bulan),
            rincian=rincian,
        )
        for (pegawai_id, bulan), rincian in per_bulan.items()
    ]
