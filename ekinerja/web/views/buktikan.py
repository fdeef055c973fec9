"""Prove a policy: take the files, ask what the columns mean, show what differs."""

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ekinerja.alur import Ditolak
from ekinerja.organisasi.permintaan import Permintaan
from ekinerja.pembuktian.lembar import BITA_MAKS, LembarTidakTerbaca, buka
from ekinerja.pembuktian.tulis import tulis_xlsx
from ekinerja.pembuktian.usul import usulkan
from ekinerja.web.buktikan import simpanan, tampil
from ekinerja.web.buktikan.formulir import PemetaanForm, SaringForm, UnggahForm
from ekinerja.web.buktikan.jalan import Terbuka, bukakan, muat
from ekinerja.web.buktikan.jalan import bukti as hitung_bukti
from ekinerja.web.simulasi.pilihan import pilihan_pembanding

SEHALAMAN = 25
DITOLAK_TAMPIL = 50
SESI = "pembuktian"
JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "POST"])
def buktikan(request: Permintaan) -> HttpResponse:
    form = UnggahForm(request.POST or None, request.FILES or None).dengan_pilihan(
        pilihan_pembanding()
    )
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            lembar, harian = _isi(isi["lembar"]), _isi(isi["harian"])
            _periksa(isi["kebijakan"], lembar, harian)
        except Ditolak as sebab:
            form.add_error("lembar", str(sebab))
        else:
            simpanan.hapus(request.session.get(SESI, ""))
            request.session[SESI] = simpanan.simpan(
                kebijakan=isi["kebijakan"],
                lembar=lembar or ("", b""),
                harian=harian,
                now=request.now,
            )
            return redirect("web:buktikan_pemetaan")
    konteks = {"form": form, "ada": _bahan(request) is not None}
    return render(request, "web/buktikan.html", konteks)


def _isi(unggahan: "UploadedFile[bytes] | None") -> tuple[str, bytes] | None:
    """A file's name and bytes, refused by its size before it is read."""
    if unggahan is None:
        return None
    nama = str(unggahan.name)
    if (unggahan.size or 0) > BITA_MAKS:
        raise LembarTidakTerbaca(
            f"{nama} lebih dari {BITA_MAKS // 1024 // 1024} MB. "
            "Simpan lembar bulan itu saja ke berkas lain."
        )
    return nama, unggahan.read()


def _periksa(
    kebijakan: str,
    lembar: tuple[str, bytes] | None,
    harian: tuple[str, bytes] | None,
) -> None:
    """Files that cannot even be proposed a mapping for are refused at once."""
    nama, isi = lembar or ("", b"")
    usulkan(buka(nama, isi), muat(kebijakan), harian=buka(*harian) if harian else None)


def _bahan(request: Permintaan) -> simpanan.Bahan | None:
    return simpanan.buka(request.session.get(SESI, ""))


def _terbuka(request: Permintaan) -> tuple[simpanan.Bahan, Terbuka] | None:
    """This session's upload, opened; a notice says why there is none."""
    bahan = _bahan(request)
    if bahan is None:
        messages.info(
            request, "Lembar kerjanya sudah tidak disimpan. Unggah sekali lagi."
        )
        return None
    try:
        return bahan, bukakan(bahan)
    except Ditolak as sebab:
        messages.error(request, str(sebab))
        return None


@require_http_methods(["GET", "POST"])
def buktikan_pemetaan(request: Permintaan) -> HttpResponse:
    ada = _terbuka(request)
    if ada is None:
        return redirect("web:buktikan")
    bahan, terbuka = ada
    form = PemetaanForm(
        request.POST or None,
        pemetaan=terbuka.pemetaan,
        periode_ada=terbuka.periode_ada,
        kebijakan=terbuka.kebijakan,
        kata=terbuka.kata(),
    )
    if request.method == "POST" and form.is_valid():
        simpanan.simpan_pemetaan(bahan.kunci, form.teks(bahan.nama))
        return redirect("web:buktikan_hasil")
    konteks = {
        "form": form,
        "bahan": bahan,
        "kebijakan": terbuka.kebijakan,
        "kolom": tampil.kolom_pegawai(terbuka, form),
        "kolom_harian": tampil.kolom_harian(terbuka, form),
    }
    return render(request, "web/buktikan_pemetaan.html", konteks)


@require_GET
def buktikan_hasil(request: Permintaan) -> HttpResponse:
    ada = _terbuka(request)
    if ada is None:
        return redirect("web:buktikan")
    bahan, terbuka = ada
    if not bahan.pemetaan:
        return redirect("web:buktikan_pemetaan")
    bukti = hitung_bukti(bahan, terbuka)
    semua = tampil.butir(bukti)
    form = SaringForm(request.GET).dengan_pilihan(
        kolom=[(tampil.kunci_sasaran(p), p.nama) for p in bukti.per_sasaran],
        sebab=tampil.pilihan_sebab(semua),
    )
    cocok = tampil.saring(semua, form.saring)
    konteks = {
        "bahan": bahan,
        "bukti": bukti,
        "kebijakan": terbuka.kebijakan,
        "form": form,
        "banyak": len(semua),
        "disaring": any(request.GET.get(nama) for nama in form.fields),
        "halaman": Paginator(cocok, SEHALAMAN).get_page(request.GET.get("halaman")),
        "per_kolom": [(tampil.kunci_sasaran(p), p) for p in bukti.per_sasaran],
        "ditolak": bukti.ditolak[:DITOLAK_TAMPIL],
        "ditolak_lain": max(len(bukti.ditolak) - DITOLAK_TAMPIL, 0),
    }
    return render(request, "web/buktikan_hasil.html", konteks)


@require_GET
def buktikan_xlsx(request: Permintaan) -> HttpResponse:
    ada = _terbuka(request)
    if ada is None or not ada[0].pemetaan:
        return redirect("web:buktikan")
    isi = tulis_xlsx(hitung_bukti(*ada))
    return _unduhan(isi, JENIS_XLSX, f"selisih-{ada[1].pemetaan.periode}.xlsx")


@require_GET
def buktikan_toml(request: Permintaan) -> HttpResponse:
    bahan = _bahan(request)
    if bahan is None or not bahan.pemetaan:
        return redirect("web:buktikan")
    return _unduhan(bahan.pemetaan.encode(), "application/toml", "pemetaan.toml")


def _unduhan(isi: bytes, jenis: str, nama: str) -> HttpResponse:
    balasan = HttpResponse(isi, content_type=jenis)
    balasan["Content-Disposition"] = f'attachment; filename="{nama}"'
    return balasan
