"""The government, its units and its posts."""

from django.db import models
from django.db.models import Q

from ekinerja.organisasi.models.dasar import Berlaku, urutan_tanggal

ZONA = [(kode, kode) for kode in ("WIB", "WITA", "WIT")]


class Pemda(models.Model):
    """The one government of this installation."""

    kode = models.SlugField(max_length=60)
    nama = models.CharField(max_length=150)
    zona = models.CharField(max_length=4, choices=ZONA)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="pemda_hanya_satu")
        ]

    def __str__(self) -> str:
        return self.nama


class UnitKerja(Berlaku):
    """An office, school or health centre; a tree through ``induk``."""

    JENIS = [
        ("perangkat_daerah", "Perangkat daerah"),
        ("sekolah", "Sekolah"),
        ("puskesmas", "Puskesmas"),
    ]
    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=150)
    jenis = models.CharField(max_length=20, choices=JENIS)
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="anak"
    )
    zona = models.CharField(max_length=4, choices=ZONA)

    class Meta:
        constraints = [urutan_tanggal("unitkerja")]

    def __str__(self) -> str:
        return self.nama


class Jabatan(Berlaku):
    """A post in a unit. ``atasan`` is the post it answers to; the top has none."""

    KELOMPOK = [
        ("umum", "Umum"),
        ("guru", "Guru"),
        ("nakes", "Tenaga kesehatan"),
        ("kepala_daerah", "Kepala daerah"),
    ]
    JENJANG = [
        ("kepala_daerah", "Kepala daerah"),
        ("jpt", "Pimpinan tinggi pratama"),
        ("administrator", "Administrator"),
        ("pengawas", "Pengawas"),
        ("fungsional", "Fungsional"),
        ("pelaksana", "Pelaksana"),
    ]
    kode = models.CharField(max_length=60, unique=True)
    nama = models.CharField(max_length=150)
    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT)
    kelas = models.PositiveSmallIntegerField(null=True)
    kelompok = models.CharField(max_length=20, choices=KELOMPOK)
    jenjang = models.CharField(max_length=20, choices=JENJANG)
    atasan = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="bawahan"
    )
    tunggal = models.BooleanField(help_text="One holder at a time.")

    class Meta:
        constraints = [
            urutan_tanggal("jabatan"),
            models.CheckConstraint(
                condition=Q(kelas__isnull=True) | Q(kelas__gte=1, kelas__lte=17),
                name="jabatan_kelas_1_sampai_17",
            ),
        ]

    def __str__(self) -> str:
        return self.nama
