"""Database triggers for migrations: rows that may be added but never changed."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import RunPython
from django.db.migrations.state import StateApps

KALIMAT = "Baris {tabel} tidak dapat diubah atau dihapus."


def hanya_tambah(tabel: str, *, bila: str = "1=1") -> RunPython:
    """Refuse UPDATE and DELETE on ``tabel``, on SQLite and PostgreSQL alike.

    Args:
        tabel: table name as in the database.
        bila: SQL condition over ``OLD`` under which the refusal applies.
    """

    def pasang(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _pasang(tabel, bila, editor.connection.vendor):
            editor.execute(perintah)

    def lepas(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _lepas(tabel, editor.connection.vendor):
            editor.execute(perintah)

    return RunPython(pasang, lepas)


def _pasang(tabel: str, bila: str, vendor: str) -> list[str]:
    kalimat = KALIMAT.format(tabel=tabel)
    if vendor == "postgresql":
        return [
            f"CREATE FUNCTION {tabel}_tetap() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{kalimat}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"CREATE TRIGGER {tabel}_tetap BEFORE UPDATE OR DELETE ON {tabel} "
            f"FOR EACH ROW WHEN ({bila}) EXECUTE FUNCTION {tabel}_tetap()",
        ]
    return [
        f"CREATE TRIGGER {tabel}_tetap_{aksi.lower()} BEFORE {aksi} ON {tabel} "
        f"FOR EACH ROW WHEN {bila} BEGIN SELECT RAISE(ABORT, '{kalimat}'); END"
        for aksi in ("UPDATE", "DELETE")
    ]


def _lepas(tabel: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [
            f"DROP TRIGGER {tabel}_tetap ON {tabel}",
            f"DROP FUNCTION {tabel}_tetap()",
        ]
    return [f"DROP TRIGGER {tabel}_tetap_{aksi}" for aksi in ("update", "delete")]
