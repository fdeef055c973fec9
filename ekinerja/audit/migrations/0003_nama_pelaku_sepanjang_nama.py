"""Names with all their titles fit; the triggers step aside while the column widens."""

from django.db import migrations, models

from ekinerja.audit.pemicu import hanya_tambah

PEMICU = hanya_tambah("audit_peristiwa")


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_peristiwa_hanya_bertambah")]
    operations = [
        migrations.RunPython(PEMICU.reverse_code, PEMICU.code),
        migrations.AlterField(
            model_name="peristiwa",
            name="pelaku_label",
            field=models.CharField(max_length=250),
        ),
        PEMICU,
    ]
