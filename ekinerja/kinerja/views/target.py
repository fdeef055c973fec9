"""Month targets of one person: the superior sets, the person reads."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import TargetForm
from ekinerja.kinerja.views.bulan import sekitar
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.waktu import Bulan


def target(request: Permintaan, pegawai_id: int, bulan: Bulan) -> HttpResponse:
    lembar = queries.lembar_target(
        pegawai_id=pegawai_id, bulan=bulan, oleh=request.user, now=request.now
    )
    if lembar is None:
        raise Http404
    form = TargetForm(request.POST or None, baris=lembar.baris)
    if request.method == "POST" and form.is_valid():
        try:
            banyak = operations.tetapkan_target(
                pegawai_id=pegawai_id,
                bulan=bulan,
                isi=form.isi(),
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as ditolak:
            rhk_id = getattr(ditolak, "rhk_id", None)
            form.add_error(f"jumlah_{rhk_id}" if rhk_id else None, str(ditolak))
        else:
            _beri_tahu(request, banyak)
            return redirect("kinerja:target", pegawai_id, bulan)
    konteks = {"lembar": lembar, "form": form, "bulan": bulan, **sekitar(bulan)}
    return render(request, "kinerja/target.html", konteks)


def _beri_tahu(request: Permintaan, banyak: int) -> None:
    if banyak:
        messages.success(request, f"{banyak} target disimpan.")
    else:
        messages.info(request, "Tidak ada target yang berubah.")
