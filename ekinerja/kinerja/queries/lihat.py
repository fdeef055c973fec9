"""One report as somebody may see it, with its history."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from ekinerja.audit.models import Peristiwa
from ekinerja.audit.peristiwa import jenis_berkode
from ekinerja.kinerja import rules
from ekinerja.kinerja.models import Aktivitas, Bukti
from ekinerja.kinerja.queries.milik import aturan_terbaca
from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import (
    PERAN_MELIHAT_SEMUA,
    adalah_atasan,
    atasan_pada,
    peran_pada,
    tanggal_kantor,
    zona_pada,
)
from ekinerja.periode import queries as periode
from ekinerja.tpp.kebijakan import Aturan
from ekinerja.waktu import Bulan


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One step in the history of a report."""

    terjadi_at: datetime
    kalimat: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Lihatan:
    """A report with all its page shows.

    ``boleh`` are the acts open to the reader; ``batas`` is the last moment to send it,
    None where no policy says so, and ``lewat`` whether that is over; ``otomatis_at``
    is when a waiting report approves itself, if it does; times are to be shown in
    ``zona``.
    """

    aktivitas: Aktivitas
    atasan: Pegawai | None
    bukti: tuple[Bukti, ...]
    riwayat: tuple[Kejadian, ...]
    boleh: frozenset[str]
    atasan_sendiri: bool
    zona: str
    batas: datetime | None
    lewat: bool
    otomatis_at: datetime | None


def aktivitas_terlihat(
    *, oleh: Akun, aktivitas_id: int, now: datetime
) -> Aktivitas | None:
    """The one guarded reader: own, of a subordinate on its date, or all for whoever is
    of the personnel office or an auditor at ``now``. Drafts are their owner's alone."""
    aktivitas = (
        Aktivitas.objects.filter(id=aktivitas_id)
        .select_related("pegawai", "rhk", "katalog", "diputus_oleh")
        .first()
    )
    if aktivitas is None or aktivitas.pegawai_id == oleh.pegawai_id:
        return aktivitas
    if aktivitas.status == rules.DRAF:
        return None
    if peran_pada(oleh, tanggal_kantor(oleh, now)) & PERAN_MELIHAT_SEMUA:
        return aktivitas
    bawahan = adalah_atasan(
        atasan_id=oleh.pegawai_id,
        pegawai_id=aktivitas.pegawai_id,
        sejak=aktivitas.tanggal,
        sampai=aktivitas.tanggal,
    )
    return aktivitas if bawahan else None


def lihatan(*, oleh: Akun, aktivitas_id: int, now: datetime) -> Lihatan | None:
    """Everything about one report, or None where ``oleh`` may not know of it."""
    aktivitas = aktivitas_terlihat(oleh=oleh, aktivitas_id=aktivitas_id, now=now)
    if aktivitas is None:
        return None
    pegawai_id, tanggal = aktivitas.pegawai_id, aktivitas.tanggal
    atasan = atasan_pada(pegawai_id=pegawai_id, tanggal=tanggal)
    zona = zona_pada(pegawai_id=pegawai_id, tanggal=tanggal)
    aturan = aturan_terbaca(tanggal)
    batas = _batas(aktivitas, zona, aturan)
    return Lihatan(
        aktivitas=aktivitas,
        atasan=atasan,
        bukti=tuple(aktivitas.bukti.select_related("berkas").order_by("id")),
        riwayat=riwayat(aktivitas_id),
        boleh=_boleh(aktivitas, oleh=oleh, atasan=atasan),
        atasan_sendiri=atasan is not None and atasan.id == oleh.pegawai_id,
        zona=zona,
        batas=batas,
        lewat=batas is not None and now.replace(microsecond=0) > batas,
        otomatis_at=otomatis_pada(aktivitas, aturan),
    )


def riwayat(aktivitas_id: int) -> tuple[Kejadian, ...]:
    """The acts on one report, oldest first, from the audit trail."""
    return tuple(
        Kejadian(saat, _kalimat(jenis, pelaku), alasan)
        for saat, jenis, pelaku, alasan in Peristiwa.objects.filter(
            objek_jenis="aktivitas", objek_id=str(aktivitas_id)
        )
        .order_by("terjadi_at", "id")
        .values_list("terjadi_at", "jenis", "pelaku_label", "alasan")
    )


def otomatis_pada(aktivitas: Aktivitas, aturan: Aturan | None) -> datetime | None:
    """When a waiting report approves itself; None where it does not."""
    hari = aturan.setujui_otomatis_hari if aturan else None
    if hari is None or aktivitas.status != rules.DIAJUKAN or not aktivitas.diajukan_at:
        return None
    return rules.otomatis_at(diajukan_at=aktivitas.diajukan_at, hari=hari)


def otomatis_banyak(aktivitas: Collection[Aktivitas]) -> dict[int, datetime]:
    """When each of these waiting reports approves itself, by id. One statement."""
    aturan = periode.aturan_banyak({satu.tanggal for satu in aktivitas})
    saat = {a.id: otomatis_pada(a, aturan.get(a.tanggal)) for a in aktivitas}
    return {id_: pada for id_, pada in saat.items() if pada is not None}


def _batas(aktivitas: Aktivitas, zona: str, aturan: Aturan | None) -> datetime | None:
    if aturan is None:
        return None
    return rules.batas_lapor(
        tanggal=aktivitas.tanggal,
        aturan=aturan,
        zona=zona,
        dikembalikan_at=aktivitas.diputus_at,
        bulan=periode.batas_bulan(Bulan.dari(aktivitas.tanggal)),
    )


def _kalimat(jenis: str, pelaku: str) -> str:
    dikenal = jenis_berkode(jenis)
    pola = dikenal.kalimat if dikenal else "{pelaku} mencatat perubahan pada {objek}"
    return pola.format(pelaku=pelaku, objek="laporan ini", bulan="")


def _boleh(
    aktivitas: Aktivitas, *, oleh: Akun, atasan: Pegawai | None
) -> frozenset[str]:
    """The acts this person may take now, for buttons."""
    pelapor, pelaku = aktivitas.pegawai_id, oleh.pegawai_id
    milik = {
        aksi
        for aksi in ("ubah", "ajukan", "tarik", "hapus")
        if rules.boleh_milik(
            status=aktivitas.status, aksi=aksi, pelapor=pelapor, pelaku=pelaku
        )
    }
    putusan = {
        aksi
        for aksi in ("setujui", "kembalikan", "batalkan")
        if rules.boleh_putusan(
            status=aktivitas.status,
            aksi=aksi,
            pelapor=pelapor,
            penyetuju=pelaku,
            atasan=atasan.id if atasan else None,
        )
    }
    return frozenset(milik | putusan)
