"""What a policy file may name at a point of reading it, and how names are looked up."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ekinerja.tpp.kebijakan import bentuk as b
from ekinerja.tpp.kebijakan import sumber as s
from ekinerja.tpp.kebijakan.bacaan import Meja, terdekat
from ekinerja.tpp.kebijakan.tabel import BerkasTabel

CARA_BULAT = ("setengah_atas", "ke_bawah", "potong")


@dataclass(slots=True)
class Lingkup:
    """What a policy file may name at this point of reading it."""

    berkas: BerkasTabel
    kelas: tuple[int, ...] = ()
    izin: tuple[str, ...] = ()
    menit_tanpa_rekaman: int = 0
    per: dict[str, str] = field(default_factory=dict)  # name -> what it stands on
    skala: dict[str, str] = field(default_factory=dict)
    satuan: dict[str, str] = field(default_factory=dict)
    rata: dict[str, str] = field(default_factory=dict)  # of the month, a mean of these

    def kenal(self, meja: Meja, kunci: str, nama: str, juga: Iterable[str] = ()) -> str:
        """What ``nama`` stands on; notes a fault and says "bulan" when unknown.

        ``juga``: further words that might have been meant.
        """
        if nama in self.per:
            return self.per[nama]
        if nama:
            meja.salah(
                kunci,
                f"'{nama}' belum dibuat sebelum baris ini.",
                terdekat(nama, (*self.per, *juga)),
            )
        return s.BULAN

    def nilai(self, meja: Meja, kunci: str, nilai: b.Nilai | None) -> str:
        return self.kenal(meja, kunci, nilai) if isinstance(nilai, str) else s.BULAN

    def bulanan(
        self,
        meja: Meja,
        kunci: str,
        nilai: b.Nilai | None,
        juga: Iterable[str] = (),
    ) -> None:
        """``nilai`` must be one number for the whole month."""
        if not isinstance(nilai, str):
            return
        per = self.kenal(meja, kunci, nilai, juga)
        if per != s.BULAN:
            meja.salah(
                kunci,
                f"'{nilai}' dihitung per {per}, di sini perlu satu angka sebulan.",
                "Beri ukuran itu rangkum = ..., atau pakai ukuran lain.",
            )


def baca_pembulatan(meja: Meja) -> b.Pembulatan | None:
    """``bulat`` and ``digit``."""
    cara = meja.pilihan("bulat", CARA_BULAT, "")
    digit = meja.bulat("digit", minimal=-6, bawaan=0)
    return b.Pembulatan(cara, digit) if cara else None


def baca_saringan(meja: Meja, lingkup: Lingkup, kunci: str = "jika") -> b.Saringan:
    """``jika = { status = ["cpns"] }``: attributes of the person."""
    isi = meja.anak(kunci, wajib=False)
    if isi is None:
        return ()
    saringan = []
    for atribut in isi.isi:
        if s.ATRIBUT.get(atribut) != s.BULAN:
            dikenal = [n for n, per in s.ATRIBUT.items() if per == s.BULAN]
            isi.salah(atribut, f"'{atribut}' bukan sifat.", terdekat(atribut, dikenal))
            continue
        mentah = isi.ambil(atribut, wajib=True)
        nilai = mentah if isinstance(mentah, list) else [mentah]
        if not nilai or not all(type(n) in (str, int) for n in nilai):
            isi.salah(atribut, f"Isi '{atribut}' bukan daftar.", 'Tulis ["a", "b"].')
            continue
        ranah = ranah_atribut(atribut, lingkup)
        for n in nilai:
            if ranah and n not in ranah:
                isi.salah(
                    atribut,
                    f"{atribut} '{n}' tidak ada.",
                    terdekat(str(n), map(str, ranah)),
                )
        saringan.append((atribut, frozenset(nilai)))
    return tuple(saringan)


def ranah_atribut(atribut: str, lingkup: Lingkup) -> tuple[Any, ...]:
    """Every value an attribute may have; empty where that is open."""
    if atribut == "kelas":
        return lingkup.kelas
    if atribut == "ketidakhadiran":
        return ("", *lingkup.izin)
    return s.NILAI_ATRIBUT.get(atribut, ())
