"""A policy put in force stays as it is: the database itself refuses a change."""

from django.db import migrations

from ekinerja.audit.pemicu import hanya_tambah


class Migration(migrations.Migration):
    dependencies = [("periode", "0004_simulasi_draf_dan_ketetapan")]
    operations = [
        hanya_tambah("periode_ketetapan"),
        hanya_tambah("periode_berkasketetapan"),
    ]
