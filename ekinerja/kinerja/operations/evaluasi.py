"""Judging periods: by the direct superior of the last day, one by one or many."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.alur import Ditolak
from ekinerja.audit.operations import catat
from ekinerja.audit.peristiwa import Objek
from ekinerja.kinerja import peristiwa, rules
from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.operations.bahan import pegang_pegawai, potong
from ekinerja.kinerja.operations.massal import HasilMassal
from ekinerja.kinerja.rules import IsiNilai, PenilaianDitolak, PeriodeNilai
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import atasan_banyak, tanggal_kantor
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class NilaiBaru:
    """A judgement to be given by ``oleh`` at a moment of its own."""

    pegawai_id: int
    periode: PeriodeNilai
    isi: IsiNilai
    oleh: Akun
    dinilai_at: datetime


@transaction.atomic
def nilai_kinerja(
    *,
    pegawai_id: int,
    periode: PeriodeNilai,
    isi: IsiNilai,
    oleh: Akun,
    now: datetime,
) -> EvaluasiKinerja:
    """Judge a person's period, or change the judgement given before.

    Args:
        pegawai_id: who is judged.
        periode: whole months that are over.
        isi: the two ratings, points and note.
        oleh: must be the direct superior on the period's last day.
        now: the moment of the act.

    Raises:
        PenilaianDitolak: see ``rules.periksa_penilai`` and ``rules.periksa_nilai``.
    """
    (hasil,) = _nilai([NilaiBaru(pegawai_id, periode, isi, oleh, now)])
    if isinstance(hasil, Ditolak):
        raise hasil
    return hasil


@transaction.atomic
def nilai_kinerja_banyak(daftar: Sequence[NilaiBaru]) -> HasilMassal:
    """Judge many periods, each as its superior at its own moment.

    A refused row spoils no other; it comes back with its sentence. Ids are those of
    the judgements.
    """
    hasil = HasilMassal(ids=[None] * len(daftar))
    for indeks, satu in enumerate(_nilai(daftar)):
        if isinstance(satu, Ditolak):
            hasil.tolak(indeks, str(satu))
        else:
            hasil.ids[indeks] = satu.id
    return hasil


def _nilai(daftar: Sequence[NilaiBaru]) -> Iterable[EvaluasiKinerja | Ditolak]:
    """Each judgement stored, or the refusal; people are held first, in order."""
    ids = {satu.pegawai_id for satu in daftar}
    pegang_pegawai(ids)
    nama = _nama(ids)
    ada = _yang_ada(ids)
    atasan = atasan_banyak(
        {(satu.pegawai_id, satu.periode.akhir) for satu in daftar if satu.periode.wajar}
    )
    hasil: list[EvaluasiKinerja | Ditolak] = []
    for satu in daftar:
        try:
            hasil.append(_nilai_satu(satu, nama=nama, ada=ada, atasan=atasan))
        except PenilaianDitolak as ditolak:
            hasil.append(ditolak)
    return hasil


def _nilai_satu(
    satu: NilaiBaru,
    *,
    nama: Mapping[int, str],
    ada: defaultdict[int, dict[PeriodeNilai, EvaluasiKinerja]],
    atasan: Mapping[tuple[int, date], int | None],
) -> EvaluasiKinerja:
    rules.periksa_penilai(
        periode=satu.periode,
        pegawai=satu.pegawai_id,
        pelaku=satu.oleh.pegawai_id,
        atasan=atasan.get((satu.pegawai_id, satu.periode.akhir)),
        hari_ini=tanggal_kantor(satu.oleh, satu.dinilai_at),
    )
    milik = ada[satu.pegawai_id]
    lain = [periode for periode in milik if periode != satu.periode]
    isi = rules.periksa_nilai(satu.isi, periode=satu.periode, yang_ada=lain)
    lama = milik.get(satu.periode)
    rincian = _rincian(lama, isi)
    baris = lama or EvaluasiKinerja(
        pegawai_id=satu.pegawai_id, sejak=satu.periode.awal, sampai=satu.periode.akhir
    )
    baris.hasil_kerja, baris.perilaku = isi.hasil_kerja, isi.perilaku
    baris.nilai_perilaku, baris.catatan = isi.nilai_perilaku, isi.catatan
    baris.dinilai_oleh_id, baris.dinilai_at = satu.oleh.pegawai_id, satu.dinilai_at
    baris.save()
    milik[satu.periode] = baris
    objek = Objek(
        jenis="evaluasi_kinerja",
        id=str(baris.id),
        label=f"kinerja {nama[satu.pegawai_id]}, {satu.periode.nama}",
        pegawai_id=satu.pegawai_id,
        bulan=str(satu.periode.sampai),
        rincian=rincian,
    )
    catat(
        peristiwa.KINERJA_DINILAI,
        oleh=satu.oleh.pelaku,
        now=satu.dinilai_at,
        objek=objek,
    )
    return baris


def _rincian(lama: EvaluasiKinerja | None, isi: IsiNilai) -> dict[str, object]:
    """What was given; where it was changed, the words before and after."""
    kini = {
        "hasil_kerja": isi.hasil_kerja,
        "perilaku": isi.perilaku,
        "nilai_perilaku": "" if isi.nilai_perilaku is None else str(isi.nilai_perilaku),
        "predikat": rules.predikat(isi.hasil_kerja, isi.perilaku),
    }
    if lama is None:
        return dict(kini)
    dulu = {
        "hasil_kerja": lama.hasil_kerja,
        "perilaku": lama.perilaku,
        "nilai_perilaku": ""
        if lama.nilai_perilaku is None
        else str(lama.nilai_perilaku),
        "predikat": rules.predikat(lama.hasil_kerja, lama.perilaku),
    }
    return {
        kunci: {"dari": dulu[kunci], "menjadi": nilai}
        for kunci, nilai in kini.items()
        if nilai != dulu[kunci]
    }


def _yang_ada(
    ids: Collection[int],
) -> defaultdict[int, dict[PeriodeNilai, EvaluasiKinerja]]:
    hasil: defaultdict[int, dict[PeriodeNilai, EvaluasiKinerja]] = defaultdict(dict)
    for bagian in potong(sorted(ids)):
        for satu in EvaluasiKinerja.objects.filter(pegawai_id__in=bagian):
            periode = PeriodeNilai(Bulan.dari(satu.sejak), Bulan.dari(satu.sampai))
            hasil[satu.pegawai_id][periode] = satu
    return hasil


def _nama(ids: Collection[int]) -> dict[int, str]:
    return {
        satu.id: satu.nama
        for bagian in potong(sorted(ids))
        for satu in Pegawai.objects.filter(id__in=bagian)
    }
