"""The roster page: a grid of people and days, read by all concerned."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ekinerja.jadwal import operations, queries
from ekinerja.jadwal.forms import GiliranForm, PilihGiliranForm, PutarForm
from ekinerja.jadwal.views.pola import bkpsdm, kantor
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.waktu import Bulan, tulis_tanggal


@require_http_methods(["GET", "POST"])
def giliran(request: Permintaan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    data = request.POST if request.method == "POST" else request.GET
    bulan = PilihGiliranForm(data, unit=()).bulan_atau(Bulan.dari(hari_ini))
    semua = kantor(request)
    unit = queries.pilihan_unit_giliran(oleh=request.user, bulan=bulan, semua=semua)
    pilih = PilihGiliranForm(data, unit=unit)
    unit_id = pilih.unit_id or (unit[0][0] if len(unit) == 1 else None)
    daftar = queries.daftar_giliran(unit_id=unit_id, bulan=bulan) if unit_id else None
    putar = PutarForm(request.POST if "putar" in request.POST else None)
    if request.method == "POST" and daftar is not None:
        balasan = _simpan(request, daftar, putar)
        if balasan is not None:
            return balasan
        daftar = queries.daftar_giliran(
            unit_id=daftar.unit.id, bulan=bulan, ketikan=request.POST.dict()
        )
    konteks = {
        "pilih": pilih,
        "daftar": daftar,
        "bulan": bulan,
        "putar": putar,
        "bkpsdm": bkpsdm(request),
        "kantor": semua,
    }
    return render(request, "jadwal/giliran.html", konteks)


def _simpan(
    request: Permintaan, daftar: queries.DaftarGiliran, putar: PutarForm
) -> HttpResponse | None:
    """Write the cells; None where something was refused and must be shown again."""
    if putar.is_bound:
        if not putar.is_valid():
            return None
        baris = putar.baris(daftar)
    else:
        baris = GiliranForm(request.POST, daftar).baris()
    hasil = operations.susun_giliran(baris, oleh=request.user, now=request.now)
    nama = {orang.pegawai_id: orang.nama for orang in daftar.orang}
    for satu in hasil.ditolak[:10]:
        sel = baris[satu.nomor - 1]
        messages.error(
            request,
            f"{nama[sel.pegawai_id]}, {tulis_tanggal(sel.tanggal)}: {satu.sebab}",
        )
    if hasil.ditolak:
        return None
    messages.success(request, f"{hasil.diubah} giliran disimpan.")
    kueri = urlencode({"unit": daftar.unit.id, "bulan": daftar.bulan})
    return redirect(f"{reverse('jadwal:giliran')}?{kueri}")
