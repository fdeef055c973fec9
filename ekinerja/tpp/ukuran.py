"""Measures compiled to functions over columns.

A column is a list: one value for the month, or one a day, target or activity. Values
are ``int`` where whole and ``Fraction`` otherwise; never a float.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.orang import Orang, lolos
from ekinerja.tpp.penjelasan import Masalah, TidakTerhitung
from ekinerja.tpp.pita import nilai_pita, susun_pita
from ekinerja.tpp.ukuran_poin import susun_poin
from ekinerja.uang import rapi, seukuran

Kolom = list[Any]
SEDIKIT = 6
"""Up to so many numbers a plain sum is quicker than a common denominator."""

Fungsi = Callable[[Orang], Kolom]
Jalan = Callable[[Orang], None]
SEPASANG = 2


def tepat(a: b.Angka, pembagi: b.Angka) -> b.Angka:
    """a / b exactly, as int where it is whole."""
    if type(a) is int and type(pembagi) is int:
        utuh, sisa = divmod(a, pembagi)
        return Fraction(a, pembagi) if sisa else utuh
    pembilang = a.numerator * pembagi.denominator
    penyebut = a.denominator * pembagi.numerator
    utuh, sisa = divmod(pembilang, penyebut)
    return Fraction(pembilang, penyebut) if sisa else utuh


def persen_dari(nilai: b.Angka, persen: b.Angka, cara: b.Pembulatan | None) -> b.Angka:
    """``persen`` percent of ``nilai``, rounded as declared."""
    pembilang = nilai.numerator * persen.numerator
    penyebut = nilai.denominator * persen.denominator * 100
    return _hasil_bagi(pembilang, penyebut, cara)


def rupiah_persen(nilai: b.Angka, persen: b.Angka) -> int:
    """``persen`` percent of ``nilai`` in whole rupiah, halves away from zero."""
    pembilang = 2 * nilai.numerator * persen.numerator
    penyebut = nilai.denominator * persen.denominator * 100
    besar = (abs(pembilang) + penyebut) // (2 * penyebut)
    return besar if pembilang >= 0 else -besar


def kurang_persen(
    nilai: b.Angka, dasar: b.Angka, persen: b.Angka, cara: b.Pembulatan | None
) -> b.Angka:
    """``nilai`` without ``persen`` percent of ``dasar``, rounded as declared."""
    potongan = dasar.denominator * persen.denominator * 100
    pembilang = (
        nilai.numerator * potongan
        - dasar.numerator * persen.numerator * nilai.denominator
    )
    return _hasil_bagi(pembilang, potongan * nilai.denominator, cara)


def total(nilai: Kolom) -> b.Angka:
    """The exact sum, over one denominator where there are fractions."""
    if len(nilai) == 1:
        return rapi(nilai[0])
    utuh, penyebut = seukuran(nilai)
    return sum(utuh) if penyebut == 1 else tepat(sum(utuh), penyebut)


def rata(nilai: Kolom) -> b.Angka:
    """The exact mean of one number or more."""
    banyak = len(nilai)
    if banyak > SEDIKIT:
        return tepat(total(nilai), banyak)
    jumlah: b.Angka = nilai[0] if banyak == 1 else sum(nilai)
    return jumlah if banyak == 1 else tepat(jumlah, banyak)


def bulatkan(nilai: b.Angka, cara: b.Pembulatan) -> b.Angka:
    """Round as declared. Halves go away from zero; "potong" goes towards it."""
    return _hasil_bagi(nilai.numerator, nilai.denominator, cara)


def _hasil_bagi(pembilang: int, penyebut: int, cara: b.Pembulatan | None) -> b.Angka:
    """Whole numbers divided and rounded; ``penyebut`` > 0."""
    if cara is None:
        utuh, sisa = divmod(pembilang, penyebut)
        return Fraction(pembilang, penyebut) if sisa else utuh
    if cara.digit > 0:
        pembilang *= 10**cara.digit
    elif cara.digit < 0:
        penyebut *= 10**-cara.digit
    besar = abs(pembilang)
    if cara.cara == "setengah_atas":
        utuh = (2 * besar + penyebut) // (2 * penyebut)
    elif cara.cara == "potong":
        utuh = besar // penyebut
    else:
        utuh, besar = pembilang // penyebut, pembilang
    if besar != pembilang:
        utuh = -utuh
    if not cara.digit:
        return utuh
    return utuh * 10**-cara.digit if cara.digit < 0 else tepat(utuh, 10**cara.digit)


@dataclass(slots=True)
class Lingkungan:
    """What is known while a policy is compiled: what each name stands on."""

    kebijakan: b.Kebijakan
    per: dict[str, str]

    def ambil(self, nilai: b.Nilai, per: str) -> Fungsi:
        """A function giving ``nilai`` as a column on ``per``."""
        if not isinstance(nilai, str):
            return lambda o: [nilai] * o.banyak[per]
        nama, asal = nilai, self.per[nilai]
        if asal == per:
            return lambda o: o.kolom[nama]
        if asal == s.BULAN:
            return lambda o: o.kolom[nama] * o.banyak[per]

        def dari_hari(o: Orang) -> Kolom:
            kolom = o.kolom[nama]
            return [kolom[i] for i in o.indeks[per]]

        return dari_hari

    def angka(self, nilai: b.Nilai) -> Callable[[Orang], b.Angka]:
        """A function giving ``nilai`` as the one number of the month."""
        if isinstance(nilai, str):
            nama = nilai
            return lambda o: o.kolom[nama][0]
        tetap = nilai
        return lambda _: tetap


def susun_ukuran(ukuran: b.Ukuran, sekitar: Lingkungan) -> Jalan:
    """Compile one measure; the function writes its column into the person."""
    match ukuran:
        case b.Poin():
            hitung = susun_poin(ukuran)
        case b.Rasio():
            hitung = _rasio(ukuran, sekitar)
        case b.Lapis():
            hitung = _lapis(ukuran, sekitar)
        case b.Tabel():
            hitung = _tabel(ukuran, sekitar)
        case b.Gabung():
            hitung = _gabung(ukuran, sekitar)
        case _:  # pragma: no cover - the loader knows five kinds
            raise TypeError(ukuran)
    hitung = _bersyarat(ukuran, hitung, sekitar)
    hitung = _berbatas(ukuran, hitung, sekitar)
    sekitar.per[ukuran.nama] = ukuran.ke if ukuran.rangkum else ukuran.per
    return _simpan(ukuran, hitung)


def _bersyarat(ukuran: b.Ukuran, hitung: Fungsi, sekitar: Lingkungan) -> Fungsi:
    if not ukuran.jika:
        return hitung
    lain = sekitar.ambil(ukuran.selainnya or 0, ukuran.per)
    return lambda o: hitung(o) if lolos(ukuran.jika, o) else lain(o)


def _berbatas(ukuran: b.Ukuran, hitung: Fungsi, sekitar: Lingkungan) -> Fungsi:
    """Rounding, then the cap and the floor, on every value."""
    cara, atas, bawah = ukuran.bulat, ukuran.maksimal, ukuran.minimal
    if cara is not None and not _membulatkan_sendiri(ukuran):
        tanpa_bulat, cara_pasti, utuh_tetap = hitung, cara, cara.digit >= 0

        def bulat(o: Orang) -> Kolom:
            return [
                v if utuh_tetap and type(v) is int else bulatkan(v, cara_pasti)
                for v in tanpa_bulat(o)
            ]

        hitung = bulat
    if atas is not None:
        tanpa_atas, paling = hitung, sekitar.angka(atas)

        def berpuncak(o: Orang) -> Kolom:
            batas = paling(o)
            return [v if v <= batas else batas for v in tanpa_atas(o)]

        hitung = berpuncak
    if bawah is not None:
        tanpa_bawah, sedikitnya = hitung, sekitar.angka(bawah)

        def berdasar(o: Orang) -> Kolom:
            batas = sedikitnya(o)
            return [v if v >= batas else batas for v in tanpa_bawah(o)]

        hitung = berdasar
    return hitung


def _simpan(ukuran: b.Ukuran, hitung: Fungsi) -> Jalan:
    nama = ukuran.nama
    if not ukuran.rangkum:

        def tulis(o: Orang) -> None:
            o.kolom[nama] = hitung(o)

        return tulis
    ringkas = _perangkum(ukuran.rangkum, ukuran.bila_kosong)
    if ukuran.ke == s.HARI and ukuran.per != s.HARI:
        return _rangkum_hari(ukuran, hitung, ringkas)

    def rangkum(o: Orang) -> None:
        o.rinci[nama] = kolom = hitung(o)
        o.kolom[nama] = [ringkas(kolom)]

    return rangkum


def _rangkum_hari(
    ukuran: b.Ukuran, hitung: Fungsi, ringkas: Callable[[Kolom], b.Angka]
) -> Jalan:
    """Targets or activities summed up for each day."""
    nama, per, kosong = ukuran.nama, ukuran.per, ukuran.bila_kosong

    def rangkum(o: Orang) -> None:
        o.rinci[nama] = kolom = hitung(o)
        hari: list[Kolom] = [[] for _ in o.hari]
        for i, nilai in zip(o.indeks[per], kolom, strict=True):
            hari[i].append(nilai)
        o.kolom[nama] = [ringkas(isi) for isi in hari]

    rata_rata = ukuran.rangkum == "rata"
    bila_kosong = 0 if kosong is None else kosong

    def jumlah_hari(o: Orang) -> None:
        """Sums and means over one denominator for the whole month."""
        o.rinci[nama] = kolom = hitung(o)
        utuh, penyebut = seukuran(kolom)
        jumlah = [0] * len(o.hari)
        banyak = [0] * len(o.hari)
        for i, nilai in zip(o.indeks[per], utuh, strict=True):
            jumlah[i] += nilai
            banyak[i] += 1
        o.kolom[nama] = [
            tepat(x, penyebut * (n if rata_rata else 1)) if n else bila_kosong
            for x, n in zip(jumlah, banyak, strict=True)
        ]

    return jumlah_hari if ukuran.rangkum in ("rata", "jumlah") else rangkum


def _perangkum(cara: str, bila_kosong: b.Angka | None) -> Callable[[Kolom], b.Angka]:
    kosong = 0 if bila_kosong is None else bila_kosong
    fungsi: Mapping[str, Callable[[Kolom], b.Angka]] = {
        "jumlah": total,
        "rata": rata,
        "hitung": lambda isi: sum(v != 0 for v in isi),
        "terbesar": max,
        "terkecil": min,
    }
    ringkas = fungsi[cara]
    return lambda isi: ringkas(isi) if isi else kosong


def _rasio(ukuran: b.Rasio, sekitar: Lingkungan) -> Fungsi:
    a, pembagi = (
        sekitar.ambil(ukuran.a, ukuran.per),
        sekitar.ambil(ukuran.b, ukuran.per),
    )
    kali, nol = ukuran.kali, ukuran.bila_nol

    def rasio(o: Orang) -> Kolom:
        hasil: Kolom = []
        for x, y in zip(a(o), pembagi(o), strict=True):
            if not y:
                hasil.append(nol)
                continue
            utuh, sisa = divmod(x * kali, y)
            hasil.append(Fraction(x * kali, y) if sisa else utuh)
        return hasil

    return rasio


def _lapis(ukuran: b.Lapis, sekitar: Lingkungan) -> Fungsi:
    lapis, per = ukuran.lapis, ukuran.per
    ambil, nomor = sekitar.ambil(ukuran.dari, per), susun_pita(lapis)
    kosong = 0 if ukuran.bila_kosong is None else ukuran.bila_kosong
    if not any(isinstance(p.nilai, str) or p.per_menit for p in lapis.pita):
        tetap = [p.nilai for p in lapis.pita]
        return lambda o: [kosong if x is None else tetap[nomor(x)] for x in ambil(o)]
    rujuk = {
        n: sekitar.ambil(p.nilai, per)
        for n, p in enumerate(lapis.pita)
        if isinstance(p.nilai, str)
    }

    def hitung(o: Orang) -> Kolom:
        kolom = {n: f(o) for n, f in rujuk.items()}
        hasil: Kolom = []
        for i, x in enumerate(ambil(o)):
            if x is None:
                hasil.append(kosong)
                continue
            n = nomor(x)
            hasil.append(kolom[n][i] if n in kolom else nilai_pita(lapis, n, x))
        return hasil

    return hitung


def _tabel(ukuran: b.Tabel, sekitar: Lingkungan) -> Fungsi:
    per = ukuran.per
    kunci = [sekitar.ambil(n, per) for n in ukuran.kunci]
    isi, selainnya = ukuran.isi, ukuran.selainnya
    nama_rujuk = {v for v in (*isi.values(), selainnya) if isinstance(v, str)}
    rujuk = {n: sekitar.ambil(n, per) for n in nama_rujuk}

    def hitung(o: Orang) -> Kolom:
        kolom = {n: f(o) for n, f in rujuk.items()}
        hasil: Kolom = []
        for i, k in enumerate(zip(*[f(o) for f in kunci], strict=True)):
            nilai = isi.get(k, selainnya)
            if nilai is None:
                raise TidakTerhitung(_tanpa_baris(ukuran, k, sekitar.kebijakan.id))
            hasil.append(kolom[nilai][i] if isinstance(nilai, str) else nilai)
        return hasil

    return hitung


def _tanpa_baris(ukuran: b.Tabel, kunci: tuple[Any, ...], kebijakan: str) -> Masalah:
    sebut = ", ".join(f"{n} {k}" for n, k in zip(ukuran.kunci, kunci, strict=True))
    tempat = ukuran.berkas or f"ukuran {ukuran.nama}"
    return Masalah(
        "tabel_tanpa_baris",
        f"{sebut[:1].upper()}{sebut[1:]} belum ada di {tempat} ({kebijakan}). "
        "Tambahkan barisnya, atau perbaiki data jabatan pegawai ini.",
    )


def _membulatkan_sendiri(ukuran: b.Ukuran) -> bool:
    """A plain product divides and rounds at once, so that no fraction is made."""
    return (
        isinstance(ukuran, b.Gabung)
        and bool(ukuran.kali)
        and not ukuran.konstanta
        and not ukuran.jika
    )


def _kali(ukuran: b.Gabung, sekitar: Lingkungan) -> Fungsi:
    bagi, konstanta = ukuran.bagi, ukuran.konstanta
    faktor = [sekitar.ambil(n, ukuran.per) for n in ukuran.kali]
    cara = ukuran.bulat if _membulatkan_sendiri(ukuran) else None
    atas, bawah = bagi.denominator, bagi.numerator
    if len(faktor) == SEPASANG and bagi == 1 and cara is None and not konstanta:
        satu, dua = faktor
        return lambda o: [rapi(x * y) for x, y in zip(satu(o), dua(o), strict=True)]

    def kali(o: Orang) -> Kolom:
        hasil = []
        for isi in zip(*[f(o) for f in faktor], strict=True):
            pembilang, penyebut = atas, bawah
            for x in isi:
                pembilang *= x.numerator
                penyebut *= x.denominator
            nilai = _hasil_bagi(pembilang, penyebut, cara)
            hasil.append(rapi(konstanta + nilai) if konstanta else nilai)
        return hasil

    return kali


def _gabung(ukuran: b.Gabung, sekitar: Lingkungan) -> Fungsi:
    per, bagi, konstanta = ukuran.per, ukuran.bagi, ukuran.konstanta
    if ukuran.kali:
        return _kali(ukuran, sekitar)
    suku = [(sekitar.ambil(nama, per), bobot) for nama, bobot in ukuran.tambah]
    if len(suku) == 1 and suku[0][1] == 1 and not konstanta:
        sendiri = suku[0][0]
        if bagi == 1:
            return sendiri
        return lambda o: [tepat(x, bagi) for x in sendiri(o)]

    def tambah(o: Orang) -> Kolom:
        hasil: Kolom = [konstanta] * o.banyak[per]
        for f, bobot in suku:
            hasil = [x + bobot * y for x, y in zip(hasil, f(o), strict=True)]
        return [rapi(x) if bagi == 1 else tepat(x, bagi) for x in hasil]

    return tambah
