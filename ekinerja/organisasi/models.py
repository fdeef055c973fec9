"""People, units, posts, dated placements, obligations, accounts and their roles.

Everything that changes over time carries ``berlaku_sejak`` and ``berlaku_sampai``
(both included; None means still in force). Questions are asked as of a date.
"""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from ekinerja.audit.peristiwa import Pelaku

ZONA = [(kode, kode) for kode in ("WIB", "WITA", "WIT")]


def urutan_tanggal(nama: str) -> models.CheckConstraint:
    """The end of a validity never lies before its beginning."""
    return models.CheckConstraint(
        condition=Q(berlaku_sampai__isnull=True)
        | Q(berlaku_sampai__gte=F("berlaku_sejak")),
        name=f"{nama}_sampai_tidak_sebelum_sejak",
    )


class Berlaku(models.Model):
    """A row that is in force over a span of days."""

    berlaku_sejak = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


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


class Pegawai(models.Model):
    """A person: a civil servant with an NIP, or the head of the region without."""

    nip = models.CharField(max_length=18, unique=True, null=True)
    nama = models.CharField(max_length=120)
    gelar_depan = models.CharField(max_length=40, blank=True, default="")
    gelar_belakang = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(nip__isnull=True) | Q(nip__regex=r"^[0-9]{18}$"),
                name="pegawai_nip_18_angka",
            )
        ]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        nama = f"{self.gelar_depan} {self.nama}".strip()
        return f"{nama}, {self.gelar_belakang}" if self.gelar_belakang else nama

    @property
    def kepala_daerah(self) -> bool:
        """The head of the region is the one person without an NIP."""
        return self.nip is None


class RiwayatStatus(Berlaku):
    """Employment status and rank of a person over time; spans never overlap."""

    STATUS = [
        ("pns", "PNS"),
        ("cpns", "CPNS"),
        ("pppk", "PPPK"),
        ("kepala_daerah", "Kepala daerah"),
    ]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    status = models.CharField(max_length=20, choices=STATUS)
    golongan = models.CharField(max_length=8, blank=True, default="")

    class Meta:
        constraints = [urutan_tanggal("riwayatstatus")]

    def __str__(self) -> str:
        return f"{self.get_status_display()} {self.golongan}".strip()


class Penempatan(Berlaku):
    """A person holds a post. Definitive placements of one person never overlap."""

    JENIS = [("definitif", "Definitif"), ("plt", "Plt."), ("plh", "Plh.")]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT)
    jenis = models.CharField(max_length=10, choices=JENIS)
    nomor_sk = models.CharField(max_length=80)

    class Meta:
        constraints = [urutan_tanggal("penempatan")]
        indexes = [models.Index(fields=["jabatan", "berlaku_sejak"])]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.jabatan_id}"


class Kewajiban(models.Model):
    """An obligation of one person and year, such as PDM, and how it stands."""

    JENIS = [("pdm", "Pemutakhiran Data Mandiri")]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    jenis = models.CharField(max_length=20, choices=JENIS)
    tahun = models.PositiveSmallIntegerField()
    batas = models.DateField()
    dipenuhi_pada = models.DateField(null=True)
    dikecualikan_karena = models.CharField(max_length=120, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["pegawai", "jenis", "tahun"], name="kewajiban_satu_per_tahun"
            ),
            models.CheckConstraint(
                condition=Q(dipenuhi_pada__isnull=True) | Q(dikecualikan_karena=""),
                name="kewajiban_dipenuhi_atau_dikecualikan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.tahun}"


class PengelolaAkun(BaseUserManager["Akun"]):
    """Finds accounts by the name people log in with."""

    def get_by_natural_key(self, username: str | None) -> "Akun":
        return self.get(nama_masuk=username)


class Akun(AbstractBaseUser):
    """A login. Civil servants log in with their NIP, the head of the region without."""

    nama_masuk = models.CharField(max_length=40, unique=True)
    pegawai = models.OneToOneField(
        Pegawai, on_delete=models.PROTECT, related_name="akun"
    )
    is_active = models.BooleanField(default=True)

    objects = PengelolaAkun()
    USERNAME_FIELD = "nama_masuk"

    def __str__(self) -> str:
        return self.nama_masuk

    @property
    def pelaku(self) -> Pelaku:
        """This account as the audit table names it."""
        return Pelaku(id=self.id, label=self.pegawai.nama_lengkap)


class PeranAkun(Berlaku):
    """A duty beyond one's own work: personnel office or auditor, with its dates."""

    PERAN = [("bkpsdm", "BKPSDM"), ("auditor", "Inspektorat")]
    akun = models.ForeignKey(Akun, on_delete=models.PROTECT, related_name="peran")
    peran = models.CharField(max_length=20, choices=PERAN)
    diberi_oleh = models.ForeignKey(
        Akun, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [urutan_tanggal("peranakun")]

    def __str__(self) -> str:
        return self.get_peran_display()
