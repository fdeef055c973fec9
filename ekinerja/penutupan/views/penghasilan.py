"""Incomes of a month: the list, and the treasurer's list pasted in two steps."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor
from ekinerja.penutupan import operations, queries
from ekinerja.penutupan.forms import PenghasilanForm, SaringPenghasilanForm
from ekinerja.penutupan.rules.penghasilan import (
    BarisDitolak,
    BarisPenghasilan,
    baca_daftar,
)
from ekinerja.periode.queries import keadaan
from ekinerja.periode.rules import TERKUNCI
from ekinerja.uang import angka
from ekinerja.waktu import Bulan

SEHALAMAN = 25
DITOLAK_TAMPIL = 100


@require_GET
def penghasilan(request: Permintaan, bulan: Bulan) -> HttpResponse:
    form = SaringPenghasilanForm(request.GET)
    saring = form.saring
    daftar = queries.daftar_penghasilan(bulan=bulan, saring=saring)
    ada, semua = queries.jumlah_penghasilan(bulan)
    kini = tanggal_kantor(request.user, request.now)
    konteks = {
        "bulan": bulan,
        "form": form,
        "halaman": Paginator(daftar, SEHALAMAN).get_page(request.GET.get("halaman")),
        "disaring": saring != queries.SaringPenghasilan(),
        "ada": ada,
        "semua": semua,
        "boleh_isi": "bkpsdm" in peran_pada(request.user, kini),
    }
    return render(request, "penutupan/penghasilan.html", konteks)


@require_http_methods(["GET", "POST"])
def penghasilan_isi(request: Permintaan, bulan: Bulan) -> HttpResponse:
    """Paste, look over, store: the second step shows what the list would do."""
    awal = {"daftar": request.GET.get("nip", "")}
    form = PenghasilanForm(request.POST or None, initial=awal)
    terkunci = keadaan(bulan) == TERKUNCI
    konteks: dict[str, object] = {"bulan": bulan, "form": form, "terkunci": terkunci}
    if request.method == "POST" and form.is_valid():
        try:
            baris, salah = baca_daftar(form.cleaned_data["daftar"])
            if "simpan" in request.POST:
                return _simpan(request, bulan, baris, salah)
            tinjauan = queries.tinjau(
                bulan=bulan, baris=baris, oleh=request.user, terkunci=terkunci
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            ditolak = _urut(salah, tinjauan.ditolak)
            konteks |= {
                "tinjauan": tinjauan,
                "banyak_simpan": len(tinjauan.baru) + len(tinjauan.diubah),
                "banyak_ditolak": len(ditolak),
                "ditolak": ditolak[:DITOLAK_TAMPIL],
            }
    return render(request, "penutupan/penghasilan_isi.html", konteks)


def _simpan(
    request: Permintaan,
    bulan: Bulan,
    baris: list[BarisPenghasilan],
    salah: list[BarisDitolak],
) -> HttpResponse:
    hasil = operations.isi_penghasilan(
        bulan=bulan, baris=baris, oleh=request.user, now=request.now
    )
    kalimat = (
        f"Penghasilan {bulan.nama}: {angka(hasil.baru)} diisi, "
        f"{angka(hasil.diubah)} diubah, {angka(hasil.tetap)} tetap."
    )
    if banyak := len(salah) + len(hasil.ditolak):
        kalimat += f" {angka(banyak)} baris ditolak."
    messages.success(request, kalimat)
    return redirect("penutupan:penghasilan", bulan)


def _urut(*daftar: list[BarisDitolak] | tuple[BarisDitolak, ...]) -> list[BarisDitolak]:
    return sorted((d for satu in daftar for d in satu), key=lambda d: d.nomor)
