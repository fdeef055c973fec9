"""The one place that reads the clock for a request; in the demo it can be moved."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ekinerja.web.jam import KUNCI_SESI


class JamMiddleware:
    """Put ``now`` on the request; demo sessions may carry an offset in seconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()  # noqa: TID251 - the edge where the clock is read
        if settings.DEMO:
            now += timedelta(seconds=request.session.get(KUNCI_SESI, 0))
        request.now = now  # type: ignore[attr-defined]  # typed by organisasi.permintaan
        return self.get_response(request)
