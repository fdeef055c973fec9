"""Policies as rows: drafts that may change, and what was put in force, which may not."""

from django.db import models
from django.db.models import F, Q

from ekinerja.organisasi.models import Berlaku, Pegawai, urutan_tanggal


class Ketetapan(Berlaku):
    """A policy put in force by two people under a decree; a trigger keeps it as it is.

    Its name is that of a policy folder: ``<daerah>/<nomor>``.
    """

    nomor = models.SlugField(max_length=60, unique=True)
    judul = models.CharField(max_length=200)
    sidik = models.CharField(max_length=64)
    nomor_sk = models.CharField(max_length=80)
    tanggal_sk = models.DateField()
    diusulkan_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+"
    )
    diusulkan_at = models.DateTimeField()
    ditetapkan_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+"
    )
    ditetapkan_at = models.DateTimeField()

    class Meta:
        constraints = [
            urutan_tanggal("ketetapan"),
            models.UniqueConstraint(
                fields=["berlaku_sejak"], name="ketetapan_satu_sehari"
            ),
            models.CheckConstraint(
                condition=~Q(ditetapkan_oleh=F("diusulkan_oleh")),
                name="ketetapan_penetap_bukan_pengusul",
            ),
            models.CheckConstraint(condition=~Q(nomor_sk=""), name="ketetapan_ber_sk"),
        ]

    def __str__(self) -> str:
        return self.nomor


class BerkasKetetapan(models.Model):
    """One file of a policy put in force, byte for byte as it was checked."""

    ketetapan = models.ForeignKey(
        Ketetapan, on_delete=models.PROTECT, related_name="berkas"
    )
    nama = models.CharField(max_length=120)
    isi = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["ketetapan", "nama"], name="berkasketetapan_nama_sekali"
            )
        ]

    def __str__(self) -> str:
        return self.nama


class Draf(models.Model):
    """A policy being written. ``sidik`` is what was proposed, "" before.

    ``versi`` grows with every change, so that nobody saves over a colleague's work.
    """

    KEADAAN = [
        ("draf", "Draf"),
        ("diusulkan", "Diusulkan"),
        ("ditetapkan", "Ditetapkan"),
        ("dibuang", "Dibuang"),
    ]
    nomor = models.SlugField(max_length=60)
    dasar = models.CharField(max_length=150, blank=True)
    keadaan = models.CharField(max_length=10, choices=KEADAAN, default="draf")
    versi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    dibuat_at = models.DateTimeField()
    diubah_oleh = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+")
    diubah_at = models.DateTimeField()
    sidik = models.CharField(max_length=64, blank=True)
    nomor_sk = models.CharField(max_length=80, blank=True)
    tanggal_sk = models.DateField(null=True)
    diusulkan_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, null=True, related_name="+"
    )
    diusulkan_at = models.DateTimeField(null=True)
    alasan = models.CharField(max_length=250, blank=True)
    ketetapan = models.OneToOneField(
        Ketetapan, on_delete=models.PROTECT, null=True, related_name="draf"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["nomor"],
                condition=Q(keadaan__in=["draf", "diusulkan"]),
                name="draf_nomor_sekali",
            ),
            models.CheckConstraint(
                condition=Q(diusulkan_at__isnull=True, diusulkan_oleh__isnull=True)
                | Q(diusulkan_at__isnull=False, diusulkan_oleh__isnull=False),
                name="draf_diusulkan_at_dan_oleh_berpasangan",
            ),
            models.CheckConstraint(
                condition=~Q(keadaan="diusulkan")
                | Q(diusulkan_oleh__isnull=False, tanggal_sk__isnull=False)
                & ~Q(nomor_sk="")
                & ~Q(sidik=""),
                name="draf_diusulkan_lengkap",
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


class BerkasDraf(models.Model):
    """One file of a draft."""

    draf = models.ForeignKey(Draf, on_delete=models.CASCADE, related_name="berkas")
    nama = models.CharField(max_length=120)
    isi = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draf", "nama"], name="berkasdraf_nama_sekali"
            )
        ]

    def __str__(self) -> str:
        return self.nama
