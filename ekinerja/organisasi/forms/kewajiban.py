"""What is typed about obligations."""

from typing import Any

from django import forms
from django.http import QueryDict

from ekinerja.organisasi.forms.catatan import tanggal
from ekinerja.organisasi.queries import (
    JENIS_KEWAJIBAN,
    KEADAAN_KEWAJIBAN,
    SaringKewajiban,
)


class PenuhiForm(forms.Form):
    """The day an obligation was met; not in the future."""

    dipenuhi_pada = forms.DateField(
        label="Dipenuhi pada",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": "Isi tanggal pemenuhan, seperti pada buktinya.",
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


class KewajibanForm(forms.Form):
    """An obligation for everybody on a pasted list of NIPs."""

    jenis = forms.ChoiceField(
        label="Kewajiban",
        choices=[("", "Pilih kewajiban"), *JENIS_KEWAJIBAN.items()],
        error_messages={
            "required": "Pilih kewajibannya.",
            "invalid_choice": "Kewajiban itu tidak dikenal. Pilih dari daftar.",
        },
    )
    tahun = forms.IntegerField(
        label="Tahun",
        min_value=2000,
        max_value=2100,
        error_messages={
            "required": "Isi tahunnya.",
            "invalid": "Tahun bukan bilangan. Tulis misalnya 2026.",
            "min_value": "Tahun paling awal 2000.",
            "max_value": "Tahun paling akhir 2100.",
        },
    )
    batas = tanggal("Batas", "Isi tanggal terakhir memenuhinya.")
    nip = forms.CharField(
        label="NIP",
        help_text="Satu NIP tiap baris; boleh ditempel dari lembar kerja.",
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        error_messages={
            "required": "Tulis sedikitnya satu NIP.",
            "max_length": "Daftarnya terlalu panjang. Bagi menjadi beberapa daftar.",
        },
    )


class SaringKewajibanForm(forms.Form):
    """Search and filters of the list of obligations, kept in the address."""

    cari = forms.CharField(label="Nama atau NIP", max_length=120, required=False)
    jenis = forms.ChoiceField(
        label="Kewajiban",
        required=False,
        choices=[("", "Semua kewajiban"), *JENIS_KEWAJIBAN.items()],
    )
    tahun = forms.IntegerField(
        label="Tahun", required=False, min_value=2000, max_value=2100
    )
    unit = forms.ChoiceField(label="Unit", required=False)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua keadaan"), *KEADAAN_KEWAJIBAN.items()],
    )

    def __init__(self, data: QueryDict, *, unit: list[tuple[str, str]]) -> None:
        super().__init__(data)
        pilihan: Any = self.fields["unit"]
        pilihan.choices = [("", "Semua unit"), *unit]

    @property
    def saring(self) -> SaringKewajiban:
        """What was asked for; an answer the list does not know narrows nothing."""
        self.is_valid()
        isi = self.cleaned_data
        return SaringKewajiban(
            cari=isi.get("cari", "").strip(),
            jenis=isi.get("jenis", ""),
            tahun=isi.get("tahun"),
            unit=isi.get("unit", ""),
            keadaan=isi.get("keadaan", ""),
        )
