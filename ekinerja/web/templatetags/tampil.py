"""How values, states and fields are shown. A template builtin: no ``load`` needed.

Filters answer an en dash for "no value", so a page never shows ``None``.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from fractions import Fraction
from functools import lru_cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ekinerja import uang, waktu
from ekinerja.web import gambar

register = template.Library()

KOSONG = "\N{EN DASH}"
JENIS_TANDA = ("baik", "awas", "buruk", "info", "netral")
JENIS_PESAN = {"success": "baik", "warning": "awas", "error": "buruk"}


@register.filter
def rupiah(nilai: int | None) -> str:
    return KOSONG if nilai is None else uang.rupiah(nilai)


@register.filter
def angka(nilai: int | None) -> str:
    return KOSONG if nilai is None else uang.angka(nilai)


@register.filter
def pecahan(nilai: Fraction | int | None, digit: int = 2) -> str:
    return KOSONG if nilai is None else uang.pecahan(Fraction(nilai), digit=digit)


@register.filter
def tanggal(nilai: date | None) -> str:
    """``Sel 6 Okt``."""
    return KOSONG if nilai is None else waktu.tulis_tanggal(nilai)


@register.filter
def tanggal_panjang(nilai: date | None) -> str:
    """``Selasa, 6 Oktober 2026``."""
    return KOSONG if nilai is None else waktu.tulis_tanggal_panjang(nilai)


@register.filter
def jam(nilai: time | None) -> str:
    """``06.21``."""
    return KOSONG if nilai is None else waktu.tulis_jam(nilai)


@register.filter
def jam_detik(nilai: time | None) -> str:
    """``06.21.09``."""
    return KOSONG if nilai is None else waktu.tulis_jam(nilai, detik=True)


@register.filter
def durasi_menit(nilai: int | None) -> str:
    """Minutes as ``3 jam 30 menit``."""
    if nilai is None:
        return KOSONG
    return waktu.tulis_durasi(nilai * 60) if nilai else "0 menit"


@register.filter
def nama_bulan(nilai: waktu.Bulan | str | None) -> str:
    """``Oktober 2026``, from a month or from ``2026-10``."""
    if nilai is None:
        return KOSONG
    return (waktu.Bulan.baca(nilai) if isinstance(nilai, str) else nilai).nama


@register.filter
def saat(nilai: datetime | None, zona: str = "WIB") -> str:
    """``Sel 6 Okt 06.21 WIB``: a moment on the clock of a duty place."""
    if nilai is None:
        return KOSONG
    lokal = nilai.astimezone(waktu.ZONA[zona])
    return f"{waktu.tulis_tanggal(lokal.date())} {waktu.tulis_jam(lokal.time())} {zona}"


@register.filter
def pukul(nilai: datetime | None, zona: str = "WIB") -> str:
    """``06.21 WIB``, under a heading that names the day."""
    if nilai is None:
        return KOSONG
    return f"{waktu.tulis_jam(nilai.astimezone(waktu.ZONA[zona]).time())} {zona}"


@register.filter
def jenis_pesan(tingkat: str) -> str:
    """The colour of a notice from the level of Django's messages."""
    return JENIS_PESAN.get(tingkat, "info")


@register.simple_tag
@lru_cache(maxsize=512)
def ikon(nama: str, kelas: str = "") -> SafeString:
    """An icon of the sprite; decoration only, so the word always stands beside it."""
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        f"ikon {kelas}".strip(),
        static("web/ikon.svg"),
        nama,
    )


@register.simple_tag
def tanda(jenis: str, teks: str) -> SafeString:
    """A status: one of the five colours, always with its word."""
    if jenis not in JENIS_TANDA:
        raise template.TemplateSyntaxError(
            f"Tanda '{jenis}' tidak dikenal. Pakai salah satu: {', '.join(JENIS_TANDA)}."
        )
    return format_html('<span class="tanda {}">{}</span>', jenis, teks)


@register.inclusion_tag("tampil/bidang.html")
def bidang(field: BoundField) -> dict[str, Any]:
    """One field: label, hint above the input, error, input."""
    jenis = getattr(field.field.widget, "input_type", "")
    kotak = jenis == "checkbox" and not field.field.widget.use_fieldset
    return {"field": field, "kotak": kotak, "kelompok": field.use_fieldset}


@register.inclusion_tag("tampil/ringkasan_galat.html")
def ringkasan_galat(form: BaseForm) -> dict[str, Any]:
    """What must be mended, on top of the form, each line jumping to its field."""
    butir = [
        (field.id_for_label or field.auto_id, galat)
        for field in form
        for galat in field.errors
    ]
    return {"umum": form.non_field_errors(), "butir": butir}


@register.inclusion_tag("tampil/ringkasan_galat.html")
def galat(daftar: str | Iterable[str]) -> dict[str, Any]:
    """The same box from plain sentences; nothing when there are none."""
    umum = [daftar] if isinstance(daftar, str) else list(daftar)
    return {"umum": [kalimat for kalimat in umum if kalimat], "butir": []}


@register.inclusion_tag("tampil/bilah.html")
def bilah(
    nilai: gambar.Angka | None,
    maks: gambar.Angka | None,
    jenis: str = "utama",
    label: str = "",
) -> dict[str, Any]:
    """A bar of ``nilai`` out of ``maks``; ``label`` only when no text says the same."""
    return {
        "persen": gambar.persen(nilai or 0, maks or 0),
        "jenis": jenis,
        "label": label,
    }


@register.inclusion_tag("tampil/belah.html")
def belah(bagian: Iterable[gambar.Bagian]) -> dict[str, Any]:
    """Bars side by side, as wide as their share: ``(share, value, most, kind)``."""
    return {"bagian": gambar.belah(list(bagian))}


@register.inclusion_tag("tampil/batang.html")
def batang(
    daftar: Iterable[gambar.Batang], judul: str, maks: int | None = None
) -> dict[str, Any]:
    """A small column chart of ``(label, value, kind)``; a table stands behind it."""
    isi = list(daftar)
    potong = gambar.batang(isi, maks)
    pendek = gambar.label_batang([label for label, _, _ in isi])
    return {
        "batang": potong,
        "batang_berlabel": list(zip(potong, pendek, strict=False)),
        "berlabel": bool(pendek),
        "isi": isi,
        "judul": judul,
    }


@register.inclusion_tag("tampil/batang_ganda.html")
def batang_ganda(daftar: Iterable[tuple[str, int, int]], judul: str) -> dict[str, Any]:
    """Pairs of columns, how it was and how it is, with a table behind them."""
    isi = list(daftar)
    return {"batang": gambar.batang_ganda(isi), "isi": isi, "judul": judul}


@register.inclusion_tag("tampil/garis_waktu.html")
def garis_waktu(
    segmen: Iterable[gambar.Segmen], saat_ini: time | None = None
) -> dict[str, Any]:
    """The morning as one band, with the present moment on it."""
    ruas = gambar.garis_waktu(list(segmen))
    return {"ruas": ruas, "kini": gambar.letak(ruas, saat_ini)}


@register.simple_tag(takes_context=True)
def tautan_kueri(context: Context, **ubah: Any) -> str:
    """The current query string with changes; an empty value removes the key.

    A changed filter always leads back to the first page.
    """
    request = context.get("request")
    kueri = request.GET.copy() if request else QueryDict(mutable=True)
    if "halaman" not in ubah:
        kueri.pop("halaman", None)
    for kunci, nilai in ubah.items():
        if nilai in (None, ""):
            kueri.pop(kunci, None)
        else:
            kueri[kunci] = str(nilai)
    return f"?{kueri.urlencode()}" if kueri else "?"


@register.inclusion_tag("tampil/paginasi.html", takes_context=True)
def paginasi(context: Context, halaman: Page[Any]) -> Mapping[str, Any]:
    """Which rows these are, and the way to the others (``?halaman=2``)."""

    def alamat(nomor: int) -> str:
        return tautan_kueri(context, halaman=nomor if nomor > 1 else None)

    sebelum = alamat(halaman.previous_page_number()) if halaman.has_previous() else ""
    berikut = alamat(halaman.next_page_number()) if halaman.has_next() else ""
    return {"halaman": halaman, "sebelum": sebelum, "berikut": berikut}


@register.inclusion_tag("tampil/kosong.html")
def kosong(
    judul: str, kalimat: str, url: str = "", label: str = "", ikon: str = "kosong"
) -> dict[str, str]:
    """What will stand here, and how it comes."""
    return {
        "judul": judul,
        "kalimat": kalimat,
        "url": url,
        "label": label,
        "gambar": ikon,
    }
