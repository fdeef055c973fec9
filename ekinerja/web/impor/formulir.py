"""Forms of the import: the upload, and the filter of its preview."""

from collections.abc import Iterable

from django import forms

from ekinerja.organisasi.rules.impor.bentuk import (
    BERUBAH,
    DITOLAK,
    KEADAAN,
    TETAP,
    Butir,
)

TERIMA = ".xlsx,.xls,.ods,.csv"
SK_MAKS = 80
URUTAN = {DITOLAK: 0, BERUBAH: 1, TETAP: 3}


class UnggahForm(forms.Form):
    """The office's file, and the decree of rows that name none."""

    berkas = forms.FileField(
        label="Lembar kerja",
        help_text="Berkas .xlsx, .xls, .ods, atau .csv, paling besar 20 MB.",
        widget=forms.FileInput(attrs={"accept": TERIMA}),
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas itu kosong."},
    )
    nomor_sk = forms.CharField(
        label="Nomor SK untuk baris tanpa nomor SK",
        help_text="Boleh sebutan asal datanya, misalnya DUK 2026. Kosongkan bila tiap "
        "baris menyebut nomornya sendiri.",
        max_length=SK_MAKS,
        required=False,
        error_messages={"max_length": "Nomor SK paling panjang 80 huruf."},
    )

    def untuk(self, jenis: str) -> "UnggahForm":
        """Only people come with decrees."""
        if jenis != "pegawai":
            del self.fields["nomor_sk"]
        return self


class SaringForm(forms.Form):
    """What of the preview is shown; what is unknown narrows nothing."""

    cari = forms.CharField(label="Nama, NIP, atau kode", required=False, max_length=120)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua baris"), *KEADAAN.items()],
    )

    def cocok(self, semua: Iterable[Butir]) -> list[Butir]:
        """Rows that match, what needs somebody's eye first."""
        self.is_valid()
        cari = self.cleaned_data.get("cari", "").strip().casefold()
        keadaan = self.cleaned_data.get("keadaan", "")
        return sorted(
            (
                b
                for b in semua
                if (not keadaan or b.keadaan == keadaan)
                and (cari in b.nama.casefold() or cari in b.kunci.casefold())
            ),
            key=lambda b: (URUTAN.get(b.keadaan, 2), b.nomor),
        )
