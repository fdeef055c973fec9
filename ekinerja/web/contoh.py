"""Made-up values for the page that shows every component."""

import re
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest

SPRITE = Path(__file__).parent / "static" / "web" / "ikon.svg"

BAGIAN = (
    ("tanda", "Tanda"),
    ("garis-waktu", "Garis waktu"),
    ("bilah", "Diagram"),
    ("antrean", "Antrean"),
    ("pohon", "Pohon"),
    ("daftar", "Daftar"),
    ("formulir", "Formulir"),
    ("galat", "Galat"),
    ("konfirmasi", "Konfirmasi"),
    ("kosong", "Kosong"),
    ("ikon", "Ikon"),
)


@dataclass(frozen=True, slots=True)
class _Ruas:
    keadaan: str
    sejak: time | None
    sampai: time | None


class _ContohForm(forms.Form):
    tanggal = forms.DateField(
        label="Tanggal",
        help_text="Hari ini atau kemarin.",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    uraian = forms.CharField(
        label="Uraian kegiatan",
        help_text="Apa yang dikerjakan dan hasilnya, misalnya: Verifikasi berkas BOS SDN 3.",
        widget=forms.Textarea,
    )
    menit = forms.IntegerField(label="Menit", min_value=1)
    satuan = forms.ChoiceField(
        label="Satuan", choices=[("berkas", "Berkas"), ("orang", "Orang")]
    )
    cara = forms.ChoiceField(
        label="Cara mengisi waktu",
        choices=[("jam", "Jam mulai dan selesai"), ("menit", "Jumlah menit")],
        widget=forms.RadioSelect,
    )
    dinas_luar = forms.BooleanField(label="Dikerjakan di luar kantor", required=False)
    bukti = forms.FileField(
        label="Berkas bukti",
        required=False,
        help_text="PDF, JPG, atau PNG, paling besar 5 MB.",
    )


def contoh_komponen(request: HttpRequest) -> dict[str, Any]:
    """Context of ``/komponen/``."""
    salah = _ContohForm(
        {"tanggal": "2026-10-09", "uraian": "", "menit": "0", "cara": "menit"}
    )
    salah.is_valid()
    salah.add_error("tanggal", "Tanggal belum tiba. Isi hari ini atau kemarin.")
    salah.add_error(None, "Bulan Oktober 2026 masih terbuka, tetapi SKP belum ada.")
    return {
        "jenis_tanda": ["baik", "awas", "buruk", "info", "netral"],
        "bagian": BAGIAN,
        "ikon_semua": nama_ikon(),
        "form": _ContohForm(auto_id="rapi_%s"),
        "form_salah": salah,
        "segmen": [
            _Ruas("penuh", None, time(6, 30)),
            _Ruas("berkurang", time(6, 30, 1), time(7, 15)),
            _Ruas("tutup", time(7, 15, 1), None),
        ],
        "jam": time(6, 21),
        "tanggal": date(2026, 10, 6),
        "belahan": [(30, 84, 100, "aksen"), (70, 97, 100, "utama")],
        "harian": [
            ("1", 320, "baik"),
            ("2", 300, "baik"),
            ("5", 180, "awas"),
            ("6", 0, "buruk"),
            ("7", 360, "baik"),
        ],
        "halaman": Paginator(range(133), 20).get_page(request.GET.get("halaman")),
    }


def nama_ikon() -> list[str]:
    """The icons of the sprite, in its order."""
    return re.findall(r'<symbol id="(\w+)"', SPRITE.read_text(encoding="utf-8"))
