"""Holidays: which year, one to add, one to take back."""

from django import forms

from ekinerja.jadwal.forms.pola import AlasanForm, tanggal
from ekinerja.jadwal.models import HariLibur

TAHUN_AWAL, TAHUN_AKHIR = 2000, 2100


class TahunForm(forms.Form):
    """The year looked at."""

    tahun = forms.IntegerField(
        label="Tahun", min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR, required=False
    )

    def pilihan(self, *, kini: int) -> int:
        """The year asked for, or this one."""
        if self.is_valid() and self.cleaned_data["tahun"]:
            return int(self.cleaned_data["tahun"])
        return kini


class LiburForm(forms.Form):
    """One holiday to add."""

    tanggal = tanggal("Tanggal", "Isi tanggalnya.")
    nama = forms.CharField(
        label="Nama",
        max_length=120,
        error_messages={
            "required": "Isi nama hari liburnya.",
            "max_length": "Nama paling panjang 120 huruf.",
        },
    )
    jenis = forms.ChoiceField(
        label="Jenis",
        choices=HariLibur.JENIS,
        initial="daerah",
        error_messages={
            "required": "Pilih jenisnya.",
            "invalid_choice": "Jenis itu tidak dikenal. Pilih dari daftar.",
        },
    )


class HapusLiburForm(AlasanForm):
    """One holiday to take back: the government works on that day."""

    tanggal = tanggal("Tanggal", "Pilih hari liburnya.")
