"""Fixtures for every test: the cast, their browser sessions and a clock that stands.

``pemeran``  the fixed cast with units, posts and work patterns (see
             ``ekinerja/organisasi/tests/pemeran.py``), from ``tests/panggung.py``.
``jam``      the clock requests see: ``jam.now`` to pass to operations,
             ``jam.pukul("07:14")`` to move it within Tuesday 6 October 2026 WIB,
             ``jam.pukul("07:14", date(2026, 10, 7))`` to another day.
``masuk``    ``masuk(pemeran.ani)`` gives a logged-in test client on that clock.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test import Client

from ekinerja.config import jam as jam_permintaan
from ekinerja.organisasi.models import Akun
from ekinerja.waktu import saat_lokal

pytest_plugins = ["tests.panggung"]
SELASA = date(2026, 10, 6)
PENYEDIA_MASUK = "ekinerja.organisasi.masuk.AkunBackend"


@pytest.fixture(scope="session", autouse=True)
def _pemicu_minggir_sebentar() -> Iterator[None]:
    """Let tests that commit be cleared up although some tables refuse DELETE.

    PostgreSQL truncates, which fires no row trigger; SQLite deletes row by row, so the
    triggers step aside for that moment and come back in the same transaction.
    """
    ops = DatabaseWrapper.ops_class
    asli = ops.sql_flush

    def sql_flush(diri: Any, *apa: Any, **pilihan: Any) -> list[str]:
        perintah: list[str] = asli(diri, *apa, **pilihan)
        with diri.connection.cursor() as kursor:
            kursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            pemicu = dict(kursor.fetchall())
        lepas = [f"DROP TRIGGER {nama}" for nama in pemicu]
        return [*lepas, *perintah, *pemicu.values()] if perintah else []

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(ops, "sql_flush", sql_flush)
        yield


class Jam:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = saat_lokal(SELASA, time(9, 0), "WIB")

    def pukul(self, jam: str, tanggal: date = SELASA, zona: str = "WIB") -> datetime:
        """Set the clock to a time like ``07:14`` or ``07:14:09`` at a duty place."""
        self.now = saat_lokal(tanggal, time.fromisoformat(jam), zona)
        return self.now


@pytest.fixture
def jam(monkeypatch: pytest.MonkeyPatch) -> Jam:
    """Pin ``request.now``; sessions and locks keep the machine's own clock."""
    satu = Jam()
    tiruan = SimpleNamespace(now=lambda: satu.now)
    monkeypatch.setattr(jam_permintaan, "timezone", tiruan)
    return satu


@pytest.fixture
def masuk(jam: Jam) -> Callable[[Akun], Client]:
    """Put somebody's session into a client, as a login would have left it."""

    penangan: dict[bool, Any] = {}

    def _masuk(akun: Akun, *, enforce_csrf_checks: bool = False) -> Client:
        client = Client(enforce_csrf_checks=enforce_csrf_checks)
        # One stack of middleware for all who log in during a test.
        client.handler = penangan.setdefault(enforce_csrf_checks, client.handler)
        sesi = SessionStore()
        sesi[SESSION_KEY] = str(akun.pk)
        sesi[BACKEND_SESSION_KEY] = PENYEDIA_MASUK
        sesi[HASH_SESSION_KEY] = akun.get_session_auth_hash()
        sesi.create()
        client.cookies[settings.SESSION_COOKIE_NAME] = str(sesi.session_key)
        return client

    return _masuk
