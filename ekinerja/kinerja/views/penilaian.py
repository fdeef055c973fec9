"""Judging periods: the superior's list, the form, and a person's own judgements."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ekinerja.alur import Ditolak
from ekinerja.kinerja import operations, queries
from ekinerja.kinerja.forms import NilaiForm
from ekinerja.kinerja.rules import KATA_PREDIKAT, MATRIKS, PeriodeNilai, pilihan_periode
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.queries import tanggal_kantor, zona_kantor
from ekinerja.waktu import Bulan

SEHALAMAN = 25


def penilaian(request: Permintaan) -> HttpResponse:
    pilihan = pilihan_periode(tanggal_kantor(request.user, request.now))
    diminta = request.GET.get("periode", "")
    periode = next((p for p in pilihan if _kode(p) == diminta), pilihan[0])
    baris = queries.bawahan_dinilai(atasan_id=request.user.pegawai_id, periode=periode)
    konteks = {
        "periode": periode,
        "pilihan": [(_kode(p), p.nama, p == periode) for p in pilihan],
        "baris": baris,
        "belum": sum(satu.penilaian is None for satu in baris),
    }
    return render(request, "kinerja/penilaian.html", konteks)


def nilai(
    request: Permintaan, pegawai_id: int, sejak: Bulan, sampai: Bulan
) -> HttpResponse:
    periode = PeriodeNilai(sejak, sampai)
    lembar = queries.lembar_nilai(
        pegawai_id=pegawai_id, periode=periode, oleh=request.user, now=request.now
    )
    if lembar is None:
        raise Http404
    form = NilaiForm(request.POST or None, initial=_awal(lembar))
    if request.method == "POST" and form.is_valid():
        try:
            hasil = operations.nilai_kinerja(
                pegawai_id=pegawai_id,
                periode=periode,
                isi=form.isi(),
                oleh=request.user,
                now=request.now,
            )
        except Ditolak as ditolak:
            form.add_error(getattr(ditolak, "bidang", None), str(ditolak))
        else:
            kata = queries.penilaian(hasil).predikat
            pesan = f"{lembar.pegawai.nama} dinilai, predikat {kata.lower()}."
            messages.success(request, pesan)
            alamat = reverse("kinerja:penilaian")
            return redirect(f"{alamat}?periode={_kode(periode)}")
    konteks = {
        "lembar": lembar,
        "form": form,
        "kode": _kode(periode),
        "matriks": _matriks(),
        "zona": zona_kantor(request.user),
    }
    return render(request, "kinerja/nilai.html", konteks)


def nilai_daftar(request: Permintaan, pegawai_id: int) -> HttpResponse:
    orang = queries.orang(pegawai_id)
    if orang is None:
        raise Http404
    halaman = Paginator(queries.penilaian_orang(pegawai_id), SEHALAMAN).get_page(
        request.GET.get("halaman")
    )
    konteks = {
        "orang": orang,
        "milik_sendiri": pegawai_id == request.user.pegawai_id,
        "halaman": halaman,
        "daftar": [queries.penilaian(satu) for satu in halaman],
        "zona": zona_kantor(request.user),
    }
    return render(request, "kinerja/nilai_daftar.html", konteks)


def _kode(periode: PeriodeNilai) -> str:
    return f"{periode.sejak}..{periode.sampai}"


def _awal(lembar: queries.LembarNilai) -> dict[str, object]:
    if lembar.penilaian is None:
        return {}
    satu = lembar.penilaian.evaluasi
    return {
        "hasil_kerja": satu.hasil_kerja,
        "perilaku": satu.perilaku,
        "nilai_perilaku": satu.nilai_perilaku,
        "catatan": satu.catatan,
    }


def _matriks() -> list[tuple[str, list[str]]]:
    """The matrix in words: a row for each rating of the results, best first."""
    kata = {"di_atas": "Di atas", "sesuai": "Sesuai", "di_bawah": "Di bawah"}
    return [
        (
            kata[hasil],
            [
                KATA_PREDIKAT[MATRIKS[hasil, p]]
                for p in ("di_bawah", "sesuai", "di_atas")
            ],
        )
        for hasil in kata
    ]
