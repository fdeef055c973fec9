"""Pages of ceremonies: read the request, one domain call, answer."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.presensi import operations, queries
from ekinerja.presensi.forms import (
    AcaraForm,
    BatalForm,
    KehadiranForm,
    SaringAcaraForm,
)
from ekinerja.presensi.rules.acara import BELUM_TERCATAT, KEADAAN

SEHALAMAN = 25
PILIHAN = [(BELUM_TERCATAT, "Belum tercatat"), *KEADAAN.items()]


@require_GET
def acara_daftar(request: Permintaan) -> HttpResponse:
    form = SaringAcaraForm(request.GET)
    daftar = queries.acara_terlihat(
        oleh=request.user, now=request.now, saring=form.saring
    )
    halaman = Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "form": form,
        "halaman": halaman,
        "baris": queries.baris_acara(list(halaman), oleh=request.user, now=request.now),
        "boleh_tambah": _bkpsdm(request),
        "disaring": any(request.GET.get(nama) for nama in form.fields),
    }
    return render(request, "presensi/acara_daftar.html", konteks)


@require_http_methods(["GET", "POST"])
def acara_baru(request: Permintaan) -> HttpResponse:
    form = AcaraForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        hasil = operations.tambah_acara_banyak(
            queries.susun_acara(
                jenis=form.cleaned_data["jenis"],
                uraian=form.cleaned_data["uraian"],
                tanggal=form.daftar_tanggal(),
                unit_ids=form.unit_ids,
            ),
            oleh=request.user,
            now=request.now,
        )
        for satu in hasil.ditolak:
            form.add_error(None, str(satu.sebab))
        if hasil.tercatat:
            banyak = len(hasil.tercatat)
            messages.success(request, f"{banyak} acara ditambahkan.")
            for satu in hasil.ditolak:
                messages.error(request, str(satu.sebab))
            return redirect("presensi:acara_daftar")
    return render(request, "presensi/acara_baru.html", {"form": form})


@require_http_methods(["GET", "POST"])
def acara(request: Permintaan, acara_id: int) -> HttpResponse:
    pilihan = request.POST.get("unit") or request.GET.get("unit", "")
    lembar = queries.lembar_acara(
        acara_id=acara_id,
        oleh=request.user,
        now=request.now,
        unit_id=int(pilihan) if pilihan.isascii() and pilihan.isdigit() else None,
    )
    if lembar is None:
        raise Http404
    if request.method == "POST" and lembar.dibuka is not None:
        return _catat(request, lembar)
    konteks = {
        "lembar": lembar,
        "pilihan": PILIHAN,
        "dapat_catat": queries.dapat_catat_acara(
            lembar, oleh=request.user, now=request.now
        ),
        "boleh_batal": _bkpsdm(request),
    }
    return render(request, "presensi/acara.html", konteks)


def _catat(request: Permintaan, lembar: queries.LembarAcara) -> HttpResponse:
    isi = KehadiranForm(request.POST).keadaan(lembar.orang)
    hasil = operations.catat_kehadiran_acara(
        [
            operations.KehadiranBaru(lembar.acara.id, pegawai_id, keadaan)
            for pegawai_id, keadaan in isi.items()
        ],
        oleh=request.user,
        now=request.now,
    )
    for kalimat in {str(satu.sebab) for satu in hasil.ditolak}:
        messages.error(request, kalimat)
    if not hasil.ditolak:
        messages.success(request, f"Kehadiran {hasil.diubah} orang dicatat.")
    alamat = reverse("presensi:acara", args=[lembar.acara.id])
    unit = lembar.dibuka.id if lembar.dibuka else ""
    return redirect(f"{alamat}?{urlencode({'unit': unit})}")


@require_POST
def acara_batal(request: Permintaan, acara_id: int) -> HttpResponse:
    form = BatalForm(request.POST)
    if not form.is_valid():
        for galat in form.errors["alasan"]:
            messages.error(request, f"Acara belum dibatalkan. {galat}")
        return redirect("presensi:acara", acara_id)
    try:
        operations.batalkan_acara(
            acara_id=acara_id,
            alasan=form.cleaned_data["alasan"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Acara dibatalkan; kehadirannya tidak dihitung.")
    return redirect("presensi:acara", acara_id)


def _bkpsdm(request: Permintaan) -> bool:
    hari_ini = tanggal_kantor(request.user, request.now)
    return "bkpsdm" in peran_pada(request.user, hari_ini)
