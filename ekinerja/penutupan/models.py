"""Calculations of a month and each person's frozen facts and result."""

from django.db import models
from django.db.models import F, Q

from ekinerja.organisasi.models import Pegawai
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
