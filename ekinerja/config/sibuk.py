"""A database that is busy for too long is no fault of the server: status 503."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

COBA_LAGI_DETIK = 10
TANDA_SIBUK = ("database is locked", "deadlock detected", "lock timeout")


class SibukMiddleware:
    """Answer a writer that waited in vain with a page that says what to do next."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """Turn a lock that did not open into 503; anything else goes its way."""
        del request
        if not isinstance(exception, OperationalError):
            return None
        if not any(tanda in str(exception) for tanda in TANDA_SIBUK):
            return None
        # No context processors: they would ask the busy database again.
        balasan = HttpResponse(render_to_string("galat/503.html"), status=503)
        balasan["Retry-After"] = str(COBA_LAGI_DETIK)
        return balasan
