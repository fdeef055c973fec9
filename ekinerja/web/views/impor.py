"""Import units, posts and people: take a file, show what it would do, store it."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi import operations, queries
from ekinerja.organisasi.impor_lembar import lembar_ditolak, templat
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.organisasi.rules.impor.bentuk import KEADAAN, Rencana
from ekinerja.organisasi.rules.impor.jenis import JENIS
from ekinerja.pembuktian.lembar import BITA_MAKS, LembarTidakTerbaca
from ekinerja.uang import angka
from ekinerja.web.impor import simpanan
from ekinerja.web.impor.formulir import SaringForm, UnggahForm

SEHALAMAN = 25
SESI = "impor"
JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def impor(request: Permintaan) -> HttpResponse:
    return render(request, "web/impor.html", {"daftar": list(JENIS.values())})


@require_http_methods(["GET", "POST"])
def impor_jenis(request: Permintaan, apa: str) -> HttpResponse:
    form = UnggahForm(request.POST or None, request.FILES or None).untuk(apa)
    if request.method == "POST" and form.is_valid():
        try:
            kunci = _titipkan(request, apa, form)
        except Ditolak as sebab:
            form.add_error("berkas", str(sebab))
        else:
            simpanan.hapus(request.session.get(SESI, ""))
            request.session[SESI] = kunci
            return redirect("web:impor_pratinjau", apa)
    konteks = {"form": form, "jenis": JENIS[apa], "ada": _bahan(request, apa)}
    return render(request, "web/impor_jenis.html", konteks)


def _titipkan(request: Permintaan, apa: str, form: UnggahForm) -> str:
    """Keep the file; one too large is refused before it is read."""
    berkas: UploadedFile[bytes] = form.cleaned_data["berkas"]
    nama = str(berkas.name)
    if (berkas.size or 0) > BITA_MAKS:
        raise LembarTidakTerbaca(
            f"{nama} lebih dari {BITA_MAKS // 1024 // 1024} MB. "
            "Bagi menjadi beberapa berkas."
        )
    return simpanan.simpan(
        jenis=apa,
        nama=nama,
        isi=berkas.read(),
        nomor_sk=form.cleaned_data.get("nomor_sk", ""),
        now=request.now,
    )


def _bahan(request: Permintaan, apa: str) -> simpanan.Bahan | None:
    return simpanan.buka(request.session.get(SESI, ""), apa)


def _rencana(request: Permintaan, bahan: simpanan.Bahan) -> Rencana:
    return queries.rencana_impor(
        bahan.tabel(), oleh=request.user, nomor_sk=bahan.nomor_sk
    )


def _tanpa_berkas(request: Permintaan, apa: str) -> HttpResponse:
    messages.info(request, "Berkasnya sudah tidak disimpan. Unggah sekali lagi.")
    return redirect("web:impor_jenis", apa)


@require_http_methods(["GET", "POST"])
def impor_pratinjau(request: Permintaan, apa: str) -> HttpResponse:
    bahan = _bahan(request, apa)
    if bahan is None:
        return _tanpa_berkas(request, apa)
    if request.method == "POST":
        return _simpan(request, bahan)
    rencana = _rencana(request, bahan)
    form = SaringForm(request.GET)
    cocok = form.cocok(rencana.butir)
    konteks = {
        "bahan": bahan,
        "jenis": rencana.tabel.jenis,
        "rencana": rencana,
        "baik": len(rencana.baik),
        "ditolak": len(rencana.ditolak),
        "jumlah": [(k, kata, rencana.banyak(k)) for k, kata in KEADAAN.items()],
        "form": form,
        "disaring": any(request.GET.get(nama) for nama in form.fields),
        "halaman": Paginator(cocok, SEHALAMAN).get_page(request.GET.get("halaman")),
    }
    return render(request, "web/impor_pratinjau.html", konteks)


def _simpan(request: Permintaan, bahan: simpanan.Bahan) -> HttpResponse:
    """Store what was looked at; where rows stay refused the preview shows them."""
    minta = operations.PermintaanImpor(
        bahan.tabel(),
        bahan.nama,
        nomor_sk=bahan.nomor_sk,
        hanya_yang_baik="hanya_yang_baik" in request.POST,
        sidik=request.POST.get("sidik", ""),
    )
    try:
        hasil = operations.simpan_impor(minta, oleh=request.user, now=request.now)
    except Ditolak as sebab:
        messages.error(request, str(sebab))
        return redirect("web:impor_pratinjau", bahan.jenis)
    messages.success(
        request, f"{angka(len(hasil.baik))} {hasil.tabel.jenis.satuan} disimpan."
    )
    if hasil.ditolak:
        return redirect("web:impor_pratinjau", bahan.jenis)
    simpanan.hapus(bahan.kunci)
    return redirect("web:impor")


@require_GET
def impor_templat(request: Permintaan, apa: str) -> HttpResponse:
    return _unduhan(templat(JENIS[apa]), f"templat-{apa}.xlsx")


@require_GET
def impor_ditolak(request: Permintaan, apa: str) -> HttpResponse:
    bahan = _bahan(request, apa)
    if bahan is None:
        return _tanpa_berkas(request, apa)
    isi = lembar_ditolak(_rencana(request, bahan))
    return _unduhan(isi, f"{apa}-ditolak.xlsx")


def _unduhan(isi: bytes, nama: str) -> HttpResponse:
    balasan = HttpResponse(isi, content_type=JENIS_XLSX)
    balasan["Content-Disposition"] = f'attachment; filename="{nama}"'
    return balasan
