"""Raw punches, which never change; absences with their documents; ceremonies."""

from django.db import models
from django.db.models import F, Q

from ekinerja.berkas.models import Berkas
from ekinerja.organisasi.models import ZONA, Akun, Pegawai, UnitKerja
from ekinerja.presensi.rules.acara import JENIS_ACARA, KEADAAN
from ekinerja.presensi.rules.jenis import (
    ANAK_MAKS,
    JENIS_PANJANG,
    MELAHIRKAN,
    nama_jenis,
)


class Rekaman(models.Model):
    """One punch. ``tanggal`` is the working date at the duty place, not of UTC."""

    ARAH = [("masuk", "Masuk"), ("kembali", "Kembali"), ("pulang", "Pulang")]
    SUMBER = [("web", "Halaman Hari ini"), ("impor", "Impor")]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    tanggal = models.DateField()
    arah = models.CharField(max_length=8, choices=ARAH)
    waktu_at = models.DateTimeField()
    zona = models.CharField(max_length=4, choices=ZONA)
    sumber = models.CharField(max_length=6, choices=SUMBER)
    kunci = models.CharField(max_length=64, unique=True)
    dicatat_at = models.DateTimeField()
    dicatat_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "arah", "waktu_at"], name="rekaman_sekali"
            )
        ]
        indexes = [models.Index(fields=["tanggal", "pegawai"])]

    def __str__(self) -> str:
        return f"{self.arah} {self.tanggal}"


class Ketidakhadiran(models.Model):
    """A justified absence over a span of days, with the document behind it."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    # No choices: a policy may bring kinds of its own.
    jenis = models.CharField(max_length=JENIS_PANJANG)
    sejak = models.DateField()
    sampai = models.DateField()
    anak_ke = models.PositiveSmallIntegerField(null=True)
    nomor_dokumen = models.CharField(max_length=80)
    berkas = models.ForeignKey(Berkas, on_delete=models.PROTECT, null=True)
    catatan = models.CharField(max_length=250, blank=True, default="")
    dicatat_oleh = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="+")
    dicatat_at = models.DateTimeField()
    dibatalkan_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dibatalkan_at = models.DateTimeField(null=True)
    alasan_batal = models.CharField(max_length=250, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sampai__gte=F("sejak")),
                name="ketidakhadiran_sampai_tidak_sebelum_sejak",
            ),
            models.CheckConstraint(
                condition=Q(dibatalkan_at__isnull=True, dibatalkan_oleh__isnull=True)
                | Q(dibatalkan_at__isnull=False, dibatalkan_oleh__isnull=False),
                name="ketidakhadiran_batal_at_dan_oleh_berpasangan",
            ),
            models.CheckConstraint(
                condition=Q(anak_ke__isnull=True)
                | Q(jenis=MELAHIRKAN, anak_ke__gte=1, anak_ke__lte=ANAK_MAKS),
                name="ketidakhadiran_anak_ke_hanya_melahirkan",
            ),
        ]
        indexes = [models.Index(fields=["pegawai", "sejak"])]

    def __str__(self) -> str:
        return f"{self.jenis} {self.sejak}"

    @property
    def nama_jenis(self) -> str:
        """The kind as pages show it, with the number of the child."""
        nama = nama_jenis(self.jenis)
        return f"{nama}, anak ke-{self.anak_ke}" if self.anak_ke else nama


class Acara(models.Model):
    """A roll call, ceremony or gymnastics, and the units whose people must come."""

    tanggal = models.DateField()
    jenis = models.CharField(max_length=20, choices=list(JENIS_ACARA.items()))
    uraian = models.CharField(max_length=150)
    unit = models.ManyToManyField(UnitKerja)
    dicatat_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dicatat_at = models.DateTimeField()
    dibatalkan_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dibatalkan_at = models.DateTimeField(null=True)
    alasan_batal = models.CharField(max_length=250, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(dibatalkan_at__isnull=True, dibatalkan_oleh__isnull=True)
                | Q(dibatalkan_at__isnull=False, dibatalkan_oleh__isnull=False),
                name="acara_batal_at_dan_oleh_berpasangan",
            ),
        ]
        indexes = [models.Index(fields=["tanggal"])]

    def __str__(self) -> str:
        return self.uraian


class KehadiranAcara(models.Model):
    """Whether one obliged person came. Without a row nothing is known."""

    acara = models.ForeignKey(Acara, on_delete=models.PROTECT, related_name="kehadiran")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    keadaan = models.CharField(max_length=12, choices=list(KEADAAN.items()))
    dicatat_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dicatat_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["acara", "pegawai"], name="kehadiranacara_sekali"
            )
        ]

    def __str__(self) -> str:
        return self.keadaan
