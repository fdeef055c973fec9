"""A loaded policy laid out as short lines: where, what, how much, by which article.

The walk knows no kind of measure or step: it follows the fields of the classes, so a
new field or kind is laid out (and compared) without a change here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from ekinerja.tpp.kebijakan import Kebijakan
from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.naskah.kata import kata, tulis, tulis_batas

PENGENAL = ("kode", "nama", "kejadian", "kriteria", "komponen")
TAK_DITULIS = ("id", "sidik")
BERSATUAN = (
    "nilai",
    "maksimal",
    "minimal",
    "selainnya",
    "bila_kosong",
    "bila_nol",
    "konstanta",
    "per_menit",
)
KELOMPOK = {"masukan": "Masukan", "ukuran": "Ukuran", "langkah": "Langkah"}
UMUM = "Umum"
MASA = "masa"  # one span of days of something dated


class Jenis(Enum):
    """What a line speaks of: a number or rule, words, or an article."""

    ATURAN = "aturan"
    TEKS = "teks"
    HUKUM = "hukum"


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of a policy. ``kunci`` is its path, the same in every version.

    ``kosong``: nothing is said there, so that the default holds.
    """

    kunci: tuple[str, ...]
    kelompok: str
    label: str
    nilai: str
    dasar_hukum: str
    jenis: Jenis = Jenis.ATURAN
    kosong: bool = False


@dataclass(frozen=True, slots=True)
class _Di:
    """Where the walk stands: path, words so far, and what values here are read by."""

    kunci: tuple[str, ...] = ()
    kelompok: str = UMUM
    label: tuple[str, ...] = ()
    dasar_hukum: str = ""
    satuan: str = ""

    def turun(self, kunci: str, label: str = "") -> "_Di":
        return replace(
            self,
            kunci=(*self.kunci, kunci),
            label=(*self.label, label) if label else self.label,
        )


def uraikan(kebijakan: Kebijakan) -> list[Butir]:
    """Every line of a policy, in the order of its fields and files."""
    return [
        butir
        for kolom in fields(kebijakan)
        if kolom.name not in TAK_DITULIS
        for butir in _atas(kolom.name, getattr(kebijakan, kolom.name))
    ]


def _atas(nama: str, nilai: Any) -> Iterator[Butir]:
    """A field of the policy itself: its own heading, or one for each of its items."""
    di = _Di()
    if is_dataclass(nilai):
        yield from _kelas(
            nilai, replace(di, kunci=(nama,), kelompok=_besar(kata(nama)))
        )
    elif nama in KELOMPOK or (nilai and _berisi_kelas(nilai)):
        judul = KELOMPOK.get(nama, _besar(kata(nama)))
        for satu in nilai:
            kode = pengenal(satu)
            kelompok = f"{judul} {kode}" if nama in KELOMPOK else judul
            label = () if nama in KELOMPOK else (kode,)
            yield from _kelas(
                satu, replace(di, kunci=(nama, kode), kelompok=kelompok, label=label)
            )
    else:
        yield from _satu(nilai, di.turun(nama, kata(nama)))


def pengenal(satu: Any) -> str:
    """What tells an item from its neighbours; "" where it has nothing of its own."""
    nama = _kolom_pengenal(satu)
    return tulis(getattr(satu, nama)) if nama else ""


def _kolom_pengenal(satu: Any) -> str:
    return next((nama for nama in PENGENAL if getattr(satu, nama, None)), "")


def _kelas(nilai: Any, di: _Di) -> Iterator[Butir]:
    """The fields of one item."""
    dasar = getattr(nilai, "dasar_hukum", "") or di.dasar_hukum
    satuan = getattr(nilai, "satuan", di.satuan)
    di = replace(di, dasar_hukum=dasar, satuan=satuan)
    if isinstance(nilai, b.Ukuran | b.Langkah):
        jenis = di.turun("jenis", "jenis")
        yield _butir("jenis", _nama_jenis(nilai), jenis)
    for kolom in fields(nilai):
        if kolom.name in (_kolom_pengenal(nilai), "jenis"):
            continue
        isi = getattr(nilai, kolom.name)
        if isinstance(nilai, b.Tabel) and kolom.name == "isi":
            yield from _tabel(nilai, di)
        elif isinstance(nilai, b.Bagian) and isi is None:
            yield _butir(kolom.name, "sisanya", di.turun(kolom.name, kata(kolom.name)))
        elif kolom.default is not MISSING and isi == kolom.default:
            bawaan = _isi(kolom.name, isi, di)
            yield from (replace(butir, kosong=True) for butir in bawaan)
        else:
            yield from _isi(kolom.name, isi, di)


def _nama_jenis(nilai: b.Ukuran | b.Langkah) -> str:
    return type(nilai).__name__.lower()


def _isi(nama: str, nilai: Any, di: _Di) -> Iterator[Butir]:
    """One field: a value, an item, a list of items, or a map."""
    turun = di.turun(nama, kata(nama))
    if isinstance(nilai, b.Pitapita):
        yield from _pita(nilai, di.turun(nama))
    elif isinstance(nilai, b.Pada):
        yield _butir(nama, _pada(nilai), turun, kosong=nilai == b.Pada(None, None))
    elif isinstance(nilai, b.Pembulatan):
        teks = f"{kata(nilai.cara)}, {nilai.digit} angka di belakang koma"
        yield _butir(nama, teks, turun)
    elif is_dataclass(nilai):
        yield from _kelas(nilai, turun)
    elif isinstance(nilai, Mapping):
        for kunci, satu in nilai.items():
            yield from _isi(str(kunci), satu, turun)
    elif isinstance(nilai, tuple) and nilai and _berisi_kelas(nilai):
        for n, satu in enumerate(nilai, start=1):
            kode = pengenal(satu) or str(n)
            ganda = sum(pengenal(x) == kode for x in nilai) > 1
            kode = f"{kode} ke-{n}" if ganda else kode
            sebut = MASA if hasattr(satu, "sejak") else kata(nama)
            bawah = di.turun(nama).turun(kode, f"{sebut} {kata(kode)}")
            yield from _kelas(satu, bawah)
    else:
        yield from _satu(nilai, turun, nama)


def _berisi_kelas(nilai: Any) -> bool:
    return isinstance(nilai, tuple) and all(is_dataclass(satu) for satu in nilai)


def _satu(nilai: Any, di: _Di, nama: str = "") -> Iterator[Butir]:
    satuan = di.satuan if nama in BERSATUAN else "persen" if nama == "persen" else ""
    kosong = nilai is None or nilai in ("", (), frozenset())
    yield _butir(nama, _teks(nilai, satuan), di, kosong=kosong)


def _teks(nilai: Any, satuan: str) -> str:
    """Conditions and weighted sums read as sentences; the rest as plain values."""
    if isinstance(nilai, tuple) and nilai and all(_berpasangan(s) for s in nilai):
        return "; ".join(
            f"{kata(n)} {tulis(isi)}"
            if isinstance(isi, frozenset)
            else f"{n} × {tulis(isi)}"
            for n, isi in nilai
        )
    return tulis(nilai, satuan)


def _berpasangan(satu: Any) -> bool:
    return isinstance(satu, tuple) and len(satu) == 2 and isinstance(satu[0], str)


def _butir(nama: str, nilai: str, di: _Di, *, kosong: bool = False) -> Butir:
    jenis = Jenis.ATURAN
    if nama == "dasar_hukum":
        jenis = Jenis.HUKUM
    elif nama in ("judul", "nama", "sebab", "dasar", "rincian"):
        jenis = Jenis.TEKS
    label = ", ".join(di.label)
    return Butir(di.kunci, di.kelompok, label, nilai, di.dasar_hukum, jenis, kosong)


def _pita(nilai: b.Pitapita, di: _Di) -> Iterator[Butir]:
    """Bands: where each ends and what it gives."""
    for n, pita in enumerate(nilai.pita, start=1):
        bawah = di.turun(str(n), f"lapis {n}")
        if pita.dasar_hukum:
            bawah = replace(bawah, dasar_hukum=pita.dasar_hukum)
        kata_batas = "sampai" if nilai.termasuk else "sebelum"
        for kolom in fields(pita):
            isi = getattr(pita, kolom.name)
            if kolom.name == "batas":
                teks = tulis_batas(isi, nilai.skala)
                yield _butir("batas", teks, bawah.turun("batas", kata_batas))
            elif kolom.name not in ("per_menit", "dasar_hukum") or isi:
                yield from _isi(kolom.name, isi, bawah)


def _pada(nilai: b.Pada) -> str:
    bagian = [
        f"{kata(kolom.name)} {tulis(isi)}"
        for kolom in fields(nilai)
        if (isi := getattr(nilai, kolom.name)) is not None
    ]
    return "; ".join(bagian) or "semua"


def _tabel(ukuran: b.Tabel, di: _Di) -> Iterator[Butir]:
    """Rows of a table by the words of their key."""
    for kunci, nilai in sorted(ukuran.isi.items(), key=lambda isi: _urut(isi[0])):
        nama = ", ".join(
            f"{kata(k)} {n}" for k, n in zip(ukuran.kunci, kunci, strict=True)
        )
        yield from _satu(nilai, di.turun("isi").turun(nama, nama), "nilai")


def _urut(kunci: tuple[Any, ...]) -> list[tuple[bool, int, str]]:
    return [(isinstance(k, str), k if isinstance(k, int) else 0, str(k)) for k in kunci]


def _besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
