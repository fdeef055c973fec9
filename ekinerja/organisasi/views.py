"""Pages of logging in and of people."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate, login, logout
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi import lanjutan, operations, queries
from ekinerja.organisasi.alamat import alamat_sendiri
from ekinerja.organisasi.forms import (
    CariPegawaiForm,
    KecualikanForm,
    MasukForm,
    PenuhiForm,
)
from ekinerja.organisasi.masuk import KALIMAT_SALAH, akun_demo
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.waktu import Bulan

SEHALAMAN = 25
FormSalah = dict[tuple[str, int], PenuhiForm | KecualikanForm]


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


@require_GET
def pegawai_daftar(request: Permintaan) -> HttpResponse:
    tanggal = queries.tanggal_kantor(request.user, request.now)
    form = CariPegawaiForm(request.GET, unit=queries.unit_pada(tanggal))
    saring = form.saring
    daftar = queries.daftar_pegawai(oleh=request.user, tanggal=tanggal, saring=saring)
    konteks = {
        "form": form,
        "halaman": Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman")),
        "disaring": saring != queries.Saring(),
        "tanggal": tanggal,
    }
    return render(request, "organisasi/pegawai_daftar.html", konteks)


@require_GET
def pegawai(request: Permintaan, pegawai_id: int) -> HttpResponse:
    return _lembar(request, pegawai_id)


@require_POST
def kewajiban_penuhi(request: Permintaan, kewajiban_id: int) -> HttpResponse:
    form = PenuhiForm(request.POST, prefix=f"penuhi-{kewajiban_id}")
    if form.is_valid():
        try:
            satu = operations.penuhi_kewajiban(
                kewajiban_id=kewajiban_id,
                dipenuhi_pada=form.cleaned_data["dipenuhi_pada"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, "Kewajiban ditandai sudah dimutakhirkan.")
            return redirect("organisasi:pegawai", satu.pegawai_id)
    return _ulangi(request, kewajiban_id, {("penuhi", kewajiban_id): form})


@require_POST
def kewajiban_kecualikan(request: Permintaan, kewajiban_id: int) -> HttpResponse:
    form = KecualikanForm(request.POST, prefix=f"kecualikan-{kewajiban_id}")
    if form.is_valid():
        try:
            satu = operations.kecualikan_kewajiban(
                kewajiban_id=kewajiban_id,
                alasan=form.cleaned_data["alasan"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, "Pengecualian dicatat.")
            return redirect("organisasi:pegawai", satu.pegawai_id)
    return _ulangi(request, kewajiban_id, {("kecualikan", kewajiban_id): form})


def _ulangi(request: Permintaan, kewajiban_id: int, salah: FormSalah) -> HttpResponse:
    """The person's page again, with the form as it was filled in."""
    pegawai_id = queries.pemilik_kewajiban(kewajiban_id)
    if pegawai_id is None:
        raise Http404
    return _lembar(request, pegawai_id, salah)


def _lembar(
    request: Permintaan, pegawai_id: int, salah: FormSalah | None = None
) -> HttpResponse:
    tanggal = queries.tanggal_kantor(request.user, request.now)
    lembar = queries.lembar_pegawai(
        pegawai_id=pegawai_id, oleh=request.user, tanggal=tanggal
    )
    if lembar is None:
        raise Http404
    isian = salah or {}
    bulan = Bulan.dari(tanggal)
    konteks = {
        "lembar": lembar,
        "tanggal": tanggal,
        "kewajiban": [
            {
                "satu": satu,
                "penuhi": isian.get(("penuhi", satu.id))
                or PenuhiForm(
                    prefix=f"penuhi-{satu.id}",
                    initial={"dipenuhi_pada": tanggal.isoformat()},
                ),
                "kecualikan": isian.get(("kecualikan", satu.id))
                or KecualikanForm(prefix=f"kecualikan-{satu.id}"),
                "salah": any(nomor == satu.id for _, nomor in isian),
            }
            for satu in lembar.kewajiban
        ],
        "bulan": [bulan, bulan.sebelum, bulan.sebelum.sebelum],
    }
    return render(request, "organisasi/pegawai.html", konteks)


def _halaman_masuk(request: HttpRequest, form: MasukForm) -> HttpResponse:
    konteks = {"form": form, "akun_demo": akun_demo()}
    return render(request, "organisasi/masuk.html", konteks)


def _sesudah_masuk(request: HttpRequest, bungkusan: str) -> HttpResponse:
    if lanjutan.titipkan(request, bungkusan):
        return redirect("organisasi:lanjutkan")
    return redirect(_tujuan(request))


def _tujuan(request: HttpRequest) -> str:
    """The page asked for before logging in, if it is one of ours."""
    alamat = request.POST.get("next") or request.GET.get("next") or ""
    return alamat_sendiri(request, alamat) or settings.LOGIN_REDIRECT_URL
