"""What happened, as sentences."""

from django.http import Http404, HttpResponse

from ekinerja.organisasi.permintaan import Permintaan


def jejak(request: Permintaan) -> HttpResponse:
    raise Http404
