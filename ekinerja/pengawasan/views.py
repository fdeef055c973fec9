"""What happened, as sentences."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import zona_kantor
from ekinerja.pengawasan import queries
from ekinerja.pengawasan.forms import SaringForm

SEHALAMAN = 50


@require_GET
def jejak(request: Permintaan) -> HttpResponse:
    zona = zona_kantor(request.user)
    form = SaringForm(request.GET)
    saring = form.saring
    halaman = Paginator(queries.jejak(saring=saring, zona=zona), SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    konteks = {
        "form": form,
        "halaman": halaman,
        "butir": queries.butir(halaman, zona=zona),
        "zona": zona,
        "disaring": saring != queries.Saring(),
    }
    return render(request, "pengawasan/jejak.html", konteks)
