"""The start, the menu, the demo's clock, and the pages shown when something fails."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_POST

from ekinerja.organisasi import lanjutan
from ekinerja.organisasi.alamat import alamat_sendiri
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.web import jam, queries
from ekinerja.web.contoh import contoh_komponen
from ekinerja.web.forms import JamDemoForm


@require_GET
def beranda(request: Permintaan) -> HttpResponse:
    kepala_daerah = request.user.pegawai.nip is None
    return redirect("kinerja:antrean" if kepala_daerah else "web:hari_ini")


@require_GET
def menu(request: Permintaan) -> HttpResponse:
    return render(request, "web/menu.html")


@require_GET
def komponen(request: Permintaan) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    return render(request, "web/komponen.html", contoh_komponen(request))


@require_POST
def jam_demo(request: Permintaan) -> HttpResponse:
    if not settings.DEMO:
        raise Http404
    if "asli" in request.POST:
        request.session.pop(jam.KUNCI_SESI, None)
        return redirect(_kembali_ke(request))
    form = JamDemoForm(request.POST)
    if not form.is_valid():
        messages.error(
            request, "Jam belum diubah. Isi tanggal dan jam, misalnya 06.29."
        )
        return redirect(_kembali_ke(request))
    try:
        _geser_jam(request, form)
    except jam.JamDitolak as salah:
        messages.error(request, str(salah))
    return redirect(_kembali_ke(request))


def _geser_jam(request: Permintaan, form: JamDemoForm) -> None:
    sudah = timedelta(seconds=request.session.get(jam.KUNCI_SESI, 0))
    request.session[jam.KUNCI_SESI] = jam.geser(
        tanggal=form.cleaned_data["tanggal"],
        jam=form.cleaned_data["jam"],
        zona=queries.zona_layar(request),
        sekarang=request.now - sudah,
    )


def _kembali_ke(request: HttpRequest) -> str:
    kembali = alamat_sendiri(request, request.POST.get("kembali", ""))
    return kembali or "web:beranda"


def formulir_kedaluwarsa(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form with an old token. Whoever typed it and is logged in sees it again and sends
    it with a button; a form that came from another site is not offered for sending."""
    dari_luar = reason.startswith(("Origin", "Referer"))
    konteks: dict[str, object] = {}
    if request.user.is_authenticated and not dari_luar:
        tertunda = lanjutan.dari(request)
        if tertunda.pengetik not in (None, request.user.pk):
            konteks["milik_lain"] = lanjutan.MILIK_LAIN
        elif tertunda.pengetik and tertunda.tampak and "sandi" not in request.POST:
            konteks["tertunda"] = tertunda
            return render(request, "organisasi/lanjutkan.html", konteks, status=403)
    return render(request, "galat/kedaluwarsa.html", konteks, status=403)


def tidak_berwenang(request: HttpRequest, exception: Exception) -> HttpResponse:
    konteks = {"sebab": str(exception)}
    return render(request, "galat/403.html", konteks, status=403)


def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "galat/404.html", status=404)


def gangguan(request: HttpRequest) -> HttpResponse:
    # No context processors: whatever broke may break them too.
    return HttpResponseServerError(render_to_string("galat/500.html"))
