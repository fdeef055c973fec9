"""What the pages of policies and drafts take in; decisions are made in ``rules``."""

from collections.abc import Sequence
from typing import Any

from django import forms

from ekinerja.periode.paket import baca_paket
from ekinerja.periode.rules.berkas import (
    BITA_MAKS,
    PAKET_MAKS,
    WAJIB,
    BerkasKebijakanDitolak,
    baca_bita,
    periksa_nama,
)
from ekinerja.tpp.naskah import Angka

AWALAN_ANGKA = "angka:"
TEKS_MAKS = BITA_MAKS


class UnggahBanyak(forms.ClearableFileInput):
    """A file input that takes several files, or a whole folder."""

    allow_multiple_selected = True


class BanyakBerkasField(forms.FileField):
    """Several uploaded files as a list."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        semua = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(BanyakBerkasField, self).clean(satu, initial) for satu in semua]


class DrafBaruForm(forms.Form):
    """The name of a new draft, and what it is made from."""

    nomor = forms.CharField(
        label="Nama kebijakan",
        help_text="Menjadi nama foldernya: tahun, jenis peraturan, nomor. "
        "Misalnya 2027-perbup-01.",
        max_length=60,
        error_messages={
            "required": "Isi nama kebijakannya, misalnya 2027-perbup-01.",
            "max_length": "Nama kebijakan paling panjang 60 huruf.",
        },
    )
    dari = forms.ChoiceField(
        label="Dibuat dari",
        help_text="Berkasnya disalin; yang asli tidak berubah. Unggahan di bawah menggantikannya.",
        required=False,
        error_messages={"invalid_choice": "Kebijakan itu tidak ada lagi. Pilih lagi."},
    )

    def dengan_pilihan(self, dari: Sequence[tuple[str, str]]) -> "DrafBaruForm":
        """Offer the policies there are."""
        self.fields["dari"].choices = [("", "Hanya unggahan"), *dari]  # type: ignore[attr-defined]  # a ChoiceField
        return self


class UnggahForm(forms.Form):
    """A ZIP archive, some files, or a folder."""

    berkas = BanyakBerkasField(
        label="Arsip ZIP atau beberapa berkas",
        help_text="ZIP menggantikan seluruh isi draf; berkas lepas menimpa yang senama.",
        required=False,
        allow_empty_file=True,
        widget=UnggahBanyak(attrs={"accept": ".zip,.toml,.csv,.md"}),
    )
    folder = BanyakBerkasField(
        label="Atau sebuah folder",
        help_text="Folder satu kebijakan; menggantikan seluruh isi draf.",
        required=False,
        allow_empty_file=True,
        widget=UnggahBanyak(attrs={"webkitdirectory": True}),
    )

    def clean(self) -> dict[str, Any]:
        """``isi``: file name to text; ``seluruhnya``: in place of all there were."""
        data = super().clean() or {}
        lepas, folder = data.get("berkas") or [], data.get("folder") or []
        try:
            arsip = [satu for satu in lepas if satu.name.lower().endswith(".zip")]
            if arsip:
                if len(lepas) > 1:
                    raise BerkasKebijakanDitolak("Unggah satu arsip ZIP saja.")
                data["isi"] = baca_paket(_baca(arsip[0], PAKET_MAKS))
            else:
                data["isi"] = _berkas_lepas([*lepas, *_tampak(folder)])
            data["seluruhnya"] = bool(arsip or folder)
        except BerkasKebijakanDitolak as sebab:
            raise forms.ValidationError(str(sebab)) from sebab
        return data

    @property
    def kosong(self) -> bool:
        """Whether nothing was uploaded."""
        return not self.cleaned_data.get("isi")


def _baca(berkas: Any, maks: int) -> bytes:
    isi: bytes = berkas.read(maks + 1)
    if len(isi) > maks:
        raise BerkasKebijakanDitolak(
            f"{berkas.name} lebih besar dari {maks // 1024} kB. Kecilkan, lalu unggah lagi."
        )
    return isi


def _tampak(folder: Sequence[Any]) -> list[Any]:
    """The files of a folder a person put there."""
    return [satu for satu in folder if not satu.name.startswith(".")]


def _berkas_lepas(semua: Sequence[Any]) -> dict[str, str]:
    """Loose files by name. Browsers send no folders, so a TOML that is not the policy
    itself is a file of cases."""
    hasil = {}
    for satu in semua:
        nama = satu.name
        if nama.endswith(".toml") and nama != WAJIB:
            nama = f"kasus/{nama}"
        hasil[periksa_nama(nama)] = baca_bita(nama, _baca(satu, BITA_MAKS))
    return hasil


class VersiForm(forms.Form):
    """The version of the draft on the page the act came from."""

    versi = forms.IntegerField(min_value=1)


class BerkasForm(VersiForm):
    """The text of one file. Line ends become those of the file system."""

    teks = forms.CharField(
        label="Isi berkas",
        required=False,
        strip=False,
        max_length=TEKS_MAKS,
        widget=forms.Textarea(
            attrs={"class": "kode", "rows": 24, "spellcheck": "false", "wrap": "off"}
        ),
        error_messages={"max_length": "Berkas ini terlalu panjang. Pecah tabelnya."},
    )

    def clean_teks(self) -> str:
        teks: str = self.cleaned_data["teks"]
        return teks.replace("\r\n", "\n").replace("\r", "\n")


class NamaBerkasForm(VersiForm):
    """A new, empty file."""

    nama = forms.CharField(label="Nama berkas baru", max_length=120)


class NamaForm(VersiForm):
    """Another name for a draft."""

    nomor = forms.CharField(label="Nama kebijakan", max_length=60)


class UsulForm(VersiForm):
    """The decree a policy rests on."""

    nomor_sk = forms.CharField(
        label="Nomor peraturan",
        help_text="Seperti tertulis pada peraturannya, misalnya Perbup 1 Tahun 2027.",
        max_length=80,
        error_messages={
            "required": "Isi nomor peraturan yang mendasari kebijakan ini.",
            "max_length": "Nomor peraturan paling panjang 80 huruf.",
        },
    )
    tanggal_sk = forms.DateField(
        label="Tanggal peraturan",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Isi tanggal peraturannya.",
            "invalid": "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun.",
        },
    )


class KembalikanForm(forms.Form):
    """Why a proposal goes back."""

    alasan = forms.CharField(label="Apa yang perlu diperbaiki", max_length=250)


class TetapkanForm(forms.Form):
    """What the second person looked at, and consent to the locked months touched and
    to too few cases."""

    sidik = forms.RegexField(r"^[0-9a-f]{64}$")
    terkunci = forms.IntegerField(min_value=0, required=False)
    kasus = forms.IntegerField(min_value=0, required=False)


def angka_berubah(data: Any, semua: Sequence[Angka]) -> dict[str, str]:
    """The numbers of a form that differ from what it showed, by name."""
    hasil = {}
    for satu in semua:
        tulisan = data.get(f"{AWALAN_ANGKA}{satu.nama}")
        if tulisan is not None and tulisan.strip() != satu.isian:
            hasil[satu.nama] = tulisan
    return hasil
