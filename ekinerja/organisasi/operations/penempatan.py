"""Dated placements: definitive, Plt and Plh."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ekinerja.audit.operations import catat_banyak
from ekinerja.audit.peristiwa import Objek
from ekinerja.organisasi import peristiwa
from ekinerja.organisasi.models import Akun, Jabatan, Pegawai, Penempatan
from ekinerja.organisasi.operations.wewenang import pelaku_kepegawaian
from ekinerja.organisasi.rules.penempatan import (
    Duduk,
    PenempatanDitolak,
    periksa_akhir,
    periksa_baru,
)
from ekinerja.waktu import tulis_tanggal_panjang

SEKALI_SIMPAN = 500


@dataclass(frozen=True, slots=True)
class PenempatanBaru:
    """A person to put into a post from ``sejak`` on (``sampai`` included, or open)."""

    pegawai_id: int
    jabatan_id: int
    nomor_sk: str
    sejak: date
    jenis: str = "definitif"
    sampai: date | None = None


@transaction.atomic
def tempatkan_banyak(
    daftar: Sequence[PenempatanBaru], *, oleh: Akun | None, now: datetime
) -> list[Penempatan]:
    """Put people into posts; all or nothing, in the order given.

    Raises:
        PenempatanDitolak: a span overlaps another that excludes it, the post is taken
            or not in force, or person, post, kind or decree number is missing.
        RentangDitolak: a span ends before it begins.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    orang = _nama_orang(daftar)
    jabatan = Jabatan.objects.in_bulk({baru.jabatan_id for baru in daftar})
    _periksa_semua(daftar, orang, jabatan)
    hasil = Penempatan.objects.bulk_create(
        (
            Penempatan(
                pegawai_id=baru.pegawai_id,
                jabatan_id=baru.jabatan_id,
                jenis=baru.jenis,
                nomor_sk=baru.nomor_sk.strip(),
                berlaku_sejak=baru.sejak,
                berlaku_sampai=baru.sampai,
            )
            for baru in daftar
        ),
        batch_size=SEKALI_SIMPAN,
    )
    catat_banyak(
        peristiwa.DITEMPATKAN,
        oleh=pelaku,
        now=now,
        objek=(
            _objek(satu, orang[satu.pegawai_id], jabatan[satu.jabatan_id].nama)
            for satu in hasil
        ),
    )
    return hasil


def akhiri_penempatan(
    *, penempatan_id: int, sampai: date, oleh: Akun | None, now: datetime
) -> Penempatan:
    """Set or bring forward the last day of a placement; see the bulk form."""
    (hasil,) = akhiri_penempatan_banyak({penempatan_id: sampai}, oleh=oleh, now=now)
    return hasil


@transaction.atomic
def akhiri_penempatan_banyak(
    akhir: Mapping[int, date], *, oleh: Akun | None, now: datetime
) -> list[Penempatan]:
    """Set or bring forward the last day of placements, by their number; all or nothing.

    Raises:
        Penempatan.DoesNotExist: there is no such placement.
        PenempatanDitolak: one ended earlier already.
        RentangDitolak: an end lies before the beginning.
        TidakBerwenang: not by the personnel office.
    """
    pelaku = pelaku_kepegawaian(oleh, now)
    hasil = list(
        Penempatan.objects.select_for_update(of=("self",))
        .select_related("pegawai", "jabatan")
        .filter(id__in=list(akhir))
        .order_by("id")
    )
    if len(hasil) < len(akhir):
        raise Penempatan.DoesNotExist
    for satu in hasil:
        sampai = akhir[satu.id]
        periksa_akhir(
            sejak=satu.berlaku_sejak, sampai=satu.berlaku_sampai, akhir=sampai
        )
        satu.berlaku_sampai = sampai
    Penempatan.objects.bulk_update(hasil, ["berlaku_sampai"], batch_size=SEKALI_SIMPAN)
    objek = (_objek(x, x.pegawai.nama_lengkap, x.jabatan.nama) for x in hasil)
    catat_banyak(peristiwa.PENEMPATAN_DIAKHIRI, oleh=pelaku, now=now, objek=objek)
    return hasil


def _nama_orang(daftar: Sequence[PenempatanBaru]) -> dict[int, str]:
    ada = Pegawai.objects.in_bulk({baru.pegawai_id for baru in daftar})
    return {satu.id: satu.nama_lengkap for satu in ada.values()}


def _periksa_semua(
    daftar: Sequence[PenempatanBaru],
    orang: dict[int, str],
    jabatan: dict[int, Jabatan],
) -> None:
    """Check each against what is stored and against those before it in the list."""
    per_orang, per_jabatan = _terisi(orang, jabatan)
    for baru in daftar:
        if baru.pegawai_id not in orang or baru.jabatan_id not in jabatan:
            raise PenempatanDitolak(
                f"Pegawai {baru.pegawai_id} atau jabatan {baru.jabatan_id} belum ada. "
                "Tambahkan dahulu, lalu tempatkan."
            )
        kursi = jabatan[baru.jabatan_id]
        duduk = Duduk(
            orang[baru.pegawai_id], kursi.nama, baru.jenis, baru.sejak, baru.sampai
        )
        milik = per_orang.setdefault(baru.pegawai_id, [])
        isi = per_jabatan.setdefault(baru.jabatan_id, [])
        periksa_baru(
            duduk,
            nomor_sk=baru.nomor_sk,
            jabatan_berlaku=(kursi.berlaku_sejak, kursi.berlaku_sampai),
            penempatan_orang=milik,
            pemangku_jabatan=isi if kursi.tunggal else [],
        )
        milik.append(duduk)
        isi.append(duduk)


def _terisi(
    orang: Iterable[int], jabatan: Iterable[int]
) -> tuple[dict[int, list[Duduk]], dict[int, list[Duduk]]]:
    """What the people and the posts concerned hold already, of every date."""
    per_orang: dict[int, list[Duduk]] = {}
    per_jabatan: dict[int, list[Duduk]] = {}
    semua = Penempatan.objects.select_related("pegawai", "jabatan")
    for satu in semua.filter(pegawai_id__in=orang):
        per_orang.setdefault(satu.pegawai_id, []).append(_duduk(satu))
    for satu in semua.filter(jabatan_id__in=jabatan, jabatan__tunggal=True):
        per_jabatan.setdefault(satu.jabatan_id, []).append(_duduk(satu))
    return per_orang, per_jabatan


def _duduk(satu: Penempatan) -> Duduk:
    return Duduk(
        satu.pegawai.nama_lengkap,
        satu.jabatan.nama,
        satu.jenis,
        satu.berlaku_sejak,
        satu.berlaku_sampai,
    )


def _objek(penempatan: Penempatan, nama: str, jabatan: str) -> Objek:
    sejak = tulis_tanggal_panjang(penempatan.berlaku_sejak)
    merangkap = penempatan.jenis != "definitif"
    sebutan = f"{penempatan.get_jenis_display()} {jabatan}" if merangkap else jabatan
    return Objek(
        jenis="penempatan",
        id=str(penempatan.id),
        label=f"{nama} sebagai {sebutan} sejak {sejak}",
        pegawai_id=penempatan.pegawai_id,
        rincian={
            "nomor_sk": penempatan.nomor_sk,
            "sejak": penempatan.berlaku_sejak.isoformat(),
            "sampai": penempatan.berlaku_sampai
            and penempatan.berlaku_sampai.isoformat(),
        },
    )
