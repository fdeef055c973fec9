"""What people type about themselves and about others' obligations."""

from typing import Any

from django import forms
from django.http import QueryDict

from ekinerja.organisasi.models import RiwayatStatus
from ekinerja.organisasi.queries import Saring


class MasukForm(forms.Form):
    """Name and password. Spaces people paste with their NIP do not matter.

    ``next`` is the page asked for, ``lanjut`` a form that was sent too late.
    """

    nama_masuk = forms.CharField(
        label="NIP",
        max_length=60,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "username",
                "autocapitalize": "none",
                "inputmode": "text",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": "Isi NIP Anda, 18 angka."},
    )
    sandi = forms.CharField(
        label="Kata sandi",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Isi kata sandi Anda."},
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)
    lanjut = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_nama_masuk(self) -> str:
        nama: str = self.cleaned_data["nama_masuk"]
        return "".join(nama.split()).lower()


class PenuhiForm(forms.Form):
    """The day an obligation was met; not in the future."""

    dipenuhi_pada = forms.DateField(
        label="Dimutakhirkan pada",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": "Isi tanggal pemutakhiran, seperti pada bukti di MySAPK.",
            "invalid": "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun.",
        },
    )


class KecualikanForm(forms.Form):
    """Why an obligation does not bind a person."""

    alasan = forms.CharField(
        label="Dikecualikan karena",
        max_length=120,
        error_messages={
            "required": "Isi alasannya, misalnya pensiun tahun ini.",
            "max_length": "Alasan paling panjang 120 huruf.",
        },
    )


class CariPegawaiForm(forms.Form):
    """Search and filters of the list of people, kept in the address."""

    cari = forms.CharField(label="Nama atau NIP", max_length=120, required=False)
    unit = forms.ChoiceField(label="Unit", required=False)
    status = forms.ChoiceField(
        label="Status",
        required=False,
        choices=[("", "Semua status"), *RiwayatStatus.STATUS],
    )

    def __init__(self, data: QueryDict, *, unit: list[tuple[str, str]]) -> None:
        super().__init__(data)
        pilihan: Any = self.fields["unit"]
        pilihan.choices = [("", "Semua unit"), *unit]

    @property
    def saring(self) -> Saring:
        """What was asked for; an answer the list does not know narrows nothing."""
        self.is_valid()
        isi = self.cleaned_data
        return Saring(
            cari=isi.get("cari", "").strip(),
            unit=isi.get("unit", ""),
            status=isi.get("status", ""),
        )
