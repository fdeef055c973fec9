"""Every sentence that refuses something, read from the source of the rooms.

A sentence belongs here when a person can meet it: the text of a refusal, of a form's
field, of a note on a page, of a command, or of somebody who cannot be calculated. Faults
of policies and of files of facts have pages of their own and are left out.

Its last sentence says what to do. Where there is only one, ``JALAN`` says it instead; a
test asks for one or the other.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from types import ModuleType
from typing import Any

import click
from django import forms
from django.core.exceptions import PermissionDenied

import ekinerja
from ekinerja.alur import Ditolak
from ekinerja.pembuktian.sel import SelDitolak
from ekinerja.tpp.penjelasan import Masalah, tolak
from ekinerja.tpp.varian import VarianTidakAda
from ekinerja.waktu import BulanTidakTerbaca

LUAR = re.compile(
    r"\.(tests|migrations)\b|ekinerja\.(tpp\.kebijakan|tpp\.fakta\.baca|cli\.bahasa"
    r"|web\.contoh|config\.(pesan|settings|wsgi))"
)
BERHURUF = re.compile(r"[a-z]{2}")
ISIAN = re.compile("\u2039[^\u203a]*\u203a")
KALIMAT = re.compile(r"(?<=[.?]) (?=[A-Z\u2039'])")
PENOLAKAN = (Ditolak, BulanTidakTerbaca, VarianTidakAda, SelDitolak)
LAIN: Mapping[Any, str] = {
    Masalah: "perhitungan",
    tolak: "perhitungan",
    click.UsageError: "perintah",
    click.ClickException: "perintah",
    PermissionDenied: "izin",
    forms.ValidationError: "isian",
}
# Which arguments make the sentence, where that is not the first one.
BAGIAN: Mapping[Any, slice] = {
    Masalah: slice(1, 2),
    tolak: slice(1, 2),
    SelDitolak: slice(0, 2),
}
SURUHAN = re.compile(r"(Isi|Pilih|Tulis|Tunjuk|Sebutkan|Unggah) ")
UKURAN = re.compile(
    r"paling (panjang|banyak|sedikit|awal|akhir)|ditulis (sebagai|dengan)"
)
SALAH_ISI = "Isian kosong, tidak terbaca, atau tidak ada dalam daftar."
JALAN = {
    "ContohGagal": "Laporkan kepada pengembang: contohnya yang keliru.",
    "LangkahDitolak": "Minta yang disebut itu melakukannya.",
    "KejadianTidakAda": "Tulis salah satu yang disebut sesudahnya.",
    "--keluar berakhiran": "Ganti akhiran nama berkasnya.",
    "Halaman ini belum dibuka": "Laporkan kepada pengelola server.",
    "Halaman ini hanya untuk": "Minta peran itu dicatat bila memang tugas Anda.",
    "Hanya BKPSDM dan pemimpin": "Minta salah satunya.",
    "Hanya atasan langsung": "Minta atasan itu; penempatan yang keliru diperbaiki BKPSDM.",
    "Hanya pemiliknya": "Minta pemiliknya.",
    "Perbuatan ini hanya untuk": "Minta petugas itu.",
    "Atasan masih punya waktu": "Tunggu sampai waktunya lewat, atau minta atasan memutus.",
    "Menit baku": "Perbaiki menitnya.",
    "Laporan ini bukan laporan": "Muat ulang antrean.",
    "Laporan ini diputus oleh": "Minta atasan itu memutusnya.",
    "Target sendiri": "Minta atasan atau rekan BKPSDM.",
    "Target \u2039": "Minta salah satunya.",
    "Kinerja \u2039": "Minta atasan itu.",
    "Jam mulai dan selesai": "Lengkapi, atau kosongkan keduanya.",
    "\u2039lebih\u203a laporan lain": "Putuskan lagi sesudahnya.",
    "Simulasi hanya": "Minta BKPSDM menjalankannya.",
    "Kehadiran sendiri": "Minta petugas BKPSDM.",
    "\u2039nama\u203a sudah dibatalkan": "Periksa acaranya.",
    "\u2039nama\u203a adalah kepala daerah": "Pilih pegawai lain.",
    "Berkas itu kosong": "Pilih berkas lain.",
}


KEPALA = """\
# Pesan galat

Ditulis dari kode oleh `python -m ekinerja.config.dokumen`. Jangan diubah dengan tangan.

Setiap penolakan menyebut apa yang terjadi dan apa yang dapat dilakukan. Di bawah ini semuanya, menurut ruang yang menolak.
Yang di dalam \u2039 \u203a terisi menurut keadaannya. Kolom `nama` menunjukkan tempatnya dalam kode; `isian` muncul di bawah
kolom formulir, `halaman` di atas halaman, `perintah` di terminal, `izin` pada halaman 403, `perhitungan` pada daftar *Perlu
diperbaiki* dan `masalah` dalam [hasil](hasil.md#masalah).

Yang tidak ada di sini:

| pesan | di mana |
|---|---|
| kesalahan berkas kebijakan | [kebijakan](kebijakan.md#yang-diperiksa-saat-kebijakan-dimuat); `ekinerja tpp periksa` menyebut baris dan perbaikannya |
| baris berkas fakta yang tidak terbaca | [fakta](fakta.md) dan [masalah](hasil.md#masalah) |
| perintah salah tulis (status 2) | [perintah](perintah.md) |

Halaman yang berdiri sendiri:

| halaman | sebab | jalan keluar |
|---|---|---|
| Halaman ini tidak ditemukan (404) | alamatnya salah, atau objeknya tidak boleh Anda ketahui | periksa alamatnya, atau mulai dari menu |
| Formulir ini sudah kedaluwarsa (403) | masuk lagi di jendela lain, atau formulirnya milik orang lain | kembali, salin yang diketik, muat ulang, kirim lagi |
| Sesi Anda sudah berakhir (403) | lama tidak dipakai | masuk lagi sebagai orang yang sama; isian ikut terbawa |
| Ada gangguan di sistem (500) | bukan karena Anda | ulangi; bila tetap, beri tahu pengelola server |
| Sistem sedang sibuk (503) | basis data dipakai perbuatan lain | ulangi sebentar lagi |
"""


@dataclass(frozen=True, slots=True, order=True)
class Pesan:
    """A refusal: whose room, its name, what happened, and what to do ("" if unsaid)."""

    ruang: str
    nama: str
    terjadi: str
    lakukan: str


@cache
def semua_pesan() -> tuple[Pesan, ...]:
    """The sentences of every room, in order of room and name."""
    semua = set()
    for info in pkgutil.walk_packages(ekinerja.__path__, "ekinerja."):
        if LUAR.search(info.name):
            continue
        modul = importlib.import_module(info.name)
        ruang = info.name.split(".")[1]
        for nama, kalimat in _Pembaca(modul).baca():
            if BERHURUF.search(ISIAN.sub("", kalimat)):
                semua.add(Pesan(ruang, nama, *_belah(kalimat.strip(), nama)))
    return tuple(sorted(semua))


def halaman() -> str:
    """The page of refusals."""
    isi, ruang = [KEPALA], ""
    for satu in semua_pesan():
        if satu.ruang != ruang:
            ruang = satu.ruang
            isi.append(f"\n## {ruang}\n\n| yang terjadi | jalan keluar | nama |\n")
            isi.append("|---|---|---|\n")
        sel = (satu.terjadi, satu.lakukan, f"`{satu.nama}`")
        baris = " | ".join(" ".join(s.replace("|", "\\|").split()) for s in sel)
        isi.append(f"| {baris} |\n")
    return "".join(isi)


def _belah(kalimat: str, nama: str) -> tuple[str, str]:
    """What happened, and what to do."""
    *awal, akhir = KALIMAT.split(kalimat)
    if awal:
        return " ".join(awal), akhir
    for kunci, jalan in JALAN.items():
        if kunci == nama or kalimat.startswith(kunci):
            return kalimat, jalan
    if SURUHAN.match(kalimat):
        return SALAH_ISI, kalimat
    return kalimat, "Sesuaikan isinya." if UKURAN.search(kalimat) else ""


class _Pembaca:
    """Reads the sentences of one module."""

    def __init__(self, modul: ModuleType) -> None:
        self.modul = modul
        with open(modul.__file__ or "", encoding="utf-8") as berkas:
            self.pohon = ast.parse(berkas.read())

    def baca(self) -> Iterator[tuple[str, str]]:
        for simpul in ast.walk(self.pohon):
            if isinstance(simpul, ast.Call):
                yield from self._panggilan(simpul)
            elif isinstance(simpul, ast.ClassDef):
                yield from self._kelas(simpul)

    def _panggilan(self, simpul: ast.Call) -> Iterator[tuple[str, str]]:
        for kunci in simpul.keywords:
            if kunci.arg == "error_messages":
                yield from (("isian", satu) for satu in self.kalimat(kunci.value))
        nama, bagian = self._siapa(simpul.func)
        if nama:
            for semua in product(*[self.kalimat(a) for a in simpul.args[bagian]]):
                yield nama, " ".join(semua)

    def _siapa(self, fungsi: ast.expr) -> tuple[str, slice]:
        """What a call refuses, and which arguments are its sentence."""
        siapa = self.nilai(fungsi)
        if isinstance(siapa, type) and issubclass(siapa, PENOLAKAN):
            return siapa.__name__, BAGIAN.get(siapa, slice(1))
        if isinstance(siapa, Hashable) and siapa in LAIN:
            return LAIN[siapa], BAGIAN.get(siapa, slice(1))
        if isinstance(fungsi, ast.Attribute):
            if fungsi.attr == "add_error":
                return "isian", slice(1, 2)
            if ast.unparse(fungsi) in ("messages.error", "messages.warning"):
                return "halaman", slice(1, 2)
        return "", slice(0)

    def _kelas(self, simpul: ast.ClassDef) -> Iterator[tuple[str, str]]:
        """Refusals that write their own sentence from what they are given."""
        kelas = getattr(self.modul, simpul.name, None)
        if not (isinstance(kelas, type) and issubclass(kelas, Ditolak)):
            return
        for panggilan in ast.walk(simpul):
            if (
                isinstance(panggilan, ast.Call)
                and ast.unparse(panggilan.func) == "super().__init__"
            ):
                for satu in panggilan.args[:1]:
                    yield from ((simpul.name, k) for k in self.kalimat(satu))

    def kalimat(self, simpul: ast.expr) -> Iterator[str]:
        """The sentences an expression can become; nothing for what others wrote."""
        match simpul:
            case ast.Constant(value=str(isi)):
                yield isi
            case ast.JoinedStr(values=bagian):
                yield "".join(self._bagian(satu) for satu in bagian)
            case ast.BinOp(left=kiri, op=ast.Add(), right=kanan):
                for awal in self.kalimat(kiri):
                    yield from (awal + akhir for akhir in self.kalimat(kanan))
            case ast.IfExp(body=ya, orelse=tidak):
                yield from [*self.kalimat(ya), *self.kalimat(tidak)]
            case ast.Dict(values=isi_peta):
                yield from (k for satu in isi_peta for k in self.kalimat(satu))
            case _:
                yield from self._rujukan(simpul)

    def _rujukan(self, simpul: ast.expr) -> Iterator[str]:
        """Sentences that stand elsewhere in the module under a name."""
        match simpul:
            case ast.Call(func=ast.Attribute(value=asal, attr="format")):
                yield from self.kalimat(asal)
            case ast.Call(func=ast.Name(id=nama)):
                for fungsi in self.pohon.body:
                    if isinstance(fungsi, ast.FunctionDef) and fungsi.name == nama:
                        yield from self._dikembalikan(fungsi)
            case ast.Subscript(value=asal):
                isi = self.nilai(asal)
                if isinstance(isi, Mapping):
                    yield from (_isi_kurung(s) for s in isi.values() if str(s) == s)
            case ast.Name() | ast.Attribute():
                tetap = self.nilai(simpul)
                if isinstance(tetap, str):
                    yield _isi_kurung(tetap)

    def _dikembalikan(self, fungsi: ast.FunctionDef) -> Iterator[str]:
        """The sentences a function beside it gives back."""
        for simpul in ast.walk(fungsi):
            if isinstance(simpul, ast.Return) and simpul.value is not None:
                yield from self.kalimat(simpul.value)

    def _bagian(self, simpul: ast.expr) -> str:
        if isinstance(simpul, ast.FormattedValue):
            tetap = self.nilai(simpul.value)
            return str(tetap) if isinstance(tetap, int | str) else _sebut(simpul.value)
        return str(getattr(simpul, "value", ""))

    def nilai(self, simpul: ast.expr) -> Any:
        """What a name stands for in the module; None where only a call can tell."""
        if isinstance(simpul, ast.Name):
            return getattr(self.modul, simpul.id, None)
        if isinstance(simpul, ast.Attribute):
            return getattr(self.nilai(simpul.value), simpul.attr, None)
        return None


def _isi_kurung(kalimat: str) -> str:
    return re.sub(r"{(\w+)[^}]*}", lambda m: f"\u2039{_kata(m[1])}\u203a", kalimat)


def _sebut(simpul: ast.expr) -> str:
    """A word for what is filled in: the name that says most in the expression."""
    match simpul:
        case ast.Name(id=nama) | ast.Attribute(attr=nama):
            return f"\u2039{_kata(nama)}\u203a"
        case ast.Call(args=[*_, akhir]):
            return _sebut(akhir)
        case ast.Call(func=dalam) | ast.Subscript(value=dalam) | ast.BinOp(left=dalam):
            return _sebut(dalam)
        case ast.IfExp(body=dalam):
            return _sebut(dalam)
    return "\u2039isi\u203a"


def _kata(nama: str) -> str:
    return nama.replace("_", " ").strip().lower()
