"""Policies: the list, one of them, its archive, and its numbers to try others."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor, zona_kantor
from ekinerja.periode import operations, queries
from ekinerja.periode.paket import tulis_paket
from ekinerja.periode.rules.berkas import WAJIB
from ekinerja.tpp.naskah import AngkaSalah, daftar_angka_isi, ganti_isi
from ekinerja.web.forms_kebijakan import DrafBaruForm, UnggahForm
from ekinerja.web.kebijakan.angka import IsianAngka
from ekinerja.web.kebijakan.baca import bacaan
from ekinerja.web.kebijakan.catatan import baca_catatan
from ekinerja.web.kebijakan.daftar import daftar, satu_bernomor

ZIP = "application/zip"
BELUM_DIUBAH = "Belum ada angka yang diubah. Ubah satu atau lebih."


def bkpsdm(request: Permintaan) -> bool:
    """Whether buttons that change something make sense for this person."""
    hari_ini = tanggal_kantor(request.user, request.now)
    return "bkpsdm" in peran_pada(request.user, hari_ini)


def kirim_paket(isi: dict[str, str], id_: str) -> HttpResponse:
    """A policy as a download."""
    balasan = HttpResponse(tulis_paket(isi, id_), content_type=ZIP)
    nama = id_.replace("/", "-")
    balasan["Content-Disposition"] = f'attachment; filename="{nama}.zip"'
    balasan["X-Content-Type-Options"] = "nosniff"
    return balasan


@require_GET
def kebijakan_daftar(request: Permintaan) -> HttpResponse:
    konteks = {
        "daftar": daftar(tanggal_kantor(request.user, request.now)),
        "bkpsdm": bkpsdm(request),
        "zona": zona_kantor(request.user),
    }
    return render(request, "web/kebijakan/daftar.html", konteks)


@require_GET
def kebijakan(request: Permintaan, nomor: str) -> HttpResponse:
    satu = satu_bernomor(nomor, tanggal_kantor(request.user, request.now))
    if satu is None:
        raise Http404
    isi = queries.isi_kebijakan(nomor) or {}
    konteks = {
        "satu": satu,
        "bacaan": (
            bacaan(satu.naskah.kebijakan, isi[WAJIB]) if satu.naskah.kebijakan else []
        ),
        "catatan": baca_catatan(isi.get("CATATAN.md", "")),
        "bkpsdm": bkpsdm(request),
        "zona": zona_kantor(request.user),
    }
    return render(request, "web/kebijakan/satu.html", konteks)


@require_GET
def kebijakan_paket(request: Permintaan, nomor: str) -> HttpResponse:
    isi = queries.isi_kebijakan(nomor) if _dikenal(nomor) else None
    if isi is None:
        raise Http404
    return kirim_paket(isi, f"{queries.kode_daerah()}/{nomor}")


@require_http_methods(["GET", "POST"])
def kebijakan_angka(request: Permintaan, nomor: str) -> HttpResponse:
    isi = queries.isi_kebijakan(nomor) if _dikenal(nomor) else None
    if isi is None:
        raise Http404
    form = DrafBaruForm(request.POST or None)
    galat = ""
    isian = IsianAngka([], {})
    try:
        isian = IsianAngka(daftar_angka_isi(isi), request.POST)
        if request.method == "POST" and form.is_valid() and not isian.salah:
            if not isian.ubah:
                raise AngkaSalah(BELUM_DIUBAH)
            draf = operations.buat_draf(
                nomor=form.cleaned_data["nomor"],
                isi=ganti_isi(isi, isian.ubah),
                dasar=f"{queries.kode_daerah()}/{nomor}",
                oleh=request.user,
                now=request.now,
            )
            messages.success(request, f"Draf {draf.nomor} dibuat.")
            return redirect("web:draf", draf.id)
    except Ditolak as sebab:
        galat = str(sebab)
    konteks = {
        "nomor": nomor,
        "form": form,
        "galat": galat,
        "isian": isian,
    }
    return render(request, "web/kebijakan/angka_baru.html", konteks)


@require_http_methods(["GET", "POST"])
def draf_baru(request: Permintaan) -> HttpResponse:
    pilihan = [
        (
            satu.nama,
            f"{satu.nama}: {satu.kebijakan.judul}" if satu.kebijakan else satu.nama,
        )
        for satu in queries.semua_kebijakan()
    ]
    ada = request.method == "POST"
    form = DrafBaruForm(request.POST if ada else None, initial=request.GET.dict())
    form = form.dengan_pilihan(pilihan)
    unggah = UnggahForm(request.POST if ada else None, request.FILES if ada else None)
    if ada and form.is_valid() and unggah.is_valid():
        dari = form.cleaned_data["dari"]
        asal = (queries.isi_kebijakan(dari) or {}) if dari else {}
        if unggah.cleaned_data["seluruhnya"]:
            asal = {}
        try:
            draf = operations.buat_draf(
                nomor=form.cleaned_data["nomor"],
                isi={**asal, **unggah.cleaned_data["isi"]},
                dasar=f"{queries.kode_daerah()}/{dari}" if dari else "",
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"Draf {draf.nomor} dibuat.")
            return redirect("web:draf", draf.id)
    konteks = {"form": form, "unggah": unggah}
    return render(request, "web/kebijakan/draf_baru.html", konteks)


def _dikenal(nomor: str) -> bool:
    return any(satu.nama == nomor for satu in queries.semua_kebijakan())
