"""A draft of a policy: read it, write its files, propose it, put it in force."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor, zona_kantor
from ekinerja.periode import operations, queries
from ekinerja.periode.rules.berkas import WAJIB
from ekinerja.tpp.naskah import AngkaSalah, daftar_angka_isi
from ekinerja.web.forms_kebijakan import (
    BerkasForm,
    KembalikanForm,
    NamaBerkasForm,
    NamaForm,
    TetapkanForm,
    UnggahForm,
    UsulForm,
    VersiForm,
)
from ekinerja.web.kebijakan.angka import IsianAngka
from ekinerja.web.kebijakan.draf import HalamanDraf, baris_berkas, halaman_draf
from ekinerja.web.views.kebijakan import BELUM_DIUBAH, kirim_paket

HALAMAN_LAMA = "Halaman itu tidak lengkap. Buka lagi drafnya, lalu ulangi."


def _draf(draf_id: int) -> queries.Draf:
    satu = queries.draf_bernomor(draf_id)
    if satu is None:
        raise Http404
    return satu


def _halaman(request: Permintaan, draf_id: int) -> HalamanDraf:
    hari_ini = tanggal_kantor(request.user, request.now)
    return halaman_draf(_draf(draf_id), oleh=request.user, hari_ini=hari_ini)


@require_GET
def draf(request: Permintaan, draf_id: int) -> HttpResponse:
    halaman = _halaman(request, draf_id)
    konteks = {
        "halaman": halaman,
        "draf": halaman.draf,
        "unggah": UnggahForm(),
        "zona": zona_kantor(request.user),
    }
    return render(request, "web/kebijakan/draf.html", konteks)


@require_GET
def draf_paket(request: Permintaan, draf_id: int) -> HttpResponse:
    satu = _draf(draf_id)
    return kirim_paket(queries.isi_draf(satu), f"{queries.kode_daerah()}/{satu.nomor}")


@require_http_methods(["GET", "POST"])
def draf_berkas(request: Permintaan, draf_id: int, nama: str) -> HttpResponse:
    halaman = _halaman(request, draf_id)
    isi = queries.isi_draf(halaman.draf)
    if nama not in isi:
        raise Http404
    form = BerkasForm(
        request.POST or None, initial={"teks": isi[nama], "versi": halaman.draf.versi}
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.simpan_berkas(
                draf_id=draf_id,
                nama=nama,
                teks=form.cleaned_data["teks"],
                versi_terlihat=form.cleaned_data["versi"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"{nama} disimpan dan diperiksa.")
            return redirect("web:draf_berkas", draf_id, nama)
    konteks = {
        "halaman": halaman,
        "draf": halaman.draf,
        "nama": nama,
        "form": form,
        "baris": baris_berkas(isi[nama], halaman.periksa, nama),
        "teks_baris": isi[nama].splitlines(),
        "wajib": nama == WAJIB,
    }
    return render(request, "web/kebijakan/berkas.html", konteks)


@require_http_methods(["GET", "POST"])
def draf_angka(request: Permintaan, draf_id: int) -> HttpResponse:
    satu = _draf(draf_id)
    galat = ""
    isian = IsianAngka([], {})
    form = VersiForm(request.POST or None, initial={"versi": satu.versi})
    try:
        isian = IsianAngka(daftar_angka_isi(queries.isi_draf(satu)), request.POST)
        if request.method == "POST" and not isian.salah:
            if not form.is_valid():
                raise AngkaSalah(HALAMAN_LAMA)
            if not isian.ubah:
                raise AngkaSalah(BELUM_DIUBAH)
            operations.ubah_angka(
                draf_id=draf_id,
                ubah=isian.ubah,
                versi_terlihat=form.cleaned_data["versi"],
                oleh=request.user,
                now=request.now,
            )
            messages.success(request, f"{len(isian.ubah)} angka diubah.")
            return redirect("web:draf", draf_id)
    except Ditolak as sebab:
        galat = str(sebab)
    konteks = {"draf": satu, "galat": galat, "form": form, "isian": isian}
    return render(request, "web/kebijakan/angka.html", konteks)


@require_POST
def draf_unggah(request: Permintaan, draf_id: int) -> HttpResponse:
    _draf(draf_id)
    versi, form = VersiForm(request.POST), UnggahForm(request.POST, request.FILES)
    if not versi.is_valid() or not form.is_valid():
        sebab = [str(satu) for daftar in form.errors.values() for satu in daftar]
        for kalimat in sebab or [HALAMAN_LAMA]:
            messages.error(request, kalimat)
    elif form.kosong:
        messages.error(request, "Belum ada berkas yang dipilih. Pilih, lalu unggah.")
    else:
        _laku(
            request,
            lambda: operations.unggah_berkas(
                draf_id=draf_id,
                isi=form.cleaned_data["isi"],
                seluruhnya=form.cleaned_data["seluruhnya"],
                versi_terlihat=versi.cleaned_data["versi"],
                oleh=request.user,
                now=request.now,
            ),
            f"{len(form.cleaned_data['isi'])} berkas diunggah dan diperiksa.",
        )
    return redirect("web:draf", draf_id)


@require_POST
def draf_ubah(request: Permintaan, draf_id: int, aksi: str) -> HttpResponse:
    """Small acts of the page of a draft: a new or removed file, another name."""
    _draf(draf_id)
    form_kelas = {"tambah": NamaBerkasForm, "hapus": NamaBerkasForm, "namai": NamaForm}
    form = form_kelas.get(aksi, VersiForm)(request.POST)
    if not form.is_valid():
        messages.error(request, HALAMAN_LAMA)
        return redirect("web:draf", draf_id)
    isi = form.cleaned_data
    sama = {
        "draf_id": draf_id,
        "versi_terlihat": isi["versi"],
        "oleh": request.user,
        "now": request.now,
    }
    match aksi:
        case "tambah":
            ada = isi["nama"] in queries.isi_draf(_draf(draf_id))
            kata = f"{isi['nama']} ditambahkan."
            if ada:
                messages.error(
                    request, f"{isi['nama']} sudah ada. Buka untuk mengubahnya."
                )
            else:
                _laku(
                    request,
                    lambda: operations.simpan_berkas(nama=isi["nama"], teks="", **sama),
                    kata,
                )
        case "hapus":
            kata = f"{isi['nama']} dihapus dari draf."
            _laku(
                request, lambda: operations.hapus_berkas(nama=isi["nama"], **sama), kata
            )
        case "namai":
            _laku(
                request,
                lambda: operations.namai_draf(nomor=isi["nomor"], **sama),
                "Nama kebijakan diubah.",
            )
        case "buang":
            if _laku(request, lambda: operations.buang_draf(**sama), "Draf dibuang."):
                return redirect("web:kebijakan_daftar")
        case _:
            raise Http404
    return redirect("web:draf", draf_id)


@require_http_methods(["GET", "POST"])
def draf_usulkan(request: Permintaan, draf_id: int) -> HttpResponse:
    halaman = _halaman(request, draf_id)
    form = UsulForm(request.POST or None, initial={"versi": halaman.draf.versi})
    if request.method == "POST" and form.is_valid():
        try:
            operations.usulkan_draf(
                draf_id=draf_id,
                nomor_sk=form.cleaned_data["nomor_sk"],
                tanggal_sk=form.cleaned_data["tanggal_sk"],
                versi_terlihat=form.cleaned_data["versi"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(
                request,
                "Draf diusulkan. Orang kedua di BKPSDM memeriksa dan menetapkannya.",
            )
            return redirect("web:draf", draf_id)
    konteks = {"halaman": halaman, "draf": halaman.draf, "form": form}
    return render(request, "web/kebijakan/usulkan.html", konteks)


@require_http_methods(["GET", "POST"])
def draf_tetapkan(request: Permintaan, draf_id: int) -> HttpResponse:
    galat = ""
    if request.method == "POST":
        form = TetapkanForm(request.POST)
        if not form.is_valid():
            galat = HALAMAN_LAMA
        else:
            try:
                satu = operations.tetapkan_draf(
                    draf_id=draf_id,
                    sidik_terlihat=form.cleaned_data["sidik"],
                    terkunci=form.cleaned_data["terkunci"] or 0,
                    kasus=form.cleaned_data["kasus"],
                    oleh=request.user,
                    now=request.now,
                )
            except Ditolak as sebab:
                galat = str(sebab)
            else:
                messages.success(request, f"Kebijakan {satu.nomor} ditetapkan.")
                return redirect("web:kebijakan", satu.nomor)
    halaman = _halaman(request, draf_id)
    if halaman.draf.keadaan != "diusulkan":
        messages.error(request, galat or "Draf ini tidak menunggu penetapan.")
        return redirect("web:draf", draf_id)
    konteks = {
        "halaman": halaman,
        "draf": halaman.draf,
        "galat": galat,
        "zona": zona_kantor(request.user),
    }
    return render(request, "web/kebijakan/tetapkan.html", konteks)


@require_POST
def draf_tarik(request: Permintaan, draf_id: int) -> HttpResponse:
    _draf(draf_id)
    _laku(
        request,
        lambda: operations.tarik_usulan(
            draf_id=draf_id, oleh=request.user, now=request.now
        ),
        "Usulan ditarik. Draf dapat diubah lagi.",
    )
    return redirect("web:draf", draf_id)


@require_POST
def draf_kembalikan(request: Permintaan, draf_id: int) -> HttpResponse:
    _draf(draf_id)
    form = KembalikanForm(request.POST)
    alasan = form.cleaned_data["alasan"] if form.is_valid() else ""
    _laku(
        request,
        lambda: operations.kembalikan_usulan(
            draf_id=draf_id, alasan=alasan, oleh=request.user, now=request.now
        ),
        "Usulan dikembalikan kepada pengusulnya.",
    )
    return redirect("web:draf", draf_id)


def _laku(request: Permintaan, perbuatan: Callable[[], object], kata: str) -> bool:
    """Do one thing and say how it went; whether it was done."""
    try:
        perbuatan()
    except Ditolak as sebab:
        messages.error(request, str(sebab))
        return False
    messages.success(request, kata)
    return True
