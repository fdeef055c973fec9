"""A pattern with its week, and for whom it is set."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from ekinerja.jadwal import queries
from ekinerja.jadwal.rules import LUWES_MAKS, JamBaru
from ekinerja.waktu import NAMA_HARI

TANGGAL_SALAH = "Tanggal tidak terbaca. Tulis tanggal, bulan, dan tahun."
JAM_SALAH = "Jam tidak terbaca. Tulis misalnya 07.30."
FORMAT_JAM = ["%H:%M", "%H.%M", "%H:%M:%S"]
HARI_SAMA = {"1": (), "5": range(5), "6": range(6), "7": range(7)}


def tanggal(label: str, kosong: str = "", *, petunjuk: str = "") -> forms.DateField:
    """A day, picked or typed; needed where ``kosong`` says what is missing."""
    return forms.DateField(
        label=label,
        help_text=petunjuk,
        required=bool(kosong),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": kosong, "invalid": TANGGAL_SALAH},
    )


def jam(label: str) -> forms.TimeField:
    """A clock time, or nothing."""
    return forms.TimeField(
        label=label,
        required=False,
        input_formats=FORMAT_JAM,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": JAM_SALAH},
    )


def menit(label: str, maks: int) -> forms.IntegerField:
    """Minutes, or nothing for none."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=maks,
        widget=forms.NumberInput(attrs={"min": 0, "max": maks}),
        error_messages={
            "invalid": "Tulis angka menit, misalnya 60.",
            "min_value": "Tulis 0 atau lebih.",
            "max_value": f"Tulis paling banyak {maks} menit.",
        },
    )


class HariForm(forms.Form):
    """The hours of one weekday; empty where nobody works."""

    masuk = jam("Masuk")
    pulang = jam("Pulang")
    istirahat = menit("Istirahat, menit", 600)
    kembali = jam("Kembali")
    luwes = menit("Luwes, menit", LUWES_MAKS)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if bool(isi.get("masuk")) != bool(isi.get("pulang")) and not self.errors:
            self.add_error(
                None, "Isi jam masuk dan jam pulang, atau kosongkan keduanya."
            )
        return isi

    def jam_baru(self, hari: int) -> JamBaru | None:
        """The hours as the rules ask for them; None for a day off."""
        isi = self.cleaned_data
        if isi.get("masuk") is None or isi.get("pulang") is None:
            return None
        return JamBaru(
            hari,
            isi["masuk"],
            isi["pulang"],
            isi["istirahat"] or 0,
            isi["kembali"],
            isi["luwes"] or 0,
        )


class PolaForm(forms.Form):
    """Code, name and seven days; Monday's hours may serve for others that are empty."""

    kode = forms.CharField(
        label="Kode",
        help_text="Pendek, tanpa spasi. Untuk giliran satu atau dua huruf, misalnya M.",
        max_length=20,
        error_messages={
            "required": "Isi kodenya.",
            "max_length": "Kode paling panjang 20 huruf.",
        },
    )
    nama = forms.CharField(
        label="Nama",
        max_length=80,
        error_messages={
            "required": "Isi namanya.",
            "max_length": "Nama paling panjang 80 huruf.",
        },
    )
    giliran = forms.BooleanField(
        label="Pola giliran",
        help_text="Dapat dipakai dalam daftar giliran, dan tetap bertugas pada hari libur.",
        required=False,
    )
    samakan = forms.ChoiceField(
        label="Jam Senin dipakai juga pada",
        help_text="Hari yang diisi sendiri di bawah tetap menurut isinya.",
        choices=[
            ("1", "Senin saja"),
            ("5", "Senin sampai Jumat"),
            ("6", "Senin sampai Sabtu"),
            ("7", "Semua hari"),
        ],
        error_messages={
            "required": "Pilih hari yang memakai jam Senin.",
            "invalid_choice": "Pilihan itu tidak dikenal. Pilih dari daftar.",
        },
    )

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.hari = [
            (nama, HariForm(data, prefix=f"h{n}")) for n, nama in enumerate(NAMA_HARI)
        ]

    def is_valid(self) -> bool:
        return all([super().is_valid(), *(form.is_valid() for _, form in self.hari)])

    @property
    def galat_hari(self) -> list[str]:
        """What is wrong with the days, each with its name."""
        return [
            f"{nama}: {galat}"
            for nama, form in self.hari
            if form.is_bound
            for daftar in form.errors.values()
            for galat in daftar
        ]

    def jam_baru(self) -> list[JamBaru]:
        """The week as the rules ask for it."""
        sama = HARI_SAMA[self.cleaned_data["samakan"]]
        hasil = []
        for n, (_, form) in enumerate(self.hari):
            baru = form.jam_baru(n)
            if baru is None and n in sama:
                baru = self.hari[0][1].jam_baru(n)
            if baru is not None:
                hasil.append(baru)
        return hasil


class MasaForm(forms.Form):
    """From when a pattern holds, and whether for some days only."""

    sejak = tanggal("Mulai tanggal", "Isi tanggal mulai.")
    sampai = tanggal(
        "Sampai tanggal",
        petunjuk="Kosongkan bila menetap. Isi untuk pola sementara seperti Ramadan; "
        "sesudahnya pola yang menetap berlaku lagi.",
    )


class PasangUnitForm(MasaForm):
    """The units a pattern is set for."""

    unit = forms.TypedMultipleChoiceField(
        label="Unit",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Pilih sekurangnya satu unit.",
            "invalid_choice": "Unit itu tidak dikenal. Pilih dari daftar.",
        },
    )

    def __init__(self, *args: Any, tanggal: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - tells mypy
        field.choices = list(queries.pilihan_unit(tanggal))

    field_order = ("unit", "sejak", "sampai")


class PasangPegawaiForm(MasaForm):
    """The person a pattern is set for."""

    nip = forms.CharField(
        label="NIP",
        max_length=40,
        error_messages={
            "required": "Isi NIP pegawainya.",
            "max_length": "NIP terdiri atas 18 angka. Periksa nomornya.",
        },
    )
    field_order = ("nip", "sejak", "sampai")

    def clean_nip(self) -> int:
        pegawai = queries.pegawai_bernip(self.cleaned_data["nip"])
        if pegawai is None:
            raise forms.ValidationError(
                "Tidak ada pegawai dengan NIP itu. Periksa angkanya."
            )
        return int(pegawai.id)


class AkhiriForm(forms.Form):
    """The last day of a person's own pattern."""

    terakhir = tanggal("Hari terakhir", "Isi hari terakhirnya.")


class AlasanForm(forms.Form):
    """Why something is taken back."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=250,
        error_messages={
            "required": "Isi alasannya.",
            "max_length": "Alasan paling panjang 250 huruf.",
        },
    )
