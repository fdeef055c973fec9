"""What is typed about records; decisions are made in ``rules``."""

from typing import Any

from django import forms
from django.http import QueryDict

from ekinerja.organisasi.models import (
    MODEL_CATATAN,
    CatatanTambahan,
    HukumanDisiplin,
    KeadaanKhusus,
)
from ekinerja.organisasi.queries import KEADAAN_CATATAN, SaringCatatan

NAMA_MACAM = {"tingkat": "Tingkat", "jenis": "Jenis", "rincian": "Tambahan"}
TANGGAL_SALAH = "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun."


def tanggal(
    label: str, kosong: str, *, petunjuk: str = "", wajib: bool = True
) -> forms.DateField:
    """A day, picked or typed."""
    return forms.DateField(
        label=label,
        help_text=petunjuk,
        required=wajib,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": kosong, "invalid": TANGGAL_SALAH},
    )


class CatatanForm(forms.Form):
    """The decree every record rests on."""

    nomor_sk = forms.CharField(
        label="Nomor SK",
        max_length=80,
        error_messages={
            "required": "Isi nomor SK-nya.",
            "max_length": "Nomor SK paling panjang 80 huruf.",
        },
    )
    tanggal_sk = tanggal("Tanggal SK", "Isi tanggal SK-nya.")


class HukumanForm(CatatanForm):
    """A disciplinary sanction as its decree says."""

    tingkat = forms.ChoiceField(
        label="Tingkat",
        widget=forms.RadioSelect,
        choices=HukumanDisiplin.PILIHAN,
        error_messages={
            "required": "Pilih tingkat hukumannya.",
            "invalid_choice": "Tingkat itu tidak dikenal. Pilih dari daftar.",
        },
    )
    uraian = forms.CharField(
        label="Bunyi hukuman",
        help_text="Seperti pada SK, misalnya penundaan kenaikan gaji berkala.",
        max_length=200,
        error_messages={
            "required": "Isi bunyi hukumannya.",
            "max_length": "Bunyi hukuman paling panjang 200 huruf.",
        },
    )
    sejak = tanggal(
        "Mulai berakibat",
        "Isi tanggal mulai berakibat.",
        petunjuk="Bulan tanggal ini dihitung sebagai bulan pertama.",
    )
    bulan = forms.IntegerField(
        label="Lamanya, dalam bulan",
        min_value=1,
        max_value=120,
        error_messages={
            "required": "Isi lamanya dalam bulan.",
            "invalid": "Lamanya bukan bilangan. Tulis misalnya 6.",
            "min_value": "Lamanya paling sedikit 1 bulan.",
            "max_value": "Lamanya paling banyak 120 bulan.",
        },
    )
    field_order = ["tingkat", "uraian", "nomor_sk", "tanggal_sk", "sejak", "bulan"]


class KeadaanForm(CatatanForm):
    """A special situation as its decree or letter says."""

    jenis = forms.ChoiceField(
        label="Jenis",
        widget=forms.RadioSelect,
        choices=KeadaanKhusus.PILIHAN,
        error_messages={
            "required": "Pilih jenis keadaannya.",
            "invalid_choice": "Jenis itu tidak dikenal. Pilih dari daftar.",
        },
    )
    sejak = tanggal("Mulai tanggal", "Isi tanggal mulainya.")
    sampai = tanggal(
        "Sampai tanggal",
        "",
        petunjuk="Kosongkan bila belum ada akhirnya; nanti dapat diakhiri.",
        wajib=False,
    )
    field_order = ["jenis", "nomor_sk", "tanggal_sk", "sejak", "sampai"]


class TambahanForm(CatatanForm):
    """A duty beside one's own, or an award, as its decree says."""

    rincian = forms.ChoiceField(
        label="Tambahan",
        widget=forms.RadioSelect,
        choices=CatatanTambahan.PILIHAN,
        error_messages={
            "required": "Pilih tambahannya.",
            "invalid_choice": "Tambahan itu tidak dikenal. Pilih dari daftar.",
        },
    )
    uraian = forms.CharField(
        label="Uraian",
        help_text="Seperti pada SK, misalnya bendahara pengeluaran Dinas Pendidikan.",
        max_length=200,
        error_messages={
            "required": "Isi uraiannya.",
            "max_length": "Uraian paling panjang 200 huruf.",
        },
    )
    sejak = tanggal("Mulai tanggal", "Isi tanggal mulainya.")
    sampai = tanggal(
        "Sampai tanggal",
        "",
        petunjuk="Kosongkan bila belum ada akhirnya. Untuk satu hari, isi hari yang sama.",
        wajib=False,
    )
    field_order = ["rincian", "uraian", "nomor_sk", "tanggal_sk", "sejak", "sampai"]


class AkhiriForm(forms.Form):
    """The last day of a record."""

    sampai = tanggal("Hari terakhir", "Isi hari terakhirnya.")


class BatalForm(forms.Form):
    """Why a record does not hold."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=250,
        error_messages={
            "required": "Isi alasan pembatalan.",
            "max_length": "Alasan paling panjang 250 huruf.",
        },
    )


class SaringCatatanForm(forms.Form):
    """Search and filters of a list of records, kept in the address."""

    cari = forms.CharField(label="Nama atau NIP", max_length=120, required=False)
    macam = forms.ChoiceField(label="Macam", required=False)
    unit = forms.ChoiceField(label="Unit", required=False)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[("", "Semua keadaan"), *KEADAAN_CATATAN.items()],
    )

    def __init__(
        self, data: QueryDict, *, jenis: str, unit: list[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        model = MODEL_CATATAN[jenis]
        bidang: Any = self.fields
        bidang["macam"].label = NAMA_MACAM[model.MACAM]
        bidang["macam"].choices = [("", "Semua"), *model.PILIHAN]
        bidang["unit"].choices = [("", "Semua unit"), *unit]

    @property
    def saring(self) -> SaringCatatan:
        """What was asked for; an answer the list does not know narrows nothing."""
        self.is_valid()
        isi = self.cleaned_data
        return SaringCatatan(
            cari=isi.get("cari", "").strip(),
            macam=isi.get("macam", ""),
            unit=isi.get("unit", ""),
            keadaan=isi.get("keadaan", ""),
        )
