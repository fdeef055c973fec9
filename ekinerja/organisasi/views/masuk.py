"""Logging in and out."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from ekinerja.organisasi import lanjutan
from ekinerja.organisasi.alamat import alamat_sendiri
from ekinerja.organisasi.forms import MasukForm
from ekinerja.organisasi.masuk import KALIMAT_SALAH, akun_demo
from ekinerja.organisasi.permintaan import Permintaan


@sensitive_post_parameters("sandi")
@never_cache
def masuk(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        if request.user.is_authenticated:
            return redirect(_tujuan(request))
        form = MasukForm(initial={"next": request.GET.get("next", "")})
        return _halaman_masuk(request, form)
    form = MasukForm(request.POST)
    if form.is_valid():
        akun = authenticate(
            request,
            nama_masuk=form.cleaned_data["nama_masuk"],
            password=form.cleaned_data["sandi"],
        )
        if akun is not None:
            login(request, akun)
            return _sesudah_masuk(request, form.cleaned_data["lanjut"])
        form.add_error(None, KALIMAT_SALAH)
    return _halaman_masuk(request, form)


@never_cache
def lanjutkan(request: Permintaan) -> HttpResponse:
    """What was typed before the login, for sending; a POST throws it away."""
    if request.method == "POST":
        lanjutan.lepaskan(request)
        messages.info(request, "Isian itu dibuang.")
        return redirect(settings.LOGIN_REDIRECT_URL)
    tertunda = lanjutan.titipan(request)
    if tertunda is None:
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "organisasi/lanjutkan.html", {"tertunda": tertunda})


@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    logout(request)
    balasan = redirect(settings.LOGOUT_REDIRECT_URL)
    # The next person at this computer finds nothing by going back.
    balasan["Clear-Site-Data"] = '"cache"'
    return balasan


def _halaman_masuk(request: HttpRequest, form: MasukForm) -> HttpResponse:
    konteks = {"form": form, "akun_demo": akun_demo()}
    return render(request, "organisasi/masuk.html", konteks)


def _sesudah_masuk(request: HttpRequest, bungkusan: str) -> HttpResponse:
    try:
        if lanjutan.titipkan(request, bungkusan):
            return redirect("organisasi:lanjutkan")
    except lanjutan.MilikOrangLain as sebab:
        messages.warning(request, str(sebab))
    return redirect(_tujuan(request))


def _tujuan(request: HttpRequest) -> str:
    """The page asked for before logging in, if it is one of ours."""
    alamat = request.POST.get("next") or request.GET.get("next") or ""
    return alamat_sendiri(request, alamat) or settings.LOGIN_REDIRECT_URL
