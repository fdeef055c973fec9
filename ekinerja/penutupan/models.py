"""Calculations of a month, each person's frozen month, and incomes for tax."""

from django.db import models
from django.db.models import F, Q

from ekinerja.organisasi.models import Akun, Pegawai
from ekinerja.penutupan.rules.penghasilan import PTKP, RUPIAH_MAKS
from ekinerja.periode.models import Periode


class Perhitungan(models.Model):
    """One version of a month's result. Whoever calculates does not lock."""

    KEADAAN = [
        ("dihitung", "Dihitung"),
        ("digantikan", "Digantikan"),
        ("terkunci", "Terkunci"),
    ]
    periode = models.ForeignKey(Periode, on_delete=models.PROTECT)
    versi = models.PositiveSmallIntegerField()
    keadaan = models.CharField(max_length=10, choices=KEADAAN)
    kebijakan = models.CharField(max_length=150)
    sidik_kebijakan = models.CharField(max_length=64)
    dihitung_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+"
    )
    dihitung_at = models.DateTimeField()
    dikunci_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dikunci_at = models.DateTimeField(null=True)
    banyak_pegawai = models.PositiveIntegerField()
    banyak_masalah = models.PositiveIntegerField()
    jumlah = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["periode", "versi"], name="perhitungan_versi_sekali"
            ),
            models.UniqueConstraint(
                fields=["periode"],
                condition=Q(keadaan__in=["dihitung", "terkunci"]),
                name="perhitungan_satu_yang_berlaku",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True, dikunci_oleh__isnull=True)
                | Q(dikunci_at__isnull=False, dikunci_oleh__isnull=False),
                name="perhitungan_dikunci_at_dan_oleh_berpasangan",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_oleh__isnull=True)
                | ~Q(dikunci_oleh=F("dihitung_oleh")),
                name="perhitungan_pengunci_bukan_penghitung",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan="terkunci") | Q(dikunci_oleh__isnull=False),
                name="perhitungan_terkunci_ada_pengunci",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.periode_id} versi {self.versi}"


class HasilPegawai(models.Model):
    """One person's frozen month: facts and result as canonical JSON, never edited."""

    perhitungan = models.ForeignKey(
        Perhitungan, on_delete=models.PROTECT, related_name="hasil"
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    nip = models.CharField(max_length=18)
    nama = models.CharField(max_length=250)
    unit = models.CharField(max_length=40)
    nama_unit = models.CharField(max_length=150)
    nama_jabatan = models.CharField(max_length=150)
    kelas = models.PositiveSmallIntegerField(null=True)
    jumlah = models.BigIntegerField()
    pagu = models.BigIntegerField()
    bayar = models.CharField(max_length=10)
    pajak = models.BigIntegerField(default=0)
    bermasalah = models.BooleanField()
    fakta = models.TextField()
    hasil = models.TextField()
    jejak = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["perhitungan", "pegawai"], name="hasilpegawai_sekali"
            ),
            models.CheckConstraint(
                condition=Q(jumlah__gte=0), name="hasilpegawai_jumlah_tidak_minus"
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "perhitungan"])]

    def __str__(self) -> str:
        return f"{self.nip} {self.jumlah}"


class PenghasilanBulan(models.Model):
    """One person's salary of a month as the treasurer pays it, whole rupiah.

    ``pajak_gaji`` is the tax already withheld on it, ``ptkp`` the class of income that
    is not taxed. Tax and insurance need them beside the TPP.
    """

    PTKP = [(kode, kode) for kode in PTKP]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    bulan = models.CharField(max_length=7)
    gaji = models.BigIntegerField()
    pajak_gaji = models.BigIntegerField()
    ptkp = models.CharField(max_length=4, choices=PTKP)
    diisi_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="+")
    diisi_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "bulan"], name="penghasilanbulan_sekali"
            ),
            models.CheckConstraint(
                condition=Q(bulan__regex=r"^[0-9]{4}-(0[1-9]|1[0-2])$"),
                name="penghasilanbulan_bulan_yyyy_mm",
            ),
            models.CheckConstraint(
                condition=Q(gaji__gte=0, gaji__lte=RUPIAH_MAKS)
                & Q(pajak_gaji__gte=0, pajak_gaji__lte=F("gaji")),
                name="penghasilanbulan_pajak_tidak_melebihi_gaji",
            ),
        ]
        indexes = [models.Index(fields=["bulan"])]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.bulan}"
