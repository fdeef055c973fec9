"""What is typed about punches and absences; decisions are made in ``rules``."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings

from ekinerja.presensi import queries
from ekinerja.presensi.forms.dasar import isi_pilihan
from ekinerja.presensi.rules.jenis import ANAK_MAKS, MELAHIRKAN
from ekinerja.waktu import Bulan, BulanTidakTerbaca

TANGGAL_SALAH = "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun."


class RekamForm(forms.Form):
    """The token that makes a double tap one punch."""

    kunci = forms.UUIDField()


class SaringForm(forms.Form):
    """Filters of the list of absences, kept in the address; bad ones are ignored."""

    cari = forms.CharField(label="Nama atau NIP", max_length=120, required=False)
    jenis = forms.ChoiceField(label="Jenis", required=False)
    bulan = forms.CharField(
        label="Bulan",
        required=False,
        widget=forms.TextInput(attrs={"type": "month", "placeholder": "2026-10"}),
    )
    unit = forms.TypedChoiceField(
        label="Unit", required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, tanggal: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isi_pilihan(
            self, "jenis", [("", "Semua jenis"), *queries.pilihan_saring(tanggal)]
        )
        isi_pilihan(self, "unit", [("", "Semua unit"), *queries.pilihan_unit()])

    def clean_bulan(self) -> Bulan | None:
        try:
            return Bulan.baca(self.cleaned_data["bulan"])
        except BulanTidakTerbaca:
            return None

    @property
    def saring(self) -> queries.Saring:
        """The filters that make sense."""
        self.is_valid()
        isi = self.cleaned_data
        return queries.Saring(
            cari=isi.get("cari", ""),
            jenis=isi.get("jenis", ""),
            bulan=isi.get("bulan"),
            unit_id=isi.get("unit"),
        )


class CariForm(forms.Form):
    """Whom an absence is recorded for; what cannot be a name finds nobody."""

    cari = forms.CharField(max_length=120, required=False)

    @property
    def isi(self) -> str:
        """The words to look for, or nothing."""
        return str(self.cleaned_data["cari"]) if self.is_valid() else ""


class KetidakhadiranForm(forms.Form):
    """One absence with the document behind it."""

    jenis = forms.ChoiceField(
        label="Jenis",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih jenis ketidakhadiran.",
            "invalid_choice": "Jenis itu tidak dikenal. Pilih dari daftar.",
        },
    )
    sejak = forms.DateField(
        label="Mulai tanggal",
        help_text="Seperti pada surat.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal mulai, seperti pada suratnya.",
            "invalid": TANGGAL_SALAH,
        },
    )
    sampai = forms.DateField(
        label="Sampai tanggal",
        help_text="Boleh hari yang sama.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal terakhir, seperti pada suratnya.",
            "invalid": TANGGAL_SALAH,
        },
    )
    anak_ke = forms.IntegerField(
        label="Anak keberapa",
        help_text="Hanya untuk cuti melahirkan.",
        required=False,
        widget=forms.NumberInput(attrs={"min": 1, "max": ANAK_MAKS}),
        error_messages={"invalid": "Tulis angka, misalnya 2."},
    )
    nomor_dokumen = forms.CharField(
        label="Nomor dokumen",
        help_text="Nomor surat cuti, surat dokter, atau surat tugas.",
        max_length=80,
        error_messages={
            "required": "Isi nomor surat yang mendasari ketidakhadiran ini.",
            "max_length": "Nomor dokumen paling panjang 80 huruf.",
        },
    )
    berkas = forms.FileField(
        label="Pindaian dokumen",
        help_text="PDF, JPG, atau PNG, paling besar 5 MB.",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        error_messages={
            "empty": "Berkas itu kosong. Pilih berkas lain.",
            "invalid": "Berkas tidak terbaca. Pilih lagi berkasnya.",
        },
    )
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": "Catatan paling panjang 250 huruf."},
    )

    def __init__(self, *args: Any, tanggal: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        jenis = queries.pilihan_jenis(tanggal)
        isi_pilihan(self, "jenis", jenis)
        if MELAHIRKAN not in dict(jenis):
            del self.fields["anak_ke"]

    def clean_berkas(self) -> Any:
        berkas = self.cleaned_data["berkas"]
        if berkas and berkas.size > settings.BERKAS_MAKS_BYTE:
            raise forms.ValidationError(
                "Berkas lebih besar dari 5 MB. Perkecil atau pindai ulang, "
                "lalu pilih lagi."
            )
        return berkas


class BatalForm(forms.Form):
    """Why a record of absence does not hold."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=250,
        error_messages={
            "required": "Isi alasan pembatalan.",
            "max_length": "Alasan paling panjang 250 huruf.",
        },
    )
