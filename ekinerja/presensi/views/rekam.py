"""The tap: read the request, one domain call, answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.presensi import operations, queries
from ekinerja.presensi.forms import RekamForm
from ekinerja.waktu import jam_lokal, tulis_jam, tulis_tanggal

KATA_ARAH = {"masuk": "Masuk", "kembali": "Kembali", "pulang": "Pulang"}


@require_POST
def rekam(request: Permintaan, arah: str) -> HttpResponse:
    form = RekamForm(request.POST)
    if not form.is_valid():
        messages.error(
            request,
            "Ketukan belum tercatat karena halamannya tidak lengkap. "
            "Ketuk sekali lagi tombolnya.",
        )
        return redirect("web:hari_ini")
    try:
        hasil = operations.rekam(
            arah=arah,
            kunci=form.cleaned_data["kunci"].hex,
            oleh=request.user,
            now=request.now,
        )
    except Ditolak as sebab:
        messages.error(request, str(sebab))
        return redirect("web:hari_ini")
    _beri_tahu(request, hasil)
    return redirect("web:hari_ini")


def _beri_tahu(request: Permintaan, hasil: operations.HasilRekam) -> None:
    rekaman = hasil.rekaman
    jam = jam_lokal(rekaman.waktu_at, rekaman.zona)
    kata = KATA_ARAH[rekaman.arah]
    pukul = f"{tulis_jam(jam, detik=True)} {rekaman.zona}"
    if not hasil.baru:
        hari = tulis_tanggal(rekaman.tanggal)
        messages.info(request, f"{kata} sudah tercatat {hari} {pukul}.")
        return
    arti = queries.arti_terkunci(rekaman.tanggal)
    if rekaman.arah == "masuk" and not arti:
        arti = queries.arti_masuk(
            pegawai_id=rekaman.pegawai_id, tanggal=rekaman.tanggal, jam=jam
        )
    messages.success(request, f"{kata} tercatat {pukul}. {arti}".strip())
