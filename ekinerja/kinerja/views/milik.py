"""A person's own reports and plan."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from ekinerja.kinerja import queries
from ekinerja.kinerja.rules import KATA_STATUS
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.presensi.queries import tempat_tugas
from ekinerja.waktu import Bulan, BulanTidakTerbaca

SEHALAMAN = 40
TAHUN_AWAL, TAHUN_AKHIR = 2000, 2100


def daftar(request: Permintaan) -> HttpResponse:
    pegawai_id = request.user.pegawai_id
    tempat = tempat_tugas(pegawai_id=pegawai_id, now=request.now)
    kini = Bulan.dari(tempat.tanggal)
    bulan = _bulan(request.GET.get("bulan", ""), bila_kosong=kini)
    status = request.GET.get("status", "")
    status = status if status in KATA_STATUS else ""
    jumlah = queries.jumlah_status(pegawai_id=pegawai_id, bulan=bulan)
    paginator = Paginator(
        queries.aktivitas_bulan(pegawai_id=pegawai_id, bulan=bulan, status=status),
        SEHALAMAN,
    )
    semua = sum(jumlah.values())
    paginator.count = jumlah.get(status, 0) if status else semua
    halaman = paginator.get_page(request.GET.get("halaman"))
    menit = queries.menit_harian(
        pegawai_id=pegawai_id, sejak=bulan.awal, sampai=bulan.akhir
    )
    konteks = {
        "bulan": bulan,
        "sebelum": bulan.sebelum if bulan.tahun > TAHUN_AWAL else None,
        "berikut": bulan.berikut if bulan < kini else None,
        "status": status,
        "semua": semua,
        "pil": [(k, kata, jumlah[k]) for k, kata in KATA_STATUS.items() if k in jumlah],
        "halaman": halaman,
        "hari": queries.per_hari(list(halaman), menit=menit),
        "menit_disetujui": sum(satu.disetujui for satu in menit.values()),
        "menit_menunggu": sum(satu.menunggu for satu in menit.values()),
    }
    return render(request, "kinerja/daftar.html", konteks)


def skp(request: Permintaan) -> HttpResponse:
    tempat = tempat_tugas(pegawai_id=request.user.pegawai_id, now=request.now)
    rencana = queries.skp_kini(
        pegawai_id=request.user.pegawai_id, hari_ini=tempat.tanggal
    )
    konteks = {"skp": rencana, "tahun": tempat.tanggal.year}
    return render(request, "kinerja/skp.html", konteks)


def _bulan(teks: str, *, bila_kosong: Bulan) -> Bulan:
    try:
        bulan = Bulan.baca(teks)
    except BulanTidakTerbaca:
        return bila_kosong
    return bulan if TAHUN_AWAL <= bulan.tahun <= TAHUN_AKHIR else bila_kosong
