"""One report and the acts on it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import AlasanForm
from ekinerja.organisasi.permintaan import Permintaan


def lihat(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    return _tampil(request, aktivitas_id, AlasanForm())


def ajukan(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    return _lakukan(
        request,
        aktivitas_id,
        operations.ajukan,
        kata="Laporan diajukan kepada atasan Anda.",
    )


def tarik(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    return _lakukan(
        request,
        aktivitas_id,
        operations.tarik,
        kata="Laporan ditarik kembali dan menjadi draf.",
    )


def hapus(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    try:
        operations.hapus_draf(
            aktivitas_id=aktivitas_id, oleh=request.user, now=request.now
        )
    except Ditolak as ditolak:
        messages.error(request, str(ditolak))
        return redirect("kinerja:lihat", aktivitas_id)
    messages.success(request, "Draf dihapus.")
    return redirect("kinerja:daftar")


def batalkan(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    form = AlasanForm(request.POST)
    form.is_valid()
    try:
        operations.batalkan_persetujuan(
            aktivitas_id=aktivitas_id,
            alasan=form.cleaned_data.get("alasan", ""),
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as ditolak:
        form.add_error("alasan", str(ditolak))
        return _tampil(request, aktivitas_id, form)
    messages.success(request, "Persetujuan dibatalkan. Laporan ini tidak dihitung.")
    return redirect("kinerja:lihat", aktivitas_id)


def _lakukan(
    request: Permintaan, aktivitas_id: int, aksi: Callable[..., object], *, kata: str
) -> HttpResponse:
    try:
        aksi(aktivitas_id=aktivitas_id, oleh=request.user, now=request.now)
    except Ditolak as ditolak:
        messages.error(request, str(ditolak))
    else:
        messages.success(request, kata)
    return redirect("kinerja:lihat", aktivitas_id)


def _tampil(request: Permintaan, aktivitas_id: int, form: AlasanForm) -> HttpResponse:
    lihatan = queries.lihatan(
        oleh=request.user, aktivitas_id=aktivitas_id, now=request.now
    )
    if lihatan is None:
        raise Http404
    aktivitas = lihatan.aktivitas
    konteks = {
        "lihatan": lihatan,
        "aktivitas": aktivitas,
        "milik_sendiri": aktivitas.pegawai_id == request.user.pegawai_id,
        "form": form,
    }
    return render(request, "kinerja/lihat.html", konteks)
