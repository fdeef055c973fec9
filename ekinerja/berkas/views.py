"""A stored file, handed out so that a browser never runs it."""

from uuid import UUID

from django.http import Http404, HttpResponse

from ekinerja.organisasi.permintaan import Permintaan


def berkas(request: Permintaan, token: UUID) -> HttpResponse:
    raise Http404
