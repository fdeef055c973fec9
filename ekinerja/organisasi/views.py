"""Pages of logging in and of people."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

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
            return redirect(_tujuan(request))
        form.add_error(None, KALIMAT_SALAH)
    return _halaman_masuk(request, form)


def keluar(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def pegawai_daftar(request: Permintaan) -> HttpResponse:
    raise Http404


def pegawai(request: Permintaan, pegawai_id: int) -> HttpResponse:
    raise Http404


def kewajiban_penuhi(request: Permintaan, kewajiban_id: int) -> HttpResponse:
    raise Http404


def kewajiban_kecualikan(request: Permintaan, kewajiban_id: int) -> HttpResponse:
    raise Http404


def _halaman_masuk(request: HttpRequest, form: MasukForm) -> HttpResponse:
    konteks = {"form": form, "akun_demo": akun_demo()}
    return render(request, "organisasi/masuk.html", konteks)


def _tujuan(request: HttpRequest) -> str:
    """The page asked for before logging in, if it is one of ours."""
    alamat = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(
        alamat,
        allowed_hosts={request.get_host()},
        require_https=request.is_secure(),
    ):
        return alamat
    return settings.LOGIN_REDIRECT_URL
