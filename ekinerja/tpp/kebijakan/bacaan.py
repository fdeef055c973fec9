"""Read one TOML table key by key, noting every fault instead of stopping at one."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any

from ekinerja.alur import Ditolak
from ekinerja.tpp.kebijakan.bentuk import Angka, Nilai
from ekinerja.tpp.kebijakan.letak import Jalan, Letak

BANYAK = 20
DIGIT = 18
TERLALU_BESAR = 10**DIGIT


@dataclass(frozen=True, slots=True)
class Kesalahan:
    """One fault of a policy: where it is, what is wrong, what to write."""

    berkas: str
    baris: int
    kesalahan: str
    seharusnya: str

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}: {self.kesalahan} {self.seharusnya}"


class KebijakanSalah(Ditolak):
    """A policy has faults; all of them are in ``kesalahan``."""

    def __init__(self, kesalahan: Iterable[Kesalahan]) -> None:
        self.kesalahan = tuple(kesalahan)
        super().__init__("\n".join(map(str, self.kesalahan)))


@dataclass(slots=True)
class Laporan:
    """The faults found so far in one policy."""

    semua: list[Kesalahan] = field(default_factory=list)

    def catat(self, berkas: str, baris: int, kesalahan: str, seharusnya: str) -> None:
        self.semua.append(Kesalahan(berkas, baris, kesalahan, seharusnya))


def terdekat(kata: str, dikenal: Iterable[str]) -> str:
    """A sentence naming the nearest known word, or all of them where they are few."""
    pilihan = sorted(dikenal)
    mirip = difflib.get_close_matches(kata, pilihan, n=1, cutoff=0.6)
    if mirip:
        return f"Mungkin maksudnya '{mirip[0]}'."
    if len(pilihan) > BANYAK:
        return f"Tidak ada yang mirip di antara {len(pilihan)} nama yang dikenal."
    return f"Pilihannya: {', '.join(pilihan) or 'belum ada'}."


def sebagai_angka(nilai: Any) -> Angka | None:
    """An exact number, or None where ``nilai`` is not one. Whole ones become int.

    Numbers beyond 18 digits before or after the point are nobody's percent or rupiah.
    """
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
        return None
    if isinstance(nilai, int):
        return nilai if abs(nilai) < TERLALU_BESAR else None
    pangkat = nilai.as_tuple().exponent
    if not isinstance(pangkat, int) or pangkat < -DIGIT or nilai.adjusted() >= DIGIT:
        return None
    pecahan = Fraction(nilai)
    return pecahan.numerator if pecahan.denominator == 1 else pecahan


def detik(jam: time) -> int:
    """Seconds since midnight."""
    return jam.hour * 3600 + jam.minute * 60 + jam.second


class Meja:
    """One TOML table being read. Every getter notes its key; ``selesai`` the rest."""

    def __init__(
        self,
        isi: Mapping[str, Any],
        *,
        berkas: str,
        letak: Letak,
        jalan: Jalan,
        laporan: Laporan,
    ) -> None:
        self.isi = isi
        self.berkas = berkas
        self.jalan = jalan
        self._letak = letak
        self._laporan = laporan
        self._dikenal: set[str] = set()

    def salah(self, kunci: str, kesalahan: str, seharusnya: str) -> None:
        """Note a fault at ``kunci`` ("" for the table itself)."""
        jalan = (*self.jalan, kunci) if kunci else self.jalan
        self._laporan.catat(
            self.berkas, self._letak.baris(jalan), kesalahan, seharusnya
        )

    def nomor_baris(self, kunci: str = "") -> int:
        """The line this table, or one of its keys, stands on."""
        return self._letak.baris((*self.jalan, kunci) if kunci else self.jalan)

    def ambil(self, kunci: str, *, wajib: bool) -> Any:
        self._dikenal.add(kunci)
        if kunci not in self.isi and wajib:
            self.salah("", f"Kunci '{kunci}' belum ada.", f"Tambahkan {kunci} = ...")
        return self.isi.get(kunci)

    def _jenis(self, kunci: str, jenis: type, bentuk: str, *, wajib: bool) -> Any:
        nilai = self.ambil(kunci, wajib=wajib)
        salah = not isinstance(nilai, jenis) or (
            jenis is int and isinstance(nilai, bool)
        )
        if nilai is None or not salah:
            return nilai
        self.salah(kunci, f"Isi '{kunci}' bukan {bentuk}.", f"Tulis {bentuk}.")
        return None

    def teks(self, kunci: str, bawaan: str | None = None) -> str:
        """A text; where it may be left out, give ``bawaan``. Never a blank one."""
        nilai = self._jenis(kunci, str, "teks dalam tanda petik", wajib=bawaan is None)
        if nilai is not None and not nilai.strip():
            self.salah(kunci, f"Isi '{kunci}' kosong.", f'Tulis {kunci} = "...".')
            return bawaan or ""
        return nilai if nilai is not None else (bawaan or "")

    def pilihan(
        self, kunci: str, pilihan: Iterable[str], bawaan: str | None = None
    ) -> str:
        pilihan = tuple(pilihan)
        nilai = self.teks(kunci, bawaan)
        if nilai and nilai != bawaan and nilai not in pilihan:
            self.salah(kunci, f"'{nilai}' tidak dikenal.", terdekat(nilai, pilihan))
            return bawaan if bawaan is not None else pilihan[0]
        return nilai

    def bulat(self, kunci: str, *, minimal: int = 0, bawaan: int | None = None) -> int:
        nilai = self._jenis(kunci, int, "bilangan bulat", wajib=bawaan is None)
        if nilai is not None and nilai < minimal:
            self.salah(
                kunci, f"{kunci} = {nilai} terlalu kecil.", f"Paling kecil {minimal}."
            )
            return minimal
        return nilai if nilai is not None else (bawaan or 0)

    def ya(self, kunci: str, bawaan: bool | None = None) -> bool:
        nilai = self._jenis(kunci, bool, "true atau false", wajib=bawaan is None)
        return nilai if nilai is not None else bool(bawaan)

    def tanggal(self, kunci: str, *, wajib: bool) -> date | None:
        nilai: date | None = self._jenis(
            kunci, date, "tanggal seperti 2022-01-01", wajib=wajib
        )
        if isinstance(nilai, datetime):
            self.salah(kunci, f"Isi '{kunci}' bukan tanggal saja.", "Hapus jamnya.")
            return nilai.date()
        return nilai

    def jam(self, kunci: str, *, wajib: bool) -> time | None:
        nilai: time | None = self._jenis(
            kunci, time, "jam seperti 07:15:00", wajib=wajib
        )
        if nilai is not None and nilai.microsecond:
            self.salah(kunci, f"Isi '{kunci}' lebih halus dari detik.", "Bulatkan.")
        return nilai

    def angka(
        self, kunci: str, bawaan: Angka | None = None, *, minimal: int | None = None
    ) -> Angka:
        """A number; where it may be left out, give ``bawaan``."""
        nilai = self.angka_boleh(kunci, wajib=bawaan is None, minimal=minimal)
        return nilai if nilai is not None else (bawaan or 0)

    def angka_boleh(
        self, kunci: str, *, wajib: bool = False, minimal: int | None = None
    ) -> Angka | None:
        mentah = self.ambil(kunci, wajib=wajib)
        nilai = sebagai_angka(mentah)
        if mentah is not None and nilai is None:
            self.salah(kunci, f"Isi '{kunci}' bukan angka.", "Tulis angka, mis. 2.5")
        return self._paling_kecil(kunci, nilai, minimal)

    def nilai_boleh(
        self, kunci: str, *, wajib: bool = False, minimal: int | None = None
    ) -> Nilai | None:
        """A number or the name of a measure; ``minimal`` holds for the number."""
        mentah = self.ambil(kunci, wajib=wajib)
        if isinstance(mentah, str) or mentah is None:
            return mentah
        nilai = sebagai_angka(mentah)
        if nilai is None:
            self.salah(
                kunci,
                f"Isi '{kunci}' bukan angka atau nama ukuran.",
                "Tulis salah satu.",
            )
        return self._paling_kecil(kunci, nilai, minimal)

    def _paling_kecil(
        self, kunci: str, nilai: Angka | None, minimal: int | None
    ) -> Angka | None:
        if nilai is None or minimal is None or nilai >= minimal:
            return nilai
        tulisan = self.isi[kunci]  # as written: a Fraction would read -17/20
        self.salah(
            kunci, f"{kunci} = {tulisan} terlalu kecil.", f"Paling kecil {minimal}."
        )
        return minimal

    def daftar_teks(self, kunci: str, *, wajib: bool = True) -> tuple[str, ...]:
        nilai = self.ambil(kunci, wajib=wajib)
        if nilai is None:
            return ()
        if isinstance(nilai, list) and all(isinstance(n, str) for n in nilai):
            return tuple(nilai)
        self.salah(kunci, f"Isi '{kunci}' bukan daftar teks.", 'Tulis ["a", "b"].')
        return ()

    def anak(self, kunci: str, *, wajib: bool = True) -> "Meja | None":
        """The table under ``kunci``."""
        nilai = self.ambil(kunci, wajib=wajib)
        if isinstance(nilai, Mapping):
            return self._meja(nilai, (*self.jalan, kunci))
        if nilai is not None:
            self.salah(kunci, f"Isi '{kunci}' bukan tabel.", "Tulis { kunci = nilai }.")
        return None

    def daftar(self, kunci: str, *, wajib: bool = True) -> "list[Meja]":
        """The tables in the list under ``kunci``."""
        nilai = self.ambil(kunci, wajib=wajib)
        if nilai is None:
            return []
        if isinstance(nilai, list) and all(isinstance(n, Mapping) for n in nilai):
            if wajib and not nilai:
                self.salah(
                    kunci, f"Daftar '{kunci}' kosong.", "Isi paling sedikit satu."
                )
            return [self._meja(n, (*self.jalan, kunci, i)) for i, n in enumerate(nilai)]
        self.salah(
            kunci, f"Isi '{kunci}' bukan daftar tabel.", "Tulis [ { ... }, ... ]."
        )
        return []

    def _meja(self, isi: Mapping[str, Any], jalan: Jalan) -> "Meja":
        return Meja(
            isi,
            berkas=self.berkas,
            letak=self._letak,
            jalan=jalan,
            laporan=self._laporan,
        )

    def selesai(self) -> None:
        """Report every key nobody asked for."""
        for kunci in self.isi:
            if kunci not in self._dikenal:
                self.salah(
                    kunci,
                    f"Kunci '{kunci}' tidak dikenal.",
                    terdekat(kunci, self._dikenal),
                )
