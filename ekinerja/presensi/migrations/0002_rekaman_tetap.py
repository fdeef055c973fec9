"""Punches may be added, never changed or removed."""

from django.db import migrations

from ekinerja.audit.pemicu import hanya_tambah


class Migration(migrations.Migration):
    dependencies = [("presensi", "0001_initial")]

    operations = [hanya_tambah("presensi_rekaman")]
