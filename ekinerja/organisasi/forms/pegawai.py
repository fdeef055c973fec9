"""Search and filters of the list of people."""

from typing import Any

from django import forms
from django.http import QueryDict

from ekinerja.organisasi.models import RiwayatStatus
from ekinerja.organisasi.queries import Saring


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
