"""Pages of the closing and of one's own TPP: read, one domain call, answer."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor, zona_kantor
from ekinerja.penutupan import operations, queries
from ekinerja.penutupan.forms import (
    BukaForm,
    KunciForm,
    SaringForm,
    UjiCobaForm,
    VersiForm,
)
from ekinerja.periode import operations as periode
from ekinerja.uang import angka, rupiah
from ekinerja.waktu import Bulan, tulis_tanggal_panjang

SEHALAMAN = 25
HALAMAN_LAMA = "Halaman itu tidak lengkap. Periksa angkanya lagi, lalu ulangi."


@require_GET
def bulan_daftar(request: Permintaan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    semua = queries.daftar_bulan(hari_ini=hari_ini)
    konteks = {
        "halaman": Paginator(semua, 24).get_page(request.GET.get("halaman")),
        "zona": zona_kantor(request.user),
        "tren": [
            (
                satu.bulan.nama,
                satu.perhitungan.jumlah,
                "utama" if satu.keadaan == "terkunci" else "netral",
            )
            for satu in reversed(semua[:13])
            if satu.perhitungan
        ],
    }
    return render(request, "penutupan/bulan_daftar.html", konteks)


@require_GET
def bulan(request: Permintaan, bulan: Bulan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    papan = queries.papan(bulan, oleh=request.user, hari_ini=hari_ini)
    form = SaringForm(request.GET).dengan_unit([(u.kode, u.nama) for u in papan.unit])
    konteks: dict[str, object] = {
        "papan": papan,
        "zona": zona_kantor(request.user),
        "form": form,
        "disaring": any(request.GET.get(nama) for nama in form.fields),
        "sebaran": [
            (f"{rupiah(g.sejak)} sampai {rupiah(g.sampai)}", g.banyak, "utama")
            for g in papan.sebaran
        ],
    }
    if papan.pemeriksaan:
        buka = request.GET.get("buka", "")
        konteks["buka"] = buka
        konteks["tanpa_rekaman"] = queries.tampil(
            papan.pemeriksaan.tanpa_rekaman, dibuka=buka
        )
    if papan.perhitungan:
        orang = queries.orang(papan.perhitungan, papan.sebelum, form.saring)
        halaman = Paginator(orang, SEHALAMAN).get_page(request.GET.get("halaman"))
        konteks["halaman"] = halaman
    return render(request, "penutupan/bulan.html", konteks)


@require_POST
def hitung(request: Permintaan, bulan: Bulan) -> HttpResponse:
    form = VersiForm(request.POST)
    if not form.is_valid():
        messages.error(request, HALAMAN_LAMA)
        return redirect("penutupan:bulan", bulan)
    try:
        hasil = operations.hitung(
            bulan=bulan,
            oleh=request.user,
            now=request.now,
            versi_terlihat=form.cleaned_data["versi"],
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        kalimat = (
            f"{bulan.nama} dihitung sebagai versi {hasil.versi}: "
            f"{angka(hasil.banyak_pegawai)} orang, {rupiah(hasil.jumlah)}."
        )
        if hasil.banyak_masalah:
            kalimat += f" {angka(hasil.banyak_masalah)} orang perlu diperbaiki."
        messages.success(request, kalimat)
    return redirect("penutupan:bulan", bulan)


@require_POST
def uji_coba(request: Permintaan, bulan: Bulan) -> HttpResponse:
    form = UjiCobaForm(request.POST)
    if not form.is_valid():
        messages.error(request, HALAMAN_LAMA)
        return redirect("penutupan:bulan", bulan)
    nanti = form.cleaned_data["uji_coba"] == "ya"
    try:
        periode.setel_uji_coba(
            bulan=bulan,
            uji_coba=nanti,
            dasar=form.cleaned_data["dasar"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        kata = "bulan uji coba: dihitung, tidak dibayar" if nanti else "dibayar"
        messages.success(request, f"{bulan.nama} sekarang {kata}.")
    return redirect("penutupan:bulan", bulan)


@require_http_methods(["GET", "POST"])
def kunci(request: Permintaan, bulan: Bulan) -> HttpResponse:
    form = KunciForm(request.POST or None)
    galat = ""
    if request.method == "POST":
        if not form.is_valid():
            galat = HALAMAN_LAMA
        else:
            try:
                operations.kunci(
                    bulan=bulan,
                    oleh=request.user,
                    now=request.now,
                    tertinggal=form.cleaned_data["tertinggal"] or 0,
                    versi_terlihat=form.cleaned_data["versi"],
                )
            except Ditolak as sebab:
                galat = str(sebab)
            else:
                messages.success(request, f"{bulan.nama} terkunci. Slip sudah terbuka.")
                return redirect("penutupan:bulan", bulan)
    return _konfirmasi_kunci(request, bulan, galat)


def _konfirmasi_kunci(request: Permintaan, bulan: Bulan, galat: str) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    papan = queries.papan(bulan, oleh=request.user, hari_ini=hari_ini)
    if papan.keadaan != "dihitung":
        messages.error(request, galat or f"{bulan.nama} tidak menunggu kunci.")
        return redirect("penutupan:bulan", bulan)
    konteks = {
        "papan": papan,
        "zona": zona_kantor(request.user),
        "galat": galat,
        "setuju": request.POST.get("tertinggal", ""),
    }
    return render(request, "penutupan/kunci.html", konteks)


@require_http_methods(["GET", "POST"])
def buka_kembali(request: Permintaan, bulan: Bulan) -> HttpResponse:
    form = BukaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            baris = periode.buka_kembali(
                bulan=bulan, oleh=request.user, now=request.now, **form.cleaned_data
            )
        except Ditolak as sebab:
            form.add_error(getattr(sebab, "bidang", None), str(sebab))
        else:
            kata = f"{bulan.nama} dibuka kembali sampai"
            messages.success(request, f"{kata} {tulis_tanggal_panjang(baris.sampai)}.")
            return redirect("penutupan:bulan", bulan)
    konteks = {
        "bulan": bulan,
        "form": form,
        "batas": queries.batas_bulan(bulan),
        "perpanjangan": queries.perpanjangan(bulan),
        "zona": zona_kantor(request.user),
    }
    return render(request, "penutupan/buka_kembali.html", konteks)


@require_GET
def perbaiki(request: Permintaan, bulan: Bulan) -> HttpResponse:
    perhitungan = queries.perhitungan_berlaku(bulan)
    baris = queries.baris_diperbaiki(perhitungan)
    halaman = Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman"))
    konteks = {
        "bulan": bulan,
        "perhitungan": perhitungan,
        "halaman": halaman,
        "daftar": [queries.perlu_diperbaiki(satu) for satu in halaman],
    }
    return render(request, "penutupan/perbaiki.html", konteks)


@require_GET
def hasil_pegawai(request: Permintaan, bulan: Bulan, pegawai_id: int) -> HttpResponse:
    slip = queries.slip(bulan=bulan, pegawai_id=pegawai_id, terkunci_saja=False)
    if slip is None:
        raise Http404
    return _tampilkan_slip(request, slip, milik=False)


@require_GET
def hasil_tanpa(
    request: Permintaan, bulan: Bulan, pegawai_id: int, kejadian: str
) -> HttpResponse:
    return _tampilkan_tanpa(request, bulan, pegawai_id, kejadian, milik=False)


def _tampilkan_tanpa(
    request: Permintaan, bulan: Bulan, pegawai_id: int, kejadian: str, *, milik: bool
) -> HttpResponse:
    try:
        jawaban = queries.jawaban_tanpa(
            bulan=bulan, pegawai_id=pegawai_id, id_=kejadian, terkunci_saja=milik
        )
    except Ditolak as sebab:
        raise Http404(str(sebab)) from sebab
    if jawaban is None:
        raise Http404
    konteks = {"jawaban": jawaban, "milik": milik}
    return render(request, "penutupan/tanpa.html", konteks)


def _tampilkan_slip(
    request: Permintaan, slip: queries.Slip, *, milik: bool
) -> HttpResponse:
    konteks = {"slip": slip, "milik": milik, "zona": zona_kantor(request.user)}
    return render(request, "penutupan/slip.html", konteks)


@require_GET
def tpp(request: Permintaan) -> HttpResponse:
    pegawai = request.user.pegawai
    hari_ini = tanggal_kantor(request.user, request.now)
    riwayat = queries.riwayat_tpp(pegawai_id=pegawai.pk, hari_ini=hari_ini)
    konteks: dict[str, object] = {
        "riwayat": Paginator(riwayat, 24).get_page(request.GET.get("halaman")),
        "tren": [
            (satu.bulan.nama, satu.jumlah, "utama")
            for satu in reversed(riwayat[:12])
            if satu.jumlah is not None
        ],
    }
    try:
        konteks["perkiraan"] = queries.perkiraan(pegawai=pegawai, now=request.now)
    except Ditolak:
        konteks["tanpa_kebijakan"] = True
    return render(request, "penutupan/tpp.html", konteks)


@require_GET
def perkiraan(request: Permintaan) -> HttpResponse:
    konteks: dict[str, object] = {}
    try:
        konteks["perkiraan"] = queries.perkiraan(
            pegawai=request.user.pegawai, now=request.now
        )
    except Ditolak as sebab:
        konteks["halangan"] = str(sebab)
    return render(request, "penutupan/perkiraan.html", konteks)


@require_GET
def slip(request: Permintaan, bulan: Bulan) -> HttpResponse:
    pegawai_id = request.user.pegawai_id
    isi = queries.slip(bulan=bulan, pegawai_id=pegawai_id, terkunci_saja=True)
    if isi is None:
        konteks = {"bulan": bulan}
        return render(request, "penutupan/slip_belum.html", konteks, status=404)
    return _tampilkan_slip(request, isi, milik=True)


@require_GET
def slip_tanpa(request: Permintaan, bulan: Bulan, kejadian: str) -> HttpResponse:
    pegawai_id = request.user.pegawai_id
    return _tampilkan_tanpa(request, bulan, pegawai_id, kejadian, milik=True)
