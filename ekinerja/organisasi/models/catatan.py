"""Records of the personnel office about a person: never deleted, only cancelled."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from ekinerja.organisasi.models.akun import Akun
from ekinerja.organisasi.models.pegawai import Pegawai
from ekinerja.organisasi.rules.pegawai import tulis_rentang
from ekinerja.waktu import Bulan, tulis_tanggal_panjang


def tercatat(nama: str) -> list[models.BaseConstraint]:
    """What holds for every such record: dates in order, a decree, a whole cancelling."""
    tidak_batal = Q(
        dibatalkan_at__isnull=True, dibatalkan_oleh__isnull=True, alasan_batal=""
    )
    batal = Q(dibatalkan_at__isnull=False, dibatalkan_oleh__isnull=False)
    return [
        models.CheckConstraint(
            condition=Q(sampai__isnull=True) | Q(sampai__gte=F("sejak")),
            name=f"{nama}_sampai_tidak_sebelum_sejak",
        ),
        models.CheckConstraint(condition=~Q(nomor_sk=""), name=f"{nama}_ada_nomor_sk"),
        models.CheckConstraint(
            condition=tidak_batal | (batal & ~Q(alasan_batal="")),
            name=f"{nama}_batal_oleh_at_dan_alasan_bersama",
        ),
    ]


class Tercatat(models.Model):
    """A decree about a person and the days it works (both ends included, None: open).

    ``JENIS_OBJEK`` is the kind's name in addresses and in the trail, ``MACAM`` the
    column that tells one record of the kind from another, ``PILIHAN`` its words.
    """

    JENIS_OBJEK: ClassVar[str]
    MACAM: ClassVar[str]
    PILIHAN: ClassVar[list[tuple[str, str]]]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    nomor_sk = models.CharField(max_length=80)
    tanggal_sk = models.DateField()
    sejak = models.DateField()
    sampai = models.DateField(null=True)
    dicatat_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="+")
    dicatat_at = models.DateTimeField()
    dibatalkan_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dibatalkan_at = models.DateTimeField(null=True)
    alasan_batal = models.CharField(max_length=250, blank=True, default="")

    class Meta:
        abstract = True

    @property
    def masa(self) -> str:
        """The days it works, in words."""
        return f"Berlaku {tulis_rentang(self.sejak, self.sampai)}"

    @property
    def surat(self) -> dict[str, object]:
        """The decree and its days, for the trail."""
        return {
            "nomor_sk": self.nomor_sk,
            "tanggal_sk": self.tanggal_sk.isoformat(),
            "sejak": self.sejak.isoformat(),
            "sampai": self.sampai and self.sampai.isoformat(),
        }


class HukumanDisiplin(Tercatat):
    """A disciplinary sanction for so many calendar months, that of ``sejak`` the first.

    What it costs is a matter of the policy. ``sampai`` is the last day of its last
    month, kept so that tables can be searched by date.
    """

    JENIS_OBJEK = "hukuman"
    MACAM = "tingkat"
    PILIHAN = [("ringan", "Ringan"), ("sedang", "Sedang"), ("berat", "Berat")]
    tingkat = models.CharField(max_length=10, choices=PILIHAN)
    uraian = models.CharField(max_length=200)
    bulan = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            *tercatat("hukumandisiplin"),
            models.CheckConstraint(
                condition=Q(bulan__gte=1, bulan__lte=120, sampai__isnull=False),
                name="hukumandisiplin_1_sampai_120_bulan",
            ),
            models.UniqueConstraint(
                fields=["pegawai", "nomor_sk"],
                condition=Q(dibatalkan_at__isnull=True),
                name="hukumandisiplin_satu_per_sk",
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "sejak"])]

    def __str__(self) -> str:
        return f"{self.tingkat} {self.nomor_sk}"

    @property
    def judul(self) -> str:
        return f"Hukuman disiplin {self.tingkat}"

    @property
    def masa(self) -> str:
        """The months it works, in words."""
        akhir = Bulan.dari(self.sejak).maju(self.bulan - 1)
        return (
            f"{self.bulan} bulan sejak {tulis_tanggal_panjang(self.sejak)}, "
            f"sampai {akhir.nama}"
        )

    @property
    def rincian_jejak(self) -> dict[str, object]:
        """What the trail keeps beside the name."""
        return {"uraian": self.uraian, "lama_bulan": self.bulan, **self.surat}


class KeadaanKhusus(Tercatat):
    """A special situation such as study leave; a person is in one at a time."""

    JENIS_OBJEK = "keadaan"
    MACAM = "jenis"
    PILIHAN = [
        ("tugas_belajar", "Tugas belajar"),
        ("cltn", "Cuti di luar tanggungan negara"),
        ("pindah_masuk", "Pindah masuk"),
        ("diperbantukan", "Diperbantukan"),
        ("diberhentikan_sementara", "Diberhentikan sementara"),
        ("masa_persiapan_pensiun", "Masa persiapan pensiun"),
        ("meninggal", "Meninggal dunia"),
    ]
    jenis = models.CharField(max_length=30, choices=PILIHAN)

    class Meta:
        constraints = [*tercatat("keadaankhusus")]
        indexes = [models.Index(fields=["pegawai", "sejak"])]

    def __str__(self) -> str:
        return f"{self.jenis} {self.sejak}"

    @property
    def judul(self) -> str:
        return self.get_jenis_display()

    @property
    def rincian_jejak(self) -> dict[str, object]:
        """What the trail keeps beside the name."""
        return self.surat


class CatatanTambahan(Tercatat):
    """A ground for an addition: a duty beside one's own, or an award.

    What it is worth is a matter of the policy, which names the same words.
    """

    JENIS_OBJEK = "tambahan"
    MACAM = "rincian"
    PILIHAN = [
        ("bendahara", "Bendahara"),
        ("koordinator", "Koordinator"),
        ("pengurus_barang", "Pengurus barang"),
        ("pengelola_pengadaan", "Pengelola pengadaan"),
        ("tempat_terpencil", "Bertugas di tempat terpencil"),
        ("penghargaan", "Penghargaan"),
    ]
    rincian = models.CharField(max_length=30, choices=PILIHAN)
    uraian = models.CharField(max_length=200)

    class Meta:
        constraints = [*tercatat("catatantambahan")]
        indexes = [models.Index(fields=["pegawai", "sejak"])]

    def __str__(self) -> str:
        return f"{self.rincian} {self.sejak}"

    @property
    def judul(self) -> str:
        return self.get_rincian_display()

    @property
    def rincian_jejak(self) -> dict[str, object]:
        """What the trail keeps beside the name."""
        return {"uraian": self.uraian, **self.surat}


Catatan = HukumanDisiplin | KeadaanKhusus | CatatanTambahan
MODEL_CATATAN: Mapping[
    str, type[HukumanDisiplin] | type[KeadaanKhusus] | type[CatatanTambahan]
] = {
    "hukuman": HukumanDisiplin,
    "keadaan": KeadaanKhusus,
    "tambahan": CatatanTambahan,
}
