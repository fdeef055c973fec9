"""The simulator: ask, watch it being calculated, read, take away as CSV."""

import csv

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import peran_pada, tanggal_kantor, zona_kantor
from ekinerja.periode import queries
from ekinerja.periode.rules import terhenti
from ekinerja.waktu import Bulan
from ekinerja.web.forms_simulasi import AnggaranForm, SaringForm, SimulasiForm
from ekinerja.web.simulasi.mulai import mulai
from ekinerja.web.simulasi.pilihan import pilihan_bulan, pilihan_pembanding
from ekinerja.web.simulasi.tampil import KATA_KEADAAN, Tampilan, tampilkan

SEHALAMAN = 25
KOLOM_CSV = (
    "nip", "nama", "unit", "kelas", "semula", "menjadi", "selisih", "keadaan", "sebab",
)  # fmt: skip
RUMUS = ("=", "+", "-", "@", "\t", "\r")


@require_http_methods(["GET", "POST"])
def simulasi_daftar(request: Permintaan) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    isi = request.POST if request.method == "POST" else None
    form = SimulasiForm(isi, initial=request.GET.dict()).dengan_pilihan(
        bulan=pilihan_bulan(hari_ini), pembanding=pilihan_pembanding()
    )
    if request.method == "POST" and form.is_valid():
        try:
            satu = mulai(
                bulan=Bulan.baca(form.cleaned_data["bulan"]),
                pilihan=form.cleaned_data["pembanding"],
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as sebab:
            form.add_error(None, str(sebab))
        else:
            return redirect("web:simulasi", satu.id)
    konteks = {
        "form": form,
        "daftar": queries.simulasi_terbaru(),
        "zona": zona_kantor(request.user),
        "bkpsdm": "bkpsdm" in peran_pada(request.user, hari_ini),
    }
    return render(request, "web/simulasi_daftar.html", konteks)


@require_GET
def simulasi(request: Permintaan, simulasi_id: int) -> HttpResponse:
    satu = queries.simulasi_bernomor(simulasi_id)
    if satu is None:
        raise Http404
    konteks: dict[str, object] = {
        "simulasi": satu,
        "bulan": Bulan.baca(satu.bulan),
        "zona": zona_kantor(request.user),
    }
    if satu.keadaan != "selesai":
        konteks["terhenti"] = terhenti(
            keadaan=satu.keadaan, detak_at=satu.detak_at, now=request.now
        )
        return render(request, "web/simulasi_berjalan.html", konteks)
    form_anggaran = AnggaranForm(request.GET)
    tampilan = tampilkan(satu, anggaran=form_anggaran.rupiah)
    form = _saring(request, tampilan)
    halaman = Paginator(tampilan.orang(form.saring), SEHALAMAN)
    konteks |= {
        "tampilan": tampilan,
        "form": form,
        "form_anggaran": form_anggaran,
        "disaring": any(request.GET.get(nama) for nama in form.fields),
        "halaman": halaman.get_page(request.GET.get("halaman")),
    }
    return render(request, "web/simulasi.html", konteks)


@require_GET
def simulasi_csv(request: Permintaan, simulasi_id: int) -> HttpResponse:
    satu = queries.simulasi_bernomor(simulasi_id)
    if satu is None or satu.keadaan != "selesai":
        raise Http404
    tampilan = tampilkan(satu, anggaran=None)
    nama = f"simulasi-{satu.bulan}-{satu.id}.csv"
    balasan = HttpResponse(content_type="text/csv; charset=utf-8")
    balasan["Content-Disposition"] = f'attachment; filename="{nama}"'
    balasan.write("\ufeff")  # so that spreadsheets read it as UTF-8
    tulis = csv.writer(balasan, delimiter=";")
    tulis.writerow(KOLOM_CSV)
    for orang in tampilan.orang(_saring(request, tampilan).saring):
        tulis.writerow(
            [
                orang.nip,
                _polos(orang.nama),
                _polos(orang.nama_unit),
                orang.kelas or "",
                orang.lama,
                orang.baru,
                orang.selisih,
                KATA_KEADAAN[orang.keadaan],
                _polos(orang.kalimat),
            ]
        )
    return balasan


def _saring(request: Permintaan, tampilan: Tampilan) -> SaringForm:
    unit, kelas = (
        [(kunci, satu.nama) for kunci, satu in tampilan.rekap.urut(bagian) if kunci]
        for bagian in ("unit", "kelas")
    )
    return SaringForm(request.GET).dengan_pilihan(unit=unit, kelas=kelas)


def _polos(teks: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{teks}" if teks.startswith(RUMUS) else teks
