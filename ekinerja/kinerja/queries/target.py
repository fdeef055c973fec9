"""Month targets of one person as pages show them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, Sum

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Rhk, TargetBulan, TargetHarian
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import adalah_atasan, peran_pada, tanggal_kantor
from ekinerja.periode.queries import keadaan
from ekinerja.periode.rules import TERKUNCI
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """One RHK with its month target, if it has one, and what was approved for it.

    ``satuan`` is the unit a target must count in, "" where none binds yet.
    """

    rhk: Rhk
    target: TargetBulan | None
    satuan: str
    disetujui: int


@dataclass(frozen=True, slots=True)
class LembarTarget:
    """The month targets of one person; ``boleh`` says the reader may set them."""

    pegawai: Pegawai
    bulan: Bulan
    baris: tuple[BarisTarget, ...]
    boleh: bool
    terkunci: bool


def lembar_target(
    *, pegawai_id: int, bulan: Bulan, oleh: Akun, now: datetime
) -> LembarTarget | None:
    """The RHK of the month's year, in order; None where there is no such person. Who
    may look is checked before."""
    pegawai = Pegawai.objects.filter(id=pegawai_id).first()
    if pegawai is None:
        return None
    rhk = Rhk.objects.filter(skp__pegawai_id=pegawai_id, skp__tahun=bulan.tahun)
    target = TargetBulan.objects.filter(rhk__in=rhk, bulan=str(bulan))
    per_rhk = {satu.rhk_id: satu for satu in target}
    harian = dict(
        TargetHarian.objects.filter(
            Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gte=bulan.awal),
            rhk__in=rhk,
            berlaku_sejak__lte=bulan.akhir,
        ).values_list("rhk_id", "satuan")
    )
    disetujui = capaian_bulan(pegawai_id=pegawai_id, bulan=bulan)
    terkunci = keadaan(bulan) == TERKUNCI
    return LembarTarget(
        pegawai=pegawai,
        bulan=bulan,
        baris=tuple(
            BarisTarget(
                rhk=satu,
                target=per_rhk.get(satu.id),
                satuan=harian.get(satu.id, ""),
                disetujui=disetujui.get(satu.id, 0),
            )
            for satu in rhk.order_by("nomor")
        ),
        boleh=not terkunci and _boleh(pegawai_id, bulan, oleh, now),
        terkunci=terkunci,
    )


def capaian_bulan(*, pegawai_id: int, bulan: Bulan) -> dict[int, int]:
    """Approved quantity of a month by RHK. One statement."""
    baris = (
        Aktivitas.objects.filter(
            pegawai_id=pegawai_id,
            tanggal__range=(bulan.awal, bulan.akhir),
            status=rules.DISETUJUI,
            rhk__isnull=False,
        )
        .values_list("rhk_id")
        .annotate(semua=Sum("jumlah"))
    )
    return {rhk_id: semua for rhk_id, semua in baris if rhk_id is not None}


def _boleh(pegawai_id: int, bulan: Bulan, oleh: Akun, now: datetime) -> bool:
    hari_ini = tanggal_kantor(oleh, now)
    return rules.boleh_tetapkan(
        bulan=bulan,
        pegawai=pegawai_id,
        pelaku=oleh.pegawai_id,
        atasan=adalah_atasan(
            atasan_id=oleh.pegawai_id,
            pegawai_id=pegawai_id,
            sejak=bulan.awal,
            sampai=bulan.akhir,
        ),
        bkpsdm="bkpsdm" in peran_pada(oleh, hari_ini),
        hari_ini=hari_ini,
    )
