"""Patterns of one layer exclude each other; the database refuses what operations should."""

from django.db import migrations

from ekinerja.audit.pemicu import tolak_bila

# "lain" shares a day with NEW; both ends included, no end means open.
BERTUMPANG = (
    "lain.id <> NEW.id AND lain.sementara = NEW.sementara "
    "AND lain.berlaku_sejak <= COALESCE(NEW.berlaku_sampai, '9999-12-31') "
    "AND COALESCE(lain.berlaku_sampai, '9999-12-31') >= NEW.berlaku_sejak"
)


def satu_pola(tabel, pemilik, kalimat):
    return tolak_bila(
        tabel,
        nama="satu_pola",
        syarat=(
            f"EXISTS (SELECT 1 FROM {tabel} lain "
            f"WHERE lain.{pemilik} = NEW.{pemilik} AND {BERTUMPANG})"
        ),
        kalimat=kalimat,
    )


class Migration(migrations.Migration):
    dependencies = [("jadwal", "0002_giliran_dan_pola_pegawai")]
    operations = [
        satu_pola(
            "jadwal_polaunit", "unit_id", "Unit sudah punya pola kerja pada rentang itu."
        ),
        satu_pola(
            "jadwal_polapegawai",
            "pegawai_id",
            "Pegawai sudah punya pola kerja pada rentang itu.",
        ),
    ]
