"""The superior's queue: look, choose, decide."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import PutusanForm, nomor
from ekinerja.kinerja.operations import HasilPutusan
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor, zona_kantor
from ekinerja.waktu import ZONA, Bulan, tanggal_lokal, tulis_jam, tulis_tanggal

SEHALAMAN = 50
DISEBUT = 5


def antrean(request: Permintaan) -> HttpResponse:
    form = PutusanForm(initial={"kueri": request.GET.urlencode()})
    return _tampil(request, request.GET, form)


def putuskan(request: Permintaan) -> HttpResponse:
    form = PutusanForm(request.POST)
    kueri = QueryDict(request.POST.get("kueri", "")[:200])
    if not form.is_valid():
        return _tampil(request, kueri, form, terpilih=request.POST.getlist("ids"))
    ids, aksi = form.cleaned_data["ids"], form.cleaned_data["aksi"]
    siapa: dict[str, Any] = {"ids": ids, "oleh": request.user, "now": request.now}
    try:
        if aksi == "kembalikan":
            alasan = form.cleaned_data["alasan"]
            hasil = operations.kembalikan(alasan=alasan, **siapa)
        else:
            hasil = operations.setujui(**siapa)
    except Ditolak as ditolak:
        form.add_error("alasan" if aksi == "kembalikan" and ids else None, str(ditolak))
        return _tampil(request, kueri, form, terpilih=[str(id_) for id_ in ids])
    _beri_tahu(request, hasil, aksi=aksi)
    alamat = reverse("kinerja:antrean")
    return redirect(f"{alamat}?{kueri.urlencode()}" if kueri else alamat)


def _tampil(
    request: Permintaan,
    kueri: QueryDict,
    form: PutusanForm,
    terpilih: Collection[str] = (),
) -> HttpResponse:
    hari_ini = tanggal_kantor(request.user, request.now)
    pegawai_id = nomor(kueri.get("pegawai", ""))
    perlu_dilihat = kueri.get("saring") == "perlu"
    isi = queries.antrean(
        atasan_id=request.user.pegawai_id,
        hari_ini=hari_ini,
        pegawai_id=pegawai_id,
        perlu_dilihat=perlu_dilihat,
    )
    paginator = Paginator(isi.baris, SEHALAMAN)
    paginator.count = isi.jumlah_baris
    halaman = paginator.get_page(kueri.get("halaman"))
    zona = zona_kantor(request.user)
    otomatis = queries.otomatis_banyak(list(halaman))
    baris = [
        {
            "aktivitas": satu,
            "menunggu_hari": _hari_menunggu(satu.diajukan_at, hari_ini, zona),
            "terpilih": str(satu.id) in terpilih,
            "sama": _kata_sama(queries.sama_dengan(satu)),
            "otomatis": _kata_otomatis(otomatis.get(satu.id), request.now, zona),
        }
        for satu in halaman
    ]
    konteks = {
        "antrean": isi,
        "jumlah_antrean": isi.jumlah,
        "otomatis_hari": _hari_otomatis(hari_ini),
        "kelalaian": queries.kelalaian_milik(
            pegawai_id=request.user.pegawai_id, bulan=Bulan.dari(hari_ini)
        ),
        "baris": baris,
        "halaman": halaman,
        "tertua_hari": _hari_menunggu(isi.tertua_at, hari_ini, zona),
        "pegawai_id": None if perlu_dilihat else pegawai_id,
        "perlu_dilihat": perlu_dilihat,
        "form": form,
    }
    return render(request, "kinerja/antrean.html", konteks)


def _hari_otomatis(hari_ini: date) -> int | None:
    aturan = queries.aturan_terbaca(hari_ini)
    return aturan.setujui_otomatis_hari if aturan else None


def _kata_otomatis(pada: datetime | None, now: datetime, zona: str) -> str:
    """When a report approves itself, where that is less than a day away."""
    if pada is None or pada - now > timedelta(days=1):
        return ""
    lokal = pada.astimezone(ZONA[zona])
    return f"Otomatis {tulis_tanggal(lokal.date())} {tulis_jam(lokal.time())}"


def _kata_sama(tanggal: date | None) -> str:
    return f"Sama dengan {tulis_tanggal(tanggal)}" if tanggal else ""


def _hari_menunggu(sejak: Any, hari_ini: date, zona: str) -> int:
    return (hari_ini - tanggal_lokal(sejak, zona)).days if sejak else 0


def _beri_tahu(request: Permintaan, hasil: HasilPutusan, *, aksi: str) -> None:
    """Say what was done and how to undo it, then name what was not done."""
    if hasil.diputus:
        kata = "disetujui" if aksi == "setujui" else "dikembalikan"
        pesan = f"{len(hasil.diputus)} laporan {kata}, {hasil.menit} menit."
        if aksi == "setujui":
            tautan = format_html_join(
                ", ",
                '<a href="{}">{}</a>',
                (
                    (reverse("kinerja:lihat", args=[satu.id]), satu.uraian)
                    for satu in hasil.diputus[:DISEBUT]
                ),
            )
            lebih = len(hasil.diputus) - DISEBUT
            ekor = f" dan {lebih} lainnya" if lebih > 0 else ""
            pesan = format_html(
                "{} Keliru? Buka laporannya lalu Batalkan persetujuan: {}{}.",
                pesan,
                tautan,
                ekor,
            )
        messages.success(request, pesan)
    for tolakan in hasil.ditolak[:DISEBUT]:
        messages.warning(request, f"Belum diputus: {tolakan.label}. {tolakan.kalimat}")
    if len(hasil.ditolak) > DISEBUT:
        lebih = len(hasil.ditolak) - DISEBUT
        messages.warning(request, f"{lebih} laporan lain juga belum diputus.")
