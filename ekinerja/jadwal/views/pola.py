"""Pages of patterns: read the request, one domain call, answer."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ekinerja.alur import Ditolak
from ekinerja.jadwal import operations, queries
from ekinerja.jadwal.forms import (
    AkhiriForm,
    AlasanForm,
    PasangPegawaiForm,
    PasangUnitForm,
    PolaForm,
)
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import (
    PERAN_MELIHAT_SEMUA,
    peran_pada,
    tanggal_kantor,
)


@require_GET
def pola_daftar(request: Permintaan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    konteks = {"daftar": queries.daftar_pola(hari_ini), "bkpsdm": bkpsdm(request)}
    return render(request, "jadwal/pola_daftar.html", konteks)


@require_http_methods(["GET", "POST"])
def pola_baru(request: Permintaan) -> HttpResponse:
    form = PolaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            pola = operations.tambah_pola(
                kode=isi["kode"],
                nama=isi["nama"],
                jam=form.jam_baru(),
                giliran=isi["giliran"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, f"Pola {pola.nama} ditambahkan.")
            return redirect("jadwal:pola", pola.id)
    return render(request, "jadwal/pola_baru.html", {"form": form})


@require_GET
def pola(request: Permintaan, pola_id: int) -> HttpResponse:
    return _lembar(request, pola_id)


@require_POST
def pasang_unit(request: Permintaan, pola_id: int) -> HttpResponse:
    form = PasangUnitForm(request.POST, tanggal=_hari_ini(request))
    if not form.is_valid():
        return _lembar(request, pola_id, unit=form)
    isi = form.cleaned_data
    hasil = operations.pasang_pola_unit_banyak(
        [
            operations.PolaDipasang(unit_id, pola_id, isi["sejak"], isi["sampai"])
            for unit_id in isi["unit"]
        ],
        oleh=request.user,
        now=request.now,
    )
    for satu in hasil.ditolak:
        form.add_error(None, str(satu.sebab))
    if hasil.terpasang:
        messages.success(request, f"Pola dipasang pada {hasil.terpasang} unit.")
    if hasil.ditolak:
        return _lembar(request, pola_id, unit=form)
    return redirect("jadwal:pola", pola_id)


@require_POST
def pasang_pegawai(request: Permintaan, pola_id: int) -> HttpResponse:
    form = PasangPegawaiForm(request.POST)
    if form.is_valid():
        try:
            operations.pasang_pola_pegawai(
                pegawai_id=form.cleaned_data["nip"],
                pola_id=pola_id,
                sejak=form.cleaned_data["sejak"],
                sampai=form.cleaned_data["sampai"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, "Pola pegawai dipasang.")
            return redirect("jadwal:pola", pola_id)
    return _lembar(request, pola_id, pegawai=form)


@require_POST
def cabut_unit(request: Permintaan, pola_unit_id: int) -> HttpResponse:
    def cabut(alasan: str) -> None:
        operations.cabut_pola_unit(
            pola_unit_id=pola_unit_id,
            alasan=alasan,
            oleh=request.user,
            now=request.now,
        )

    return _cabut(request, queries.pola_dari_unit(pola_unit_id), cabut)


@require_POST
def cabut_pegawai(request: Permintaan, pola_pegawai_id: int) -> HttpResponse:
    def cabut(alasan: str) -> None:
        operations.cabut_pola_pegawai(
            pola_pegawai_id=pola_pegawai_id,
            alasan=alasan,
            oleh=request.user,
            now=request.now,
        )

    return _cabut(request, queries.pola_dari_pegawai(pola_pegawai_id), cabut)


@require_POST
def akhiri_pegawai(request: Permintaan, pola_pegawai_id: int) -> HttpResponse:
    pola_id = queries.pola_dari_pegawai(pola_pegawai_id)
    if pola_id is None:
        raise Http404
    form = AkhiriForm(request.POST)
    if not form.is_valid():
        _keluhkan(request, "Pola belum diakhiri.", form)
        return redirect("jadwal:pola", pola_id)
    try:
        operations.akhiri_pola_pegawai(
            pola_pegawai_id=pola_pegawai_id,
            terakhir=form.cleaned_data["terakhir"],
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Pola pegawai diakhiri; pola unitnya berlaku lagi.")
    return redirect("jadwal:pola", pola_id)


def bkpsdm(request: Permintaan) -> bool:
    """Whether the reader may change schedules."""
    return "bkpsdm" in peran_pada(request.user, _hari_ini(request))


def kantor(request: Permintaan) -> bool:
    """Whether the reader may see every unit's schedule."""
    return bool(peran_pada(request.user, _hari_ini(request)) & PERAN_MELIHAT_SEMUA)


def _cabut(
    request: Permintaan, pola_id: int | None, cabut: Callable[[str], None]
) -> HttpResponse:
    if pola_id is None:
        raise Http404
    form = AlasanForm(request.POST)
    if not form.is_valid():
        _keluhkan(request, "Pola belum dicabut.", form)
        return redirect("jadwal:pola", pola_id)
    try:
        cabut(form.cleaned_data["alasan"])
    except Ditolak as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Pola dicabut.")
    return redirect("jadwal:pola", pola_id)


def _keluhkan(request: Permintaan, awal: str, form: Any) -> None:
    for daftar in form.errors.values():
        for galat in daftar:
            messages.error(request, f"{awal} {galat}")


def _hari_ini(request: Permintaan) -> date:
    return tanggal_kantor(request.user, request.now)


def _lembar(
    request: Permintaan,
    pola_id: int,
    *,
    unit: PasangUnitForm | None = None,
    pegawai: PasangPegawaiForm | None = None,
) -> HttpResponse:
    lembar = queries.lembar_pola(pola_id)
    if lembar is None:
        raise Http404
    hari_ini = _hari_ini(request)
    konteks = {
        "lembar": lembar,
        "hari_ini": hari_ini,
        "bkpsdm": bkpsdm(request),
        "form_unit": unit or PasangUnitForm(tanggal=hari_ini),
        "form_pegawai": pegawai or PasangPegawaiForm(),
    }
    return render(request, "jadwal/pola.html", konteks)
