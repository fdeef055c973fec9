"""Judgements of periods: for the facts, for the superior's list, for their person."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.rules import PeriodeNilai
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import atasan_pada, rentang_bawahan, tanggal_kantor
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Penilaian:
    """One judgement with its months and the predicate it makes, in words."""

    evaluasi: EvaluasiKinerja
    periode: PeriodeNilai
    predikat: str


@dataclass(frozen=True, slots=True)
class BawahanDinilai:
    """One subordinate of a period's last day; ``penilaian`` None: not judged yet."""

    pegawai: Pegawai
    penilaian: Penilaian | None


@dataclass(frozen=True, slots=True)
class LembarNilai:
    """One person's period; ``boleh`` says the reader may judge it now."""

    pegawai: Pegawai
    periode: PeriodeNilai
    penilaian: Penilaian | None
    atasan: Pegawai | None
    boleh: bool


def penilaian(satu: EvaluasiKinerja) -> Penilaian:
    """A stored judgement with its words; no statement."""
    kode = rules.predikat(satu.hasil_kerja, satu.perilaku)
    return Penilaian(
        evaluasi=satu,
        periode=PeriodeNilai(Bulan.dari(satu.sejak), Bulan.dari(satu.sampai)),
        predikat=rules.KATA_PREDIKAT[kode],
    )


def penilaian_orang(pegawai_id: int) -> QuerySet[EvaluasiKinerja]:
    """Every judgement of a person, the latest period first."""
    return (
        EvaluasiKinerja.objects.filter(pegawai_id=pegawai_id)
        .select_related("dinilai_oleh")
        .order_by("-sampai", "-sejak")
    )


def bawahan_dinilai(*, atasan_id: int, periode: PeriodeNilai) -> list[BawahanDinilai]:
    """Direct subordinates on the period's last day, by name. Four statements."""
    ids = {
        satu.pegawai_id
        for satu in rentang_bawahan(
            atasan_id=atasan_id, sejak=periode.akhir, sampai=periode.akhir
        )
    }
    ada = {
        satu.pegawai_id: penilaian(satu)
        for satu in EvaluasiKinerja.objects.filter(
            pegawai_id__in=ids, sejak=periode.awal, sampai=periode.akhir
        )
    }
    orang = Pegawai.objects.filter(id__in=ids).order_by("nama", "id")
    return [BawahanDinilai(satu, ada.get(satu.id)) for satu in orang]


def lembar_nilai(
    *, pegawai_id: int, periode: PeriodeNilai, oleh: Akun, now: datetime
) -> LembarNilai | None:
    """One person's period; None where the months make no period or there is no such
    person. Who may look is checked before."""
    pegawai = orang(pegawai_id)
    if pegawai is None or not periode.wajar:
        return None
    ada = EvaluasiKinerja.objects.filter(
        pegawai_id=pegawai_id, sejak=periode.awal, sampai=periode.akhir
    ).select_related("dinilai_oleh")
    satu = ada.first()
    atasan = atasan_pada(pegawai_id=pegawai_id, tanggal=periode.akhir)
    return LembarNilai(
        pegawai=pegawai,
        periode=periode,
        penilaian=penilaian(satu) if satu else None,
        atasan=atasan,
        boleh=rules.boleh_menilai(
            periode=periode,
            pegawai=pegawai_id,
            pelaku=oleh.pegawai_id,
            atasan=atasan.id if atasan else None,
            hari_ini=tanggal_kantor(oleh, now),
        ),
    )


def orang(pegawai_id: int) -> Pegawai | None:
    """The person a page is about."""
    return Pegawai.objects.filter(id=pegawai_id).first()
