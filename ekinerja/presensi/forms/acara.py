"""What is typed about ceremonies and who came."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django import forms

from ekinerja.presensi import queries
from ekinerja.presensi.forms.dasar import isi_pilihan
from ekinerja.presensi.rules.acara import (
    BELUM_TERCATAT,
    JENIS_ACARA,
    KEADAAN,
    URAIAN_PANJANG,
)
from ekinerja.waktu import Bulan, BulanTidakTerbaca

TANGGAL_SALAH = "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun."
SEMINGGU = timedelta(days=7)
ULANG_MAKS = 53


class SaringAcaraForm(forms.Form):
    """Filters of the list, kept in the address; bad ones are ignored."""

    jenis = forms.ChoiceField(
        label="Jenis",
        required=False,
        choices=[("", "Semua jenis"), *JENIS_ACARA.items()],
    )
    bulan = forms.CharField(
        label="Bulan",
        required=False,
        widget=forms.TextInput(attrs={"type": "month", "placeholder": "2026-10"}),
    )
    unit = forms.TypedChoiceField(
        label="Unit", required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isi_pilihan(self, "unit", [("", "Semua unit"), *queries.pilihan_unit()])

    def clean_bulan(self) -> Bulan | None:
        try:
            return Bulan.baca(self.cleaned_data["bulan"])
        except BulanTidakTerbaca:
            return None

    @property
    def saring(self) -> queries.SaringAcara:
        """The filters that make sense."""
        self.is_valid()
        isi = self.cleaned_data
        return queries.SaringAcara(
            jenis=isi.get("jenis", ""), bulan=isi.get("bulan"), unit_id=isi.get("unit")
        )


class AcaraForm(forms.Form):
    """One ceremony, or the same one every week until a date."""

    jenis = forms.ChoiceField(
        label="Jenis",
        widget=forms.RadioSelect,
        choices=list(JENIS_ACARA.items()),
        error_messages={
            "required": "Pilih jenis acara.",
            "invalid_choice": "Jenis itu tidak dikenal. Pilih dari daftar.",
        },
    )
    uraian = forms.CharField(
        label="Nama acara",
        help_text="Misalnya Apel Senin pagi.",
        max_length=URAIAN_PANJANG,
        error_messages={
            "required": "Isi nama acaranya.",
            "max_length": f"Nama acara paling panjang {URAIAN_PANJANG} huruf.",
        },
    )
    tanggal = forms.DateField(
        label="Tanggal",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Isi tanggalnya.", "invalid": TANGGAL_SALAH},
    )
    ulangi_sampai = forms.DateField(
        label="Ulangi tiap minggu sampai",
        help_text="Hari libur dilewati.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": TANGGAL_SALAH},
    )
    semua_unit = forms.BooleanField(label="Semua unit", required=False)
    unit = forms.TypedMultipleChoiceField(
        label="Unit yang wajib hadir",
        help_text="Yang wajib hadir adalah semua pegawai unit itu, tanpa unit di bawahnya.",
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Unit itu tidak dikenal. Pilih dari daftar."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isi_pilihan(self, "unit", queries.pilihan_unit())

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if not isi.get("unit") and not isi.get("semua_unit"):
            self.add_error("unit", "Pilih sekurangnya satu unit, atau semua unit.")
        sejak, sampai = isi.get("tanggal"), isi.get("ulangi_sampai")
        if sejak and sampai and not sejak <= sampai <= sejak + ULANG_MAKS * SEMINGGU:
            self.add_error(
                "ulangi_sampai",
                "Tulis tanggal sesudah acara pertama, paling lama setahun.",
            )
        return isi

    def daftar_tanggal(self) -> list[date]:
        """The dates of the ceremony, week after week."""
        satu = self.cleaned_data["tanggal"]
        sampai = self.cleaned_data["ulangi_sampai"] or satu
        hasil = []
        while satu <= sampai:
            hasil.append(satu)
            satu += SEMINGGU
        return hasil

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The chosen units; None chosen by name where all are."""
        return (
            () if self.cleaned_data["semua_unit"] else tuple(self.cleaned_data["unit"])
        )


class KehadiranForm:
    """Who came: one answer a person, ``k_<id>``, and a button for all who have none."""

    def __init__(self, data: Mapping[str, str]) -> None:
        self.data = data

    def keadaan(self, orang: Iterable[queries.OrangAcara]) -> dict[int, str]:
        """The answer for everybody of the list; what nobody offered is as before."""
        sisa = self.data.get("sisa", "")
        hasil = {}
        for satu in orang:
            if satu.sendiri:
                continue
            isi = self.data.get(f"k_{satu.pegawai_id}", satu.keadaan)
            if isi not in KEADAAN and isi != BELUM_TERCATAT:
                isi = satu.keadaan
            if isi == BELUM_TERCATAT and sisa in KEADAAN:
                isi = sisa
            hasil[satu.pegawai_id] = isi
        return hasil
