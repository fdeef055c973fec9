"""Where a form may lead back to: only to pages of this site, written as paths."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def alamat_sendiri(request: HttpRequest, alamat: str) -> str | None:
    """The address if it is a path of this site (it begins with ``/``), else None.

    A bare word is refused too: a redirect would read it as the name of a view.
    """
    sendiri = alamat.startswith("/") and url_has_allowed_host_and_scheme(
        alamat,
        allowed_hosts={request.get_host()},
        require_https=request.is_secure(),
    )
    return alamat if sendiri else None
