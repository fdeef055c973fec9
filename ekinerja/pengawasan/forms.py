"""What the auditor's timeline is narrowed to, kept in the address."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import QueryDict

from ekinerja.pengawasan.queries import Saring, pilihan_jenis
from ekinerja.waktu import Bulan, BulanTidakTerbaca

PALING_AWAL, PALING_AKHIR = date(2000, 1, 1), date(2100, 12, 31)


def _tanggal(label: str) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        validators=[MinValueValidator(PALING_AWAL), MaxValueValidator(PALING_AKHIR)],
        error_messages={"invalid": "Tanggal tidak terbaca. Tulis misalnya 2026-10-06."},
    )


class SaringForm(forms.Form):
    """Filters; an answer that cannot be read narrows nothing and says so."""

    pegawai = forms.CharField(label="Menyangkut siapa", max_length=120, required=False)
    pelaku = forms.CharField(label="Oleh siapa", max_length=120, required=False)
    jenis = forms.ChoiceField(label="Perbuatan", required=False)
    bulan = forms.CharField(
        label="Bulan",
        required=False,
        max_length=7,
        widget=forms.TextInput(attrs={"type": "month"}),
    )
    sejak = _tanggal("Sejak")
    sampai = _tanggal("Sampai")

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        pilihan: Any = self.fields["jenis"]
        pilihan.choices = [("", "Semua perbuatan"), *pilihan_jenis()]

    def clean_bulan(self) -> Bulan | None:
        teks = self.cleaned_data["bulan"]
        try:
            return Bulan.baca(teks) if teks else None
        except BulanTidakTerbaca as salah:
            raise forms.ValidationError(str(salah)) from salah

    @property
    def saring(self) -> Saring:
        self.is_valid()
        isi = self.cleaned_data
        return Saring(
            pegawai=isi.get("pegawai", "").strip(),
            pelaku=isi.get("pelaku", "").strip(),
            jenis=isi.get("jenis", ""),
            bulan=isi.get("bulan"),
            sejak=isi.get("sejak"),
            sampai=isi.get("sampai"),
        )
