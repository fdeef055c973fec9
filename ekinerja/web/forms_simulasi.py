"""What the simulator takes in."""

import re

from django import forms

from ekinerja.web.simulasi.tampil import BAYAR, KATA_KEADAAN, URUTAN, Saring

DIGIT_PALING_BANYAK = 15
ANGGARAN_SALAH = "Anggaran tidak terbaca. Tulis rupiah bulat, misalnya 1.500.000.000."


class SimulasiForm(forms.Form):
    """Which month is tried under which policy."""

    bulan = forms.ChoiceField(
        label="Bulan",
        help_text="Bulan yang sudah dihitung dibandingkan dengan hasilnya yang tersimpan.",
        error_messages={
            "required": "Pilih bulannya.",
            "invalid_choice": "Bulan itu tidak ada dalam daftar. Pilih lagi.",
        },
    )
    pembanding = forms.ChoiceField(
        label="Dengan kebijakan",
        help_text="Versi lain, atau draf yang sedang disusun.",
        error_messages={
            "required": "Pilih kebijakannya.",
            "invalid_choice": "Kebijakan itu tidak ada lagi. Pilih lagi.",
        },
    )

    def dengan_pilihan(
        self, *, bulan: list[tuple[str, str]], pembanding: list[tuple[str, str]]
    ) -> "SimulasiForm":
        """Offer what there is."""
        for nama, pilihan in (("bulan", bulan), ("pembanding", pembanding)):
            self.fields[nama].choices = pilihan  # type: ignore[attr-defined]  # a ChoiceField
        return self


class SaringForm(forms.Form):
    """Filters and order of the people of a simulation; what is unknown counts as empty."""

    cari = forms.CharField(label="Nama atau NIP", required=False, max_length=120)
    unit = forms.ChoiceField(label="Unit", required=False)
    kelas = forms.ChoiceField(label="Kelas", required=False)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[
            ("", "Semua"),
            *KATA_KEADAAN.items(),
            (BAYAR, "Pembayaran berubah"),
        ],
    )
    urut = forms.ChoiceField(label="Urut", required=False, choices=[*URUTAN.items()])

    def dengan_pilihan(
        self, *, unit: list[tuple[str, str]], kelas: list[tuple[str, str]]
    ) -> "SaringForm":
        """Offer the units and classes of the month."""
        for nama, semua, pilihan in (
            ("unit", "Semua unit", unit),
            ("kelas", "Semua kelas", kelas),
        ):
            self.fields[nama].choices = [("", semua), *pilihan]  # type: ignore[attr-defined]  # a ChoiceField
        return self

    @property
    def saring(self) -> Saring:
        self.full_clean()
        isi = self.cleaned_data
        return Saring(
            cari=isi.get("cari", "").strip(),
            unit=isi.get("unit", ""),
            kelas=isi.get("kelas", ""),
            keadaan=isi.get("keadaan", ""),
            urut=isi.get("urut") or "besar",
        )


class AnggaranForm(forms.Form):
    """A budget in whole rupiah, as people write it; empty is none."""

    anggaran = forms.CharField(
        label="Anggaran bulan itu",
        required=False,
        max_length=30,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "placeholder": "1.500.000.000"}
        ),
        error_messages={"max_length": ANGGARAN_SALAH},
    )

    def clean_anggaran(self) -> str:
        """Its digits.

        Raises:
            ValidationError: something else, or more than a region could ever spend.
        """
        angka = re.sub(r"^Rp|[.\s]", "", self.cleaned_data["anggaran"].strip())
        if not angka:
            return ""
        sah = angka.isascii() and angka.isdecimal()
        if not sah or len(angka) > DIGIT_PALING_BANYAK:
            raise forms.ValidationError(ANGGARAN_SALAH)
        return angka

    @property
    def rupiah(self) -> int | None:
        angka = self.cleaned_data["anggaran"] if self.is_valid() else ""
        return int(angka) if angka else None
