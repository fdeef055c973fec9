"""Pages of absences: read the request, one domain call, answer."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.presensi import operations, queries
from ekinerja.presensi.forms import (
    BatalForm,
    CariForm,
    KetidakhadiranForm,
    SaringForm,
)

SEHALAMAN = 25


@require_GET
def ketidakhadiran_daftar(request: Permintaan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    form = SaringForm(request.GET, tanggal=hari_ini)
    daftar = queries.ketidakhadiran_terlihat(
        oleh=request.user, tanggal=hari_ini, saring=form.saring
    )
    halaman = Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "form": form,
        "halaman": halaman,
        "boleh_catat": "bkpsdm" in peran_pada(request.user, hari_ini),
        "disaring": any(request.GET.get(nama) for nama in form.fields),
    }
    return render(request, "presensi/ketidakhadiran_daftar.html", konteks)


@require_http_methods(["GET", "POST"])
def ketidakhadiran_baru(request: Permintaan) -> HttpResponse:
    pegawai = queries.pegawai_untuk_dicatat(
        oleh=request.user,
        now=request.now,
        pilihan=request.POST.get("pegawai") or request.GET.get("pegawai", ""),
    )
    if pegawai is None:
        return _pilih_pegawai(request)
    form = KetidakhadiranForm(
        request.POST or None,
        request.FILES or None,
        tanggal=tanggal_kantor(request.user, request.now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.catat_ketidakhadiran(
                _isi(form, pegawai_id=pegawai.id),
                lampiran=_lampiran(form),
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"Ketidakhadiran {pegawai.nama} tercatat.")
            return _ke_daftar(urlencode({"cari": pegawai.nip}))
    konteks = {"form": form, "pegawai": pegawai}
    return render(request, "presensi/ketidakhadiran_baru.html", konteks)


def _pilih_pegawai(request: Permintaan) -> HttpResponse:
    cari = CariForm(request.GET).isi
    calon = queries.cari_pegawai(oleh=request.user, now=request.now, cari=cari)
    konteks = {"cari": cari, "calon": calon, "salah_pilih": request.method == "POST"}
    return render(request, "presensi/ketidakhadiran_pegawai.html", konteks)


def _isi(form: KetidakhadiranForm, *, pegawai_id: int) -> operations.KetidakhadiranBaru:
    isi = form.cleaned_data
    return operations.KetidakhadiranBaru(
        pegawai_id=pegawai_id,
        jenis=isi["jenis"],
        sejak=isi["sejak"],
        sampai=isi["sampai"],
        nomor_dokumen=isi["nomor_dokumen"],
        catatan=isi["catatan"],
        anak_ke=isi.get("anak_ke"),
    )


def _lampiran(form: KetidakhadiranForm) -> tuple[bytes, str] | None:
    berkas = form.cleaned_data["berkas"]
    return (berkas.read(), berkas.name) if berkas else None


@require_POST
def ketidakhadiran_batal(request: Permintaan, ketidakhadiran_id: int) -> HttpResponse:
    form = BatalForm(request.POST)
    if not form.is_valid():
        for galat in form.errors["alasan"]:
            messages.error(request, f"Catatan belum dibatalkan. {galat}")
        return _ke_daftar(request.POST.get("saring", ""))
    try:
        operations.batalkan_ketidakhadiran(
            ketidakhadiran_id=ketidakhadiran_id,
            alasan=form.cleaned_data["alasan"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Catatan ketidakhadiran dibatalkan.")
    return _ke_daftar(request.POST.get("saring", ""))


def _ke_daftar(kueri: str) -> HttpResponse:
    """Back to the list, with the filters it was left with."""
    bersih = QueryDict(kueri).urlencode()
    alamat = reverse("presensi:ketidakhadiran_daftar")
    return redirect(f"{alamat}?{bersih}" if bersih else alamat)
