"""Marks of neglect of a month, for the personnel office and the auditor."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import AlasanForm
from ekinerja.kinerja.views.bulan import sekitar
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor, zona_kantor
from ekinerja.waktu import Bulan

SEHALAMAN = 25


def kelalaian(request: Permintaan, bulan: Bulan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    halaman = Paginator(queries.kelalaian_bulan(bulan), SEHALAMAN)
    konteks = {
        "bulan": bulan,
        **sekitar(bulan),
        "halaman": halaman.get_page(request.GET.get("halaman")),
        "zona": zona_kantor(request.user),
        "boleh_batal": "bkpsdm" in peran_pada(request.user, hari_ini),
    }
    return render(request, "kinerja/kelalaian.html", konteks)


def kelalaian_batal(request: Permintaan, kelalaian_id: int) -> HttpResponse:
    form = AlasanForm(request.POST)
    form.is_valid()
    try:
        satu = operations.batalkan_kelalaian(
            kelalaian_id=kelalaian_id,
            alasan=form.cleaned_data.get("alasan", ""),
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as ditolak:
        messages.error(request, str(ditolak))
        bulan = queries.bulan_kelalaian(kelalaian_id)
    else:
        messages.success(request, "Catatan kelalaian dibatalkan.")
        bulan = Bulan.dari(satu.tanggal)
    return redirect("kinerja:kelalaian", bulan)
