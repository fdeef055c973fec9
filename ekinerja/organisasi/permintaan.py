"""A request as views see it: who acts and what time it is."""

from datetime import datetime

from django.http import HttpRequest

from ekinerja.organisasi.models import Akun


class Permintaan(HttpRequest):
    """A request of a logged-in account; ``now`` was read once, at the edge."""

    user: Akun
    now: datetime
