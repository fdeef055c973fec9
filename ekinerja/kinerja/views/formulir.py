"""The form of a report, new or to be mended. What was typed is never lost."""

import json
import uuid
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ekinerja.alur import Ditolak
from ekinerja.berkas.operations import BerkasDitolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import AktivitasForm
from ekinerja.kinerja.operations import HasilLapor
from ekinerja.kinerja.queries import Jendela, Lihatan
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.periode.rules import BulanTerkunci

AJUKAN = "ajukan"


def baru(request: Permintaan) -> HttpResponse:
    jendela = queries.jendela(pegawai_id=request.user.pegawai_id, now=request.now)
    pilihan: dict[str, Any] = {
        "pegawai_id": request.user.pegawai_id,
        "jendela": jendela,
    }
    if request.method != "POST":
        awal = {
            "tanggal": _tanggal_awal(request, jendela),
            "jumlah": 1,
            "kunci": uuid.uuid4(),
        }
        return _tampil(request, AktivitasForm(initial=awal, **pilihan))
    form = AktivitasForm(request.POST, request.FILES, **pilihan)
    if not form.is_valid():
        return _tampil(request, form)
    lapor = operations.laporkan if _mengajukan(request) else _simpan
    try:
        hasil = lapor(
            isi=form.isi(),
            kunci=str(form.cleaned_data["kunci"]),
            oleh=request.user,
            now=request.now,
            bukti=form.berkas(),
        )
    except Ditolak as ditolak:
        return _tolak(request, form, ditolak)
    return _jawab(request, form, hasil)


def ubah(request: Permintaan, aktivitas_id: int) -> HttpResponse:
    lihatan = queries.lihatan(
        oleh=request.user, aktivitas_id=aktivitas_id, now=request.now
    )
    if lihatan is None:
        raise Http404
    if request.method != "POST" and "ubah" not in lihatan.boleh:
        messages.info(request, "Laporan ini tidak dapat diubah pada keadaannya kini.")
        return redirect("kinerja:lihat", aktivitas_id)
    jendela = queries.jendela(pegawai_id=request.user.pegawai_id, now=request.now)
    pilihan: dict[str, Any] = {
        "pegawai_id": request.user.pegawai_id,
        "jendela": jendela,
        "tahun": lihatan.aktivitas.tanggal.year,
        "bukti": [(satu.id, satu.berkas.nama_asli) for satu in lihatan.bukti],
    }
    if request.method != "POST":
        form = AktivitasForm(initial=_awal(lihatan), **pilihan)
        return _tampil(request, form, lihatan)
    form = AktivitasForm(request.POST, request.FILES, **pilihan)
    if not form.is_valid():
        return _tampil(request, form, lihatan)
    simpan = operations.ubah_dan_ajukan if _mengajukan(request) else _ubah
    try:
        hasil = simpan(
            aktivitas_id=aktivitas_id,
            isi=form.isi(),
            oleh=request.user,
            now=request.now,
            bukti=form.berkas(),
            lepas_bukti=form.cleaned_data["lepas_bukti"],
        )
    except Ditolak as ditolak:
        return _tolak(request, form, ditolak, lihatan)
    return _jawab(request, form, hasil)


def _simpan(**isi: Any) -> HasilLapor:
    return HasilLapor(operations.simpan_draf(**isi))


def _ubah(**isi: Any) -> HasilLapor:
    return HasilLapor(operations.ubah(**isi))


def _mengajukan(request: HttpRequest) -> bool:
    return request.POST.get("aksi") == AJUKAN


def _jawab(request: Permintaan, form: AktivitasForm, hasil: HasilLapor) -> HttpResponse:
    """On to the list, or the form again where sending was refused."""
    if hasil.ditolak is not None:
        lihatan = queries.lihatan(
            oleh=request.user, aktivitas_id=hasil.aktivitas.id, now=request.now
        )
        return _tolak(request, form, hasil.ditolak, lihatan, tersimpan=True)
    if hasil.sudah_ada:
        messages.info(request, "Laporan ini sudah diajukan; tidak disimpan dua kali.")
    elif _mengajukan(request):
        messages.success(request, "Laporan diajukan kepada atasan Anda.")
    else:
        messages.success(request, "Draf disimpan. Ajukan bila sudah lengkap.")
    return redirect("kinerja:lihat", hasil.aktivitas.id)


def _tolak(
    request: Permintaan,
    form: AktivitasForm,
    ditolak: Ditolak,
    lihatan: Lihatan | None = None,
    *,
    tersimpan: bool = False,
) -> HttpResponse:
    form.add_error(_bidang(ditolak), str(ditolak))
    return _tampil(request, form, lihatan, tersimpan=tersimpan)


def _tanggal_awal(request: Permintaan, jendela: Jendela) -> date:
    """The date the address asks for, if it may still be reported; else today."""
    try:
        diminta = date.fromisoformat(request.GET.get("tanggal", ""))
    except ValueError:
        return jendela.hari_ini
    return diminta if jendela.sejak <= diminta <= jendela.hari_ini else jendela.hari_ini


def _bidang(ditolak: Ditolak) -> str | None:
    if isinstance(ditolak, BulanTerkunci):
        return "tanggal"
    if isinstance(ditolak, BerkasDitolak):
        return "bukti"
    return getattr(ditolak, "bidang", None)


def _tampil(
    request: Permintaan,
    form: AktivitasForm,
    lihatan: Lihatan | None = None,
    *,
    tersimpan: bool = False,
) -> HttpResponse:
    lepas = form["lepas_bukti"].value() or []
    if lihatan and lihatan.aktivitas.diputus_at:
        form.tetapkan_tanggal(lihatan.batas, lihatan.zona)
    konteks = {
        "form": form,
        "aktivitas": lihatan.aktivitas if lihatan else None,
        "bukti": [(satu, str(satu.id) in lepas) for satu in lihatan.bukti]
        if lihatan
        else [],
        "tersimpan": tersimpan,
        "tanpa_kebijakan": form.tanpa_kebijakan,
        "satuan_rhk": json.dumps(form.satuan_rhk),
        "butir_katalog": json.dumps(form.butir_katalog),
    }
    return render(request, "kinerja/formulir.html", konteks)


def _awal(lihatan: Lihatan) -> dict[str, Any]:
    """The stored report as the form shows it; minutes only where no times say them."""
    aktivitas = lihatan.aktivitas
    return {
        "tanggal": aktivitas.tanggal,
        "katalog": aktivitas.katalog_id,
        "uraian": aktivitas.uraian,
        "jumlah": aktivitas.jumlah,
        "satuan": aktivitas.satuan,
        "rhk": aktivitas.rhk_id,
        "mulai": aktivitas.mulai,
        "selesai": aktivitas.selesai,
        "menit": None if aktivitas.mulai else aktivitas.menit,
        "kunci": uuid.uuid4(),
    }
