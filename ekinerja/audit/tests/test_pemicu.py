"""Triggers are put in by migrations and can be taken out again, on either database."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from ekinerja.audit.models import Peristiwa
from ekinerja.audit.operations import catat
from ekinerja.audit.pemicu import hanya_tambah, tanpa_hapus, tolak_bila
from ekinerja.audit.peristiwa import PENYIAPAN, JenisPeristiwa, Objek

UJI = JenisPeristiwa("uji", "{pelaku} mencoba {objek}")
SAAT = datetime(2026, 10, 6, 2, 0, tzinfo=UTC)
TABEL = "audit_peristiwa"


class Editor:
    """As much of a schema editor as a trigger needs."""

    connection = connection

    def execute(self, sql: str) -> None:
        with connection.cursor() as kursor:
            kursor.execute(sql)


EDITOR: Any = Editor()


def tulis(label: str) -> None:
    catat(UJI, oleh=PENYIAPAN, now=SAAT, objek=Objek("uji", "1", label))


@pytest.mark.django_db
def test_rows_can_be_changed_only_while_the_trigger_is_out() -> None:
    pemicu: Any = hanya_tambah(TABEL)
    tulis("lama")

    pemicu.reverse_code(None, EDITOR)
    Peristiwa.objects.update(objek_label="baru")
    pemicu.code(None, EDITOR)

    with pytest.raises(IntegrityError), transaction.atomic():
        Peristiwa.objects.update(objek_label="lagi")
    assert Peristiwa.objects.get().objek_label == "baru"


@pytest.mark.django_db
def test_a_condition_narrows_what_may_not_change() -> None:
    biasa: Any = hanya_tambah(TABEL)
    biasa.reverse_code(None, EDITOR)
    bersyarat: Any = hanya_tambah(TABEL, bila="OLD.objek_label = 'tetap'")
    bersyarat.code(None, EDITOR)
    tulis("tetap")
    tulis("lepas")

    Peristiwa.objects.filter(objek_label="lepas").delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Peristiwa.objects.filter(objek_label="tetap").delete()

    assert Peristiwa.objects.get().objek_label == "tetap"


@pytest.mark.django_db
def test_a_contradicting_row_is_refused_with_its_sentence_until_the_rule_goes() -> None:
    aturan: Any = tolak_bila(
        TABEL,
        nama="label_sekali",
        syarat=(
            "EXISTS (SELECT 1 FROM audit_peristiwa lain WHERE lain.id <> NEW.id "
            "AND lain.objek_label = NEW.objek_label)"
        ),
        kalimat="Label ini sudah ada.",
    )
    aturan.code(None, EDITOR)
    tulis("satu")
    tulis("dua")

    with (
        pytest.raises(IntegrityError, match="Label ini sudah ada"),
        transaction.atomic(),
    ):
        tulis("satu")
    aturan.reverse_code(None, EDITOR)
    tulis("satu")

    assert Peristiwa.objects.filter(objek_label="satu").count() == 2


@pytest.mark.django_db
def test_rows_stay_while_the_trigger_against_removal_is_in() -> None:
    biasa: Any = hanya_tambah(TABEL)
    biasa.reverse_code(None, EDITOR)
    pemicu: Any = tanpa_hapus(TABEL)
    pemicu.code(None, EDITOR)
    tulis("lama")

    with pytest.raises(IntegrityError, match="dihapus"), transaction.atomic():
        Peristiwa.objects.all().delete()
    Peristiwa.objects.update(objek_label="baru")
    pemicu.reverse_code(None, EDITOR)
    Peristiwa.objects.all().delete()

    assert not Peristiwa.objects.exists()
