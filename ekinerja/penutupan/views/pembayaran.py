"""The payment list of a month: recaps on the page, the list as a spreadsheet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import zona_kantor
from ekinerja.penutupan import queries
from ekinerja.penutupan.tulis_bayar import tulis_xlsx
from ekinerja.waktu import Bulan

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def pembayaran(request: Permintaan, bulan: Bulan) -> HttpResponse:
    daftar = queries.pembayaran(bulan)
    konteks = {"bulan": bulan, "daftar": daftar, "zona": zona_kantor(request.user)}
    return render(request, "penutupan/pembayaran.html", konteks)


@require_GET
def pembayaran_xlsx(request: Permintaan, bulan: Bulan) -> HttpResponse:
    """The spreadsheet of a locked month; before that there is nothing to hand over."""
    daftar = queries.pembayaran(bulan)
    if daftar is None or not daftar.terkunci:
        messages.error(
            request,
            f"{bulan.nama} belum dikunci. Kunci dahulu, lalu unduh daftar pembayarannya.",
        )
        return redirect("penutupan:pembayaran", bulan)
    isi = tulis_xlsx(daftar, zona=zona_kantor(request.user))
    balasan = HttpResponse(isi, content_type=JENIS_XLSX)
    nama = f"pembayaran-{bulan}.xlsx"
    balasan["Content-Disposition"] = f'attachment; filename="{nama}"'
    return balasan
