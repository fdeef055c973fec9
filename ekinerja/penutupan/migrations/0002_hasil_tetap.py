"""Results are only ever added; a locked calculation never changes any more."""

from django.db import migrations

from ekinerja.audit.pemicu import hanya_tambah


class Migration(migrations.Migration):
    dependencies = [("penutupan", "0001_initial")]
    operations = [
        hanya_tambah("penutupan_hasilpegawai"),
        hanya_tambah("penutupan_perhitungan", bila="OLD.keadaan = 'terkunci'"),
    ]
