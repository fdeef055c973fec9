"""What every kind of step needs: names to show, sentences to fill, lines to build."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
Kalimat = Callable[[Orang, int], str]


@dataclass(frozen=True, slots=True)
class Sekitar:
    """The policy being compiled, its measures, and the names people call things."""

    kebijakan: Kebijakan
    ukuran: Lingkungan
    nama_kriteria: dict[str, str]
    nama_komponen: dict[str, str]


def tulis_persen(nilai: Angka) -> str:
    """``2 %``, ``2,5 %``."""
    return f"{nilai} %" if isinstance(nilai, int) else f"{pecahan(nilai)} %"


def tulis_jam_detik(detik: int | None) -> str:
    """``07.15.01``; without a punch, words."""
    if detik is None:
        return "tanpa rekaman"
    menit, sisa = divmod(detik, 60)
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
    return lambda n: str(n) if isinstance(n, int) and -1000 < n < 1000 else pecahan(n)


def susun_kalimat(kalimat: str, sekitar: Sekitar) -> Kalimat:
    """Compile a sentence with ``{names}``; the number given is the day's place."""
    nama = TEMPAT.findall(kalimat)
    if not nama:
        return lambda _o, _n: kalimat
    pola = TEMPAT.sub("%s", kalimat.replace("%", "%%"))
    isi = []
    for n in nama:
        per = sekitar.ukuran.per.get(n) or s.ATRIBUT[n]
        isi.append((n, per == s.HARI, _penulis(n)))

    def tulis(o: Orang, hari: int) -> str:
        return pola % tuple(
            [
                tulis_nilai(o.kolom[nama][hari if harian else 0])
                for nama, harian, tulis_nilai in isi
            ]
        )

    return tulis


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


def baris(langkah: Langkah, uraian: str, nilai: int, **isi: Any) -> Baris:
    """A line of a step with its legal basis; texts left out are empty."""
    isi = {"dasar": "", "tarif": "", "banyak": "", **isi}
    isi.setdefault("dasar_hukum", langkah.dasar_hukum)
    return Baris(langkah=langkah.nama, uraian=uraian, nilai=nilai, **isi)
