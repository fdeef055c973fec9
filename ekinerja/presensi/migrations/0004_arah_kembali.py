"""The return from the break is a direction; the triggers step aside meanwhile."""

from django.db import migrations, models

from ekinerja.audit.pemicu import hanya_tambah

PEMICU = hanya_tambah("presensi_rekaman")


class Migration(migrations.Migration):
    dependencies = [("presensi", "0003_jenis_ketidakhadiran_menurut_kebijakan")]
    operations = [
        migrations.RunPython(PEMICU.reverse_code, PEMICU.code),
        migrations.AlterField(
            model_name="rekaman",
            name="arah",
            field=models.CharField(
                choices=[
                    ("masuk", "Masuk"),
                    ("kembali", "Kembali"),
                    ("pulang", "Pulang"),
                ],
                max_length=8,
            ),
        ),
        PEMICU,
    ]
