"""Today: what must I do now."""

from uuid import uuid4

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from ekinerja.kinerja import queries as kinerja
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor
from ekinerja.web import pagi
from ekinerja.web.hari_ini import halaman_hari_ini


@require_GET
@never_cache
def hari_ini(request: Permintaan) -> HttpResponse:
    halaman = halaman_hari_ini(akun=request.user, now=request.now)
    hari = halaman.hari
    jenis_tanda, kata_tanda = pagi.tanda(hari)
    konteks = {
        "halaman": halaman,
        "hari": hari,
        "salam": f"{pagi.salam(hari.jam)}, {request.user.pegawai.nama.split()[0]}",
        "jenis_tanda": jenis_tanda,
        "kata_tanda": kata_tanda,
        "kalimat": pagi.kalimat(hari),
        "kalimat_kembali": pagi.kalimat_kembali(hari),
        "kalimat_pulang": pagi.kalimat_pulang(hari),
        "tombol": [(tombol, uuid4()) for tombol in pagi.tombol(hari)],
    }
    return render(request, "web/hari_ini.html", konteks)


@require_GET
@never_cache
def jumlah_antrean(request: Permintaan) -> HttpResponse:
    """How many reports wait, asked for by the page once it stands: the morning's
    button does not wait for a count over many people."""
    jumlah = kinerja.jumlah_antrean(
        atasan_id=request.user.pegawai_id,
        hari_ini=tanggal_kantor(request.user, request.now),
    )
    return JsonResponse({"jumlah": jumlah})
