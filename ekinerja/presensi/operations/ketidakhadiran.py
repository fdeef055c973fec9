"""Absences with their documents: recorded one by one or many at once, cancelled."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat, catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.berkas.models import Berkas
from ekinerja.berkas.operations import BerkasSiap, siapkan, simpan_siap
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.queries import kewajiban_pada, pemda, penempatan_dalam
from ekinerja.periode.operations import pastikan_penjelasan, pastikan_terbuka
from ekinerja.periode.queries import batas_menurut, kalender_dari, kebijakan_banyak
from ekinerja.periode.rules import (
    BatasBulan,
    BulanTerkunci,
    TenggatLewat,
    periksa_penjelasan,
)
from ekinerja.presensi import peristiwa, rules
from ekinerja.presensi.models import Ketidakhadiran
from ekinerja.presensi.queries import penempatan_pertama
from ekinerja.presensi.rules import JENIS, nama_jenis
from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.waktu import Bulan, tanggal_lokal


@dataclass(frozen=True, slots=True)
class KetidakhadiranBaru:
    """One absence to record. Both dates are included; ``anak_ke`` for maternity leave."""

    pegawai_id: int
    jenis: str
    sejak: date
    sampai: date
    nomor_dokumen: str
    berkas: Berkas | None = None
    catatan: str = ""
    anak_ke: int | None = None

    @property
    def masa(self) -> rules.Masa:
        return rules.Masa(self.sejak, self.sampai, nama_jenis(self.jenis))


@dataclass(frozen=True, slots=True)
class HasilCatat:
    """What a bulk recording did: rows stored, rows refused and why."""

    tercatat: tuple[Ketidakhadiran, ...]
    ditolak: tuple[rules.BarisDitolak, ...]


def catat_ketidakhadiran(
    baru: KetidakhadiranBaru,
    *,
    lampiran: tuple[bytes, str] | None = None,
    oleh: Akun,
    now: datetime,
) -> Ketidakhadiran:
    """Record one absence.

    Args:
        baru: what to record.
        lampiran: content and name of the scanned document; drawn anew before the
            transaction, stored only when the record itself is accepted.
        oleh: who records.
        now: the moment.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        BulanTerkunci: one of the months it touches is locked.
        JenisDitolak: see ``rules.periksa_jenis``.
        KetidakhadiranDitolak, KetidakhadiranBertumpuk, LayananDitahan: see
            ``rules.periksa_catat``.
        BerkasDitolak: the document is too large or of another type.
    """
    pelaku_kepegawaian(oleh, now)
    siap = None
    if lampiran is not None:
        isi, nama = lampiran
        siap = siapkan(isi=isi, nama=nama)
    return _catat_satu(baru, siap, oleh=oleh, now=now)


@transaction.atomic
def catat_ketidakhadiran_banyak(
    baris: Sequence[KetidakhadiranBaru], *, oleh: Akun, now: datetime
) -> HasilCatat:
    """Record absences, each with its own event and the same checks as one.

    A bad row is reported with its number (from 1) and spoils no other.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
    """
    if not baris:
        return HasilCatat(tercatat=(), ditolak=())
    pelaku_kepegawaian(oleh, now)
    bahan = _bahan(baris, now=now)
    lolos: list[KetidakhadiranBaru] = []
    ditolak: list[rules.BarisDitolak] = []
    for nomor, butir in enumerate(baris, start=1):
        try:
            bahan.periksa(butir, oleh=oleh)
        except Ditolak as sebab:
            ditolak.append(rules.BarisDitolak(nomor=nomor, sebab=sebab))
            continue
        bahan.yang_ada[butir.pegawai_id].append(butir.masa)
        lolos.append(butir)
    tercatat = _simpan(lolos, bahan=bahan, oleh=oleh, now=now)
    return HasilCatat(tercatat=tuple(tercatat), ditolak=tuple(ditolak))


@transaction.atomic
def batalkan_ketidakhadiran(
    *, ketidakhadiran_id: int, alasan: str, oleh: Akun, now: datetime
) -> Ketidakhadiran:
    """Cancel a record of absence; the row stays, with who, when and why.

    Raises:
        TidakBerwenang: the account is not of the personnel office.
        KetidakhadiranDitolak: it is the officer's own.
        PembatalanDitolak: it was cancelled before, or the reason is missing.
        BulanTerkunci: one of the months it touches is locked.
        TenggatLewat: the day for explanations of one of them is over.
    """
    pelaku_kepegawaian(oleh, now)
    catatan = (
        Ketidakhadiran.objects.select_for_update(of=("self",))
        .select_related("pegawai")
        .get(id=ketidakhadiran_id)
    )
    rules.periksa_bukan_sendiri(
        pegawai_id=catatan.pegawai_id, pelaku_id=oleh.pegawai_id
    )
    rules.periksa_batal(dibatalkan=catatan.dibatalkan_at is not None, alasan=alasan)
    for bulan in rules.Masa(catatan.sejak, catatan.sampai).bulan:
        pastikan_penjelasan(bulan=bulan, now=now)
    catatan.dibatalkan_oleh, catatan.dibatalkan_at = oleh, now
    catatan.alasan_batal = alasan.strip()
    catatan.save(update_fields=["dibatalkan_oleh", "dibatalkan_at", "alasan_batal"])
    objek = _objek(catatan, nama=catatan.pegawai.nama, alasan=catatan.alasan_batal)
    catat(peristiwa.KETIDAKHADIRAN_DIBATALKAN, oleh=oleh.pelaku, now=now, objek=objek)
    return catatan


@dataclass(frozen=True, slots=True)
class _Bahan:
    """Everything the rows of one recording are checked against, read at once."""

    nama: dict[int, str]
    mulai: dict[int, date]
    kelompok: dict[int, str]
    yang_ada: defaultdict[int, list[rules.Masa]]
    tahanan: dict[int, rules.Tahanan]
    terkunci: dict[Bulan, Ditolak]
    kebijakan: dict[date, Kebijakan]

    def periksa(self, butir: KetidakhadiranBaru, *, oleh: Akun) -> None:
        """Raise why this row cannot be recorded, if it cannot."""
        rules.periksa_bukan_sendiri(
            pegawai_id=butir.pegawai_id, pelaku_id=oleh.pegawai_id
        )
        if butir.pegawai_id not in self.nama:
            raise rules.KetidakhadiranDitolak(
                "Pegawai tidak dikenal. Pilih dari daftar pegawai."
            )
        kebijakan = self.kebijakan.get(butir.sejak)
        rules.periksa_jenis(
            butir.jenis,
            dikenal=kebijakan.penilaian.izin if kebijakan else JENIS,
            anak_ke=butir.anak_ke,
        )
        rules.periksa_catat(
            jenis=butir.jenis,
            masa=butir.masa,
            nomor_dokumen=butir.nomor_dokumen,
            nama=self.nama[butir.pegawai_id],
            kelompok=self.kelompok.get(butir.pegawai_id),
            yang_ada=self.yang_ada[butir.pegawai_id],
            tahanan=self.tahanan.get(butir.pegawai_id),
        )
        rules.periksa_sesudah_masuk(
            butir.masa,
            mulai=self.mulai.get(butir.pegawai_id),
            nama=self.nama[butir.pegawai_id],
        )
        for bulan in butir.masa.bulan:
            if bulan in self.terkunci:
                raise self.terkunci[bulan]


@transaction.atomic
def _catat_satu(
    baru: KetidakhadiranBaru, siap: BerkasSiap | None, *, oleh: Akun, now: datetime
) -> Ketidakhadiran:
    bahan = _bahan([baru], now=now)
    bahan.periksa(baru, oleh=oleh)
    if siap is not None:
        baru = replace(baru, berkas=simpan_siap(siap, oleh=oleh, now=now))
    return _simpan([baru], bahan=bahan, oleh=oleh, now=now)[0]


def _simpan(
    baris: Sequence[KetidakhadiranBaru], *, bahan: _Bahan, oleh: Akun, now: datetime
) -> list[Ketidakhadiran]:
    baru = [
        Ketidakhadiran(
            pegawai_id=butir.pegawai_id,
            jenis=butir.jenis,
            sejak=butir.sejak,
            sampai=butir.sampai,
            nomor_dokumen=butir.nomor_dokumen.strip(),
            berkas=butir.berkas,
            catatan=butir.catatan.strip(),
            anak_ke=butir.anak_ke,
            dicatat_oleh=oleh,
            dicatat_at=now,
        )
        for butir in baris
    ]
    Ketidakhadiran.objects.bulk_create(baru, batch_size=500)
    catat_banyak(
        peristiwa.KETIDAKHADIRAN_DICATAT,
        oleh=oleh.pelaku,
        now=now,
        objek=(_objek(k, nama=bahan.nama[k.pegawai_id]) for k in baru),
    )
    return baru


def _bahan(baris: Sequence[KetidakhadiranBaru], *, now: datetime) -> _Bahan:
    mulai = penempatan_pertama({b.pegawai_id for b in baris})
    wajar = [
        b
        for b in baris
        if rules.boleh_masa(b.masa) and b.sejak >= mulai.get(b.pegawai_id, b.sejak)
    ]
    bulan = sorted({bulan for b in wajar for bulan in b.masa.bulan})
    hari_ini = tanggal_lokal(now, pemda().zona)
    kebijakan = kebijakan_banyak(
        {hari_ini, *(b.sejak for b in baris), *(b.awal for b in bulan)}
    )
    batas = batas_menurut(kalender_dari(kebijakan, bulan))
    terkunci = _pegang_bulan(batas, hari_ini)
    pegawai = Pegawai.objects.select_for_update().filter(
        id__in={b.pegawai_id for b in baris}
    )
    nama = dict(pegawai.order_by("id").values_list("id", "nama"))
    return _Bahan(
        nama=nama,
        mulai=mulai,
        kelompok=_kelompok(nama, hari_ini),
        yang_ada=_yang_ada(nama),
        tahanan=_tahanan(nama, hari_ini, kebijakan.get(hari_ini)),
        terkunci=terkunci,
        kebijakan=kebijakan,
    )


def _pegang_bulan(
    batas: Mapping[Bulan, BatasBulan], hari_ini: date
) -> dict[Bulan, Ditolak]:
    """Hold the open months; those locked, or whose day for explanations is over, come
    back with their refusal."""
    tertutup: dict[Bulan, Ditolak] = {}
    for bulan, tanggal in batas.items():
        try:
            pastikan_terbuka(bulan=bulan)
            periksa_penjelasan(tanggal, hari_ini=hari_ini)
        except (BulanTerkunci, TenggatLewat) as sebab:
            tertutup[bulan] = sebab
    return tertutup


def _kelompok(pegawai_ids: Collection[int], hari_ini: date) -> dict[int, str]:
    penempatan = penempatan_dalam(
        pegawai_ids=pegawai_ids, sejak=hari_ini, sampai=hari_ini
    )
    return {
        pegawai_id: p.kelompok
        for pegawai_id, daftar in penempatan.items()
        for p in daftar
        if p.jenis == "definitif"
    }


def _yang_ada(pegawai_ids: Collection[int]) -> defaultdict[int, list[rules.Masa]]:
    hasil: defaultdict[int, list[rules.Masa]] = defaultdict(list)
    for pegawai_id, jenis, sejak, sampai in Ketidakhadiran.objects.filter(
        pegawai_id__in=pegawai_ids, dibatalkan_at__isnull=True
    ).values_list("pegawai_id", "jenis", "sejak", "sampai"):
        hasil[pegawai_id].append(rules.Masa(sejak, sampai, nama_jenis(jenis)))
    return hasil


def _tahanan(
    pegawai_ids: Collection[int], hari_ini: date, kebijakan: Kebijakan | None
) -> dict[int, rules.Tahanan]:
    if kebijakan is None or not kebijakan.aturan.pdm_menghentikan_layanan:
        return {}
    layanan = frozenset(kebijakan.aturan.layanan_kepegawaian)
    kewajiban = kewajiban_pada(pegawai_ids=pegawai_ids, tahun=hari_ini.year)
    return {
        pegawai_id: rules.Tahanan(nama="PDM", batas=k.batas, layanan=layanan)
        for pegawai_id, daftar in kewajiban.items()
        for k in daftar
        if k.jenis == "pdm" and k.batas < hari_ini and k.tertunggak
    }


def _objek(catatan: Ketidakhadiran, *, nama: str, alasan: str = "") -> Objek:
    hari = rules.rentang_tanggal(catatan.sejak, catatan.sampai)
    return Objek(
        jenis="ketidakhadiran",
        id=str(catatan.id),
        label=f"{catatan.nama_jenis.lower()} {nama}, {hari}",
        pegawai_id=catatan.pegawai_id,
        bulan=str(Bulan.dari(catatan.sejak)),
        alasan=alasan,
        rincian={"nomor_dokumen": catatan.nomor_dokumen},
    )
