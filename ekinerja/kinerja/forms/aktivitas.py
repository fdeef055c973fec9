"""Forms of reports and decisions."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings

from ekinerja.berkas.operations import BerkasSiap, siapkan
from ekinerja.kinerja.queries import (
    Jendela,
    harga_katalog,
    pilihan_katalog,
    pilihan_rhk,
)
from ekinerja.kinerja.rules import (
    BUKTI_MAKS,
    IsiAktivitas,
)
from ekinerja.waktu import tulis_jam, tulis_tanggal

JAM = ["%H:%M", "%H.%M", "%H:%M:%S", "%H.%M.%S"]


class PilihBerkas(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class BanyakBerkas(forms.FileField):
    """Files of one input: few, and each small enough, before any of them is read."""

    widget = PilihBerkas

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        berkas = data if isinstance(data, list | tuple) else [data]
        if len(berkas) > BUKTI_MAKS:
            raise forms.ValidationError(
                f"Ada {len(berkas)} berkas, sedangkan satu laporan paling banyak "
                f"{BUKTI_MAKS}. Pilih lagi, atau gabungkan menjadi satu PDF."
            )
        hasil = [super(BanyakBerkas, self).clean(satu) for satu in berkas if satu]
        for satu in hasil:
            if satu.size > settings.BERKAS_MAKS_BYTE:
                raise forms.ValidationError(
                    f"{satu.name} lebih besar dari 5 MB. Perkecil dahulu, misalnya "
                    "dengan memotret pada ukuran sedang, lalu unggah lagi."
                )
        return hasil


class AktivitasForm(forms.Form):
    """One report. Start and end, minutes, or a catalogue item give its duration."""

    tanggal = forms.DateField(
        label="Tanggal",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Tanggal belum diisi. Pilih tanggal pengerjaannya.",
            "invalid": "Tanggal tidak terbaca. Tulis misalnya 2026-10-06.",
        },
    )
    katalog = forms.TypedChoiceField(
        label="Butir katalog",
        required=False,
        coerce=int,
        empty_value=None,
        help_text="Bila ada di katalog, satuan dan menitnya terisi sendiri.",
        error_messages={"invalid_choice": "Pilih butir katalog dari daftar."},
    )
    uraian = forms.CharField(
        label="Uraian",
        required=False,
        max_length=250,
        help_text="Apa yang dikerjakan dan hasilnya, misalnya: Verifikasi berkas BOS.",
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": 250}),
        error_messages={
            "required": "Uraian belum diisi. Tulis apa yang dikerjakan.",
            "max_length": "Uraian paling panjang 250 huruf. Ringkaskan.",
        },
    )
    jumlah = forms.IntegerField(
        label="Jumlah",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
        error_messages={
            "required": "Jumlah belum diisi. Tulis angka, misalnya 1.",
            "invalid": "Jumlah ditulis sebagai angka bulat, misalnya 12.",
        },
    )
    satuan = forms.CharField(
        label="Satuan",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"placeholder": "misal: berkas"}),
        error_messages={
            "required": "Satuan belum diisi. Tulis misalnya berkas atau rapat.",
            "max_length": "Satuan paling panjang 30 huruf.",
        },
    )
    rhk = forms.TypedChoiceField(
        label="Rencana hasil kerja (RHK)",
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": "RHK itu tidak ada di SKP Anda. Pilih lagi."},
    )
    mulai = forms.TimeField(
        label="Mulai",
        required=False,
        input_formats=JAM,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Jam mulai tidak terbaca. Tulis misalnya 07:30."},
    )
    selesai = forms.TimeField(
        label="Selesai",
        required=False,
        input_formats=JAM,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Jam selesai tidak terbaca. Tulis misalnya 09:00."},
    )
    menit = forms.IntegerField(
        label="Atau menit",
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 1}),
        error_messages={"invalid": "Menit ditulis sebagai angka bulat, misalnya 90."},
    )
    bukti = BanyakBerkas(
        label="Berkas bukti",
        required=False,
        help_text="PDF, JPG, atau PNG, masing-masing paling besar 5 MB.",
        widget=PilihBerkas(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )
    lepas_bukti = forms.TypedMultipleChoiceField(required=False, coerce=int)
    kunci = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages={
            "required": "Formulir ini tidak utuh. Buka lagi lalu salin isinya.",
            "invalid": "Formulir ini tidak utuh. Buka lagi lalu salin isinya.",
        },
    )

    def __init__(
        self,
        *args: Any,
        pegawai_id: int,
        jendela: Jendela,
        tahun: int | None = None,
        bukti: Sequence[tuple[int, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.tanpa_kebijakan = jendela.aturan is None
        tahun_ada = {jendela.hari_ini.year, jendela.sejak.year}
        rhk = pilihan_rhk(
            pegawai_id=pegawai_id, tahun=tahun_ada | ({tahun} if tahun else set())
        )
        katalog = pilihan_katalog(kelompok=jendela.kelompok)
        harga = harga_katalog(jendela)
        self.satuan_rhk = {satu.id: satuan for satu, satuan in rhk if satuan}
        self.butir_katalog = {
            satu.id: [satu.nama, satu.satuan, satu.menit_baku] for satu in katalog
        }
        self.isi_pilihan(
            rhk=[
                (satu.id, f"RHK {satu.nomor}. {satu.uraian}{_ekor(satuan)}")
                for satu, satuan in rhk
            ],
            katalog=[
                (
                    satu.id,
                    f"{satu.nama} ({satu.menit_baku} menit{_harga(harga, satu.kode)} "
                    f"per {satu.satuan})",
                )
                for satu in katalog
            ],
            bukti=bukti,
        )
        self.fields["uraian"].required = not katalog
        self.fields["satuan"].required = not (katalog or self.satuan_rhk)
        self.beri_petunjuk(jendela)

    def isi_pilihan(
        self,
        *,
        rhk: list[tuple[int, str]],
        katalog: list[tuple[int, str]],
        bukti: Sequence[tuple[int, str]],
    ) -> None:
        """Put the choices of this person into the fields."""
        # TypedChoiceField.choices is a property of the field
        for nama, pilihan, kosong in (
            ("rhk", rhk, "Tanpa RHK"),
            ("katalog", katalog, "Tanpa katalog"),
        ):
            self.fields[nama].choices = [("", kosong), *pilihan]  # type: ignore[attr-defined]
        self.fields["lepas_bukti"].choices = list(bukti)  # type: ignore[attr-defined]

    def beri_petunjuk(self, jendela: Jendela) -> None:
        """Say what the policy allows, beside the fields it limits."""
        sejak, hari_ini = jendela.sejak, jendela.hari_ini
        dari = "" if sejak == hari_ini else f", paling lama {tulis_tanggal(sejak)}"
        petunjuk = f"Hari ini {tulis_tanggal(hari_ini)}{dari}."
        self.fields["tanggal"].widget.attrs["max"] = hari_ini.isoformat()
        if jendela.aturan is None or jendela.batas is None:
            self.fields["tanggal"].help_text = petunjuk
            return
        lewat = jendela.batas.date() < hari_ini
        kata = "sudah ditutup" if lewat else "dapat diajukan sampai"
        self.fields["tanggal"].help_text = (
            f"{petunjuk} Laporan hari ini {kata} "
            f"{_tulis_batas(jendela.batas, jendela.zona)}."
        )
        if not jendela.aturan.lapor_saat_jam_kerja:
            self.fields["tanggal"].help_text += (
                " Laporan tidak diterima selama jam kerja Anda; simpan sebagai draf, "
                "ajukan sesudahnya."
            )
        if jendela.aturan.wajib_rhk:
            self.fields["rhk"].help_text = "Wajib dipilih sebelum diajukan."
        if jendela.aturan.bukti_wajib:
            self.fields["bukti"].help_text = (
                "Wajib ada sebelum diajukan. PDF, JPG, atau PNG, masing-masing paling "
                "besar 5 MB."
            )
        self.fields[
            "menit"
        ].help_text = (
            f"Sehari paling banyak {jendela.aturan.menit_maksimal_hari} menit."
        )

    def tetapkan_tanggal(self, batas: datetime | None, zona: str) -> None:
        """Say that a report that once came back keeps its date, and until when."""
        self.fields["tanggal"].widget.attrs["readonly"] = True
        kapan = f" Ajukan paling lambat {_tulis_batas(batas, zona)}." if batas else ""
        self.fields[
            "tanggal"
        ].help_text = f"Laporan yang pernah dikembalikan tetap pada tanggalnya.{kapan}"

    def isi(self) -> IsiAktivitas:
        """What was typed, for the rules."""
        data = self.cleaned_data
        return IsiAktivitas(
            tanggal=data["tanggal"],
            uraian=data["uraian"],
            jumlah=data["jumlah"],
            satuan=data["satuan"],
            menit=data["menit"],
            mulai=data["mulai"],
            selesai=data["selesai"],
            rhk_id=data["rhk"],
            katalog_id=data["katalog"],
        )

    def berkas(self) -> list[BerkasSiap]:
        """The files that came along, checked and cleaned.

        Raises:
            BerkasDitolak: one of them cannot be kept.
        """
        return [
            siapkan(nama=satu.name or "berkas", isi=satu.read())
            for satu in self.cleaned_data["bukti"]
        ]


class AlasanForm(forms.Form):
    """Why something is sent back or undone. Its rule stands in ``rules``."""

    alasan = forms.CharField(
        label="Alasan",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 250}),
        help_text="Pegawai membaca alasan ini.",
    )


class PutusanForm(AlasanForm):
    """The choice made in the queue."""

    ids = forms.TypedMultipleChoiceField(required=False, coerce=int)
    aksi = forms.ChoiceField(
        choices=[("setujui", "Setujui"), ("kembalikan", "Kembalikan")],
        error_messages={
            "required": "Pilih tombol Setujui atau Kembalikan.",
            "invalid_choice": "Pilih tombol Setujui atau Kembalikan.",
        },
    )
    kueri = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        terkirim = self.data.getlist("ids") if self.is_bound else []  # type: ignore[attr-defined]
        ids = [(nilai, nilai) for nilai in terkirim if nomor(nilai) is not None]
        self.fields["ids"].choices = ids[:1000]  # type: ignore[attr-defined]


def nomor(teks: str) -> int | None:
    """A row's number as it may come in an address; None for anything else."""
    return int(teks) if re.fullmatch("[0-9]{1,18}", teks) else None


def _ekor(satuan: str) -> str:
    return f" (target dalam {satuan})" if satuan else ""


def _harga(harga: Mapping[str, str], kode: str) -> str:
    return f", {harga[kode]}" if kode in harga else ""


def _tulis_batas(batas: datetime, zona: str) -> str:
    return f"{tulis_tanggal(batas.date())} {tulis_jam(batas.time())} {zona}"
