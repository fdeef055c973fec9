"""Accounts and the roles they hold."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from ekinerja.audit.peristiwa import Pelaku
from ekinerja.organisasi.models.dasar import Berlaku, urutan_tanggal
from ekinerja.organisasi.models.pegawai import Pegawai


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
