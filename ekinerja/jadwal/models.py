"""What was expected of a person on a date: holidays, patterns, rosters.

A roster of the day wins over the person's own pattern, that over the unit's. Within a
layer a pattern with an end of its own (Ramadan) lies over the one without.
"""

from django.db import models
from django.db.models import Q

from ekinerja.jadwal.rules import LUWES_MAKS
from ekinerja.organisasi.models import Berlaku, Pegawai, UnitKerja, urutan_tanggal


def berakhir_bila_sementara(nama: str) -> models.CheckConstraint:
    """What lies over another pattern for some days has a last day."""
    return models.CheckConstraint(
        condition=Q(sementara=False) | Q(berlaku_sampai__isnull=False),
        name=f"{nama}_sementara_berakhir",
    )


class HariLibur(models.Model):
    """A day on which only shift patterns and rosters expect anybody."""

    JENIS = [
        ("nasional", "Libur nasional"),
        ("cuti_bersama", "Cuti bersama"),
        ("daerah", "Libur daerah"),
    ]
    tanggal = models.DateField(unique=True)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=15, choices=JENIS)

    def __str__(self) -> str:
        return self.nama


class PolaKerja(models.Model):
    """A weekly pattern such as five days, or a shift with the same hours every day.

    ``giliran``: holidays do not matter, and rosters may name it.
    """

    kode = models.CharField(max_length=20, unique=True)
    nama = models.CharField(max_length=80)
    giliran = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.nama


class JamKerja(models.Model):
    """Hours of one weekday (0 = Monday) in a pattern; weekdays without a row are off.

    ``pulang`` not after ``masuk`` means the next calendar day. ``kembali``: the return
    from the break is recorded too, due by then. ``menit_luwes``: how much later one
    may come who leaves as much later.
    """

    pola = models.ForeignKey(PolaKerja, on_delete=models.PROTECT, related_name="jam")
    hari = models.PositiveSmallIntegerField()
    masuk = models.TimeField()
    pulang = models.TimeField()
    menit_istirahat = models.PositiveSmallIntegerField()
    kembali = models.TimeField(null=True)
    menit_luwes = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pola", "hari"], name="jamkerja_satu_sehari"
            ),
            models.CheckConstraint(
                condition=Q(hari__lte=6), name="jamkerja_hari_0_sampai_6"
            ),
            models.CheckConstraint(
                condition=Q(menit_luwes__lte=LUWES_MAKS), name="jamkerja_luwes_wajar"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hari} {self.masuk:%H.%M}-{self.pulang:%H.%M}"


class PolaBerlaku(Berlaku):
    """A pattern somebody works by. ``sementara``: for its days over the lasting one."""

    pola = models.ForeignKey(PolaKerja, on_delete=models.PROTECT)
    sementara = models.BooleanField(default=False)

    class Meta:
        abstract = True


class PolaUnit(PolaBerlaku):
    """The pattern a unit works by."""

    unit = models.ForeignKey(UnitKerja, on_delete=models.PROTECT)

    class Meta:
        constraints = [urutan_tanggal("polaunit"), berakhir_bila_sementara("polaunit")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.pola_id}"


class PolaPegawai(PolaBerlaku):
    """The pattern a person works by, whatever the unit's."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)

    class Meta:
        constraints = [
            urutan_tanggal("polapegawai"),
            berakhir_bila_sementara("polapegawai"),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.pola_id}"


class Giliran(models.Model):
    """What the roster says of a person and a date; without a pattern: off."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    tanggal = models.DateField()
    pola = models.ForeignKey(
        PolaKerja, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "tanggal"], name="giliran_satu_sehari"
            )
        ]
        indexes = [models.Index(fields=["tanggal"])]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.tanggal}"
