"""Which roster, its cells as they were typed, and filling it in turns."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from ekinerja.jadwal.operations import IKUT_POLA, LEPAS, GiliranBaru
from ekinerja.jadwal.queries import LEPAS_PENDEK, DaftarGiliran, nama_sel
from ekinerja.jadwal.rules import berputar
from ekinerja.waktu import Bulan, BulanTidakTerbaca

PANJANG_URUTAN = 62
TAHUN_WAJAR = range(2000, 2101)


class PilihGiliranForm(forms.Form):
    """Unit and month, kept in the address; bad ones are ignored."""

    unit = forms.TypedChoiceField(
        label="Unit", required=False, coerce=int, empty_value=None
    )
    bulan = forms.CharField(
        label="Bulan",
        required=False,
        widget=forms.TextInput(attrs={"type": "month", "placeholder": "2026-10"}),
    )

    def __init__(
        self, data: Mapping[str, Any], *, unit: Iterable[tuple[int, str]]
    ) -> None:
        super().__init__(data)
        field = self.fields["unit"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - tells mypy
        field.choices = [("", "Pilih unit"), *unit]

    def clean_bulan(self) -> Bulan | None:
        try:
            return Bulan.baca(self.cleaned_data["bulan"])
        except BulanTidakTerbaca:
            return None

    def bulan_atau(self, kini: Bulan) -> Bulan:
        """The month asked for, or this one."""
        self.is_valid()
        bulan: Bulan | None = self.cleaned_data.get("bulan")
        return bulan if bulan is not None and bulan.tahun in TAHUN_WAJAR else kini

    @property
    def unit_id(self) -> int | None:
        """The unit chosen, if it may be."""
        self.is_valid()
        unit: int | None = self.cleaned_data.get("unit")
        return unit


class GiliranForm:
    """The cells of a grid as they were typed."""

    def __init__(self, data: Mapping[str, str], daftar: DaftarGiliran) -> None:
        self.data, self.daftar = data, daftar

    def baris(self) -> list[GiliranBaru]:
        """Every cell that was sent; what cannot be a code is left to the rules."""
        return [
            GiliranBaru(orang.pegawai_id, hari.tanggal, self._kode(self.data[sel.nama]))
            for orang in self.daftar.orang
            for hari, sel in zip(self.daftar.hari, orang.sel, strict=True)
            if sel.bertugas and sel.nama in self.data
        ]

    def _kode(self, teks: str) -> str:
        rapi = teks.strip()[:20]
        if not rapi:
            return IKUT_POLA
        if rapi.lower() in (LEPAS, LEPAS_PENDEK.lower(), "-"):
            return LEPAS
        kode = {pola.kode.lower(): pola.kode for pola in self.daftar.pola}
        return kode.get(rapi.lower(), rapi)


class PutarForm(forms.Form):
    """Shifts in turn: each person begins some places later than the one above."""

    urutan = forms.CharField(
        label="Urutan giliran",
        help_text="Kode dipisah spasi, L untuk lepas. Misalnya P P S S M M L L.",
        max_length=400,
        error_messages={
            "required": "Isi urutannya, misalnya P S M L.",
            "max_length": "Urutan terlalu panjang. Ringkas menjadi satu putaran.",
        },
    )
    geser = forms.IntegerField(
        label="Geser tiap orang",
        help_text="Orang berikutnya mulai sekian giliran sesudahnya.",
        min_value=0,
        max_value=31,
        initial=2,
        error_messages={
            "required": "Isi angkanya, 0 bila semua sama.",
            "invalid": "Tulis angka 0 sampai 31.",
            "min_value": "Tulis angka 0 sampai 31.",
            "max_value": "Tulis angka 0 sampai 31.",
        },
    )

    def baris(self, daftar: DaftarGiliran) -> list[GiliranBaru]:
        """The rows that fill the empty cells of the grid."""
        urutan = self.cleaned_data["urutan"].split()[:PANJANG_URUTAN]
        isi = berputar(
            urutan,
            orang=[orang.pegawai_id for orang in daftar.orang],
            tanggal=[hari.tanggal for hari in daftar.hari],
            geser=self.cleaned_data["geser"],
        )
        kosong = {
            sel.nama
            for orang in daftar.orang
            for sel in orang.sel
            if sel.bertugas and not sel.isi
        }
        ketikan = {
            nama_sel(pegawai_id, hari): kode
            for (pegawai_id, hari), kode in isi.items()
            if nama_sel(pegawai_id, hari) in kosong
        }
        return GiliranForm(ketikan, daftar).baris()
