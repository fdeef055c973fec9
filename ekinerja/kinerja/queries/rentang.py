"""A person's own reports over a span, read once and cut in more than one way."""

from collections.abc import Iterable
from datetime import date

from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas
from ekinerja.kinerja.queries.fakta import STATUS_FAKTA, KegiatanRentang
from ekinerja.kinerja.queries.milik import HariKegiatan, MenitHari


def aktivitas_rentang(*, pegawai_id: int, sejak: date, sampai: date) -> list[Aktivitas]:
    """Everything reported for the dates of a span, drafts included. One statement."""
    return list(
        Aktivitas.objects.filter(pegawai_id=pegawai_id, tanggal__range=(sejak, sampai))
        .select_related("rhk", "katalog")
        .order_by("tanggal", "mulai", "id")
    )


def sebagai_fakta(
    aktivitas: Iterable[Aktivitas], *, sejak: date, sampai: date
) -> list[KegiatanRentang]:
    """Those of a span that count as facts, as ``kegiatan_dalam`` gives them."""
    return [
        KegiatanRentang(
            id=satu.id,
            tanggal=satu.tanggal,
            status=satu.status,
            uraian=satu.uraian,
            menit=satu.menit,
            jumlah=satu.jumlah,
            rhk_id=satu.rhk_id,
            katalog=satu.katalog.kode if satu.katalog else None,
        )
        for satu in sorted(aktivitas, key=lambda a: (a.tanggal, a.id))
        if satu.status in STATUS_FAKTA and sejak <= satu.tanggal <= sampai
    ]


def pada_hari(aktivitas: Iterable[Aktivitas], *, tanggal: date) -> HariKegiatan:
    """Those of one date with their minutes."""
    isi = tuple(satu for satu in aktivitas if satu.tanggal == tanggal)
    return HariKegiatan(
        tanggal,
        MenitHari(
            disetujui=sum(a.menit for a in isi if a.status == rules.DISETUJUI),
            menunggu=sum(a.menit for a in isi if a.status == rules.DIAJUKAN),
        ),
        isi,
    )
