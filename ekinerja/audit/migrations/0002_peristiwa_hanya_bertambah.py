"""Events may be added, never changed or removed; the database itself refuses."""

from django.db import migrations

from ekinerja.audit.pemicu import hanya_tambah


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [hanya_tambah("audit_peristiwa")]
