"""Records about people: kinds, lists, the form of one, and cancelling."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi import operations, queries
from ekinerja.organisasi.alamat import alamat_sendiri
from ekinerja.organisasi.forms import (
    AkhiriForm,
    BatalForm,
    CatatanForm,
    HukumanForm,
    KeadaanForm,
    SaringCatatanForm,
    TambahanForm,
)
from ekinerja.organisasi.permintaan import Permintaan

SEHALAMAN = 25
TETAP = "Bulan yang sudah dikunci tidak berubah."


@dataclass(frozen=True, slots=True)
class Cara:
    """How one kind of record is typed and recorded."""

    form: type[CatatanForm]
    baru: Callable[..., Any]
    catat: Callable[..., object]


CARA: Mapping[str, Cara] = {
    "hukuman": Cara(HukumanForm, operations.HukumanBaru, operations.catat_hukuman),
    "keadaan": Cara(KeadaanForm, operations.KeadaanBaru, operations.catat_keadaan),
    "tambahan": Cara(TambahanForm, operations.TambahanBaru, operations.catat_tambahan),
}


@require_GET
def catatan(request: Permintaan) -> HttpResponse:
    kini = queries.tanggal_kantor(request.user, request.now)
    belum, lewat = queries.jumlah_kewajiban(kini)
    konteks = {
        "jumlah": queries.jumlah_catatan(kini),
        "kewajiban_belum": belum,
        "kewajiban_lewat": lewat,
        "tanggal": kini,
    }
    return render(request, "organisasi/catatan.html", konteks)


@require_GET
def catatan_daftar(request: Permintaan, jenis: str) -> HttpResponse:
    kini = queries.tanggal_kantor(request.user, request.now)
    form = SaringCatatanForm(request.GET, jenis=jenis, unit=queries.unit_pada(kini))
    saring = form.saring
    daftar = queries.daftar_catatan(jenis=jenis, kini=kini, saring=saring)
    konteks = {
        "form": form,
        "halaman": Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman")),
        "disaring": saring != queries.SaringCatatan(),
        "jenis": jenis,
        "nama": queries.NAMA_CATATAN[jenis],
        "semua_jenis": queries.NAMA_CATATAN.items(),
        "tanggal": kini,
        "boleh_ubah": "bkpsdm" in queries.peran_pada(request.user, kini),
    }
    return render(request, "organisasi/catatan_daftar.html", konteks)


@require_http_methods(["GET", "POST"])
def catatan_baru(request: Permintaan, pegawai_id: int, jenis: str) -> HttpResponse:
    pegawai = queries.pegawai_bernip(pegawai_id)
    if pegawai is None:
        raise Http404
    cara = CARA[jenis]
    form = cara.form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cara.catat(
                cara.baru(pegawai_id=pegawai_id, **form.cleaned_data),
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            nama = queries.NAMA_CATATAN[jenis]
            messages.success(request, f"{nama} {pegawai.nama} tercatat. {TETAP}")
            return redirect("organisasi:pegawai", pegawai_id)
    konteks = {
        "form": form,
        "pegawai": pegawai,
        "nama": queries.NAMA_CATATAN[jenis],
        "tetap": TETAP,
    }
    return render(request, "organisasi/catatan_baru.html", konteks)


@require_POST
def catatan_akhiri(request: Permintaan, jenis: str, catatan_id: int) -> HttpResponse:
    form = AkhiriForm(request.POST)
    if not form.is_valid():
        for galat in form.errors["sampai"]:
            messages.error(request, f"Catatan belum diakhiri. {galat}")
        return _kembali(request, jenis)
    try:
        operations.akhiri_catatan(
            jenis=jenis,
            catatan_id=catatan_id,
            sampai=form.cleaned_data["sampai"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, f"Catatan diakhiri. {TETAP}")
    return _kembali(request, jenis)


@require_POST
def catatan_batal(request: Permintaan, jenis: str, catatan_id: int) -> HttpResponse:
    form = BatalForm(request.POST)
    if not form.is_valid():
        for galat in form.errors["alasan"]:
            messages.error(request, f"Catatan belum dibatalkan. {galat}")
        return _kembali(request, jenis)
    try:
        operations.batalkan_catatan(
            jenis=jenis,
            catatan_id=catatan_id,
            alasan=form.cleaned_data["alasan"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, f"Catatan dibatalkan. {TETAP}")
    return _kembali(request, jenis)


def _kembali(request: Permintaan, jenis: str) -> HttpResponse:
    """Back to the page the form stood on."""
    alamat = alamat_sendiri(request, request.POST.get("kembali", ""))
    return redirect(alamat or reverse("organisasi:catatan_daftar", args=[jenis]))
