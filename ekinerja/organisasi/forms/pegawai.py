"""Search and filters of the list of people, and a person's new status."""

from typing import Any

from django import forms
from django.http import QueryDict

from ekinerja.organisasi.forms.catatan import tanggal
from ekinerja.organisasi.models import RiwayatStatus
from ekinerja.organisasi.queries import Saring


class StatusForm(forms.Form):
    """A new employment status as its decree says."""

    status = forms.ChoiceField(
        label="Status",
        widget=forms.RadioSelect,
        choices=[satu for satu in RiwayatStatus.STATUS if satu[0] != "kepala_daerah"],
        error_messages={
            "required": "Pilih statusnya.",
            "invalid_choice": "Status itu tidak dikenal. Pilih dari daftar.",
        },
    )
    golongan = forms.CharField(
        label="Golongan",
        help_text="Misalnya III/b, atau IX untuk PPPK.",
        max_length=8,
        required=False,
        error_messages={"max_length": "Golongan paling panjang 8 huruf."},
    )
    nomor_sk = forms.CharField(
        label="Nomor SK",
        max_length=80,
        error_messages={
            "required": "Isi nomor SK-nya.",
            "max_length": "Nomor SK paling panjang 80 huruf.",
        },
    )
    sejak = tanggal(
        "Mulai tanggal",
        "Isi tanggal mulainya.",
        petunjuk="Status sebelumnya berakhir sehari sebelum tanggal ini.",
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
