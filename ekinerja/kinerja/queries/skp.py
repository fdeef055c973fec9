"""A person's own plan of the year and how this month stands against it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from ekinerja.jadwal.queries import jadwal_dalam
from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Rhk, Skp, TargetBulan, TargetHarian
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class TargetKini:
    """A daily target in force, and what is due by it so far this month."""

    jumlah: int
    satuan: str
    jatuh_tempo: int


@dataclass(frozen=True, slots=True)
class KemajuanRhk:
    """One RHK with this month's approved work."""

    rhk: Rhk
    target: TargetKini | None
    sebulan: TargetBulan | None
    jumlah: int
    menit: int
    menunggu: int


@dataclass(frozen=True, slots=True)
class SkpKini:
    """The plan of a year as of a date; ``hari_kerja`` are the month's so far."""

    skp: Skp
    bulan: Bulan
    hari_kerja: int
    rhk: tuple[KemajuanRhk, ...]


def skp_kini(*, pegawai_id: int, hari_ini: date) -> SkpKini | None:
    """Own plan of this year with the month's progress; None without a plan.

    What is due counts every duty day of the month up to ``hari_ini``; absences are
    not taken off here, the policy does that when the month is calculated.
    """
    skp = Skp.objects.filter(pegawai_id=pegawai_id, tahun=hari_ini.year).first()
    if skp is None:
        return None
    bulan = Bulan.dari(hari_ini)
    rhk = list(Rhk.objects.filter(skp=skp).order_by("nomor"))
    target = list(
        TargetHarian.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=bulan.awal),
            rhk__skp=skp,
            berlaku_sejak__lte=hari_ini,
        ).order_by("berlaku_sejak")
    )
    hari = sorted(
        jadwal_dalam(pegawai_ids=[pegawai_id], sejak=bulan.awal, sampai=hari_ini).get(
            pegawai_id, {}
        )
    )
    capaian = _capaian(pegawai_id, bulan)
    sebulan = {
        satu.rhk_id: satu
        for satu in TargetBulan.objects.filter(rhk__skp=skp, bulan=str(bulan))
    }
    return SkpKini(
        skp=skp,
        bulan=bulan,
        hari_kerja=len(hari),
        rhk=tuple(
            KemajuanRhk(
                satu,
                _target_kini([t for t in target if t.rhk_id == satu.id], hari),
                sebulan.get(satu.id),
                *capaian.get(satu.id, (0, 0, 0)),
            )
            for satu in rhk
        ),
    )


def _capaian(pegawai_id: int, bulan: Bulan) -> dict[int, tuple[int, int, int]]:
    """Per RHK: approved quantity, approved minutes, quantity still waiting."""
    setuju, tunggu = Q(status=rules.DISETUJUI), Q(status=rules.DIAJUKAN)
    baris = (
        Aktivitas.objects.filter(
            pegawai_id=pegawai_id,
            tanggal__range=(bulan.awal, bulan.akhir),
            rhk__isnull=False,
        )
        .values_list("rhk_id")
        .annotate(
            jumlah_setuju=Sum("jumlah", filter=setuju, default=0),
            menit_setuju=Sum("menit", filter=setuju, default=0),
            jumlah_tunggu=Sum("jumlah", filter=tunggu, default=0),
        )
        .order_by("rhk_id")
    )
    return {rhk_id: (jumlah, menit, lagi) for rhk_id, jumlah, menit, lagi in baris}


def _target_kini(target: list[TargetHarian], hari: list[date]) -> TargetKini | None:
    if not target:
        return None
    jatuh_tempo = sum(
        satu.jumlah
        for satu in target
        for tanggal in hari
        if satu.berlaku_sejak <= tanggal <= (satu.berlaku_sampai or date.max)
    )
    terakhir = target[-1]
    return TargetKini(terakhir.jumlah, terakhir.satuan, jatuh_tempo)
