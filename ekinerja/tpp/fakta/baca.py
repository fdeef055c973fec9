"""Read one person's facts from JSON, each value held to its declared kind."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, time
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from ekinerja.tpp.fakta.bentuk import KELAS, Fakta, Pilihan, Rentang
from ekinerja.tpp.fakta.sekaligus import jam_dari, sekaligus, tanggal_dari
from ekinerja.tpp.penjelasan import Masalah
from ekinerja.tpp.pertentangan import pertentangan
from ekinerja.waktu import Bulan, BulanTidakTerbaca


class FaktaTidakTerbaca(Exception):
    """A line of facts cannot be read; ``masalah`` says which field and what to write.

    ``periode`` and ``pegawai`` are what could be read of them, else "".
    """

    def __init__(
        self, masalah: Masalah, *, periode: str = "", pegawai: str = ""
    ) -> None:
        self.masalah = masalah
        self.periode = periode
        self.pegawai = pegawai
        super().__init__(masalah.kalimat)


def baca(teks: str) -> Fakta:
    """Read one person's month from JSON.

    Raises:
        FaktaTidakTerbaca: not JSON; a field is missing, unknown, twice there, of
            another kind or out of its range; or two facts contradict each other.
    """
    isi: Any = None
    try:
        isi = json.loads(
            teks,
            parse_float=_tolak_pecahan,
            parse_constant=_tolak_pecahan,
            object_pairs_hook=_tanpa_kunci_ganda,
        )
        fakta: Fakta = _objek(Fakta, isi, "")
        if bertentangan := pertentangan(fakta):
            di, kalimat, id_fakta = bertentangan
            raise _Salah(kalimat, di, id_fakta)
    except _Salah as salah:
        raise _tidak_terbaca(isi, salah) from salah
    except (ValueError, RecursionError) as galat:
        masalah = Masalah(
            "bukan_json", f"Baris ini bukan JSON: {_sebab(galat)}. Perbaiki barisnya."
        )
        raise FaktaTidakTerbaca(masalah) from galat
    return fakta


def _sebab(galat: Exception) -> str:
    if isinstance(galat, json.JSONDecodeError):
        return f"tidak terbaca sejak huruf ke-{galat.pos + 1}"
    if isinstance(galat, RecursionError):
        return "bersarang terlalu dalam"
    return "ada angka yang terlalu panjang"


class _Salah(Exception):
    """What is wrong, where it stands, and the ids of the facts concerned."""

    def __init__(self, kalimat: str, di: str = "", fakta: tuple[str, ...] = ()) -> None:
        self.di = di
        self.fakta = fakta
        super().__init__(kalimat)


def _tidak_terbaca(isi: Any, salah: _Salah) -> FaktaTidakTerbaca:
    tempat = f"{salah.di}: " if salah.di else ""
    dikenal = isi if isinstance(isi, dict) else {}
    periode, pegawai = (
        n if isinstance(n, str) else ""
        for n in (dikenal.get("periode"), dikenal.get("pegawai"))
    )
    masalah = Masalah("fakta_tidak_terbaca", f"{tempat}{salah}", salah.fakta)
    return FaktaTidakTerbaca(masalah, periode=periode, pegawai=pegawai)


def _tolak_pecahan(teks: str) -> int:
    raise _Salah(f"{teks} bukan bilangan bulat. Fakta hanya berisi bilangan bulat.")


def _tanpa_kunci_ganda(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    isi = dict(pasangan)
    if len(isi) != len(pasangan):
        nama = [n for n, _ in pasangan]
        ganda = next(n for n in nama if nama.count(n) > 1)
        raise _Salah(f"kunci '{ganda}' ditulis dua kali. Sisakan satu.")
    return isi


def _teks(nilai: Any) -> str:
    if type(nilai) is not str:
        raise _Salah("harus teks.")
    if not nilai.isascii():
        try:
            nilai.encode()
        except UnicodeEncodeError:
            raise _Salah("berisi setengah huruf (surrogate). Tulis ulang.") from None
    return nilai


def _bulat(nilai: Any) -> int:
    if type(nilai) is int:
        return nilai
    raise _Salah("harus bilangan bulat.")


def _tanggal(nilai: Any) -> date:
    if (hasil := tanggal_dari(nilai)) is not None:
        return hasil
    raise _Salah("harus tanggal seperti 2026-09-08.")


def _jam(nilai: Any) -> time:
    if (hasil := jam_dari(nilai)) is not None:
        return hasil
    raise _Salah("harus jam seperti 07:30:00.")


def _bulan(nilai: Any) -> Bulan:
    try:
        bulan = Bulan.baca(_teks(nilai))
    except BulanTidakTerbaca as galat:
        raise _Salah(str(galat)) from galat
    if not 1900 <= bulan.tahun <= 2999:
        raise _Salah(f"tahun {bulan.tahun} tidak masuk akal. Tulis 1900 sampai 2999.")
    return bulan


def _ya(nilai: Any) -> bool:
    if isinstance(nilai, bool):
        return nilai
    raise _Salah("harus true atau false.")


_DASAR: dict[Any, Callable[[Any], Any]] = {
    str: _teks,
    bool: _ya,
    int: _bulat,
    date: _tanggal,
    time: _jam,
    Bulan: _bulan,
}


def _pembaca(jenis: Any) -> Callable[[Any, str], Any]:
    """A reader for a field's declared type: plain, optional, or a list of rows."""
    if get_origin(jenis) is tuple:
        baris = get_args(jenis)[0]
        return lambda nilai, di: _daftar(baris, nilai, di)
    pilihan = get_args(jenis)
    if type(None) in pilihan:
        if pilihan[0] in KELAS:
            kelas = pilihan[0]
            return lambda nilai, di: None if nilai is None else _objek(kelas, nilai, di)
        baca_isi = _satu(pilihan[0])
        return lambda nilai, _: None if nilai is None else baca_isi(nilai)
    baca_satu = _satu(jenis)
    return lambda nilai, _: baca_satu(nilai)


def _satu(jenis: Any) -> Callable[[Any], Any]:
    """A reader for one plain value, held to its words or range where it has them."""
    if get_origin(jenis) is not Annotated:
        return _DASAR[jenis]
    dasar, batas = get_args(jenis)
    baca_dasar = _DASAR[dasar]
    if isinstance(batas, Pilihan):
        return lambda nilai: _terpilih(baca_dasar(nilai), batas.kata)
    return lambda nilai: _di_dalam(baca_dasar(nilai), batas)


def _terpilih(nilai: str, kata: tuple[str, ...]) -> str:
    if nilai in kata:
        return nilai
    raise _Salah(f"'{nilai}' tidak dikenal. Pilihannya: {', '.join(kata)}.")


def _di_dalam(nilai: int, batas: Rentang) -> int:
    if batas.minimal <= nilai <= batas.maksimal:
        return nilai
    besar = str(nilai) if abs(nilai) < 10**18 else "angka ini"
    raise _Salah(
        f"{besar} di luar batas. Tulis {batas.minimal} sampai {batas.maksimal}."
    )


def _daftar(kelas: type, nilai: Any, di: str) -> tuple[Any, ...]:
    """Rows of a list: column by column where all is well, else one by one, so that what
    is wrong is told with its row."""
    if not isinstance(nilai, list):
        raise _Salah("harus daftar [ ... ].")
    rapi = sekaligus(kelas, nilai)
    if rapi is not None:
        return rapi
    hasil = []
    for i, n in enumerate(nilai):
        try:
            hasil.append(_objek(kelas, n, f"{di}[{i}]"))
        except _Salah as salah:
            nama = n.get("id") if isinstance(n, dict) else None
            salah.fakta = (nama,) if isinstance(nama, str) else ()
            raise
    return tuple(hasil)


def _objek(kelas: type, isi: Any, di: str) -> Any:
    if not isinstance(isi, dict):
        raise _Salah("harus objek { ... }.", di)
    kolom = _KOLOM[kelas]
    hasil = []
    ada = 0
    for nama, pembaca in kolom.baca.items():
        if nama not in isi:
            if nama in kolom.bawaan:
                hasil.append(kolom.bawaan[nama])
                continue
            tempat = f"{di}.{nama}" if di else nama
            raise _Salah("belum ada. Tambahkan kunci ini.", tempat)
        ada += 1
        try:
            hasil.append(pembaca(isi[nama], nama if not di else f"{di}.{nama}"))
        except _Salah as salah:
            salah.di = salah.di or (f"{di}.{nama}" if di else nama)
            raise
    if len(isi) != ada:
        asing = next(n for n in isi if n not in kolom.baca)
        raise _Salah(f"kunci '{asing}' tidak dikenal. Hapus kunci itu.", di)
    return kelas(*hasil)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """The readers of a class's fields, and what those that may be absent then hold."""

    baca: dict[str, Callable[[Any, str], Any]]
    bawaan: dict[str, Any]


def _susun(kelas: Any) -> _Kolom:
    jenis = get_type_hints(kelas, include_extras=True)
    return _Kolom(
        {nama: _pembaca(satu) for nama, satu in jenis.items()},
        {f.name: f.default for f in fields(kelas) if f.metadata},
    )


_KOLOM: dict[type, _Kolom] = {kelas: _susun(kelas) for kelas in KELAS}
