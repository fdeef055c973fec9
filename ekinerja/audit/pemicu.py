"""Database triggers for migrations: the last line behind what operations check.

``hanya_tambah``  rows that may be added but never changed or removed.
``tanpa_hapus``   rows that may change but are never removed.
``tolak_bila``    rows that contradict others, which no plain constraint can say.
"""

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


def tanpa_hapus(tabel: str) -> RunPython:
    """Refuse DELETE on ``tabel``, on SQLite and PostgreSQL alike."""

    def pasang(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _tahan_hapus(tabel, editor.connection.vendor):
            editor.execute(perintah)

    def lepas(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _lepas_hapus(tabel, editor.connection.vendor):
            editor.execute(perintah)

    return RunPython(pasang, lepas)


def tolak_bila(tabel: str, *, nama: str, syarat: str, kalimat: str) -> RunPython:
    """Refuse INSERT and UPDATE of a row that contradicts others.

    Args:
        tabel: table name as in the database.
        nama: short name of the rule, unique within the table.
        syarat: SQL condition over ``NEW``, true for a row to refuse; it sees the row
            itself in the table. Plain enough for SQLite and PostgreSQL alike.
        kalimat: the sentence of the error.

    On PostgreSQL writers of the table wait for each other, so that two at once cannot
    both pass; SQLite has one writer anyway.
    """

    def pasang(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _tolak(tabel, nama, syarat, kalimat, editor.connection.vendor):
            editor.execute(perintah)

    def lepas(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        for perintah in _berhenti_menolak(tabel, nama, editor.connection.vendor):
            editor.execute(perintah)

    return RunPython(pasang, lepas)


def _tolak(tabel: str, nama: str, syarat: str, kalimat: str, vendor: str) -> list[str]:
    satu = f"{tabel}_{nama}"
    if vendor == "postgresql":
        return [
            f"CREATE FUNCTION {satu}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"PERFORM pg_advisory_xact_lock(hashtext('{tabel}')); "
            f"IF {syarat} THEN RAISE EXCEPTION '{kalimat}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END IF; "
            "RETURN NULL; END $$",
            f"CREATE TRIGGER {satu} AFTER INSERT OR UPDATE ON {tabel} "
            f"FOR EACH ROW EXECUTE FUNCTION {satu}()",
        ]
    return [
        f"CREATE TRIGGER {satu}_{aksi.lower()} AFTER {aksi} ON {tabel} "
        f"FOR EACH ROW WHEN {syarat} BEGIN SELECT RAISE(ABORT, '{kalimat}'); END"
        for aksi in ("INSERT", "UPDATE")
    ]


def _berhenti_menolak(tabel: str, nama: str, vendor: str) -> list[str]:
    satu = f"{tabel}_{nama}"
    if vendor == "postgresql":
        return [f"DROP TRIGGER {satu} ON {tabel}", f"DROP FUNCTION {satu}()"]
    return [f"DROP TRIGGER {satu}_{aksi}" for aksi in ("insert", "update")]


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


def _tahan_hapus(tabel: str, vendor: str) -> list[str]:
    kalimat = f"Baris {tabel} tidak dapat dihapus."
    if vendor == "postgresql":
        return [
            f"CREATE FUNCTION {tabel}_abadi() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{kalimat}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"CREATE TRIGGER {tabel}_abadi BEFORE DELETE ON {tabel} "
            f"FOR EACH ROW EXECUTE FUNCTION {tabel}_abadi()",
        ]
    return [
        f"CREATE TRIGGER {tabel}_abadi BEFORE DELETE ON {tabel} "
        f"FOR EACH ROW BEGIN SELECT RAISE(ABORT, '{kalimat}'); END"
    ]


def _lepas_hapus(tabel: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [
            f"DROP TRIGGER {tabel}_abadi ON {tabel}",
            f"DROP FUNCTION {tabel}_abadi()",
        ]
    return [f"DROP TRIGGER {tabel}_abadi"]
