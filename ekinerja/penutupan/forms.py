"""What the pages of the closing take in."""

from django import forms

from ekinerja.penutupan.queries import (
    KEADAAN_ORANG,
    KEADAAN_PENGHASILAN,
    URUTAN,
    Saring,
    SaringPenghasilan,
)
from ekinerja.penutupan.rules.penghasilan import KOLOM
from ekinerja.periode.rules import ALASAN_MAKS, NOMOR_SK_MAKS

PILIHAN_URUT = {
    "nama": "Nama",
    "jumlah": "Jumlah terbesar",
    "turun": "Paling turun",
    "naik": "Paling naik",
    "unit": "Unit",
}
PILIHAN_KEADAAN = {
    "diperbaiki": "Perlu diperbaiki",
    "ditahan": "Ditahan",
    "nol": "Rp0",
}


class SaringForm(forms.Form):
    """Filter and order of the list of people; what is not known counts as empty."""

    cari = forms.CharField(label="Nama atau NIP", required=False, max_length=120)
    unit = forms.ChoiceField(label="Unit", required=False)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua"), *((k, PILIHAN_KEADAAN[k]) for k in KEADAAN_ORANG)],
    )
    urut = forms.ChoiceField(
        label="Urut",
        required=False,
        choices=[(kode, PILIHAN_URUT[kode]) for kode in URUTAN],
    )

    def dengan_unit(self, unit: list[tuple[str, str]]) -> "SaringForm":
        """Offer the units of the month as choices."""
        self.fields["unit"].choices = [("", "Semua unit"), *unit]  # type: ignore[attr-defined]  # a ChoiceField
        return self

    @property
    def saring(self) -> Saring:
        self.full_clean()
        isi = self.cleaned_data
        return Saring(
            cari=isi.get("cari", "").strip(),
            unit=isi.get("unit", ""),
            keadaan=isi.get("keadaan", ""),
            urut=isi.get("urut") or "nama",
        )


class UjiCobaForm(forms.Form):
    """Whether a month is to be a trial month, and the letter that says so."""

    uji_coba = forms.ChoiceField(choices=[("ya", "ya"), ("tidak", "tidak")])
    dasar = forms.CharField(required=False, max_length=400)


class VersiForm(forms.Form):
    """The version the person looked at when pressing the button."""

    versi = forms.IntegerField(min_value=0, max_value=32767)


class KunciForm(VersiForm):
    """Locking: the version seen, and consent to leave people without a result."""

    tertinggal = forms.IntegerField(min_value=0, required=False)


class BukaForm(forms.Form):
    """Putting a month's dates off by decree. Its rules stand in ``periode.rules``."""

    sampai = forms.DateField(
        label="Dibuka sampai",
        help_text="Hari terakhir, termasuk, untuk ketidakhadiran, laporan, dan putusan.",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": "Isi hari terakhirnya, seperti dalam surat keputusan.",
            "invalid": "Tanggal tidak terbaca. Tulis misalnya 2026-11-12.",
        },
    )
    nomor_sk = forms.CharField(
        label="Nomor surat keputusan",
        widget=forms.TextInput(attrs={"maxlength": NOMOR_SK_MAKS}),
        error_messages={"required": "Isi nomor surat keputusannya."},
    )
    alasan = forms.CharField(
        label="Alasan",
        help_text="BKPSDM dan Inspektorat membaca alasan ini.",
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": ALASAN_MAKS}),
        error_messages={"required": "Isi alasan bulan ini dibuka kembali."},
    )


class PenghasilanForm(forms.Form):
    """A pasted list of incomes."""

    daftar = forms.CharField(
        label="Daftar penghasilan",
        help_text=f"Satu orang tiap baris: {KOLOM}. Boleh ditempel dari lembar kerja.",
        max_length=1_000_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        error_messages={
            "required": "Tulis sedikitnya satu baris.",
            "max_length": "Daftarnya terlalu panjang. Bagi menjadi beberapa daftar.",
        },
    )


class SaringPenghasilanForm(forms.Form):
    """Search and filter of the list of incomes, kept in the address."""

    cari = forms.CharField(label="Nama atau NIP", required=False, max_length=120)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua"), *KEADAAN_PENGHASILAN.items()],
    )

    @property
    def saring(self) -> SaringPenghasilan:
        """What was asked for; an answer the list does not know narrows nothing."""
        self.is_valid()
        isi = self.cleaned_data
        return SaringPenghasilan(
            cari=isi.get("cari", "").strip(), keadaan=isi.get("keadaan", "")
        )
