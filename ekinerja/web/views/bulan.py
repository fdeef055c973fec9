"""The days of a month, one's own or a visible person's."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor, zona_kantor
from ekinerja.waktu import Bulan, BulanTidakTerbaca
from ekinerja.web.bulan import (
    BULAN_PERTAMA,
    BULAN_TERAKHIR,
    halaman_bulan,
    hari_sebagai_atasan,
    pegawai_berid,
)


@require_GET
def bulan_ini(request: Permintaan) -> HttpResponse:
    bulan = Bulan.dari(tanggal_kantor(request.user, request.now))
    if teks := request.GET.get("bulan", ""):
        try:
            bulan = Bulan.baca(teks)
        except BulanTidakTerbaca as salah:
            messages.error(request, str(salah))
            return redirect("web:bulan_ini")
    return _halaman(request, pegawai_id=request.user.pegawai_id, bulan=bulan)


@require_GET
def bulan_pegawai(request: Permintaan, pegawai_id: int, bulan: Bulan) -> HttpResponse:
    return _halaman(request, pegawai_id=pegawai_id, bulan=bulan)


def _halaman(request: Permintaan, *, pegawai_id: int, bulan: Bulan) -> HttpResponse:
    if not BULAN_PERTAMA <= bulan <= BULAN_TERAKHIR:
        raise Http404
    milik = pegawai_id == request.user.pegawai_id
    pegawai = request.user.pegawai if milik else pegawai_berid(pegawai_id)
    if pegawai is None:
        raise Http404
    halaman = halaman_bulan(
        pegawai=pegawai,
        bulan=bulan,
        now=request.now,
        zona_kantor=zona_kantor(request.user),
        milik=milik,
        terlihat=_terlihat(request, pegawai_id=pegawai_id, bulan=bulan),
    )
    return render(request, "web/bulan.html", {"halaman": halaman, "milik": milik})


def _terlihat(
    request: Permintaan, *, pegawai_id: int, bulan: Bulan
) -> frozenset[date] | None:
    """All days of one's own and for the office; a superior's are those as superior."""
    saya = request.user
    if pegawai_id == saya.pegawai_id:
        return None
    if peran_pada(saya, tanggal_kantor(saya, request.now)):
        return None
    return hari_sebagai_atasan(
        atasan_id=saya.pegawai_id, pegawai_id=pegawai_id, bulan=bulan
    )
