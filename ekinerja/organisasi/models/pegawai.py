"""People: status, placements and obligations."""

from django.db import models
from django.db.models import Q

from ekinerja.organisasi.models.dasar import Berlaku, urutan_tanggal
from ekinerja.organisasi.models.struktur import Jabatan


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
        ("pppk_paruh_waktu", "PPPK paruh waktu"),
        ("kepala_daerah", "Kepala daerah"),
    ]
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT)
    status = models.CharField(max_length=20, choices=STATUS)
    golongan = models.CharField(max_length=8, blank=True, default="")
    nomor_sk = models.CharField(max_length=80, blank=True, default="")

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
    """An obligation of one person and year, such as PDM, and how it stands.

    What an unmet one costs is a matter of the policy. Those of ``PRIBADI`` are between
    the person and the office.
    """

    JENIS = [
        ("pdm", "Pemutakhiran Data Mandiri"),
        ("lhkpn", "LHKPN"),
        ("lhkasn", "LHKASN"),
        ("tptgr", "Tuntutan kerugian negara (TP-TGR)"),
        ("bmd", "Pengembalian barang milik daerah"),
        ("gratifikasi", "Pelaporan gratifikasi"),
        ("skp", "Penyusunan SKP"),
    ]
    PRIBADI = frozenset({"tptgr", "gratifikasi"})
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
