"""Tables of a policy: rows in the file itself or a CSV beside it."""

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import product
from pathlib import Path
from typing import Any

from ekinerja.tpp.kebijakan.bacaan import (
    KebijakanSalah,
    Kesalahan,
    Laporan,
    Meja,
    sebagai_angka,
    terdekat,
)
from ekinerja.tpp.kebijakan.bentuk import Angka, Nilai
from ekinerja.tpp.kebijakan.berkas import baca_teks

SEMUA = "*"
Isi = dict[tuple[Any, ...], Nilai]


@dataclass(slots=True)
class BerkasTabel:
    """The files of one policy: reads each once and remembers its hash."""

    folder: Path
    laporan: Laporan
    teks: dict[str, str] = field(default_factory=dict)
    rusak: set[str] = field(default_factory=set)

    def baca(self, nama: str) -> str | None:
        """The text of a file of the policy, or of ``nasional/``.

        None if it is missing, or cannot be read: then its name stands in ``rusak``
        and the fault in the report.
        """
        if nama not in self.teks and nama not in self.rusak:
            akar = self.folder.resolve()
            if nama.startswith("nasional/"):
                akar = akar.parent.parent
            jalan = (akar / nama).resolve()
            if not jalan.is_relative_to(akar) or not jalan.is_file():
                return None
            try:
                self.teks[nama] = baca_teks(jalan, nama)
            except KebijakanSalah as galat:
                self.rusak.add(nama)
                self.laporan.semua += galat.kesalahan
        return self.teks.get(nama)

    def sidik(self) -> str:
        """sha256 over the names and contents of everything read, in name order."""
        ringkas = hashlib.sha256()
        for nama, isi in sorted(self.teks.items()):
            ringkas.update(f"{nama}\0{len(isi.encode())}\0{isi}".encode())
        return ringkas.hexdigest()


@dataclass(frozen=True, slots=True)
class _Baris:
    """One row: the key (with ``*``), its value and where it stands."""

    kunci: tuple[Any, ...]
    nilai: Nilai
    berkas: str
    nomor: int


def baca_tabel(
    meja: Meja,
    *,
    berkas: BerkasTabel,
    ranah: Mapping[str, tuple[Any, ...]],
    lengkap: bool,
) -> Isi:
    """Rows by key. ``*`` stands for every value; the row with fewer of them wins.

    Args:
        ranah: key -> every value it may take (empty where that is open).
        lengkap: whether every combination must have its row.
    """
    nama = meja.teks("berkas", "")
    baris = _dari_csv(meja, nama, berkas, ranah) if nama else _dari_isi(meja, ranah)
    terbuka = [n for n, boleh in ranah.items() if not boleh and n != "kelas"]
    if lengkap and terbuka:
        meja.salah(
            "kunci",
            f"Nilai '{terbuka[0]}' tidak dapat didaftar semua.",
            "Beri 'selainnya' untuk yang tidak punya baris.",
        )
    return _rentangkan(meja, baris, ranah, lengkap=lengkap, laporan=berkas.laporan)


def _dari_isi(meja: Meja, ranah: Mapping[str, tuple[Any, ...]]) -> list[_Baris]:
    hasil = []
    for m in meja.daftar("isi"):
        kunci = []
        for n, boleh in ranah.items():
            nilai = m.ambil(n, wajib=True)
            if boleh and nilai is not None and nilai not in (*boleh, SEMUA):
                m.salah(
                    n,
                    f"{n} '{nilai}' tidak ada.",
                    terdekat(str(nilai), map(str, boleh)),
                )
            elif nilai is not None and type(nilai) not in (str, int):
                m.salah(n, f"Isi '{n}' bukan teks atau kelas.", 'Tulis "teks" atau 7.')
                nilai = None
            kunci.append(nilai)
        isi = m.nilai_boleh("nilai", wajib=True, minimal=0)
        m.selesai()
        if isi is not None and None not in kunci:
            nomor = m.nomor_baris()
            hasil.append(_Baris(tuple(kunci), isi, m.berkas, nomor))
    return hasil


def _dari_csv(
    meja: Meja, nama: str, berkas: BerkasTabel, ranah: Mapping[str, tuple[Any, ...]]
) -> list[_Baris]:
    kolom = meja.teks("kolom")
    teks = berkas.baca(nama)
    if teks is None:
        if nama not in berkas.rusak:
            meja.salah(
                "berkas", f"Berkas {nama} tidak ada.", "Buat berkas itu di folder ini."
            )
        return []
    pembaca = csv.DictReader(io.StringIO(teks), strict=True)
    hasil = []
    try:
        if not _kolom_lengkap(meja, nama, (*ranah, kolom), pembaca.fieldnames or []):
            return []
        for sel in pembaca:
            nomor = pembaca.line_num
            baris, salah = _baris_csv(sel, nama, nomor, kolom, ranah)
            berkas.laporan.semua += salah
            hasil += [baris] if baris else []
    except csv.Error:
        _catat(
            berkas.laporan,
            nama,
            pembaca.line_num,
            "Tanda petik di baris ini tidak berpasangan.",
            "Hapus tanda petiknya.",
        )
        return []
    if not hasil and not berkas.laporan.semua:
        _catat(berkas.laporan, nama, 1, "Tidak ada barisnya.", "Isi tabelnya.")
    return hasil


def _kolom_lengkap(
    meja: Meja, nama: str, perlu: tuple[str, ...], ada: Sequence[str]
) -> bool:
    hilang = [n for n in perlu if n and n not in ada]
    for n in hilang:
        meja.salah("berkas", f"{nama} tidak punya kolom '{n}'.", terdekat(n, ada))
    return not hilang and "" not in perlu


def _baris_csv(
    sel: Mapping[Any, Any],
    nama: str,
    nomor: int,
    kolom: str,
    ranah: Mapping[str, tuple[Any, ...]],
) -> tuple[_Baris | None, list[Kesalahan]]:
    """One row of a CSV, and what is wrong with it."""
    if None in sel:
        salah = "Sel baris ini lebih banyak daripada kolomnya."
        tulis = "Hapus yang lebih; pecahan ditulis dengan titik, 42.5."
        return None, [Kesalahan(nama, nomor, salah, tulis)]
    kunci = tuple(_kunci(n, sel[n] or "") for n in ranah)
    salah_kunci = [
        Kesalahan(nama, nomor, f"{n} '{k}' tidak ada.", _pilihan(n, k, boleh))
        for (n, boleh), k in zip(ranah.items(), kunci, strict=True)
        if not _sah(n, k, boleh)
    ]
    nilai = _angka(sel[kolom] or "")
    if nilai is None:
        isi = sel[kolom] or ""
        salah = f"'{isi}' bukan angka." if isi else f"Kolom '{kolom}' kosong."
        return None, [*salah_kunci, Kesalahan(nama, nomor, salah, "Mis. 1200.5")]
    if salah_kunci:
        return None, salah_kunci
    if nilai < 0:
        salah = f"{kolom} = {(sel[kolom] or '').strip()} terlalu kecil."
        kecil = Kesalahan(nama, nomor, salah, "Paling kecil 0.")
        return _Baris(kunci, nilai, nama, nomor), [kecil]
    return _Baris(kunci, nilai, nama, nomor), []


def _sah(nama: str, kunci: Any, boleh: tuple[Any, ...]) -> bool:
    """Any class may stand in a shared table; other words must be the known ones."""
    if nama == "kelas":
        return kunci == SEMUA or (isinstance(kunci, int) and 1 <= kunci <= 17)
    return not boleh or kunci in (*boleh, SEMUA)


def _pilihan(nama: str, kunci: Any, boleh: tuple[Any, ...]) -> str:
    if nama == "kelas":
        return "Tulis kelas 1 sampai 17."
    return terdekat(str(kunci), map(str, boleh))


def _catat(laporan: Laporan, nama: str, nomor: int, salah: str, tulis: str) -> None:
    laporan.semua.append(Kesalahan(nama, nomor, salah, tulis))


def _kunci(nama: str, teks: str) -> Any:
    teks = teks.strip()
    return int(teks) if nama in ("kelas", "bulan") and teks.isdecimal() else teks


def _angka(teks: str) -> Angka | None:
    try:
        return sebagai_angka(Decimal(teks.strip()))
    except InvalidOperation:
        return None


def _rentangkan(
    meja: Meja,
    baris: list[_Baris],
    ranah: Mapping[str, tuple[Any, ...]],
    *,
    lengkap: bool,
    laporan: Laporan,
) -> Isi:
    """Write every ``*`` out and look for rows said twice and combinations missing."""
    isi: Isi = {}
    pemilik: dict[tuple[Any, ...], tuple[int, _Baris]] = {}
    for b in baris:
        bintang = sum(k == SEMUA for k in b.kunci)
        pilihan = [
            boleh if k == SEMUA and boleh else (k,)
            for k, boleh in zip(b.kunci, ranah.values(), strict=True)
        ]
        for kunci in product(*pilihan):
            lama = pemilik.get(kunci)
            if lama is not None and lama[0] == bintang:
                _catat(
                    laporan,
                    b.berkas,
                    b.nomor,
                    f"Baris untuk {_sebut(ranah, kunci)} ada dua (baris {lama[1].nomor}).",
                    "Hapus salah satunya.",
                )
            elif lama is None or bintang < lama[0]:
                pemilik[kunci] = (bintang, b)
                isi[kunci] = b.nilai
    if lengkap and all(ranah.values()) and baris:
        hilang = [k for k in product(*ranah.values()) if k not in isi]
        for kunci in hilang[:5]:
            lagi = f" (dan {len(hilang) - 1} lagi)" if len(hilang) > 5 else ""
            meja.salah(
                "berkas" if "berkas" in meja.isi else "isi",
                f"Belum ada baris untuk {_sebut(ranah, kunci)}{lagi}.",
                "Tambahkan barisnya, atau beri 'selainnya'.",
            )
            if lagi:
                break
    return isi


def _sebut(ranah: Mapping[str, Any], kunci: tuple[Any, ...]) -> str:
    return ", ".join(f"{n} {k}" for n, k in zip(ranah, kunci, strict=True))
