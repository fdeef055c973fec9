"""What a superior fills in beside decisions: month targets and judgements."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField

from ekinerja.kinerja.models import EvaluasiKinerja
from ekinerja.kinerja.queries import BarisTarget
from ekinerja.kinerja.rules import (
    CATATAN_MAKS,
    PERILAKU_MAKS,
    SATUAN_MAKS,
    TARGET_MAKS,
    IsiNilai,
    IsiTarget,
)


class TargetForm(forms.Form):
    """Month targets, a quantity and a unit for each RHK; an empty one means none."""

    def __init__(self, *args: Any, baris: Sequence[BarisTarget], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.baris = baris
        for satu in baris:
            ada = satu.target
            self.fields[f"jumlah_{satu.rhk.id}"] = forms.IntegerField(
                label="Jumlah",
                required=False,
                min_value=1,
                max_value=TARGET_MAKS,
                initial=ada.jumlah if ada else None,
                error_messages=dict.fromkeys(
                    ("invalid", "min_value", "max_value"),
                    f"Target RHK {satu.rhk.nomor} ditulis sebagai angka dari 1 sampai "
                    "100.000. Kosongkan bila tanpa target.",
                ),
            )
            self.fields[f"satuan_{satu.rhk.id}"] = forms.CharField(
                label="Satuan",
                required=False,
                max_length=SATUAN_MAKS,
                initial=ada.satuan if ada else satu.satuan,
                error_messages={
                    "max_length": f"Satuan paling panjang {SATUAN_MAKS} huruf."
                },
            )

    def bidang(self) -> list[tuple[BarisTarget, BoundField, BoundField]]:
        """Each RHK with its two fields."""
        return [
            (satu, self[f"jumlah_{satu.rhk.id}"], self[f"satuan_{satu.rhk.id}"])
            for satu in self.baris
        ]

    def isi(self) -> list[IsiTarget]:
        """The rows as typed."""
        return [
            IsiTarget(
                satu.rhk.id,
                self.cleaned_data[f"jumlah_{satu.rhk.id}"],
                self.cleaned_data[f"satuan_{satu.rhk.id}"],
            )
            for satu in self.baris
        ]


class NilaiForm(forms.Form):
    """The judgement of a period. The predicate is not asked: it follows."""

    hasil_kerja = forms.ChoiceField(
        label="Hasil kerja",
        choices=EvaluasiKinerja.RATING,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih penilaian hasil kerja."},
    )
    perilaku = forms.ChoiceField(
        label="Perilaku kerja",
        choices=EvaluasiKinerja.RATING,
        widget=forms.RadioSelect,
        error_messages={"required": "Pilih penilaian perilaku kerja."},
    )
    nilai_perilaku = forms.IntegerField(
        label="Nilai perilaku",
        required=False,
        min_value=0,
        max_value=PERILAKU_MAKS,
        help_text=f"0 sampai {PERILAKU_MAKS}, bila kebijakan daerah memintanya.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"),
            f"Nilai perilaku ditulis sebagai angka dari 0 sampai {PERILAKU_MAKS}.",
        ),
    )
    catatan = forms.CharField(
        label="Umpan balik",
        required=False,
        max_length=CATATAN_MAKS,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": CATATAN_MAKS}),
        help_text="Pegawai membaca catatan ini.",
        error_messages={
            "max_length": f"Catatan paling panjang {CATATAN_MAKS} huruf. Ringkaskan."
        },
    )

    def isi(self) -> IsiNilai:
        """The judgement as given."""
        return IsiNilai(**self.cleaned_data)
