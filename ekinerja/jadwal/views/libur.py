"""Pages of holidays: read the request, one domain call, answer."""

from datetime import date
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from ekinerja.alur import Ditolak
from ekinerja.jadwal import operations, queries
from ekinerja.jadwal.forms import HapusLiburForm, LiburForm, TahunForm
from ekinerja.jadwal.views.pola import bkpsdm, kantor
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor


@require_GET
def libur(request: Permintaan) -> HttpResponse:
    return _halaman(request, _tahun(request), LiburForm())


@require_POST
def libur_tambah(request: Permintaan) -> HttpResponse:
    form = LiburForm(request.POST)
    if form.is_valid():
        isi = form.cleaned_data
        try:
            operations.tambah_hari_libur(
                tanggal=isi["tanggal"],
                nama=isi["nama"],
                jenis=isi["jenis"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"{isi['nama']} ditambahkan.")
            return _ke(isi["tanggal"].year)
    return _halaman(request, _tahun(request), form)


@require_POST
def libur_hapus(request: Permintaan) -> HttpResponse:
    form = HapusLiburForm(request.POST)
    if not form.is_valid():
        for daftar in form.errors.values():
            for galat in daftar:
                messages.error(request, f"Hari libur belum dihapus. {galat}")
        return _ke(_tahun(request))
    tanggal: date = form.cleaned_data["tanggal"]
    try:
        operations.hapus_hari_libur(
            tanggal=tanggal,
            alasan=form.cleaned_data["alasan"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Hari libur dihapus; hari itu menjadi hari kerja.")
    return _ke(tanggal.year)


@require_POST
def libur_impor(request: Permintaan) -> HttpResponse:
    tahun = _tahun(request)
    hasil = operations.impor_hari_libur(tahun=tahun, oleh=request.user, now=request.now)
    kalimat = f"{hasil.ditambah} hari libur {tahun} ditambahkan"
    if hasil.terkunci:
        kalimat += f", {hasil.terkunci} dilewati karena bulannya sudah dikunci"
    messages.success(request, f"{kalimat}.")
    return _ke(tahun)


def _tahun(request: Permintaan) -> int:
    data = request.POST if request.method == "POST" else request.GET
    kini = tanggal_kantor(request.user, request.now).year
    return TahunForm(data).pilihan(kini=kini)


def _ke(tahun: int) -> HttpResponse:
    return redirect(f"{reverse('jadwal:libur')}?{urlencode({'tahun': tahun})}")


def _halaman(request: Permintaan, tahun: int, form: LiburForm) -> HttpResponse:
    konteks = {
        "tahun": tahun,
        "daftar": queries.daftar_libur(tahun),
        "form": form,
        "bkpsdm": bkpsdm(request),
        "kantor": kantor(request),
    }
    return render(request, "jadwal/libur.html", konteks)
