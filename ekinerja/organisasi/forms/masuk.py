"""What people type about themselves to log in."""

from django import forms


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
