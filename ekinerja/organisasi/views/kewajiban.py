"""The list of obligations, and recording one for many people."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi import operations, queries
from ekinerja.organisasi.forms import KewajibanForm, SaringKewajibanForm
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.rules.kewajiban import baca_daftar_nip
from ekinerja.uang import angka

SEHALAMAN = 25
DILEWATI_TAMPIL = 100


@require_GET
def kewajiban_daftar(request: Permintaan) -> HttpResponse:
    kini = queries.tanggal_kantor(request.user, request.now)
    form = SaringKewajibanForm(request.GET, unit=queries.unit_pada(kini))
    saring = form.saring
    daftar = queries.daftar_kewajiban(kini=kini, saring=saring)
    konteks = {
        "form": form,
        "halaman": Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman")),
        "disaring": saring != queries.SaringKewajiban(),
        "semua_jenis": queries.NAMA_CATATAN.items(),
        "tanggal": kini,
        "boleh_ubah": "bkpsdm" in queries.peran_pada(request.user, kini),
    }
    return render(request, "organisasi/kewajiban_daftar.html", konteks)


@require_http_methods(["GET", "POST"])
def kewajiban_baru(request: Permintaan) -> HttpResponse:
    """Type, look over, record: the second step shows who gets it and who does not."""
    kini = queries.tanggal_kantor(request.user, request.now)
    awal = {"nip": request.GET.get("nip", ""), "tahun": kini.year}
    form = KewajibanForm(request.POST or None, initial=awal)
    konteks: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            if "catat" in request.POST:
                return _catat(request, form)
            pilahan = queries.pilah_nip(**_isi(form))
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            konteks |= {
                "pilahan": pilahan,
                "dilewati": pilahan.dilewati[:DILEWATI_TAMPIL],
                "kewajiban": queries.JENIS_KEWAJIBAN[form.cleaned_data["jenis"]],
            }
    return render(request, "organisasi/kewajiban_baru.html", konteks)


def _isi(form: KewajibanForm) -> dict[str, Any]:
    return form.cleaned_data | {"nip": baca_daftar_nip(form.cleaned_data["nip"])}


def _catat(request: Permintaan, form: KewajibanForm) -> HttpResponse:
    hasil, dilewati = operations.tambah_kewajiban_nip(
        **_isi(form), oleh=request.user, now=request.now
    )
    nama = queries.JENIS_KEWAJIBAN[form.cleaned_data["jenis"]]
    tahun = form.cleaned_data["tahun"]
    kalimat = f"{nama} {tahun} dicatat untuk {angka(len(hasil))} orang."
    if dilewati:
        kalimat += f" {angka(len(dilewati))} baris dilewati."
    messages.success(request, kalimat)
    kueri = urlencode({"jenis": form.cleaned_data["jenis"], "tahun": tahun})
    return redirect(f"{reverse('organisasi:kewajiban_daftar')}?{kueri}")
