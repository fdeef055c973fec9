"""Reading calculated months: totals, units, people, and last month beside them.

Every function takes a constant number of statements, however many people there are.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import (
    BigIntegerField,
    Count,
    F,
    Field,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    TextField,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Abs

from ekinerja.organisasi.queries import cocok_pegawai
from ekinerja.penutupan import rules
from ekinerja.penutupan.models import HasilPegawai, Perhitungan
from ekinerja.periode.queries import bulan_uji_coba, keadaan_banyak
from ekinerja.periode.rules import awal_daftar
from ekinerja.waktu import Bulan

BERLAKU = ("dihitung", "terkunci")
URUTAN: dict[str, tuple[str | Combinable, ...]] = {
    "nama": ("nama", "nip"),
    "jumlah": ("-jumlah", "nama"),
    "turun": (F("selisih").asc(nulls_last=True), "nama"),
    "naik": (F("selisih").desc(nulls_last=True), "nama"),
    "unit": ("nama_unit", "nama"),
}
TERTAHAN = Q(bermasalah=False, bayar__in=("ditahan", "ditunda"))
KEADAAN_ORANG = {
    "diperbaiki": Q(bermasalah=True),
    "ditahan": TERTAHAN,
    "nol": Q(bermasalah=False, jumlah=0),
}


@dataclass(frozen=True, slots=True)
class RingkasBulan:
    """One month of the list: its state and, once calculated, its figures."""

    bulan: Bulan
    keadaan: str
    perhitungan: Perhitungan | None
    uji_coba: bool


@dataclass(frozen=True, slots=True)
class Jumlah:
    """Totals of a calculation: people with a result, paid now, withheld, most."""

    orang: int
    dibayar: int
    ditahan: int
    orang_ditahan: int
    pagu: int


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """One unit's part of the month, with last month's total beside it."""

    kode: str
    nama: str
    orang: int
    masalah: int
    jumlah: int
    lalu: int | None

    @property
    def selisih(self) -> int | None:
        return None if self.lalu is None else self.jumlah - self.lalu


@dataclass(frozen=True, slots=True)
class Bergerak:
    """A person whose amount changed, with both explained results as stored."""

    pegawai_id: int
    nama: str
    lalu: int
    jumlah: int
    hasil_lalu: str
    hasil: str

    @property
    def selisih(self) -> int:
        return self.jumlah - self.lalu


@dataclass(frozen=True, slots=True)
class Saring:
    """What the reader of the list of people looks for; empty means everything."""

    cari: str = ""
    unit: str = ""
    keadaan: str = ""
    urut: str = "nama"


def perhitungan_berlaku(bulan: Bulan) -> Perhitungan | None:
    """The calculation of a month that stands: the newest, or the locked one."""
    return (
        Perhitungan.objects.filter(periode__bulan=str(bulan), keadaan__in=BERLAKU)
        .select_related("periode", "dihitung_oleh", "dikunci_oleh")
        .first()
    )


def ringkas(perhitungan: Perhitungan) -> rules.Ringkas:
    """A calculation as the rules look at it."""
    return rules.Ringkas(
        versi=perhitungan.versi,
        dihitung_oleh=perhitungan.dihitung_oleh_id,
        banyak_masalah=perhitungan.banyak_masalah,
    )


def daftar_bulan(*, hari_ini: date) -> list[RingkasBulan]:
    """Every month from the first one calculated to the present, newest first."""
    keadaan = keadaan_banyak()
    berlaku = {
        Bulan.baca(satu.periode.bulan): satu
        for satu in Perhitungan.objects.filter(keadaan__in=BERLAKU).select_related(
            "periode"
        )
    }
    latihan = bulan_uji_coba()
    bulan = Bulan.dari(hari_ini)
    awal = awal_daftar(keadaan, kini=bulan)
    hasil = []
    while bulan >= awal:
        hasil.append(
            RingkasBulan(
                bulan,
                keadaan.get(bulan, "terbuka"),
                berlaku.get(bulan),
                bulan in latihan,
            )
        )
        bulan = bulan.sebelum
    return hasil


def jumlah(perhitungan: Perhitungan) -> Jumlah:
    """Totals of a calculation, in one statement."""
    isi = perhitungan.hasil.aggregate(
        orang=Count("id", filter=Q(bermasalah=False)),
        dibayar=Sum("jumlah", filter=Q(bayar="dibayar")),
        ditahan=Sum("jumlah", filter=TERTAHAN),
        orang_ditahan=Count("id", filter=TERTAHAN),
        pagu=Sum("pagu"),
    )
    return Jumlah(
        orang=isi["orang"],
        dibayar=isi["dibayar"] or 0,
        ditahan=isi["ditahan"] or 0,
        orang_ditahan=isi["orang_ditahan"],
        pagu=isi["pagu"] or 0,
    )


def per_unit(perhitungan: Perhitungan, sebelum: Perhitungan | None) -> list[BarisUnit]:
    """Totals per unit, largest first; two statements."""
    lalu = {}
    if sebelum:
        lalu = dict(
            sebelum.hasil.values("unit")
            .annotate(total=Sum("jumlah"))
            .values_list("unit", "total")
        )
    baris = (
        perhitungan.hasil.values("unit", "nama_unit")
        .annotate(
            orang=Count("id"),
            masalah=Count("id", filter=Q(bermasalah=True)),
            total=Sum("jumlah"),
        )
        .order_by("-total", "unit")
    )
    return [
        BarisUnit(
            kode=satu["unit"],
            nama=satu["nama_unit"],
            orang=satu["orang"],
            masalah=satu["masalah"],
            jumlah=satu["total"],
            lalu=lalu.get(satu["unit"]),
        )
        for satu in baris
    ]


def orang(
    perhitungan: Perhitungan, sebelum: Perhitungan | None, saring: Saring
) -> QuerySet[HasilPegawai]:
    """People of a calculation as filtered and sorted, ``lalu`` and ``selisih`` beside.

    The long texts stay in the database until a slip asks for them.
    """
    baris = dengan_lalu(perhitungan.hasil.defer("fakta", "hasil"), sebelum)
    if saring.cari:
        baris = baris.filter(cocok_pegawai(saring.cari))
    if saring.unit:
        baris = baris.filter(unit=saring.unit)
    if saring.keadaan in KEADAAN_ORANG:
        baris = baris.filter(KEADAAN_ORANG[saring.keadaan])
    return baris.order_by(*URUTAN.get(saring.urut, URUTAN["nama"]))


def dengan_lalu(
    baris: QuerySet[HasilPegawai], sebelum: Perhitungan | None
) -> QuerySet[HasilPegawai]:
    """Add last month's amount of the same person, None where there is none."""
    return baris.annotate(
        lalu=_lalu(sebelum, "jumlah", BigIntegerField()),
        selisih=F("jumlah") - F("lalu"),
    )


def perubahan_terbesar(
    perhitungan: Perhitungan, sebelum: Perhitungan, *, banyak: int = 6
) -> list[Bergerak]:
    """The people whose amount moved most since last month; one statement."""
    baris = (
        dengan_lalu(perhitungan.hasil.filter(bermasalah=False), sebelum)
        .annotate(hasil_lalu=_lalu(sebelum, "hasil", TextField()), besar=Abs("selisih"))
        .filter(besar__gt=0)
        .order_by("-besar", "nama")
        .values_list("pegawai_id", "nama", "lalu", "jumlah", "hasil_lalu", "hasil")
    )
    return [Bergerak(*isi) for isi in baris[:banyak]]


def _lalu(
    sebelum: Perhitungan | None, nama: str, jenis: "Field[object, object]"
) -> Subquery:
    """A value of the same person's result last month."""
    lalu = HasilPegawai.objects.filter(pegawai=OuterRef("pegawai"), bermasalah=False)
    lalu = lalu.filter(perhitungan=sebelum) if sebelum else lalu.none()
    return Subquery(lalu.values(nama)[:1], output_field=jenis)
