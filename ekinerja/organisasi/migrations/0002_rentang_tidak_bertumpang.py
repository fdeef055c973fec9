"""Spans that exclude each other: the database refuses what operations should have."""

from django.db import migrations

from ekinerja.audit.pemicu import tolak_bila

# "lain" shares a day with NEW; both ends included, no end means open.
BERTUMPANG = (
    "lain.id <> NEW.id "
    "AND lain.berlaku_sejak <= COALESCE(NEW.berlaku_sampai, '9999-12-31') "
    "AND COALESCE(lain.berlaku_sampai, '9999-12-31') >= NEW.berlaku_sejak"
)


class Migration(migrations.Migration):
    dependencies = [("organisasi", "0001_initial")]
    operations = [
        tolak_bila(
            "organisasi_penempatan",
            nama="satu_definitif",
            syarat=(
                "(NEW.jenis = 'definitif' AND EXISTS (SELECT 1 "
                "FROM organisasi_penempatan lain "
                "WHERE lain.pegawai_id = NEW.pegawai_id "
                f"AND lain.jenis = 'definitif' AND {BERTUMPANG}))"
            ),
            kalimat="Pegawai sudah punya penempatan definitif pada rentang itu.",
        ),
        tolak_bila(
            "organisasi_penempatan",
            nama="satu_pemangku",
            syarat=(
                "(NEW.jenis = 'definitif' AND EXISTS (SELECT 1 "
                "FROM organisasi_penempatan lain "
                "JOIN organisasi_jabatan j ON j.id = lain.jabatan_id "
                "WHERE lain.jabatan_id = NEW.jabatan_id AND j.tunggal "
                f"AND lain.jenis = 'definitif' AND {BERTUMPANG}))"
            ),
            kalimat="Jabatan sudah punya pemangku definitif pada rentang itu.",
        ),
        tolak_bila(
            "organisasi_riwayatstatus",
            nama="satu_status",
            syarat=(
                "EXISTS (SELECT 1 FROM organisasi_riwayatstatus lain "
                f"WHERE lain.pegawai_id = NEW.pegawai_id AND {BERTUMPANG})"
            ),
            kalimat="Pegawai sudah punya status kepegawaian pada rentang itu.",
        ),
    ]
