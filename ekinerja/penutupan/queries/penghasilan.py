"""Incomes: of a month for facts, as a list for pages, and a pasted list looked over."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import (
    BigIntegerField,
    Exists,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Cast, Coalesce

from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.organisasi.queries import cocok_pegawai
from ekinerja.penutupan.models import HasilPegawai, PenghasilanBulan
from ekinerja.penutupan.queries.peserta import peserta_bulan
from ekinerja.penutupan.rules.penghasilan import BarisDitolak, BarisPenghasilan
from ekinerja.tpp.fakta import Penghasilan
from ekinerja.waktu import Bulan

ISI = ("gaji", "pajak_gaji", "ptkp")
KEADAAN_PENGHASILAN = {"belum": "Belum ada", "ada": "Sudah ada"}


@dataclass(frozen=True, slots=True)
class SaringPenghasilan:
    """What the list is narrowed to; empty values narrow nothing."""

    cari: str = ""
    keadaan: str = ""


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """What a list would do: people to add, rows to change and how, the rest."""

    baru: tuple[tuple[Pegawai, BarisPenghasilan], ...]
    diubah: tuple[tuple[PenghasilanBulan, BarisPenghasilan], ...]
    beda: tuple[dict[str, dict[str, object]], ...]
    tetap: int
    ditolak: tuple[BarisDitolak, ...]


def penghasilan_dalam(
    *, pegawai_ids: Collection[int], bulan: Bulan
) -> dict[int, Penghasilan]:
    """Incomes of a month by person, with gross and tax of the year's earlier months.

    Earlier gross is the salary of each month and the TPP that was paid for it: locked,
    neither withheld nor of a trial month. One statement.
    """
    gaji = PenghasilanBulan.objects.filter(
        pegawai=OuterRef("pegawai"), **_sebelum("bulan", bulan)
    )
    tpp = HasilPegawai.objects.filter(
        pegawai=OuterRef("pegawai"),
        perhitungan__keadaan="terkunci",
        bayar="dibayar",
        **_sebelum("perhitungan__periode__bulan", bulan),
    )
    baris = PenghasilanBulan.objects.filter(
        pegawai_id__in=pegawai_ids, bulan=str(bulan)
    ).annotate(
        bruto=_jumlah(gaji, "gaji") + _jumlah(tpp, "jumlah"),
        pajak=_jumlah(gaji, "pajak_gaji") + _jumlah(tpp, "pajak"),
    )
    return {
        pegawai_id: Penghasilan(*isi)
        for pegawai_id, *isi in baris.values_list(
            "pegawai_id", "gaji", "pajak_gaji", "ptkp", "bruto", "pajak"
        )
    }


def daftar_penghasilan(*, bulan: Bulan, saring: SaringPenghasilan) -> QuerySet[Pegawai]:
    """Everybody of a month by name, with ``gaji``, ``pajak_gaji`` and ``ptkp``, None
    where none is recorded; one statement."""
    baris = (
        Pegawai.objects.filter(id__in=peserta_bulan(bulan))
        .annotate(
            bulan_itu=FilteredRelation(
                "penghasilanbulan", condition=Q(penghasilanbulan__bulan=str(bulan))
            )
        )
        .annotate(**{nama: F(f"bulan_itu__{nama}") for nama in ISI})
        .order_by("nama", "id")
    )
    if saring.cari:
        baris = baris.filter(cocok_pegawai(saring.cari))
    if saring.keadaan in KEADAAN_PENGHASILAN:
        baris = baris.filter(bulan_itu__isnull=saring.keadaan == "belum")
    return baris


def jumlah_penghasilan(bulan: Bulan) -> tuple[int, int]:
    """How many of the people of a month have an income recorded, and how many are
    there; one statement."""
    ada = PenghasilanBulan.objects.filter(pegawai=OuterRef("id"), bulan=str(bulan))
    punya = list(
        Pegawai.objects.filter(id__in=peserta_bulan(bulan))
        .annotate(punya=Exists(ada))
        .values_list("punya", flat=True)
    )
    return sum(punya), len(punya)


def tinjau(
    *, bulan: Bulan, baris: Sequence[BarisPenghasilan], oleh: Akun, terkunci: bool
) -> Tinjauan:
    """Hold a list against what is stored; two statements.

    Args:
        bulan: the month.
        baris: the lines that could be read.
        oleh: who acts; nobody fills in their own.
        terkunci: whether the month takes no changes any more.
    """
    nip = [satu.nip for satu in baris]
    orang = {p.nip: p for p in Pegawai.objects.filter(nip__in=nip)}
    tersimpan = {
        satu.pegawai.nip: satu
        for satu in PenghasilanBulan.objects.filter(
            bulan=str(bulan), pegawai__nip__in=nip
        ).select_related("pegawai")
    }
    baru, diubah, beda, ditolak, tetap = [], [], [], [], 0
    for satu in baris:
        pegawai, lama = orang.get(satu.nip), tersimpan.get(satu.nip)
        ubah = _beda(lama, satu) if lama else {}
        if sebab := _sebab(pegawai, oleh, bulan if terkunci and ubah else None):
            ditolak.append(BarisDitolak(satu.nomor, satu.nip, sebab))
        elif lama is None and pegawai is not None:
            baru.append((pegawai, satu))
        elif lama is not None and ubah:
            diubah.append((lama, satu))
            beda.append(ubah)
        else:
            tetap += 1
    return Tinjauan(tuple(baru), tuple(diubah), tuple(beda), tetap, tuple(ditolak))


def _sebab(pegawai: Pegawai | None, oleh: Akun, terkunci: Bulan | None) -> str:
    """Why a line is refused; "" when it is not."""
    if pegawai is None:
        return "NIP ini tidak ada di daftar pegawai. Periksa angkanya."
    if pegawai.pk == oleh.pegawai_id:
        return "Penghasilan sendiri diisi oleh petugas lain. Minta rekan BKPSDM."
    if terkunci is not None:
        return (
            f"{terkunci.nama} sudah dikunci, jadi angka {pegawai.nama_lengkap} yang "
            "sudah ada tidak dapat diubah. Selisihnya diselesaikan di luar aplikasi ini."
        )
    return ""


def _beda(
    lama: PenghasilanBulan, baru: BarisPenghasilan
) -> dict[str, dict[str, object]]:
    pasangan = {nama: (getattr(lama, nama), getattr(baru, nama)) for nama in ISI}
    return {
        nama: {"dari": dari, "menjadi": menjadi}
        for nama, (dari, menjadi) in pasangan.items()
        if dari != menjadi
    }


def _sebelum(nama: str, bulan: Bulan) -> dict[str, str]:
    """Earlier months of the same year."""
    return {f"{nama}__gte": f"{bulan.tahun:04d}-01", f"{nama}__lt": str(bulan)}


def _jumlah(
    baris: "QuerySet[PenghasilanBulan] | QuerySet[HasilPegawai]", nama: str
) -> Coalesce:
    """The sum of a column over one person's rows, 0 without any.

    PostgreSQL sums large whole numbers as decimals, hence the cast.
    """
    satu = baris.order_by().values("pegawai").annotate(n=Sum(nama)).values("n")
    return Coalesce(Cast(Subquery(satu), BigIntegerField()), 0)
