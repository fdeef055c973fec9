"""Somebody who waited in vain for the database is told so, and nothing is stored."""

from collections.abc import Callable

import pytest
from django.db import OperationalError
from django.test import Client

from ekinerja.organisasi.models import Akun
from ekinerja.organisasi.tests.pemeran import Pemeran
from ekinerja.presensi import operations
from ekinerja.presensi.models import Rekaman

Masuk = Callable[[Akun], Client]
KUNCI = "3f0c6d52-5f0a-4b8e-9f0e-0a4d2a3b1c77"


@pytest.mark.parametrize(
    ("galat", "status"),
    [
        (OperationalError("database is locked"), 503),
        (OperationalError("deadlock detected\nDETAIL: Process 1"), 503),
        (OperationalError("no such table: rekaman"), 500),
        (RuntimeError("database is locked"), 500),
    ],
)
def test_only_a_lock_that_did_not_open_is_called_busy(
    pemeran: Pemeran,
    masuk: Masuk,
    monkeypatch: pytest.MonkeyPatch,
    galat: Exception,
    status: int,
) -> None:
    def sibuk(**isi: object) -> None:
        raise galat

    monkeypatch.setattr(operations, "rekam", sibuk)
    ani = masuk(pemeran.ani)
    ani.raise_request_exception = False

    balasan = ani.post("/presensi/masuk/", {"kunci": KUNCI})

    assert balasan.status_code == status
    assert ("Sistem sedang sibuk" in balasan.content.decode()) == (status == 503)
    assert balasan.headers.get("Retry-After") == ("10" if status == 503 else None)
    assert not Rekaman.objects.exists()
