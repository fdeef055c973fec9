"""The list of people and the page of one person."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi import operations, queries
from ekinerja.organisasi.forms import (
    CariPegawaiForm,
    KecualikanForm,
    PenuhiForm,
    StatusForm,
)
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.views.catatan import TETAP
from ekinerja.waktu import Bulan

SEHALAMAN = 25
FormSalah = dict[tuple[str, int], PenuhiForm | KecualikanForm]


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
        "boleh_impor": "bkpsdm" in queries.peran_pada(request.user, tanggal),
    }
    return render(request, "organisasi/pegawai_daftar.html", konteks)


@require_GET
def pegawai(request: Permintaan, pegawai_id: int) -> HttpResponse:
    return _lembar(request, pegawai_id)


@require_http_methods(["GET", "POST"])
def status_baru(request: Permintaan, pegawai_id: int) -> HttpResponse:
    pegawai = queries.pegawai_bernip(pegawai_id)
    if pegawai is None:
        raise Http404
    form = StatusForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            operations.ubah_status(
                operations.StatusBaru(pegawai_id=pegawai_id, **form.cleaned_data),
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"Status {pegawai.nama} diubah. {TETAP}")
            return redirect("organisasi:pegawai", pegawai_id)
    konteks = {
        "form": form,
        "pegawai": pegawai,
        "nama": "Status kepegawaian",
        "tetap": TETAP,
    }
    return render(request, "organisasi/catatan_baru.html", konteks)


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
            messages.success(request, "Kewajiban ditandai sudah dipenuhi.")
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
