"""A stored file, handed out so that a browser never runs it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from ekinerja.berkas.queries import BerkasRusak, berkas_bertoken, buka
from ekinerja.organisasi.permintaan import Permintaan

KOTAK_PASIR = "sandbox; default-src 'none'; img-src 'self'"


def berkas(request: Permintaan, token: UUID) -> HttpResponse:
    satu = berkas_bertoken(token)
    if satu is None:
        raise Http404
    try:
        isi = buka(satu)
    except BerkasRusak as rusak:
        raise Http404(str(rusak)) from rusak
    balasan = HttpResponse(isi, content_type=satu.jenis)
    unduhan = satu.jenis == "application/pdf" or "unduh" in request.GET
    balasan["Content-Disposition"] = (
        content_disposition_header(unduhan, satu.nama_asli) or "attachment"
    )
    balasan["Content-Security-Policy"] = KOTAK_PASIR  # the site's own is not added
    balasan["X-Content-Type-Options"] = "nosniff"
    balasan["Cache-Control"] = "private, no-store"
    balasan["Cross-Origin-Resource-Policy"] = "same-origin"
    return balasan
