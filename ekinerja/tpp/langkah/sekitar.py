"""What every kind of step needs: names to show, sentences to fill, lines to build."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Any

from ekinerja.tpp.buku import Buku, Sel, Ubahan
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.baca_langkah import TEMPAT
from ekinerja.tpp.kebijakan.bentuk import Angka, Kebijakan, Langkah, Pembulatan
from ekinerja.tpp.orang import Orang
from ekinerja.tpp.penjelasan import Baris
from ekinerja.tpp.penjelasan import Sel as SelBaris
from ekinerja.tpp.ukuran import Lingkungan, bulatkan
from ekinerja.uang import bulat_setengah_ke_atas, pecahan
from ekinerja.waktu import tulis_durasi

Tindakan = Callable[[Orang, Buku], Ubahan]
Kalimat = Callable[[Orang], str]
KalimatHal = Callable[[Orang], Iterable[str]]
_Isian = tuple[str, bool, Callable[[Any], str]]


@lru_cache(maxsize=8192)  # rates and counts repeat from day to day and person to person
def tulis_angka(nilai: Angka) -> str:
    """At most four decimals, or six where that is the whole number (an index)."""
    return pecahan(nilai, digit=4 if (nilai * 10**6).denominator > 1 else 6)


@dataclass(frozen=True, slots=True)
class Sekitar:
    """The policy being compiled, its measures, and the names people call things."""

    kebijakan: Kebijakan
    ukuran: Lingkungan
    nama_kriteria: dict[str, str]
    nama_komponen: dict[str, str]


@lru_cache(maxsize=8192)
def tulis_persen(nilai: Angka) -> str:
    """``2 %``, ``2,5 %``."""
    return f"{tulis_angka(nilai)} %"


def tulis_jam_detik(detik: int | None) -> str:
    """``07.15.01``; without a punch, words."""
    if detik is None:
        return "tanpa rekaman"
    menit, sisa = divmod(detik % 86400, 60)
    return f"{menit // 60:02d}.{menit % 60:02d}.{sisa:02d}"


def _penulis(nama: str) -> Callable[[Any], str]:
    """How the value of a source, attribute or measure reads in a sentence."""
    if nama in s.ATRIBUT:
        return str
    sumber = s.SUMBER.get(nama)
    if sumber is not None and sumber.skala == "jam":
        return tulis_jam_detik
    if sumber is not None and sumber.skala == "durasi":
        return tulis_durasi
    return tulis_angka


def susun_kalimat(kalimat: str, sekitar: Sekitar) -> Kalimat:
    """Compile a sentence with ``{names}`` of the month."""
    pola, isi = _urai(kalimat, sekitar)
    if not isi:
        return lambda _: kalimat
    return lambda o: pola % tuple([tulis(o.kolom[nama][0]) for nama, _, tulis in isi])


def susun_kalimat_hal(kalimat: str, sekitar: Sekitar, hal: str) -> KalimatHal:
    """Compile a sentence told of every day or target; names of the month say the same
    of each."""
    pola, isi = _urai(kalimat, sekitar)
    if not isi:
        return lambda _: repeat(kalimat)
    nama_kolom = [(nama, bulanan) for nama, bulanan, _ in isi]
    penulis = [tulis_nilai for _, _, tulis_nilai in isi]
    if pola == "%s" and penulis == [str]:
        satu = nama_kolom[0][0]
        return lambda o: o.kolom[satu]

    # Days repeat: so many minutes approved, so many percent reached.
    @lru_cache(maxsize=8192)
    def sebut(*nilai: Any) -> str:
        return pola % tuple([f(n) for f, n in zip(penulis, nilai, strict=True)])

    def tulis(o: Orang) -> Iterable[str]:
        kolom: list[Iterable[Any]] = [
            repeat(o.kolom[nama][0], o.banyak[hal]) if bulanan else o.kolom[nama]
            for nama, bulanan in nama_kolom
        ]
        return map(sebut, *kolom)

    return tulis


def _urai(kalimat: str, sekitar: Sekitar) -> tuple[str, list[_Isian]]:
    """A sentence as a pattern, and for each name: whether it is of the month, its
    writer."""
    pola = TEMPAT.sub("%s", kalimat.replace("%", "%%"))
    isi = []
    for n in TEMPAT.findall(kalimat):
        per = sekitar.ukuran.per.get(n) or s.ATRIBUT[n]
        isi.append((n, per == s.BULAN, _penulis(n)))
    return pola, isi


def bulat(nilai: Angka, cara: Pembulatan | None) -> Angka:
    """Round as the step declares, or not at all."""
    return nilai if cara is None else bulatkan(nilai, cara)


def selisih(lama: Angka, baru: Angka) -> int:
    """The change of a cell in shown rupiah.

    Shown amounts are the exact ones rounded half up, so changes telescope: they add
    up to the shown end amount even where a policy rounds only at the end.
    """
    return bulat_setengah_ke_atas(baru) - bulat_setengah_ke_atas(lama)


def sel_baris(
    kunci: Sequence[Sel], buku: Buku, baru: dict[Sel, Angka]
) -> list[SelBaris]:
    """The cells of a line: each with its signed change, unchanged ones left out."""
    hasil = []
    for k in kunci:
        beda = selisih(buku.sel.get(k, 0), baru[k])
        if beda:
            hasil.append(SelBaris(k[0], k[1], beda))
    return hasil


def baris(
    langkah: Langkah,
    uraian: str,
    nilai: int,
    *,
    dasar: str = "",
    tarif: str = "",
    banyak: str = "",
    sel: tuple[SelBaris, ...] = (),
    anak: tuple[Baris, ...] = (),
) -> Baris:
    """A line of a step with its legal basis; texts left out are empty."""
    hukum = langkah.dasar_hukum
    return Baris(
        langkah.nama, uraian, hukum, dasar, tarif, banyak, nilai, sel=sel, anak=anak
    )
