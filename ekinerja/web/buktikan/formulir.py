"""Forms of the proof: the upload, and the meaning of every column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django import forms
from django.forms import BoundField

from ekinerja.pembuktian.pemetaan import (
    TANPA_BARIS,
    Bawaan,
    Jadwal,
    Kolom,
    Pemetaan,
    Tabel,
    arti_kata,
    baca_pemetaan,
)
from ekinerja.pembuktian.tulis_peta import tulis_pemetaan
from ekinerja.pembuktian.usul import Usulan
from ekinerja.tpp.kebijakan import Kebijakan, KebijakanSalah
from ekinerja.waktu import Bulan, BulanTidakTerbaca
from ekinerja.web.buktikan.pilihan import (
    pilihan_harian,
    pilihan_pegawai,
    sebagai_kolom,
    sebagai_nilai,
)

TERIMA = ".xlsx,.ods,.xls,.csv"
NAMA_TANPA_BARIS = dict(
    zip(TANPA_BARIS, ("bukan hari kerja", "tidak hadir tanpa keterangan"), strict=True)
)
BARU = "peta.toml"
BELUM_TAHU = "-"


class UnggahForm(forms.Form):
    """The policy to prove and the office's files."""

    kebijakan = forms.ChoiceField(
        label="Kebijakan yang dibuktikan",
        help_text="Versi yang berlaku, versi lain, atau draf yang sedang disusun.",
        error_messages={
            "required": "Pilih kebijakannya.",
            "invalid_choice": "Kebijakan itu tidak ada lagi. Pilih lagi.",
        },
    )
    lembar = forms.FileField(
        label="Lembar kerja satu bulan",
        help_text="Rekap TPP satu orang sebaris: .xlsx, .ods, .xls, atau .csv. "
        "Kolom NIP harus berisi teks.",
        widget=forms.FileInput(attrs={"accept": TERIMA}),
        error_messages={"required": "Pilih berkasnya.", "empty": "Berkas itu kosong."},
    )
    harian = forms.FileField(
        label="Daftar hadir harian",
        help_text="Satu orang sehari sebaris, bila ada dan tidak di berkas yang sama.",
        required=False,
        widget=forms.FileInput(attrs={"accept": TERIMA}),
        error_messages={"empty": "Berkas itu kosong."},
    )

    def dengan_pilihan(self, kebijakan: Sequence[tuple[str, str]]) -> "UnggahForm":
        self.fields["kebijakan"].choices = kebijakan  # type: ignore[attr-defined]  # a ChoiceField
        return self


class SaringForm(forms.Form):
    """Filters of the differences; what is unknown counts as empty."""

    cari = forms.CharField(label="Nama atau NIP", required=False, max_length=120)
    kolom = forms.ChoiceField(label="Yang dibandingkan", required=False)
    sebab = forms.ChoiceField(label="Sebab yang mungkin", required=False)

    def dengan_pilihan(
        self, *, kolom: Sequence[tuple[str, str]], sebab: Sequence[tuple[str, str]]
    ) -> "SaringForm":
        for nama, semua, pilihan in (
            ("kolom", "Semua", kolom),
            ("sebab", "Yang punya sebab sendiri", sebab),
        ):
            self.fields[nama].choices = [("", semua), *pilihan]  # type: ignore[attr-defined]  # a ChoiceField
        return self

    @property
    def saring(self) -> Mapping[str, str]:
        self.full_clean()
        return {nama: self.cleaned_data.get(nama, "").strip() for nama in self.fields}


class PemetaanForm(forms.Form):
    """One choice for every column, then the month, its hours and the office's words."""

    periode = forms.CharField(
        label="Bulan lembar ini",
        help_text="Tahun dan nomor bulan, misalnya 2026-10.",
        max_length=7,
        error_messages={"required": "Tulis bulannya."},
    )
    masuk = forms.TimeField(
        label="Jam masuk",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Tulis jamnya.", "invalid": "Tulis seperti 07:30."},
    )
    pulang = forms.TimeField(
        label="Jam pulang",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Tulis jamnya.", "invalid": "Tulis seperti 16:00."},
    )
    hari_seminggu = forms.ChoiceField(
        label="Hari kerja seminggu",
        choices=[("5", "Lima, Senin sampai Jumat"), ("6", "Enam, Senin sampai Sabtu")],
    )
    libur = forms.CharField(
        label="Hari libur bulan itu",
        help_text="Tanggal-tanggalnya dipisah koma, misalnya 28-10-2026.",
        required=False,
        max_length=400,
    )
    kelas = forms.TypedChoiceField(
        label="Kelas jabatan semua orang",
        help_text="Hanya bila lembar tidak punya kolom kelas jabatan.",
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "dari kolomnya"), *[(str(n), str(n)) for n in range(1, 18)]],
    )
    menit_sehari = forms.IntegerField(
        label="Menit kegiatan tiap hari hadir",
        help_text="Dipakai bila lembar tidak punya kolom menit.",
        min_value=0,
        max_value=1440,
        error_messages={"required": "Tulis menitnya."},
    )
    hari_tanpa_baris = forms.ChoiceField(
        label="Hari kerja tanpa baris di daftar hadir",
        choices=list(NAMA_TANPA_BARIS.items()),
    )

    def __init__(
        self,
        *args: Any,
        pemetaan: Pemetaan,
        periode_ada: bool,
        kebijakan: Kebijakan,
        kata: Mapping[str, Sequence[str]],
        **nama: Any,
    ) -> None:
        self.asal, self.kebijakan, self.kata = pemetaan, kebijakan, kata
        nama["initial"] = _awal(pemetaan, periode_ada=periode_ada)
        super().__init__(*args, **nama)
        for satu in pemetaan.pegawai.kolom:
            pilihan = pilihan_pegawai(kebijakan, satu)
            self._tambah(f"k_{satu.huruf}", satu, pilihan, sebagai_nilai(satu))
        if pemetaan.harian is None:
            del self.fields["hari_tanpa_baris"]
        else:
            for satu in pemetaan.harian.kolom:
                self._tambah(f"h_{satu.huruf}", satu, pilihan_harian(), satu.arti)
        for jenis, semua in kata.items():
            tertulis = pemetaan.kata.get(jenis, {})
            boleh = arti_kata(jenis, kebijakan)
            for n, satu_kata in enumerate(semua):
                kini = tertulis.get(satu_kata, satu_kata.replace(" ", "_"))
                field = forms.ChoiceField(
                    label=satu_kata,
                    choices=[
                        (BELUM_TAHU, "belum tahu"),
                        *[(b, b.replace("_", " ")) for b in boleh],
                    ],
                    initial=kini if kini in boleh else BELUM_TAHU,
                )
                self.fields[f"w_{jenis}_{n}"] = field

    def _tambah(self, nama: str, kolom: Kolom, pilihan: Any, kini: str) -> None:
        self.fields[nama] = forms.ChoiceField(
            label=f"{kolom.huruf}: {kolom.judul}",
            choices=pilihan,
            initial=kini,
            widget=forms.Select(
                attrs={"aria-label": f"Arti kolom {kolom.huruf}, {kolom.judul}"}
            ),
            error_messages={
                "required": "Pilih artinya.",
                "invalid_choice": "Arti itu tidak dikenal kebijakan. Pilih lagi.",
            },
        )

    def kolom_pegawai(self) -> Iterator[tuple[Kolom, BoundField]]:
        """Columns of the sheet with their fields, in order."""
        for satu in self.asal.pegawai.kolom:
            yield satu, self[f"k_{satu.huruf}"]

    def kolom_harian(self) -> Iterator[tuple[Kolom, BoundField]]:
        """The same for the daily sheet."""
        for satu in self.asal.harian.kolom if self.asal.harian else ():
            yield satu, self[f"h_{satu.huruf}"]

    def kata_kata(self) -> Iterator[tuple[str, list[BoundField]]]:
        """The office's words with their fields, by kind."""
        for jenis, semua in self.kata.items():
            if semua:
                yield jenis, [self[f"w_{jenis}_{n}"] for n in range(len(semua))]

    def clean_periode(self) -> Bulan:
        try:
            return Bulan.baca(self.cleaned_data["periode"].strip())
        except BulanTidakTerbaca as galat:
            raise forms.ValidationError(str(galat)) from galat

    def clean_libur(self) -> tuple[date, ...]:
        return tuple([_tanggal(n) for n in re.split(r"[,;\s]+", self.data_libur) if n])

    @property
    def data_libur(self) -> str:
        return str(self.cleaned_data.get("libur", ""))

    def clean(self) -> dict[str, Any]:
        """What the mapping's own reader refuses is refused here too."""
        isi = super().clean() or {}
        if not self.errors:
            try:
                baca_pemetaan(self.teks("lembar"), BARU, self.kebijakan)
            except KebijakanSalah as salah:
                for satu in salah.kesalahan:
                    self.add_error(None, _tanpa_kode(satu.kesalahan))
        return isi

    def teks(self, sumber: str) -> str:
        """The mapping as the file the command line reads too."""
        return tulis_pemetaan(Usulan(self._pemetaan(), True, 0, ()), sumber)

    def _pemetaan(self) -> Pemetaan:
        isi, asal = self.cleaned_data, self.asal
        return replace(
            asal,
            periode=isi["periode"],
            pegawai=self._tabel("k", asal.pegawai),
            harian=self._tabel("h", asal.harian) if asal.harian else None,
            hari_tanpa_baris=isi.get("hari_tanpa_baris") or TANPA_BARIS[0],
            jadwal=Jadwal(
                isi["masuk"],
                isi["pulang"],
                int(isi["hari_seminggu"]),
                isi["libur"],
                asal.jadwal.menit_kerja,
            ),
            bawaan=replace(
                asal.bawaan, kelas=isi["kelas"], menit_sehari=isi["menit_sehari"]
            ),
            kata={
                jenis: {
                    satu: isi[f"w_{jenis}_{n}"]
                    for n, satu in enumerate(semua)
                    if isi[f"w_{jenis}_{n}"] != BELUM_TAHU
                }
                for jenis, semua in self.kata.items()
            },
        )

    def _tabel(self, awal: str, tabel: Tabel) -> Tabel:
        kolom = [
            sebagai_kolom(self.cleaned_data[f"{awal}_{k.huruf}"], k)
            for k in tabel.kolom
        ]
        return replace(tabel, kolom=tuple(kolom))


def _awal(p: Pemetaan, *, periode_ada: bool) -> dict[str, Any]:
    """What stands in the form before anybody changes it."""
    bawaan: Bawaan = p.bawaan
    return {
        "periode": str(p.periode) if periode_ada else "",
        "masuk": p.jadwal.masuk,
        "pulang": p.jadwal.pulang,
        "hari_seminggu": str(p.jadwal.hari_seminggu),
        "libur": ", ".join([f"{t:%d-%m-%Y}" for t in p.jadwal.libur]),
        "kelas": bawaan.kelas or "",
        "menit_sehari": bawaan.menit_sehari,
        "hari_tanpa_baris": p.hari_tanpa_baris,
    }


def _tanggal(teks: str) -> date:
    for bentuk in ("%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(teks, bentuk).date()  # noqa: DTZ007 - a date only
        except ValueError:
            continue
    raise forms.ValidationError(f"'{teks}' bukan tanggal. Tulis seperti 28-10-2026.")


def _tanpa_kode(kalimat: str) -> str:
    """A fault told to somebody who sees a form, not a file."""
    return {
        "Tidak ada kolom NIP.": "Pilih kolom yang berisi NIP.",
        "Kelas jabatan tidak dapat diketahui.": "Pilih kolom kelas jabatan, atau isi "
        "kelas untuk semua orang.",
        "Tidak ada kolom rupiah yang dibandingkan.": "Pilih sedikitnya satu kolom rupiah "
        "untuk dibandingkan, misalnya Jumlah TPP.",
        "[harian] tanpa kolom nip.": "Pilih kolom NIP di daftar hadir.",
        "[harian] tanpa kolom tanggal.": "Pilih kolom tanggal di daftar hadir.",
    }.get(kalimat, kalimat)
