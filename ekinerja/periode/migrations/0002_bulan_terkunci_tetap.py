"""A locked month stays locked: the database itself refuses to change its row."""

from django.db import migrations

from ekinerja.audit.pemicu import hanya_tambah


class Migration(migrations.Migration):
    dependencies = [("periode", "0001_initial")]
    operations = [hanya_tambah("periode_periode", bila="OLD.keadaan = 'terkunci'")]
